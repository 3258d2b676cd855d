"""The checklist by keyboard alone, and the letters that must do nothing; for the quiz, see test_quiz.py."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit

Make = Callable[..., Visit]


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what the selector names has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


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
