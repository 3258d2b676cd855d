"""What a condition of a questionnaire means: a closed vocabulary, one function a form."""

from collections.abc import Callable, Mapping
from typing import Any

from .model.quiz import Condition

Chosen = Mapping[str, tuple[str, ...]]
"""Item id → ids of the options that hold, in file order; items without an answer are absent."""


def holds(condition: Condition, chosen: Chosen, percents: Mapping[str, int]) -> bool:
    """Tell whether a condition is true of the chosen options and of the dimensions' percents."""
    (form,) = condition.model_fields_set
    return _FORMS[form](getattr(condition, form), chosen, percents)


def _answered(named: Mapping[str, tuple[str, ...]], chosen: Chosen, _percents: object) -> bool:
    """Every named item has one of these options."""
    return all(any(option in options for option in chosen.get(item, ())) for item, options in named.items())


def _without(named: Mapping[str, tuple[str, ...]], chosen: Chosen, _percents: object) -> bool:
    """Every named item has an answer, and none of these options."""
    return all(item in chosen and not set(chosen[item]) & set(options) for item, options in named.items())


def _unless(named: Mapping[str, tuple[str, ...]], chosen: Chosen, _percents: object) -> bool:
    """No named item has one of these options, answered or not."""
    return not any(set(chosen.get(item, ())) & set(options) for item, options in named.items())


def _dimension_below(named: Mapping[str, int], _chosen: object, percents: Mapping[str, int]) -> bool:
    """Every named dimension remains, under this percent."""
    return all(id in percents and percents[id] < limit for id, limit in named.items())


def _all(conditions: tuple[Condition, ...], chosen: Chosen, percents: Mapping[str, int]) -> bool:
    return all(holds(condition, chosen, percents) for condition in conditions)


def _any(conditions: tuple[Condition, ...], chosen: Chosen, percents: Mapping[str, int]) -> bool:
    return any(holds(condition, chosen, percents) for condition in conditions)


# The closed vocabulary of conditions: the key in YAML → its function.
_FORMS: dict[str, Callable[[Any, Chosen, Mapping[str, int]], bool]] = {
    "answered": _answered,
    "without": _without,
    "unless": _unless,
    "dimension_below": _dimension_below,
    "all": _all,
    "any": _any,
}
