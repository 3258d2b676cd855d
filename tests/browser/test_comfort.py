"""What people need, some of them by a setting of theirs: size, space, stillness, contrast, their own colours."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import PAGES, Visit
from .looks import HELPERS

Make = Callable[..., Visit]


def look(page: Page, script: str) -> Any:
    """Run a script that may use what looks.py gives."""
    return page.evaluate(f"() => {{ {HELPERS} {script} }}")


def faults(found: dict[str, Any]) -> dict[str, Any]:
    """Only the pages where something was found."""
    return {path: things for path, things in found.items() if things}


# -- size -------------------------------------------------------------------------------------------

# WCAG 2.5.5: 44 × 44 px; a link among the words of a sentence is as high as its line (the exception of 2.5.8), and
# the number of a note or the arrow that comes back from it is a sign of such a sentence: 24 × 24 px (2.5.8).
SMALL = """
const around = (link) => link.closest('p, li, dd, td, th, h1, h2, h3, h4') ?? link;
const among = (link) => getComputedStyle(link).display === 'inline'
  && words(around(link).textContent) !== words(link.textContent);
const sign = (link) => link.closest('.call-note') || link.matches('.notes__back');
return all('a[href], button, input, summary, label:has(input)')
  .filter((each) => shown(each) && !each.matches('label input, .md-skip'))
  .filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    const least = sign(each) ? 24 : among(each) ? 0 : 44;
    return Math.min(width, height) < least;
  })
  .map((each) => `${each.outerHTML.slice(0, 80)} ${Math.round(each.offsetWidth)} × ${Math.round(each.offsetHeight)}`);
"""


def test_targets_are_large_enough_for_a_thumb(visit: Make) -> None:
    here = visit(width=360)
    assert faults({path: look(here.open(path), SMALL) for path in PAGES}) == {}


def test_targets_that_open_are_large_enough_too(visit: Make) -> None:
    """The menu, and the search with its results; for the quiz, see test_quiz_fits.py."""
    page = visit(width=360).open("quiz/")
    found: dict[str, Any] = {}
    page.get_by_role("button", name="Menu", exact=True).click()
    found["menu"] = look(page, SMALL)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Rechercher", exact=True).click()
    page.get_by_role("searchbox").fill("message")
    page.locator("dialog .found a").first.wait_for()
    found["search"] = look(page, SMALL)
    assert faults(found) == {}


# -- space ------------------------------------------------------------------------------------------

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""  # the values of WCAG 1.4.12

# What leaves the screen, runs over what follows (4 px: a letter's tail), or is cut by its own box.
HIDDEN = """
const forEars = '.sr, .bar__search-name, .md-skip, thead';
const spaced = (each) => each.textContent.trim() && !each.closest(forEars) && shown(each);
return all('body *').filter(spaced).filter((each) => {
  const { left, right } = each.getBoundingClientRect();
  const { overflowX, display } = getComputedStyle(each);
  const runsOver = each.scrollHeight > each.clientHeight + 4;
  const cuts = overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
  return left < -1 || right > innerWidth + 1 || (!display.startsWith('inline') && (runsOver || cuts));
}).map(told);
"""


def test_text_spacing_hides_nothing(visit: Make) -> None:
    here = visit()
    found: dict[str, Any] = {}
    for path in PAGES:
        page = here.open(path)
        page.add_style_tag(content=SPACING)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found[f"{path} at {width}"] = look(page, HIDDEN)
    assert faults(found) == {}


# -- stillness --------------------------------------------------------------------------------------

MOVING = """
const PARTS = ['', '::before', '::after', '::backdrop'];
const slow = (style) => style.transitionDuration.split(', ').some((each) => parseFloat(each) > .01)
  || style.animationName !== 'none' || style.scrollBehavior !== 'auto';
return [
  ...document.getAnimations().map((each) => each.constructor.name),
  ...all('*').filter((each) => PARTS.some((part) => slow(getComputedStyle(each, part)))),
].map(told);
"""


def test_nothing_moves_where_motion_is_reduced(visit: Make) -> None:
    here = visit(reduced_motion="reduce")
    assert faults({path: look(here.open(path), MOVING) for path in PAGES}) == {}


def test_a_link_of_the_page_jumps_where_motion_is_reduced(visit: Make) -> None:
    page = visit(reduced_motion="reduce").open("glossaire/")
    top = "link => { link.click(); return document.getElementById(link.hash.slice(1)).getBoundingClientRect().top }"
    assert 0 <= page.locator(".sections a").last.evaluate(top) < 800


# -- contrast ---------------------------------------------------------------------------------------

# The text of paragraphs, items and cells against its ground, and against whatever is painted on that ground: 7:1
# (WCAG 1.4.6); a label above a title, a button, the list one is on are not body text: 4.5:1.
PALE = """
const paint = (text) => (text.match(/(?:rgba?|color)\\([^)]*\\)/g) ?? [])
  .map((each) => (each.startsWith('color') ? rgb(each).map((part, at) => (at < 3 ? part * 255 : part)) : rgb(each)));
