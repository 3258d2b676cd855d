"""Every way through a questionnaire, counted without being listed: dynamic programming over score vectors.

A *pattern* is a complete set of answers. Items are taken one after the other; patterns that have, so far,
the same points and the same residues (what the conditions still ask, see quiz_residues.py) are one state:
how many they are, and one of them. An item comes after those its condition names; a dimension is
*complete* after its last item. Items between two completions make a *segment*, whose outcome depends on
nothing but the residues and the points that came before: it is worked out once for each.

What costs is the vectors open at one time: dimensions that no item joins are open one after the other. A
few items with points in several dimensions are nothing; a questionnaire of thirty of them takes minutes.

A vector of points is one whole number, 32 bits a field, so that adding vectors is adding numbers.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from .model import Questionnaire
from .model.quiz import ContextItem, Item
from .quiz_choices import Choice, Choices
from .quiz_residues import Chosen, Residue, answered, completed, leaves, residue
from .scoring import half_up

_FIELD = 32
_MASK = (1 << _FIELD) - 1

Key = TypeVar("Key")
Path = tuple[Any, ...] | None
"""How a state was come to: (path before, item, options), or (path, path)."""
States = dict[int, dict[int, tuple[int, Path]]]
"""Residues → vector → (number of patterns, one of them)."""


class Outcome(NamedTuple):
    """What a segment leads to: residues, the vector still open, the dimensions completed, items passed."""

    residues: int
    vector: int
    sums: tuple[tuple[str, int, int], ...]
    """(dimension, points, most) for each dimension completed; most is 0 where it has left the score."""
    reserve: int
    """Scored items answered, less twice those passed: a band needs it not to end below 0."""
    patterns: int
    path: Path


class Paths:
    """The patterns of a questionnaire, told apart by ``rules`` and by the points in ``dimensions``."""

    def __init__(self, choices: Choices, rules: Sequence[Residue], dimensions: Sequence[str] = ()) -> None:
        self._quiz = quiz = choices.quiz
        gated = {item.id: residue(item.when) for item in quiz.asked if item.when is not None}
        self._slots = {id: place for place, id in enumerate(gated, len(rules))}
        named: dict[str, set[str]] = {}
        self._asking: dict[str, set[int]] = {}  # item → the places of the residues that ask about it
        self._below: set[str] = set()  # the dimensions whose percent a residue asks
        for place, open_ in enumerate((*rules, *gated.values())):
            for leaf in leaves(open_):
                if isinstance(leaf, Chosen):
                    named.setdefault(leaf.item, set()).update(leaf.options)
                    self._asking.setdefault(leaf.item, set()).add(place)
                else:
                    self._below.add(leaf.dimension)
        self._gates = {
            id: [leaf.item for leaf in leaves(when) if isinstance(leaf, Chosen)] for id, when in gated.items()
        }
        self._choices = {item.id: choices.of(item, named.get(item.id, ())) for item in quiz.asked}
        self._fields = {id: 2 * _FIELD * place for place, id in enumerate(dimensions)}
        self._touched = {
            item.id: [id for id in choices.ranges.get(item.id, ()) if id in self._fields] for item in quiz.asked
        }
        self._may_be_short = bool(dimensions) and _may_be_short(quiz)
        free = [id for id, touched in self._touched.items() if not (touched or id in named or id in gated)]
        self.times = 1
        self.aside: dict[str, tuple[str, ...]] = {}
        for id in free:  # told apart by nothing: they multiply the patterns, and that is all
            self.times *= sum(choice.times for choice in self._choices[id])
            self.aside[id] = self._choices[id][-1].options
        self.segments = list(self._segments(self._order(set(free))))
        self._residues: list[tuple[Residue, ...]] = []
        self._numbers: dict[tuple[Residue, ...], int] = {}
        self.start = self._number((*rules, *gated.values()))
        self._steps: dict[tuple[str, int], list[tuple[int, int, int, tuple[str, ...]]]] = {}
        self._outcomes: dict[tuple[int, int, int], list[Outcome]] = {}

    def rule(self, residues: int, place: int) -> Residue:
        """Return what is left of a rule: True or False at the end."""
        return self._residues[residues][place]

    def outcomes(self, segment: int, residues: int, vector: int) -> list[Outcome]:
        """Return what a segment leads to from these residues and this open vector."""
        key = (segment, residues, vector)
        if key not in self._outcomes:
            self._outcomes[key] = list(self._crossed(segment, {residues: {vector: (1, None)}}))
        return self._outcomes[key]

    def answers(self, path: Path) -> dict[str, tuple[str, ...]]:
        """Return the answers of a path; an item that was passed, or not asked, is not there."""
        found = dict(self.aside)
        stack = [path]
        while stack:
            match stack.pop():
                case (before, str(item), options):
                    found[item] = options
                    stack.append(before)
                case (first, second):
                    stack += [first, second]
        return {item.id: found[item.id] for item in self._quiz.asked if found.get(item.id)}

    def _order(self, free: set[str]) -> list[Item | ContextItem]:
        """Dimension by dimension, an item of several with the first of them, then the others; gates first."""
        items = {item.id: item for item in self._quiz.asked}
        order: dict[str, Item | ContextItem] = {}

        def take(id: str) -> None:
            if id not in order and id not in free:
                for gate in self._gates.get(id, ()):
                    take(gate)
                order[id] = items[id]

        places = {id: place for place, id in enumerate(self._fields)}
        rank = {
            id: min((places[dimension] for dimension in touched), default=len(places))
            for id, touched in self._touched.items()
        }
        for id in sorted(items, key=rank.__getitem__):
            take(id)
        return list(order.values())

    def _segments(self, order: list[Item | ContextItem]) -> Iterator[tuple[list[Item | ContextItem], list[str]]]:
        last = {id: place for place, item in enumerate(order) for id in self._touched[item.id]}
        begun = 0
        for place in sorted(set(last.values()) | {len(order) - 1}):
            yield order[begun : place + 1], [id for id, end in last.items() if end == place]
            begun = place + 1

    def _number(self, residues: tuple[Residue, ...]) -> int:
        if residues not in self._numbers:
            self._numbers[residues] = len(self._residues)
            self._residues.append(residues)
        return self._numbers[residues]

    def _crossed(self, segment: int, states: States) -> Iterator[Outcome]:
        """Take the items of a segment one by one, then complete its dimensions."""
        items, completes = self.segments[segment]
        for item in items:
            after: States = {}
            for residues, vectors in states.items():
                for residues_after, more, times, options in self._step(item, residues):
                    target = after.setdefault(residues_after, {})
                    for vector, (count, path) in vectors.items():
                        add(target, vector + more, count * times, (path, item.id, options))
            states = after
        reserve_at = 2 * _FIELD * len(self._fields)
        for residues, vectors in states.items():
            for vector, (count, path) in vectors.items():
                reserve = (vector >> reserve_at & _MASK) - 2 * (vector >> reserve_at + _FIELD)
                rest = vector & (1 << reserve_at) - 1
                sums = []
                for id in completes:
                    points = rest >> self._fields[id] & _MASK
                    most = rest >> self._fields[id] + _FIELD & _MASK
                    rest -= (most << _FIELD | points) << self._fields[id]
                    sums.append((id, points, most))
                yield Outcome(self._completed(residues, sums), rest, tuple(sums), reserve, count, path)

    def _step(self, item: Item | ContextItem, residues: int) -> list[tuple[int, int, int, tuple[str, ...]]]:
        """Return (residues after, vector to add, patterns, options) for each class of answers to an item."""
        key = (item.id, residues)
        if key not in self._steps:
            slot = self._slots.get(item.id)
            asked = slot is None or self._residues[residues][slot] is True
            found = self._choices[item.id] if asked else [Choice(1, (), {})]
            merged: dict[tuple[int, int], tuple[int, tuple[str, ...]]] = {}
            for choice in found:
                left = list(self._residues[residues])
                for place in self._asking.get(item.id, ()):
                    left[place] = answered(left[place], item.id, choice.options)
                if slot is not None:
                    left[slot] = True
                state = (self._number(tuple(left)), self._vector(choice, asked and isinstance(item, Item)))
                times, options = merged.get(state, (0, choice.options))
                merged[state] = (times + choice.times, options)
            self._steps[key] = [(*state, *counted) for state, counted in merged.items()]
        return self._steps[key]

    def _vector(self, choice: Choice, scored: bool) -> int:
        vector = 0
        for id, (points, most) in choice.sums.items():
            if id in self._fields:
                vector += (most << _FIELD | points) << self._fields[id]
        if scored and self._may_be_short:
            vector += 1 << 2 * _FIELD * len(self._fields) + (0 if choice.options else _FIELD)
        return vector

    def _completed(self, residues: int, sums: list[tuple[str, int, int]]) -> int:
        left = self._residues[residues]
        for id, points, most in sums:
            if id in self._below:
                percent = half_up(100 * points, most) if most else None
                left = tuple(completed(each, id, percent) for each in left)
        return self._number(left)


def add(counted: dict[Key, tuple[int, Path]], key: Key, count: int, path: Path) -> None:
    """Count patterns under a key; the path first met there is kept."""
    known = counted.get(key)
    counted[key] = (count, path) if known is None else (count + known[0], known[1])


def _may_be_short(quiz: Questionnaire) -> bool:
    """Tell whether items may be passed so often that there is no band: else nothing of it needs counting."""
    return sum(-2 if item.optional else item.when is None for item in quiz.items) < 0
