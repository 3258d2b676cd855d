"""Each step of the quiz has its address: Back, Forward, a reload, a link, and addresses of every shape."""

import re

import pytest
from playwright.sync_api import Page, expect

from .play import FIRST, QUESTIONNAIRE, SECOND, Make, complete, play, see

NOTICE = "[data-notice]"


def step(page: Page) -> str:
    """The fragment of the address, asked of the page: Firefox tells Playwright of no step back within a page."""
    fragment: str = page.evaluate("location.hash.slice(1)")
    return fragment


def test_back_and_forward_keep_the_answers(visit: Make) -> None:
    """The focus goes to the heading of the step, at the top of the page."""
    page = visit(height=500).open("quiz/")
    answers = complete()
    play(page, answers)
    assert step(page) == "verifier"
    page.evaluate("history.back()")
    last = page.locator("[data-current]")
    expect(last.locator("h2")).to_be_focused()
    assert last.locator(":checked").count() > 0
    assert step(page) == last.get_attribute("id")
    page.evaluate("history.forward()")
    expect(page.get_by_role("heading", name="Vérifier vos réponses")).to_be_focused()
    page.get_by_role("button", name="Voir mon résultat").click()
    assert step(page) == "resultat"
    page.evaluate("history.back()")
    expect(page.get_by_role("heading", name="Vérifier vos réponses")).to_be_focused()
    assert page.evaluate("scrollY") == 0


def test_back_to_the_very_start_shows_the_first_question(visit: Make) -> None:
    page = visit().open("quiz/")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator(f"#q-{SECOND.id} h2")).to_be_focused()
    page.evaluate("history.back()")
    expect(page.locator(f"#q-{FIRST.id}")).to_be_visible()
    expect(page.get_by_role("radio").first).to_be_checked()
    assert step(page) == ""


def test_the_first_view_leaves_the_focus_alone(visit: Make) -> None:
    page = visit().open("quiz/")
    expect(page.get_by_role("heading", name=re.compile("^Question 1 sur"))).to_be_visible()
    assert page.evaluate("document.activeElement === document.body")
    assert page.title().startswith("Êtes-vous prêt ou prête")


@pytest.mark.parametrize("wanted", ["resultat", "verifier", f"q-{QUESTIONNAIRE.items[-1].id}", f"q-{SECOND.id}"])
def test_a_reload_stays_on_the_step(visit: Make, wanted: str) -> None:
    page = visit().open("quiz/")
    item = QUESTIONNAIRE.items[-1]
    if item.when and item.when.answered:
        see(page, {one: chosen[0] for one, chosen in item.when.answered.items()}, "")
    see(page, {QUESTIONNAIRE.items[7].id: QUESTIONNAIRE.items[7].options[0].id}, wanted)
    expect(page.locator(NOTICE)).to_be_empty()
    shown = page.locator("main h2:visible").first.inner_text()
    page.reload()
    expect(page.locator("main h2:visible").first).to_have_text(re.compile(re.escape(shown.split("\n")[-1])))
    assert step(page) == wanted
    assert page.evaluate("document.activeElement === document.body")


STRANGE = (
    "0", "-1", "99", "1e3", "٣", "%00", "%", "%E9", "9" * 400, "<img src=x onerror=alert(1)>", "q-", "q-__proto__",
    "__proto__", "constructor", "q-inconnu", "verifier", "resultat", "Q-LIEU", f"q-{FIRST.id}-{FIRST.options[0].id}",
)  # fmt: skip


def test_no_address_is_too_strange(visit: Make) -> None:
    """Typed over the one of a step: a sentence, and the question one may begin with."""
    here = visit()
    page = here.open("quiz/")
    for fragment in STRANGE:
        see(page, {}, f"q-{SECOND.id}")
        expect(page.locator(NOTICE)).to_be_empty()
        see(page, {}, fragment)
        expect(page.locator(NOTICE)).to_contain_text("Cette étape n’existe pas")
        expect(page.locator(f"#q-{FIRST.id}")).to_be_visible()


@pytest.mark.parametrize("fragment", ["%", "<img src=x onerror=alert(1)>", "resultat"])
def test_an_address_that_leads_nowhere_gets_a_sentence_and_the_quiz(visit: Make, fragment: str) -> None:
    here = visit()
    page = here.open(f"quiz/#{fragment}")
    expect(page.locator(NOTICE)).to_contain_text("Cette étape n’existe pas")
    expect(page.locator(f"#q-{FIRST.id}")).to_be_visible()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator(NOTICE)).to_be_empty()
    expect(page.locator(f"#q-{SECOND.id} h2")).to_be_focused()


@pytest.mark.parametrize("fragment", ["titre", "cle"])
def test_an_anchor_of_the_page_changes_no_step(visit: Make, fragment: str) -> None:
    page = visit().open("quiz/")
    see(page, {}, f"q-{SECOND.id}")
    expect(page.locator(f"#q-{SECOND.id}")).to_be_visible()
    see(page, {}, fragment)
    expect(page.locator(f"#q-{SECOND.id}")).to_be_visible()
    expect(page.locator(NOTICE)).to_be_empty()


def test_each_step_is_announced(visit: Make) -> None:
    """What has the focus says which question it is, and of how many; its group carries it too."""
    page = visit().open("quiz/")
    page.get_by_role("button", name="Passer").click()
    focused = page.locator(":focus")
    assert re.match(r'- heading "Question 2 sur \d+ .+" \[level=2\]', focused.aria_snapshot()), focused.aria_snapshot()
    assert re.match(r'- group "Question 2 sur \d+ ', page.locator("[data-current]").aria_snapshot())
