"""Answering without reading: what each strategy picks, and where it lands."""

from pathlib import Path

import pytest

from coulisses.model import Questionnaire
from coulisses.quiz_strategies import Strategy, strategies, upper_bands
from coulisses.source import read

from .quizzes import item, quiz

PRET_E = Questionnaire.model_validate(read("quiz/pret-e.yml", Path("quiz/pret-e.yml").read_bytes()).data)
TEXTS = {
    "deux-points": "Non : jamais",
    "une-pause": "Oui, bien sûr",
    "longue": "Une réponse bien plus longue que toutes les autres",
    "trois": "Un, (deux|deuze), trois.",
    "court": "Si",
}
PICKS = {
    "toujours la première": 1,
    "toujours la deuxième": 2,
    "toujours la troisième": 3,
    "toujours la dernière": 5,
    "toujours la plus longue": 3,
    "toujours la plus courte": 5,
    "toujours la deuxième plus courte": 1,
    "toujours sans deux-points": 2,
    "toujours le plus de pauses": 4,
    "sans deux-points, le plus de pauses": 4,
}


@pytest.mark.parametrize("several", [False, True])
def test_each_strategy_picks_one_option(several: bool) -> None:
    """The option picked is worth its place: 1 to 5 points of 5."""
    made = item("q", "a", {id: str(place) for place, id in enumerate(TEXTS, 1)}, cap="5" if several else None)
    for option in made["options"]:
        option["text"] = TEXTS[option["id"]]
    found = {each.name: each.result.score // 20 for each in strategies(quiz([made]))}
    assert found == PICKS


def test_a_place_that_is_not_there_is_the_last() -> None:
    """Two options, both with a colon: the third is the second, and « sans deux-points » falls back on the first."""
    made = item("q", "a", {"x": "0", "y": "1"})
    for option in made["options"]:
        option["text"] = "Deux : points"
    found = {each.name: each.result.score for each in strategies(quiz([made]))}
    assert (found["toujours la troisième"], found["toujours sans deux-points"]) == (100, 0)


def test_upper_bands_are_two_and_never_all_but_none() -> None:
    bands = [{"id": f"b{n}", "cut_score": str(n), "name": "b", "text": "b"} for n in range(4)]
    one = item("q", "a", {"x": "0", "y": "1"})
    found = [upper_bands(quiz([one], bands=bands[:count], red_alert_ceiling="b0")) for count in (1, 2, 3, 4)]
    assert found == [[], [], ["b1", "b2"], ["b2", "b3"]]


@pytest.mark.parametrize("strategy", strategies(PRET_E), ids=lambda strategy: strategy.name)
def test_the_real_questionnaire_must_be_read(strategy: Strategy) -> None:
    """All land in the lowest band."""
    assert strategy.result.band == PRET_E.bands[0].id
