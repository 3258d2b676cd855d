"""How a person makes a list of their own, and what is read of it on the way."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from coulisses.load import load
from coulisses.model import ChecklistFile
from coulisses.routing import Situation, routed

from ..helpers import ROOT
from .conftest import Visit

Make = Callable[..., Visit]
CHECKLIST: ChecklistFile = next(document.model for document in load(ROOT)[0] if document.kind == "checklist")
KEY = "coulisses-listes"
NOTICE = "[data-notice]"
PROGRESS = "[data-progress]"
HEADLINE = "[data-headline]"
ROWS = "li.check:visible"
LINK = "lieu=coulisses;delai=jours;energie=calme;faible=continuite,preparation"
QUIZ = Situation("coulisses", "jours", "calme", frozenset(("continuite", "preparation")))
"""What ``LINK`` says."""


def asked(situation: Situation) -> list[str]:
    """The items that a situation calls for, in their order."""
    return [item.id for items in routed(CHECKLIST, situation).values() for item in items]


def shown(page: Page) -> list[str]:
    """The rows that the reader sees, in their order: items by their ids, own lines by their words."""
    found: list[str] = page.locator(ROWS).evaluate_all(
        "rows => rows.map(row => row.querySelector('[data-text]')?.textContent ?? row.dataset.item)"
    )
    return found


def box(page: Page, at: int) -> Any:
    """The box of a row that is shown, by its place."""
    return page.locator(ROWS).nth(at).get_by_role("checkbox")


def add(page: Page, text: str, moment: str = "surplace") -> None:
    """Type a line of one's own and press Enter."""
    page.locator(f"[name=own-{moment}]").fill(text)
    page.keyboard.press("Enter")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def a_list(id: str = "_a", **more: Any) -> dict[str, Any]:
    """A sound list as it is kept, some of its fields changed; keys in the order of the script's own."""
    names = ("id", "name", "date", "lieu", "delai", "energie", "faible", "ticked", "lines", "own", "removed")
    whole = {"id": id, "name": "", "date": "", "faible": [], "ticked": [], "lines": {}, "own": [], "removed": []} | more
    return {name: whole[name] for name in (*names, *more) if name in whole}


def own(number: int, text: str = "ligne", moment: str = "surplace") -> list[dict[str, str]]:
    """This many lines of one's own."""
    return [{"id": f"_l{at}", "moment": moment, "text": f"{text} {at}"} for at in range(number)]


def state(*lists: Any, **more: Any) -> str:
    """What the device keeps: these lists, the last one current."""
    current = lists[-1]["id"] if lists and isinstance(lists[-1], dict) and "id" in lists[-1] else ""
    return json.dumps(
        {"version": 1, "current": current, "lists": lists} | more, ensure_ascii=False, separators=(",", ":")
    )


def find(page: Page, text: str) -> None:
    """Open the page anew where the device keeps this text."""
    page.evaluate("([key, text]) => { localStorage.clear(); localStorage.setItem(key, text); }", [KEY, text])
    page.goto(page.url.partition("#")[0])


def meet(page: Page, text: str) -> None:
    """Find this text where the lists are kept, as if another tab had written it."""
    page.evaluate(
        """([key, text]) => {
          localStorage.clear();
          localStorage.setItem(key, text);
          dispatchEvent(new StorageEvent('storage'));
        }""",
        [KEY, text],
    )


def raw(page: Page) -> str | None:
    """What the device keeps, letter for letter."""
    text: str | None = page.evaluate("key => localStorage.getItem(key)", KEY)
    return text


def kept(page: Page) -> list[Any]:
    """The lists that the device keeps."""
    text = raw(page)
    lists: list[Any] = json.loads(text)["lists"] if text else []
    return lists
