"""How a questionnaire is scored. ``quiz/scoring.js`` says the same for the browser.

Everything is integer arithmetic, so that both sides agree to the last digit. A score is a percent
of the maximum possible over the items that count (POMP: Cohen, Cohen, Aiken and West, 1999,
*Multivariate Behavioral Research* 34(3)).

1. *Chosen options.* Unknown items and unknown options are ignored. A « unique » item keeps one
   option at most; an option that stands alone (exclusive, or not applicable) drops the others.
2. *Item.* Points of the chosen option; for a « multiple » item, ``min(cap, sum)``. Without an
   answer: 0 points, its maximum still counts. Answered by a not-applicable option: the item leaves,
   points and maximum both.
3. *Dimension.* ``percent = half_up(100 * Σ points, Σ maximum)``; weak, fair or solid by the two cut
   scores. When no item of it counts, the dimension leaves and its weight with it.
4. *Score.* ``half_up(100 * Σ weight * points / maximum, Σ weight)`` over the dimensions that remain,
   put over their common denominator; 0 when none remains.
5. *Band.* The last one whose cut score is reached; none below ``minimum_answers`` (« Pas concerné »
   is an answer), and none when no dimension remains. A red alert holds it at ``red_alert_ceiling``.
6. *Actions.* Three at most: one alert at most (the first red in file order, else the first orange),
   then the remaining dimensions from the lowest percent up (ties in file order).
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .model import Questionnaire
from .model.quiz import Condition, ContextItem, ContextOption, Item, Option

Answers = Mapping[str, str | tuple[str, ...]]
"""Item id → option id, or option ids. As it comes: nothing in it is trusted."""

Chosen = Mapping[str, tuple[str, ...]]
"""Item id → ids of the options that hold, in file order; items without an answer are absent."""

ACTIONS = 3


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """One dimension that remains: its percent (0–100) and its level."""

    id: str
    percent: int
    level: Literal["weak", "fair", "solid"]


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do: an alert's, or the feedback of a dimension at its level."""

    kind: Literal["alert", "dimension"]
    id: str


