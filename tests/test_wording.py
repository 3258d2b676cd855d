"""The remarks of ``check``: each documented sample is told or not as it says, at its place, and refuses nothing."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coulisses import report, wording
from coulisses.evidence import figures_in_words, remarks
from coulisses.kinds import KINDS, QUIZ
from coulisses.load import load
from coulisses.model import Avoided, Questionnaire
from coulisses.problems import Problem
from coulisses.prose import text_keys

from .helpers import add, replace, run

ARM = Avoided(words=("arme",), why="Rien.", instead="un outil")
SEVEN = Avoided(words=("5 à 7",), why="Rien.", instead="un afterwork", beside=("Québec",))
CHECKS: dict[Callable[..., Any], list[tuple[Any, ...]]] = {  # check → what it is handed after the text, one call each
    wording.doubled_spaces: [()],
    wording.missing_stop: [()],
    wording.long_sentence: [()],
    wording.avoided_word: [("arme", ARM), ("5 à 7", SEVEN)],
    wording.masculine_alone: [("allié", "alliée")],
    figures_in_words: [()],
}
SAMPLE = re.compile(r"^    (Passe|Signale) : (.+(?:\n {6}\S.*)*)", re.M)
SAMPLES = [
    (check, says, re.sub(r"\n +", " ", text)) for check in CHECKS for says, text in SAMPLE.findall(check.__doc__ or "")
]
FAQ = """faq:
  - id: essai
    question: Une question ?
    answer:
      - Une réponse.
"""


def told(project: Path) -> list[Problem]:
    """Every remark on the test's own file."""
    documents, problems = load(project)
    assert problems == []
    found = [*wording.check(documents), *remarks(documents)]
    assert all(each.warning for each in found)
    return [each for each in found if each.position.file == "content/faq/essai.yml"]


@pytest.mark.parametrize(("check", "says", "text"), SAMPLES)
def test_a_sample_does_what_its_documentation_says(check: Callable[..., Any], says: str, text: str) -> None:
    found = [remark for handed in CHECKS[check] for remark in check(text, *handed)]
    assert bool(found) == (says == "Signale"), found


def test_every_check_is_documented_by_both_samples() -> None:
    for check in CHECKS:
        assert {says for each, says, _ in SAMPLES if each is check} == {"Passe", "Signale"}, check


def test_the_keys_of_sentences_are_keys_of_texts() -> None:
    """No key of the tables is forgotten there after the model changed."""
    held = {kind: text_keys(model) for kind, model in {**KINDS, QUIZ: Questionnaire}.items()}
    assert set().union(*held.values()) >= wording.SENTENCES
    assert {(kind, key) for kind, key in wording.LABELS if key not in held[kind]} == set()


def test_the_guide_has_no_remark(guide: Path) -> None:
    done = run(guide, "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert re.fullmatch(r"Rien à corriger : \d+ pages vérifiées\.\n", done.stderr)


def test_remarks_are_told_and_refuse_nothing(project: Path) -> None:
    add(project, "content/faq/essai.yml", FAQ.replace("Une réponse.", "Une  réponse"))
    done = run(project, "check")
    assert done.returncode == 0
    assert re.findall(r"^content\S+", done.stdout, re.M) == [
        "content/faq/essai.yml:5:12:",
        "content/faq/essai.yml:5:20:",
    ]
    assert done.stderr.endswith(" pages vérifiées.\n")
    assert done.stderr.startswith("2 remarques.\n")


def test_remarks_come_after_what_is_refused(project: Path) -> None:
    add(project, "content/faq/essai.yml", FAQ.replace("Une réponse.", "Une  réponse sur 30 %."))
    done = run(project, "check")
    assert done.returncode == 1
    assert re.findall(r"^content\S+", done.stdout, re.M) == [
        "content/faq/essai.yml:5:26:",
        "content/faq/essai.yml:5:12:",
    ]
    assert done.stderr.startswith("1 problème")


@pytest.mark.parametrize(
    ("answer", "place", "message"),
    [
        ('"Un mot,  puis deux."', "5:17", "deux espaces de suite"),
        (">-\n        Un mot, replié,\n        puis  deux.", "7:13", "deux espaces de suite"),
        ("Un [mot](suivi) et un **sniper**.", "5:33", "mot à éviter : « sniper »"),
        ("'L''(allié|alliée) d''un sniper.'", "5:34", "mot à éviter : « sniper »"),
        ("Cherchez\n        des *alliés* sûrs.", "6:14", "masculin seul : « des alliés »"),
        ("On le lit dans  deux\n        tiers des messages.", "5:23", "deux espaces de suite"),
        (
            ">-\n        On le lit dans deux\n        tiers des messages.",
            "6:24",
            "chiffre sans source : « deux tiers des »",
        ),
        ("Bref. " + "mot " * 25 + "fin.", "5:15", "phrase longue : 26 mots"),
        ("Le [pacte](suivi)", "5:17", "phrase sans point final"),
    ],
)
def test_a_remark_points_at_the_very_word(project: Path, answer: str, place: str, message: str) -> None:
    """Quoted, folded, after a link or in bold: the line and the column are those that the editor sees."""
    add(project, "content/faq/essai.yml", FAQ.replace("Une réponse.", answer))
    first = told(project)[0]
    assert (str(first.position), first.message) == (f"content/faq/essai.yml:{place}", message)


def test_a_remark_says_what_to_write(project: Path) -> None:
    add(project, "content/faq/essai.yml", FAQ.replace("Une réponse.", "Cherchez un allié."))
    assert [report.as_text(each, lambda _: []).split("\n", 1)[1] for each in told(project)] == [
        "  attendu : un mot qui vaut pour tout le monde, ou les deux formes\n"
        "  trouvé  : Cherchez un allié.\n"
        "  exemple : un ou une (allié|alliée)"
    ]


def test_a_word_is_at_home_where_the_list_says(project: Path) -> None:
    """« sniper » may be told of in what circulates (claims), and a figure stands beside its source."""
    replace(project, "content/claims.yml", "du tireur d'élite", "du sniper")
    cited = "Une personne sur trois repart.\n    sources: [mastroianni-2021]"
    add(project, "content/faq/essai.yml", FAQ.replace("Une réponse.", cited))
    documents, _ = load(project)
    assert [*wording.check(documents), *remarks(documents)] == []


def test_the_list_of_the_guide_is_the_one_that_counts(project: Path) -> None:
    replace(
        project,
        "content/vocabulary.yml",
        "vocabulary:\n",
        "vocabulary:\n  - {words: [réponse], why: Ici., instead: là}\n",
    )
    add(project, "content/faq/essai.yml", FAQ)
    assert [each.message for each in told(project)] == ["mot à éviter : « réponse »"]
