"""How many answer patterns show the feedback of each level of a dimension: it must be among the actions."""

from collections.abc import Iterator

from .model import Questionnaire
from .quiz_choices import Choices
from .quiz_paths import Outcome, Path, Paths, add
from .quiz_residues import one_of, residue
from .scoring import ACTIONS, half_up

LEVELS = ("weak", "fair", "solid")
State = tuple[int, int, int]
"""Residues, open vector, dimensions that come before the one in question (no more than there are actions)."""
Rank = tuple[int, int]
"""Percent of a dimension, its place in the file: actions come in this order."""


def level(quiz: Questionnaire, percent: int) -> str:
    """Name the level of a percent."""
    cuts = (quiz.levels.fair_from, quiz.levels.solid_from)
    return LEVELS[sum(percent >= cut for cut in cuts)]


def levels(choices: Choices) -> Iterator[tuple[str, str, int, dict[str, tuple[str, ...]]]]:
    """Yield (dimension, level, patterns that show its feedback, one of them), for each percent it may have.

    Actions go from the lowest percent up, after one alert at most (scoring.py): once the percent of a
    dimension is fixed, all that matters of another is whether it comes before.
    """
    quiz = choices.quiz
    urgent = one_of(residue(alert.when) for alert in quiz.alerts if alert.level in ("rouge", "orange"))
    paths = Paths(choices, [urgent], [dimension.id for dimension in quiz.dimensions])
    ranked = _Ranked(paths, {dimension.id: place for place, dimension in enumerate(quiz.dimensions)})
    for place, dimension in enumerate(quiz.dimensions):
        for percent in sorted(_percents(choices, dimension.id)):
            found: dict[None, tuple[int, Path]] = {}
            for (residues, _, before), (count, path) in ranked.counted((percent, place)).items():
                if before + (paths.rule(residues, 0) is True) < ACTIONS:
                    add(found, None, count, path)
            for count, path in found.values():
                yield dimension.id, level(quiz, percent), paths.times * count, paths.answers(path)


def _percents(choices: Choices, dimension: str) -> set[int]:
    """Every percent that a dimension may have."""
    paths = Paths(choices, [], [dimension])
    states = {(paths.start, 0)}
    found = set()
    for segment in range(len(paths.segments)):
        outcomes = [outcome for state in states for outcome in paths.outcomes(segment, *state)]
        found |= {half_up(100 * points, most) for outcome in outcomes for _, points, most in outcome.sums if most}
        states = {(outcome.residues, outcome.vector) for outcome in outcomes}
    return found


class _Ranked:
    """The paths of a questionnaire, with the ranks of the dimensions that each segment completes."""

    def __init__(self, paths: Paths, places: dict[str, int]) -> None:
        self._paths = paths
        self._places = places
        self._known: dict[tuple[int, int, int], list[tuple[Outcome, list[Rank]]]] = {}

    def counted(self, rank: Rank) -> dict[State, tuple[int, Path]]:
        """Count the patterns where a dimension has this rank, by how many others come before it."""
        states: dict[State, tuple[int, Path]] = {(self._paths.start, 0, 0): (1, None)}
        for segment in range(len(self._paths.segments)):
            after: dict[State, tuple[int, Path]] = {}
            crossings: dict[tuple[int, int], dict[State, tuple[int, Path]]] = {}
            for (residues, vector, already), (count, path) in states.items():
                if (residues, vector) not in crossings:
                    crossings[residues, vector] = self._crossed(segment, residues, vector, rank)
                for (residues_after, vector_after, more), (times, step) in crossings[residues, vector].items():
                    place = (residues_after, vector_after, min(already + more, ACTIONS))
                    add(after, place, count * times, (path, step))
            states = after
        return states

    def _crossed(self, segment: int, residues: int, vector: int, rank: Rank) -> dict[State, tuple[int, Path]]:
        """Count what a segment leads to, but for another percent of the dimension in question."""
        key = (segment, residues, vector)
        if key not in self._known:
            self._known[key] = [(each, self._ranks(each)) for each in self._paths.outcomes(*key)]
        found: dict[State, tuple[int, Path]] = {}
        concerned = rank[1] in [self._places[id] for id in self._paths.segments[segment][1]]
        for outcome, ranks in self._known[key]:
            if not concerned or rank in ranks:
                more = sum(each < rank for each in ranks)
                add(found, (outcome.residues, outcome.vector, more), outcome.patterns, outcome.path)
        return found

    def _ranks(self, outcome: Outcome) -> list[Rank]:
        """The ranks of the dimensions that are completed, and remain."""
        return [(half_up(100 * points, most), self._places[id]) for id, points, most in outcome.sums if most]
