"""What Python hands to the browser: one JSON block an interactive page, dumped from the model.

Ids and numbers stay as they are, and every text field becomes inline HTML, so that a script
inserts it without knowing our typography or markup. ``see`` becomes an address relative to the
page; the name of what it leads to stands beside it, as ``see_name``.
A questionnaire's worked examples stay at home: they are for the build and the tests.
"""

from collections.abc import Callable
from typing import Any

from .model import Entry
from .model.base import TEXT

_AT_HOME = {"examples"}


def for_browser(
    entry: Entry, text: Callable[[str], str], url: Callable[[str], str], name: Callable[[str], str]
) -> dict[str, Any]:
    """Dump an entry; ``text`` renders a text field, ``url`` and ``name`` (a text field) a reference."""

    def dump(value: Any) -> Any:
        if isinstance(value, Entry):
            return fields(value)
        if isinstance(value, dict):
            return {key: dump(part) for key, part in value.items()}
        if isinstance(value, tuple):
            return [dump(part) for part in value]
        return value

    def fields(entry: Entry) -> dict[str, Any]:
        dumped: dict[str, Any] = {}
        for key, field in type(entry).model_fields.items():
            value = getattr(entry, key)
            if key in _AT_HOME:
                continue
            if key == "see" and isinstance(value, str):
                dumped[key] = url(value)
                dumped["see_name"] = str(text(name(value)))
            elif TEXT in field.metadata:
                dumped[key] = str(text(value))
            else:
                dumped[key] = dump(value)
        return dumped

    return fields(entry)
