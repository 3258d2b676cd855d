"""What an editor reads of a field while typing: its name, what to write, where it appears, examples.

Kept beside each field and nowhere else. The description alone is what a problem expects (``attendu``), so it says what
to write. ``shown`` (where that goes on the site) and ``seen`` (more of JSON Schema) wait under keys of their own, that
only ``coulisses/schema.py`` reads.
"""

from typing import Any

from pydantic import Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

JsonSchema = dict[str, Any]
# pydantic keeps these to itself where a type has a schema of its own (``Whole``)
_BOUNDS = {"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum"}


def told(title: str, description: str, *examples: object, shown: str = "", **limits: Any) -> Any:
    """Return pydantic's ``Field`` for an ``Annotated`` type: words in French, true examples, and pydantic's limits."""
    bounds = {_BOUNDS[name]: limit for name, limit in limits.items() if name in _BOUNDS}
    return Field(
        title=title,
        description=description,
        examples=list(examples) or None,
        json_schema_extra={"shown": shown, **({"seen": bounds} if bounds else {})},
        **limits,
    )


def entry(description: str, **seen: Any) -> JsonSchema:
    """Return what a type of entry says of itself: a description, and its rules across keys in JSON Schema."""
    return {"description": description, "seen": seen}


class Meanings:
    """What each value of an enumeration means: value → French words."""

    def __init__(self, **words: str) -> None:
        self.words = words

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        schema = handler(core)
        return {**schema, "seen": {"enumDescriptions": [self.words[value] for value in schema["enum"]]}}
