"""References between entries, ``page`` or ``page:anchor``: gathered from the YAML, checked, turned into addresses."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from .checks import identified
from .kinds import Content
from .load import Document
from .model import Act, Page
from .model.base import REF_PATTERN
from .problems import Position, Problem, nearest
from .site import PageFile, address
from .text import links

_KEYS = ("see", "to")  # the keys whose value is a reference
_RENDERED_ID = re.compile(r"""\sid="([^"]+)"|\{#([\w-]+)""")
_COMPOSED_ID = re.compile(r'\sid="([\w-]+)\{\{')  # id="m-{{ moment.id }}"
_WRITTEN = re.compile(r"""\b(?:url|name)\(\s*(["'])(?P<reference>[^"'\s]+)\1\s*\)""")


class UnknownReferenceError(ValueError):
    """A reference, met while rendering, that names no page."""


def split(reference: str) -> tuple[str, str]:
    """``avant:objectif`` → (``avant``, ``objectif``); without an anchor, the second is empty."""
    page, _, anchor = reference.partition(":")
    return page, anchor


def relative_address(reference: str, pages: Mapping[str, PageFile], from_depth: int) -> str:
    """Return the address of a reference, relative to a page served ``from_depth`` folders deep.

    Raises UnknownReferenceError where the page does not exist.
    """
    page, anchor = split(reference)
    if page not in pages:
        raise UnknownReferenceError(reference)
    return ("../" * from_depth + address(page) or "./") + (f"#{anchor}" if anchor else "")


def names(content: Content) -> dict[str, str]:
    """Return what to call each page, each section and each entry with an anchor: reference → title (a text field).

    A page goes by its id, a section by ``page:anchor`` (it may share its id with a page), an entry by ``:anchor``.
    """
    titled = {page.id: page.nav for page in content.pages.values()}
    titled |= {f":{entry.id}": entry.heading for entry in content.anchored()}
    holders: list[Act | Page] = [*content.acts, *content.pages.values()]
    for holder in holders:  # a section is named with its page: « Ouvrir (Pendant) »
        titled |= {f"{holder.id}:{part.id}": f"{part.title} ({titled[holder.id]})" for part in holder.sections}
    return titled


def rendered_anchors(rendered: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the anchors of each rendered page: page id → ids."""
    return {page: _anchors(text) for page, text in rendered.items()}


@lru_cache(maxsize=512)  # `serve` asks again at each save, mostly of the same pages
def _anchors(text: str) -> set[str]:
    return {html or markdown for html, markdown in _RENDERED_ID.findall(text)}


def loose_anchors(
    documents: Iterable[Document], pages: Mapping[str, PageFile], templates: Mapping[str, str]
) -> dict[str, set[str]]:
    """Return every id of the content and templates as an anchor of every page: what is known before rendering.

    Where a file could not be read, no anchor is known to be missing: no page is returned with anchors.
    """
    documents = list(documents)
    if any(document.unread for document in documents):
        return {page: set() for page in pages}
    ids = {str(node.data) for document in documents for _, node, _ in identified(document)}
    for template in templates.values():
        ids |= {html or markdown for html, markdown in _RENDERED_ID.findall(template) if "{" not in html}
        ids |= {head + id for head in _COMPOSED_ID.findall(template) for id in list(ids)}
    return dict.fromkeys(pages, ids)


def check_references(
    documents: Iterable[Document], templates: Mapping[str, str], anchors: Mapping[str, set[str]]
) -> Iterator[Problem]:
    """Each reference of the content and of the templates names a page, and an anchor that stands on it.

    ``anchors`` says what stands on each page; nothing is asked of a page that comes with none.
    """
    places = [_references(document) for document in documents]
    places += [_written(file, template) for file, template in templates.items()]
    for place in places:
        for position, reference in place:
            page, anchor = split(reference)
            if page not in anchors:
                yield Problem(
                    position,
                    f"page inconnue : « {page} »{nearest(page, anchors)}",
                    "une page du guide : " + ", ".join(sorted(anchors)),
                    reference,
                    "avant:objectif",
                )
            elif anchor and anchors[page] and anchor not in anchors[page]:
                yield Problem(
                    position,
                    f"ancre inconnue sur la page « {page} » : « {anchor} »{nearest(anchor, anchors[page])}",
                    f"l’id d’une entrée ou d’une section de « {page} »",
                    reference,
                    "avant:objectif",
                )


def _references(document: Document) -> Iterator[tuple[Position, str]]:
    source = document.source
    for key, text, node in source.scalars():
        if key in _KEYS:
            if re.fullmatch(REF_PATTERN, text):  # else the model has refused it
                yield Position(source.file, *node.place), text
        else:
            for target in links(text):
                if re.fullmatch(REF_PATTERN, target):
                    yield source.find(node, f"]({target})"), target


def _written(file: str, template: str) -> Iterator[tuple[Position, str]]:
    """The references that a page or a template asks for in so many words: ``url("avant:objectif")``."""
    for match in _WRITTEN.finditer(template):
        yield Position.in_text(file, template, match.start("reference")), match["reference"]
