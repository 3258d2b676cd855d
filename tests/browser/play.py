"""How a person plays the quiz, one question a screen, and what is asked of them on the way."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from coulisses.kinds import QUIZ
from coulisses.load import load
from coulisses.model import Questionnaire
from coulisses.model.quiz import ContextItem, Item
from coulisses.scoring import Answers, ask

from ..helpers import ROOT
from .conftest import Visit

Make = Callable[..., Visit]
QUESTIONNAIRE: Questionnaire = next(document.model for document in load(ROOT)[0] if document.kind == QUIZ)
FIRST, SECOND = QUESTIONNAIRE.asked[:2]
KEY = f"coulisses-quiz-{QUESTIONNAIRE.id}"
FULL = max(QUESTIONNAIRE.examples, key=lambda example: (example.band is not None, len(example.alerts)))
"""The example with the most alerts."""
KEEPS_NOTHING = pytest.mark.parametrize(
    ("script", "words"),
    [
        ("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }", "pleine"),
        (
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
            "ne garde rien",
        ),
    ],
    ids=["full", "blocked"],
)
"""A device whose storage is full, or closed to us, and what the reader is told of it."""


def options(answers: Answers) -> list[str]:
    """The ids of the fields that these answers tick."""
    return [
        f"q-{item}-{option}"
        for item, chosen in answers.items()
        for option in ([chosen] if isinstance(chosen, str) else chosen)
    ]


def answer(page: Page, answers: Answers) -> None:
    """Tick these answers at once, in whatever order the questions come."""
    page.evaluate("ids => { for (const id of ids) document.getElementById(id).click(); }", options(answers))


def see(page: Page, answers: Answers, step: str = "resultat") -> None:
    """Tick these answers and go to a step by its address."""
    answer(page, answers)
    page.evaluate("step => { location.hash = step; }", step)


def play(page: Page, answers: Answers) -> list[str]:
    """Go through every question asked with clicks, to the review; return the titles met on the way."""
    asked, _ = ask(QUESTIONNAIRE, answers)
    titles = []
    for item in asked:
        question = page.locator("[data-current]")
        assert question.get_attribute("id") == f"q-{item.id}"
        titles.append(page.title())
        for field in options({item.id: answers.get(item.id, ())}):
            page.locator(f"label[for={field}]").click()
        page.get_by_role("button", name="Continuer" if item.id in answers else "Passer").click()
    return titles


def complete() -> dict[str, Any]:
    """The answers of the first example, those of what it leaves out added: every question asked is answered."""
    answers: dict[str, Any] = dict(QUESTIONNAIRE.examples[0].answers)
    while missing := [item for item in ask(QUESTIONNAIRE, answers)[0] if item.id not in answers]:
        answers[missing[0].id] = missing[0].options[0].id
    return answers


def others() -> dict[str, Any]:
    """Answers to the same questions, which score less."""
    return {item.id: worst(item) if isinstance(item, Item) else complete()[item.id] for item in asked(complete())}


def worst(item: Item) -> str:
    """The option of an item that is worth least."""
    counted = [option for option in item.options if not option.not_applicable]
    return min(counted, key=lambda option: option.toward(item.dimension).get(item.dimension, 0)).id


def asked(answers: Answers) -> list[Item | ContextItem]:
    """The questions that these answers lead to."""
    return ask(QUESTIONNAIRE, answers)[0]


def elsewhere() -> dict[str, Any]:
    """Answers to other questions, with a band."""
    return next(
        dict(example.answers)
        for example in QUESTIONNAIRE.examples
        if example.band and asked(example.answers) != asked(complete())
    )


def kept(page: Page) -> Any:
    """What the device keeps, as the page wrote it."""
    return page.evaluate("key => JSON.parse(localStorage.getItem(key))", KEY)
