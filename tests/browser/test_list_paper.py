"""The list on one sheet: recto before and on the spot, verso after; squares to tick, lines to write on, nothing split.

Read from what the printer gets: the squares and the rules are those that are drawn, the words are where they stand.
"""

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import ceil
from typing import Any, get_args

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFCatalog_IsTagged

from coulisses.french import long_date
from coulisses.model.checklist import ChecklistItem, Place, Side
from coulisses.routing import Routed, Situation, routed, situations
from coulisses.sheet import side_lines
from coulisses.text import to_plain

from .conftest import LISTS
from .list_play import CHECKLIST, Make, a_list, find, own, state
from .paper import Box, Sheet, printed

pytestmark = pytest.mark.only_browser("chromium")

SIDES = {moment.id: moment.side for moment in CHECKLIST.moments}
WEAK = sorted({dimension for item in CHECKLIST.items for dimension in item.weak})
PLACES: tuple[Place, ...] = get_args(Place)


def ready(path: str) -> Situation:
    """What the page of a ready list is for."""
    return next((situation for situation in map(Situation, PLACES) if f"/{situation.lieu}/" in path), Situation())


def longest() -> Iterator[Situation]:
    """For each place, the situation that takes most of a recto, then most of a verso."""
    sets = [frozenset(some) for number in range(len(WEAK) + 1) for some in combinations(WEAK, number)]
    every = [(situation, routed(CHECKLIST, situation)) for situation in situations(*sets)]
    for place in PLACES:
        here = [each for each in every if each[0].lieu == place]
        yield max(here, key=lambda each: [side_lines(CHECKLIST, side, each[1]) for side in get_args(Side)])[0]


# -- reading a sheet ------------------------------------------------------------------------------------


