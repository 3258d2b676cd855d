"""The image-consent form: filled in on a screen that one hands over, or printed blank, three to a sheet. No script."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit
from .paper import Sheet, printed, squeezed
from .test_cards import WIDER
from .test_every_page import violations_in_every_scheme

Make = Callable[..., Visit]
PATH = "droit-a-l-image/autorisation/"
chromium = pytest.mark.only_browser("chromium")

TYPED = {
    "Prise le": "le 14 mars",
    "Lieu": "au quai de chargement",
    "On y voit": "Une personne de dos, une malle rouge, la pluie. " * 3,
    "Prénom et nom": "Yuna Le Goff",
    "Où lui écrire": "yuna@exemple.example",
    "But": "Montrer mon travail de plateau.",
    "Supports, un par un": "Mon portfolio, mon compte, la page de la compagnie.",
    "Durée": "deux ans",
    "Pays, ou monde entier": "monde entier",
    "Contrepartie, ou aucune": "deux tirages",
    "Je m’appelle": "Ivo Sá",
    "On peut me joindre à": "06 00 00 00 00",
    "Sous cette forme": "Ivo, machinerie",
    "Sous (jours)": "7",
}


def fill(page: Page) -> None:
    """Fill everything in: the image, yes; the name, no."""
    for label, text in TYPED.items():
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_role("group", name="Mon image").get_by_label("Oui").check()
    page.get_by_role("group", name="Mon nom").get_by_label("Non").check()


def forms(sheet: Sheet) -> list[float]:
    """Where each blank form begins, from the top of the sheet."""
    return [box.top for box in sheet.places("Autorisation d’image")]


@chromium
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_left_empty_it_prints_three_forms_on_one_sheet(visit: Make, paper: str) -> None:
    holds_three_forms(visit(java_script_enabled=False, color_scheme="dark").open(PATH), paper)


@chromium
def test_three_forms_hold_on_one_sheet_in_a_wider_face(visit: Make) -> None:
    page = visit().open(PATH)
    page.add_style_tag(content=WIDER)
    holds_three_forms(page, "Letter")


def holds_three_forms(page: Page, paper: str) -> None:
    """On one sheet, each with all its parts, in order."""
    (sheet,) = printed(page, paper)
    tops = forms(sheet)
    assert len(tops) == 3
    for label in (*TYPED, "Moi, sur l’image", "Signé en double", "Moins de 18 ans"):
        inside = [[box for box in sheet.places(label) if top < box.top < top + 75] for top in tops]
        assert all(inside), label
    assert sheet.foot_top - tops[-1] < 80


@chromium
def test_a_blank_form_has_squares_for_a_pen_and_room_between_its_lines(visit: Make) -> None:
    (sheet,) = printed(visit().open(PATH), "Letter")
    squares = [box for box in sheet.drawn if 4 < box.width < 7 and 4 < box.height < 7]
    assert len(squares) == 3 * 4
    assert min(min(box.width, box.height) for box in squares) >= 5
    rules = sorted({round(box.top, 2) for box in sheet.drawn if box.height < 1 and 10 < box.width < 150})
    assert len(rules) == 3 * 9
    assert min(below - above for above, below in pairwise(rules)) >= 6


@chromium
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_filled_in_it_prints_once_with_every_word_and_answer(visit: Make, paper: str) -> None:
    page = visit(java_script_enabled=False, color_scheme="dark").open(PATH)
    fill(page)
    (sheet,) = printed(page, paper)
    assert forms(sheet) == []
    for label, text in TYPED.items():
        assert squeezed(label) in sheet.text
        assert squeezed(text) in sheet.text, label
    assert "Toutefaccer" not in sheet.text
    assert sheet.ink() == []
    assert sheet.places("Signé en double")


@chromium
def test_an_answer_is_seen_on_paper_and_one_answer_is_enough(visit: Make) -> None:
    page = visit(java_script_enabled=False).open(PATH)
    group = page.get_by_role("group", name="Mon nom")
    group.get_by_label("Non").check()
    (sheet,) = printed(page, "A4")
    assert forms(sheet) == []
    page.emulate_media(media="print")
    yes, no = (group.get_by_label(answer).locator("xpath=ancestor::label") for answer in ("Oui", "Non"))
    before = yes.screenshot(), no.screenshot()
    group.get_by_label("Oui").check()
    after = yes.screenshot(), no.screenshot()
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_nothing_is_kept_and_nothing_is_sent(visit: Make) -> None:
    here = visit()
    page = here.open(PATH)
    page.wait_for_load_state("networkidle")  # the icon comes last
    asked = len(here.requests)
    fill(page)
    page.get_by_label("Lieu", exact=True).press("Enter")
    assert len(here.requests) == asked
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    page.reload()
    for label in TYPED:
        expect(page.get_by_label(label, exact=True)).to_have_value("")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_one_button_erases_everything(visit: Make) -> None:
    page = visit().open(PATH)
    fill(page)
    page.get_by_role("button", name="Tout effacer").click()
    for label in TYPED:
        expect(page.get_by_label(label, exact=True)).to_have_value("")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_the_image_and_the_name_are_two_answers(visit: Make) -> None:
    page = visit().open(PATH)
    image, name = (page.get_by_role("group", name=group) for group in ("Mon image", "Mon nom"))
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    image.get_by_label("Oui").check()
    name.get_by_label("Non").check()
    image.get_by_label("Non").check()
    expect(name.get_by_label("Non")).to_be_checked()
    expect(page.get_by_role("radio", checked=True)).to_have_count(2)


def test_it_is_filled_in_with_the_keyboard_alone(visit: Make) -> None:
    page = visit().open(PATH)
    page.get_by_label("Prise le", exact=True).focus()
    typed = list(TYPED.values())
    for text in typed[:-2]:
        page.keyboard.type(text[:20])
        page.keyboard.press("Tab")
    for _ in range(2):  # the two answers
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    page.keyboard.type(typed[-2])
    expect(page.get_by_label("Sous cette forme", exact=True)).to_have_value(typed[-2])
    expect(page.get_by_role("radio", checked=True)).to_have_count(2)


def test_it_says_what_it_is_not(visit: Make) -> None:
    lead = visit().open(PATH).locator(".lead").inner_text()
    for words in ("pas un conseil juridique", "un vrai contrat", "les deux titulaires de l’autorité parentale"):
        assert words in lead


@chromium
def test_it_is_read_at_arm_s_length_and_has_no_barrier_once_filled_in(visit: Make) -> None:
    page = visit(width=360).open(PATH)
    fill(page)
    sizes = page.locator(".consent :is(label, input[type=text], textarea, legend span)").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 20
    assert violations_in_every_scheme(page) == {}
