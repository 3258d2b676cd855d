"""How many answer patterns make each score, and under which red alert.

The segments of the paths are split in two parts. The sums of one are sorted, and each sum of the other
finds by bisection how many of them make each score: pairs are counted without being listed.
"""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple

from .quiz_choices import Choices
from .quiz_paths import Path, Paths, add
from .quiz_residues import one_of, residue

Sums = dict[int, tuple[int, Path]]
"""Σ weight * points / most, over a common denominator → (patterns, one of them)."""
Group = tuple[int, int]
"""What the sums of a group share: Σ weight of the dimensions that remain; the reserve (see Outcome)."""
Part = dict[tuple[int, int], dict[Group, Sums]]
"""(residues, open vector) → groups."""


class Scored(NamedTuple):
    """Patterns with the same score."""

    score: int
    judged: bool
    """There are answers enough for a band, and a dimension remains."""
    red: bool
    """There is a red alert."""
    patterns: int
    answers: dict[str, tuple[str, ...]]
    """One of the patterns."""


def scores(choices: Choices) -> Iterator[Scored]:
    """Yield the patterns of a questionnaire by score; the same score may come several times."""
    quiz = choices.quiz
    red = one_of(residue(alert.when) for alert in quiz.alerts if alert.level == "rouge")
    paths = Paths(choices, [red], [dimension.id for dimension in quiz.dimensions])
    mosts = {dimension.id: _mosts(choices, dimension.id) for dimension in quiz.dimensions}
    common = math.lcm(*(most for values in mosts.values() for most in values))
    weights = {dimension.id: dimension.weight for dimension in quiz.dimensions}
    middle = _middle(paths, mosts)
    for state, firsts in _part(paths, (paths.start, 0), range(middle), weights, common).items():
        rest = _part(paths, state, range(middle, len(paths.segments)), weights, common)
        for (residues, _), seconds in rest.items():
            for judged, whole, sums, others in _pairs(firsts, seconds):
                for score, count, path in _joined(sums, others, common * whole or 1):
                    held = paths.rule(residues, 0) is True
                    yield Scored(score, judged, held, paths.times * count, paths.answers(path))


def _mosts(choices: Choices, dimension: str) -> set[int]:
    """Every value of the most points of a dimension, once some items have left."""
    mosts = {0}
    for item in choices.quiz.items:
        if dimension in choices.ranges[item.id]:
            least, most = choices.ranges[item.id][dimension]
            leaves = item.when is not None or any(option.not_applicable for option in item.options)
            mosts = {each + most - least for each in mosts} | (mosts if leaves else set())
    return mosts - {0} or {1}


def _middle(paths: Paths, mosts: Mapping[str, set[int]]) -> int:
    """Where to split the segments so that neither part has many sums."""
    sizes = [math.prod(1 + max(mosts[id]) for id in completes) for _, completes in paths.segments]
    before = list(accumulate(sizes, lambda one, other: one * other, initial=1))
    return min(range(len(before)), key=lambda place: before[place] + before[-1] // before[place])


def _part(paths: Paths, start: tuple[int, int], segments: range, weights: Mapping[str, int], common: int) -> Part:
    """Cross some segments, weighing each dimension as it is completed."""
    states: Part = {start: {(0, 0): {0: (1, None)}}}
    for segment in segments:
        after: Part = {}
        for state, groups in states.items():
            for outcome in paths.outcomes(segment, *state):
                remain = [(weights[id], points, most) for id, points, most in outcome.sums if most]
                more = sum(weight * points * (common // most) for weight, points, most in remain)
                heavier = sum(weight for weight, _, _ in remain)
                target = after.setdefault((outcome.residues, outcome.vector), {})
                for (weight, reserve), sums in groups.items():
                    merged = target.setdefault((weight + heavier, reserve + outcome.reserve), {})
                    for value, (count, path) in sums.items():
                        add(merged, value + more, count * outcome.patterns, (path, outcome.path))
        states = after
    return states


def _pairs(firsts: Mapping[Group, Sums], seconds: Mapping[Group, Sums]) -> Iterator[tuple[bool, int, Sums, Sums]]:
    """Yield (judged, Σ weight, sums, other sums) for each pair of groups."""
    for (weight, reserve), sums in firsts.items():
        for (heavier, more), others in seconds.items():
            whole = weight + heavier
            yield whole > 0 and reserve + more >= 0, whole, sums, others


def _joined(sums: Sums, others: Sums, whole: int) -> Iterator[tuple[int, int, Path]]:
    """Yield (score, patterns, one of them) over every pair of sums, where ``whole`` makes 100."""
    few, many = sorted((sums, others), key=len)
    ordered = sorted(many)
    under = [0, *accumulate(many[value][0] for value in ordered)]
    # A score is at least n from n - 1/2 up, halves included: from this sum up.
    starts = [-(-whole * (2 * score - 1) // 200) for score in range(1, 101)]
    found: Sums = {}
    for value, (count, path) in few.items():
        places = [0, *(bisect_left(ordered, start - value) for start in starts), len(ordered)]
        for score, (begin, end) in enumerate(pairwise(places)):
            if begin < end:
                add(found, score, count * (under[end] - under[begin]), (path, many[ordered[begin]][1]))
    for score, (count, path) in found.items():
        yield score, count, path
