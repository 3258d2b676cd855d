"""What Python hands to the browser: one JSON block an interactive page, dumped from the model.

Ids and numbers only: the words and the links stand in the page's own HTML, where the script shows and hides them,
and never makes HTML from text. A questionnaire's worked examples stay at home too: they are for the build and the
tests. What is not set is left out, so that the block stays small.
"""

from typing import Any

from .model import Entry
from .model.base import TEXT

_AT_HOME = {"examples", "meaning", "see", "fields", "origin", "lists", "updated"}


def for_browser(entry: Entry) -> dict[str, Any]:
    """Dump an entry without its texts, its links, and what is empty or « non »."""
    dumped = {
        key: _plain(getattr(entry, key))
        for key, field in type(entry).model_fields.items()
        if key not in _AT_HOME and TEXT not in field.metadata
    }
    return {key: value for key, value in dumped.items() if value is not None and value is not False}


def _plain(value: Any) -> Any:
    if isinstance(value, Entry):
        return for_browser(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value
