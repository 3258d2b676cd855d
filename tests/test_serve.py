"""`build.py serve`: builds, serves, follows each change, and ends at the first Ctrl-C."""

import re
import socket
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from .helpers import add, replace, run
from .serving import WAIT, Server, served, serving

QUESTION = "faq:\n  - {id: neuf, question: Quoi de neuf, answer: [Ceci.]}\n"
SCRIPT = re.compile(r'<script defer src="/-/preview.js" data-version="[0-9a-f]{16}-\d+"></script>')


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    """A server whose first build is done."""
    with served(project) as server:
        yield server


def test_serves_the_preview_until_ctrl_c(server: Server) -> None:
    """A page, its missing neighbour, a file, nothing outside; then exit code 0, no traceback, nothing left behind."""
    status, page = server.get("avant/")
    assert (status, "<h1" in page) == (200, True)
    assert f'<link rel="canonical" href="{server.address}avant/">' in page
    status, missing = server.get("nulle-part/")
    assert (status, 'id="titre"' in missing) == (404, True)
    assert server.get("assets/js/quiz/scoring.js")[0] == 200
    assert server.get("../build.py")[0] == server.get("%2e%2e/mkdocs.yml")[0] == 404
    assert server.get("assets/")[0] == 404, "a folder is not listed"
    add(server.project, "index.html", "hors du site")
    assert "hors du site" not in server.get("../../../")[1]
    with urllib.request.urlopen(server.address, timeout=WAIT) as answer:  # noqa: S310  our own address
        assert answer.headers["Cache-Control"] == "no-cache", "a browser would show yesterday's page"
    out, err = server.stop()
    assert server.process.returncode == 0
    assert out == ""
    assert "Traceback" not in err
    assert "Arrêté." in err
    assert not list((server.project / ".coulisses").glob("preview-*"))


def test_what_is_published_stays_as_it_was(server: Server) -> None:
    """`site/` is what the host uploads: a preview, whose addresses are those of this machine, never goes there."""
    assert not (server.project / "site").exists()


def test_a_page_is_served_as_it_will_be_published_and_with_one_script_more(server: Server, project: Path) -> None:
    page = server.get("faq/")[1]
    assert len(SCRIPT.findall(page)) == 1
    assert run(project, "site", "--site-url", server.address).returncode == 0
    published = (project / "site/faq/index.html").read_text(encoding="utf-8")
    assert SCRIPT.sub("", page) == published


def test_a_change_is_followed_and_not_its_own_writing(server: Server) -> None:
    """One change, one update: what it writes itself is no change."""
    path = add(server.project, "content/faq/essai.yml", QUESTION)
    assert len(server.until("À jour")) == 1
    assert 'id="neuf"' in server.get("faq/")[1]
    path.unlink()
    assert len(server.until("À jour")) == 1
    assert 'id="neuf"' not in server.get("faq/")[1]
    _, err = server.stop()
    assert "À jour" not in err


def test_every_source_is_watched(server: Server) -> None:
    """A new file in any folder of the guide, or in a folder of its own, is followed; so is the configuration."""
    for name in ("quiz/essai.js", "browser/essai/main.js"):
        add(server.project, name, "let essai;")
        server.until("À jour")
    assert server.get("assets/js/essai/main.js") == (200, "let essai;")
    replace(server.project, "mkdocs.yml", "copyright: ", "copyright: Essai, ")
    server.until("À jour")
    assert "Essai, " in server.get("")[1]


def test_a_folder_that_goes_and_comes_back_is_followed_again(server: Server) -> None:
    """As when a version control system goes to another branch and back."""
    content, away = server.project / "content", server.project / "away"
    content.rename(away)
    server.until("à corriger")
    away.rename(content)
    server.until("À jour")
    add(server.project, "content/faq/essai.yml", QUESTION)
    server.until("À jour")
    assert 'id="neuf"' in server.get("faq/")[1]


def test_a_mistake_keeps_the_last_good_site_and_says_where(server: Server) -> None:
    """The server says file and line, goes on serving, and is well again once the mistake is mended."""
    before = server.get("faq/")
    path = add(server.project, "content/faq/essai.yml", "faq: non\n")
    server.until("à corriger")
    assert server.told().startswith("content/faq/essai.yml:1:6: ")
    assert server.get("faq/") == before
    path.unlink()
    server.until("À jour")
    assert server.get("faq/") == before


def test_a_mistake_at_the_start_is_waited_for(project: Path) -> None:
    """Nothing to serve yet: it says where, asks for patience, and builds when the mistake is mended."""
    path = add(project, "content/faq/essai.yml", "faq: non\n")
    with serving(project) as server:
        server.until("à corriger")
        status, page = server.get("faq/")
        assert (status, "Aperçu en préparation" in page) == (503, True)
        path.unlink()
        server.until("À jour")
        assert server.get("faq/")[0] == 200
        server.stop()
        assert server.process.returncode == 0


def test_two_previews_of_one_guide_do_not_meet(server: Server) -> None:
    """Each has its folder and its addresses; what a killed one left is removed, and nothing of one that lives."""
    with served(server.project) as other:
        assert other.address != server.address
        assert f'href="{other.address}faq/"' in other.get("faq/")[1]
        other.process.kill()
    with served(server.project) as third:
        assert len(list((server.project / ".coulisses").glob("preview-*"))) == 2
        assert f'href="{third.address}faq/"' in third.get("faq/")[1]
    assert f'href="{server.address}faq/"' in server.get("faq/")[1]


def test_a_port_that_is_taken_gives_exit_code_2(project: Path) -> None:
    """It says which, and how to ask for another; nothing is built."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run(project, "serve", "--port", str(port))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Le port {port} n’est pas libre" in done.stderr
    assert "PORT=" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (project / ".coulisses").exists()
