"""The quiz and the checklist by keyboard alone, and the letters that must do nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from coulisses.scoring import score

from .conftest import Visit
from .test_quiz import QUESTIONNAIRE

Make = Callable[..., Visit]
FOCUSED = "element => element === document.activeElement"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what the selector names has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_the_quiz_is_answered_read_and_begun_again(visit: Make) -> None:
    page = visit().open("quiz/")
    second = {item.id: item.options[1].id for item in QUESTIONNAIRE.asked}
    for item in QUESTIONNAIRE.asked:
        tab_to(page, f"#q-{item.id} input")
        if page.evaluate("document.activeElement.type") == "radio":
            page.keyboard.press("ArrowDown")  # from the first to the second, which it ticks
        else:
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
        expect(page.locator(f"#q-{item.id}-{second[item.id]}")).to_be_checked()
    tab_to(page, "form[data-quiz] button")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    expect(page.locator("[data-result]")).to_contain_text(f"{score(QUESTIONNAIRE, second).score} sur 100")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.get_by_role("button", name="Recommencer").evaluate(FOCUSED):
            break
    page.keyboard.press("Space")
    expect(page.locator(f"#q-{QUESTIONNAIRE.asked[0].id} input").first).to_be_focused()
    assert page.locator("form[data-quiz] input:checked").count() == 0


def test_an_empty_quiz_leads_to_its_first_question(visit: Make) -> None:
    page = visit().open("quiz/")
    tab_to(page, "form[data-quiz] button")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Il manque une réponse")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(f"#q-{QUESTIONNAIRE.items[0].id} input").first).to_be_focused()


def test_the_checklist_is_chosen_ticked_and_left(visit: Make) -> None:
    page = visit().open("checklist/")
    tab_to(page, ".lists a[href*=conference]")
    page.keyboard.press("Enter")
    expect(page.locator(".lists [aria-current]")).to_have_text("Conférence ou salon")
    tab_to(page, "input[type=checkbox]")
    first = page.get_by_role("checkbox").first
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    page.keyboard.press("Space")
    expect(first).not_to_be_checked()
    tab_to(page, ".check__see")
    target = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)


@pytest.mark.parametrize(
    ("path", "stop"),
    [("quiz/", "input[type=radio]"), ("checklist/coulisses/", "input[type=checkbox]"), ("pendant/", ".sheet a")],
    ids=["radio", "checkbox", "link"],
)
def test_a_letter_does_nothing(visit: Make, path: str, stop: str) -> None:
    """Those that Material's script would act on, wherever the focus is (WCAG 2.1.4)."""
    page = visit(width=1280).open(path)
    for place in ("body", stop):
        if place == stop:
            tab_to(page, stop)
        for letter in "npsf/.,?":
            page.keyboard.press(letter)
            assert page.evaluate("selector => document.activeElement.matches(selector)", place), letter
        assert page.locator("dialog[open], :popover-open, :checked").count() == 0
    assert page.url.endswith(path)
