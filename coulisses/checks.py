"""Rules across entries. Each is a small function; its docstring is its documentation.

Rules that only read raw data (``source``) also speak of files whose shape is wrong, so that one run
shows everything; rules on typed values skip those files.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from .french import DOT, INCLUSIVE
from .kinds import KINDS, QUIZ
from .load import Document
from .model import Act, ActsFile, Entry, MessageModel, Page, PagesFile, Passage, Tip, Tool
from .model.base import REF_PATTERN
from .problems import Position, Problem, nearest
from .source import Node
from .text import LINK

_OTHERS = ("checklist", "pages", "words")  # what the other kinds hold has an anchor, and one name in all the guide
_PAGE_OF = {  # where the entries that name a section stand
    "reasons": "pourquoi",
    "corridors": "couloirs",
    "messages": "messages",
    "rights": "droit-a-l-image",
    "tools": "outils",
    "about": "a-propos",
}

_MARKS = re.compile(f"[{DOT}|*(\\[]")  # a text without any of these has no markup to be wrong
# What would be shown raw: (what it looks like, message, expected, example).
_LEFT_OVER = (
    (re.compile(r"\] \("), "espace au milieu d’un lien", "la page collée au crochet", "[mots](avant:objectif)"),
    (
        re.compile(r"\w\((?:e|es|ne|le|se|ve|rice|trice)s?\)"),
        "forme inclusive entre parenthèses",
        "les deux formes, que la construction abrège et fait dire",
        "(prêt|prête)",
    ),
)


def check(documents: list[Document]) -> list[Problem]:
    """Apply every rule to every document; quiz rules live in ``quiz_checks``."""
    rules: tuple[Callable[[list[Document]], Iterator[Problem]], ...] = (
        unique_ids,
        known_sections,
        no_empty_section,
        plain_markup,
    )
    return [problem for rule in rules for problem in rule(documents)]


def unique_ids(documents: list[Document]) -> Iterator[Problem]:
    """An id names one entry: within the guide (ids are anchors), within one list elsewhere; or one questionnaire."""
    seen: dict[tuple[str, ...], Position] = {}
    for document in documents:
        for room, node, position in identified(document):
            name = str(node.data)
            key = (*room, name)
            if key in seen:
                yield Problem(
                    position,
                    f"nom déjà pris : « {name} »",
                    f"un nom unique (celui-ci sert déjà à {seen[key]})",
                    name,
                    f"id: {name}-2",
                )
            else:
                seen[key] = position


@lru_cache(maxsize=2048)  # `serve` checks at each save documents that are mostly the same
def identified(document: Document) -> tuple[tuple[tuple[str, ...], Node, Position], ...]:
    """Return (room, node of the id, position) for every entry that has an id; ids are unique within a room."""
    return tuple(_identified(document))


def _identified(document: Document) -> Iterator[tuple[tuple[str, ...], Node, Position]]:
    source = document.source
    stack: list[tuple[tuple[str, ...], Node]] = [((), source.root)]
    while stack:
        path, node = stack.pop()
        if isinstance(node.children, list):
            stack.extend((path, child) for child in reversed(node.children))
            continue
        own = node.children.get("id")
        if own is not None and isinstance(own.data, str) and (path or document.kind == QUIZ):
            yield _room(document, path), own, Position(source.file, *own.place)
        inner = (*path, str(own.data)) if own is not None and path else path
        stack.extend(((*inner, key), child) for key, child in reversed(node.children.items()))


def _room(document: Document, path: tuple[str, ...]) -> tuple[str, ...]:
    if document.kind in KINDS and (document.kind not in _OTHERS or path[-1:] == ("sections",)):
        return ("guide",)
    if document.kind == QUIZ and path:
        shared = "items" if path[0] in ("items", "context") else path[0]
        return (document.source.file, shared, *path[1:])
    return (document.kind, *path)


def known_sections(documents: list[Document]) -> Iterator[Problem]:
    """A tip's section exists in the act of its phase; another entry's, on the page of its kind."""
    holders: list[Page | Act] = [*_pages(documents), *_acts(documents)]
    sections = {str(holder.id): [section.id for section in holder.sections] for holder in holders}
    if not all(act in sections for act in ("avant", "pendant", "apres")):
        return
    for document, path, name, page in _placed(documents):
        known = sections.get(page)
        if known is not None and name not in known:
            yield Problem(
                document.source.at((*path, "section")),
                f"section inconnue sur la page « {page} »{nearest(name, known)}",
                "une de ces sections : " + ", ".join(known),
                name,
                f"section: {known[0] if known else 'objectif'}",
            )


def no_empty_section(documents: list[Document]) -> Iterator[Problem]:
    """Every section of an act holds at least one tip; of a page made of sections, at least one entry."""
    if any(document.model is None for document in documents if document.kind in ("tips", *_PAGE_OF)):
        return
    used = {(page, name) for _, _, name, page in _placed(documents)}
    filled = {page for page, _ in used} - {_PAGE_OF["corridors"]}  # its plan and its day are sections too
    for document in documents:
        holders = (
            getattr(document.model, document.kind) if document.kind in ("acts", "pages") and document.model else ()
        )
        for number, holder in enumerate(holders):
            for place, section in enumerate(holder.sections):
                if holder.id in filled and (holder.id, section.id) not in used:
                    yield Problem(
                        document.source.at((document.kind, number, "sections", place, "id")),
                        f"section vide : « {section.id} »",
                        "au moins une entrée de cette section dans content",
                        "aucune",
                        f"section: {section.id}",
                    )


def plain_markup(documents: list[Document]) -> Iterator[Problem]:
    """Texts hold bold, italic, links to our pages and ``(prêt|prête)``; nothing else."""
    for document in documents:
        yield from _raw_markup(document)


@lru_cache(maxsize=2048)
def _raw_markup(document: Document) -> tuple[Problem, ...]:
    source = document.source
    return tuple(
        Problem(source.find(node, needle), message, expected, text, example)
        for _, text, node in source.scalars()
        if _MARKS.search(text)
        for needle, message, expected, example in _markup_faults(text)
    )


def _markup_faults(text: str) -> Iterator[tuple[str, str, str, str]]:
    if DOT in text:
        yield (
            DOT,
            "point médian tapé à la main",
            "les deux formes, que la construction abrège et fait dire",
            "(prêt|prête)",
        )
    if "|" in text and "|" in INCLUSIVE.sub("", text):
        yield "|", "forme inclusive incomplète", "deux formes entre parenthèses, sans espace au début", "(prêt|prête)"
    if "![" in text:
        yield (
            "![",
            "image dans un texte",
            "du texte ; une image se place dans une page de docs/",
            "[mots](avant:objectif)",
        )
    for sign, message, expected, example in _LEFT_OVER:
        if found := sign.search(text):
            yield found[0], message, expected, example
    if text.count("**") % 2:
        yield "**", "gras jamais refermé", "deux astérisques avant et après les mots", "**les mots en gras**"
    if "](" in text:
        yield from _link_faults(text)


def _link_faults(text: str) -> Iterator[tuple[str, str, str, str]]:
    targets = [match["target"] for match in LINK.finditer(text)]
    if text.count("](") != len(targets):
        yield (
            "](",
            "lien incomplet",
            "des mots entre crochets, une page entre parenthèses, sans espace",
            "[mots](avant:objectif)",
        )
    for target in targets:
        if not re.fullmatch(REF_PATTERN, target):
            yield (
                f"]({target}",
                "lien qui n’est pas une page du guide",
                "« page » ou « page:ancre »",
                "[mots](avant:objectif)",
            )


def _acts(documents: list[Document]) -> list[Act]:
    return [act for document in documents if isinstance(document.model, ActsFile) for act in document.model.acts]


def _pages(documents: list[Document]) -> list[Page]:
    return [page for document in documents if isinstance(document.model, PagesFile) for page in document.model.pages]


def _placed(documents: list[Document]) -> Iterator[tuple[Document, tuple[str, int], str, str]]:
    """Yield every entry that names its section: (document, its path there, section, page)."""
    for document in documents:
        for name in type(document.model).model_fields if isinstance(document.model, Entry) else ():
            entries = getattr(document.model, name)
            for index, entry in enumerate(entries if isinstance(entries, tuple) else ()):
                if isinstance(entry, Tip):
                    yield document, (name, index), entry.section, entry.phase
                elif isinstance(entry, Passage | Tool | MessageModel):
                    yield document, (name, index), entry.section, _PAGE_OF[document.kind]