def squares(sheet: Sheet) -> list[Box]:
    """The boxes to tick, column by column; a box is drawn twice: its ground, then its edge."""
    found: list[Box] = []
    for box in sheet.drawn:
        square = 4 < box.width < 7 and abs(box.width - box.height) < 0.5
        if square and not any(abs(box.left - known.left) + abs(box.top - known.top) < 1 for known in found):
            found.append(box)
    return sorted(found, key=lambda box: (box.left // 20, box.top))


def rules(sheet: Sheet) -> list[Box]:
    """The thin lines above the foot, from edge to edge of a column at most."""
    return [box for box in sheet.drawn if box.height < 0.35 and 15 < box.width < 185 and box.bottom < sheet.foot_top]


def beside(sheet: Sheet, square: Box, item: ChecklistItem) -> bool:
    """Tell whether the words of an item begin on the line of a square, just after it."""
    return any(
        0 < place.left - square.right < 4 and abs(place.top - square.top) < 3
        for place in sheet.places(to_plain(item.text)[:20])
    )


def rows(sheet: Sheet) -> Iterator[tuple[Box, list[Box]]]:
    """Each square with the lines to write on that follow it, before the next square of its column."""
    found = squares(sheet)
    for at, square in enumerate(found):
        below = found[at + 1].top if at + 1 < len(found) and found[at + 1].left - square.left < 1 else sheet.foot_top
        in_column = [rule for rule in rules(sheet) if square.right < rule.left < square.left + 90]
        yield square, [rule for rule in in_column if square.top < rule.top < below]


def faults(sheets: list[Sheet], items: Routed) -> list[str]:
    """What is wrong with a list on paper: a sheet for each side that holds something, in order, and no other."""
    sides = [side for side in get_args(Side) if any(held for moment, held in items.items() if SIDES[moment] == side)]
    if len(sheets) != len(sides):
        return [f"{len(sheets)} sheets for {', '.join(sides)}"]
    return [fault for sheet, side in zip(sheets, sides, strict=True) for fault in _faults(sheet, side, items)]


def _faults(sheet: Sheet, side: Side, items: Routed) -> Iterator[str]:
    wanted = [item for moment, held in items.items() if SIDES[moment] == side for item in held]
    found = list(rows(sheet))
    if len(found) != len(wanted):
        yield f"{side}: {len(found)} squares for {len(wanted)} items"
    for item, (square, lines) in zip(wanted, found, strict=False):
        if not beside(sheet, square, item):
            yield f"{item.id}: not beside its square"
        if min(square.width, square.height) < 5:
            yield f"{item.id}: a square of {square.width:.1f} mm"
        if len(lines) != len(item.fields):
            yield f"{item.id}: {len(lines)} lines to write on, not {len(item.fields)}"
        tops = [square.top, *sorted(line.top for line in lines)]
        yield from (f"{item.id}: {low - high:.1f} mm" for high, low in pairwise(tops) if low - high < 6)
    for moment in CHECKLIST.moments:
        if moment.side == side and items.get(moment.id) and not headed(sheet, moment.title):
            yield f"{moment.id}: a stranded heading"


def headed(sheet: Sheet, title: str) -> bool:
    """Tell whether a heading has a square right below it, in its own column."""
    return any(
        0 < square.top - place.bottom < 6 and abs(square.left - place.left) < 2
        for place in sheet.places(to_plain(title))
        for square in squares(sheet)
    )


# -- the lists --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("path", LISTS)
def test_a_list_without_script_takes_one_sheet(visit: Make, path: str, paper: str) -> None:
    page = visit(java_script_enabled=False, color_scheme="dark").open(path)
    sheets = printed(page, paper)
    assert len(sheets) == 2
    assert [sheet.ink() for sheet in sheets] == [[], []]
    assert faults(sheets, routed(CHECKLIST, ready(path))) == []


@pytest.mark.parametrize(
    "situation", [*longest(), Situation("afterwork", "maintenant"), Situation("atelier", "passe")], ids=str
)
def test_the_longest_lists_and_the_shortest_take_one_sheet(visit: Make, situation: Situation) -> None:
    here = visit()
    page = here.open(f"checklist/#v1;{situation}")
    for paper in ("A4", "Letter"):
        assert faults(printed(page, paper), routed(CHECKLIST, situation)) == [], paper


@pytest.mark.parametrize(("side", "moment"), [("recto", "veille"), ("verso", "apres")])
def test_a_side_as_long_as_the_budget_allows_holds_on_letter(visit: Make, side: Side, moment: str) -> None:
    """The budget is what it says: lines of one's own fill the longest side up to it."""
    page = visit().open("checklist/")
    for situation in longest():
        taken = side_lines(CHECKLIST, side, routed(CHECKLIST, situation))
        more = own((getattr(CHECKLIST.budget, side) - taken) // 2, TWO_LINES, moment)
        find(page, state(kept(situation, own=more)))
        page.reload()
        assert len(printed(page, "Letter")) == 2, situation


TWO_LINES = "Une ligne à moi, qui en prend deux sur le papier, et pas une de plus"


def kept(situation: Situation, **more: Any) -> dict[str, Any]:
    where = {"lieu": situation.lieu, "delai": situation.delai, "energie": situation.energie}
    return a_list(**where, faible=sorted(situation.faible), **more)


def test_a_line_of_the_budget_is_as_wide_as_it_says(visit: Make) -> None:
    """No item of a recto takes more lines of paper than the estimate gives it."""
    page = visit().open("checklist/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 900})  # 186 mm, what A4 leaves
    lines: dict[str, int] = {}
    for situation in longest():
        find(page, state(kept(situation)))
        page.reload()
        lines |= dict(page.locator(".moment[data-side=recto] .check__label:visible").evaluate_all(LINES))
    estimated = {item.id: ceil(len(said(item)) / CHECKLIST.budget.width) for item in CHECKLIST.items}
    assert len(lines) > 40
    assert {id: taken for id, taken in lines.items() if taken > estimated[id]} == {}


# The lines of text of each item: as many as its words have boxes one below the other.
LINES = """labels => labels.map((label) => {
  const range = document.createRange();
  range.selectNodeContents(label);
  const words = [...range.getClientRects()].filter((box) => box.height < 18).map((box) => box.bottom);
  const lines = words.sort((one, other) => one - other).filter((bottom, at, all) => !at || bottom - all[at - 1] > 6);
  return [label.querySelector('input').name, lines.length];
})"""


def said(item: ChecklistItem) -> str:
    return " ".join(to_plain(part) for part in (item.text, item.why) if part)


# -- what stands around it --------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_sheet_says_what_it_is_for_and_where_it_comes_from(visit: Make, scheme: str) -> None:
    here = visit(color_scheme=scheme)
    page = here.open("checklist/")
    situation = Situation("coulisses", "jours", "calme")
    find(page, state(kept(situation, name="Gala des lumières", date="2026-12-05")))
    page.reload()
    recto, verso = printed(page, "A4")
    for words in ("Événement : Gala des lumières", "Date : 5 décembre 2026"):
        assert recto.places(words), words
    for side in (recto, verso):
        assert side.places(f"/checklist/ · Liste relue le {long_date(CHECKLIST.updated)}")
    for number, sheet in (("1/2", recto), ("2/2", verso)):
        assert number in sheet.text
        assert sheet.says_its_foot(here.site.removeprefix("http://") + "checklist/")
        assert sheet.ink() == []


def test_a_list_without_a_name_has_lines_for_the_event_and_the_date(visit: Make) -> None:
    recto = printed(visit().open("checklist/atelier/"), "Letter")[0]
    for label, least in (("Événement :", 80), ("Date :", 40)):
        (place,) = recto.places(label)
        assert any(rule.width > least and abs(rule.bottom - place.bottom) < 3 for rule in rules(recto)), label


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_a_tagged_document(visit: Make, path: str) -> None:
    page = visit().open(path)
    assert FPDFCatalog_IsTagged(PdfDocument(page.pdf(tagged=True)))


def test_two_hundred_lines_of_one_s_own_are_all_printed_whole(visit: Make) -> None:
    """More than a sheet, and it is said; none is split, none runs over another."""
    page = visit().open("checklist/")
    text = ("Une ligne à moi, aussi longue que l’on peut l’écrire, pour voir ce que le papier en fait. " * 4)[:295]
    find(page, state(a_list(lieu="coulisses", own=own(200, text))))
    page.reload()
    sheets = printed(page, "A4")
    whole = [place for sheet in sheets for place in sheet.places(text)]
    assert len(whole) == 200
    assert max(place.height for place in whole) < 40
    assert [sheet.ink() for sheet in sheets] == [[] for _ in sheets]
