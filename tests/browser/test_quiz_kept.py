"""What the device keeps of the quiz: resumed, erased, retaken; and every shape that it can be found in."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coulisses.scoring import score

from .play import FIRST, KEEPS_NOTHING, KEY, QUESTIONNAIRE, SECOND, Make, answer, complete, elsewhere, kept, others, see

NOTICE = "[data-notice]"
VERSION = QUESTIONNAIRE.version


def state(**more: Any) -> str:
    """A sound state, some of its fields changed."""
    answers = {FIRST.id: [FIRST.options[0].id]}
    whole = {"quiz": QUESTIONNAIRE.id, "version": VERSION, "answers": answers, "on": "2026-03-01", "seen": False}
    return json.dumps(whole | {"attempts": []} | more)


ATTEMPT = {"on": "2026-03-01", "version": VERSION, "score": 40, "band": "en-loge", "dimensions": {}}


def find(page: Page, text: str) -> None:
    """Open the quiz anew where the device keeps this text."""
    page.evaluate("([key, text]) => { localStorage.clear(); localStorage.setItem(key, text); }", [KEY, text])
    page.goto(page.url.partition("#")[0])


def test_answers_are_there_again_after_a_while(visit: Make) -> None:
    """Resumed where one was; nothing in the address, nothing sent."""
    here = visit()
    page = here.open("quiz/")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Continuer").click()
    here.requests.clear()
    page = here.open("")
    page = here.open("quiz/")
    expect(page.get_by_role("heading", name="Vos réponses sont là")).to_be_visible()
    expect(page.locator("[data-day]")).to_have_text(re.compile(r"^Dernière réponse\s: \d+(er)? \w+ \d{4}\.$"))
    assert page.evaluate("document.activeElement === document.body")
    page.get_by_role("button", name="Reprendre").click()
    expect(page.locator(f"#q-{SECOND.id} h2")).to_be_focused()
    assert not [url for url in here.requests if "?" in url or "radio" in url]


def test_erasing_leaves_nothing_and_can_be_undone(visit: Make) -> None:
    page = visit().open("quiz/")
    see(page, complete())
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.locator(NOTICE)).to_contain_text("il ne reste rien")
    assert page.evaluate("localStorage.length") == 0
    assert page.locator("main :checked").count() == 0
    page.get_by_role("button", name="Annuler l’effacement").click()
    page.get_by_role("button", name="Revoir le résultat").click()
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    assert kept(page)["answers"].keys() == complete().keys()


def test_starting_again_keeps_the_result_to_compare_with(visit: Make) -> None:
    """Dimension by dimension, in words; the results of the past go in one gesture, and come back in another."""
    page = visit().open("quiz/")
    before, after = score(QUESTIONNAIRE, complete()), score(QUESTIONNAIRE, others())
    see(page, complete())
    page.get_by_role("button", name="Refaire le quiz").click()
    assert page.locator("main :checked").count() == 0
    see(page, others())
    table = page.get_by_role("table", name="Depuis la dernière fois")
    gained = {each.id: each.percent for each in after.dimensions}
    for dimension in before.dimensions:
        gap = gained[dimension.id] - dimension.percent
        word = "pareil" if gap == 0 else f"{'plus' if gap > 0 else 'moins'} {abs(gap)}"
        cells = page.locator(f"[data-compared={dimension.id}] td").all_inner_texts()
        assert cells == [str(dimension.percent), str(gained[dimension.id]), word]
    expect(page.locator(".quiz-days li")).to_have_count(2)
    page.get_by_role("button", name="Effacer mes résultats passés").click()
    expect(table).to_be_hidden()
    page.get_by_role("button", name="Annuler l’effacement").click()
    expect(table).to_be_visible()


def test_answers_to_other_questions_are_not_compared(visit: Make) -> None:
    """The result of the past is there, and no gap between things that were not asked alike."""
    page = visit().open("quiz/")
    see(page, elsewhere())
    page.get_by_role("button", name="Refaire le quiz").click()
    see(page, complete())
    expect(page.get_by_role("heading", name="Vos résultats passés")).to_be_visible()
    expect(page.get_by_role("table", name="Depuis la dernière fois")).to_be_hidden()
    expect(page.locator(".quiz-days li")).to_have_count(2)


def test_twelve_results_at_most_are_kept(visit: Make) -> None:
    many = [ATTEMPT | {"on": f"2025-01-{day:02}"} for day in range(1, 20)]
    page = visit().open("quiz/")
    find(page, state(attempts=many))
    see(page, complete())
    expect(page.locator(".quiz-days li")).to_have_count(13)
    page.get_by_role("button", name="Refaire le quiz").click()
    assert [each["on"] for each in kept(page)["attempts"]][:2] == ["2025-01-09", "2025-01-10"]
    assert len(kept(page)["attempts"]) == 12


UNREADABLE = (
    "", "{", "null", "[]", "1", '"x"', "NaN", "7" * 10_000, "é" * 200_000, "[" * 100_000, "{}", state(quiz="autre"),
    state(version="2"), state(version=-1), state(version=None), state(version=1e300), '{"__proto__":{"quiz":"pret-e"}}',
)  # fmt: skip


# What the page before wrote may be heard of once it has been read, and set aside.
LATE = "([key, newValue]) => { window.dispatchEvent(new StorageEvent('storage', { key, newValue })); }"


def test_what_cannot_be_read_is_told_and_set_aside(visit: Make) -> None:
    here = visit()
    page = here.open("quiz/")
    for text in UNREADABLE:
        find(page, text)
        expect(page.locator(NOTICE)).to_contain_text("illisibles")
        page.evaluate(LATE, [KEY, text])
        expect(page.locator(NOTICE)).to_contain_text("illisibles")
        expect(page.locator(f"#q-{FIRST.id}")).to_be_visible()
        assert page.evaluate("key => localStorage.getItem(key)", f"{KEY}-copie") == text[:100_000]
        page.reload()
        expect(page.locator(NOTICE)).to_be_empty()


STRANGE: tuple[dict[str, Any], ...] = (
    {"answers": {"inconnue": ["x"]}}, {"answers": {FIRST.id: ["inconnue"]}}, {"answers": {FIRST.id: {"x": 1}}},
    {"answers": {FIRST.id: None}}, {"answers": {FIRST.id: [["a"], 1, None]}}, {"answers": {"__proto__": ["x"]}},
    {"answers": ["a"]}, {"answers": {FIRST.id: "<img src=x onerror=alert(1)>", "constructor": ["x"]}},
)  # fmt: skip


def test_answers_that_are_no_more_are_told_and_left_out(visit: Make) -> None:
    here = visit()
    page = here.open("quiz/")
    for fields in STRANGE:
        find(page, state(**fields))
        expect(page.locator(NOTICE)).to_contain_text("n’existent plus")
        assert page.locator("main :checked").count() == 0
        assert page.evaluate("({}).x") is None


ODD: tuple[dict[str, Any], ...] = (
    {"answers": None}, {"answers": 3}, {"on": "2026-02-31x"}, {"on": {"toString": 1}}, {"seen": "oui"},
    {"attempts": {}}, {"attempts": [None, 1, {}, [], ATTEMPT | {"score": 101}, ATTEMPT | {"on": "hier"}]},
    {"attempts": [ATTEMPT | {"dimensions": {"preparation": "x"}}, ATTEMPT | {"dimensions": {"preparation": -1}}]},
    {"attempts": [ATTEMPT | {"version": 0, "band": "<b>x</b>", "dimensions": {"__proto__": 5}}]},
)  # fmt: skip


def test_nothing_else_that_is_kept_stops_the_quiz(visit: Make) -> None:
    here = visit()
    page = here.open("quiz/")
    for fields in ODD:
        find(page, state(**fields))
        see(page, complete())
        expect(page.get_by_role("heading", name="Votre résultat")).to_be_visible()
        assert page.locator(".quiz-days b").count() == 0


@pytest.mark.parametrize(("version", "words"), [(VERSION - 1, "a changé depuis"), (VERSION + 1, "plus récente")])
def test_another_version_keeps_its_results_and_never_its_answers(visit: Make, version: int, words: str) -> None:
    """What a later version wrote is not even touched."""
    text = state(version=version, attempts=[ATTEMPT | {"version": version}])
    page = visit().open("quiz/")
    find(page, text)
    expect(page.locator(NOTICE)).to_contain_text(words)
    assert page.locator("main :checked").count() == 0
    see(page, complete())
    expect(page.locator(".quiz-days li").first).to_contain_text("autre version")
    expect(page.get_by_role("table", name="Depuis la dernière fois")).to_be_hidden()
    same = page.evaluate("key => localStorage.getItem(key)", KEY) == text
    assert same is (version > VERSION)


@KEEPS_NOTHING
def test_a_device_that_keeps_nothing_is_told_once_and_plays_on(visit: Make, script: str, words: str) -> None:
    here = visit()
    here.context.add_init_script(script)
    page = here.open("quiz/")
    expect(page.locator(NOTICE)).to_be_empty()
    page.get_by_role("radio").first.check()
    expect(page.locator(NOTICE)).to_contain_text(words)
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator(NOTICE)).to_be_empty()
    see(page, complete())
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()


def test_two_tabs_never_mix_their_answers(visit: Make) -> None:
    """A tab without answers of its own follows the other; one with answers is asked first."""
    here = visit()
    one = here.open("quiz/")
    other = here.context.new_page()
    other.goto(one.url)
    one.get_by_role("radio").first.check()
    expect(other.get_by_role("heading", name="Vos réponses sont là")).to_be_visible()
    other.get_by_role("button", name="Reprendre").click()
    other.locator("[data-current] label").last.click()
    expect(one.locator(NOTICE)).to_contain_text("autre onglet")
    assert one.locator("main :checked").count() == 1
    one.get_by_role("button", name="Prendre celles de l’autre onglet").click()
    assert one.locator("main :checked").count() == 2
    other.evaluate("localStorage.clear()")
    expect(one.get_by_role("heading", name=re.compile("^Question 1 sur"))).to_be_visible()
    assert one.locator("main :checked").count() == 0


def test_every_answer_is_kept_as_soon_as_it_is_given(visit: Make) -> None:
    page = visit().open("quiz/")
    answer(page, others())
    given = {id: {chosen} if isinstance(chosen, str) else set(chosen) for id, chosen in others().items()}
    assert {id: set(chosen) for id, chosen in kept(page)["answers"].items()} == given
