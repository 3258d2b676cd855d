"""What « Imprimer » says will come out of the printer, and what of the list's own words does."""

import re

import pytest
from playwright.sync_api import expect

from .list_play import Make, a_list, box, find, own, state

PAPER = "[data-paper]"


@pytest.mark.only_browser("chromium")
def test_words_written_stand_on_paper_in_the_place_of_the_line(visit: Make) -> None:
    page = visit().open("checklist/")
    find(page, state(a_list(name="Gala <i>d'hiver</i>", date="2026-12-01", lines={"c-but-1": "Un but"})))
    page.emulate_media(media="print")
    expect(page.locator(".check__head")).to_have_text(re.compile("Gala <i>d'hiver</i>.*1er décembre 2026"))
    expect(page.locator("[data-item=c-but] [data-written]")).to_have_text("Un but")
    expect(page.locator("[data-item=c-but] [data-written]")).to_be_visible()
    assert page.locator("main input:not([type=checkbox]):visible, main button:visible").count() == 0
    lines = "li => getComputedStyle(li, '::after').content"
    assert page.locator("[data-item=c-but] .check__fields li").evaluate(lines) == "none"
    assert page.locator("[data-item=c-dix-mots] .check__fields li").evaluate(lines) != "none"


@pytest.mark.parametrize(
    ("delay", "words"),
    [("semaine", "Deux pages : recto avant"), ("maintenant", "Deux pages : recto sur place"), ("passe", "Une page")],
)
def test_the_button_says_what_will_come_out(visit: Make, delay: str, words: str) -> None:
    page = visit().open(f"checklist/#v1;delai={delay}")
    expect(page.locator(PAPER)).to_have_text(re.compile(words.replace(" :", r"\s:")))
    assert page.get_by_role("button", name="Imprimer").get_attribute("aria-describedby") == "list-paper"


@pytest.mark.only_browser("chromium")
def test_boxes_print_ticked_or_blank(visit: Make) -> None:
    page = visit().open("checklist/")
    box(page, 0).check()
    expect(page.locator(PAPER)).to_contain_text("Votre case cochée y sera.")
    mark = "box => getComputedStyle(box, '::after').content"
    page.emulate_media(media="print")
    assert box(page, 0).evaluate(mark) == '""'
    page.emulate_media(media="screen")
    page.get_by_label("Cases vides").check()
    expect(page.locator(PAPER)).to_contain_text("vides")
    assert box(page, 0).evaluate(mark) == '""'
    page.emulate_media(media="print")
    assert box(page, 0).evaluate(mark) == "none"


def test_many_lines_of_ones_own_are_told_to_take_more_paper(visit: Make) -> None:
    page = visit().open("checklist/")
    find(page, state(a_list(own=own(60))))
    expect(page.locator(PAPER)).to_contain_text("Plus de deux pages")
