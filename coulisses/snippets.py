"""A new entry, ready to fill in: what the editor offers where an entry may stand, made from its schema."""

from collections.abc import Iterator
from itertools import count
from typing import Any

Schema = dict[str, Any]


def snippet(entry: Schema, types: dict[str, Schema]) -> Schema:
    """Return the ``defaultSnippets`` entry of a type: its required keys, with a stop of the Tab key at each value."""
    stops = count(1)
    return {
        "label": f"Ajouter : {entry['title'][0].lower()}{entry['title'][1:]}",
        "description": entry["description"],
        "body": _body(entry, types, stops),
    }


def required(entry: Schema) -> list[str]:
    """The keys that an entry cannot do without, in the order of the model."""
    return [name for rule in entry.get("allOf", ()) for name in rule.get("required", ())]


def _body(entry: Schema, types: dict[str, Schema], stops: Iterator[int]) -> Schema:
    return {name: _value(entry["properties"][name], types, stops) for name in required(entry)}


def _value(field: Schema, types: dict[str, Schema], stops: Iterator[int]) -> Any:
    """What stands at a key: the choices, as many elements as needed, an example to change, or the field's name."""
    if "$ref" in field and (body := _body(types[field["$ref"].rsplit("/", 1)[-1]], types, stops)):
        return body
    if field.get("type") == "array":
        items = {"title": field["title"], **field["items"]}
        return [_value(items, types, stops) for _ in range(field.get("minItems", 1))]
    if "enum" in field:
        return f"${{{next(stops)}|{','.join(field['enum'])}|}}"
    if isinstance(field.get("type"), list):  # a text
        return f"${{{next(stops)}:{field['title']}}}"
    return _stop(field["examples"][0], stops)


def _stop(example: Any, stops: Iterator[int]) -> Any:
    """An example, with a stop of the Tab key on each of its values."""
    if isinstance(example, dict):
        return {key: _stop(value, stops) for key, value in example.items()}
    if isinstance(example, list):
        return [_stop(value, stops) for value in example]
    return f"${{{next(stops)}:{example}}}"
