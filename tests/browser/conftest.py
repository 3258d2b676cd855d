"""The built site, served here, in a real browser whose every request and console line is kept."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from ..helpers import command, copy_project
from .find import launching

PAGES = (
    "", "avant/", "pourquoi/", "formats/", "pitch/", "en-douceur/", "pack-de-survie/",
    "pendant/", "maintenant/", "accroches/", "couloirs/", "regle-des-3-c/",
    "apres/", "suivi/", "messages/", "droit-a-l-image/", "droit-a-l-image/autorisation/",
    "quiz/", "checklist/",
    "checklist/coulisses/", "checklist/conference/", "checklist/afterwork/", "checklist/atelier/", "cartes/",
    "faq/", "erreurs/", "glossaire/", "outils/", "sources/", "ecarte/", "a-propos/", "404.html",
)  # fmt: skip
OURS = ("http://127.0.0.1:", "data:", "blob:")  # how a request that stays on this machine starts
LISTS = tuple(page for page in PAGES if page.startswith("checklist/"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # a page asks for more files at once than the five that may wait by default

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a page left before the last of its files had come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def built_and_served(project: Path) -> Iterator[str]:
    """Build a project with the real command and serve its site; yield the address."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(project / "site")))
    address = f"http://127.0.0.1:{server.server_port}/"
    subprocess.run(command(project, "site", "--site-url", address), check=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the project's own site."""
    with built_and_served(copy_project(tmp_path_factory.mktemp("guide") / "project")) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_name: str) -> dict[str, Any]:
    """Drive the machine's own browser where there is one."""
    return {**browser_type_launch_args, **launching(browser_name)}


class Visit:
    """A page in a context of its own, with what it asked for and what it said."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.site = site
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context = context
        self.page: Page = context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)

    def open(self, path: str) -> Page:
        """Go to a page of the site, its modules run."""
        self.page.goto(self.site + path, wait_until="load")
        return self.page


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Any]:
    """Return a function that makes a Visit: ``visit(width=390, color_scheme="dark")``.

    Afterwards, nothing may have been asked of another machine, and no script may have complained; a test that makes
    a script complain looks at ``complaints`` itself, and clears them.
    """
    visits: list[Visit] = []

    def make(width: int = 390, height: int = 800, **options: Any) -> Visit:
        if browser.browser_type.name == "firefox":  # it ignores these: a test would pass without having looked
            assert options.get("java_script_enabled", True), "mark it: only_browser('chromium')"
            assert not options.keys() & {"color_scheme", "forced_colors"}, "mark it the same"
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        visits.append(Visit(context, site))
        return visits[-1]

    yield make
    for each in visits:
        each.context.close()
    asked = [url for each in visits for url in each.requests if not url.startswith(OURS)]
    assert asked == []
    assert [line for each in visits for line in each.complaints] == []
