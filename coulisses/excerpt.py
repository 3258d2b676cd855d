"""A line of a file with a caret under one of its columns, as a terminal shows them. Pure: knows no file."""

import unicodedata

WIDTH = 100  # the most columns of a line that are shown; what is left out is marked « … »
_BEFORE = 60  # of them, how many stand before the caret where the line is longer
_GUTTER = 6  # columns for the number of the line


def excerpt(number: int, line: str, column: int) -> list[str]:
    """Return two lines: the line ``number`` behind its number, and a caret under its ``column`` (from 1, characters).

    Of column 0, the whole line: no caret.
    Whatever would not show, or would move what follows, has a stand-in, so that the caret points where it says.
    """
    at = min(max(column - 1, 0), len(line))
    first, last = _window(len(line), at)
    before, after = (visible(part, hard_spaces=True) for part in (line[first:at], line[at:last]))
    head = "…" if first else ""
    tail = "…" if last < len(line) else ""
    indent = len(head) + sum(_width(char) for char in before)
    shown = f"{number:>{_GUTTER}} | {head}{before}{after}{tail}"
    return [shown.rstrip(), *([f"{'':>{_GUTTER}} | {' ' * indent}^"] if column else [])]


def visible(text: str, hard_spaces: bool = False) -> str:
    """Return ``text`` with a sign in the place of each character that has none, line breaks too.

    With ``hard_spaces``, also in the place of spaces that are not the ordinary one: they look like it.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(char if char.isprintable() else _stand_in(char, hard_spaces) for char in text)


def _stand_in(char: str, hard_spaces: bool) -> str:
    if char == "\t":
        return "⇥"
    if char < " ":
        return chr(0x2400 + ord(char))  # Unicode's control pictures: ␀ … ␟
    if unicodedata.category(char) == "Zs":
        return "⍽" if hard_spaces else char
    return "�"


def _width(char: str) -> int:
    """The columns that a character takes: none for an accent typed apart, two for an ideogram or an emoji."""
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _window(length: int, at: int) -> tuple[int, int]:
    """The part of a line of ``length`` characters that is shown, as (first, after the last), ``at`` within."""
    first = max(0, min(at - _BEFORE, length - WIDTH)) if length > WIDTH else 0
    return first, min(length, first + WIDTH)
