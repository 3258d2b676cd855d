"""The handbook shows files that work as they are printed, and says what an editor reads."""

import re
from pathlib import Path

import pytest

from .handbook import (
    BLOCK,
    FOLDER,
    HANDBOOK,
    MISTAKES,
    PLACES,
    QUIZ,
    apply,
    command,
    mistaken,
    quiz_by_hand,
    talk,
    text,
)
from .helpers import ROOT, replace

SHOWN = {block["name"]: block["text"] for block in BLOCK.finditer(HANDBOOK.read_text(encoding="utf-8"))}


def test_the_handbook_shows_every_example() -> None:
    assert sorted(SHOWN) == sorted(path.name for path in FOLDER.iterdir())


@pytest.mark.parametrize("name", SHOWN)
def test_an_example_is_shown_as_its_file_holds_it(name: str) -> None:
    """``python -m tests.handbook`` copies the files into the handbook."""
    assert SHOWN[name] == text(name)


def test_no_example_stands_outside_the_files() -> None:
    """Every block of YAML of the handbook comes from a file."""
    written = HANDBOOK.read_text(encoding="utf-8")
    assert len(re.findall(r"^```\w+$", written, re.M)) == len(SHOWN)


def test_every_example_can_be_copied(project: Path) -> None:
    """All of them at once, where the handbook says."""
    for name in PLACES.keys() - set(QUIZ):
        apply(project, name)
    assert command(project, "check") == (0, "")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_as_it_is_shown(mistake: str, project: Path) -> None:
    assert mistaken(project, mistake) == text(f"{mistake}.txt")


def test_a_conversation_goes_as_it_is_shown(project: Path) -> None:
    assert talk(project) == text("talk.txt")


def test_a_quiz_item_is_told_then_mended_as_the_handbook_says(project: Path) -> None:
    """The version, the fingerprint, the results of two examples: copied from what ``check`` says."""
    said = quiz_by_hand(project)
    assert said == text("quiz.txt")
    path = project / "quiz/pret-e.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    for place, key, value in re.findall(r"^quiz/pret-e\.yml:(\d+):.*?  attendu : (\w+): (\S+)", said, re.M | re.S):
        if key == "version":
            replace(project, "quiz/pret-e.yml", "\nversion: 2\n", f"\nversion: {value}\n")
            meaning = re.search(r"et meaning: ([0-9a-f]{8})", said)
            assert meaning
            key, value = "meaning", f'"{meaning[1]}"'
        lines = path.read_text(encoding="utf-8").splitlines()
        lines[int(place) - 1] = re.sub(rf"{key}: .*", f"{key}: {value}", lines[int(place) - 1])
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert command(project, "check") == (0, "")


def test_every_address_of_the_contents_leads_to_a_heading() -> None:
    """The contents at the top name every part, in order."""
    written = HANDBOOK.read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", written, re.M)
    slugs = [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert re.findall(r"^- \[(.+)\]\(#(.+)\)$", written, re.M) == list(zip(headings, slugs, strict=True))


def test_every_file_and_command_that_the_handbook_names_exists() -> None:
    written = HANDBOOK.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"`make ([a-z-]+)", written)) <= targets | {"relire"}
    made = {"content/faq/coulisses.yml", "content/faq/suivi.yml", *(place for place, _ in PLACES.values())}
    for name in re.findall(r"`((?:content|quiz|docs|templates)/[\w./-]+)`", written):
        assert (ROOT / name).exists() or name in made, name
