"""The quiz where room is short: a small phone, very large text, one sheet of paper."""

import pytest

from .paper import printed
from .test_quiz import QUESTIONNAIRE, Make, answer


def test_the_first_question_starts_on_the_first_screen(visit: Make) -> None:
    """A phone of 360 × 800, whose browser keeps 160 for itself."""
    page = visit(width=360, height=640).open("quiz/")
    first, bar = page.locator(".quiz-item legend").first.bounding_box(), page.locator(".quiz-bar").bounding_box()
    assert first
    assert bar
    assert first["y"] + first["height"] < bar["y"]


COVERED = """() => {
  const option = document.activeElement.closest('.quiz-option')?.getBoundingClientRect();
  const bar = document.querySelector('.quiz-bar').getBoundingClientRect();
  return Boolean(option && option.bottom > bar.top && option.top < bar.bottom);
}"""


def test_the_bar_never_covers_the_focus(visit: Make) -> None:
    page = visit(width=360).open("quiz/")
    page.locator("h1").click()
    for item in QUESTIONNAIRE.asked:
        page.locator(f"#q-{item.id} input").first.focus()
        for _ in item.options:
            page.keyboard.press("ArrowDown" if getattr(item, "kind", "unique") == "unique" else "Tab")
            assert not page.evaluate(COVERED), page.evaluate("document.activeElement.id")


OFF_SCREEN = """() => [...document.querySelectorAll('main *')]
  .filter(element => element.checkVisibility() && !element.closest('.sr, svg'))
  .filter(element => {
    const { left, right } = element.getBoundingClientRect();
    const cut = getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
    return right > innerWidth + 1 || left < -1 || cut;
  })
  .map(element => `${element.tagName}.${element.className}`)"""


@pytest.mark.parametrize("width", [320, 360])
def test_text_twice_as_large_stays_on_the_screen(visit: Make, width: int) -> None:
    page = visit(width=width).open("quiz/")
    page.add_style_tag(content="html { font-size: 200% !important }")
    answer(page, QUESTIONNAIRE.examples[0].answers)
    assert page.evaluate(OFF_SCREEN) == []
    page.get_by_role("button", name="Voir mon résultat").click()
    assert page.evaluate(OFF_SCREEN) == []


def test_the_result_prints_on_one_side(visit: Make) -> None:
    """Even with the most alerts of our examples; and no part of it is ever split."""
    page = visit().open("quiz/")
    answer(page, max(QUESTIONNAIRE.examples, key=lambda example: len(example.alerts)).answers)
    page.get_by_role("button", name="Voir mon résultat").click()
    assert len(printed(page, "A4")) == 1
    page.emulate_media(media="print")
    rules = page.locator("[data-result] section").evaluate_all(
        "all => all.map(one => getComputedStyle(one).breakInside)"
    )
    assert set(rules) == {"avoid"}
