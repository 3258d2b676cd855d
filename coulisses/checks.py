"""Rules across entries. Each is a small function; its docstring is its documentation.

Rules that only read raw data (``source``) also speak of files whose shape is wrong, so that one run
shows everything; rules on typed values skip those files.
"""

import re
from collections.abc import Callable, Iterator

from .french import DOT, INCLUSIVE
from .load import QUIZ, Document
from .model import Act, ActsFile, Tip, TipsFile
from .model.base import REF_PATTERN
from .problems import Position, Problem, nearest
from .source import Node
from .text import LINK

_GUIDE = ("acts", "tips", "principles", "kit", "followup", "faq")

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


def identified(document: Document) -> Iterator[tuple[tuple[str, ...], Node, Position]]:
    """Yield (room, node of the id, position) for every entry that has an id; ids are unique within a room."""
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
    if document.kind in _GUIDE:
        return ("guide",)
    if document.kind == QUIZ and path:
        shared = "items" if path[0] in ("items", "context") else path[0]
        return (document.source.file, shared, *path[1:])
    return (document.kind, *path)


def known_sections(documents: list[Document]) -> Iterator[Problem]:
    """A tip's section exists in the act of its phase."""
    sections = {act.id: [section.id for section in act.sections] for act in _acts(documents)}
    if not sections:
        return
    for document, index, tip in _tips(documents):
        known = sections.get(tip.phase, [])
        if tip.section not in known:
            yield Problem(
                document.source.at(("tips", index, "section")),
                f"section inconnue dans l’acte « {tip.phase} »{nearest(tip.section, known)}",
                "une de ces sections : " + ", ".join(known),
                tip.section,
                f"section: {known[0] if known else 'objectif'}",
            )


def no_empty_section(documents: list[Document]) -> Iterator[Problem]:
    """Every section of an act holds at least one tip."""
    if any(document.model is None for document in documents if document.kind == "tips"):
        return
    used = {(tip.phase, tip.section) for _, _, tip in _tips(documents)}
    for document in documents:
        if isinstance(document.model, ActsFile):
            for number, act in enumerate(document.model.acts):
                for place, section in enumerate(act.sections):
                    if (act.id, section.id) not in used:
                        yield Problem(
                            document.source.at(("acts", number, "sections", place, "id")),
                            f"section vide : « {section.id} »",
                            "au moins un conseil de cette section dans content/tips",
                            "aucun",
                            f"section: {section.id}",
                        )


def plain_markup(documents: list[Document]) -> Iterator[Problem]:
    """Texts hold bold, italic, links to our pages and ``(prêt|prête)``; nothing else."""
    for document in documents:
        for _, text, node in document.source.scalars():
            for needle, message, expected, example in _markup_faults(text):
                yield Problem(document.source.find(node, needle), message, expected, text, example)


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


def _tips(documents: list[Document]) -> Iterator[tuple[Document, int, Tip]]:
    for document in documents:
        if isinstance(document.model, TipsFile):
            for index, tip in enumerate(document.model.tips):
                yield document, index, tip
