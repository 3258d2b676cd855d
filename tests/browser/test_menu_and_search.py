"""The bar: its menu and its search, by keyboard alone, from any page."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Visit

Make = Callable[..., Visit]
CHROMIUM_ONLY = pytest.mark.only_browser("chromium")


def tab_to(page: Page, name: str) -> Locator:
    """Press Tab until the button of that name has the focus."""
    button = page.get_by_role("button", name=name, exact=True)
    for _ in range(12):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            return button
    raise AssertionError(f"Tab does not reach the button {name}")


def search_for(page: Page, words: str) -> Locator:
    """Open the search by keyboard, type, and wait for the results."""
    tab_to(page, "Rechercher")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Rechercher dans le guide")).to_be_focused()
    page.keyboard.type(words)
    results = page.locator("dialog .found > li > a")
    expect(results.first).to_be_visible()
    return results


# -- the menu -------------------------------------------------------------------------------------


def said_to_be_open(page: Page) -> bool:
    """What a screen reader is told of the menu's button: the browser says it of a popover, no attribute does."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    button = session.send("DOM.querySelector", {"nodeId": root, "selector": ".bar__menu"})["nodeId"]
    node = session.send("Accessibility.getPartialAXTree", {"nodeId": button, "fetchRelatives": False})["nodes"][0]
    assert node["name"]["value"] == "Menu"
    return next(bool(each["value"]["value"]) for each in node["properties"] if each["name"] == "expanded")


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize(
    ("width", "script"), [(360, True), (1280, True), pytest.param(360, False, marks=CHROMIUM_ONLY)]
)
def test_the_menu_opens_and_closes_by_keyboard(visit: Make, width: int, script: bool, key: str) -> None:
    page = visit(width=width, java_script_enabled=script).open("")
    button = tab_to(page, "Menu")
    page.keyboard.press(key)
    menu = page.get_by_role("navigation", name="Menu")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("button", name="Fermer")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


@CHROMIUM_ONLY
def test_the_menu_closes_with_its_button(visit: Make) -> None:
    page = visit().open("avant/")
    button = tab_to(page, "Menu")
    assert not said_to_be_open(page)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()
    expect(button).to_be_focused()


OUTSIDE = """() => [...document.querySelectorAll('body *')]
  .filter((element) => !element.closest('.menu') && element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => element.matches('a, button, input, summary, h1, p, li'))
  .map((element) => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("width", [390, 1280])
def test_what_the_menu_covers_is_hidden_and_out_of_reach(visit: Make, width: int) -> None:
    page = visit(width=width).open("pendant/")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Menu")
    assert [name for name in page.evaluate(OUTSIDE) if "md-skip" not in name] == []
    within = "menu => menu.contains(document.activeElement)"
    stops = menu.get_by_role("link").count() + 1
    for _ in range(stops):
        page.keyboard.press("Tab")
        assert menu.evaluate(within), page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("Tab")
    assert menu.evaluate(within) or page.evaluate("document.activeElement === document.body"), "the last one leaves"
    expect(menu).to_be_visible()


def test_the_menu_leads_to_a_page(visit: Make) -> None:
    page = visit(width=360).open("")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Pack de survie").click()
    expect(page.locator("h1")).to_contain_text("pack de survie")


# -- the search -----------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [360, 1280])
def test_the_search_opens_finds_and_closes_by_keyboard(visit: Make, width: int) -> None:
    page = visit(width=width).open("")
    results = search_for(page, "menthe")
    dialog = page.get_by_role("dialog", name="Rechercher dans le guide")
    count = results.count()
    expect(dialog.get_by_role("status")).to_have_text(f"{count} résultats" if count > 1 else "Un résultat")
    page.keyboard.press("Enter")
    expect(results.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Rechercher", exact=True)).to_be_focused()


def test_arrows_go_through_the_results_and_back(visit: Make) -> None:
    page = visit().open("")
    results = search_for(page, "message")
    field = page.get_by_role("searchbox")
    last = results.count() - 1
    assert last > 1
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    for row in range(last + 1):
        page.keyboard.press("ArrowDown")
        expect(results.nth(row)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(last)).to_be_focused()
    for row in reversed(range(last)):
        page.keyboard.press("ArrowUp")
        expect(results.nth(row)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()


def test_tab_goes_through_the_dialog_and_nowhere_else(visit: Make) -> None:
    page = visit().open("pendant/")
    results = search_for(page, "menthe")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("dialog").get_by_role("button", name="Fermer")).to_be_focused()
    for row in range(results.count()):
        page.keyboard.press("Tab")
        expect(results.nth(row)).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('body, dialog *')"), "from the last one, Tab leaves the page"


def test_the_search_closes_with_its_button_and_keeps_the_words(visit: Make) -> None:
    page = visit().open("")
    results = search_for(page, "menthe")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Rechercher", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_have_value("menthe")
    page.keyboard.type("relance")  # what was typed is selected: the next word takes its place
    expect(page.get_by_role("searchbox")).to_have_value("relance")
    expect(results.first).to_be_visible()


def test_words_that_are_nowhere_say_what_to_do(visit: Make) -> None:
    page = visit().open("")
    results = search_for(page, "menthe")
    page.get_by_role("searchbox").fill("xylophone")
    expect(page.get_by_role("status")).to_contain_text("Rien sous ces mots")
    expect(results).to_have_count(0)
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_be_empty()


def follow_the_first(page: Page, results: Locator) -> None:
    """Enter to the first result, Enter to its page, which must have what the address names."""
    page.keyboard.press("Enter")
    expect(results.first).to_be_focused()
    address = results.first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    anchor = address.partition("#")[2]
    assert not anchor or page.locator(f"[id='{anchor}']").count() == 1


@pytest.mark.parametrize("path", ["", "checklist/coulisses/", "pack-de-survie/"])
def test_a_result_leads_there_from_any_page(visit: Make, path: str) -> None:
    page = visit().open(path)
    results = search_for(page, "menthe")
    expect(results.first).to_have_attribute("href", re.compile("/pack-de-survie/"))
    follow_the_first(page, results)


def test_a_result_leads_there_from_an_address_that_leads_nowhere(visit: Make) -> None:
    """The server gives 404.html for it, however deep."""
    here = visit()
    lost = here.context.request.get(here.site + "404.html").body()
    here.page.route("**/nulle/part/", lambda route: route.fulfill(body=lost, content_type="text/html; charset=utf-8"))
    page = here.open("nulle/part/")
    follow_the_first(page, search_for(page, "menthe"))
