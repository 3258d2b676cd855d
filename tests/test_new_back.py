"""``build.py new``: going back with ``<``, what is proposed again, what is said on the way."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import build
from coulisses.source import read

from .helpers import ROOT

CASE: Any = read("item.yml", (ROOT / "tests/golden/new/item.yml").read_bytes()).data
ITEM = CASE["answers"]
FINISHED = "  On ne revient pas à une réponse déjà finie : corrigez-la dans le fichier après l’écriture.\n"
SKIPPED = ("",) * 7
Asked = Callable[..., str]


@pytest.fixture
def ask(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Ask for an entry, with these answers, until it is written; return what was printed."""

    def asked(kind: str, *answers: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        code = build.main(["--project", str(project), "new", kind])
        told = capsys.readouterr()
        assert (code, told.err) == (0, ""), told.out
        return told.out

    return asked


def last(project: Path, name: str, key: str) -> Any:
    data: Any = read(name, (project / name).read_bytes()).data
    return data[key][-1]


def test_within_a_list_one_goes_back_one_line(project: Path, ask: Asked) -> None:
    """The line before is proposed again; the one after it is kept too."""
    out = ask("faq", "Une question", "Un.", "Deux.", "Trois.", "<", "<", "2.", "", "", *SKIPPED)
    assert "  4.   3. [Trois.]   2. [Deux.]   3. [Trois.]   4. \n" in out
    assert last(project, "content/faq.yml", "faq")["answer"] == ["Un.", "2.", "Trois."]


def test_a_list_that_one_leaves_by_its_first_line_is_kept(project: Path, ask: Asked) -> None:
    """To the question before, then back to the list: both are proposed as they were typed."""
    out = ask("faq", "Une question", "Un.", "Deux.", "<", "<", "<", "", "", "", "", *SKIPPED)
    assert "  [Une question] > " in out
    assert "     (ligne vide : garder celle entre crochets ; - : l’effacer)\n  1. [Un.]   2. [Deux.]   3. \n" in out
    assert last(project, "content/faq.yml", "faq")["answer"] == ["Un.", "Deux."]


def test_a_line_of_a_list_can_be_taken_away(project: Path, ask: Asked) -> None:
    ask("faq", "Une question", "Un.", "- ", "Trois.", "<", "<", "-", "", "", *SKIPPED)
    assert last(project, "content/faq.yml", "faq")["answer"] == ["Un.", "Trois."]


def test_a_list_that_is_refused_is_mended_line_by_line(project: Path, ask: Asked) -> None:
    """A tab in its second line: the first one is not typed again."""
    ask("faq", "Une question", "Un.", "De\tux.", "", "", "Deux.", "", *SKIPPED)
    assert last(project, "content/faq.yml", "faq")["answer"] == ["Un.", "Deux."]


def test_before_the_first_question_there_is_nothing(ask: Asked) -> None:
    assert "  >   C’est la première question : rien avant elle.\n" in ask(
        "mot", "<", "Filet", "Ce qui retient.", *SKIPPED
    )


def test_a_list_says_how_it_ends_and_shows_one_short_example(ask: Asked) -> None:
    out = ask("faq", "Une question", "?", "Une réponse.", "", *SKIPPED)
    assert "     (une ligne vide : c’est fini)\n  1. " in out
    example = re.search(r"^  exemple : (.*)$", out, re.M)
    assert example
    assert len(example[1]) <= 120
    assert example[1].endswith("…")


def test_a_name_already_taken_is_answered_by_a_free_one(project: Path, ask: Asked) -> None:
    out = ask("faq", "Une question", "Une réponse.", *SKIPPED[1:], "pressee", "")
    assert "\nCe nom est pris, choisissez-en un autre :\n  ✗ nom déjà pris : « pressee »\n" in out
    assert out.count("  [pressee-2] > ") == 1
    assert last(project, "content/faq.yml", "faq")["id"] == "pressee-2"


@pytest.mark.parametrize(
    ("kind", "answers", "steps"),
    [
        ("mot", ("Filet", "Ce qui retient.", *SKIPPED), ["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]),
        ("item", ITEM, [f"{number}." for number in range(1, 7)]),
    ],
)
def test_a_total_is_said_only_where_it_stays(kind: str, answers: tuple[str, ...], steps: list[str], ask: Asked) -> None:
    """A quiz item of several answers has a question more."""
    asked = ask(kind, *answers).partition("\nRéponse proposée")[0]
    assert re.findall(r"^(\d\S*)  \w", asked, re.M) == steps


HEAD, ANSWERS, REST = ITEM[:6], ITEM[6:10], ITEM[10:]


def test_within_an_answer_of_the_quiz_its_text_is_proposed_again(project: Path, ask: Asked) -> None:
    out = ask("item", *HEAD, ANSWERS[0], "<", "", *ANSWERS[1:], *REST)
    assert f"  [{ANSWERS[0]}] > " in out
    assert f'text: "{ANSWERS[0]}"\n' in (project / "quiz/pret-e.yml").read_text(encoding="utf-8")


def test_from_an_answer_of_the_quiz_one_goes_back_to_the_one_before(project: Path, ask: Asked) -> None:
    """To its last question, with what was typed; what was begun of the next one is kept."""
    out = ask("item", *HEAD, *ANSWERS, REST[0], "<", "<", "<", "<", "1", "", "", "", *REST[1:])
    assert re.findall(r"^Réponse proposée n° (\d)", out, re.M) == ["1", "2", "1", "2", "3", "4"]
    assert "  [0] > " in out
    assert f"  [{REST[0]}] > " in out
    written = (project / "quiz/pret-e.yml").read_text(encoding="utf-8")
    assert f'text: "{ANSWERS[0]}"\n        points: 1\n' in written


def test_what_is_finished_is_mended_in_the_file(ask: Asked) -> None:
    """From the first answer, to the item; from the example, to the answers."""
    out = ask("item", *HEAD, "<", *ANSWERS, *REST[:-4], "<", REST[-4], "?", *REST[-3:])
    assert out.count(FINISHED) == 2
    assert "  Choisissez la personne la plus proche ; seule votre question change.\n" in out
    assert "Ses points : un nombre de 0 à 3, d’ordinaire.\n" in out
    assert "y compte zéro : ajoutez-lui une réponse, ou laissez.\n" in out


def test_a_quiz_item_may_be_asked_to_some_only(project: Path, ask: Asked) -> None:
    """As the handbook writes it; the example is somebody to whom it is asked."""
    head = [*HEAD[:4], "ateliers", "atelier", HEAD[5]]
    out = ask("item", *head, *ANSWERS, *REST)
    assert "  ✗ « ateliers » n’est pas dans la liste ; vouliez-vous « atelier » ?\n" in out
    assert "  Pour que la question lui soit posée, « lieu » devient « atelier ».\n" in out
    written = (project / "quiz/pret-e.yml").read_text(encoding="utf-8")
    assert "    when:\n      answered:\n        lieu: [atelier]\n    optional: non\n    options:\n" in written
    assert last(project, "quiz/pret-e.yml", "examples")["answers"]["lieu"] == "atelier"
