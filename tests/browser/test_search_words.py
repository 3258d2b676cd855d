"""The search by hand: what people type finds, first, what they meant."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from ..helpers import ROOT
from .conftest import Visit

Make = Callable[..., Visit]
GOLDEN: dict[str, Any] = yaml.safe_load((ROOT / "tests/golden/searches.yml").read_text(encoding="utf-8"))


class Search:
    """The search dialog of a page, open; what its worker prints is kept."""

    def __init__(self, visit: Visit, path: str = "") -> None:
        self.printed: list[str] = []
        self.site = visit.site
        visit.page.on("console", lambda line: self.printed.append(line.text))
        self.page: Page = visit.open(path)
        self.page.locator("[data-search-open]").click()
        self.dialog = self.page.locator("#dialogue-recherche")
        self.status = self.dialog.get_by_role("status")

    def type(self, words: str) -> list[str]:
        """Search for words; return the addresses found, in order, relative to the site."""
        field = self.dialog.get_by_role("searchbox")
        field.fill("")
        expect(self.status).to_have_text("")
        field.fill(words)
        expect(self.status).to_have_text(re.compile("résultat|Rien sous ces mots"))
        hrefs: list[str] = self.dialog.locator(".found a").evaluate_all("links => links.map(link => link.href)")
        return [href.removeprefix(self.site) for href in hrefs]


@pytest.fixture
def search(visit: Make) -> Search:
    return Search(visit())


def test_each_search_finds_first_what_was_meant(search: Search) -> None:
    wanted: dict[str, str] = GOLDEN["first"]
    assert len(wanted) >= 30
    found = {words: search.type(words)[:1] for words in wanted}
    assert found == {words: [address] for words, address in wanted.items()}
    assert search.printed == []


def test_spellings_of_one_search_find_the_same(search: Search) -> None:
    find = cache(lambda words: tuple(search.type(words)))
    different = {words: spelt[0] for spelt in GOLDEN["same"] for words in spelt if find(words) != find(spelt[0])}
    assert different == {}
    assert all(find(spelt[0]) for spelt in GOLDEN["same"])
    assert search.printed == []


def test_signs_and_unknown_words_find_nothing_and_break_nothing(search: Search) -> None:
    """No sign is an operator: neither an error, nor the whole guide."""
    assert {words: search.type(words) for words in GOLDEN["nothing"]} == {words: [] for words in GOLDEN["nothing"]}
    assert search.printed == []


def test_of_a_very_long_search_the_first_words_are_read(search: Search) -> None:
    long = "menthe " + " ".join(f"zz{number}" for number in range(3000))
    assert search.type(long)[0] == "pack-de-survie/#kit-menthe"
    assert search.type("zz " * 12 + long) == search.type("menthe")  # a word said twice is one
    assert search.type(" ".join(f"zz{number}" for number in range(12)) + " menthe") == []
    assert search.printed == []


@pytest.mark.parametrize("path", ["", "pitch/", "checklist/coulisses/", "404.html"])
def test_the_search_works_wherever_a_page_stands(visit: Make, path: str) -> None:
    search = Search(visit(), path)
    assert search.type("menthe")[0] == "pack-de-survie/#kit-menthe"
    search.dialog.locator(".found a").first.click()
    expect(search.page).to_have_url(f"{search.site}pack-de-survie/#kit-menthe")
    expect(search.page.locator(":target")).to_contain_text("menthe")


def test_a_word_is_marked_once_where_it_stands(search: Search) -> None:
    """« Prendre congé » is found by « partir » too: one mark, and no tag shown as text."""
    for words in ("comment partir", "partir, prendre congé", "réseau networking", "netw resea", "tenue s'habiller"):
        assert search.type(words)
        assert search.dialog.locator(".found mark").count() > 0
        assert ">" not in search.dialog.locator(".found").inner_text()


RANK = """async (groups) => (await import(new URL('assets/js/header/ranking.js', document.baseURI))).rank(groups)"""


def made(location: str, score: float, held: str = "a", **more: Any) -> dict[str, Any]:
    """A document as the worker gives it; ``held``: a letter for each word asked for, small where it is held."""
    terms = {letter: letter.islower() for letter in held}
    return {"location": location, "title": location, "text": "<p>x</p>", "score": score, "terms": terms, **more}


def test_the_order_of_what_was_found(visit: Make) -> None:
    page = visit().open("")
    parent = {"title": "La page"}
    twice = made("p/#b", 9, held="ab", parent=parent, title="Une <mark>a</mark>", text="<p>la <mark>b</mark></p>")
    groups = [
        [made("p/", 0, held="", title="La page"), made("p/#a", 90, held="aB", parent=parent), twice],
        [made("sources/#c", 90, held="ab", parent=parent)],
        [made("q/#titre", 5, held="ab", parent={"title": "Q"}), made("q/", 9, held="ab", title="Q", text="")],
    ]
    found = page.evaluate(RANK, groups)
    assert [each["location"] for each in found] == ["p/#b", "sources/#c", "q/", "p/#a"]
    assert found[0] == {"location": "p/#b", "title": twice["title"], "text": twice["text"], "page": "La page"}
    assert found[2] == {"location": "q/", "title": "Q", "text": "<p>x</p>", "page": None}
    many = [[made(f"p/#{number}", 50 - number, parent=parent) for number in range(50)]]
    assert [each["location"] for each in page.evaluate(RANK, many)] == [f"p/#{number}" for number in range(20)]
    assert page.evaluate(RANK, []) == []
