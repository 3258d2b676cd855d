"""What the result shows: in the order of urgency, in words, and with a way on from each thing it says."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from coulisses.scoring import ask, score

from .play import FULL, QUESTIONNAIRE, Make, see

EXAMPLES = [example for example in QUESTIONNAIRE.examples if example.band]
WORDS = {level: getattr(QUESTIONNAIRE.levels, level) for level in ("weak", "fair", "solid")}


def typed(text: str) -> str:
    """A text as it shows, but for what French typography changes."""
    return re.sub(r"[\s'’]+", " ", text)


@pytest.mark.parametrize("example", [EXAMPLES[0], EXAMPLES[-1], FULL], ids=lambda example: example.id)
def test_the_page_shows_what_the_rules_give(visit: Make, example: Any) -> None:
    here = visit()
    page = here.open("quiz/")
    see(page, example.answers)
    result = score(QUESTIONNAIRE, example.answers)
    panel = page.locator("[data-panel=result]")
    band = next(band for band in QUESTIONNAIRE.bands if band.id == example.band)
    shown = panel.locator("[data-band]:visible")
    assert typed(shown.locator("h3").inner_text()) == typed(band.name)
    assert panel.locator("[data-capped]").is_visible() is result.capped
    expect(panel.locator(".quiz-score")).to_contain_text(f"{example.score} sur 100")
    assert [each.get_attribute("data-alert") for each in panel.locator("[data-alert]:visible").all()] == list(
        result.alerts
    )
    actions = [each.get_attribute("data-action") for each in panel.locator("[data-action]:visible").all()]
    levels = {each.id: each.level for each in result.dimensions}
    assert actions == [
        f"!{action.id}" if action.kind == "alert" else f"{action.id}:{levels[action.id]}" for action in result.actions
    ]
    told = [each.get_attribute("data-feedback") for each in panel.locator("[data-feedback]:visible").all()]
    assert told == [f"{each.item}:{each.option}" for each in result.feedback]
    for row, each in zip(panel.locator("[data-bar]").all(), result.dimensions, strict=True):
        expect(row).to_contain_text(f"{WORDS[each.level]}, {each.percent} sur 100")
        assert row.locator("rect").get_attribute("width") == str(each.percent)


def test_it_goes_from_what_presses_most_to_what_may_wait(visit: Make) -> None:
    """Alerts, band, three things to do, dimensions, the list, what the answers add, the past, the link, the buttons."""
    page = visit().open("quiz/")
    see(page, FULL.answers)
    order = page.locator("[data-panel=result]").inner_text()
    heads = ["D’abord", "Score", "Trois choses à faire", "Dimension par dimension", "Ma liste à cocher"]
    heads += ["Pour votre rendez-vous", "Montrer ce résultat", "Imprimer", "Refaire le quiz"]
    places = [order.index(head) for head in heads]
    assert places == sorted(places)
    band = order.index(next(each.name for each in QUESTIONNAIRE.bands if each.id == FULL.band).replace("'", "’"))
    assert places[0] < band < places[1]
    assert order.index("pas une mesure scientifique") < band


def test_each_thing_leads_into_the_guide(visit: Make) -> None:
    here = visit()
    page = here.open("quiz/")
    see(page, FULL.answers)
    for row in page.locator(":is([data-alert], [data-action], [data-feedback]):visible").all():
        expect(row.get_by_role("link")).to_have_text(re.compile(r"^Voir\s: \w+"))
        address = row.get_by_role("link").evaluate("link => link.href").partition("#")[0]
        assert here.context.request.get(address).ok, address


@pytest.mark.parametrize("example", [EXAMPLES[0], EXAMPLES[-1]], ids=lambda example: example.id)
def test_the_list_to_tick_knows_the_event_and_what_is_weak(visit: Make, example: Any) -> None:
    assert QUESTIONNAIRE.checklist
    page = visit().open("quiz/")
    see(page, example.answers)
    link = page.get_by_role("link", name="Ma liste à cocher")
    _, chosen = ask(QUESTIONNAIRE, example.answers)
    weak = [each.id for each in score(QUESTIONNAIRE, example.answers).dimensions if each.level == "weak"]
    said = [f"{id}={','.join(chosen[id])}" for id in QUESTIONNAIRE.checklist.carry if id in chosen]
    said += [f"{QUESTIONNAIRE.checklist.weak}={','.join(weak)}"] if weak else []
    assert link.evaluate("link => link.pathname + link.hash") == f"/checklist/#{';'.join(['v1', *said])}"


def test_with_nothing_that_counts_there_is_no_score_and_no_shame(visit: Make) -> None:
    """« Pas concerné » where there is one: those questions leave the total."""
    page = visit().open("quiz/")
    out = {item.id: option.id for item in QUESTIONNAIRE.items for option in item.options if option.not_applicable}
    see(page, out)
    result = score(QUESTIONNAIRE, out)
    gone = [each.id for each in QUESTIONNAIRE.dimensions if each.id not in {left.id for left in result.dimensions}]
    expect(page.locator("[data-answered]")).to_contain_text(f"{result.answered} réponses sur")
    assert page.locator("[data-score]").is_hidden()
    for id in gone:
        expect(page.locator(f"[data-bar={id}]")).to_contain_text("Hors du total")
