"""The content folder → Content, or every problem at once. Knows the files, not the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .model import (
    Act,
    ActsFile,
    ChecklistFile,
    Entry,
    FaqEntry,
    FaqFile,
    FollowUpFile,
    FollowUpStep,
    KitFile,
    KitItem,
    Page,
    PagesFile,
    Principle,
    PrinciplesFile,
    Questionnaire,
    Tip,
    TipsFile,
    WordsFile,
)
from .problems import ContentError, Position, Problem, nearest
from .source import Source, nothing, read
from .validate import validate

# The kinds of content: content/KIND.yml, or content/KIND/*.yml where an editor prefers several files.
KINDS: dict[str, type[Entry]] = {
    "acts": ActsFile,
    "tips": TipsFile,
    "principles": PrinciplesFile,
    "kit": KitFile,
    "followup": FollowUpFile,
    "faq": FaqFile,
    "checklist": ChecklistFile,
    "pages": PagesFile,
    "words": WordsFile,
}
QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its kind, its data with positions, its typed value (None where it has faults)."""

    kind: str
    source: Source
    model: Any

    @property
    def unread(self) -> bool:
        """True for a file that is missing or unreadable: nothing can be said of what it does not hold."""
        return not self.source.lines


@dataclass(frozen=True, slots=True)
class Content:
    """The whole guide, typed, files of one kind joined."""

    acts: tuple[Act, ...]
    tips: tuple[Tip, ...]
    principles: tuple[Principle, ...]
    kit: tuple[KitItem, ...]
    followup: tuple[FollowUpStep, ...]
    faq: tuple[FaqEntry, ...]
    checklist: ChecklistFile
    pages: dict[str, Page]
    words: dict[str, str]
    quizzes: dict[str, Questionnaire]


def load(root: Path) -> tuple[list[Document], list[Problem]]:
    """Read and validate every file of ``root/content`` and ``root/quiz``, in name order."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for kind, path in _files(root, problems):
        name = path.relative_to(root).as_posix()
        try:
            source = read(name, path.read_bytes())
        except ContentError as error:
            problems += error.problems
            documents.append(Document(kind, nothing(name), None))
            continue
        model = None
        try:
            model = validate(source, Questionnaire if kind == QUIZ else KINDS[kind])
        except ContentError as error:
            problems += error.problems
        documents.append(Document(kind, source, model))
    for kind in sorted(KINDS.keys() - {document.kind for document in documents}):
        documents.append(Document(kind, nothing(f"content/{kind}.yml"), None))
        problems.append(_missing(kind))
    return documents, problems


def gather(documents: list[Document]) -> Content:
    """Join the documents, all of them valid, into the Content that the pages are made from."""

    def joined(kind: str, name: str) -> tuple[Any, ...]:
        return tuple(
            entry for document in documents if document.kind == kind for entry in getattr(document.model, name)
        )

    lists = {kind: joined(kind, kind) for kind in ("acts", "tips", "principles", "kit", "followup", "faq")}
    parts: dict[str, Any] = {name: joined("checklist", name) for name in ChecklistFile.model_fields}
    checklist = ChecklistFile.model_construct(None, **parts)
    words: dict[str, str] = {}
    for document in documents:
        if document.kind == "words":
            words |= document.model.words
    return Content(
        **lists,
        checklist=checklist,
        words=words,
        pages={page.id: page for page in joined("pages", "pages")},
        quizzes={document.model.id: document.model for document in documents if document.kind == QUIZ},
    )


def _files(root: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Yield (kind, path) for each content file; note what has no place here."""
    for path in sorted((root / "content").rglob("*")):
        relative = path.relative_to(root / "content")
        if path.is_dir() or relative.parts[0] == "schema" or path.name.startswith("."):
            continue
        kind = relative.parts[0].removesuffix(".yml")
        if kind in KINDS and path.suffix == ".yml" and len(relative.parts) <= 2:
            yield kind, path
        else:
            problems.append(
                Problem(
                    Position(path.relative_to(root).as_posix()),
                    f"fichier sans emploi{nearest(kind, KINDS)}",
                    "content/NOM.yml ou content/NOM/….yml, où NOM est : " + ", ".join(KINDS),
                    path.name,
                    "content/faq.yml",
                )
            )
    for path in sorted((root / "quiz").glob("*.yml")):
        yield QUIZ, path


def _missing(kind: str) -> Problem:
    place = Position(f"content/{kind}.yml")
    return Problem(place, "fichier manquant", f"les entrées « {kind} » du guide", "rien", f"{kind}:")
