"""How a questionnaire is scored. ``quiz/scoring.js`` says the same for the browser.

Everything is integer arithmetic, so that both sides agree to the last digit. A score is a percent
of what was possible over the items that count (POMP: Cohen, Cohen, Aiken and West, 1999,
*Multivariate Behavioral Research* 34(3)).

1. *Asked items*, in order: an item with a condition is asked only where it holds of what was
   chosen before it. Answers to the others are ignored, as are unknown items and options.
2. *Chosen options.* A « unique » item keeps one option at most; an option that stands alone
   (exclusive, or not applicable) drops the others.
3. *Item*, in each dimension it measures: the points of the chosen options; for a « multiple » item,
   ``min(cap, sum)``. Without an answer: 0. Not asked, or answered by a not-applicable option: it
   leaves, points and range both.
4. *Dimension.* ``percent = half_up(100 * (points - least), most - least)`` over the items that
   count; weak, fair or solid by the two cut scores. When none counts, the dimension leaves, and its
   weight with it.
5. *Score.* ``half_up(100 * Σ weight * (points - least) / (most - least), Σ weight)`` over the
   dimensions that remain, put over their common denominator; 0 when none remains.
6. *Band.* The last one whose cut score is reached; none where fewer than two thirds of the scored
   items asked have an answer (« Pas concerné » is one), or no dimension remains. A red alert holds it at
   ``red_alert_ceiling``.
7. *Actions.* Three at most: one alert at most (the first red in file order, else the first orange),
   then the remaining dimensions from the lowest percent up (ties in file order).
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from .conditions import Chosen, holds
from .model import Questionnaire
from .model.quiz import ContextItem, Item, Option

Answers = Mapping[str, str | tuple[str, ...]]
"""Item id → option id, or option ids. As it comes: nothing in it is trusted."""

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
class AnswerFeedback:
    """A chosen option that has something to say."""

    item: str
    option: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a set of answers gives. Ids only: the words stay in the questionnaire."""

    asked: tuple[str, ...]
    """Items, scored or not, in file order."""
    answered: int
    """Scored items with an answer, « Pas concerné » included."""
    unanswered: tuple[str, ...]
    """Scored items asked and without an answer, in file order."""
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
    feedback: tuple[AnswerFeedback, ...]


def half_up(numerator: int, denominator: int) -> int:
    """Round a non-negative fraction to the nearest whole number, exact halves upwards."""
    return (2 * numerator + denominator) // (2 * denominator)


def score(quiz: Questionnaire, answers: Answers) -> Result:
    """Score the answers by the rules above."""
    asked, chosen = ask(quiz, answers)
    items = [item for item in asked if isinstance(item, Item)]
    sums = dimension_sums(quiz, items, chosen)
    dimensions = tuple(_dimension(quiz, id, points, most) for id, (points, most) in sums.items())
    percents = {each.id: each.percent for each in dimensions}
    alerts = [alert for alert in quiz.alerts if holds(alert.when, chosen, percents)]
    unanswered = tuple(item.id for item in items if item.id not in chosen)
    answered = len(items) - len(unanswered)
    value = weighted_score(quiz, sums)
    band, capped = None, False
    if enough(answered, len(items)) and sums:
        band, capped = band_reached(quiz, value, any(alert.level == "rouge" for alert in alerts))
    urgent = [alert.id for level in ("rouge", "orange") for alert in alerts if alert.level == level]
    actions = [Action("alert", id) for id in urgent[:1]]
    actions += [Action("dimension", each.id) for each in sorted(dimensions, key=lambda each: each.percent)]
    return Result(
        asked=tuple(item.id for item in asked),
        answered=answered,
        unanswered=unanswered,
        score=value,
        band=band,
        capped=capped,
        dimensions=dimensions,
        alerts=tuple(alert.id for alert in alerts),
        actions=tuple(actions[:ACTIONS]),
        feedback=_feedback(asked, chosen),
    )


