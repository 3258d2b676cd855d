"""The complete answers to one item, counted; those that nothing tells apart are one."""

from collections.abc import Collection
from typing import NamedTuple

from .model import Questionnaire
from .model.quiz import ContextItem, Item, Option
from .scoring import item_sums


class Choice(NamedTuple):
    """A class of answers to an item: how many there are, and one of them."""

    times: int
    options: tuple[str, ...]
    """Ids, in file order; none where the item is passed."""
    sums: dict[str, tuple[int, int]]
    """Dimension → (points above the least, the most above the least); empty where the item does not count."""


class Choices:
    """The classes of answers to each item of a questionnaire, worked out once for each set of named options."""

    def __init__(self, quiz: Questionnaire) -> None:
        self.quiz = quiz
        self.ranges = {item.id: item.ranges for item in quiz.items}
        self._found: dict[tuple[str, frozenset[str]], list[Choice]] = {}

    def of(self, item: Item | ContextItem, named: Collection[str] = ()) -> list[Choice]:
        """As ``choices``."""
        key = (item.id, frozenset(named))
        if key not in self._found:
            self._found[key] = choices(item, named)
        return self._found[key]


def choices(item: Item | ContextItem, named: Collection[str] = ()) -> list[Choice]:
    """Return the classes of answers to an item that is asked; ``named`` are the options that rules tell apart.

    A « unique » item has one option, a « multiple » one any set but the empty one, or one option that
    stands alone. A context item and an optional one may also be passed. Subsets are never listed one by
    one: options are added in turn, and sets with the same points and the same named options are merged.
    """
    passed = [Choice(1, (), _sums(item, ()))] if isinstance(item, ContextItem) or item.optional else []
    if isinstance(item, ContextItem) or item.kind == "unique":
        return _merged(named, passed + [Choice(1, (option.id,), _sums(item, (option,))) for option in item.options])
    standing = [option for option in item.options if option.exclusive or option.not_applicable]
    alone = [Choice(1, (option.id,), _sums(item, (option,))) for option in standing]
    together = [option for option in item.options if not (option.exclusive or option.not_applicable)]
    sets: dict[object, tuple[int, tuple[Option, ...]]] = {None: (1, ())}
    for option in together:
        for times, picked in list(sets.values()):
            wider = (*picked, option)
            key = (_points(item, wider), _kept(named, [each.id for each in wider]))
            known = sets.get(key)
            sets[key] = (times + known[0], known[1]) if known else (times, wider)
    del sets[None]
    found = [
        Choice(times, tuple(option.id for option in picked), _sums(item, picked)) for times, picked in sets.values()
    ]
    return _merged(named, passed + found + alone)


def _points(item: Item, picked: tuple[Option, ...]) -> tuple[tuple[str, int], ...]:
    """The points of a set of options before any cap: sets that differ there may part when one more is added."""
    sums: dict[str, int] = {}
    for option in picked:
        for dimension, points in option.toward(item.dimension).items():
            sums[dimension] = sums.get(dimension, 0) + points
    return tuple(sorted((dimension, points) for dimension, points in sums.items() if points))


def _kept(named: Collection[str], options: Collection[str]) -> tuple[str, ...]:
    return tuple(option for option in options if option in named)


def _sums(item: Item | ContextItem, picked: tuple[object, ...]) -> dict[str, tuple[int, int]]:
    if isinstance(item, ContextItem):
        return {}
    return item_sums(item, [option for option in picked if isinstance(option, Option)])


def _merged(named: Collection[str], found: list[Choice]) -> list[Choice]:
    """Merge the answers that count the same, and that no rule tells apart."""
    merged: dict[object, Choice] = {}
    for choice in found:
        key = (bool(choice.options), _kept(named, choice.options), *sorted(choice.sums.items()))
        known = merged.get(key)
        merged[key] = choice if known is None else known._replace(times=known.times + choice.times)
    return list(merged.values())
