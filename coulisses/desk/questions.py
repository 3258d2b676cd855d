"""What is asked for an entry: one question for each key of its type, the required ones first."""

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from ..model import Entry
from ..model.base import ID_PATTERN, REF_PATTERN
from .catalogue import Growing

Shape = Literal["text", "texts", "names"]
_EXAMPLE = 120  # signs of an example, at most


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: its key, what it means, the shape of its answer."""

    key: str
    description: str
    required: bool
    shape: Shape = "text"  # ``texts``: one a line; ``names``: between commas, on one line
    choices: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()  # what each choice is called
    default: str = ""  # kept by an empty answer
    lines: tuple[str, ...] = ()  # the same for ``texts``: each is kept by an empty line
    example: str = ""
    help: str = ""  # what « ? » says, where it is not the description

    def like(self, known: Any) -> "Question":
        """The same with an example, taken from what the guide holds: of ``texts``, the first."""
        if isinstance(known, list):
            known = ", ".join(map(str, known[:1] if self.shape == "texts" else known))
        return replace(self, example=textwrap.shorten(str(known or ""), _EXAMPLE, placeholder="…"))


def questions(growing: Growing) -> list[Question]:
    """Every question for an entry but its id, which is suggested once the others are answered."""
    asked = fields(growing.model, ("id", *growing.unasked))
    return sorted(asked, key=lambda question: not question.required)


def fields(model: type[Entry], without: Iterable[str] = ()) -> list[Question]:
    """One question for each key of a type, in its order."""
    schema = model.model_json_schema()
    required = schema.get("required", ())
    return [
        _question(key, described, key in required)
        for key, described in schema["properties"].items()
        if key not in without
    ]


def refers(question: Question) -> bool:
    """Tell whether the answer names entries of the guide: only the whole guide knows whether they are there."""
    return question.key in ("see", "sources")


def _question(key: str, described: dict[str, Any], required: bool) -> Question:
    described = {**described, **next((part for part in described.get("anyOf", ()) if part.get("type") != "null"), {})}
    items = described.get("items", {})
    choices = (items or described).get("enum", ())
    shape: Shape = "text"
    if described.get("type") == "array":
        shape = "names" if choices or items.get("pattern") in (ID_PATTERN, REF_PATTERN) else "texts"
    return Question(key, described.get("description", ""), required, shape, tuple(map(str, choices)))
