"""What holds on every page: no barrier, no third party, no complaint, nothing off the screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from .conftest import PAGES, Visit

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
Make = Callable[..., Visit]
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
ONE_OF_EACH = ("", "pendant/", "couloirs/", "suivi/", "glossaire/", "quiz/", "checklist/coulisses/")  # of each layout


def violations(page: Page) -> list[str]:
    """Run axe with its default rules (evaluated, not added as a script: a strict policy would refuse that)."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")["violations"]
    return [f"{rule['id']}: {[node['html'][:90] for node in rule['nodes'][:3]]}" for rule in found]


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(visit: Make, width: int) -> None:
    here = visit(width=width)
    found: dict[str, list[str]] = {}
    for path in PAGES:
        page = here.open(path)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found[f"{path} {scheme}"] = violations(page)
    assert {path: rules for path, rules in found.items() if rules} == {}


def test_axe_finds_nothing_in_the_open_menu(visit: Make) -> None:
    page = visit(width=390).open("avant/")
    page.get_by_role("button", name="Menu").click()
    assert violations(page) == []


def test_nothing_is_asked_of_another_host_and_nothing_complains(visit: Make) -> None:
    here = visit(width=1280)
    for path in PAGES:
        here.open(path).wait_for_load_state("networkidle")  # the search asks for its index last
    assert [url for url in here.requests if not url.startswith((here.site, "data:"))] == []
    assert here.complaints == []


def test_no_page_scrolls_sideways(visit: Make) -> None:
    here = visit()
    wide: list[str] = []
    for path in PAGES:
        page = here.open(path)
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append(f"{path} at {width}")
    assert wide == []


RING = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const name = here.tagName + ' ' + (here.id || here.name || here.textContent.trim().slice(0, 40));
  const seen = (element) => {
    const style = getComputedStyle(element);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const box = element.getBoundingClientRect();
    const inside = box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight;
    return ring && inside && style.visibility === 'visible' && style.opacity !== '0';
  };
  const visible = seen(here) || (here.closest('label') && seen(here.closest('label')));
  return { name, visible: Boolean(visible) };
}"""


@pytest.mark.parametrize(("width", "paths"), [(390, PAGES), (1280, ONE_OF_EACH)], ids=["phone", "desktop"])
def test_every_tab_stop_is_visible(visit: Make, width: int, paths: tuple[str, ...]) -> None:
    here = visit(width=width)
    hidden: dict[str, list[str]] = {}
    for path in paths:
        page = here.open(path)
        stops: list[dict[str, Any]] = []
        for _ in range(400):
            page.keyboard.press("Tab")
            stop = page.evaluate(RING)
            if stop is None:
                break
            stops.append(stop)
        assert len(stops) > 10, f"the walk through {path} stopped early"
        hidden[path] = [stop["name"] for stop in stops if not stop["visible"]]
    assert {path: names for path, names in hidden.items() if names} == {}


@pytest.mark.parametrize("path", PAGES)
def test_complete_without_script(visit: Make, path: str) -> None:
    page = visit(java_script_enabled=False).open(path)
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip() != ""
    assert page.locator("[data-needs-script]:visible, [data-search-open]:visible, .md-search:visible").count() == 0


def test_reads_french_to_a_screen_reader(visit: Make) -> None:
    page = visit().open("quiz/")
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.title().startswith("Êtes-vous prêt ou prête")
    heading = page.locator("h1").aria_snapshot()
    assert "prêt ou prête" in heading
    assert "prêt·e" not in heading


CUT = """() => [...document.querySelectorAll('.bar *, .sheet *, .foot *')].filter((element) => {
  if (element.closest('.sr, .md-search, .menu, thead, [hidden]')) return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.right > innerWidth + 1 && getComputedStyle(element).visibility === 'visible';
}).map((element) => element.outerHTML.slice(0, 80))"""


def test_nothing_is_cut_with_text_twice_as_large(visit: Make) -> None:
    here = visit()
    cut: dict[str, list[str]] = {}
    for path in PAGES:
        page = here.open(path)
        page.add_style_tag(content="html { font-size: 200% }")
        for width in (320, 360):
            page.set_viewport_size({"width": width, "height": 800})
            cut[f"{path} at {width}"] = page.evaluate(CUT)
    assert {path: found for path, found in cut.items() if found} == {}
