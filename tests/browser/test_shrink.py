"""Our style and script as readers get them say exactly what was written."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from ..helpers import ROOT
from .conftest import Visit

Make = Callable[..., Visit]
STYLES = ROOT / "docs/assets/css"
RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText);
}"""
# Browsers keep the spaces of a custom property's value, and of nothing else, as they were written.
SPACES = re.compile(r"\s*([(),{}:;])\s*|\s+")


def rules(page: Page, text: str) -> list[str]:
    """The rules that the browser reads in a style sheet."""
    found: list[str] = page.evaluate(RULES, text)
    return [SPACES.sub(lambda space: space[1] or " ", rule) for rule in found]


def parts(sheet: Path) -> list[Path]:
    """The sheet's parts, in its order; itself where it has none."""
    names = re.findall(r'@import "(.+)"', sheet.read_text(encoding="utf-8"))
    return [sheet.with_name(name) for name in names] or [sheet]


def test_each_published_sheet_holds_every_rule_of_its_parts_in_order(visit: Make) -> None:
    here = visit()
    page = here.open("quiz/")
    sheets = page.evaluate("[...document.styleSheets].map(sheet => sheet.href)")
    assert [href.rpartition("/")[2] for href in sheets] == ["site.css", "quiz.css"]
    for href in sheets:
        written = [
            rule
            for part in parts(STYLES / href.rpartition("/")[2])
            for rule in rules(page, part.read_text(encoding="utf-8"))
        ]
        assert len(written) > 20
        assert rules(page, page.request.get(href).text()) == written


def test_every_published_module_is_read_without_a_complaint(visit: Make, built: Path) -> None:
    here = visit()
    page = here.open("quiz/")
    names = sorted(path.relative_to(built / "site").as_posix() for path in (built / "site/assets/js").rglob("*.js"))
    assert {"assets/js/header/main.js", "assets/js/header/search.js", "assets/js/quiz/main.js"} <= set(names)
    for name in names:
        page.evaluate("url => import(url)", here.site + name)
    assert here.complaints == []