def ask(quiz: Questionnaire, answers: Answers) -> tuple[list[Item | ContextItem], Chosen]:
    """Return the items that these answers lead to, in order, and what is chosen in them."""
    asked: list[Item | ContextItem] = []
    chosen: dict[str, tuple[str, ...]] = {}
    for item in quiz.asked:
        if item.when is None or holds(item.when, chosen, {}):
            asked.append(item)
            if options := _options(item, answers.get(item.id, ())):
                chosen[item.id] = options
    return asked, chosen


def enough(answered: int, asked: int) -> bool:
    """Tell whether there are answers enough for a band: two thirds of what was asked."""
    return 3 * answered >= 2 * asked


def _options(item: Item | ContextItem, answer: str | tuple[str, ...]) -> tuple[str, ...]:
    """The known options of one answer, in file order, once what stands alone has dropped the rest."""
    named = (answer,) if isinstance(answer, str) else answer
    known = [option for option in item.options if option.id in named]
    several = isinstance(item, Item) and item.kind == "multiple"
    alone = [option for option in known if not several or _stands_alone(option)]
    return tuple(option.id for option in (alone[:1] or known))


def _stands_alone(option: object) -> bool:
    return isinstance(option, Option) and (option.exclusive or option.not_applicable)


def dimension_sums(quiz: Questionnaire, items: Iterable[Item], chosen: Chosen) -> dict[str, tuple[int, int]]:
    """Dimension id → (points above the least, the most above the least), where an item counts, in file order."""
    sums: dict[str, tuple[int, int]] = {}
    for item in items:
        picked = [option for option in item.options if option.id in chosen.get(item.id, ())]
        for dimension, (points, most) in item_sums(item, picked).items():
            before = sums.get(dimension, (0, 0))
            sums[dimension] = (before[0] + points, before[1] + most)
    return {each.id: sums[each.id] for each in quiz.dimensions if each.id in sums}


def item_sums(item: Item, picked: Iterable[Option]) -> dict[str, tuple[int, int]]:
    """Dimension → (points above the least, the most above the least) of one item; empty where it does not count."""
    picked = list(picked)
    if any(option.not_applicable for option in picked):
        return {}
    found = {}
    for dimension, (least, most) in item.ranges.items():
        points = sum(option.toward(item.dimension).get(dimension, 0) for option in picked)
        found[dimension] = ((points if item.cap is None else min(item.cap, points)) - least, most - least)
    return found


def weighted_score(quiz: Questionnaire, sums: Mapping[str, tuple[int, int]]) -> int:
    """The weighted mean of the dimensions, in percent, rounded once."""
    if not sums:
        return 0
    weights = {dimension.id: dimension.weight for dimension in quiz.dimensions}
    common = math.prod(most for _, most in sums.values())
    total = sum(weights[id] * points * (common // most) for id, (points, most) in sums.items())
    return half_up(100 * total, common * sum(weights[id] for id in sums))


def _dimension(quiz: Questionnaire, id: str, points: int, most: int) -> DimensionResult:
    percent = half_up(100 * points, most)
    if percent >= quiz.levels.solid_from:
        return DimensionResult(id, percent, "solid")
    return DimensionResult(id, percent, "fair" if percent >= quiz.levels.fair_from else "weak")


def band_reached(quiz: Questionnaire, value: int, red: bool) -> tuple[str | None, bool]:
    """The band's id, and whether a red alert lowered it."""
    ids = [band.id for band in quiz.bands]
    reached = sum(band.cut_score <= value for band in quiz.bands) - 1
    ceiling = ids.index(quiz.red_alert_ceiling) if red else len(ids)
    shown = min(reached, ceiling)
    return (ids[shown] if shown >= 0 else None), shown < reached


def _feedback(asked: Iterable[Item | ContextItem], chosen: Chosen) -> tuple[AnswerFeedback, ...]:
    return tuple(
        AnswerFeedback(item.id, option.id)
        for item in asked
        for option in item.options
        if option.feedback is not None and option.id in chosen.get(item.id, ())
    )
