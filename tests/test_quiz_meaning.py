"""The fingerprint of a questionnaire: what changes the meaning of a score changes it, and nothing else does."""

from pathlib import Path
from typing import Any

import pytest

from coulisses.model import Questionnaire
from coulisses.quiz_meaning import meaning
from coulisses.source import read

GOLDEN = (Path(__file__).parent / "golden/quiz-sound.yml").read_text(encoding="utf-8")


def of(text: str) -> str:
    data: Any = read("essai", text.encode()).data
    return meaning(Questionnaire.model_validate(data))


def test_it_is_written_in_the_file() -> None:
    """The same on every machine, and from one version of our code to the next: attempts are kept by it."""
    assert of(GOLDEN) == "3a65f185"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- id: ecoute\n    name", "- id: entente\n    name"),
        ("weight: 3", "weight: 4"),
        ("fair_from: 34", "fair_from: 35"),
        ("solid_from: 67", "solid_from: 68"),
        ("cut_score: 70", "cut_score: 71"),
        ("id: retouches", "id: retouche"),
        ("red_alert_ceiling: essai", "red_alert_ceiling: loge"),
        ("when: { answered: { lieu: [scene] } }", "when: { answered: { lieu: [salon] } }"),
        ("when: { answered: { lieu: [scene] } }", "when: { unless: { lieu: [scene] } }"),
        ("    when: { answered: { lieu: [scene] } }\n", ""),
        ("id: regie", "id: regies"),
        ("- id: gestes\n", "- id: geste\n"),
        ("id: note", "id: notes"),
        ("cap: 3", "cap: 4"),
        ("optional: oui", "optional: non"),
        ("exclusive: oui", "exclusive: non"),
        ("not_applicable: oui", "not_applicable: non"),
        ("points: -1 }", "points: -2 }"),
        ("{ suite: 3, ecoute: 1 }", "{ suite: 3, ecoute: 2 }"),
        ("dimension_below: { suite: 20 }", "dimension_below: { suite: 21 }"),
        ("silence: [non]", "silence: [oui]"),
        ("any: [{", "all: [{"),
        ("level: orange", "level: info"),
        ("id: sans-suite", "id: sans-fin"),
    ],
)
def test_a_change_of_meaning_changes_it(old: str, new: str) -> None:
    assert GOLDEN.count(old) == 1
    assert of(GOLDEN.replace(old, new)) != of(GOLDEN)


def test_the_order_of_items_changes_it() -> None:
    data: Any = read("essai", GOLDEN.encode()).data
    data["items"] = [data["items"][-1], *data["items"][:-1]]
    assert meaning(Questionnaire.model_validate(data)) != of(GOLDEN)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Un questionnaire sain", "title: Un autre titre"),
        ("text: Où allez-vous ?", "text: Où ?"),
        ("name: Retouches", "name: Retouche"),
        ("version: 1", "version: 2"),
        ("weak: faible", "weak: faibles"),
        ("    feedback: { text: Présentez deux personnes., see: apres }\n", ""),
        ("score: 60", "score: 61"),
        ("answered: { question: [souvent, une] }", "answered: { question: [une, souvent] }"),
        ("points: { suite: 3, ecoute: 1 }", "points: { ecoute: 1, suite: 3 }"),
        ("text: Non, points: 0", "text: Non, points: { ecoute: 0 }"),
    ],
)
def test_nothing_else_changes_it(old: str, new: str) -> None:
    assert GOLDEN.count(old) == 1
    assert of(GOLDEN.replace(old, new)) == of(GOLDEN)
