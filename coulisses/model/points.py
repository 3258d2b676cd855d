"""The points of an answer: a digit, or one for each dimension it speaks of."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .base import ID_PATTERN, Id

_POINTS = re.compile(r"-?[0-9]")


def _points(value: object) -> int | dict[str, int]:
    """Read points: one digit, or dimension → digit; raise a French error for anything else."""
    if isinstance(value, str) and _POINTS.fullmatch(value):
        return int(value)
    if isinstance(value, dict) and value:
        by_dimension = {name: part for name, part in value.items() if re.fullmatch(ID_PATTERN, str(name))}
        if len(by_dimension) == len(value) and all(_POINTS.fullmatch(str(part)) for part in value.values()):
            return {name: int(part) for name, part in by_dimension.items()}
    raise PydanticCustomError("points", "un nombre de -9 à 9, ou dimension → nombre")


_DIGIT = {"type": "integer", "minimum": -9, "maximum": 9}
_BY_DIMENSION = {
    "type": "object",
    "propertyNames": {"pattern": ID_PATTERN},
    "additionalProperties": _DIGIT,
    "minProperties": 1,
}
_POINTS_SCHEMA = {"anyOf": [_DIGIT, _BY_DIMENSION]}
_ABOVE_0 = {"type": "integer", "minimum": 1}
WORTH_POINTS = {  # JSON Schema of points of which one at least is above 0
    "anyOf": [_ABOVE_0, {"type": "object", "not": {"additionalProperties": {"not": _ABOVE_0}}}]
}
Points = Annotated[int | dict[Id, int], BeforeValidator(_points), WithJsonSchema(_POINTS_SCHEMA)]
