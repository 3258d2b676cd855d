"""The content folder → Content, or every problem at once. Knows the files, not the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from .files import listed, name_of, name_problems, read_bytes
from .kinds import KINDS, QUIZ, Content
from .model import Questionnaire
from .problems import ContentError, Position, Problem, nearest
from .source import Source, nothing, read
from .validate import validate


@dataclass(frozen=True, slots=True, eq=False)  # the same one while its file is: what is said of it is kept
class Document:
    """One file: its kind, its data with positions, its typed value (None where it has faults)."""

    kind: str
    source: Source
    model: Any

    @property
    def unread(self) -> bool:
        """True for a file that is missing or unreadable: nothing can be said of what it does not hold."""
        return not self.source.lines


def load(root: Path) -> tuple[list[Document], list[Problem]]:
    """Read and validate every file of ``root/content`` and ``root/quiz``, in name order."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for kind, path in _files(root, problems):
        name = name_of(root, path)
        try:
            document, faults = _document(kind, name, read_bytes(root, path))
        except ContentError as error:
            document, faults = Document(kind, nothing(name), None), tuple(error.problems)
        documents.append(document)
        problems += faults
    for kind in sorted(KINDS.keys() - {document.kind for document in documents}):
        documents.append(Document(kind, nothing(f"content/{kind}.yml"), None))
        problems.append(_missing(kind))
    return documents, problems


@lru_cache(maxsize=2048)  # `serve` asks again at each save, mostly for the same bytes
def _document(kind: str, name: str, raw: bytes) -> tuple[Document, tuple[Problem, ...]]:
    try:
        source = read(name, raw)
    except ContentError as error:
        return Document(kind, nothing(name), None), tuple(error.problems)
    try:
        model = validate(source, Questionnaire if kind == QUIZ else KINDS[kind])
    except ContentError as error:
        return Document(kind, source, None), tuple(error.problems)
    return Document(kind, source, model), ()


def gather(documents: list[Document]) -> Content:
    """Join the documents, all of them valid, into the Content that the pages are made from."""

    def joined(kind: str, name: str) -> Any:
        """The lists of a kind's files, end to end; what is no list is said by one file."""
        values = [getattr(document.model, name) for document in documents if document.kind == kind]
        if values and not isinstance(values[0], tuple):
            return values[0]
        return tuple(entry for value in values for entry in value)

    parts: dict[str, Any] = {}
    for kind, file in KINDS.items():
        fields = list(file.model_fields)
        if fields == [kind]:
            parts[kind] = joined(kind, kind)
        else:  # several lists that belong together
            parts[kind] = file.model_construct(None, **{name: joined(kind, name) for name in fields})
    parts["pages"] = {page.id: page for page in parts["pages"]}
    words: dict[str, str] = {}
    for document in documents:
        if document.kind == "words":
            words |= document.model.words
    parts["words"] = words
    parts["quizzes"] = {document.model.id: document.model for document in documents if document.kind == QUIZ}
    return Content(**parts)


def _files(root: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Yield (kind, path) for each content file; note what has no place here."""
    for path in listed(root, "content"):
        relative = path.relative_to(root / "content")
        if relative.parts[0] == "schema" or path.name.startswith(".") or (path.is_dir() and path.suffix != ".yml"):
            continue
        name = name_of(root, path)
        problems += name_problems(name)
        kind = relative.parts[0] if len(relative.parts) > 1 else path.stem
        if kind in KINDS and path.suffix == ".yml" and len(relative.parts) <= 2:
            yield kind, path
        else:
            problems.append(
                Problem(
                    Position(name),
                    f"fichier sans emploi{nearest(kind, KINDS)}",
                    "content/NOM.yml ou content/NOM/….yml, où NOM est : " + ", ".join(KINDS),
                    path.name,
                    "content/faq.yml",
                )
            )
    for path in listed(root, "quiz"):
        if path.suffix == ".yml" and path.parent == root / "quiz":
            problems += name_problems(name_of(root, path))
            yield QUIZ, path


def _missing(kind: str) -> Problem:
    place = Position(f"content/{kind}.yml")
    return Problem(place, "fichier manquant", f"les entrées « {kind} » du guide", "rien", f"{kind}:")
