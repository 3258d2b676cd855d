"""The quiz as a person plays it, and the browser's score against Python's."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coulisses.kinds import QUIZ
from coulisses.load import load
from coulisses.model import Questionnaire
from coulisses.scoring import score

from ..helpers import ROOT, copy_project
from .conftest import Visit, built_and_served
from .test_every_page import violations

Make = Callable[..., Visit]
QUESTIONNAIRE: Questionnaire = next(document.model for document in load(ROOT)[0] if document.kind == QUIZ)

SCORE_IN_BROWSER = """async ([answers]) => {
  const { score } = await import(new URL('../assets/js/quiz/scoring.js', location.href).href);
  const { quiz } = JSON.parse(document.querySelector('#quiz-data').textContent);
  return score(quiz, new Map(Object.entries(answers)));
}"""


def answer(page: Page, answers: dict[str, Any]) -> None:
    """Tick the answers of an example in the real form."""
    for item, chosen in answers.items():
        for option in [chosen] if isinstance(chosen, str) else chosen:
            page.locator(f"#q-{item}-{option}").check()


@pytest.mark.parametrize("example", QUESTIONNAIRE.examples, ids=lambda example: example.id)
def test_browser_and_python_give_the_same_result(visit: Make, example: Any) -> None:
    page = visit().open("quiz/")
    here = page.evaluate(
        SCORE_IN_BROWSER, [{k: v if isinstance(v, str) else list(v) for k, v in example.answers.items()}]
    )
    python = score(QUESTIONNAIRE, example.answers)
    assert (here["score"], here["band"], here["capped"]) == (python.score, python.band, python.capped)
    assert here["score"] == example.score
    assert here["alerts"] == list(python.alerts)
    assert here["unanswered"] == list(python.unanswered)
    assert [(each["id"], each["percent"], each["level"]) for each in here["dimensions"]] == [
        (each.id, each.percent, each.level) for each in python.dimensions
    ]
    assert [(each["kind"], each["id"]) for each in here["actions"]] == [(each.kind, each.id) for each in python.actions]


def test_hostile_answers_are_ignored(visit: Make) -> None:
    page = visit().open("quiz/")
    hostile = {"__proto__": "x", "constructor": ["a"], "toString": "b", QUESTIONNAIRE.items[0].id: "valueOf"}
    here = page.evaluate(SCORE_IN_BROWSER, [hostile])
    assert (here["answered"], here["score"], here["band"]) == (0, 0, None)


@pytest.mark.parametrize(
    "example", [QUESTIONNAIRE.examples[0], QUESTIONNAIRE.examples[-2]], ids=lambda example: example.id
)
def test_the_page_shows_what_the_rules_give(visit: Make, example: Any) -> None:
    here = visit()
    page = here.open("quiz/")
    answer(page, example.answers)
    page.get_by_role("button", name="Voir mon résultat").click()
    result = page.locator("[data-result]")
    expect(result).to_contain_text(f"{example.score} sur 100")
    band = next(band for band in QUESTIONNAIRE.bands if band.id == example.band)
    expect(result).to_contain_text(band.name.replace("'", "’"))
    for dimension in QUESTIONNAIRE.dimensions:
        expect(result).to_contain_text(dimension.name)
    actions = score(QUESTIONNAIRE, example.answers).actions
    assert 1 <= len(actions) <= 3
    rows = result.locator("ol.quiz-actions > li")
    assert rows.count() == len(actions) == rows.filter(has=page.get_by_role("link")).count()
    for link in result.get_by_role("link").all():
        target = link.get_attribute("href") or ""
        assert here.context.request.get(page.url.partition("#")[0] + target.partition("#")[0]).ok, target
    assert here.complaints == []


def test_an_alert_leads_where_it_says(visit: Make) -> None:
    page = visit().open("quiz/")
    answer(page, QUESTIONNAIRE.examples[0].answers)
    page.get_by_role("button", name="Voir mon résultat").click()
    cards = page.locator(".quiz-alert")
    assert cards.count() == len(QUESTIONNAIRE.examples[0].alerts)
    for card in cards.all():
        expect(card.get_by_role("link")).to_have_text(re.compile(r"Voir\s: \w+"))


def test_the_counter_waits_for_the_first_scored_answer(visit: Make) -> None:
    page = visit().open("quiz/")
    counter = page.locator("[data-progress]")
    answer(page, {item.id: item.options[0].id for item in QUESTIONNAIRE.context})
    expect(counter).to_be_empty()
    expect(page.get_by_role("button", name="Voir mon résultat")).to_be_visible()
    answer(page, {QUESTIONNAIRE.items[0].id: QUESTIONNAIRE.items[0].options[0].id})
    expect(counter).to_have_text(f"1 réponse sur {len(QUESTIONNAIRE.items)}")


def test_the_whole_quiz_by_keyboard_alone(visit: Make) -> None:
    """Tab from group to group, Space to choose, Enter on the button: the focus lands on the result."""
    page = visit(width=1280).open("quiz/")
    page.locator("h1").click()
    for item in QUESTIONNAIRE.asked:
        page.locator(f"#q-{item.id}-{item.options[0].id}").focus()
        page.keyboard.press("Space")
        assert page.locator(f"#q-{item.id}-{item.options[0].id}").is_checked()
    button = page.get_by_role("button", name="Voir mon résultat")
    for _ in range(400):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    answers = {item.id: item.options[0].id for item in QUESTIONNAIRE.asked}
    expect(page.locator("[data-result]")).to_contain_text(f"{score(QUESTIONNAIRE, answers).score} sur 100")


def test_an_empty_form_says_so_and_leads_to_the_first_question(visit: Make) -> None:
    page = visit().open("quiz/")
    page.get_by_role("button", name="Voir mon résultat").click()
    summary = page.get_by_role("group", name="Il manque une réponse")
    expect(summary).to_be_focused()
    assert page.title().startswith("Erreur")
    assert violations(page) == []
    summary.get_by_role("link").click()
    expect(page.locator(f"#q-{QUESTIONNAIRE.items[0].id} input").first).to_be_focused()


def test_too_few_answers_give_no_band(visit: Make) -> None:
    page = visit().open("quiz/")
    answer(page, {item.id: item.options[0].id for item in QUESTIONNAIRE.items[:3]})
    page.get_by_role("button", name="Voir mon résultat").click()
    result = page.locator("[data-result]")
    expect(result).to_contain_text(f"{QUESTIONNAIRE.minimum_answers}")
    for band in QUESTIONNAIRE.bands:
        expect(result).not_to_contain_text(band.name)


def test_starting_again_forgets_the_answers(visit: Make) -> None:
    page = visit().open("quiz/")
    answer(page, QUESTIONNAIRE.examples[0].answers)
    page.get_by_role("button", name="Voir mon résultat").click()
    page.get_by_role("button", name="Recommencer").click()
    assert page.locator("form[data-quiz] input:checked").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_the_result(visit: Make, width: int, scheme: str) -> None:
    page = visit(width=width, color_scheme=scheme).open("quiz/")
    answer(page, QUESTIONNAIRE.examples[0].answers)
    page.get_by_role("button", name="Voir mon résultat").click()
    assert violations(page) == []


def test_the_key_adds_up_without_script(visit: Make) -> None:
    """Script off: every answer is in the key with its points."""
    page = visit(java_script_enabled=False).open("quiz/")
    key = page.locator("[data-key]")
    for item in QUESTIONNAIRE.items:
        rows = key.locator("tr").all_inner_texts()
        assert len(rows) >= len(item.options)
    points = [option.points for item in QUESTIONNAIRE.items for option in item.options if not option.not_applicable]
    cells = key.locator("td").all_inner_texts()
    assert sum(cell.strip() == "3" for cell in cells) == points.count(3)


@pytest.fixture
def reweighted(tmp_path: Path) -> Iterator[str]:
    """A site whose first dimension weighs almost everything (its examples, now wrong, left out)."""
    project = copy_project(tmp_path / "project")
    path = next((project / "quiz").glob("*.yml"))
    text = path.read_text(encoding="utf-8").partition("\nexamples:")[0] + "\n"
    weight = QUESTIONNAIRE.dimensions[0].weight
    path.write_text(text.replace(f"weight: {weight}\n", "weight: 2000\n", 1), encoding="utf-8")
    with built_and_served(project) as address:
        yield address


def test_a_weight_changed_in_the_yaml_changes_the_score(reweighted: str, visit: Make) -> None:
    first = QUESTIONNAIRE.dimensions[0].id
    best = {
        item.id: max(item.options, key=lambda option: option.points).id
        for item in QUESTIONNAIRE.items
        if item.dimension == first and item.kind == "unique"
    }
    here = visit()
    before = here.open("quiz/").evaluate(SCORE_IN_BROWSER, [best])["score"]
    here.site = reweighted
    after = here.open("quiz/").evaluate(SCORE_IN_BROWSER, [best])["score"]
    assert after > before
