"""The quiz as a person plays it: every question on its screen, then the result."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coulisses.model.quiz import Item
from coulisses.scoring import ask, score

from .play import FIRST, QUESTIONNAIRE, Make, complete, options, play, see


@pytest.mark.parametrize("example", QUESTIONNAIRE.examples[:2], ids=lambda example: example.id)
def test_one_plays_from_the_first_question_to_the_result(visit: Make, example: Any) -> None:
    """As many questions as are asked, each numbered in its title; then the answers to check; then the score."""
    here = visit()
    page = here.open("quiz/")
    answers = {**complete(), **example.answers}
    titles = play(page, answers)
    total = len(ask(QUESTIONNAIRE, answers)[0])
    for number, title in list(enumerate(titles, 1))[1:]:
        assert re.match(rf"Question {number} sur \d+\s: .+ · Coulisses$", title), title
    assert titles[-1].startswith(f"Question {total} sur {total}")
    expect(page.get_by_role("heading", name="Vérifier vos réponses")).to_be_focused()
    page.get_by_role("button", name="Voir mon résultat").click()
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    expect(page.locator("[data-score]")).to_have_text(
        re.compile(rf"\b{score(QUESTIONNAIRE, answers).score} sur 100"), use_inner_text=True
    )
    assert "?" not in page.url


def test_the_whole_quiz_by_keyboard_alone(visit: Make) -> None:
    """Tab to the group, arrows or Space to the wanted answer, Enter to go on: the focus is never lost."""
    page = visit(width=1280).open("quiz/")
    page.locator("main").evaluate("main => { main.tabIndex = -1; main.focus(); main.removeAttribute('tabindex'); }")
    answers = complete()
    for item in ask(QUESTIONNAIRE, answers)[0]:
        wanted = options({item.id: answers[item.id]})
        single = getattr(item, "kind", "unique") == "unique"
        _tab_to(page, f"#q-{item.id} input")
        if single:
            for _ in item.options:
                page.keyboard.press("Space" if wanted[0] == page.evaluate("document.activeElement.id") else "ArrowDown")
                if page.locator(f"#{wanted[0]}").is_checked():
                    break
        for field in [] if single else wanted:
            _tab_to(page, f"#{field}")
            page.keyboard.press("Space")
        assert [box.get_attribute("id") for box in page.locator(f"#q-{item.id} :checked").all()] == sorted(
            wanted, key=[f"q-{item.id}-{option.id}" for option in item.options].index
        )
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement !== document.body && document.activeElement.checkVisibility()")
    expect(page.get_by_role("heading", name="Vérifier vos réponses")).to_be_focused()
    _tab_to(page, "[data-panel=review] button")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    _tab_to(page, "[data-panel=result] [data-do=restart]")
    page.keyboard.press("Space")
    expect(page.locator(f"#q-{FIRST.id} h2")).to_be_focused()
    assert page.locator("main :checked").count() == 0


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on something of this kind."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {selector}")


def test_an_empty_form_says_so_and_leads_to_the_first_question(visit: Make) -> None:
    """Nothing is chosen beforehand; an empty step is an error, with its words beside the question."""
    page = visit().open("quiz/")
    assert page.locator("main :checked").count() == 0
    for _ in range(2):
        page.get_by_role("button", name="Continuer").click()
        summary = page.get_by_role("group", name="Il y a un problème")
        expect(summary).to_be_focused()
        assert re.fullmatch(r"Erreur\s: Êtes-vous prêt ou prête\s\? · Coulisses", page.title())
        words = summary.get_by_role("link").inner_text()
        question = page.locator(f"#q-{FIRST.id}")
        expect(question).to_have_accessible_description(words)
    summary.get_by_role("link").click()
    expect(question.locator("input").first).to_be_focused()
    assert page.url.endswith("/quiz/")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(summary).to_be_hidden()
    expect(question).to_have_accessible_description("")
    assert page.title().startswith("Question 2")


@pytest.mark.parametrize("kind", ["unique", "multiple"])
def test_a_question_that_must_be_answered_cannot_be_passed(visit: Make, kind: str) -> None:
    page = visit().open("quiz/")
    item = next(item for item in QUESTIONNAIRE.items if item.kind == kind and not item.optional and not item.when)
    see(page, {}, f"q-{item.id}")
    expect(page.get_by_role("button", name="Continuer")).to_be_visible()
    expect(page.get_by_role("button", name="Passer")).to_be_hidden()
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("group", name="Il y a un problème")).to_be_focused()


def test_passing_takes_the_answer_back(visit: Make) -> None:
    page = visit().open("quiz/")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Passer").click()
    page.get_by_role("link", name="Question précédente").click()
    expect(page.get_by_role("heading", name=re.compile("^Question 1 sur"))).to_be_focused()
    assert page.locator("[data-current] :checked").count() == 0


def test_an_answer_that_stands_alone_clears_the_others(visit: Make) -> None:
    page = visit().open("quiz/")
    item = next(item for item in QUESTIONNAIRE.items if item.kind == "multiple" and not item.when)
    alone = [option for option in item.options if option.exclusive or option.not_applicable]
    usual = [option for option in item.options if option not in alone]
    see(page, {}, f"q-{item.id}")
    for option in [*usual[:2], alone[0]]:
        page.locator(f"label[for=q-{item.id}-{option.id}]").click()
    assert page.locator(f"#q-{item.id} :checked").count() == 1
    page.locator(f"label[for=q-{item.id}-{usual[0].id}]").click()
    expect(page.locator(f"#q-{item.id}-{alone[0].id}")).not_to_be_checked()
    expect(page.locator(f"#q-{item.id} .quiz-hint")).to_contain_text("À cocher seule")


def test_what_is_asked_follows_the_answers(visit: Make) -> None:
    """The number of questions changes, what is not asked has no step, and answers to it count for nothing."""
    page = visit().open("quiz/")
    item = next(item for item in QUESTIONNAIRE.items if item.when and item.when.answered)
    assert item.when
    assert item.when.answered
    (one, (option, *_)), *_ = item.when.answered.items()
    see(page, {}, f"q-{item.id}")
    expect(page.get_by_role("status").first).to_contain_text("ne s’adresse pas à vous")
    see(page, {one: option}, "")
    see(page, {}, f"q-{item.id}")
    expect(page.locator(f"#q-{item.id}")).to_be_visible()
    answers = {one: option}
    total = len(ask(QUESTIONNAIRE, answers)[0])
    expect(page.get_by_role("heading", name=re.compile(f"^Question \\d+ sur {total} "))).to_be_visible()


def test_one_mends_an_answer_and_comes_back_to_the_review(visit: Make) -> None:
    page = visit().open("quiz/")
    see(page, complete(), "verifier")
    item = next(item for item in QUESTIONNAIRE.items if item.kind == "unique" and not item.when)
    row = page.locator(f"[data-row={item.id}]")
    for option in item.options[:2]:
        row.get_by_role("link", name=re.compile("^Modifier")).click()
        expect(page.locator(f"#q-{item.id} h2")).to_be_focused()
        page.locator(f"label[for=q-{item.id}-{option.id}]").click()
        page.get_by_role("button", name="Continuer").click()
        expect(row).to_contain_text(page.locator(f"label[for=q-{item.id}-{option.id}] [data-text]").inner_text())


def test_too_few_answers_give_no_band(visit: Make) -> None:
    """The result says how many are missing, and leads to them."""
    page = visit().open("quiz/")
    some = [item for item in QUESTIONNAIRE.items if not item.when][:2]
    answers = {item.id: item.options[0].id for item in some}
    see(page, answers, "verifier")
    expect(page.locator("[data-lead]")).to_contain_text("attendent leur réponse")
    page.get_by_role("button", name="Voir mon résultat").click()
    result = score(QUESTIONNAIRE, answers)
    scored = [item for item in ask(QUESTIONNAIRE, answers)[0] if isinstance(item, Item)]
    few = page.locator("[data-few]")
    expect(few).to_contain_text(f"{-(-2 * len(scored) // 3) - len(some)}")
    for band in QUESTIONNAIRE.bands:
        expect(page.locator(f"[data-band={band.id}]")).to_be_hidden()
    page.get_by_role("button", name="Répondre à ce qui reste").click()
    expect(page.locator(f"#q-{result.unanswered[0]}")).to_be_visible()


@pytest.mark.only_browser("chromium")
def test_the_key_adds_up_without_script(visit: Make) -> None:
    """Script off: every question, every answer in it with its letter, and in the key its points, in each dimension."""
    page = visit(java_script_enabled=False).open("quiz/")
    for item in QUESTIONNAIRE.asked:
        letters = page.locator(f"#q-{item.id} .quiz-letter").all_inner_texts()
        assert [letter.strip() for letter in letters] == [f"{'abcdefghij'[at]}." for at in range(len(item.options))]
    tables = page.locator("[data-key] table")
    assert tables.count() == len(QUESTIONNAIRE.dimensions)
    for dimension, table in zip(QUESTIONNAIRE.dimensions, tables.all(), strict=True):
        measured = [item for item in QUESTIONNAIRE.items if dimension.id in item.ranges]
        rows = table.locator("tbody tr").all()
        for item, row in zip(measured, rows, strict=True):
            points = [
                "hors" if option.not_applicable else str(option.toward(item.dimension).get(dimension.id, 0))
                for option in item.options
            ]
            cells = [cell.replace("−", "-") for cell in row.locator("td").all_inner_texts()]
            assert cells[: len(points)] == points, item.id
            least, most = item.ranges[dimension.id]
            assert cells[-1].split()[0] == str(most - least)
            assert row.locator("th").inner_text().startswith(f"{QUESTIONNAIRE.items.index(item) + 1}. ")
