"""The list of the browser against Python's, in every situation, in the real engine."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from coulisses.contract import for_browser
from coulisses.kinds import Content
from coulisses.model import ChecklistFile
from coulisses.routing import routed
from coulisses.source import read
from coulisses.validate import validate

from ..helpers import ROOT
from ..test_routing import SOUND, every_situation

ADDRESS = "http://127.0.0.1/routing.js"  # never asked of the network: the route below answers

ROUTE = """async ([address, checklist, situations]) => {
  const { routed } = await import(address);
  return situations.map((each) =>
    [...routed(checklist, each)].map(([moment, items]) => [moment, items.map(({ id }) => id)]));
}"""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    """An empty page that can import browser/checklist/routing.js as it is served: as a module of its own."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>.</title>"))
    script = (ROOT / "browser/checklist/routing.js").read_text(encoding="utf-8")
    page.route(ADDRESS, lambda route: route.fulfill(content_type="text/javascript", body=script))
    page.goto(ADDRESS.replace("routing.js", ""))
    yield page
    context.close()


def hold_equal(engine: Page, checklist: ChecklistFile) -> None:
    """The same items, in the same order, under the same moments, in each of the 2 400 situations."""
    asked = list(every_situation())
    sent = [
        {"lieu": each.lieu, "delai": each.delai, "energie": each.energie, "faible": sorted(each.faible)}
        for each in asked
    ]
    found = engine.evaluate(ROUTE, [ADDRESS, for_browser(checklist), sent])
    assert len(found) == 2400
    for situation, here in zip(asked, found, strict=True):
        expected = [[moment, [item.id for item in items]] for moment, items in routed(checklist, situation).items()]
        assert here == expected, str(situation)


def test_browser_and_python_make_the_same_list(engine: Page, content: Content) -> None:
    hold_equal(engine, content.checklist)


def test_they_agree_on_all_that_the_format_can_say(engine: Page) -> None:
    hold_equal(engine, validate(read("essai.yml", SOUND.read_bytes()), ChecklistFile))
