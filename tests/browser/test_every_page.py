"""What holds on every page: no barrier, no third party, no complaint, nothing off the screen, all of it by Tab."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from .conftest import OURS, PAGES, Visit
from .find import ARGUMENTS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
Make = Callable[..., Visit]
WIDTHS = (320, 390, 1280)
SCHEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}


def violations(page: Page) -> list[str]:
    """Run axe with its default rules (evaluated, not added as a script: a strict policy would refuse that)."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")["violations"]
    return [f"{rule['id']}: {[node['html'][:90] for node in rule['nodes'][:3]]}" for rule in found]


def violations_in_every_scheme(page: Page) -> dict[str, list[str]]:
    """Run axe on the page as it stands, at each width and in each scheme; what it finds, where it finds something."""
    found: dict[str, list[str]] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, media in SCHEMES.items():
            page.emulate_media(**media)
            found[f"{width} {scheme}"] = violations(page)
    return {state: rules for state, rules in found.items() if rules}


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize("path", PAGES)  # one test a page: two workers share what takes axe longest
def test_axe_finds_nothing(visit: Make, path: str) -> None:
    assert violations_in_every_scheme(visit().open(path)) == {}


def test_nothing_is_asked_of_another_host_and_nothing_complains(visit: Make) -> None:
    here = visit(width=1280)
    for path in PAGES:
        here.open(path)
    here.page.wait_for_load_state("networkidle")
    assert len(here.requests) > len(PAGES)
    assert [url for url in here.requests if not url.startswith(OURS)] == []
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


# Tab stops where this says, in the order of the page: links, controls, the one button of a group of radios.
STOPS = """() => {
  const told = (stop) => stop.tagName + ' ' + (stop.id || stop.name || stop.textContent.trim().slice(0, 40));
  const covered = (stop, part) => [part.top + 2, part.bottom - 2].some((y) => {
    const hit = document.elementFromPoint((part.left + part.right) / 2, y);
    return !hit || !(stop.contains(hit) || hit === stop.closest('label'));
  });
  const seen = (stop) => {
    const rings = [stop, stop.closest('label')].filter(Boolean).map((each) => getComputedStyle(each));
    if (!rings.some((ring) => ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2)) return 'no ring';
    const { width, height, left, right, top, bottom } = stop.getBoundingClientRect();
    if (width < 2 || height < 2) return 'too small';
    if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) return 'off the screen';
    const parts = [...stop.getClientRects()];
    return [parts[0], parts.at(-1)].some((part) => covered(stop, part)) ? 'covered' : '';
  };
  const first = (button) => [...button.form.elements].find((each) => each.name === button.name);
  const wanted = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => each.type !== 'radio' || each === first(each));
  const stops = [], faults = [];
  const note = () => {
    const here = document.activeElement;
    if (here === document.body || (here.type === 'date' && here === stops.at(-1))) return; // a date has parts
    stops.push(here);
    const fault = seen(here);
    if (fault) faults.push(`${told(here)}: ${fault}`);
  };
  addEventListener('keydown', note, true); // where the last Tab led, all scrolling done
  window.walked = () => {
    note();
    const lost = wanted.findIndex((each, at) => each !== stops[at]);
    if (lost >= 0) faults.push(`${told(wanted[lost])}: not reached as stop ${lost + 1}`);
    if (stops.length > wanted.length) faults.push(`stops ${stops.length} times, not ${wanted.length}`);
    return faults;
  };
  return wanted.length + 3 * wanted.filter(({ type }) => type === 'date').length;
}"""


@pytest.mark.only_browser("chromium")  # Firefox scrolls until a part is seen
@pytest.mark.parametrize("path", PAGES)
def test_every_tab_stop_is_visible(visit: Make, path: str) -> None:
    """In the order of the page, each with its ring, whole, under no bar; and after the last one Tab leaves the page."""
    faults: dict[int, list[str]] = {}
    for width in (390, 1280):
        page = visit(width=width, reduced_motion="reduce").open(path)  # or scrolling would still be under way
        for _ in range(page.evaluate(STOPS) + 1):
            page.keyboard.press("Tab")
        faults[width] = page.evaluate("walked()")
    assert faults == {390: [], 1280: []}


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize("path", PAGES)
def test_complete_without_script(visit: Make, path: str) -> None:
    page = visit(java_script_enabled=False).open(path)
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip() != ""
    assert page.locator("[data-needs-script]:visible, [data-search-open]:visible, dialog:visible").count() == 0


def test_reads_french_to_a_screen_reader(visit: Make) -> None:
    page = visit().open("quiz/")
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.title().startswith("Êtes-vous prêt ou prête")
    heading = page.locator("h1").aria_snapshot()
    assert "prêt ou prête" in heading
    assert "prêt·e" not in heading


CUT = """() => [...document.querySelectorAll('.bar *, .sheet *, .foot *')].filter((element) => {
  if (element.closest('.sr, .menu, thead') || !element.checkVisibility()) return false;
  const { right, width } = element.getBoundingClientRect();
  const { clipPath, visibility } = getComputedStyle(element);
  return width > 1 && right > innerWidth + 1 && visibility === 'visible' && clipPath === 'none';
}).map((element) => element.outerHTML.slice(0, 80))"""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []"

# Each place that a link of the page leads to, scrolled to: those that end up under the bar, or nowhere.
UNDER_THE_BAR = """() => {
  const bar = document.querySelector('.bar');
  const links = [...document.querySelectorAll('.sheet a[href^="#"]')].filter((link) => link.checkVisibility());
  return [...new Set(links.map((link) => link.hash))].filter((hash) => {
    const target = document.getElementById(hash.slice(1));
    target.scrollIntoView();
    const { top, height } = target.getBoundingClientRect();
    return !height || top > innerHeight || top < Math.max(0, bar.getBoundingClientRect().bottom) - 1;
  });
}"""


@pytest.mark.only_browser("chromium")
def test_nothing_is_cut_with_text_twice_as_large(launch_browser: Callable[..., Browser], site: str) -> None:
    """Text as large as a person sets it in the browser, so that widths in em follow."""
    browser = launch_browser(args=[*ARGUMENTS, "--blink-settings=defaultFontSize=32"])
    here = Visit(browser.new_context(reduced_motion="reduce"), site)
    faults: dict[str, list[str]] = {}
    for path in PAGES:
        page = here.open(path)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        for width in (320, 360, 520, 1280):  # on the last, the bar stays at the top
            page.set_viewport_size({"width": width, "height": 800})
            faults[f"{path} at {width}"] = [
                fault for look in (CUT, SIDEWAYS, UNDER_THE_BAR) for fault in page.evaluate(look)
            ]
    browser.close()
    assert {path: found for path, found in faults.items() if found} == {}
    assert here.complaints == []
