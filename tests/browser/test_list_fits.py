"""The list where room is short, for whoever sees, hears or points otherwise, without script; and what a tick costs."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from coulisses.routing import Situation

from .list_play import (
    CHECKLIST,
    LINK,
    NOTICE,
    PROGRESS,
    ROWS,
    Make,
    a_list,
    add,
    asked,
    box,
    find,
    kept,
    own,
    press,
    shown,
    state,
)
from .test_comfort import SMALL, look
from .test_every_page import SCHEMES, violations
from .test_keyboard import tab_to
from .test_quiz_fits import LARGE, OFF_SCREEN, SPACED


def many(page: Page) -> None:
    """Two events, the second with everything that a list may hold, at its longest."""
    mine = a_list(
        name="Défilé de la très longue maison de couture " * 2, date="2026-12-01", lieu="coulisses",
        ticked=["c-but", "_l0"], lines={"c-but-1": "é" * 300}, own=own(3, "x" * 290), removed=["c-sac"],
    )  # fmt: skip
    find(page, state(a_list("_b"), mine))


def told(page: Page) -> None:
    """A sentence, a way back, and the link to copy by hand."""
    many(page)
    page.locator("summary").click()
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error(); }; }")
    press(page, "Copier le lien")
    page.locator(ROWS).last.get_by_role("button").click()


STATES: dict[str, Callable[[Page], None]] = {
    "start": lambda _: None,
    "made": lambda page: page.evaluate("link => { location.hash = link; }", f"v1;{LINK}"),
    "many": many,
    "told": told,
}


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark"), (320, "forced")])
def test_axe_finds_nothing_in_any_state(visit: Make, width: int, scheme: str) -> None:
    found = {}
    here = visit(width=width, **SCHEMES[scheme])
    for name, reach in STATES.items():
        page = here.open("checklist/")
        reach(page)
        found[name] = violations(page)
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")
    assert {name: rules for name, rules in found.items() if rules} == {}


def test_a_thumb_hits_everything(visit: Make) -> None:
    """44 pixels at least, in every state."""
    here = visit(width=360)
    for name, reach in STATES.items():
        page = here.open("checklist/")
        reach(page)
        assert look(page, SMALL) == [], name
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")


@pytest.mark.parametrize("style", ["/**/", LARGE, SPACED], ids=["narrow", "twice as large", "spaced"])
def test_nothing_leaves_a_screen_of_320_pixels(visit: Make, style: str) -> None:
    """Text twice as large, or spaced as WCAG 1.4.12 allows."""
    here = visit(width=320)
    for name, reach in STATES.items():
        page = here.open("checklist/")
        reach(page)
        page.add_style_tag(content=style)
        assert page.evaluate(OFF_SCREEN) == [], name
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")


def test_by_keyboard_alone(visit: Make) -> None:
    """Choose, tick, undo, add, remove, switch: each thing reached by Tab, and the focus never lost."""
    page = visit(width=1280).open("checklist/")
    tab_to(page, "[name=lieu]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert shown(page) == asked(Situation("conference"))
    tab_to(page, ".moment:not([hidden]) [type=checkbox]")
    page.keyboard.press("Space")
    expect(page.locator(PROGRESS)).to_contain_text("1 cochée")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(NOTICE)).to_have_text("Ligne retirée.")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    tab_to(page, "[name=own-semaine]")
    page.keyboard.type("Une ligne")
    page.keyboard.press("Enter")
    assert "Une ligne" in shown(page)
    tab_to(page, "[data-do=undo]")
    page.keyboard.press("Enter")
    assert "Une ligne" not in shown(page)
    expect(page.locator("[name=own-semaine]")).to_be_focused()


COVERED = """() => {
  const here = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector('.list-bar').getBoundingClientRect();
  return here.bottom > bar.top && here.top < bar.bottom && !document.activeElement.closest('.list-bar');
}"""


@pytest.mark.only_browser("chromium")  # Firefox scrolls until a part is seen
def test_the_bar_never_covers_the_focus(visit: Make) -> None:
    page = visit(width=360, height=640).open(f"checklist/#v1;{LINK}")
    add(page, "Une ligne")
    page.evaluate("scrollTo(0, 0)")
    page.locator("summary").focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML.slice(0, 90)")


@pytest.mark.only_browser("chromium")
def test_without_script_the_common_list_is_whole(visit: Make) -> None:
    """With its lines to write on, the ready lists beside it, and nothing that would do nothing."""
    page = visit(java_script_enabled=False).open("checklist/")
    rows = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.dataset.item)")
    assert rows == asked(Situation())
    assert page.locator("[data-needs-script]:visible, main button:visible, main [type=text]:visible").count() == 0
    assert page.locator(".lists a:visible").count() == len(CHECKLIST.lists)
    expect(page.get_by_text("Cochez au stylo")).to_be_visible()
    for entry in CHECKLIST.lists:
        ready = visit(java_script_enabled=False).open(f"checklist/{entry.id}/")
        boxes = ready.get_by_role("checkbox").evaluate_all("boxes => boxes.map(box => box.name)")
        assert boxes == asked(Situation(entry.id))


@pytest.mark.only_browser("chromium")
def test_a_module_that_does_not_come_leaves_the_list(visit: Make) -> None:
    here = visit()
    here.context.route("**/checklist/*.js", lambda route: route.abort())
    page = here.open("checklist/")
    page.wait_for_function("!document.getAnimations().length")
    assert page.locator(ROWS).count() == len(asked(Situation()))
    assert violations(page) == []
    here.complaints.clear()  # of the module that did not come


def test_a_tick_among_two_hundred_lines_lays_out_and_writes_little(visit: Make) -> None:
    """Its row stays the same element: nothing else of the list is made again."""
    page = visit().open("checklist/")
    find(page, state(a_list(own=own(200, "x" * 290))))
    page.evaluate("""() => {
      window.made = 0;
      const watch = new MutationObserver((all) => {
        window.made += all.flatMap(({ addedNodes }) => [...addedNodes]).length;
      });
      for (const list of document.querySelectorAll('.checks')) watch.observe(list, { childList: true, subtree: true });
    }""")
    box(page, 30).check()
    box(page, 200).check()
    expect(page.locator(PROGRESS)).to_contain_text("2 cochées")
    assert page.evaluate("window.made") == 0
    assert len(kept(page)[0]["ticked"]) == 2
