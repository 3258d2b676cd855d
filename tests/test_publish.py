"""The published site is whole at every moment, whoever stops the build, and only ever replaces what we made."""

import fcntl
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import build
from coulisses import finish

from .helpers import ROOT, add, environment, replace, run, snapshot

# Runs a build that dies of SIGKILL just before, or just after, one step of it.
DYING = """
import os, signal, sys
import build, coulisses.{room} as room
step = room.{step}
def dies(*given):
    if {after}: step(*given)
    os.kill(os.getpid(), signal.SIGKILL)
room.{step} = dies
sys.exit(build.main(["--project", sys.argv[1], "site"]))
"""
STEPS = [
    ("load", "load", False),
    ("layout", "lay_out", True),
    ("finish", "tidy", True),
    ("finish", "publish", False),
]


@pytest.fixture
def published(built: Path, project: Path) -> Path:
    """A guide with its site, and one question more since."""
    for made in ("site", "rendered"):
        (project / made).mkdir()
        run_copy(built / made, project / made)
    add(project, "content/faq/essai.yml", "faq:\n  - {id: nouvelle, question: Quoi de neuf, answer: [Ceci.]}\n")
    return project


def run_copy(source: Path, target: Path) -> None:
    for name, data in snapshot(source).items():
        add(target, name, "").write_bytes(data)


def test_a_killed_build_leaves_a_whole_site(published: Path) -> None:
    """The old site until the swap, the new one from then on; each build cleans what the killed one left."""
    before = snapshot(published / "site")
    for room, step, after in STEPS:
        assert dying(published, room, step, after) == -9
        assert snapshot(published / "site") == before, f"{room}.{step}"
        assert len(list((published / ".coulisses").glob("build-*"))) == 1
    assert dying(published, "finish", "publish", after=True) == -9
    swapped = snapshot(published / "site")
    assert b"Quoi de neuf" in swapped["faq/index.html"]
    assert build.main(["--project", str(published), "site"]) == 0
    assert snapshot(published / "site") == swapped
    assert not list((published / ".coulisses").glob("build-*"))


def dying(project: Path, *step: object, **more: object) -> int:
    """Run a build that dies at a step; return its exit code."""
    names = dict(zip(("room", "step", "after"), step, strict=False)) | more
    program = [sys.executable, "-c", DYING.format(**names), str(project)]
    return subprocess.run(program, cwd=ROOT, env=environment(), capture_output=True, check=False).returncode


def test_a_system_without_exchange_publishes_by_two_renames(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finish, "_exchange", lambda *_: False)
    assert build.main(["--project", str(published), "site"]) == 0
    assert b"Quoi de neuf" in snapshot(published / "site")["faq/index.html"]
    assert not list((published / ".coulisses").glob("build-*"))


def test_what_left_the_guide_leaves_the_site(published: Path) -> None:
    """No page, asset or module outlives its source, in rendered/ or in site/."""
    for name in ("rendered/vieux.md", "rendered/assets/vieux.css", "site/vieux/index.html"):
        add(published, name, "vieux")
    assert run(published, "site").returncode == 0
    assert not [path for part in ("rendered", "site") for path in (published / part).rglob("*vieux*")]


@pytest.mark.parametrize("name", ["notes.txt", ".git/config", "index.html"])
def test_somebody_s_folder_is_refused(name: str, project: Path) -> None:
    """Exit code 1, their files as they were, and nothing built."""
    add(project, f"site/{name}", "à quelqu’un")
    done = run(project, "site")
    assert done.returncode == 1
    assert done.stdout == (
        "site/:1:1: ce dossier n’a pas été fait par « build.py site » : il ne sera pas vidé\n"
        "  attendu : un dossier vide, absent, ou fait par une construction précédente\n"
        "  trouvé  : des fichiers à quelqu’un\n"
        "  exemple : déplacez ce dossier, puis recommencez\n"
    )
    assert snapshot(project / "site") == {name: "à quelqu’un".encode()}
    assert not (project / "rendered").exists()