const over = (ground, opacity) => ([red, green, blue, alpha = 1]) => [red, green, blue]
  .map((part, at) => part * alpha * opacity + ground[at] * (1 - alpha * opacity));
const grounds = (element) => {
  const found = [ground(element)];
  for (let here = element; here; here = here.parentElement) {
    for (const part of ['', '::before', '::after']) {
      const style = getComputedStyle(here, part);
      if (part && (style.content === 'none' || style.position !== 'absolute')) continue;
      const colours = part ? `${style.backgroundColor} ${style.backgroundImage}` : style.backgroundImage;
      found.push(...paint(colours).map(over(found[0], part ? Number(style.opacity) : 1)));
    }
    if ((rgb(getComputedStyle(here).backgroundColor)[3] ?? 1) === 1) break;
  }
  return found;
};
const faint = (element) => element && (Number(getComputedStyle(element).opacity) < 1 || faint(element.parentElement));
const least = (element) => (element.closest('.kicker, .call, .lists') ? 4.5 : 7);
return texts(document.querySelector('.sheet')).map((text) => text.parentElement)
  .filter((each) => each.closest('p, li, dd, td') && shown(each) && !each.closest('.sr'))
  .map((each) => [each, Math.min(...grounds(each).map((under) => contrast(rgb(getComputedStyle(each).color), under)))])
  .filter(([each, ratio]) => ratio < least(each) || faint(each))
  .map(([each, ratio]) => `${ratio.toFixed(2)} ${each.outerHTML.slice(0, 80)}`);
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_body_text_has_triple_a_contrast(visit: Make, scheme: str) -> None:
    here = visit(color_scheme=scheme)
    assert faults({path: look(here.open(path), PALE) for path in PAGES}) == {}


# -- own colours -------------------------------------------------------------------------------------

# What has an edge or a ground of its own in our colours, found before the person's colours take their place …
DRAWN = """
window.drawn = all('a[href], button, input, label:has(input), summary').filter(shown).filter((each) => {
  const { borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(each);
  return rgb(backgroundColor)[3] !== 0 || (borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1);
});
return drawn.length;
"""
# … must keep an edge (WCAG 1.4.11) or be underlined, and its ring.
LOST = """
return drawn.filter((each) => {
  const style = getComputedStyle(each);
  const edge = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none'
    && contrast(rgb(style.borderTopColor), ground(each.parentElement)) >= 3;
  const own = style.appearance !== 'none' && each.matches('label input'); // drawn by the browser
  (each.querySelector('input') ?? each).focus({ focusVisible: true });
  const ringed = [style, getComputedStyle(document.activeElement)].some((ring) => ring.outlineStyle !== 'none'
    && parseFloat(ring.outlineWidth) >= 2 && contrast(rgb(ring.outlineColor), ground(each.parentElement)) >= 3);
  return !ringed || !(edge || own || style.textDecorationLine === 'underline');
}).map(told);
"""


def test_forced_colours_keep_every_control(visit: Make) -> None:
    here = visit()
    found: dict[str, Any] = {}
    for path in PAGES:
        page = here.open(path)
        page.emulate_media(forced_colors="none")
        assert look(page, DRAWN) >= 2, path
        page.emulate_media(forced_colors="active")
        found[path] = look(page, LOST)
    assert faults(found) == {}


@pytest.mark.parametrize("path", ["quiz/", "checklist/coulisses/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_show_what_is_ticked(visit: Make, path: str, scheme: str) -> None:
    """Seen on the picture of the box itself: ticked and not ticked differ."""
    page = visit(forced_colors="active", color_scheme=scheme).open(path)
    for box in (page.get_by_role("radio"), page.get_by_role("checkbox")):
        if box.count():
            label = box.first.locator("xpath=ancestor::label")
            box.first.focus()
            empty = label.screenshot()
            box.first.check()
            assert label.screenshot() != empty, "ticked, it looks the same"
