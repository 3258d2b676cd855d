"""A list of one's own, from the first question to the sheet of paper: each gesture, and its way back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coulisses.routing import Situation

from .list_play import (
    CHECKLIST,
    HEADLINE,
    LINK,
    NOTICE,
    PROGRESS,
    QUIZ,
    ROWS,
    Make,
    a_list,
    add,
    asked,
    box,
    find,
    kept,
    own,
    press,
    shown,
    state,
)  # fmt: skip
from .play import FULL, see


def test_three_questions_make_the_list_at_once(visit: Make) -> None:
    """Nothing is chosen beforehand; each answer changes what stands below, and says so in a sentence."""
    page = visit(width=360).open("checklist/")
    assert page.locator(".situation :checked").count() == 0
    assert shown(page) == asked(Situation())
    page.get_by_label("Coulisses", exact=True).check()
    assert shown(page) == asked(Situation("coulisses"))
    page.get_by_label("Demain").check()
    lines = len(asked(Situation("coulisses", "demain")))
    expect(page.get_by_role("status").first).to_have_text(f"{lines} lignes, pour les coulisses, demain")
    expect(page.locator(HEADLINE)).to_have_text("Pour les coulisses, demain")
    page.get_by_label("Voir du monde me fatigue vite").check()
    assert shown(page) == asked(Situation("coulisses", "demain", "calme"))
    press(page, "Annuler")
    assert shown(page) == asked(Situation("coulisses", "demain"))
    assert page.locator(".situation [name=energie]:checked").count() == 0


def test_the_three_questions_stand_on_one_screen(visit: Make) -> None:
    """Of a phone of 360 × 800, whose browser keeps 80 for itself, and our bar 56."""
    page = visit(width=360).open("checklist/")
    assert page.locator(".situation").evaluate("card => card.offsetHeight") <= 800 - 80 - 56


@pytest.mark.parametrize("delay", [delay.id for delay in CHECKLIST.delays])
def test_a_delay_shows_what_still_makes_sense(visit: Make, delay: Any) -> None:
    page = visit().open(f"checklist/#v1;delai={delay}")
    assert shown(page) == asked(Situation(delai=delay))
    headings = page.locator(".moment:visible h2").all_text_contents()
    starts = next(each.starts for each in CHECKLIST.delays if each.id == delay)
    ids = [moment.id for moment in CHECKLIST.moments]
    assert len(headings) == len(ids) - ids.index(starts)


def test_from_the_result_of_the_quiz_to_paper_in_three_gestures(visit: Make) -> None:
    """The link of the result, « Imprimer » on the first screen of a phone, and the browser's own window."""
    here = visit(width=360, height=640)
    here.context.add_init_script("window.print = () => { window.printed = true; };")
    page = here.open("quiz/")
    see(page, FULL.answers)
    page.get_by_role("link", name="Ma liste à cocher", exact=True).last.click()
    button = page.get_by_role("button", name="Imprimer")
    place = button.bounding_box()
    assert place
    assert place["y"] + place["height"] <= 640
    button.click()
    assert page.evaluate("window.printed")
    (made,) = kept(page)
    answers = {key: FULL.answers.get(key) for key in ("lieu", "delai", "energie")}
    assert {key: made.get(key) for key in answers} == answers


def test_ticking_counts_and_can_be_undone(visit: Make) -> None:
    page = visit().open("checklist/")
    total = len(asked(Situation()))
    expect(page.locator(PROGRESS)).to_have_text(f"{total} lignes à cocher")
    box(page, 0).check()
    expect(page.locator(PROGRESS)).to_have_text(f"1 cochée sur {total}")
    box(page, 1).check()
    expect(page.locator(PROGRESS)).to_have_text(f"2 cochées sur {total}")
    width = float(page.locator(".list-bar rect").get_attribute("width") or 0)
    assert round(width) == round(200 / total)
    press(page, "Annuler")
    expect(box(page, 1)).not_to_be_checked()
    expect(box(page, 1)).to_be_focused()
    page.reload()
    expect(box(page, 0)).to_be_checked()
    expect(page.locator(PROGRESS)).to_have_text(f"1 cochée sur {total}")
    find(page, state(a_list(ticked=asked(Situation()))))
    expect(page.locator(PROGRESS)).to_have_text(re.compile(f"^Tout est coché\\s: {total} sur {total}$"))


