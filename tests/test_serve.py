"""`build.py serve`: builds, serves, rebuilds at each change, and ends at the first Ctrl-C."""

import re
import signal
import socket
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from .helpers import add, command, environment, replace, run

WAIT = 60  # seconds before a test gives up on the server; never reached by one that works


@dataclass
class Server:
    """A server at work: its project, its address, and what it says."""

    project: Path
    process: subprocess.Popen[str]
    address: str = ""

    def until(self, said: str) -> list[str]:
        """Read what the server says until a line holds ``said``; return every line read."""
        assert self.process.stderr
        lines: list[str] = []
        while not lines or said not in lines[-1]:
            line = self.process.stderr.readline()
            assert line, f"the server ended before it said {said!r}: {lines}"
            lines.append(line)
        return lines

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=WAIT) as answer:  # noqa: S310  our own address
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def stop(self) -> tuple[str, str]:
        """Ctrl-C; return what was left to read on stdout and stderr."""
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate(timeout=WAIT)


@contextmanager
def serving(project: Path) -> Iterator[Server]:
    """Start a server on a free port; whatever happens, it ends with the test."""
    process = subprocess.Popen(
        command(project, "serve", "--port", "0"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(PYTHONUNBUFFERED="1"),
    )
    guard = threading.Timer(WAIT, process.kill)
    guard.start()
    try:
        yield Server(project, process)
    finally:
        guard.cancel()
        process.kill()
        process.communicate()


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    """A server whose first build is done."""
    with serving(project) as server:
        ready = server.until("À jour")[-1]
        server.address = re.findall(r"http://127\.0\.0\.1:\d+/", ready)[0]
        yield server


def test_serves_the_site_until_ctrl_c(server: Server) -> None:
    """A page, its missing neighbour, a file, nothing outside the site; then exit code 0 and no traceback."""
    status, page = server.get("avant/")
    assert (status, "<h1" in page) == (200, True)
    assert f'<link rel="canonical" href="{server.address}avant/">' in page
    status, missing = server.get("nulle-part/")
    assert (status, missing) == (404, (server.project / "site/404.html").read_text(encoding="utf-8"))
    assert server.get("assets/js/quiz/scoring.js")[0] == 200
    assert server.get("../build.py")[0] == server.get("%2e%2e/mkdocs.yml")[0] == 404
    with urllib.request.urlopen(server.address, timeout=WAIT) as answer:  # noqa: S310  our own address
        assert answer.headers["Cache-Control"] == "no-cache", "a browser would show yesterday's page"
    out, err = server.stop()
    assert server.process.returncode == 0
    assert out == ""
    assert "Traceback" not in err
    assert "Arrêté." in err


def test_rebuilds_after_a_change_and_not_after_its_own(server: Server) -> None:
    """One change, one build: what the build writes itself is no change."""
    add(server.project, "content/faq/essai.yml", "faq:\n  - {id: neuf, question: Quoi de neuf, answer: [Ceci.]}\n")
    assert "".join(server.until("À jour")).count("Vérification") == 1
    assert 'id="neuf"' in server.get("faq/")[1]
    (server.project / "content/faq/essai.yml").unlink()
    assert "".join(server.until("À jour")).count("Vérification") == 1
    assert 'id="neuf"' not in server.get("faq/")[1]
    _, err = server.stop()
    assert "Vérification" not in err


def test_every_source_is_watched(server: Server) -> None:
    """A new file in any folder of the guide, or in a folder of its own, brings a new build."""
    for name in ("quiz/essai.js", "browser/essai/main.js"):
        add(server.project, name, "let essai;")
        server.until("À jour")
    assert server.get("assets/js/essai/main.js") == (200, "let essai;")
    replace(server.project, "mkdocs.yml", "copyright: ", "copyright: Essai, ")
    server.until("À jour")
    assert "Essai, " in server.get("")[1]


def test_a_mistake_keeps_the_last_good_site_and_says_where(server: Server) -> None:
    """The server says file and line, goes on serving, and is well again once the mistake is mended."""
    before = server.get("faq/")
    path = add(server.project, "content/faq/essai.yml", "faq: non\n")
    server.until("à corriger")
    assert server.process.stdout
    assert server.process.stdout.readline().startswith("content/faq/essai.yml:1:6: ")
    assert server.get("faq/") == before
    path.unlink()
    server.until("À jour")
    assert server.get("faq/") == before


def test_a_mistake_at_the_start_is_waited_for(project: Path) -> None:
    """Nothing to serve yet: it says where, waits, and builds when the mistake is mended."""
    path = add(project, "content/faq/essai.yml", "faq: non\n")
    with serving(project) as server:
        server.until("à corriger")
        path.unlink()
        server.until("À jour")
        server.stop()
        assert server.process.returncode == 0


def test_a_port_that_is_taken_gives_exit_code_2(project: Path) -> None:
    """It says which, and how to ask for another; nothing is built."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run(project, "serve", "--port", str(port))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Le port {port} n’est pas libre" in done.stderr
    assert "PORT=" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (project / "site").exists()
