"""The questions themselves: short enough, fair on every way through, and not to be guessed by their shape."""

import random
import re
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from statistics import mean

import pytest

from coulisses.model import Questionnaire
from coulisses.model.quiz import ContextItem, Item, Option
from coulisses.quiz_strategies import strategies
from coulisses.scoring import ask, score
from coulisses.source import read

QUIZ = Questionnaire.model_validate(read("quiz/pret-e.yml", Path("quiz/pret-e.yml").read_bytes()).data)
ROUTING = [item for item in QUIZ.context if item.id in ("lieu", "delai", "role")]
NOT_ASKED_AFTERWARDS = {"role", "energie", "objectif", "personnes", "sac", "trente-secondes", "premier-message"}

Way = dict[str, str]
"""Context item id → option id; an item that one did not answer is absent."""


def _ways() -> list[Way]:
    answers = product(*[[None, *(option.id for option in item.options)] for item in ROUTING])
    return [{item.id: one for item, one in zip(ROUTING, way, strict=True) if one} for way in answers]


EVERY_WAY = _ways()
BY_ITEMS = {tuple(item.id for item in ask(QUIZ, way)[0]): way for way in EVERY_WAY}
by_way = pytest.mark.parametrize("way", BY_ITEMS.values(), ids=lambda way: " ".join(way.values()) or "sans contexte")


def _on(way: Way) -> Questionnaire:
    """The questionnaire, where every answer to its context is this one: no strategy can leave the way."""
    one_way = [
        item.model_copy(update={"options": 2 * tuple(each for each in item.options if each.id == way[item.id])})
        for item in QUIZ.context
        if item.id in way
    ]
    return QUIZ.model_copy(update={"context": tuple(one_way)})


def _texts(items: Iterable[Item | ContextItem]) -> str:
    return " ".join(text for item in items for text in (item.text, *(option.text for option in item.options)))


def _best(item: Item) -> Option:
    return max(item.options, key=lambda option: option.toward(item.dimension).get(item.dimension, 0))


@by_way
def test_one_person_reads_four_minutes_of_questions(way: Way) -> None:
    """14 to 16 scored questions, 4 of context at most, 800 words at most; a word holds a letter or a digit."""
    asked, _ = ask(QUIZ, way)
    assert 14 <= sum(isinstance(item, Item) for item in asked) <= 16
    assert sum(isinstance(item, ContextItem) for item in asked) <= 4
    assert len([word for word in _texts(asked).split() if re.search(r"\w", word)]) <= 800


def test_answering_without_reading_stays_in_the_lowest_band() -> None:
    """By place, length and punctuation, on each way through."""
    lowest = QUIZ.bands[0].id
    for way in EVERY_WAY:
        found = {strategy.name: strategy.result.band for strategy in strategies(_on(way))}
        assert found == dict.fromkeys(found, lowest), way


@by_way
def test_answering_at_random_averages_less_than_half(way: Way) -> None:
    dice = random.Random(5)  # noqa: S311 - answers, not secrets
    scores = []
    for _ in range(200):
        answers: dict[str, str | tuple[str, ...]] = dict(way)
        for item in QUIZ.items:
            named = [option.id for option in item.options]
            several = tuple(id for id in named if dice.random() < 0.5)
            answers[item.id] = several if item.kind == "multiple" else dice.choice(named)
        scores.append(score(QUIZ, answers).score)
    assert mean(scores) < 50


@pytest.mark.parametrize("extreme", [min, max])
def test_the_best_answer_is_seldom_the_shortest_or_the_longest(extreme: Callable[..., Option]) -> None:
    single = [item for item in QUIZ.items if item.kind == "unique"]
    shown = [item.id for item in single if _best(item) is extreme(item.options, key=lambda each: len(each.text))]
    assert 3 * len(shown) <= len(single), shown


@by_way
def test_afterwards_nothing_is_asked_of_what_is_still_to_prepare(way: Way) -> None:
    asked = {item.id for item in ask(QUIZ, way)[0]}
    past = way.get("delai") == "passe"
    assert bool(asked & NOT_ASKED_AFTERWARDS) is not past
    assert ({"bilan", "promesse", "premier-message-passe"} <= asked) is past


def test_liking_crowds_changes_neither_the_score_nor_the_band() -> None:
    """Energy routes the advice; it is no measure of readiness."""
    (energy,) = (item for item in QUIZ.context if item.id == "energie")
    for example in QUIZ.examples:
        results = [score(QUIZ, {**example.answers, "energie": option.id}) for option in energy.options]
        assert len({(result.score, result.band, result.alerts) for result in results}) == 1


def test_few_answers_have_something_of_their_own_to_say() -> None:
    assert sum(option.feedback is not None for item in QUIZ.items for option in item.options) <= 6


def test_the_examples_show_every_band_and_every_alert() -> None:
    assert len(QUIZ.examples) >= 13
    assert {example.band for example in QUIZ.examples} == {None, *(band.id for band in QUIZ.bands)}
    assert {id for example in QUIZ.examples for id in example.alerts} == {alert.id for alert in QUIZ.alerts}