@dataclass(frozen=True, slots=True)
class ContextFeedback:
    """A chosen option of a context item that has something to say."""

    item: str
    option: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a set of answers gives. Ids only: the words stay in the questionnaire."""

    answered: int
    """Scored items with an answer, « Pas concerné » included."""
    unanswered: tuple[str, ...]
    """Scored items without an answer, in file order."""
    score: int
    """0–100."""
    band: str | None
    """None with too few answers."""
    capped: bool
    """True when a red alert lowered the band."""
    dimensions: tuple[DimensionResult, ...]
    alerts: tuple[str, ...]
    """In file order."""
    actions: tuple[Action, ...]
    context: tuple[ContextFeedback, ...]


def half_up(numerator: int, denominator: int) -> int:
    """Round a non-negative fraction to the nearest whole number, exact halves upwards."""
    return (2 * numerator + denominator) // (2 * denominator)


def score(quiz: Questionnaire, answers: Answers) -> Result:
    """Score the answers by the rules above."""
    chosen = _chosen(quiz, answers)
    sums = _sums(quiz, chosen)
    alerts = [alert for alert in quiz.alerts if holds(alert.when, chosen)]
    unanswered = tuple(item.id for item in quiz.items if item.id not in chosen)
    answered = len(quiz.items) - len(unanswered)
    value = _score(quiz, sums)
    dimensions = tuple(_dimension(quiz, id, points, maximum) for id, (points, maximum) in sums.items())
    band, capped = None, False
    if answered >= quiz.minimum_answers and sums:
        band, capped = _band(quiz, value, any(alert.level == "rouge" for alert in alerts))
    urgent = [alert.id for level in ("rouge", "orange") for alert in alerts if alert.level == level]
    actions = [Action("alert", id) for id in urgent[:1]]
    actions += [Action("dimension", each.id) for each in sorted(dimensions, key=lambda each: each.percent)]
    return Result(
        answered=answered,
        unanswered=unanswered,
        score=value,
        band=band,
        capped=capped,
        dimensions=dimensions,
        alerts=tuple(alert.id for alert in alerts),
        actions=tuple(actions[:ACTIONS]),
        context=_context(quiz, chosen),
    )


def holds(condition: Condition, chosen: Chosen) -> bool:
    """Tell whether a condition is true of the chosen options."""
    (form,) = condition.model_fields_set
    return _FORMS[form](getattr(condition, form), chosen)


def _answered(named: Mapping[str, tuple[str, ...]], chosen: Chosen) -> bool:
    """Every named item has one of these options."""
    return all(any(option in options for option in chosen.get(item, ())) for item, options in named.items())


def _without(named: Mapping[str, tuple[str, ...]], chosen: Chosen) -> bool:
    """Every named item has an answer, and none of these options."""
    return all(item in chosen and not _answered({item: options}, chosen) for item, options in named.items())


def _all(conditions: tuple[Condition, ...], chosen: Chosen) -> bool:
    return all(holds(condition, chosen) for condition in conditions)


def _any(conditions: tuple[Condition, ...], chosen: Chosen) -> bool:
    return any(holds(condition, chosen) for condition in conditions)


# The closed vocabulary of conditions: the key in YAML → its function.
_FORMS: dict[str, Callable[[Any, Chosen], bool]] = {
    "answered": _answered,
    "without": _without,
    "all": _all,
    "any": _any,
}


def _chosen(quiz: Questionnaire, answers: Answers) -> Chosen:
    """Keep what the questionnaire knows of the answers."""
    found = {item.id: _options(item, answers.get(item.id, ())) for item in quiz.asked}
    return {id: options for id, options in found.items() if options}


def _options(item: Item | ContextItem, answer: str | tuple[str, ...]) -> tuple[str, ...]:
    """The known options of one answer, in file order, once what stands alone has dropped the rest."""
    asked = (answer,) if isinstance(answer, str) else answer
    known = [option for option in item.options if option.id in asked]
    several = isinstance(item, Item) and item.kind == "multiple"
    alone = [option for option in known if not several or _stands_alone(option)]
    return tuple(option.id for option in (alone[:1] or known))


def _stands_alone(option: Option | ContextOption) -> bool:
    return isinstance(option, Option) and (option.exclusive or option.not_applicable)


def _sums(quiz: Questionnaire, chosen: Chosen) -> dict[str, tuple[int, int]]:
    """Dimension id → (points, maximum), for the dimensions where an item counts, in file order."""
    sums = {}
    for dimension in quiz.dimensions:
        counting = [(item, _picked(item, chosen)) for item in quiz.items if item.dimension == dimension.id]
        counting = [(item, picked) for item, picked in counting if not any(option.not_applicable for option in picked)]
        if counting:
            points = sum(_points(item, picked) for item, picked in counting)
            sums[dimension.id] = (points, sum(item.maximum for item, _ in counting))
    return sums


def _picked(item: Item, chosen: Chosen) -> list[Option]:
    return [option for option in item.options if option.id in chosen.get(item.id, ())]


def _points(item: Item, picked: list[Option]) -> int:
    points = sum(option.points for option in picked)
    return points if item.cap is None else min(item.cap, points)


def _score(quiz: Questionnaire, sums: Mapping[str, tuple[int, int]]) -> int:
    """The weighted mean of the dimensions, in percent, rounded once."""
    if not sums:
        return 0
    weights = {dimension.id: dimension.weight for dimension in quiz.dimensions}
    common = math.prod(maximum for _, maximum in sums.values())
    total = sum(weights[id] * points * (common // maximum) for id, (points, maximum) in sums.items())
    return half_up(100 * total, common * sum(weights[id] for id in sums))


def _dimension(quiz: Questionnaire, id: str, points: int, maximum: int) -> DimensionResult:
    percent = half_up(100 * points, maximum)
    if percent >= quiz.levels.solid_from:
        return DimensionResult(id, percent, "solid")
    return DimensionResult(id, percent, "fair" if percent >= quiz.levels.fair_from else "weak")


def _band(quiz: Questionnaire, value: int, red: bool) -> tuple[str | None, bool]:
    """The band's id, and whether a red alert lowered it."""
    ids = [band.id for band in quiz.bands]
    reached = sum(band.cut_score <= value for band in quiz.bands) - 1
    ceiling = ids.index(quiz.red_alert_ceiling) if red else len(ids)
    shown = min(reached, ceiling)
    return (ids[shown] if shown >= 0 else None), shown < reached


def _context(quiz: Questionnaire, chosen: Chosen) -> tuple[ContextFeedback, ...]:
    return tuple(
        ContextFeedback(item.id, option.id)
        for item in quiz.context
        for option in item.options
        if option.feedback is not None and option.id in chosen.get(item.id, ())
    )
