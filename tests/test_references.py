"""References: from a page to another, at any depth, and back to words."""

import re

import pytest

from coulisses.model import FrontMatter
from coulisses.references import UnknownReferenceError, relative_address
from coulisses.site import PageFile

FILES = {"index": "index", "avant": "avant", "checklist": "checklist/index", "checklist/gala": "checklist/gala"}
PAGES = {id: PageFile(f"docs/{name}.md", id, FrontMatter(), "") for id, name in FILES.items()}


@pytest.mark.parametrize(
    ("reference", "depth", "address"),
    [
        ("index", 0, "./"),
        ("index", 1, "../"),
        ("index:actes", 2, "../../#actes"),
        ("index:actes", 0, "./#actes"),
        ("avant", 0, "avant/"),
        ("avant:objectif", 1, "../avant/#objectif"),
        ("checklist", 1, "../checklist/"),
        ("checklist/gala:soir", 2, "../../checklist/gala/#soir"),
    ],
)
def test_relative_address(reference: str, depth: int, address: str) -> None:
    assert relative_address(reference, PAGES, depth) == address


def test_a_page_that_does_not_exist_has_no_address() -> None:
    with pytest.raises(UnknownReferenceError, match="nulle-part"):
        relative_address("nulle-part:x", PAGES, 0)


@pytest.mark.parametrize(("id", "depth"), [("index", 0), ("avant", 1), ("checklist", 1), ("checklist/gala", 2)])
def test_depth_of_a_page(id: str, depth: int) -> None:
    assert PAGES[id].depth == depth


def test_a_page_keeps_its_name_where_a_section_shares_its_id(pages: dict[str, str]) -> None:
    """« Quatre parties (Le pitch) »: never the section /avant/#pitch in the place of the page /pitch/."""
    links = re.findall(r'<a href="[^"]*pitch/#[^"]*">([^<]*)</a>', "".join(pages.values()))
    assert links
    assert [words for words in links if words.count("(") > 1] == []
