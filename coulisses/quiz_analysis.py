"""What a questionnaire can show: its bands, alerts and feedback, each with its exact share of answer patterns.

A *pattern* is a complete set of answers: every item that is asked has one, or is passed where it may be.
A share is a fraction of all patterns, each counted once; a witness is one pattern that shows the thing.
Each rule is projected on what it distinguishes: its own items, its own dimensions.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .model import Questionnaire
from .model.quiz import Condition, ContextItem, Item
from .quiz_bands import scores
from .quiz_choices import Choices
from .quiz_levels import LEVELS, levels
from .quiz_paths import Path, Paths, add
from .quiz_residues import Below, leaves, residue
from .scoring import band_reached

Answers = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Share:
    """How many patterns show a thing, of how many, and one that does (None where none does)."""

    count: int
    total: int
    witness: Answers | None

    @property
    def part(self) -> Fraction:
        """The share, from 0 to 1."""
        return Fraction(self.count, self.total)


@dataclass(frozen=True, slots=True)
class Analysis:
    """Every share of a questionnaire. Keys are ids."""

    scores: dict[int, int]
    """Score → number of patterns, for the scores that some pattern makes; rising."""
    bands: dict[str | None, Share]
    """As shown, red alerts applied; None: too few answers for a band."""
    held: Share
    """The patterns whose band a red alert lowers."""
    alerts: dict[str, Share]
    asked: dict[str, Share]
    """Items that have a condition."""
    answers: dict[tuple[str, str], Share]
    """(item, option) that has feedback."""
    levels: dict[tuple[str, str], Share]
    """(dimension, level), where its feedback is among the actions shown."""


def analyse(quiz: Questionnaire) -> Analysis:
    """Work out every share. ``quiz`` must have passed the rules on references (quiz_checks.py)."""
    choices = Choices(quiz)
    by_score: dict[int, int] = {}
    by_band: list[tuple[str | None, bool, int, Answers]] = []
    for each in scores(choices):
        by_score[each.score] = by_score.get(each.score, 0) + each.patterns
        band, lowered = band_reached(quiz, each.score, each.red) if each.judged else (None, False)
        by_band.append((band, lowered, each.patterns, each.answers))
    total = sum(by_score.values())
    by_level = list(levels(choices))
    return Analysis(
        scores=dict(sorted(by_score.items())),
        bands={
            id: _total(((count, answers) for band, _, count, answers in by_band if band == id), total)
            for id in (*(band.id for band in quiz.bands), None)
        },
        held=_total(((count, answers) for _, lowered, count, answers in by_band if lowered), total),
        alerts={alert.id: _shares(choices, [alert.when])[0] for alert in quiz.alerts},
        asked={item.id: _shares(choices, [item.when])[0] for item in quiz.asked if item.when is not None},
        answers={key: share for item in quiz.asked for key, share in _told(choices, item).items()},
        levels={
            (dimension.id, name): _total(
                ((count, answers) for id, level, count, answers in by_level if (id, level) == (dimension.id, name)),
                total,
            )
            for dimension in quiz.dimensions
            for name in LEVELS
        },
    )


def _told(choices: Choices, item: Item | ContextItem) -> dict[tuple[str, str], Share]:
    """The share of each option of an item that has feedback."""
    told = [option.id for option in item.options if option.feedback is not None]
    shares = _shares(choices, [Condition(answered={item.id: (option,)}) for option in told])
    return {(item.id, option): share for option, share in zip(told, shares, strict=True)}


def _shares(choices: Choices, conditions: Sequence[Condition]) -> list[Share]:
    """The share of patterns where each of these conditions holds."""
    if not conditions:
        return []
    rules = [residue(condition) for condition in conditions]
    dimensions = dict.fromkeys(leaf.dimension for rule in rules for leaf in leaves(rule) if isinstance(leaf, Below))
    paths = Paths(choices, rules, list(dimensions))
    states: dict[tuple[int, int], tuple[int, Path]] = {(paths.start, 0): (1, None)}
    for segment in range(len(paths.segments)):
        after: dict[tuple[int, int], tuple[int, Path]] = {}
        for (residues, vector), (count, path) in states.items():
            for outcome in paths.outcomes(segment, residues, vector):
                add(after, (outcome.residues, outcome.vector), count * outcome.patterns, (path, outcome.path))
        states = after
    total = paths.times * sum(count for count, _ in states.values())
    found = []
    for place in range(len(rules)):
        holding = [state for (residues, _), state in states.items() if paths.rule(residues, place) is True]
        found.append(_total(((paths.times * count, paths.answers(path)) for count, path in holding), total))
    return found


def _total(found: Iterable[tuple[int, Answers]], total: int) -> Share:
    kept = list(found)
    return Share(sum(count for count, _ in kept), total, kept[0][1] if kept else None)
