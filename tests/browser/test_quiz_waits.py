"""Before, and without, its module: the first question at once, then the whole form; and what the module asks for."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from ..helpers import ROOT
from .play import FIRST, QUESTIONNAIRE, Make

SHOWN = """() => [...document.querySelectorAll('.quiz-item')]
  .filter(item => item.getBoundingClientRect().height > 1 && getComputedStyle(item).visibility === 'visible')
  .map(item => item.id)"""


def shown(page: Page) -> list[str]:
    """The questions that the eye sees."""
    found: list[str] = page.evaluate(SHOWN)
    return found


def test_the_first_question_waits_for_no_script(visit: Make) -> None:
    """While the module is on its way, the question alone; the rest comes when it never arrives."""
    here = visit()
    waiting: list[Route] = []
    here.context.route("**/quiz/*.js", lambda route: waiting.append(route))
    here.page.goto(f"{here.site}quiz/", wait_until="commit")
    expect(here.page.locator(f"#q-{FIRST.id} label").last).to_be_visible()
    assert shown(here.page) == [f"q-{FIRST.id}"]
    here.page.wait_for_function("!document.getAnimations().length")
    assert shown(here.page) == [f"q-{item.id}" for item in QUESTIONNAIRE.asked]
    for route in waiting:
        route.continue_()
    expect(here.page.get_by_role("button", name="Continuer")).to_be_visible()
    assert shown(here.page) == [f"q-{FIRST.id}"]


@pytest.mark.only_browser("chromium")
def test_the_whole_form_is_there_without_script(visit: Make) -> None:
    """Ticked by hand, each question under its number; those that not everybody is asked say when."""
    page = visit(java_script_enabled=False).open("quiz/")
    for at, item in enumerate(QUESTIONNAIRE.asked):
        fieldset = page.locator(f"#q-{item.id}")
        number = "ABCD"[at] if at < len(QUESTIONNAIRE.context) else str(at - len(QUESTIONNAIRE.context) + 1)
        expect(fieldset.locator(".quiz-number")).to_have_text(number)
        assert fieldset.locator(".quiz-when").count() == bool(item.when)
    page.locator(f"label[for=q-{FIRST.id}-{FIRST.options[0].id}]").click()
    expect(page.locator(f"#q-{FIRST.id}-{FIRST.options[0].id}")).to_be_checked()
    assert page.locator(".press:visible").count() == 0


def test_what_the_module_imports_is_fetched_at_once(visit: Make) -> None:
    """Each module that quiz/main.js needs, however far, has its line in the head of the page; and no other has."""
    needed, found = {"main.js"}, set[str]()
    while needed - found:
        name = min(needed - found)
        found.add(name)
        code = (ROOT / "quiz" / name).read_text(encoding="utf-8")
        needed |= set(re.findall(r'^import .* from "\./(.+)";$', code, re.M))
    assert found == {path.name for path in (ROOT / "quiz").glob("*.js")}
    page = visit().open("quiz/")
    links = page.locator("link[rel=modulepreload]").evaluate_all("all => all.map(link => link.href)")
    assert sorted(link.rpartition("/")[2] for link in links) == sorted(found - {"main.js"})
