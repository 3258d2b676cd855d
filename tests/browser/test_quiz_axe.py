"""No barrier in any state of the quiz, at both widths, in both schemes, and in few colours."""

from collections.abc import Callable
from itertools import product

import pytest
from playwright.sync_api import Page

from .play import FIRST, FULL, QUESTIONNAIRE, Make, complete, others, see
from .test_every_page import SCHEMES, violations
from .test_quiz_shared import link


def nothing(_page: Page) -> None:
    """The state the quiz opens in."""


def several(page: Page) -> None:
    item = next(item for item in QUESTIONNAIRE.items if item.kind == "multiple" and not item.when)
    see(page, {}, f"q-{item.id}")


def error(page: Page) -> None:
    page.get_by_role("button", name="Continuer").click()


def resume(page: Page) -> None:
    see(page, {FIRST.id: FIRST.options[0].id}, "")
    page.reload()


def notice(page: Page) -> None:
    see(page, complete(), "resultat")
    page.get_by_role("button", name="Tout effacer").click()


def past(page: Page) -> None:
    see(page, complete())
    page.get_by_role("button", name="Refaire le quiz").click()
    see(page, others())


def refused(page: Page) -> None:
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error(); }; }")
    see(page, complete())
    page.get_by_role("button", name="Copier le lien").click()


pytestmark = pytest.mark.only_browser("chromium")
STATES: dict[str, Callable[[Page], None]] = {
    "start": nothing,
    "several": several,
    "error": error,
    "resume": resume,
    "review": lambda page: see(page, complete(), "verifier"),
    "result": lambda page: see(page, FULL.answers),
    "too few": lambda page: see(page, {QUESTIONNAIRE.items[-3].id: QUESTIONNAIRE.items[-3].options[0].id}),
    "past": past,
    "link": refused,
    "shared": lambda page: see(page, {}, link(page, complete())),
    "notice": notice,
}


@pytest.mark.parametrize(("width", "scheme"), [*product((390, 1280), ("light", "dark")), (320, "forced")])
def test_axe_finds_nothing_in_any_state(visit: Make, width: int, scheme: str) -> None:
    found = {}
    page = visit(width=width, **SCHEMES[scheme]).open("quiz/")
    for state, reach in STATES.items():
        page.evaluate("localStorage.clear()")
        page.goto(page.url.partition("#")[0])
        reach(page)
        found[state] = violations(page)
    assert {state: rules for state, rules in found.items() if rules} == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_without_script(visit: Make, width: int) -> None:
    """Read through the page's own HTML: with its scripts off, axe cannot run; with its module refused, it can."""
    here = visit(width=width)
    here.context.route("**/quiz/*.js", lambda route: route.abort())
    page = here.open("quiz/")
    page.wait_for_function("!document.getAnimations().length")
    assert page.locator(".quiz-item:visible").count() == len(QUESTIONNAIRE.asked)
    assert violations(page) == []
    here.complaints.clear()  # of the module that did not come
