"""The bar on a phone: the menu and the search, by keyboard."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit

Make = Callable[..., Visit]


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the button of that name has the focus."""
    button = page.get_by_role("button", name=name, exact=True)
    for _ in range(10):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach the button {name}")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_menu_opens_and_closes_by_keyboard(visit: Make, script: bool) -> None:
    page = visit(width=360, java_script_enabled=script).open("")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Menu")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("button", name="Fermer")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_focused()


def test_the_menu_leads_to_a_page(visit: Make) -> None:
    page = visit(width=360).open("")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Pack de survie").click()
    expect(page.locator("h1")).to_contain_text("pack de survie")


def test_the_search_opens_finds_and_closes_by_keyboard(visit: Make) -> None:
    page = visit(width=360).open("")
    tab_to(page, "Recherche")
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="Rechercher")
    expect(field).to_be_focused()
    page.keyboard.type("menthe")
    expect(page.locator(".md-search-result__link[href*='/pack-de-survie/']").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Recherche", exact=True)).to_be_focused()


def test_tab_walks_through_the_results_which_are_announced(visit: Make) -> None:
    page = visit(width=360).open("")
    tab_to(page, "Recherche")
    page.keyboard.press("Enter")
    page.keyboard.type("menthe")
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    for _ in range(5):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    expect(first).to_be_focused()
    assert page.get_by_role("status").filter(has_text="trouvé").count() == 1
    target = first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)


def test_leaving_the_search_with_tab_closes_it(visit: Make) -> None:
    page = visit(width=360).open("")
    tab_to(page, "Recherche")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".md-search__input")).to_be_hidden()


@pytest.mark.parametrize("letter", ["n", "p", "s", "f", "/"])
def test_a_letter_typed_on_an_answer_stays_there(visit: Make, letter: str) -> None:
    page = visit(width=1280).open("quiz/")
    answer = page.get_by_role("radio").first
    answer.focus()
    page.keyboard.press(letter)
    expect(answer).to_be_focused()
    expect(page).to_have_url(re.compile("/quiz/$"))
