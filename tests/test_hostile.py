"""What an editor reads after each hostile or clumsy input: golden/hostile.yml, one row for each, to the letter.

A case says what is typed, and where: ``text`` in a question of the FAQ, ``key`` in the place of a key, ``file`` as a
whole file, ``number``, ``yes-no``, ``id``, ``day``, ``address`` in such a field. Then what comes of it: ``kept``, the
words on the page; or ``says``, what is told. ``see`` names the case of another table that holds it: a file of golden/,
or a row of hostile_bytes.py.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from coulisses import compose
from coulisses.source import read

from .helpers import ROOT, add, copy_project, run
from .hostile_bytes import BYTES, FAQ

GOLDEN = ROOT / "tests/golden"
TABLE: Any = read("hostile.yml", (GOLDEN / "hostile.yml").read_bytes()).data
ROWS = TABLE["rows"]
CASES = {f"h{n}": case for n, case in enumerate(case for row in ROWS for case in row["cases"]) if "typed" in case}
TOLD = {name: case for name, case in CASES.items() if "says" in case}
KEPT = {name: case for name, case in CASES.items() if "kept" in case}
QUIZ = (GOLDEN / "quiz.yml").read_text(encoding="utf-8")
SOURCE = """\
sources:
  - id: NAME
    kind: etude
    authors: Dupont & Martin
    title: Essai
    published: Journal
    address: https://exemple.fr/NAME
    status: etaye
    finding: Un essai.
    checked: 2026-11-22
"""
# Where a case is typed: the file, and what stands there in the place of the words typed.
PLACES = {
    "text": ("content/faq/NAME.yml", FAQ, "Une question"),
    "key": ("content/faq/NAME.yml", FAQ, "question:"),
    "list": ("content/faq/NAME.yml", FAQ, "Une réponse."),
    "id": ("content/faq/NAME.yml", FAQ, "essai"),
    "file": ("content/faq/NAME.yml", FAQ, FAQ),
    "number": ("quiz/NAME.yml", QUIZ, "cap: 2"),
    "yes-no": (
        "quiz/NAME.yml",
        QUIZ.replace("points: 2\n", "points: 2\n        exclusive: non\n", 1),
        "exclusive: non",
    ),
    "day": ("content/sources/NAME.yml", SOURCE, "2026-11-22"),
    "address": ("content/sources/NAME.yml", SOURCE, "https://exemple.fr/NAME"),
}


def write(project: Path, name: str, case: Mapping[str, str]) -> None:
    """Type a case in a file of its own, whose entry has its name."""
    file, text, old = PLACES[case.get("where", "text")]
    head = old.partition(": ")[0] + ": " if ": " in old and old != FAQ else ""
    assert text.count(old) == 1
    text = text.replace(old, head + case["typed"])
    if "id" not in case.get("where", "text"):
        text = text.replace("id: essai\n", f"id: {name}\n")
    add(project, file.replace("NAME", name), text.replace("NAME", name))


@pytest.fixture(scope="module")
def told(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What one run tells of each case: name → problems, without the name of the file."""
    project = copy_project(tmp_path_factory.mktemp("hostile") / "guide", guide)
    for name, case in TOLD.items():
        write(project, name, case)
    done = run(project, "check")
    assert done.returncode == 1, done.stderr
    found: dict[str, str] = {}
    for problem in re.split(r"\n(?! )", done.stdout.removesuffix("\n")):
        file, _, said = problem.partition(":")
        found[Path(file).stem] = found.get(Path(file).stem, "") + f"{said}\n"
    return found


@pytest.fixture(scope="module")
def faq(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The FAQ, with every case that is accepted."""
    project = copy_project(tmp_path_factory.mktemp("kept") / "guide", guide)
    for name, case in KEPT.items():
        write(project, name, case)
    return compose.draft(project).pages["faq.md"]


@pytest.mark.parametrize("name", TOLD, ids=lambda name: TOLD[name]["typed"][:30])
def test_it_is_told(name: str, told: Mapping[str, str]) -> None:
    assert told.get(name, "") == TOLD[name]["says"]


def test_nothing_else_is_told(told: Mapping[str, str]) -> None:
    assert told.keys() == TOLD.keys()


@pytest.mark.parametrize("name", KEPT, ids=lambda name: KEPT[name]["typed"][:30])
def test_it_is_kept(name: str, faq: str) -> None:
    case = KEPT[name]
    anchor = case["typed"] if case.get("where") == "id" else name
    assert f"\n## {case['kept']} {{#{anchor}}}\n" in faq


def test_every_row_is_covered() -> None:
    """Each row of the list has cases, each case an answer, and what it refers to is run by its own test."""
    seen = [case["see"] for row in ROWS for case in row["cases"] if "see" in case]
    assert [name for name in seen if name not in BYTES and not (GOLDEN / name).is_file()] == []
    assert [row["input"] for row in ROWS if not row["cases"]] == []
    assert [case for row in ROWS for case in row["cases"] if len({"see", "kept", "says"} & case.keys()) != 1] == []
    assert len(ROWS) == int(TABLE["count"])
