"""What a first view costs a phone: every request that it makes, weighed as a server would send it (gzip -9).

The search is counted apart: nothing of it is asked for before somebody opens it.
"""

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from .conftest import LISTS, PAGES, Visit

Make = Callable[..., Visit]
KILOBYTE = 1000
LONG = ("sources/", "glossaire/")
EVERY_PAGE = {"assets/css/site.css", "assets/js/header/main.js"}
QUIZ = ("addresses", "form", "main", "panels", "scoring", "storage")
LIST = ("lists", "main", "routing", "sheet", "tools")
OF_PAGE = {
    "quiz/": {"assets/css/quiz.css", *(f"assets/js/quiz/{name}.js" for name in QUIZ)},
    "checklist/": {"assets/css/checklist.css", *(f"assets/js/checklist/{name}.js" for name in LIST)},
    **{path: {"assets/css/checklist.css"} for path in LISTS if path != "checklist/"},
    "cartes/": {"assets/css/cards.css"},
    "droit-a-l-image/autorisation/": {"assets/css/consent.css"},
}
SEARCH = (
    "assets/js/header/search.js",
    "assets/js/header/ranking.js",
    "assets/javascripts/workers/search.",
    "assets/javascripts/lunr/min/lunr.fr.min.js",
    "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
    "search/search_index.json",
)


def style_or_script(name: str) -> bool:
    return name.endswith((".css", ".js"))


@pytest.fixture(scope="module")
def views(browser: Browser, site: str) -> dict[str, dict[str, int]]:
    """What each page asks for when nothing is in the cache: page → file → bytes once compressed.

    The icon is counted even where the browser has not asked for it yet.
    """
    found: dict[str, dict[str, int]] = {}
    for path in PAGES:
        here = Visit(browser.new_context(), site)
        page = here.open(path)
        asked = {*here.requests, page.evaluate("document.querySelector('link[rel=icon]').href")}
        sizes = {url: len(gzip.compress(page.request.get(url).body(), 9)) for url in asked if url.startswith(site)}
        found[path] = {url.removeprefix(site): size for url, size in sizes.items()}
        here.context.close()
    return found


def test_a_first_view_is_light(views: dict[str, dict[str, int]]) -> None:
    """75 kB at most, 95 for the two long lists; on a page of the guide, 9 requests, and 10 kB of style and script."""
    heavy = {
        path: view
        for path, view in views.items()
        if sum(view.values()) > (95 if path in LONG else 75) * KILOBYTE
        or (path not in OF_PAGE and len(view) > 9)
        or (path not in OF_PAGE and sum(view[name] for name in view if style_or_script(name)) > 10 * KILOBYTE)
    }
    assert heavy == {}


@pytest.mark.parametrize(("path", "most"), [("quiz/", 12), ("checklist/", 10)])
def test_what_one_plays_with_adds_little(views: dict[str, dict[str, int]], path: str, most: int) -> None:
    """Style and script beyond a page of the guide, in kB, whatever its order of arrival."""
    added = {name: size for name, size in views[path].items() if name in OF_PAGE[path]}
    assert set(added) == OF_PAGE[path]
    assert sum(added.values()) <= most * KILOBYTE


def test_a_page_loads_the_modules_and_styles_that_it_uses_and_no_other(views: dict[str, dict[str, int]]) -> None:
    loaded = {path: {name for name in view if style_or_script(name)} for path, view in views.items()}
    assert loaded == {path: EVERY_PAGE | OF_PAGE.get(path, set()) for path in PAGES}


def test_the_search_is_asked_for_once_it_is_opened(visit: Make) -> None:
    here = visit()
    page = here.open("avant/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in here.requests if url.removeprefix(here.site).startswith(SEARCH)]
    with page.expect_request("**/search_index.json"):
        page.get_by_role("button", name="Rechercher").click()
        page.get_by_role("searchbox").fill("menthe")
    expect(page.locator("dialog .found a").first).to_be_visible()
    asked = [url.removeprefix(here.site) for url in here.requests]
    assert [name for name in SEARCH if not any(one.startswith(name) for one in asked)] == []
