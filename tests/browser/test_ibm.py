"""A second opinion on every page: IBM's accessibility-checker-engine, with its own policy (WCAG 2.2, and more)."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from ..helpers import ROOT
from .conftest import PAGES, Visit

Make = Callable[..., Visit]
ENGINE = ROOT / "tests/tools/node_modules/accessibility-checker-engine/ace.js"
CHECK = """async () => (await new ace.Checker().check(document, ['IBM_Accessibility'])).results
  .filter(({ value }) => value[1] !== 'PASS')
  .map(({ ruleId, value, snippet, message }) => ({ rule: ruleId, verdict: value[1], said: `${message} ${snippet}` }))"""
# What the engine leaves to a person, rule by rule, and what the person found. Any other rule that asks for a
# judgement on one of our pages fails the test, until somebody has looked.
JUDGED = {
    "element_tabbable_unobscured": "links over two lines, whose boxes meet; the walk by Tab sees every stop",
    "form_submit_button_exists": "two forms send nothing: what is typed there is kept, or printed, as it is typed",
    "img_alt_background": "the light behind the home page says nothing",
    "input_fields_grouped": "a line to write on stands in the group of its moment, or under the heading of its part",
    "input_label_visible": "the label of a text area stands above it; the engine looks for it in its placeholder",
    "list_structure_proper": "<dl> with its pairs in <div>: HTML allows it, the engine does not know it",
    "style_color_misuse": "asked of every style sheet; in ours, colour never speaks alone",
    "style_focus_visible": "asked of every button and bordered link; the walk by Tab sees every outline",
    "style_highcontrast_visible": "asked of every style sheet; ours has its forced colours, tested",
    "style_viewport_resizable": "asked of every style sheet; ours is tested with text twice as large",
    "text_block_heading": "« Acte I » above a title, « La suite » on a menu: labels, no title of a part",
    "text_contrast_sufficient": "text in the light of the home page: 8.9 to 1 where its pixels are brightest",
    "text_sensory_misuse": "« large » and the like, in sentences that are no instruction on how to use the page",
}


def check(page: Page) -> list[dict[str, Any]]:
    """Run the engine (evaluated, as axe is: a strict policy would refuse a script tag)."""
    assert ENGINE.is_file(), "`make test` installs it: npm ci --prefix tests/tools"
    page.evaluate(ENGINE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(CHECK)
    return found


@pytest.mark.parametrize(
    ("width", "scheme", "paths"),
    [(390, "light", PAGES), (1280, "dark", ("", "pendant/", "quiz/", "checklist/", "404.html"))],
    ids=["phone", "dark-desktop"],
)
def test_ibm_finds_nothing(visit: Make, width: int, scheme: Literal["light", "dark"], paths: tuple[str, ...]) -> None:
    """No failure, mere recommendations included; nothing left to judge that nobody has judged."""
    here = visit(width=width, color_scheme=scheme)
    failed: list[str] = []
    unjudged: list[str] = []
    for path in paths:
        for one in check(here.open(path)):
            told = f"{path} {one['rule']}: {one['said']}"
            if one["verdict"] == "FAIL":
                failed.append(told)
            elif one["rule"] not in JUDGED:
                unjudged.append(told)
    assert failed == []
    assert unjudged == []
