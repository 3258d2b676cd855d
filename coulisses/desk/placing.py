"""Where a new entry goes: the file, the list, the group of that list, the line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..load import Document
from ..source import Data, Node
from .catalogue import Growing
from .edits import Edit
from .naming import bare
from .yaml_text import entry_lines, quoted_keys

_COMMENT = re.compile(r"(?P<indent> *)# *(?P<title>.*)")


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of a list under one comment: its words, the index of its last entry."""

    title: str
    last: int


def entries(document: Document, growing: Growing) -> list[Node]:
    """The entries of the list of a file."""
    children = document.source.root.children
    found = children[growing.list].children if isinstance(children, dict) and growing.list in children else []
    return found if isinstance(found, list) else []


def home(homes: list[Document], growing: Growing, entry: Mapping[str, Data]) -> Document:
    """The file that holds most entries like this one; between equals, the last by name."""

    def likeness(document: Document) -> tuple[int, ...]:
        """How many entries have all the keys in common, then all but the last key, and so on."""
        return tuple(
            sum(_alike(node, entry, growing.alike[:length]) for node in entries(document, growing))
            for length in range(len(growing.alike), 0, -1)
        )

    return max(reversed(homes), key=likeness)


def groups(document: Document, growing: Growing, entry: Mapping[str, Data]) -> list[Group]:
    """The groups that comments make in a list, among which the entry has to choose: those that hold its like."""
    found = _groups(document, growing)
    like = _like(document, growing, entry)
    holding = [
        group
        for number, group in enumerate(found)
        if any((found[number - 1].last if number else -1) < at <= group.last for at in like)
    ]
    return [] if growing.ordered_by or len(holding) < 2 else holding


def grouped(document: Document, growing: Growing) -> bool:
    """Tell whether comments part a list, so that an entry may have to choose its place."""
    return not growing.ordered_by and len(_groups(document, growing)) > 1


def _groups(document: Document, growing: Growing) -> list[Group]:
    found: list[Group] = []
    above = document.source.root.keys[growing.list][0]
    for index, node in enumerate(entries(document, growing)):
        for line in document.source.lines[above : node.place[0] - 1]:
            comment = _COMMENT.fullmatch(line)
            if comment and len(comment["indent"]) <= _dash(node):
                found.append(Group(comment["title"], index))
        if found:
            found[-1] = Group(found[-1].title, index)
        above = node.place[0]
    return found


def _like(document: Document, growing: Growing, entry: Mapping[str, Data]) -> list[int]:
    """The entries that have most keys in common with this one; all of them where none has."""
    nodes = entries(document, growing)
    for length in range(len(growing.alike), 0, -1):
        like = [at for at, node in enumerate(nodes) if _alike(node, entry, growing.alike[:length])]
        if like:
            return like
    return list(range(len(nodes)))


def insertion(document: Document, growing: Growing, entry: Mapping[str, Data], group: str = "") -> Edit:
    """Return the edit that writes the entry after the last of its like, as its neighbours are written."""
    nodes = entries(document, growing)
    lines = document.source.lines
    index = _before(document, growing, entry, group)
    spaced = len(nodes) > 1 and all(not lines[_end(document, growing, at) - 1].strip() for at in range(len(nodes) - 1))
    written = entry_lines(entry, _dash(nodes[0]), quoted_keys(lines))
    if index < 0:  # the first of an alphabetical list
        line = nodes[0].place[0]
        return Edit(line, line, (*written, *([""] if spaced else [])))
    line = _end(document, growing, index)
    return Edit(line, line, (*([""] if spaced else []), *written))


def _before(document: Document, growing: Growing, entry: Mapping[str, Data], group: str) -> int:
    """The index of the entry that the new one follows."""
    nodes = entries(document, growing)
    if growing.ordered_by:
        own = _sortable(entry, growing.ordered_by)
        return max((at for at, node in enumerate(nodes) if _sortable(node.data, growing.ordered_by) < own), default=-1)
    titled = [each.last for each in _groups(document, growing) if each.title == group]
    return (titled or _like(document, growing, entry))[-1]


def _end(document: Document, growing: Growing, index: int) -> int:
    """The number of the line after an entry: comments and empty lines below it belong to what follows."""
    nodes, source = entries(document, growing), document.source
    if index + 1 < len(nodes):
        line = nodes[index + 1].place[0]
    else:
        own = source.root.keys[growing.list][0]
        line = min((key[0] for key in source.root.keys.values() if key[0] > own), default=len(source.lines) + 1)
    while True:
        above = source.lines[line - 2]
        comment = _COMMENT.fullmatch(above)
        if above.strip() and not (comment and len(comment["indent"]) <= _dash(nodes[index])):
            return line
        line -= 1


def _dash(node: Node) -> int:
    """How many spaces stand before the dash of an entry."""
    return node.place[1] - 3


def _alike(node: Node, entry: Mapping[str, Data], keys: tuple[str, ...]) -> bool:
    return isinstance(node.data, dict) and all(node.data.get(key) == entry.get(key) for key in keys)


def _sortable(entry: object, key: str) -> str:
    """The words of a key as a dictionary sorts them."""
    return re.sub(r"[^a-z0-9 ]", "", bare(str(entry.get(key, "")))) if isinstance(entry, Mapping) else ""
