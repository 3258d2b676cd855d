"""The guide as it stands: everything written is shown, and everything shown is written."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from coulisses.kinds import KINDS, Content
from coulisses.model import Anchored, Entry
from coulisses.text import to_html, to_plain

from .helpers import ROOT

# Where each kind stands; a tip stands on the page of its act, a claim according to its status (test_evidence.py).
PLACES = {
    "cards": "cartes",
    "consent": "droit-a-l-image/autorisation",
    "reasons": "pourquoi",
    "principles": "regle-des-3-c",
    "pitch": "pitch",
    "formats": "formats",
    "kit": "pack-de-survie",
    "now": "maintenant",
    "openers": "accroches",
    "questions": "pendant",
    "hands": "pendant",
    "exits": "pendant",
    "corridors": "couloirs",
    "quiet": "en-douceur",
    "followup": "suivi",
    "messages": "messages",
    "rights": "droit-a-l-image",
    "faq": "faq",
    "mistakes": "erreurs",
    "glossary": "glossaire",
    "tools": "outils",
    "sources": "sources",
    "tensions": "ecarte",
    "about": "a-propos",
}
ELSEWHERE = {"acts", "tips", "claims", "checklist", "pages", "vocabulary", "words"}


NAMES = (
    "id",
    "section",
    "phase",
    "energy",
    "channel",
    "origin",
    "status",
    "checked",
    "see",
    "sources",
    "contexts",
    "suits",
)


def entries(content: Content, kind: str) -> list[Anchored]:
    """Every entry of a kind, whichever of its lists it stands in."""
    held = getattr(content, kind)
    return (
        list(held)
        if isinstance(held, tuple)
        else [each for name in type(held).model_fields for each in getattr(held, name)]
    )


@pytest.mark.parametrize(("kind", "address"), PLACES.items())
def test_every_entry_stands_on_its_page(kind: str, address: str, content: Content, pages: dict[str, str]) -> None:
    """Once, at the anchor that its id promises, and nowhere else."""
    held = entries(content, kind)
    assert len(held) >= 4 or kind == "principles"
    for entry in held:
        found = {page: html.count(f' id="{entry.id}"') for page, html in pages.items()}
        assert {page: count for page, count in found.items() if count} == {address: 1}, entry.id


def test_every_kind_has_its_place() -> None:
    assert PLACES.keys() | ELSEWHERE == KINDS.keys()


@pytest.mark.parametrize("kind", [kind for kind in PLACES if kind != "sources"])
def test_every_text_of_every_entry_is_shown(kind: str, content: Content, pages: dict[str, str]) -> None:
    """No field is written for nobody: each stands in the words of the page."""
    shown = " ".join(re.sub(r"<[^>]+>", "", pages[PLACES[kind]]).split())
    for entry in entries(content, kind):
        for text in texts(entry):
            words = " ".join(re.sub(r"<[^>]+>", "", to_html(text, lambda _: "")).split())
            assert words in shown, f"{entry.id}: {words}"


def texts(entry: Entry) -> Iterator[str]:
    """Every text field of an entry, those of its lists too."""
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if isinstance(value, Entry):
            yield from texts(value)
        elif isinstance(value, str) and name not in NAMES:
            yield value
        elif isinstance(value, tuple) and name not in NAMES:
            for each in value:
                yield from texts(each) if isinstance(each, Entry) else (each,)


def test_what_is_ours_says_so(content: Content, pages: dict[str, str]) -> None:
    """An entry that our readings do not hold carries its label, once."""
    for address, html in pages.items():
        shown = set(re.findall(r'\sid="([^"]+)"', html))
        ours = [
            entry.id for entry in content.anchored() if entry.id in shown and getattr(entry, "origin", "") == "nous"
        ]
        assert html.count('class="tags__ours"') == len(ours), address
    assert sum(html.count('class="tags__ours"') for html in pages.values()) > 100


def test_every_tip_stands_on_the_page_of_its_act(content: Content, pages: dict[str, str]) -> None:
    assert len(content.tips) >= 20
    for tip in content.tips:
        assert pages[tip.phase].count(f'id="{tip.id}"') == 1, tip.id


def test_every_section_stands_on_the_page_of_its_act_in_order(content: Content, pages: dict[str, str]) -> None:
    for act in content.acts:
        places = [pages[act.id].find(f'<h2 id="{section.id}"') for section in act.sections]
        assert -1 not in places
        assert places == sorted(places)


def test_no_page_uses_an_id_twice(pages: dict[str, str]) -> None:
    for address, html in pages.items():
        ids = re.findall(r'\sid="?([^"\s>]+)', html)
        assert sorted(ids) == sorted(set(ids)), address


def test_every_word_of_the_interface_is_used(content: Content) -> None:
    """In a template, a page, the theme or a script; by its whole name, or by the head of a composed one."""
    folders = ("templates", "docs", "theme", "quiz", "browser")
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".html", ".md", ".js")
    )
    heads = re.findall(r"""["'`](?:quiz_)?([a-z]+(?:_[a-z]+)*_)["'`$]""", code)  # words["context_" ~ context]
    assert len(content.words) > 30
    unused = [
        word
        for word in content.words
        if not re.search(rf"\b{word}\b", code) and not word.removeprefix("quiz_").startswith(tuple(heads))
    ]
    assert unused == []


def test_the_words_of_the_theme_are_written_and_shown(content: Content, pages: dict[str, str], built: Path) -> None:
    """The engine prints nothing, and warns of nothing, where the theme asks for a word that is not there."""
    theme = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "theme").glob("*.html"))
    asked = set(re.findall(r"\bwords\.([a-z_]+)", theme))
    assert asked
    assert asked <= content.words.keys()
    lost = (built / "site/404.html").read_text(encoding="utf-8")
    for word in asked:
        assert escape(to_plain(content.words[word])) in pages["avant"] + pages["checklist"] + lost, word


def test_every_page_has_a_title_a_description_and_one_h1_of_its_own(pages: dict[str, str]) -> None:
    for part in (r"<title>([^<]+)</title>", r'<meta name="description" content="([^"]+)"'):
        found = [re.findall(part, html) for html in pages.values()]
        assert all(len(each) == 1 for each in found)
        assert len({each[0] for each in found}) == len(pages)
    assert {len(re.findall(r"<h1\b", html)) for html in pages.values()} == {1}
