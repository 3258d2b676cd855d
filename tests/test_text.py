"""Text fields: bold, italic, links to our pages, inclusive forms; nothing else gets through."""

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coulisses.text import links, to_html, to_plain

ALLOWED = {"strong", "em", "a", "span"}


def url(reference: str) -> str:
    return f"../{reference}/"


@pytest.mark.parametrize(
    ("typed", "wanted", "plain"),
    [
        ("Bonjour", "Bonjour", "Bonjour"),
        ("**un** *deux*", "<strong>un</strong> <em>deux</em>", "un deux"),
        ("***un***", "<strong><em>un</em></strong>", "un"),
        ("*un **deux** trois*", "<em>un <strong>deux</strong> trois</em>", "un deux trois"),
        ("**(un|une)**", None, "un ou une"),
        ("**un *deux** trois*", "<strong>un &#42;deux</strong> trois&#42;", "un *deux trois*"),
        ("(*un|une)*", "(<em>un&#124;une)</em>", None),
        ("*a < b*", "<em>a &lt; b</em>", "a < b"),
        ("2 * 3 * 4", "2 &#42; 3 &#42; 4", "2 * 3 * 4"),
        ("[mots](avant:but)", '<a href="../avant:but/">mots</a>', "mots"),
        ("[**mots** !](avant)", '<a href="../avant/"><strong>mots</strong>\u202f!</a>', "mots\u202f!"),
        ("(il|elle)", "il ou elle", "il ou elle"),
        (
            "(prêt|prête)",
            '<span class="incl"><span aria-hidden="true">prêt·e</span>'
            '<span class="sr" data-search-exclude>prêt ou prête</span></span>',
            "prêt ou prête",
        ),
        ("a < b & c", "a &lt; b &amp; c", "a < b & c"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ('<img src="x" onerror="y">', None, None),
        ("# titre", "&#35; titre", "# titre"),
        ("`code` _un_ ~~non~~ {#x} [x] |", None, "`code` _un_ ~~non~~ {#x} [x] |"),
        ("a\\*b", "a&#92;&#42;b", "a\\*b"),
    ],
)
def test_markup(typed: str, wanted: str | None, plain: str | None) -> None:
    made = to_html(typed, url)
    if wanted is not None:
        assert made == wanted
    if plain is not None:
        assert to_plain(typed) == plain
    assert not re.search(r"[\\`_\[\]{}|~^]|\*", re.sub(r"<[^>]*>|&#\d+;", "", made)), "Markdown would read this"


def test_an_address_is_not_typeset() -> None:
    """The colon of a reference takes no space, and its quotes no chevrons."""
    assert to_html("Voir [la suite : ici](avant:but)", url) == ('Voir <a href="../avant:but/">la suite\u00a0: ici</a>')
    assert list(links("[a](b) et [c](d:e)")) == ["b", "d:e"]


def test_an_address_cannot_leave_its_attribute() -> None:
    made = to_html('[x](a"onclick="y)', lambda reference: reference)
    assert made == '<a href="a&quot;onclick=&quot;y">x</a>'


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


SIGNS = st.text(alphabet="ab<>&\"'*_`[]()!|{}#\\~^: /éx\n", max_size=60)


@settings(max_examples=500)
@given(SIGNS)
def test_no_text_ever_opens_a_tag_of_its_own(text: str) -> None:
    """Only our tags, properly nested, with our attributes."""
    tags = _Tags()
    tags.feed(to_html(text, lambda _: "#"))
    tags.close()
    assert set(tags.tags) <= ALLOWED
    assert tags.attributes <= {"href", "class", "aria-hidden", "data-search-exclude"}
    assert tags.open == []


@given(st.text(alphabet="ab<>&é;!? :", max_size=40))
def test_html_says_the_same_words_as_plain(text: str) -> None:
    assert html.unescape(re.sub(r"<[^>]*>", "", to_html(text, url))) == to_plain(text)
