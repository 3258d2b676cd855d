"""Faults seeded in a questionnaire that holds, one a file of golden/quiz-faults: all told by one run of the command.

A case says how golden/quiz-sound.yml changes (``edits``), and exactly what the editor reads (``says``). The editor
has copied the right fingerprint, unless the case is about that (``meaning: kept``).
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from coulisses.model import Questionnaire
from coulisses.quiz_meaning import meaning
from coulisses.source import read

from .helpers import ROOT, add, copy_project, run

GOLDEN = ROOT / "tests/golden"
CASES = sorted((GOLDEN / "quiz-faults").glob("*.yml"))


def stamped(text: str) -> str:
    """The text of a questionnaire with its own fingerprint; as it is where its shape is wrong."""
    try:
        quiz = Questionnaire.model_validate(read("essai", text.encode()).data)
    except ValidationError:
        return text
    return re.sub(r'^meaning: ".*"$', f'meaning: "{meaning(quiz)}"', text, flags=re.MULTILINE)


def faulty(case: Path) -> str:
    """The questionnaire of a case, under the name of its file."""
    data: Any = read(case.name, case.read_bytes()).data
    text = (GOLDEN / "quiz-sound.yml").read_text(encoding="utf-8").replace("id: sain\n", f"id: {case.stem}\n")
    for edit in data["edits"]:
        assert text.count(edit["old"]) == 1, f"{case.stem}: {edit['old']!r} stands {text.count(edit['old'])} times"
        text = text.replace(edit["old"], edit["new"])
    return text if data.get("meaning") == "kept" else stamped(text)


@pytest.fixture(scope="module")
def told(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What one run tells of each case, and of the questionnaire that holds: name of its file → problems."""
    project = copy_project(tmp_path_factory.mktemp("faults") / "guide", guide)
    add(project, "quiz/sain.yml", (GOLDEN / "quiz-sound.yml").read_text(encoding="utf-8"))
    for case in CASES:
        add(project, f"quiz/{case.name}", faulty(case))
    done = run(project, "check")
    assert done.returncode == 1, done.stderr
    found: dict[str, str] = {}
    for problem in re.split(r"\n(?! )", done.stdout.removesuffix("\n")):
        file, _, said = problem.partition(":")
        found[file] = found.get(file, "") + f"{said}\n"
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_seeded_fault_is_told(case: Path, told: Mapping[str, str]) -> None:
    data: Any = read(case.name, case.read_bytes()).data
    assert told.get(f"quiz/{case.name}", "") == data["says"]


def test_nothing_is_told_of_what_holds(told: Mapping[str, str]) -> None:
    """The questionnaire that the cases break, and the real one, beside forty that do not hold."""
    assert told.keys() == {f"quiz/{case.name}" for case in CASES}
    assert len(CASES) >= 25
