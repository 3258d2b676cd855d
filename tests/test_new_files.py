"""``build.py new``: files of every shape, kept byte for byte; and what a quiz item changes."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import build
from coulisses import compose
from coulisses.source import read

from .helpers import ROOT, add

FAQ = "faq:\n  - id: essai\n    question: Une question\n    answer:\n      - Une réponse.\n"
NEW = "  - id: essai-2\n    question: Une autre question\n    answer:\n      - Une autre réponse.\n"
ANSWERS = ("Une autre question", "Une autre réponse.", "", "", "", "", "", "", "essai-2")
ITEM: Any = read("item.yml", (ROOT / "tests/golden/new/item.yml").read_bytes()).data
Ask = Callable[..., int]


@pytest.fixture
def ask(project: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask for an entry, with these answers; return the exit code."""

    def asked(kind: str, *answers: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        return build.main(["--project", str(project), "new", kind])

    return asked


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(FAQ, FAQ + NEW, id="as usual"),
        pytest.param(FAQ.replace("\n", "\r\n"), (FAQ + NEW).replace("\n", "\r\n"), id="CRLF"),
        pytest.param("\ufeff" + FAQ, "\ufeff" + FAQ + NEW, id="byte order mark"),
        pytest.param(FAQ.rstrip(), FAQ + NEW, id="no final newline"),
        pytest.param(FAQ + "  # la suite\n", FAQ + NEW + "  # la suite\n", id="a comment last"),
        pytest.param(FAQ + "\n\n# fin", FAQ + NEW + "\n\n# fin\n", id="empty lines, then a comment"),
        pytest.param(
            FAQ.replace("  - id", "- id").replace("    ", "  "),
            (FAQ + NEW).replace("  - id", "- id").replace("    ", "  "),
            id="a list that is not indented",
        ),
        pytest.param(
            FAQ.replace("- Une réponse.", ">-\n        Une réponse.\n\n        # pas un commentaire").replace(
                "answer:\n      ", "answer:\n      - "
            ),
            None,
            id="a text that looks like a comment",
        ),
    ],
)
def test_the_rest_of_the_file_is_kept(before: str, after: str | None, project: Path, ask: Ask) -> None:
    """The FAQ in a folder, one file of this shape: byte for byte, but for the entry."""
    (project / "content/faq.yml").rename(add(project, "content/faq/a.yml", ""))
    path = add(project, "content/faq/essai.yml", "")
    path.write_bytes(before.encode())
    assert ask("faq", *ANSWERS) == 0
    assert path.read_bytes() == (after or before + NEW).encode()


def test_the_mode_of_the_file_is_kept(project: Path, ask: Ask) -> None:
    path = project / "content/glossary.yml"
    path.chmod(0o640)
    assert ask("mot", "Filet", "Ce qui retient.", "", "", "", "") == 0
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in path.parent.glob(".*")] == []


def test_a_file_changed_meanwhile_is_not_overwritten(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody saves the file while the guide is being checked: their words stay."""
    path = project / "content/glossary.yml"
    checked = compose.draft

    def slow(root: Path) -> object:
        path.write_bytes(path.read_bytes() + b"# saved meanwhile\n")
        return checked(root)

    monkeypatch.setattr(compose, "draft", slow)
    monkeypatch.setattr("sys.stdin", io.StringIO("Filet\nCe qui retient.\n\n\n\n\n"))
    assert build.main(["--project", str(project), "new", "mot"]) == 1
    assert capsys.readouterr().out.count("content/glossary.yml:1:1: le fichier a changé pendant vos réponses\n") == 1
    assert path.read_bytes().endswith(b"# saved meanwhile\n")
    assert b"mot-filet" not in path.read_bytes()


def test_a_quiz_item_is_written_with_consent_only(project: Path, ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    """What it changes is told first; « non » writes nothing, and the item is not lost."""
    before = (project / "quiz/pret-e.yml").read_bytes()
    assert ask("item", *ITEM["answers"][:-1], "peut-être", "non") == 1
    told = capsys.readouterr()
    assert re.search(r"  - version : 2 devient 3 ; meaning : [0-9a-f]{8} devient [0-9a-f]{8}\n", told.out)
    assert "  - exemple « onze-reponses », band : dernieres-retouches devient aucun\n" in told.out
    assert "  « oui » ou « non », en toutes lettres.\n" in told.out
    assert "Votre entrée, qui n’est pas perdue :\n  - id: " in told.out
    assert told.err == "Rien n’a été écrit.\n"
    assert (project / "quiz/pret-e.yml").read_bytes() == before


def test_an_item_of_several_answers_asks_for_its_cap(
    project: Path, ask: Ask, capsys: pytest.CaptureFixture[str]
) -> None:
    """And for an answer that excludes the others; one point at least must be won somewhere."""
    answers = ["concision", "2", "Que préparez-vous ?", "", "0", "2", "", "preparer"]
    answers += ["Une phrase.", "0", "", "", ""]
    answers += ["Rien.", "0", "oui", "", ""]
    answers += ["", "Un mot.", "1", "", "", "", ""]
    answers += ["Les mains vides, ou presque", "tout-juste", "mot", "oui"]
    replies = ask("item", *answers)
    out = capsys.readouterr().out
    assert replies == 0, out
    assert "✗ valeur refusée pour « cap »\n    attendu : un nombre plus grand que 0\n" in out
    assert "✗ aucune réponse ne vaut de points\n" in out
    written = (project / "quiz/pret-e.yml").read_text(encoding="utf-8")
    assert "    cap: 2\n    options:\n      - id: phrase\n" in written
    assert "      - id: rien\n        text: Rien.\n        points: 0\n        exclusive: oui\n" in written
    assert "      preparer: [mot]\n" in written
