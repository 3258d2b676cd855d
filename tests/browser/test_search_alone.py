"""The search when something is missing: the browser's storage, or a file that does not come."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from .conftest import Visit
from .test_menu_and_search import follow_the_first, search_for, tab_to

Make = Callable[..., Visit]
BLOCKED = "get() { throw new DOMException('no storage here', 'SecurityError'); }"
CORRUPT = "value: new Proxy({}, { get: (_, key) => key === 'getItem' ? () => '{' : '{' })"


@pytest.mark.parametrize("storage", [BLOCKED, CORRUPT], ids=["blocked", "corrupt"])
def test_no_storage_changes_nothing(visit: Make, storage: str) -> None:
    here = visit()
    for name in ("localStorage", "sessionStorage"):
        here.context.add_init_script(f"Object.defineProperty(window, '{name}', {{ {storage} }})")
    page = here.open("")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()
    page.keyboard.press("Escape")
    page.reload()
    follow_the_first(page, search_for(page, "menthe"))


def lost(route: Route) -> None:
    route.abort()


def broken(route: Route) -> None:
    route.fulfill(body="{")


@pytest.mark.parametrize(
    ("part", "fate"),
    [
        ("**/header/search.js", lost),
        ("**/search_index.json", lost),
        ("**/search_index.json", broken),
        ("**/workers/search.*", lost),
        ("**/lunr.fr.*", lost),
    ],
)
def test_a_search_that_does_not_come_says_so_and_trying_again_works(
    visit: Make, part: str, fate: Callable[[Route], None]
) -> None:
    here = visit()
    here.page.clock.install()
    page = here.open("checklist/coulisses/")
    here.context.route(part, fate)
    with page.context.expect_event("requestfailed" if fate is lost else "requestfinished"):
        tab_to(page, "Rechercher")
        page.keyboard.press("Enter")
        page.keyboard.type("menthe")
    page.clock.run_for(60_000)  # some of it says nothing when it is lost
    expect(page.get_by_role("status")).to_contain_text("La recherche n’a pas pu se charger")
    here.context.unroute(part)
    here.complaints.clear()  # the browser's own, of a file that it did not get
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")  # « rouvrez-la »
    page.keyboard.type("menthe")
    expect(page.locator("dialog .found > li > a").first).to_be_visible()
