"""An entry that is being written: its answers so far, judged by the guide's own reader, types and rules."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..checks import identified
from ..load import Document, load
from ..problems import ContentError, Position, Problem
from ..source import Data, read
from ..validate import validate
from .catalogue import Growing
from .edits import applied
from .naming import free_id, suggested_id
from .placing import entries, home, insertion
from .questions import Question, refers
from .trial import Check, problems_with
from .yaml_text import entry_lines


@dataclass(frozen=True, slots=True)
class Placed:
    """A file with the new entry in it: its name, what it held, what it would hold, the lines of the entry."""

    name: str
    before: bytes
    after: bytes
    line: int
    length: int

    def holds(self, position: Position) -> bool:
        """Tell whether a position is in the entry."""
        return position.file == self.name and self.line <= position.line < self.line + self.length


@dataclass(slots=True)
class DraftEntry:
    """The answers, and the guide that they will join."""

    root: Path
    growing: Growing
    check: Check
    documents: list[Document]
    answers: dict[str, Data] = field(default_factory=dict)
    group: str = ""  # the comment under which it goes, where the list has some

    @classmethod
    def of(cls, root: Path, growing: Growing, check: Check) -> "DraftEntry":
        """Begin an entry of a guide that can be read. Raises ContentError."""
        documents, problems = load(root)
        if problems:
            raise ContentError(problems)
        return cls(root, growing, check, documents)

    @property
    def homes(self) -> list[Document]:
        """The files that could hold the entry: those of its kind whose list has an entry."""
        growing = self.growing
        homes = [each for each in self.documents if each.kind == growing.kind and entries(each, growing)]
        if not homes:
            place = Position(f"content/{growing.kind}.yml")
            message = f"la liste « {growing.list} » est vide"
            example = f"{growing.list}:⏎  - id: mon-entree"
            raise ContentError([Problem(place, message, "une première entrée, écrite à la main", "rien", example)])
        return homes

    @property
    def home(self) -> Document:
        """The file that holds its like."""
        return home(self.homes, self.growing, self.answers)

    def suggestion(self) -> str:
        """The id that the answers suggest."""
        keys = self.growing.named_by or (getattr(self.growing.model, "HEADING", "text"),)
        siblings = [
            str(node.data["id"])
            for document in self.homes
            for node in entries(document, self.growing)
            if isinstance(node.data, dict)
        ]
        return suggested_id(" ".join(str(self.answers.get(key, "")) for key in keys), siblings, self._taken())

    def renamed(self) -> bool:
        """Give the entry a free id where its own is taken, for the editor to keep or not; tell whether it was."""
        own = str(self.answers["id"])
        self.answers["id"] = free_id(own, self._taken())
        return self.answers["id"] != own

    def _taken(self) -> set[str]:
        return {str(node.data) for document in self.documents for _, node, _ in identified(document)}

    def ordered(self) -> dict[str, Data]:
        """The answers in the order of the type, its id first."""
        order = ["id", *self.growing.model.model_fields]
        return {key: self.answers[key] for key in sorted(self.answers, key=order.index)}

    def told(self) -> str:
        """The entry as it would be written, for whoever must not lose it."""
        return "\n".join(["\nVotre entrée, qui n’est pas perdue :", *entry_lines(self.ordered(), 2)])

    def judge(self, question: Question, answer: Data) -> list[Problem]:
        """Return what the reader and the type say of one answer; of a reference, what the whole guide says."""
        others = {key: value for key, value in self.answers.items() if key != question.key}
        problems = faults(self.growing, others, question.key, answer)
        if problems or not refers(question):
            return problems
        draft = replace(self, answers={"id": self.suggestion(), **others, question.key: answer})
        return [problem for key, problem in draft.fields_of(*draft.trial()) if key == question.key]

    def placed(self) -> Placed:
        """Return the file with the entry in it; reads the file again, which may have changed since."""
        name = self.home.source.file
        before = (self.root / name).read_bytes()
        fresh = Document(self.growing.kind, read(name, before), None)
        edit = insertion(fresh, self.growing, self.ordered(), self.group)
        line = edit.start + (not edit.lines[0])  # after the empty line that parts it from the one above
        length = sum(bool(each) for each in edit.lines)
        return Placed(name, before, applied(before, [edit]), line, length)

    def trial(self) -> tuple[Placed, list[Problem]]:
        """Return the entry in its file, and what is then wrong in the whole guide."""
        placed = self.placed()
        return placed, self.tried(placed)

    def tried(self, placed: Placed) -> list[Problem]:
        """Return what is wrong in the whole guide with this file."""
        return problems_with(self.root, placed.name, placed.after, self.check)

    def fields_of(self, placed: Placed, problems: list[Problem]) -> list[tuple[str, Problem]]:
        """Say which answer each problem is about; "" for what is about none."""
        try:
            source = read(placed.name, placed.after)
        except ContentError:
            return [("", problem) for problem in problems]
        node = next(
            node
            for node in entries(Document(self.growing.kind, source, None), self.growing)
            if node.place[0] == placed.line
        )
        found = []
        for problem in problems:
            spot = problem.position
            above = [key for key, place in node.keys.items() if place <= (spot.line, spot.column)]
            inside = placed.holds(spot) and (spot.line, spot.column) > node.place
            found.append((above[-1] if inside and above else "", problem))
        return found


def faults(growing: Growing, others: Mapping[str, Data], key: str, answer: Data) -> list[Problem]:
    """Return what is wrong with an answer written in a file of its own: as the reader and the type tell it."""
    lines = [f"{growing.list}:", *entry_lines({**others, key: answer}, 2)]
    try:
        source = read("réponse", "\n".join(lines).encode())
    except ContentError as error:
        return error.problems
    node = entries(Document(growing.kind, source, None), growing)[0].children
    own = node[key] if isinstance(node, dict) else source.root
    if own.data != _composed(answer):
        message = "un signe de cette réponse ne tient pas dans un fichier"
        return [Problem(Position("réponse"), message, "du texte", str(answer), "retapez la réponse sans ce signe")]
    try:
        validate(source, growing.file_model)
    except ContentError as error:
        return [problem for problem in error.problems if (problem.position.line, problem.position.column) >= own.place]
    return []


def _composed(data: Data) -> Data:
    """The same with composed accents, as the reader gives them."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, list):
        return [_composed(each) for each in data]
    return {key: _composed(value) for key, value in data.items()}
