"""The examples of CONTRIBUER.md work as they are printed, and its error is what an editor reads."""

import re
from pathlib import Path

import pytest

from .helpers import ROOT, add, run

HANDBOOK = (ROOT / "CONTRIBUER.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(  - id: .*?)```", HANDBOOK, re.S)


def kind(example: str) -> str:
    """The kind of content an example belongs to, by a key that only it has."""
    keys = {"faq": "answer:", "tips": "section:", "sources": "status:", "checklist": "moment:"}
    return next(name for name, key in keys.items() if key in example)


def test_there_is_an_example_of_each_thing_to_add() -> None:
    assert sorted(kind(example) for example in EXAMPLES) == ["checklist", "faq", "sources", "tips"]


@pytest.mark.parametrize("example", EXAMPLES, ids=kind)
def test_an_example_can_be_copied(example: str, project: Path) -> None:
    if kind(example) == "checklist":  # its items are the last list of its one file
        with (project / "content/checklist.yml").open("a", encoding="utf-8") as file:
            file.write(f"\n{example}")
    else:
        add(project, f"content/{kind(example)}/exemple.yml", f"{kind(example)}:\n{example}")
    done = run(project, "check")
    assert done.returncode == 0, done.stdout


def test_the_error_shown_is_the_error_told(project: Path) -> None:
    shown = re.search(r"```\n(content/.*?)```", HANDBOOK, re.S)
    assert shown
    add(
        project,
        "content/faq/essai.yml",
        "faq:\n  - id: essai\n    quesion: Une question\n    answer: [Une réponse.]\n",
    )
    assert run(project, "check").stdout == shown[1]
