"""Rules on what the guide rests on: a citation names a source, and what needs a source has one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from .checks import identified
from .load import Document
from .problems import Position, Problem, nearest
from .prose import place
from .source import Node

_ASIDE = ("inverifiable", "ecarte")  # the statuses of what supports nothing
_TELLING = ("claims", "tensions")  # the kinds that speak of what is set aside
# Kinds that are themselves the evidence, or speak of it.
_EXEMPT = ("sources", *_TELLING, "checklist", "pages", "words", "vocabulary", "quiz")
# Fields that tell a story or lend words: a figure there claims nothing.
_STORIES = ("scene", "moment", "example", "say", "pattern", "question", "title", "fields")
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

_NUMBER = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|cent|mille"
_IN_WORDS = re.compile(
    rf"\b(?:(?:une?|{_NUMBER})(?: \w+)? sur (?:{_NUMBER})"
    r"|(?:(?:un|le) (?:tiers|quart)|la moitié|la majorité|deux tiers|trois quarts) des"
    r"|[\w-]+ pour cent"
    rf"|(?:{_NUMBER}) fois (?:plus|moins))\b",
    re.I,
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


@lru_cache(maxsize=2048)  # `serve` checks at each save documents that are mostly the same
def claims_have_a_source(document: Document) -> tuple[Problem, ...]:
    """An entry that states a figure, a law article, a call number or a result of research cites its source."""
    return tuple(_unsourced(document))


def _unsourced(document: Document) -> Iterator[Problem]:
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


def remarks(documents: list[Document]) -> Iterator[Problem]:
    """Yield what is told of each figure in words that no source stands behind; in digits, it is refused."""
    for document in documents:
        if document.kind not in (*_EXEMPT, "about"):  # what we say of the site itself is ours to know
            for entry in _entries(document.source.root):
                if "sources" not in entry.children:
                    for key, node in _texts(entry):
                        for at, found in figures_in_words(str(node.data)) if key not in _STORIES else ():
                            yield Problem(
                                place(document.source, node, at),
                                f"chiffre sans source : « {found} »",
                                "une clé « sources » dans cette entrée, ou une phrase sans chiffre",
                                str(node.data),
                                "sources: [dares-2017]",
                                warning=True,
                            )


def figures_in_words(text: str) -> Iterator[tuple[int, str]]:
    """A share, a percentage or a multiple written out: a reader takes it for a result, and asks whose.

    Passe : Restez un quart d’heure, à deux ou trois.
    Passe : Repérez une table à moitié pleine.
    Passe : La moitié de la file attend.
    Signale : Une personne sur trois repart seule.
    Signale : Neuf sur dix disent oui.
    Signale : Les deux tiers des messages restent sans réponse.
    Signale : Trente pour cent se tait.
    Signale : La moitié des échanges a lieu au bar.
    Signale : On retient trois fois plus une question.
    """
    for found in _IN_WORDS.finditer(text):
        yield found.start(), found[0]


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
