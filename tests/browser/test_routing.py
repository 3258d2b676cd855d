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

from ..test_routing import SOUND, every_situation
from .pure import ADDRESS, importing

ROUTE = """async ([address, checklist, situations]) => {
  const { routed } = await import(address);
  return situations.map((each) =>
    [...routed(checklist, each)].map(([moment, items]) => [moment, items.map(({ id }) => id)]));
}"""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    with importing(browser, "browser/checklist/routing.js") as page:
        yield page


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
