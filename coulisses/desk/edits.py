"""Changes to the lines of a file that leave every other byte as it is: line ends, comments, order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+")


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """The lines from ``start`` up to ``end``, itself left out, become ``lines``; they count from 1."""

    start: int
    end: int
    lines: tuple[str, ...]


def applied(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """Return the file changed; the edits do not overlap. New lines end as the file's first one does."""
    lines = _LINE.findall(raw.decode("utf-8"))
    first = lines[0] if lines else ""
    ending = first[len(first.rstrip("\r\n")) :] or "\n"
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += ending
    for edit in sorted(edits, reverse=True):
        lines[edit.start - 1 : edit.end - 1] = [line + ending for line in edit.lines]
    return "".join(lines).encode()
