"""The quiz where room is short: a small phone, very large text, a thumb, few colours, one sheet of paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .paper import printed, squeezed
from .play import FIRST, FULL, QUESTIONNAIRE, Make, complete, others, see
from .test_quiz_shared import link

STATES: dict[str, Callable[[Page], None]] = {
    "start": lambda _: None,
    "key": lambda page: page.get_by_text("La clé, pour compter sur papier").click(),
    "error": lambda page: page.get_by_role("button", name="Continuer").click(),
    "review": lambda page: see(page, complete(), "verifier"),
    "result": lambda page: see(page, FULL.answers),
    "shared": lambda page: see(page, {}, link(page, others())),
}


def test_the_first_question_starts_on_the_first_screen(visit: Make) -> None:
    """A phone of 360 × 800, whose browser keeps 160 for itself."""
    page = visit(width=360, height=640).open("quiz/")
    first, bar = page.locator(".quiz-item legend").first.bounding_box(), page.locator(".quiz-bar").bounding_box()
    assert first
    assert bar
    assert first["y"] + first["height"] < bar["y"]
    assert bar["y"] + bar["height"] <= 640


COVERED = """() => {
  const option = document.activeElement.closest('.quiz-option')?.getBoundingClientRect();
  const bar = document.querySelector('.quiz-bar').getBoundingClientRect();
  return Boolean(option && option.bottom > bar.top && option.top < bar.bottom);
}"""


def test_the_bar_never_covers_the_focus(visit: Make) -> None:
    page = visit(width=360, height=640).open("quiz/")
    for item in QUESTIONNAIRE.asked:
        if item.when:
            continue
        see(page, {}, f"q-{item.id}")
        page.locator(f"#q-{item.id} input").first.focus()
        for _ in item.options:
            page.keyboard.press("ArrowDown" if getattr(item, "kind", "unique") == "unique" else "Tab")
            assert not page.evaluate(COVERED), page.evaluate("document.activeElement.id")


OFF_SCREEN = """() => [...document.querySelectorAll('main *')]
  .filter(element => element.checkVisibility() && !element.closest('.sr, svg'))
  .filter(element => {
    const { left, right } = element.getBoundingClientRect();
    const cut = getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
    return right > innerWidth + 1 || left < -1 || (cut && !element.matches('input'));
  })
  .map(element => `${element.tagName}.${element.className}`)"""
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
LARGE = "html { font-size: 200% !important; }"


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("style", [LARGE, SPACED], ids=["twice as large", "spaced"])
def test_text_twice_as_large_stays_on_the_screen(visit: Make, width: int, style: str) -> None:
    """Or spaced as WCAG 1.4.12 allows; with the past beside the present."""
    page = visit(width=width).open("quiz/")
    for state, reach in STATES.items():
        reach(page)
        page.add_style_tag(content=style)
        assert page.evaluate(OFF_SCREEN) == [], state
        page.goto(page.url.partition("#")[0])
        page.evaluate("localStorage.clear()")
        page.reload()
    see(page, complete())
    page.get_by_role("button", name="Refaire le quiz").click()
    see(page, others())
    page.add_style_tag(content=style)
    assert page.evaluate(OFF_SCREEN) == []


SMALL = """() => [...document.querySelectorAll('main :is(button, a[href], label, summary)')]
  .filter(element => element.checkVisibility() && !element.closest('.follow, .report'))
  .map(element => [element.textContent.trim(), element.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44)
  .map(([words, box]) => `${words} ${box.width}×${box.height}`)"""


def test_a_thumb_hits_everything(visit: Make) -> None:
    """44 pixels at least, in every state."""
    page = visit(width=360).open("quiz/")
    for state, reach in STATES.items():
        reach(page)
        assert page.evaluate(SMALL) == [], state
        page.goto(page.url.partition("#")[0])
        page.evaluate("localStorage.clear()")
        page.reload()


@pytest.mark.only_browser("chromium")
def test_a_choice_is_seen_with_few_colours_and_nothing_moves(visit: Make) -> None:
    page = visit(forced_colors="active", reduced_motion="reduce").open("quiz/")
    labels = page.locator(f"#q-{FIRST.id} label")
    labels.first.click()
    widths = labels.evaluate_all("all => all.slice(0, 2).map(one => getComputedStyle(one).borderTopWidth)")
    assert widths == ["3px", "1px"]
    assert page.evaluate("document.getAnimations().length") == 0
    see(page, FULL.answers)
    fills = page.locator("[data-bar] svg").evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
    assert len(set(fills)) == 1


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_result_prints_on_one_side(visit: Make, paper: str) -> None:
    """Even with the most alerts of our examples; no part of it is ever split, and nothing to press is on it."""
    page = visit(color_scheme="dark").open("quiz/")
    see(page, FULL.answers)
    (sheet,) = printed(page, paper)
    for alert in FULL.alerts:
        title = page.locator(f"[data-alert={alert}] strong").inner_text()
        assert squeezed(title) in sheet.text
    for words in ("Imprimer", "Tout effacer", "Copier le lien", "Vérifier vos réponses"):
        assert squeezed(words) not in sheet.text
    assert sheet.ink() == []
    page.emulate_media(media="print")
    rules = page.locator("[data-panel=result] section").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => getComputedStyle(one).breakInside)"
    )
    assert set(rules) == {"avoid"}


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("state", ["blank", "in the middle"])
def test_the_questionnaire_prints_whole_with_its_key_on_the_last_side(visit: Make, paper: str, state: str) -> None:
    """Every question, asked here or not, with what is ticked; the key on one sheet of its own."""
    page = visit().open("quiz/")
    if state == "in the middle":
        see(page, {FIRST.id: FIRST.options[0].id}, f"q-{QUESTIONNAIRE.context[1].id}")
    *questions, key = printed(page, paper)
    text = "".join(sheet.text for sheet in questions)
    for item in QUESTIONNAIRE.asked:
        words = page.locator(f"#q-{item.id} h2").evaluate("title => title.lastElementChild.textContent")
        assert squeezed(words) in text, item.id
    assert squeezed(page.locator("#cle").text_content() or "") in key.text[:40]
    assert "Questionprécédente" not in text
    page.emulate_media(media="print")
    ticked = page.locator(f"#q-{FIRST.id} :checked")
    assert ticked.count() == (state != "blank")
    expect(page.locator(f"#q-{FIRST.id}")).to_be_visible()
