"""``build.py new``: asks for an entry in French, then writes it in its place, once the whole guide holds with it."""

from pathlib import Path

from ..kinds import QUIZ
from ..model import Anchored
from ..problems import ContentError, nearest
from . import quiz_entry
from .catalogue import GROWING, Growing
from .dialogue import HINT, refuse
from .draft_entry import DraftEntry, Placed
from .interview import fill
from .naming import bare
from .questions import questions
from .rewriting import rewrite
from .trial import Check

_EXAMPLE = "Par exemple : make new KIND=conseil"
_ASIDE = {"claims": ("inverifiable", "ecarte"), "sources": ("ecarte",)}  # kind → the statuses of what is set aside


class UnknownKindError(ValueError):
    """No kind of entry goes by this name; the message says which do, in French."""


def growing_named(name: str) -> Growing:
    """Return what one calls so, in English or French, with or without accents. Raises UnknownKindError."""
    known = {bare(each): growing for growing in GROWING for each in (growing.french, growing.name)}
    if bare(name) not in known:
        table = "\n".join(f"  {growing.name:10} {growing.french}" for growing in GROWING)
        refused = f"On n’ajoute pas de « {name} »{nearest(bare(name), known)}\n" if name else ""
        raise UnknownKindError(f"{refused}On ajoute, par l’un ou l’autre nom :\n{table}\n{_EXAMPLE}")
    return known[bare(name)]


def add(root: Path, growing: Growing, check: Check, address: str) -> None:
    """Ask for one entry and write it where it belongs; say where, and where to see it.

    ``check`` says what is wrong in a guide's folder; ``address`` is where ``make serve`` shows the guide.
    Raises ContentError where the guide has problems already, or would have some that no other answer mends;
    EndedError where the answers stop too soon. Nothing is written then.
    """
    draft = DraftEntry.of(root, growing, check)
    print(f"Ajouter : {growing.french}.\n{HINT}")
    fill(draft)
    placed = quiz_entry.complete(draft) if growing.kind == QUIZ else _mended(draft)
    rewrite(root, placed.name, placed.before, placed.after)
    anchor = f"#{draft.answers['id']}" if issubclass(growing.model, Anchored) else ""
    print(f"\nAjouté : {placed.name}:{placed.line}\nPour voir : make serve, puis {address}{_page(draft)}/{anchor}")


def _page(draft: DraftEntry) -> str:
    """The page where the entry is read: that of its act, or of its kind, or the one that tells what is set aside."""
    if draft.answers.get("status") in _ASIDE.get(draft.growing.kind, ()):
        return "ecarte"
    return draft.growing.page or str(draft.answers["phase"])


def _mended(draft: DraftEntry) -> Placed:
    """The entry in its file, once the whole guide holds with it; what keeps it from holding is asked again."""
    while True:
        placed, problems = draft.trial()
        if not problems:
            return placed
        about = draft.fields_of(placed, problems)
        keys = {key for key, _ in about}
        if not keys <= {question.key for question in questions(draft.growing)} | {"id"}:
            print(draft.told())
            raise ContentError(problems)
        taken = keys == {"id"} and draft.renamed()
        print("\nCe nom est pris, choisissez-en un autre :" if taken else "\nEncore un mot à changer :")
        for _, problem in about:
            refuse(problem)
        fill(draft, only=keys)
