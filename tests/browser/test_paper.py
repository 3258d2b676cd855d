"""Every page on paper, A4 and Letter, read from what the printer gets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import LISTS, PAGES, Visit
from .paper import Sheet, printed, squeezed

Make = Callable[..., Visit]
MILLIMETRE = 96 / 25.4  # CSS pixels
SIDES = {"": 1, "maintenant/": 1} | dict.fromkeys(LISTS, 2)  # what is pinned to a wall, what goes into a pocket

TO_TAP = (
    ".bar, .md-skip, dialog, nav, button, .see, .follow, .report, .now__see, .notes__back, .check__see,"
    " .hero__calls, .quiz-screen, .quiz-key a, .quiz-key-text, .foot__promise,"
    " .list-screen, .list-paper, .check__remove, .check-add"
)
TITLES = "h1, h2, h3, h4, dt, caption, legend, summary, .kicker, p:has(+ ul), p:has(+ ol), p:has(+ table)"
WHOLE = (
    "tr, .tip:not(:first-child, .tip--long), .source, .bank > div, .line__step, .now__step, .facts > div,"
    " .gestures > div, .acts__act, .doors li, .check, .quiz-item, .quiz-table tbody, .notes li, .tip > *, .passage > p"
)
READ = """(article, [toTap, titles, whole]) => {
  const printed = (node) => !node.parentElement.closest(toTap + ', .sr, script, [hidden]:not([data-without-script])');
  const words = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) if (printed(walker.currentNode)) found.push(walker.currentNode.data);
    return found;
  };
  const all = (selector) => [...article.querySelectorAll(selector)].map(words).filter((texts) => texts.join('').trim());
  return {
    words: words(article),
    titles: all(titles).map((texts) => texts.join('')),
    whole: all(whole),
    notes: all('.notes li').map(([first]) => first),
    links: [...article.querySelectorAll('a[href^="http"]')].map((link) => link.getAttribute('href')),
    turns: Boolean(article.querySelector('[data-side="verso"]')),
  };
}"""
INK = """() => [...document.querySelectorAll('body, body *')].filter((element) => element.checkVisibility())
  .flatMap((element) => {
    const { color, backgroundColor, backgroundImage } = getComputedStyle(element);
    const [red, green, blue] = color.match(/[\\d.]+/g).map(Number);
    const ground = ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(backgroundColor) && backgroundImage === 'none';
    const ink = red === green && green === blue && red <= 0x22;
    return ground && ink ? [] : [`${element.localName}.${element.className}: ${color} on ${backgroundColor}`];
  })"""


@dataclass(frozen=True)
class Article:
    """What a page says on the screen, that paper must say too: text by text, title by title, card by card."""

    words: list[str]
    titles: list[str]
    whole: list[list[str]]
    notes: list[str]
    links: list[str]
    turns: bool  # a recto ends where it should, however little it holds


def faults(article: Article, sheets: list[Sheet], address: str) -> dict[str, list[Any]]:
    """Everything that a page on paper gets wrong, rule by rule; empty where it is right."""
    number = [f"{at}/{len(sheets)}" for at in range(1, len(sheets) + 1)]
    if bare := [at for at, sheet in zip(number, sheets, strict=True) if not sheet.says_its_foot(address)]:
        return {"sheets without their foot": bare}
    text = "".join(sheet.text.removesuffix(squeezed(sheet.foot)) for sheet in sheets)
    found: dict[str, list[Any]] = {
        "words lost": [words for words in article.words if squeezed(words) not in text],
        "titles last on their sheet": [
            (number[at], title) for at, sheet in enumerate(sheets) for title in article.titles if sheet.stranded(title)
        ],
        "cut in two": [texts for texts in article.whole if not any(holds(sheet, texts) for sheet in sheets)],
        "holes": [
            (number[at], sheet.hole) for at, sheet in enumerate(sheets[:-1]) if sheet.hole > 1 / 3 and not article.turns
        ],
        "sheets with nothing but a foot": [number[at] for at, sheet in enumerate(sheets) if sheet.lowest < 15],
        "ink": [(number[at], wrong) for at, sheet in enumerate(sheets) for wrong in sheet.ink()],
        "notes without their number": [
            note for at, note in enumerate(article.notes, 1) if f"{at}.{squeezed(note)}" not in text
        ],
        "addresses": [link for link in article.links if squeezed(short(link)) not in text]
        + [long for long in ("https://", "http://", "www.") if long in text],
        "numbers": [at for at, sheet in zip(number, sheets, strict=True) if at not in sheet.text],
    }
    return {rule: wrong for rule, wrong in found.items() if wrong}


def holds(sheet: Sheet, texts: list[str]) -> bool:
    return all(squeezed(text) in sheet.text for text in texts)


def short(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def printing(page: Page, paper: str, article: Article, path: str) -> dict[str, list[Any]]:
    """Everything wrong on one paper, and what is not black on white, or to tap, before it gets there."""
    page.emulate_media(media="print")
    found: dict[str, list[Any]] = {
        "style": page.evaluate(INK),
        "to tap": page.locator(TO_TAP).locator("visible=true").all_inner_texts(),
    }
    page.emulate_media(media="null")
    sheets = printed(page, paper)
    found["more sheets than wanted"] = sheets[SIDES.get(path, len(sheets)) :]
    address = "" if path == "404.html" else short(page.url)
    return {rule: wrong for rule, wrong in found.items() if wrong} | faults(article, sheets, address)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_on_paper(visit: Make, path: str) -> None:
    """From a dark phone with its menu open, then from a light computer with its search open."""
    page = visit(color_scheme="dark").open(path)
    article = Article(**page.locator("article").evaluate(READ, [TO_TAP, TITLES, WHOLE]))
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = false; })")
    page.locator(".bar__menu").click()
    on_a4 = printing(page, "A4", article, path)
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    page.locator("[data-search-open]").click()
    on_letter = printing(page, "Letter", article, path)
    assert {"A4": on_a4, "Letter": on_letter} == {"A4": {}, "Letter": {}}


def test_the_key_prints_though_closed_without_script(visit: Make) -> None:
    page = visit(java_script_enabled=False).open("quiz/")
    page.locator(".quiz-key summary").click()
    hidden = page.locator(".quiz-key h3").first
    assert not hidden.is_visible()
    assert any(squeezed(hidden.text_content() or "") in sheet.text for sheet in printed(page, "A4"))


def test_boxes_are_large_enough_for_a_pen(visit: Make) -> None:
    page = visit().open("checklist/coulisses/")
    page.emulate_media(media="print")
    boxes = page.locator(".check__label input").evaluate_all("inputs => inputs.map(input => input.offsetWidth)")
    assert len(boxes) > 15
    assert min(boxes) >= 5 * MILLIMETRE


def test_boxes_tick_without_script(visit: Make) -> None:
    page = visit(java_script_enabled=False).open("checklist/afterwork/")
    box = page.get_by_role("checkbox").first
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()
