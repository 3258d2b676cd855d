"""What an editor reads after a mistake: each case of golden/errors, to the letter.

A case says which files change, and how: ``text`` (whole), ``before`` (put on top), ``old`` and ``new``,
``remove``; ``from`` starts from another file of golden/. ``{pages}``, ``{kinds}`` and ``{names}`` stand for the
lists that grow with the guide.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest

import build
from coulisses import compose
from coulisses.kinds import KINDS
from coulisses.render import NAMES
from coulisses.site import read_pages
from coulisses.source import read

from .helpers import add, replace, run, snapshot
from .hostile_bytes import BYTES, FAQ

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted((GOLDEN / "errors").glob("*.yml"))


def change(project: Path, file: str, edit: dict[str, str]) -> None:
    """Make one change of a case."""
    path = project / file
    if "remove" in edit:
        path.unlink()
        return
    if "from" in edit:
        add(project, file, (GOLDEN / edit["from"]).read_text(encoding="utf-8"))
    if "text" in edit:
        add(project, file, edit["text"])
    if "before" in edit:
        add(project, file, edit["before"] + path.read_text(encoding="utf-8"))
    if "old" in edit:
        replace(project, file, edit["old"], edit["new"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_bad_input_is_told(case: Path, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, and exactly these words."""
    data: Any = read(case.name, case.read_bytes()).data
    pages = ", ".join(sorted(read_pages(project)[0]))
    for edit in data["changes"]:
        change(project, edit["file"], edit)
    assert build.main(["--project", str(project), "check"]) == 1
    lists = {"{pages}": pages, "{kinds}": ", ".join(KINDS), "{names}": ", ".join(sorted(NAMES))}
    says = data["says"]
    for name, known in lists.items():
        says = says.replace(name, known)
    assert capsys.readouterr().out == says


@pytest.mark.parametrize("case", BYTES)
def test_bytes_that_no_editor_meant(case: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a text file cannot show is told as precisely."""
    raw, says = BYTES[case]
    add(project, "content/faq/essai.yml", "").write_bytes(raw)
    assert build.main(["--project", str(project), "check"]) == 1
    assert capsys.readouterr().out == f"content/faq/essai.yml:{says}"


@pytest.mark.parametrize("name", ["docs/faq.md", "templates/faq.html", "mkdocs.yml", "quiz/pret-e.yml"])
def test_latin_1_anywhere_is_told(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / name
    path.write_bytes("# été\n".encode("latin-1") + path.read_bytes())
    assert build.main(["--project", str(project), "check"]) == 1
    assert capsys.readouterr().out.startswith(f"{name}:1:3: caractère illisible : le fichier n’est pas en UTF-8\n")


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"\xef\xbb\xbf" + FAQ.encode(), id="byte order mark"),
        pytest.param(FAQ.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(FAQ.replace("\n", "\r").encode(), id="CR"),
        pytest.param(b"---\n" + FAQ.encode(), id="a line of dashes first"),
    ],
)
def test_innocent_bytes_are_accepted(raw: bytes, project: Path) -> None:
    add(project, "content/faq/essai.yml", "").write_bytes(raw)
    assert build.main(["--project", str(project), "check"]) == 0


@pytest.mark.parametrize("typed", ["no", "off", "18:30", "0123", "1.10", "1e3", "2026-02-30", "+33612345678", "oui"])
def test_what_yaml_would_read_otherwise_stays_text(typed: str, project: Path) -> None:
    """The page says what the editor typed."""
    add(project, "content/faq/essai.yml", FAQ.replace("Une question", typed))
    page = compose.draft(project).pages["faq.md"]
    assert f"\n## {typed} {{#essai}}\n" in page


def test_one_run_tells_every_fault_and_touches_nothing(built: Path, project: Path) -> None:
    """Six faults of six kinds in six files: all told, in file order, and the published site is as it was."""
    shutil.copytree(built / "site", project / "site")
    add(project, "content/faq/essai.yml", FAQ.replace("question:", "quesion:"))
    add(project, "content/kit/essai.yml", 'kit: "\n')
    add(project, "content/tips/essai.yml", "tips: *x\n")
    add(project, "quiz/essai.yml", (GOLDEN / "quiz.yml").read_text(encoding="utf-8").replace("cap: 2", "cap: deux"))
    replace(project, "docs/index.md", "## {{ words.home_acts_title", "[la suite](nulle-part.md)\n\n## {{ wordz.home")
    replace(project, "mkdocs.yml", "  - index.md\n", "  - index.md\n  - fac.md\n")
    before = snapshot(project / "site")
    done = run(project, "site")
    told = [line for line in done.stdout.splitlines() if not line.startswith("  ")]
    assert [line.split(":", 1)[0] for line in told] == [
        "content/faq/essai.yml",
        "content/kit/essai.yml",
        "content/tips/essai.yml",
        "docs/index.md",
        "docs/index.md",
        "mkdocs.yml",
        "quiz/essai.yml",
    ]
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stderr.splitlines()[-1].startswith("7 problème")
    assert snapshot(project / "site") == before
    assert not list((project / ".coulisses").glob("build-*"))
