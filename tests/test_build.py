"""The command: its exit codes, its help, its options, and what it leaves on disk."""

import json
import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from .helpers import add, command, environment, hear_ctrl_c, replace, run, snapshot

BROKEN = "faq: non\n"


def test_check_says_that_all_is_well(project: Path) -> None:
    """Exit code 0, and not one file more or less (.coulisses/ is a cache)."""
    before = snapshot(project)
    done = run(project, "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert re.fullmatch(r"Rien à corriger : \d+ pages vérifiées\.\n", done.stderr)
    assert {name: data for name, data in snapshot(project).items() if not name.startswith(".coulisses/")} == before


@pytest.mark.parametrize("name", ["check", "site"])
def test_problems_give_exit_code_1(name: str, project: Path) -> None:
    add(project, "content/faq/essai.yml", BROKEN)
    done = run(project, name)
    assert done.returncode == 1
    assert done.stdout.startswith("content/faq/essai.yml:1:6: ")
    assert "Traceback" not in done.stdout + done.stderr
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "commande"),
        (["nettoie"], "nettoie"),
        (["site", "--port", "1"], "--port"),
        (["site", "--site-url", "example.org"], "une adresse qui commence par https:// ou http://"),
        (["site", "--site-url", "javascript:alert(1)"], "une adresse qui commence par https:// ou http://"),
        (["serve", "--port", "http"], "http"),
        (["serve", "--port", "70000"], "70000"),
        (["serve", "--port", "-1"], "-1"),
    ],
)
def test_wrong_command_gives_exit_code_2(arguments: list[str], told: str, project: Path) -> None:
    done = run(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["check", "site", "serve", "schema"])
def test_a_folder_without_a_guide_gives_exit_code_2(name: str, tmp_path: Path) -> None:
    """A wrong --project is a wrong command: it says so, and makes nothing there."""
    done = run(tmp_path / "ailleurs", name)
    assert done.returncode == 2
    assert "ailleurs" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_help_names_each_command_and_each_exit_code(project: Path) -> None:
    done = run(project, "--help", COLUMNS="200")
    assert done.returncode == 0
    for name in ("site", "serve", "check", "schema"):
        assert re.search(rf"^ +{name} +\w{{4}}", done.stdout, re.M), f"{name} has no line of help"
    assert "0, c’est fait ; 1, le contenu est à corriger ; 2, commande impossible" in done.stdout


@pytest.mark.parametrize(("name", "option"), [("site", "--site-url"), ("serve", "--port")])
def test_help_of_a_command_says_its_default(name: str, option: str, project: Path) -> None:
    done = run(project, name, "--help", COLUMNS="200")
    assert done.returncode == 0
    assert re.search(rf"{option} .*par défaut : ", done.stdout)


def test_building_again_gives_the_same_files(built: Path, project: Path) -> None:
    """From another folder, with another hash seed and time zone; the day of the site map aside."""
    assert run(project, "site", PYTHONHASHSEED="7", TZ="Pacific/Auckland").returncode == 0
    first, second = snapshot(built / "site"), snapshot(project / "site")
    for site in (first, second):
        del site["sitemap.xml.gz"]
        site["sitemap.xml"] = re.sub(rb"<lastmod>[^<]+", b"", site["sitemap.xml"])
    assert first == second


def test_site_url_stands_in_canonical_links_and_nowhere_else(built: Path, project: Path) -> None:
    """The pages only differ by the address given; a missing last slash is added."""
    assert run(project, "site", "--site-url", "https://example.org/guide").returncode == 0
    there = (project / "site/avant/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/guide/avant/">' in there
    local, public = b"http://127.0.0.1:8000/", b"https://example.org/guide/"
    for name, page in snapshot(built / "site").items():
        if name.endswith(".html") and name != "404.html":
            elsewhere = page.replace(local, public).replace(b"127.0.0.1:8000/", b"example.org/guide/")  # on paper
            assert (project / "site" / name).read_bytes() == elsewhere, name
            assert page.count(local) == 3, name  # canonical, and what a shared link shows
    styles = re.findall(
        r'<link rel="stylesheet" href="([^"]+)"', (project / "site/404.html").read_text(encoding="utf-8")
    )
    assert styles
    assert all(style.startswith("/guide/") for style in styles), "the 404 page is served for any address"
    assert b"127.0.0.1" not in b"".join(snapshot(project / "site").values())


def test_schema_writes_what_is_committed(project: Path) -> None:
    wanted = snapshot(project / "content/schema")
    for path in (project / "content/schema").iterdir():
        path.unlink()
    done = run(project, "schema")
    assert done.returncode == 0
    assert snapshot(project / "content/schema") == wanted
    assert all(name in done.stderr for name in wanted)


def test_a_broken_page_leaves_rendered_pages_for_nobody(project: Path) -> None:
    """`check` renders in memory: it writes no folder of its own."""
    replace(project, "docs/faq.md", "{{ opening(page) }}", "{{ opening(page) }}{{ page.titel }}")
    assert run(project, "check").returncode == 1
    assert not (project / "rendered").exists()


def test_the_first_ctrl_c_ends_a_build(project: Path) -> None:
    """Interrupted while it builds: one line, exit code 130, no traceback, no site."""
    process = subprocess.Popen(
        command(project, "site"),
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        process_group=0,
        preexec_fn=hear_ctrl_c,
    )
    assert process.stderr
    for line in process.stderr:
        if line.startswith("Vérification"):
            os.kill(process.pid, signal.SIGINT)
            break
    rest = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 130
    assert "Arrêté." in rest
    assert "Traceback" not in rest
    assert not (project / "site").exists()


def test_search_index_holds_every_page(built: Path) -> None:
    index = json.loads((built / "site/search/search_index.json").read_text(encoding="utf-8"))
    pages = {entry["location"].split("#")[0] for entry in index["docs"]}
    files = {path.parent.relative_to(built / "site").as_posix() for path in (built / "site").rglob("index.html")}
    assert pages == {"" if file == "." else f"{file}/" for file in files}
