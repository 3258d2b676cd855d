"""What is left of a condition once some answers are known: true, false, or the part still open.

Two answers that leave the same residue are the same answer for the rule, so that counting answers
by their residues enumerates only what the rules distinguish.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .model.quiz import Condition


@dataclass(frozen=True, slots=True)
class Chosen:
    """Open until the item is answered, or known not to be: a form of condition, of one item."""

    form: Literal["answered", "without", "unless"]
    item: str
    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Below:
    """Open until the dimension is complete: it remains, under this percent."""

    dimension: str
    limit: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Open until its parts say: every part (``every``), or one of them."""

    every: bool
    parts: "tuple[Residue, ...]"


_OF_ITEMS: tuple[Literal["answered", "without", "unless"], ...] = ("answered", "without", "unless")

Leaf = Chosen | Below
Residue = bool | Leaf | Joined


def residue(condition: Condition) -> Residue:
    """Return a condition of which nothing is known yet."""
    leaves: list[Residue] = []
    for form in _OF_ITEMS:
        named = getattr(condition, form) or {}
        leaves += [Chosen(form, item, frozenset(options)) for item, options in named.items()]
    leaves += [Below(dimension, limit) for dimension, limit in (condition.dimension_below or {}).items()]
    if condition.any is not None:
        return one_of(map(residue, condition.any))
    return _joined(True, [*leaves, *map(residue, condition.all or ())])


def one_of(parts: Iterable[Residue]) -> Residue:
    """Return what is true where one of these is."""
    return _joined(False, parts)


def leaves(open_: Residue) -> Iterator[Leaf]:
    """Yield what a residue still asks."""
    if isinstance(open_, Joined):
        for part in open_.parts:
            yield from leaves(part)
    elif not isinstance(open_, bool):
        yield open_


def answered(open_: Residue, item: str, options: tuple[str, ...]) -> Residue:
    """Return what is left once an item has these options; none: it was passed, or not asked."""

    def decide(leaf: Leaf) -> Residue:
        if isinstance(leaf, Below) or leaf.item != item:
            return leaf
        missed = leaf.options.isdisjoint(options)
        if leaf.form == "answered":
            return not missed
        return missed and (bool(options) or leaf.form == "unless")

    return _settled(open_, decide)


def completed(open_: Residue, dimension: str, percent: int | None) -> Residue:
    """Return what is left once a dimension has this percent; None: it has left the score."""

    def decide(leaf: Leaf) -> Residue:
        if isinstance(leaf, Chosen) or leaf.dimension != dimension:
            return leaf
        return percent is not None and percent < leaf.limit

    return _settled(open_, decide)


def _settled(open_: Residue, decide: Callable[[Leaf], Residue]) -> Residue:
    if isinstance(open_, bool):
        return open_
    if isinstance(open_, Joined):
        return _joined(open_.every, [_settled(part, decide) for part in open_.parts])
    return decide(open_)


def _joined(every: bool, parts: Iterable[Residue]) -> Residue:
    """Join parts in the shortest form: what decides alone decides, what adds nothing is dropped."""
    kept = tuple(dict.fromkeys(part for part in parts if part is not every))
    if (not every) in kept:
        return not every
    if len(kept) == 1:
        return kept[0]
    return Joined(every, kept) if kept else every
