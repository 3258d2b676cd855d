"""What the guide holds, and what waits for the editors: counted, with the file and line of each thing to do."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from .desk.catalogue import GROWING, Growing
from .desk.placing import entries
from .evidence import claims_have_a_source
from .load import Document
from .problems import Position, counted
from .source import Node
from .text import links

_STALE = timedelta(days=365)
_FEW = 2  # entries in a section; one without any is refused, unless its page is made otherwise
_REFERENCE_KEYS = ("see", "to")
_SILENT = ("checklist", "pages", "words", "quiz")  # the kinds that no rule asks a source of


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of the guide, with its place: what statistics are made from."""

    growing: Growing
    position: Position
    node: Node

    def text(self, key: str) -> str:
        """The text under a key, "" without it."""
        value = self.node.data.get(key, "") if isinstance(self.node.data, dict) else ""
        return value if isinstance(value, str) else ""

    def names(self, key: str) -> list[str]:
        """The names under a key, [] without it."""
        value = self.node.data.get(key, []) if isinstance(self.node.data, dict) else []
        return [str(each) for each in value] if isinstance(value, list) else []

    @property
    def ours(self) -> bool:
        """True for an addition of ours; where nothing is said, the type says it."""
        return (self.text("origin") or self.growing.model.model_fields["origin"].default) == "nous"

    def may_have(self, key: str) -> bool:
        """Tell whether an entry of this kind may have this key."""
        return key in self.growing.model.model_fields


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to look at, where it stands."""

    position: Position
    text: str


@dataclass(slots=True)
class Stats:
    """The guide, counted; ``todo`` in the order of ``TASKS``."""

    kinds: dict[str, int] = field(default_factory=dict)  # in French → entries
    phases: dict[str, Counter[str]] = field(default_factory=dict)  # phase or "" → place or "" → entries
    ours: tuple[int, int] = (0, 0)  # entries of ours, entries that say whose they are
    todo: dict[str, list[Todo]] = field(default_factory=dict)


def stats(documents: list[Document], today: date) -> Stats:
    """Count what the documents hold, and what is to be done as of ``today``."""
    told = [each for growing in GROWING for each in _told(documents, growing)]
    whose = [each for each in told if each.may_have("origin")]
    found = Stats({growing.french: sum(each.growing is growing for each in told) for growing in GROWING})
    for each in told:
        places = each.names("contexts") or [""]
        if each.may_have("contexts") or each.may_have("phase"):
            found.phases.setdefault(each.text("phase"), Counter()).update(places)
    found.ours = sum(each.ours for each in whose), len(whose)
    found.todo = {
        name: sorted(task(documents, told, today), key=lambda todo: todo.position) for name, task in TASKS.items()
    }
    return found


def few_entries(documents: list[Document], told: list[Told], _today: date) -> Iterator[Todo]:
    """Sections of an act or a page that hold one entry or two."""
    held = Counter((each.growing.page or each.text("phase"), each.text("section")) for each in told)
    for document in documents:
        holders = getattr(document.model, document.kind) if document.kind in ("acts", "pages") else ()
        for number, holder in enumerate(holders):
            for index, section in enumerate(holder.sections):
                count = held[holder.id, section.id]
                if 0 < count <= _FEW:
                    place = document.source.at((document.kind, number, "sections", index, "id"))
                    yield Todo(place, f"« {section.title} » ({holder.id}) : {counted(count, 'entrée')}")


def without_source(documents: list[Document], told: list[Told], _today: date) -> Iterator[Todo]:
    """Claims and disagreements that cite nothing; figures where no rule asks for a source."""
    for each in told:
        if each.growing.kind in ("claims", "tensions") and not each.names("sources"):
            yield Todo(each.position, f"{_name(each)} : aucune source")
    for document in documents:
        if document.kind in _SILENT:
            yield from (Todo(problem.position, problem.message) for problem in claims_have_a_source(document))


def to_check_again(_documents: list[Document], told: list[Told], today: date) -> Iterator[Todo]:
    """What was never checked, or was more than a year ago."""
    for each in told:
        checked = each.text("checked")
        if checked == "non":
            yield Todo(each.position, f"{_name(each)} : jamais vérifiée")
        elif checked and today - date.fromisoformat(checked) > _STALE:
            yield Todo(each.position, f"{_name(each)} : vérifiée le {checked}")


def never_cited(documents: list[Document], told: list[Told], _today: date) -> Iterator[Todo]:
    """Sources that no entry cites, and no text links to."""
    cited = {reference.partition(":")[2] for reference in _references(documents)}
    cited |= {name for each in told for name in each.names("sources")}
    for each in told:
        if each.growing.kind == "sources" and each.text("id") not in cited:
            yield Todo(each.position, f"{_name(each)} : citée nulle part")


def leading_nowhere(_documents: list[Document], told: list[Told], _today: date) -> Iterator[Todo]:
    """Entries without ``see``, of a kind that may have it."""
    for each in told:
        if each.may_have("see") and not (each.names("see") or each.text("see")):
            yield Todo(each.position, f"{_name(each)} : ne renvoie à rien (« see »)")


def never_linked(documents: list[Document], told: list[Told], _today: date) -> Iterator[Todo]:
    """Entries that nothing links to, of a kind whose entries mostly are: elsewhere it is the rule, no oversight."""
    linked = {reference.partition(":")[2] for reference in _references(documents)}
    kinds: dict[str, list[Told]] = {}
    for each in told:
        if each.growing.kind not in ("sources", "checklist", "quiz"):  # these have no address, or lists of their own
            kinds.setdefault(each.growing.name, []).append(each)
    for alike in kinds.values():
        alone = [each for each in alike if each.text("id") not in linked]
        if 2 * len(alone) <= len(alike):
            yield from (Todo(each.position, f"{_name(each)} : aucun lien n’y mène") for each in alone)


def pages_never_linked(documents: list[Document], _told: list[Told], _today: date) -> Iterator[Todo]:
    """Pages that nothing in the content links to."""
    linked = {reference.partition(":")[0] for reference in _references(documents)}
    for document in documents:
        for index, page in enumerate(document.model.pages if document.kind == "pages" else ()):
            if page.id not in linked and page.id != "index":
                place = document.source.at(("pages", index, "id"))
                yield Todo(place, f"page « {page.id} » : aucun lien n’y mène")


Task = Callable[[list[Document], list[Told], date], Iterator[Todo]]
TASKS: dict[str, Task] = {
    "few_entries": few_entries,
    "without_source": without_source,
    "to_check_again": to_check_again,
    "never_cited": never_cited,
    "leading_nowhere": leading_nowhere,
    "never_linked": never_linked,
    "pages_never_linked": pages_never_linked,
}


def _told(documents: list[Document], growing: Growing) -> Iterator[Told]:
    for document in documents:
        for node in entries(document, growing) if document.kind == growing.kind else ():
            yield Told(growing, Position(document.source.file, *node.place), node)


def _references(documents: list[Document]) -> Iterator[str]:
    """Every reference of the content, to a page or to an entry."""
    for document in documents:
        for key, text, _ in document.source.scalars():
            yield from [text] if key in _REFERENCE_KEYS else links(text)


def _name(each: Told) -> str:
    return f"{each.growing.french} « {each.text('id')} »"
