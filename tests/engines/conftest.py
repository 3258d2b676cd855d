"""The built site in WebKitGTK, whose complaints are kept."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from ..browser.conftest import built_and_served
from ..helpers import copy_project
from .session import Session

# Run before everything else on every page. WebKit's driver hands out no console, so the page keeps its own complaints,
# in the storage of the tab: they outlive the page.
LISTENER = """<script>
const complain = (words) => { sessionStorage.complaints = (sessionStorage.complaints ?? '') + words + '\\n'; };
const lost = ({ src, href }) => `not loaded: ${src ?? href}`;
addEventListener('error', ({ message, target }) => complain(message ?? lost(target)), true);
addEventListener('unhandledrejection', ({ reason }) => complain(`unhandled: ${reason}`));
addEventListener('securitypolicyviolation', ({ blockedURI }) => complain(`refused: ${blockedURI}`));
console.error = (...words) => complain(words.join(' '));
</script>"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the project's own site, each of its pages with the listener."""
    project = copy_project(tmp_path_factory.mktemp("guide") / "project")
    with built_and_served(project) as address:
        for page in (project / "site").rglob("*.html"):
            html = page.read_text(encoding="utf-8")
            assert html.count("<head>") == 1
            page.write_text(html.replace("<head>", f"<head>{LISTENER}"), encoding="utf-8")
        yield address


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A screen of our own, whatever the machine has."""
    reading, writing = os.pipe()
    command = [shutil.which("Xvfb") or "Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24"]
    with subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


@pytest.fixture(scope="session")
def driver(display: str) -> Iterator[webdriver.WebKitGTK]:
    """WebKitGTK's own small browser, the size of a phone: no window of it is narrower than 447 pixels."""
    service = Service(shutil.which("WebKitWebDriver"), env={**os.environ, "DISPLAY": display})
    driver = webdriver.WebKitGTK(Options(), service)
    driver.set_window_size(500, 900)
    yield driver
    driver.quit()


@pytest.fixture
def here(driver: webdriver.WebKitGTK, site: str) -> Iterator[Session]:
    """A person at the guide, with nothing kept from before; afterwards, nothing may have complained."""
    session = Session(driver, site)
    yield session
    assert session.complaints() == []
