"""A result in a link: the same elsewhere, never over one's own answers unasked, and no harm in a broken one."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coulisses.scoring import score

from .play import FIRST, KEY, QUESTIONNAIRE, Make, complete, kept, others, see

NOTICE = "[data-notice]"
WRITTEN = """async ([answers, changed]) => {
  const { written } = await import(document.querySelector('[rel=modulepreload][href*=addresses]').href);
  const { quiz } = JSON.parse(document.querySelector('#quiz-data').textContent);
  return written({ ...quiz, ...changed }, new Map(Object.entries(answers)));
}"""


def link(page: Page, answers: dict[str, Any], **changed: Any) -> str:
    """The fragment of a link to these answers, from this questionnaire or one that differs in this."""
    fragment: str = page.evaluate(WRITTEN, [answers, changed])
    return fragment


def test_a_copied_link_shows_the_same_result_elsewhere(visit: Make) -> None:
    """Short, its answers in the fragment; what opens it keeps nothing of it."""
    here = visit()
    page = here.open("quiz/")
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    see(page, complete())
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.locator("[data-copied]")).to_have_text("Lien copié.")
    copied = page.evaluate("window.copied")
    assert copied == f"{here.site}quiz/#{link(page, complete())}"
    assert len(copied.partition("quiz/")[2]) < 120
    there = visit()
    page = there.open(copied.removeprefix(here.site))
    expect(page.get_by_role("heading", name="Un résultat que l’on vous envoie")).to_be_visible()
    expect(page.locator("[data-score]")).to_contain_text(f"{score(QUESTIONNAIRE, complete()).score}")
    assert page.evaluate("localStorage.length") == 0
    assert page.locator("main :checked").count() == 0
    assert page.title().startswith("Un résultat que l’on vous envoie")
    page.get_by_role("button", name="Répondre pour moi").click()
    expect(page.locator(f"#q-{FIRST.id} h2")).to_be_focused()


def test_where_copying_is_refused_the_link_is_ready_to_copy(visit: Make) -> None:
    page = visit().open("quiz/")
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error(); }; }")
    see(page, complete())
    page.get_by_role("button", name="Copier le lien").click()
    field = page.get_by_label("Le lien vers ce résultat")
    expect(field).to_be_focused()
    assert page.evaluate("getSelection().toString()") == field.input_value()
    assert field.input_value().endswith(link(page, complete()))
    expect(page.locator("[data-copied]")).to_contain_text("à la main")


def test_the_sheet_of_the_device_is_offered_where_there_is_one(visit: Make) -> None:
    here = visit()
    refused = "throw new DOMException('', 'AbortError');"
    here.context.add_init_script(f"navigator.share = async (given) => {{ window.shared = given; {refused} }};")
    page = here.open("quiz/")
    see(page, complete())
    page.get_by_role("button", name="Partager").click()
    assert page.evaluate("window.shared.url").endswith(link(page, complete()))


def test_a_link_never_replaces_answers_unasked(visit: Make) -> None:
    here = visit()
    page = here.open("quiz/")
    see(page, complete())
    mine = kept(page)
    see(page, {}, link(page, others()))
    expect(page.get_by_role("heading", name="Un résultat que l’on vous envoie")).to_be_focused()
    assert kept(page) == mine
    page.get_by_role("button", name="En faire mes réponses").click()
    expect(page.locator("[data-later=ask]")).to_be_focused()
    assert kept(page) == mine
    page.get_by_role("button", name="En faire mes réponses").click()
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    assert kept(page)["answers"].keys() == others().keys()


def test_a_link_to_nobodys_answers_is_taken_at_once(visit: Make) -> None:
    page = visit().open("quiz/")
    see(page, {}, link(page, complete()))
    page.get_by_role("button", name="En faire mes réponses").click()
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    assert page.locator("main :checked").count() > 0


FAULTS: dict[str, tuple[str, Callable[[str], str]]] = {
    "truncated": ("incomplet", lambda whole: whole[:-3]),
    "cut short": ("incomplet", lambda whole: whole[: len(whole) // 2]),
    "bare": ("incomplet", lambda _: "r1"),
    "one sign changed": ("abîmé", lambda whole: whole[:-1] + ("0" if whole[-1] != "0" else "1")),
    "longer": ("abîmé", lambda whole: f"{whole};x"),
    "later form": ("plus récente", lambda whole: f"r2{whole[2:]}"),
}


@pytest.mark.parametrize("kept_before", [False, True], ids=["new", "with answers"])
def test_a_broken_link_gets_its_sentence_and_the_quiz_under_it(visit: Make, kept_before: bool) -> None:
    here = visit()
    page = here.open("quiz/")
    if kept_before:
        see(page, {FIRST.id: FIRST.options[0].id}, "")
    before = page.evaluate("key => localStorage.getItem(key)", KEY)
    whole = link(page, complete())
    crafted = link(page, {FIRST.id: FIRST.options[0].id}, items=[])
    cases = [
        *((words, broken(whole)) for words, broken in FAULTS.values()),
        ("autre questionnaire", link(page, complete(), id="essai")),
        ("version précédente", link(page, complete(), version=QUESTIONNAIRE.version - 1)),
        ("plus récente", link(page, complete(), version=QUESTIONNAIRE.version + 1)),
        ("ne connaît pas", crafted),
        ("aucune réponse", link(page, {})),
    ]
    for words, fragment in cases:
        page.goto("about:blank")
        page = here.open(f"quiz/#{fragment}")
        expect(page.locator(NOTICE)).to_contain_text(words)
        shown = (
            page.get_by_role("heading", name="Vos réponses sont là") if kept_before else page.locator(f"#q-{FIRST.id}")
        )
        expect(shown).to_be_visible()
        assert page.evaluate("key => localStorage.getItem(key)", KEY) == before


def test_a_link_may_come_percent_encoded(visit: Make) -> None:
    page = visit().open("quiz/")
    see(page, {}, link(page, complete()).replace(";", "%3B"))
    expect(page.get_by_role("heading", name="Un résultat que l’on vous envoie")).to_be_visible()
