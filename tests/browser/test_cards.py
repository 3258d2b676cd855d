"""The pocket cards on paper: two sheets, eight A7 cards to cut out, each with its words, its lines and its address."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page

from .conftest import Visit
from .paper import Box, Sheet, printed, squeezed

pytestmark = pytest.mark.only_browser("chromium")

Make = Callable[..., Visit]
WIDTH, HEIGHT = 74, 105  # millimetres: A7 (ISO 216)
INNER = 3.5  # the least white between the words of a card and its edge: scissors slip
SMALLEST = 11 * 96 / 72  # CSS pixels: eleven points
WIDER = "body { letter-spacing: .05em; }"  # about what Palatino or Georgia take more than the face of this machine


def cards(page: Page) -> list[Locator]:
    return page.locator(".card").all()


def words(card: Locator) -> str:
    """What a card says on paper, its address last."""
    return "".join(card.locator("h2, p:not(.see), li").all_text_contents())


def cut(sheet: Sheet) -> list[Box]:
    """The cards of a sheet, from the words of each to the edges that its cut marks give it."""
    marks = next(box for box in sheet.drawn if box.width > 2 * WIDTH and box.height > 2 * HEIGHT and box.top > 20)
    middle, centre = (marks.left + marks.right) / 2, (marks.top + marks.bottom) / 2
    return [
        Box(middle + left, centre + top, middle + left + WIDTH, centre + top + HEIGHT)
        for top in (-HEIGHT, 0)
        for left in (-WIDTH, 0)
    ]


def inside(card: Box) -> Box:
    return Box(card.left + INNER, card.top + INNER, card.right - INNER, card.bottom - INNER)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_eight_cards_come_out_on_two_sheets_each_inside_its_cut_marks(visit: Make, paper: str) -> None:
    fits(visit(java_script_enabled=False, color_scheme="dark").open("cartes/"), paper)


def test_the_cards_hold_a_wider_face(visit: Make) -> None:
    page = visit().open("cartes/")
    page.add_style_tag(content=WIDER)
    fits(page, "Letter")


def fits(page: Page, paper: str) -> None:
    """Every card whole, with white around it, at its own place on the right sheet."""
    told = [words(card) for card in cards(page)]
    assert len(told) == 8
    sheets = printed(page, paper)
    assert len(sheets) == 2
    for at, text in enumerate(told):
        sheet, place = sheets[at // 4], at % 4
        (found,) = sheet.places(text)
        assert inside(cut(sheet)[place]).holds(found), text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_both_sheets_are_cut_at_the_same_places(visit: Make, paper: str) -> None:
    first, second = (cut(sheet)[0] for sheet in printed(visit().open("cartes/"), paper))
    assert (first.left, first.top) == pytest.approx((second.left, second.top), abs=0.2)


def test_cards_are_read_in_the_dim_light_of_the_wings(visit: Make) -> None:
    page = visit().open("cartes/")
    page.emulate_media(media="print")
    small = page.locator(".card :is(h2, p, li)").evaluate_all(
        "(all, least) => all.filter(one => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < least)"
        ".map(one => one.textContent)",
        SMALLEST - 0.01,
    )
    assert small == []


def test_there_is_room_to_write(visit: Make) -> None:
    """Every line to write on has 6 mm above it, and is as long as its card allows."""
    sheets = printed(visit().open("cartes/"), "Letter")
    page = visit().open("cartes/")
    labels = page.locator(".card__fields li").all_inner_texts()
    assert len(labels) > 6
    for label in labels:
        sheet = next(sheet for sheet in sheets if sheet.places(label))
        (place,) = sheet.places(label)
        rules = [box for box in sheet.drawn if box.height < 1 and box.left < place.left + 1 and box.right > place.right]
        below = min((box for box in rules if box.top > place.bottom), key=lambda box: box.top)
        assert below.top - place.bottom >= 6, label
        assert below.width >= 60, label


def test_each_card_leads_into_the_guide_and_says_the_same_address_on_paper(visit: Make) -> None:
    here = visit()
    page = here.open("cartes/")
    host = here.site.removeprefix("http://")
    sheets = "".join(sheet.text for sheet in printed(page, "A4"))
    for card in cards(page):
        path = card.get_by_role("link").evaluate("link => link.pathname")
        assert card.locator(".card__address").text_content() == f"{host.rstrip('/')}{path}"
        assert squeezed(card.get_by_role("heading").inner_text()) in sheets
        assert squeezed(card.get_by_role("link").inner_text() + "→") not in sheets
    assert page.locator(".card__address").locator("visible=true").count() == 0


@pytest.mark.parametrize(("width", "abreast"), [(360, 1), (1280, 2)])
def test_cards_stand_side_by_side_where_there_is_room(visit: Make, width: int, abreast: int) -> None:
    page = visit(width=width).open("cartes/")
    boxes = [box for card in cards(page) if (box := card.bounding_box())]
    rows = [round(box["y"]) for box in boxes]
    assert max(rows.count(row) for row in rows) == abreast
    assert all(one <= other for one, other in pairwise(rows))
