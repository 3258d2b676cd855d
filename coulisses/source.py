"""Strict YAML with the position of every node. The only importer of ``yaml``.

Built from the parser's events rather than PyYAML's resolvers, which read ``no`` as a boolean and
``18:30`` as 1110, swallow duplicate keys and expand alias bombs (decisions/0002): every scalar is
text here, and what an editor cannot have meant is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from . import yaml_errors, yaml_slips
from .problems import MAX_PROBLEMS, ContentError, Position, Problem, limited

MAX_DEPTH = 20  # our deepest file goes 8 levels down; unbounded depth kills the interpreter
MAX_NODES = 20_000  # our largest file holds 1 700 values; this many are checked in under a second
MAX_KEY = 80  # a name: the longest of ours has 41 characters
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRAILING_COMMENT = re.compile(r"[ ]+#")
_NULLS = ("", "~", "null", "Null", "NULL")

Place = tuple[int, int]  # line and column, from 1
Data = str | list["Data"] | dict[str, "Data"]


@dataclass(slots=True)
class Node:
    """A value with its place. ``keys`` holds the place of each key of a mapping."""

    data: Data
    place: Place
    end_line: int
    children: "dict[str, Node] | list[Node]" = field(default_factory=list)
    keys: dict[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """A file read: plain data (text, lists, mappings) and the place of each node."""

    file: str
    lines: list[str]
    root: Node

    @property
    def data(self) -> Data:
        """The plain data."""
        return self.root.data

    def at(self, path: tuple[object, ...], key: bool = False) -> Position:
        """Return the position of the node at ``path`` (of its key, with ``key``), or of its nearest parent."""
        node = self.root
        place = node.place
        for step in path:
            child: Node | None = None
            if isinstance(node.children, dict) and isinstance(step, str):
                child = node.children.get(step)
            elif isinstance(node.children, list) and isinstance(step, int) and step < len(node.children):
                child = node.children[step]
            if child is None:
                continue  # a step that only the validator knows (a union's member)
            place = node.keys[step] if key and isinstance(step, str) else child.place
            node = child
        return Position(self.file, *place)

    def scalars(self) -> Iterator[tuple[str, str, Node]]:
        """Yield every text of the file with the key it stands under: (key, text, node)."""
        stack = [("", self.root)]
        while stack:
            key, node = stack.pop()
            if isinstance(node.data, str):
                yield key, node.data, node
            elif isinstance(node.children, dict):
                stack.extend(node.children.items())
            else:
                stack.extend((key, child) for child in node.children)

    def find(self, node: Node, needle: str) -> Position:
        """Return where ``needle`` stands in the source of ``node``, or where the node starts."""
        for number in range(node.place[0], min(node.end_line, len(self.lines)) + 1):
            column = self.lines[number - 1].find(needle)
            if column >= 0:
                return Position(self.file, number, column + 1)
        return Position(self.file, *node.place)


def read(file: str, raw: bytes) -> Source:
    """Read one YAML file whose root is a mapping.

    Raises ContentError with what stops the reading, or with every fault of a file that can be read.
    """
    if len(raw) > yaml_errors.MAX_BYTES:
        raise ContentError([yaml_errors.size_problem(file, len(raw))])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([yaml_errors.byte_problem(file, raw, error)]) from None
    lines = yaml_errors.LINE_BREAK.split(text)
    if problems := limited(file, yaml_errors.line_problems(file, lines)):
        raise ContentError(problems)
    builder = _Builder(file, lines)
    try:
        loader = _LOADER(text)
        root = builder.document(iter(loader.get_event, None))  # as yaml.parse, without a generator between
    except yaml.MarkedYAMLError as error:
        stopped = builder.place(error.problem_mark or error.context_mark)
        started = builder.place(error.context_mark or error.problem_mark)[0]
        raise ContentError([yaml_slips.told(file, lines, stopped, started, error.problem or "")]) from None
    if builder.problems:
        raise ContentError(limited(file, builder.problems))
    return Source(file, lines, root)


def nothing(file: str) -> Source:
    """What is known of a file that cannot be read: its name."""
    return Source(file, [], Node({}, (1, 1), 1))


class _Builder:
    """Turns the parser's events into nodes and collects what is refused."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.problems: list[Problem] = []
        self.nodes = 0

    def place(self, mark: Any) -> Place:
        """A parser's mark, which counts from 0, and may stand after the last line, as line and column."""
        if mark.line < len(self.lines):
            return mark.line + 1, mark.column + 1
        return len(self.lines), len(self.lines[-1]) + 1

    def problem(self, place: Place, message: str, expected: str, example: str, found: str = "") -> Problem:
        line = self.lines[place[0] - 1] if place[0] <= len(self.lines) else ""
        return Problem(Position(self.file, *place), message, expected, found or line.strip() or "rien", example)

    def refuse(self, event: yaml.Event, message: str, expected: str, example: str) -> None:
        self.problems.append(self.problem(self.place(event.start_mark), message, expected, example))

    def document(self, events: Iterator[yaml.Event]) -> Node:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root:
                place = self.place(event.start_mark)
                self.problems.append(yaml_errors.second_document(Position(self.file, *place), self.lines[place[0] - 1]))
            elif isinstance(event, yaml.NodeEvent):
                node = self.node(event, events, 1)
                root = root or node
        if root is None or (isinstance(root.data, str) and root.data in _NULLS):
            raise ContentError([self.problem((1, 1), "fichier vide", "au moins une clé et sa valeur", "faq:", "rien")])
        if not isinstance(root.data, dict) and not self.problems:
            found = "une liste" if isinstance(root.data, list) else root.data
            message = "le fichier ne commence pas par une clé"
            raise ContentError([self.problem(root.place, message, "une clé, puis ses entrées", "faq:", found)])
        return root

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        place = self.place(event.start_mark)
        self.check_limits(place, depth)
        known = len(self.problems)
        self.check_plain_yaml(event)
        node = Node("", place, self.place(event.end_mark)[0])
        if isinstance(event, yaml.ScalarEvent):
            node.data = self.scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            node.children = list(self.items(events, depth))
            node.data = [child.data for child in node.children]
        elif isinstance(event, yaml.MappingStartEvent):
            node.children = {}
            self.entries(node, node.children, events, depth)
            node.data = {key: child.data for key, child in node.children.items()}
            if event.flow_style and "" in node.data.values() and len(self.problems) > known:
                self.problems[known:] = [yaml_errors.opening_problem(self.file, self.lines, *place)]  # `{prénom}, …`
        if self.problems[known:] and self.problems[known].position == Position(self.file, *place):
            del self.problems[known + 1 :]  # what a refused value holds means nothing
        return node

    def check_limits(self, place: Place, depth: int) -> None:
        """Stop at what no editor can have meant. Raises ContentError, with what was found before."""
        self.nodes += 1
        position = Position(self.file, *place)
        if depth > MAX_DEPTH:
            raise ContentError([*self.problems, yaml_errors.depth_problem(position, MAX_DEPTH)])
        if self.nodes > MAX_NODES:
            raise ContentError([*self.problems, yaml_errors.nodes_problem(position, MAX_NODES)])
        if len(self.problems) > MAX_PROBLEMS:
            raise ContentError(limited(self.file, self.problems))

    def check_plain_yaml(self, event: yaml.Event) -> None:
        """Refuse what an editor's text never means: anchors, aliases and tags."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            self.problems.append(yaml_errors.opening_problem(self.file, self.lines, *self.place(event.start_mark)))

    def scalar(self, event: yaml.ScalarEvent) -> str:
        if event.implicit[0]:  # written without quotes
            line, column = self.place(event.end_mark)
            text = self.lines[line - 1] if line <= len(self.lines) else ""
            comment = _TRAILING_COMMENT.match(text, column - 1)
            if event.value in _NULLS:
                example = yaml_errors.example_line(text)
                self.refuse(event, "valeur manquante", "un texte, ou une liste de tirets", example)
            elif comment:
                message = "« # » coupe le texte : la suite serait perdue"
                expected = f"{yaml_errors.QUOTES} ; un commentaire se met sur sa propre ligne"
                self.problems.append(self.problem((line, comment.end()), message, expected, yaml_errors.quoted(text)))
        elif event.style in ("|", ">") and not event.value.strip():
            self.problems += yaml_slips.empty_block(self.file, self.lines, self.place(event.start_mark)[0])
        elif control := yaml_errors.CONTROL.search(event.value):  # by its number, as in "\x07"
            position = Position(self.file, *self.place(event.start_mark))
            self.problems.append(yaml_errors.control_problem(position, control[0]))
        return unicodedata.normalize("NFC", event.value)

    def items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, events, depth + 1)

    def entries(self, node: Node, children: dict[str, Node], events: Iterator[yaml.Event], depth: int) -> None:
        mixed = False
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            place = self.place(event.start_mark)
            if not isinstance(event, yaml.ScalarEvent):
                known = len(self.problems)  # what is inside means nothing: `{{ x }}` is one fault, not three
                self.node(event, events, depth + 1)
                self.node(next(events), events, depth + 1)
                opened = node.place if self.lines[node.place[0] - 1][node.place[1] - 1] == "{" else place
                self.problems[known:] = [yaml_errors.opening_problem(self.file, self.lines, *opened)]
                continue
            key = unicodedata.normalize("NFC", event.value)
            if len(key) > MAX_KEY:
                self.problems.append(yaml_errors.key_problem(Position(self.file, *place), key, MAX_KEY))
            if key == "<<":
                self.refuse(event, "fusion YAML (« << »)", "des clés écrites en toutes lettres", 'titre: "Une réponse"')
            if key == "id" and key in children:
                message = f"deux « id » dans la même entrée (déjà ligne {node.keys[key][0]})"
                self.refuse(event, message, "un tiret devant le premier mot de chaque entrée", "- id: mon-conseil")
                mixed = True  # the other keys are there twice for the same reason
            elif key in children and not mixed:
                message = f"clé « {key} » écrite deux fois (déjà ligne {node.keys[key][0]})"
                self.refuse(event, message, "chaque clé une seule fois", f"gardez une seule ligne « {key}: »")
            children[key] = self.node(next(events), events, depth + 1)
            node.keys[key] = place
