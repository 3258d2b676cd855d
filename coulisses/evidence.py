"""Rules on what the guide rests on: a citation names a source, and what needs a source has one."""

import re
from collections.abc import Iterator

from .checks import identified
from .load import Document
from .problems import Position, Problem, nearest
from .source import Node

_ASIDE = ("inverifiable", "ecarte")  # the statuses of what supports nothing
_TELLING = ("claims", "tensions")  # the kinds that speak of what is set aside
# Kinds that are themselves the evidence, or speak of it.
_EXEMPT = ("sources", *_TELLING, "checklist", "pages", "words", "quiz")
# Fields that tell a story or lend words: a figure there claims nothing.
_STORIES = ("scene", "example", "say", "pattern", "question", "title", "fields")
_CLAIMS = (
    ("chiffre", re.compile(r"\d[\d  ]*(?:[.,]\d+)?[  ]?[%€]")),
    ("article de loi", re.compile(r"\b(?:articles?|art\.) \d+", re.I)),
    ("numéro d’appel", re.compile(r"\ble \*{0,2}(?:15|17|18|112|114|3919)\b")),
    ("résultat de recherche", re.compile(r"\b(?:une|des|plusieurs|d['’]après les) études?\b", re.I)),
    (
        "résultat de recherche",
        re.compile(r"\bla recherche (?:le |la |l['’])?(?:montre|observe|suggère|rassure|dit)", re.I),
    ),
)

_HINT = re.compile(r"\d|tude|echerche", re.I)  # without one of these, no pattern above can match


def check_evidence(documents: list[Document]) -> Iterator[Problem]:
    """Apply the rules on sources to every document."""
    yield from known_sources(documents)
    yield from sources_named_apart(documents)
    for document in documents:
        if document.kind not in _EXEMPT:
            yield from claims_have_a_source(document)


def known_sources(documents: list[Document]) -> Iterator[Problem]:
    """Each id under ``sources:`` is that of an entry of content/sources; only what speaks of it cites one set aside."""
    held = [document for document in documents if document.kind == "sources"]
    if any(document.unread for document in held):
        return
    known = {str(node.data) for document in held for _, node, _ in identified(document)}
    aside = {work.id for document in held if document.model for work in document.model.sources if work.status in _ASIDE}
    for document in documents:
        for key, text, node in document.source.scalars() if document.kind not in ("sources", "quiz") else ():
            if key != "sources" or (text in known and (text not in aside or document.kind in _TELLING)):
                continue
            what = "source écartée, citée comme appui" if text in known else "source inconnue"
            yield Problem(
                Position(document.source.file, *node.place),
                f"{what} : « {text} »{nearest(text, known - aside)}",
                "l’id d’une source de content/sources, ni écartée ni invérifiable",
                text,
                "sources: [mastroianni-2021]",
            )


def sources_named_apart(documents: list[Document]) -> Iterator[Problem]:
    """No two sources go by the same name: a link says which one it leads to (RGAA 6.1)."""
    named: dict[str, str] = {}
    for document in documents:
        works = document.model.sources if document.kind == "sources" and document.model else ()
        for index, work in enumerate(works):
            if named.setdefault(work.heading, work.id) != work.id:
                yield Problem(
                    document.source.at(("sources", index, "authors")),
                    f"deux sources du même nom : « {work.heading} »",
                    f"un nom à soi (celui-ci est déjà celui de « {named[work.heading]} »)",
                    work.heading,
                    "called: Apec, fiches de conseils",
                )


def claims_have_a_source(document: Document) -> Iterator[Problem]:
    """An entry that states a figure, a law article, a call number or a result of research cites its source."""
    for entry in _entries(document.source.root):
        if "sources" in entry.children:
            continue
        for key, node in _texts(entry):
            text = str(node.data)
            if key in _STORIES or not _HINT.search(text):
                continue
            for what, pattern in _CLAIMS:
                if found := pattern.search(text):
                    yield Problem(
                        document.source.find(node, found[0]),
                        f"{what} sans source : « {found[0]} »",
                        "une clé « sources » dans cette entrée",
                        text,
                        "sources: [dares-2017]",
                    )


def _entries(node: Node) -> Iterator[Node]:
    """Yield the outermost mappings that have an id."""
    if isinstance(node.children, dict) and "id" in node.children:
        yield node
        return
    for child in node.children.values() if isinstance(node.children, dict) else node.children:
        yield from _entries(child)


def _texts(entry: Node, key: str = "") -> Iterator[tuple[str, Node]]:
    if isinstance(entry.data, str):
        yield key, entry
    elif isinstance(entry.children, dict):
        for name, child in entry.children.items():
            yield from _texts(child, name)
    else:
        for child in entry.children:
            yield from _texts(child, key)
