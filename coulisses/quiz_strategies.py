"""What answering without reading scores: always the option at one place, of one length, of one shape.

A self-check that such answers can pass measures patience, not readiness: none may land in the upper two
bands. Where a question takes several answers, the option at that place is ticked alone.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .model import Questionnaire
from .model.quiz import ContextOption, Option
from .scoring import Result, score
from .text import to_plain

Options = Sequence[Option | ContextOption]
_PAUSES = re.compile(r"[,;:.!?…]+")


@dataclass(frozen=True, slots=True)
class Strategy:
    """A way of answering without reading, and what it gives."""

    name: str
    """In French: « toujours … »."""
    result: Result


def strategies(quiz: Questionnaire) -> list[Strategy]:
    """Score every straight-line strategy."""
    return [
        Strategy(name, score(quiz, {item.id: (pick(item.options).id,) for item in quiz.asked}))
        for name, pick in _PICKS.items()
    ]


def upper_bands(quiz: Questionnaire) -> list[str]:
    """The two bands that answering without reading may not reach; none where there is but one below them."""
    return [band.id for band in quiz.bands[-2:]] if len(quiz.bands) > 2 else []


def _length(option: Option | ContextOption) -> int:
    return len(to_plain(option.text))


def _clauses(option: Option | ContextOption) -> int:
    return sum(bool(part.strip()) for part in _PAUSES.split(to_plain(option.text)))


def _at(place: int, options: Options) -> Option | ContextOption:
    """The option at a place; where there are fewer, the last."""
    return options[min(place, len(options) - 1)]


def _without_colon(options: Options) -> Options:
    return [option for option in options if ":" not in option.text] or options


# Between equals, the first shown.
_PICKS: dict[str, Callable[[Options], Option | ContextOption]] = {
    "toujours la première": lambda options: _at(0, options),
    "toujours la deuxième": lambda options: _at(1, options),
    "toujours la troisième": lambda options: _at(2, options),
    "toujours la dernière": lambda options: options[-1],
    "toujours la plus longue": lambda options: max(options, key=_length),
    "toujours la plus courte": lambda options: min(options, key=_length),
    "toujours la deuxième plus courte": lambda options: sorted(options, key=_length)[1],
    "toujours sans deux-points": lambda options: _without_colon(options)[0],
    "toujours le plus de pauses": lambda options: max(options, key=_clauses),
    "sans deux-points, le plus de pauses": lambda options: max(_without_colon(options), key=_clauses),
}
