"""RGAA, finding one's way and taking one's time: navigation, keyboard, pointers, clocks, windows."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import PAGES, Visit
from .looks import Found, look

Make = Callable[..., Visit]
EACH_KIND = ("", "quiz/", "checklist/coulisses/", "pack-de-survie/")


@look("""{
  const parts = all('header, .bar__brand, nav, dialog, .bar button, footer').filter((part) => !part.closest('main'));
  const told = (part) => [part.localName, part.ariaLabel ?? '', part.closest('header') ? words(part.innerText) : ''];
  const links = all('.bar__acts a, .programme a').map((link) => `${words(link.textContent)} → ${link.href}`);
  const doors = all('[data-search-open], .bar__menu').filter(shown).length;
  return [[...parts.map(told).map((each) => each.join(' ')), ...links, `${doors} doors`].join(' / ')];
}""")
def test_the_menu_the_search_and_the_map_stand_in_the_same_place_everywhere(found: Found) -> None:
    """Two ways to any page at least: the menu, and the search. In one order, with the same links."""
    assert set(found) == set(PAGES)
    assert [path for path, seen in found.items() if seen != found[""]] == []
    assert all(seen.endswith("2 doors") for seen in found[""])


@look("[all('footer .programme a, footer nav a').map((link) => link.pathname)]")
def test_the_map_at_the_foot_leads_to_every_page(found: Found) -> None:
    everywhere = {f"/{path}" for path in PAGES if path != "404.html"}
    for leads in found.values():
        assert set(leads[0]) | {"/"} == everywhere


@look("all('[tabindex]').filter((element) => element.tabIndex > 0)")
def test_no_stop_jumps_the_queue(found: Found) -> None:
    assert found == {}


@look("all('[autofocus], [accesskey], [aria-keyshortcuts]')")
def test_no_page_takes_the_focus_or_keeps_keys_for_itself(found: Found) -> None:
    assert found == {}


def test_the_skip_link_comes_first_and_leads_to_the_words(visit: Make) -> None:
    here = visit(width=390)
    for path in EACH_KIND:
        page = here.open(path)
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Aller au contenu")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_be_in_viewport()
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)"), path


FOLLOWS = """() => {
  const [before, now] = [window.last, document.activeElement];
  window.last = now;
  if (now === document.body) return 'end';
  const follows = !before || before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows ? 'on' : now.outerHTML.slice(0, 90);
}"""


@pytest.mark.parametrize("path", EACH_KIND)
def test_tab_goes_through_the_page_as_it_reads_and_out(visit: Make, path: str) -> None:
    """In the order of the code, which is that of reading, down to the end of the page: nothing holds it back."""
    page = visit(width=1280).open(path)
    steps: list[str] = []
    while not steps or steps[-1] == "on":
        page.keyboard.press("Tab")
        steps.append(page.evaluate(FOLLOWS))
    assert steps[-1] == "end"
    assert len(steps) > 10


QUIET = {"click", "change", "input", "submit", "pageshow", "beforeprint", "afterprint"}  # a finger is lifted first
QUIET |= {"popstate", "hashchange", "storage"}  # the address, another tab


@look("[...heard(), ...all('*').flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on'))]")
def test_a_page_listens_to_clicks_and_answers_only(found: Found) -> None:
    """No gesture, no shake, no press that acts before it is let go, no key outside the open search."""
    assert "click" in found[""]
    assert {path: set(types) - QUIET for path, types in found.items() if set(types) - QUIET} == {}


def test_a_press_that_slides_off_a_button_does_nothing(visit: Make) -> None:
    page = visit().open("")
    box: Any = page.get_by_role("button", name="Menu", exact=True).bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] - 60, box["y"] + 300)
    page.mouse.up()
    expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()


def test_a_day_later_the_answers_are_still_there(visit: Make) -> None:
    """No delay, no refresh, no session that ends."""
    here = visit()
    page = here.context.pages[0]
    page.clock.install()
    page = here.open("quiz/")
    page.get_by_role("radio").first.check()
    page.clock.fast_forward("24:00:00")
    expect(page.get_by_role("radio").first).to_be_checked()
    assert page.url == f"{here.site}quiz/"
    assert page.locator("dialog[open]").count() == 0


def lines(page: Page) -> str:
    return " ".join(page.locator("body").inner_text().split())


@pytest.mark.parametrize("path", EACH_KIND)
def test_a_phone_may_be_held_either_way(visit: Make, path: str) -> None:
    here = visit(width=390, height=800)
    page = here.open(path)
    upright = lines(page)
    page.set_viewport_size({"width": 800, "height": 390})
    assert page.evaluate("document.documentElement.scrollWidth") <= 800
    assert set(upright.split()) <= set(lines(page).split()) | {"Pourquoi", "L’astuce"}


def test_what_is_closed_is_not_read(visit: Make) -> None:
    """Menu, search, review, result, error: neither in the tree for screen readers nor under Tab."""
    page = visit(width=390).open("quiz/")
    tree = page.locator("body").aria_snapshot()
    assert "Aller au contenu" in tree
    for closed in ("dialog", 'navigation "Menu"', "Votre résultat", "Vérifier vos réponses", "Il y a un problème"):
        assert closed not in tree
