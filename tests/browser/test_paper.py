"""What comes out of the printer: black on white, boxes for a pen, one sheet a list."""

import unicodedata
from collections.abc import Callable
from io import BytesIO
from typing import Literal

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from .conftest import LISTS, PAGES, Visit

Make = Callable[..., Visit]
MILLIMETRE = 96 / 25.4  # CSS pixels


def printed(page: Page, paper: str) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(format=paper, tagged=True)))


def words(text: str) -> str:
    """Undo what a PDF does to words: ligatures, line ends, no-break spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("path", LISTS)
def test_a_list_fits_one_sheet(visit: Make, path: str, paper: str) -> None:
    """Two sides at most, and every item of the screen is on the paper."""
    page = visit(color_scheme="dark").open(path)
    items = page.locator(".check__text").all_inner_texts()
    pdf = printed(page, paper)
    text = words(" ".join(side.extract_text() for side in pdf.pages))
    assert len(pdf.pages) <= 2
    assert [item for item in items if words(item) not in text] == []


@pytest.mark.parametrize("path", PAGES)
def test_ink_on_white_whatever_the_screen(visit: Make, path: str) -> None:
    page = visit(width=1280).open(path)
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(media="print", color_scheme=scheme)
        colours = page.evaluate("""() => {
          const style = (selector) => getComputedStyle(document.querySelector(selector));
          const grounds = ['body', '.md-main'].map((selector) => style(selector).backgroundColor);
          return [...grounds, style('h1').color, style('.sheet').color];
        }""")
        assert colours == ["rgb(255, 255, 255)"] * 2 + ["rgb(0, 0, 0)"] * 2, scheme
    assert page.locator(".bar, .call, .follow, button:not(.md-search button)").locator("visible=true").count() == 0


def test_boxes_are_large_enough_for_a_pen(visit: Make) -> None:
    page = visit().open("checklist/coulisses/")
    page.emulate_media(media="print")
    boxes = page.locator(".check__label input").evaluate_all("inputs => inputs.map(input => input.offsetWidth)")
    assert len(boxes) > 15
    assert min(boxes) >= 5 * MILLIMETRE


def test_no_item_is_split_between_two_sides(visit: Make) -> None:
    page = visit().open("checklist/coulisses/")
    page.emulate_media(media="print")
    rules = page.locator(".check").evaluate_all("items => items.map(item => getComputedStyle(item).breakInside)")
    assert set(rules) == {"avoid"}


def test_boxes_tick_without_script(visit: Make) -> None:
    page = visit(java_script_enabled=False).open("checklist/afterwork/")
    box = page.get_by_role("checkbox").first
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()
