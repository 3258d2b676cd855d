"""Faults seeded in a checklist that holds, one a file of golden/checklist-faults, each told to the letter.

A case says how golden/checklist-sound.yml changes (``edits``), and exactly what the editor reads (``says``).
"""

from pathlib import Path
from typing import Any

import pytest

import build
from coulisses.source import read

from .helpers import ROOT, add, copy_project

GOLDEN = ROOT / "tests/golden"
CASES = sorted((GOLDEN / "checklist-faults").glob("*.yml"))
SOUND = (GOLDEN / "checklist-sound.yml").read_text(encoding="utf-8")


def faulty(edits: list[dict[str, str]]) -> str:
    """The checklist that holds, after these edits."""
    text = SOUND
    for edit in edits:
        assert text.count(edit["old"]) == 1, f"{edit['old']!r} stands {text.count(edit['old'])} times"
        text = text.replace(edit["old"], edit["new"])
    return text


@pytest.fixture(scope="module")
def shared(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the guide whose checklist each test writes again."""
    return copy_project(tmp_path_factory.mktemp("faults") / "guide", guide)


def told(project: Path, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command tells of a checklist: each problem without the name of its file."""
    add(project, "content/checklist.yml", text)
    build.main(["--project", str(project), "check"])
    return capsys.readouterr().out.replace("content/checklist.yml:", "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_seeded_fault_is_told(case: Path, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data: Any = read(case.name, case.read_bytes()).data
    assert told(shared, faulty(data["edits"]), capsys) == data["says"]


def test_nothing_is_told_of_what_holds(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(shared, SOUND, capsys) == ""
    assert len(CASES) >= 20
