"""Which items of the checklist stand under which moment, for one situation: the definition.

``browser/checklist/routing.js`` says the same for the browser, function for function.

1. *Conditions.* An item may state places, delays, energies and weak dimensions: each one stated must hold (of the
   weak ones, one is enough); one left out always holds.
2. *Moments.* A delay names the first moment that still makes sense; those before it are gone, with their items.
3. *Until.* An item whose moment is gone stays as long as the delay is not past its ``until``: it stands then under
   the first moment left, before the items of that moment.

The order is that of the file, everywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import get_args

from .model import ChecklistFile
from .model.base import Energy
from .model.checklist import ChecklistItem, Delay, Moment, Place

Routed = dict[Moment, tuple[ChecklistItem, ...]]


@dataclass(frozen=True, slots=True)
class Situation:
    """Where, when, with what energy, and the dimensions that the quiz found weak: the keys of a list's address."""

    lieu: Place = "inconnu"
    delai: Delay = "semaine"
    energie: Energy = "variable"
    faible: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """As in an address: ``lieu=coulisses;delai=jours;energie=calme;faible=concision``."""
        said = f"lieu={self.lieu};delai={self.delai};energie={self.energie}"
        return f"{said};faible={','.join(sorted(self.faible))}" if self.faible else said


def situations(*weak: frozenset[str]) -> Iterator[Situation]:
    """Yield every place, delay and energy, each with every one of these sets of weak dimensions."""
    for lieu, delai, energie, faible in product(get_args(Place), get_args(Delay), get_args(Energy), weak):
        yield Situation(lieu, delai, energie, faible)


def routed(checklist: ChecklistFile, situation: Situation) -> Routed:
    """Return the items of each moment left, in order: moment → items."""
    left = moments_left(checklist, situation.delai)
    found: dict[Moment, list[ChecklistItem]] = {moment: [] for moment in left}
    wanted = [item for item in checklist.items if holds(item, situation)]
    for item in wanted:
        if item.moment not in found and lasts(checklist, item, situation.delai):
            found[left[0]].append(item)
    for item in wanted:
        if item.moment in found:
            found[item.moment].append(item)
    return {moment: tuple(items) for moment, items in found.items()}


def moments_left(checklist: ChecklistFile, delay: Delay) -> list[Moment]:
    """Return the moments that still make sense, from the first that the delay leaves."""
    moments = [moment.id for moment in checklist.moments]
    starts = next(each.starts for each in checklist.delays if each.id == delay)
    return moments[moments.index(starts) :]


def holds(item: ChecklistItem, situation: Situation) -> bool:
    """Tell whether every condition that an item states holds."""
    return (
        _among(item.contexts, situation.lieu)
        and _among(item.delays, situation.delai)
        and _among(item.energies, situation.energie)
        and (not item.weak or any(dimension in situation.faible for dimension in item.weak))
    )


def lasts(checklist: ChecklistFile, item: ChecklistItem, delay: Delay) -> bool:
    """Tell whether an item whose moment is gone still makes sense."""
    order = [each.id for each in checklist.delays]
    return item.until is not None and order.index(delay) <= order.index(item.until)


def _among(stated: Sequence[str], value: str) -> bool:
    return not stated or value in stated
