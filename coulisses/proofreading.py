"""Spelling and grammar: the guide's texts, as they are read aloud, before a French proofreader.

What it finds is told at the editor's own file, line and column, in its own words; what the guide knows better stands
in content/vocabulary.yml (``known``, ``accepted``). The pages of docs/ hold structure, no sentence: they are not read.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from . import grammalecte
from .french import typeset
from .grammalecte import Fault
from .load import Document, load
from .model import VocabularyFile
from .problems import ContentError, Problem, nearest, shorten
from .prose import Spoken, proses, spoken

_BLANK = re.compile(r"\$\w+")  # « $number questions »: what a script fills is no word
_WORD = re.compile(r"[\w-]+")
_MOST = 3  # suggestions shown


class UnknownFileError(Exception):
    """A file asked for holds no text of the guide; says so in French."""


def proofread(root: Path, names: Sequence[str]) -> list[Problem]:
    """Return what is found in the files and folders named, or in the whole guide, in file order.

    Raises UnknownFileError, ContentError where a file asked for cannot be read, ProofreaderError.
    """
    documents, problems = load(root)
    chosen = _chosen(root, documents, names)
    files = {document.source.file for document in chosen}
    if refused := [problem for problem in problems if problem.position.file in files]:
        raise ContentError(refused)
    texts = [spoken(text) for document in chosen for text in proses(document)]
    faults = grammalecte.read([text.text for text in texts], root / ".coulisses")
    vocabularies = [document for document in documents if isinstance(document.model, VocabularyFile)]
    known = {word for document in vocabularies for word in document.model.known}
    accepted = {typeset(each.text) for document in vocabularies for each in document.model.accepted}
    found = [
        _problem(texts[fault.line], fault) for fault in faults if _stands(fault, texts[fault.line], known, accepted)
    ]
    stale = [] if names else _without_use(vocabularies, [text.text for text in texts])
    return sorted({*found, *stale})


def _chosen(root: Path, documents: list[Document], names: Sequence[str]) -> list[Document]:
    """The documents that the names speak of: files, or folders, from the guide's own folder."""
    if not names:
        return documents
    chosen = []
    for name in names:
        path = Path(root, name).resolve()
        asked = [each for each in documents if path in ((file := root / each.source.file), *file.parents)]
        if not asked:
            files = [document.source.file for document in documents]
            raise UnknownFileError(f"{name} n’est pas un texte du guide{nearest(name, files)}")
        chosen += [each for each in asked if each not in chosen]
    return chosen


def _stands(fault: Fault, text: Spoken, known: set[str], accepted: set[str]) -> bool:
    """True for a fault that the guide does not know better."""
    word = text.text[fault.start : fault.end]
    if not fault.message and (word in known or word[:1].lower() + word[1:] in known):
        return False
    if any(blank.start() < fault.end and fault.start < blank.end() for blank in _BLANK.finditer(text.text)):
        return False
    return not any(_covers(passage, text.text, fault) for passage in accepted)


def _covers(passage: str, text: str, fault: Fault) -> bool:
    return any(
        found.start() <= fault.start and fault.end <= found.end() for found in re.finditer(re.escape(passage), text)
    )


def _problem(text: Spoken, fault: Fault) -> Problem:
    word = text.text[fault.start : fault.end]
    first, last = max(0, fault.start - 40), fault.end + 40
    before, after = text.text[first : fault.start], text.text[fault.end : last]
    written = " ou ".join(f"« {each} »" for each in fault.suggestions[:_MOST])
    return Problem(
        text.position(fault.start),
        fault.message or f"mot inconnu du dictionnaire : « {word} »",
        written or "une autre tournure ; ou bien, dans content/vocabulary.yml, « known » ou « accepted »",
        shorten(before + word + after),
        shorten(before + (fault.suggestions[0] if fault.suggestions else "…") + after),
    )


def _without_use(vocabularies: list[Document], texts: list[str]) -> Iterator[Problem]:
    """What is known or accepted, and stands nowhere any more."""
    words = {word for text in texts for word in _WORD.findall(text)} if vocabularies else set()
    for document in vocabularies:
        for number, word in enumerate(document.model.known):
            if not {word, word[:1].upper() + word[1:]} & words:
                yield _unused(document, ("known", number), word)
        for number, each in enumerate(document.model.accepted):
            if not any(typeset(each.text) in text for text in texts):
                yield _unused(document, ("accepted", number, "text"), each.text)


def _unused(document: Document, path: tuple[str | int, ...], text: str) -> Problem:
    return Problem(
        document.source.at(path), f"sans emploi : « {text} »", "un texte du guide où il se lit", text, "retirez-le"
    )
