"""What Python hands to the browser: one JSON block an interactive page, dumped from the model.

Ids and numbers stay as they are, ``see`` becomes an address relative to the page, and every text
field becomes inline HTML, so that a script inserts it without knowing our typography or markup.
A questionnaire's worked examples stay at home: they are for the build and the tests.
"""

from collections.abc import Callable
from typing import Any

from .model import Entry
from .model.base import TEXT

_AT_HOME = {"examples"}


def for_browser(entry: Entry, text: Callable[[str], str], url: Callable[[str], str]) -> dict[str, Any]:
    """Dump an entry; ``text`` renders a text field, ``url`` a reference."""
    dumped: dict[str, Any] = {}
    for name, field in type(entry).model_fields.items():
        value = getattr(entry, name)
        if name in _AT_HOME:
            continue
        if name == "see" and isinstance(value, str):
            dumped[name] = url(value)
        elif TEXT in field.metadata:
            dumped[name] = str(text(value))
        else:
            dumped[name] = _inner(value, text, url)
    return dumped


def _inner(value: Any, text: Callable[[str], str], url: Callable[[str], str]) -> Any:
    if isinstance(value, Entry):
        return for_browser(value, text, url)
    if isinstance(value, dict):
        return {key: _inner(part, text, url) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_inner(part, text, url) for part in value]
    return value