def test_somebody_s_link_is_refused(project: Path, tmp_path: Path) -> None:
    """Not even a link to an empty folder is replaced."""
    (tmp_path / "ailleurs").mkdir()
    (project / "site").symlink_to(tmp_path / "ailleurs")
    assert run(project, "site").returncode == 1
    assert (project / "site").is_symlink()


def test_somebody_s_file_is_refused(project: Path) -> None:
    (project / "site").write_text("à quelqu’un", encoding="utf-8")
    assert run(project, "site").returncode == 1
    assert (project / "site").read_text(encoding="utf-8") == "à quelqu’un"


def test_an_empty_folder_is_taken(project: Path) -> None:
    (project / "site").mkdir()
    assert run(project, "site").returncode == 0
    assert (project / "site/index.html").is_file()


def test_a_web_server_can_read_every_file_whatever_the_umask(project: Path) -> None:
    """644 and 755, even under umask 077."""
    assert run(project, "site", in_child=lambda: os.umask(0o077)).returncode == 0
    modes = {
        (path.is_dir(), path.stat().st_mode & 0o777) for path in [project / "site", *(project / "site").rglob("*")]
    }
    assert modes == {(True, 0o755), (False, 0o644)}


def test_one_build_at_a_time(tmp_path: Path) -> None:
    """While one works, another waits at the lock: neither finds the other's half-made pages."""
    lock = tmp_path / ".coulisses/lock"
    with finish.workshop(tmp_path), lock.open() as second, pytest.raises(BlockingIOError):
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with lock.open() as second:
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_reader_never_finds_half_a_site(published: Path) -> None:
    """A reader that asks for a page without end, while the site is built, is always answered."""
    page = published / "site/faq/index.html"
    missed: list[OSError] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                page.read_bytes()
            except OSError as error:
                missed.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        assert run(published, "site").returncode == 0
    finally:
        stop.set()
        reader.join()
    assert missed == []


def test_what_no_page_asks_for_is_not_published(built: Path) -> None:
    """No source map; of the search's languages, French alone."""
    names = snapshot(built / "site").keys()
    assert not [name for name in names if name.endswith((".map", "tinyseg.js", "wordcut.js"))]
    assert sorted(name.rsplit("/", 1)[1] for name in names if "/lunr/" in name) == [
        "lunr.fr.min.js",
        "lunr.stemmer.support.min.js",
    ]


def test_every_broken_link_of_the_theme_is_found(published: Path) -> None:
    """The last net: links that no page of docs/ holds; the published site stays as it was."""
    links = {
        "nulle-part/": '<a href="nulle-part/">mots</a>',
        "ailleurs/": "<a href=ailleurs/>mots</a>",
        "#nulle-part": '<a href="#nulle-part">mots</a>',
        "/avant/": '<a href="/avant/">mots</a>',
        "http://exemple.org/": '<a href="http://exemple.org/">mots</a>',
        "javascript:alert(1)": '<a href="javascript:alert(1)">mots</a>',
        "assets/nulle-part.png": '<img alt="" src="assets/nulle-part.png">',
        "//cdn.exemple.org/x.js": '<script src="//cdn.exemple.org/x.js"></script>',
        "https://cdn.exemple.org/x.css": '<link rel="stylesheet" href="https://cdn.exemple.org/x.css">',
    }
    good = (
        '<a href="https://exemple.org/">x</a> <a href="mailto:x@exemple.org">x</a> <img alt="" src="data:image/gif,x">'
    )
    before = snapshot(published / "site")
    replace(
        published, "theme/main.html", '<footer class="foot">', '<footer class="foot">' + good + "".join(links.values())
    )
    done = run(published, "site", "--site-url", "https://exemple.fr/guide/")
    told = re.findall(r"^docs/faq\.md:1:1: lien cassé dans la page construite : « (.*) »$", done.stdout, re.M)
    assert sorted(told) == sorted(links)
    assert done.returncode == 1
    assert snapshot(published / "site") == before
