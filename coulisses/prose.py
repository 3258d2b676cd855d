"""What a reader reads in a file of content: each text, its words alone, and where each sign of them is written.

A text is what the model calls one (``Text``): no id, no reference, no number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from .french import INCLUSIVE, typeset
from .kinds import KINDS, QUIZ
from .load import Document
from .model import Entry, Questionnaire
from .model.base import TEXT
from .problems import Position
from .source import Node, Source
from .text import LINK

_OTHERS = {
    ("sources", key) for key in ("authors", "called", "title", "published")
}  # words of others, as they wrote them
_STAR = re.compile(r"\*")
_QUOTES = str.maketrans({"'": "’", "“": '"', "”": '"', "«": '"', "»": '"'})
_FAR = 8  # signs of YAML that may stand between two signs of a text: a quote, a comma, a backslash
_BLOCK = re.compile(r"[>|][-+0-9]*\s*(?:#.*)?$")  # what announces a text that starts on the next line


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of a file: its kind of content, the key it stands under, its words."""

    kind: str
    key: str
    source: Source
    node: Node
    words: str  # links and emphasis are gone; inclusive forms stand as they are written

    def position(self, at: int) -> Position:
        """Return where the sign at ``at`` of ``words`` is written."""
        return place(self.source, self.node, _kept(str(self.node.data), forms=True)[at])


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as it is read aloud: typeset, one plain form for two; and how to find back what is written."""

    prose: Prose
    text: str

    def position(self, at: int) -> Position:
        """Return where the sign at ``at`` of ``text`` is written."""
        written = str(self.prose.node.data)
        kept = _kept(written, forms=False)
        bare = "".join(written[index] for index in kept)
        return place(self.prose.source, self.prose.node, kept[_align(self.text[: at + 1], bare)])


def proses(document: Document) -> Iterator[Prose]:
    """Yield every text of a file, but for what is quoted of others."""
    keys = text_keys(Questionnaire if document.kind == QUIZ else KINDS[document.kind])
    for key, text, node in document.source.scalars():
        if (key in keys or "*" in keys) and (document.kind, key) not in _OTHERS:
            marked = "*" in text or "](" in text
            words = "".join([text[index] for index in _kept(text, forms=True)]) if marked else text
            yield Prose(document.kind, key, document.source, node, words)


def spoken(prose: Prose) -> Spoken:
    """Return the words of a text as they are read aloud, on one line."""
    written = str(prose.node.data)
    text = "".join(written[index] for index in _kept(written, forms=False))
    return Spoken(prose, typeset(text).replace("\n", " "))


def place(source: Source, node: Node, at: int) -> Position:
    """Return where the sign at ``at`` of a text is written, in the lines of its file."""
    line, column = node.place
    if _BLOCK.match(source.lines[line - 1], column - 1):
        line, column = line + 1, 1
    written = "\n".join([source.lines[line - 1][column - 1 :], *source.lines[line : node.end_line]])
    offset = _align(str(node.data)[: at + 1], written)
    before = written[:offset].split("\n")
    return Position(source.file, line + len(before) - 1, len(before[-1]) + (column if len(before) == 1 else 1))


def _kept(text: str, forms: bool) -> list[int]:
    """The places of the signs that are words; with ``forms``, ``(prêt|prête)`` whole, else ``prêt``."""
    markup = {star.start() for star in _STAR.finditer(text)}
    for link in LINK.finditer(text):
        markup |= {link.start(), *range(link.end("words"), link.end())}
    if not forms:
        for form in INCLUSIVE.finditer(text):
            markup |= {form.start(), *range(form.end("masculine"), form.end())}
    return [index for index in range(len(text)) if index not in markup]


def _align(shown: str, written: str) -> int:
    """Return the place in ``written`` of the last sign of ``shown``, which was made from it.

    Spaces, quotation marks, apostrophes and ellipses may differ; a few signs of YAML may stand between.
    """
    folded = written.translate(_QUOTES)
    at = found = 0
    for sign in shown.translate(_QUOTES):
        if sign.isspace():
            found = min(at, len(written) - 1)
            continue
        near = at + len(folded[at:]) - len(folded[at:].lstrip())
        if sign == "…" and folded.startswith("...", near):
            found, at = near, near + 3
            continue
        hit = folded.find(sign, near, near + _FAR)
        if hit >= 0:
            found, at = hit, hit + 1
    return found


@cache
def text_keys(model: type[Entry]) -> frozenset[str]:
    """The keys of a model under which a text stands; ``*`` where every key of a mapping holds one."""
    keys: set[str] = set()
    for name, field in model.model_fields.items():
        described = [*field.metadata, *_inside(field.annotation)]
        if TEXT in described:
            keys.add("*" if dict in described else name)
        for part in described:
            if isinstance(part, type) and issubclass(part, Entry) and part is not model:
                keys |= text_keys(part)
    return frozenset(keys)


def _inside(annotation: Any) -> Iterator[Any]:
    """Yield a type, what its parts are, and what is said of them."""
    yield annotation if not hasattr(annotation, "__origin__") else annotation.__origin__
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _inside(part)