def test_a_line_of_ones_own_is_added_ticked_and_removed(visit: Make) -> None:
    page = visit().open("checklist/")
    words = "Appeler Sam <b>avant</b> & après"
    add(page, f"  {words} ")
    field = page.locator("[name=own-surplace]")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(page.locator(NOTICE)).to_have_text("Ligne ajoutée.")
    row = page.locator(ROWS).filter(has_text=words)
    expect(row.get_by_role("checkbox", name=words)).not_to_be_checked()
    assert shown(page)[shown(page).index(words) - 1] == "c-noter", "last of its moment"
    row.get_by_role("checkbox").check()
    row.get_by_role("button", name=f"Retirer : {words}").click()
    assert words not in shown(page)
    assert page.evaluate("document.activeElement.type") == "checkbox"
    press(page, "Annuler")
    expect(row.get_by_role("checkbox")).to_be_checked()
    expect(row.get_by_role("checkbox")).to_be_focused()
    page.reload()
    expect(row.get_by_role("checkbox")).to_be_checked()
    page.locator("[data-add=surplace] button").click()
    expect(page.locator(NOTICE)).to_have_text("Écrivez d’abord votre ligne.")


def test_own_lines_stay_when_their_moment_goes(visit: Make) -> None:
    page = visit().open("checklist/")
    add(page, "Repasser la chemise", "veille")
    page.get_by_label("C’est passé").check()
    assert shown(page) == ["Repasser la chemise", *asked(Situation(delai="passe"))]


def test_any_line_is_removed_and_comes_back(visit: Make) -> None:
    page = visit().open(f"checklist/#v1;{LINK}")
    whole = asked(QUIZ)
    for _ in range(3):
        page.locator(ROWS).first.get_by_role("button", name="Retirer").click()
    assert shown(page) == whole[3:]
    press(page, "Annuler")
    assert shown(page) == whole[2:]
    page.reload()
    assert shown(page) == whole[2:]
    press(page, "Remettre les lignes retirées")
    assert shown(page) == whole
    expect(page.get_by_role("button", name="Remettre les lignes retirées")).to_be_hidden()


def test_lines_are_filled_in_and_the_event_is_named(visit: Make) -> None:
    """Kept at each key; nothing is announced meanwhile."""
    page = visit().open("checklist/")
    page.get_by_label("Nom de l’événement").press_sequentially("Gala <i>d'hiver</i>")
    page.get_by_label("Date").fill("2026-12-01")
    page.locator("[name=c-but-1]").press_sequentially("Un but")
    expect(page.locator(NOTICE)).to_be_empty()
    page.reload()
    expect(page.get_by_label("Nom de l’événement")).to_have_value("Gala <i>d'hiver</i>")
    expect(page.get_by_label("Date")).to_have_value("2026-12-01")
    expect(page.locator("[name=c-but-1]")).to_have_value("Un but")


def test_starting_again_keeps_the_event_and_can_be_undone(visit: Make) -> None:
    page = visit().open("checklist/")
    whole = a_list(
        name="Gala", lieu="afterwork", ticked=["c-but", "_l0"], lines={"c-but-1": "x"}, own=own(1), removed=["c-sac"]
    )
    find(page, state(whole))
    press(page, "Tout effacer de cette liste")
    assert kept(page) == [a_list(name="Gala", lieu="afterwork")]
    assert page.locator(".check :checked").count() == 0
    press(page, "Annuler")
    assert kept(page) == [whole]
    assert page.locator(".check :checked").count() == 2


def events(page: Page) -> list[str]:
    return page.locator("[data-events] strong").all_text_contents()


def test_several_events_stand_side_by_side(visit: Make) -> None:
    """Each with its name, its date and how far it is; switched to, and deleted with a way back."""
    page = visit().open(f"checklist/#v1;{LINK}")
    page.get_by_label("Nom de l’événement").fill("Défilé")
    box(page, 0).check()
    press(page, "Nouvel événement")
    expect(page.locator("summary")).to_be_focused()
    assert page.locator(".check :checked, .situation :checked").count() == 0
    assert events(page) == ["Défilé"], "nothing is kept of a list before a first gesture"
    page.get_by_label("Demain").check()
    page.get_by_label("Date").fill("2026-12-01")
    assert events(page) == ["Défilé", "Demain"]
    second = page.locator("[data-events] button").last
    expect(second).to_have_text(re.compile("1er décembre 2026 · 0 cochée sur "))
    expect(page.get_by_role("link", name="Vos 2 événements")).to_be_visible()
    page.locator("[data-events] button").first.click()
    expect(page.get_by_label("Nom de l’événement")).to_have_value("Défilé")
    expect(box(page, 0)).to_be_checked()
    assert shown(page) == asked(QUIZ)
    press(page, "Supprimer cet événement")
    assert events(page) == ["Demain"]
    expect(page.locator(NOTICE)).to_have_text("L’événement est supprimé.")
    press(page, "Annuler")
    assert sorted(events(page)) == ["Demain", "Défilé"]
    expect(page.get_by_label("Nom de l’événement")).to_have_value("Défilé")
    page.reload()
    expect(page.get_by_label("Nom de l’événement")).to_have_value("Défilé")
