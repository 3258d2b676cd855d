"""The score of the browser against Python's: thousands of drawn questionnaires and answers, in the real engine."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from coulisses.contract import for_browser
from coulisses.scoring import score

from ..random_quizzes import answers, dice, questionnaire
from .pure import ADDRESS, importing

QUESTIONNAIRES = 500
ANSWERS = 6  # for each of them: 3 000 cases in all
BATCH = 100

SCORE = """async ([address, cases]) => {
  const { score } = await import(address);
  return JSON.parse(cases).map(([quiz, drawn]) => drawn.map((answers) => score(quiz, new Map(answers))));
}"""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    with importing(browser, "quiz/scoring.js") as page:
        yield page


@pytest.mark.parametrize("first", range(0, QUESTIONNAIRES, BATCH))
def test_browser_and_python_give_the_same_result(engine: Page, first: int) -> None:
    """Everything in Result, for each case; hostile ids and hostile answers are among them."""
    cases, expected = [], []
    for seed in range(first, first + BATCH):
        rng = dice(seed)
        quiz = questionnaire(rng)
        drawn = [answers(rng, quiz) for _ in range(ANSWERS)]
        cases.append([for_browser(quiz), [list(each.items()) for each in drawn]])
        expected += [(seed, each, plain(asdict(score(quiz, each)))) for each in drawn]
    found = [result for results in engine.evaluate(SCORE, [ADDRESS, json.dumps(cases)]) for result in results]
    assert len(found) == BATCH * ANSWERS
    for (seed, given, result), here in zip(expected, found, strict=True):
        assert here == result, (seed, given)


def test_every_case_says_something() -> None:
    """What is drawn shows bands and none, bands held, alerts, actions, feedback, and items not asked."""
    results = [
        (quiz, score(quiz, answers(rng, quiz)))
        for rng in map(dice, range(QUESTIONNAIRES))
        for quiz in [questionnaire(rng)]
    ]
    assert {result.band is None for _, result in results} == {True, False}
    assert {result.capped for _, result in results} == {True, False}
    assert {len(result.asked) < len(quiz.asked) for quiz, result in results} == {True, False}
    assert {len(result.dimensions) < len(quiz.dimensions) for quiz, result in results} == {True, False}
    assert {bool(result.feedback) for _, result in results} == {True, False}
    assert {action.kind for _, result in results for action in result.actions} == {"alert", "dimension"}
    assert len({result.score for _, result in results}) > 50


def plain(value: Any) -> Any:
    """What JSON makes of a result: lists for tuples."""
    return json.loads(json.dumps(value))
