"""The slips that the YAML parser notices too late, told on the line of the editor's hand.

The parser speaks of the line where it gives up, often the next one, which is innocent. libyaml also says where it
had started [1]: from there, and from the line above, the slip is looked for.

[1] A MarkedYAMLError has two marks: https://pyyaml.org/wiki/PyYAMLDocumentation#reader-objects
"""

import re

from .problems import Position, Problem
from .yaml_errors import parser_problem

_DASH = re.compile(r"^[ ]*-(?=[ ]|$)")
_GLUED_DASH = re.compile(r"^[ ]*-(?P<text>[^\s-].*)$")
_GLUED_COLON = re.compile(r"^(?P<head>[ ]*(?:- )*(?P<key>[a-z][a-z_]*)):(?P<text>(?!//)[^\s:].*)$")
_NO_COLON = re.compile(r"^(?P<head>[ ]*(?:- )*(?P<key>[a-z][a-z_]*)) (?P<text>\S.*)$")
_KEY = re.compile(r"^[ ]*(?:- )*[\w-]+:(?=[ ]|$)")
_NAMED = re.compile(r"^[ ]*(?:- )*[a-z][a-z_]*:(?=[ ]|$)")
_BLOCK = re.compile(r"^(?P<before>[ ]*(?:- )*)(?:[\w-]+:[ ]+)?(?P<sign>[|>][-+]?)[ ]*$")
_BLAMED = re.compile(r"""^[ ]*(?:- )*[\w-]+:[ ]+["'\[{|>]""")  # innocent, and accused by default
_OPEN_LIST = re.compile(r"^(?P<head>[ ]*(?:- )*(?:(?P<key>[\w-]+):[ ]+)?)\[(?P<names>[\w:-]+(?:,[ ]*[\w:-]+)*)[ ,]*$")
_LISTS = ("contexts", "sources", "see")  # the keys that hold names, in every kind of content: one name is a list there
_AS_IT_IS = re.compile(r"""^(?:"[^"]*"|'[^']*'|\[.*\]|[|>][-+]?)$""")  # as YAML wants it
_MEANS_MORE = re.compile(r"""^["'@`%*&!|>\[\]{}#,?-]|:(?:[ ]|$)|[ ]#""")


def told(file: str, lines: list[str], stopped: tuple[int, int], started: int, english: str) -> Problem:
    """Return the slip behind what the parser said, or else what it said, in French, where it stopped.

    ``stopped`` is that line and column, ``started`` the line where what it was reading had begun, all from 1.
    """
    return _slip(file, lines, stopped[0], started, english) or parser_problem(file, lines, *stopped, english)


def _slip(file: str, lines: list[str], line: int, started: int, english: str) -> Problem | None:
    """What to look for, and on which line, is decided by the parser's own words."""
    if "',' or ']'" in english and (found := _open_list(file, lines, started)):
        return found
    if found := _open_list(file, lines, _above(lines, line)):
        return found
    if "expected ':'" in english:  # a line read as a key, whose « : » never came
        return (
            _block_text(file, lines, started)
            or _glued_dash(file, lines, started)
            or _missing_dash(file, lines, started)
            or _glued_colon(file, lines, started)
            or _missing_colon(file, lines, started, line)
        )
    if "mapping values" in english:
        return _block_text(file, lines, line) or _first_key_above(file, lines, line)
    if "did not find expected" in english:
        return (
            _block_text(file, lines, line)
            or _glued_dash(file, lines, line)
            or (_glued_dash(file, lines, _above(lines, line)) if _DASH.match(lines[line - 1]) else None)
            or (_missing_dash(file, lines, line) if "'-' indicator" in english else None)
        )
    return None


def empty_block(file: str, lines: list[str], line: int) -> list[Problem]:
    """A ``>-`` on line ``line`` that holds nothing, because its text was not moved to the right; else, nothing."""
    below = next((number for number in range(line + 1, len(lines) + 1) if _says(lines[number - 1])), 0)
    if not below or _NAMED.match(lines[below - 1]) or _DASH.match(lines[below - 1]):
        return []
    found = _block_text(file, lines, below)
    return [found] if found else []


def _says(line: str) -> bool:
    """Tell a line from a blank and from a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _above(lines: list[str], line: int) -> int:
    """The nearest line above that says something, or 0."""
    return next((number for number in range(line - 1, 0, -1) if _says(lines[number - 1])), 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _mended(head: str, text: str) -> str:
    """A key or a dash, one space, then its text, quoted if it needs to be."""
    text = text.strip()
    if _MEANS_MORE.search(text) and not _AS_IT_IS.match(text):
        text = '"' + text.strip('"').replace('"', "") + '"'
    return f"{head.strip()} {text}"


def _open_list(file: str, lines: list[str], number: int) -> Problem | None:
    """``see: [a, b``, with nothing to close it."""
    opened = _OPEN_LIST.match(lines[number - 1]) if number else None
    if not opened or not ("," in opened["names"] or opened["key"] in _LISTS):
        return None
    return Problem(
        Position(file, number, len(opened["head"]) + 1),
        "crochet jamais refermé",
        "« ] » à la fin de la liste",
        opened[0].strip(),
        f"{opened['head'].lstrip()}[{opened['names']}]",
    )


def _block_text(file: str, lines: list[str], number: int) -> Problem | None:
    """A text under ``>-`` or ``|``, no further right than what announces it."""
    above = _above(lines, number)
    block = _BLOCK.match(lines[above - 1]) if above else None
    text = lines[number - 1]
    if not block or not _says(text) or _indent(text) > len(block["before"]):
        return None
    sign = lines[above - 1].strip().rsplit(" ", 1)[-1]
    key_column = len(block["before"]) if ":" in block[0] else _indent(block[0])
    return Problem(
        Position(file, number, _indent(text) + 1),
        f"texte mal rentré sous « {sign} »",
        f"au moins deux espaces de plus que la ligne du « {sign} »",
        f"{_indent(text)} espaces devant « {text.strip()} »",
        f"{key_column + 2} espaces devant « {text.strip()} »",
    )


def _glued_dash(file: str, lines: list[str], number: int) -> Problem | None:
    """``-Attendez``."""
    glued = _GLUED_DASH.match(lines[number - 1]) if number else None
    if not glued:
        return None
    key = _NAMED.match(glued["text"])
    return Problem(
        Position(file, number, glued.start("text") + 1),
        "une espace manque après le tiret",
        "un tiret, une espace, puis le texte",
        glued[0].strip(),
        f"- {glued['text'].strip()}" if key else _mended("-", glued["text"]),
    )


def _first_key_above(file: str, lines: list[str], line: int) -> Problem | None:
    """``-id: essai``, ``- id:essai`` or ``- id essai``, whose next line was pushed into its text."""
    above = _above(lines, line)
    if not above or not _NAMED.match(lines[line - 1]):
        return None
    if _indent(lines[line - 1]) != _indent(lines[above - 1]) + 2:
        return None
    bare = _bare_key(file, lines, above) if _DASH.match(lines[above - 1]) else None
    return _glued_dash(file, lines, above) or _glued_colon(file, lines, above) or bare


def _missing_dash(file: str, lines: list[str], number: int) -> Problem | None:
    """A text among dashes without its own, or the end of a text broken at the margin."""
    text, dashed = lines[number - 1], _dash_above(lines, number)
    if not dashed or _DASH.match(text) or _KEY.match(text) or _GLUED_DASH.match(text):
        return None
    return Problem(
        Position(file, number, _indent(text) + 1),
        "un tiret manque, ou le texte n’est pas assez rentré",
        f"un tiret, comme ligne {dashed} ; ou deux espaces de plus que ce tiret, si la phrase continue",
        text.strip(),
        _mended("-", text),
    )


def _dash_above(lines: list[str], number: int) -> int:
    """The line of the dash that a text without one follows; 0 where the text stands as a key of the entry would."""
    indent, above = _indent(lines[number - 1]), _above(lines, number)
    while above and not _DASH.match(lines[above - 1]) and _indent(lines[above - 1]) > indent:
        above = _above(lines, above)
    if not above or not _DASH.match(lines[above - 1]) or _indent(lines[above - 1]) < indent:
        return 0
    owner = above
    while owner and _indent(lines[owner - 1]) >= _indent(lines[above - 1]):
        owner = _above(lines, owner)
    start = re.match(r"[ ]*(?:- )*", lines[owner - 1]) if owner else None
    aligned = start is not None and start.end() == indent and _indent(lines[above - 1]) != indent
    key_like = _NO_COLON.match(lines[number - 1]) or _GLUED_COLON.match(lines[number - 1])
    return 0 if aligned and key_like else above


def _glued_colon(file: str, lines: list[str], number: int) -> Problem | None:
    """``title:Donner``."""
    glued = _GLUED_COLON.match(lines[number - 1])
    if not glued:
        return None
    return Problem(
        Position(file, number, glued.start("text") + 1),
        "une espace manque après « : »",
        f"une espace entre « {glued['key']}: » et le texte",
        glued[0].strip(),
        _mended(f"{glued['head']}:", glued["text"]),
    )


def _missing_colon(file: str, lines: list[str], number: int, next_line: int) -> Problem | None:
    """``title Donner``, near a line that would be blamed; just above a plain one, ``parser_problem`` tells it well."""
    blamed = any(map(_BLAMED.match, lines[max(next_line - 3, 0) : next_line]))
    return _bare_key(file, lines, number) if blamed or number < next_line - 1 else None


def _bare_key(file: str, lines: list[str], number: int) -> Problem | None:
    bare = _NO_COLON.match(lines[number - 1])
    if not bare:
        return None
    return Problem(
        Position(file, number, len(bare["head"]) + 1),
        f"« : » manque après « {bare['key']} »",
        f"« {bare['key']}: », une espace, puis le texte",
        bare[0].strip(),
        _mended(f"{bare['head']}:", bare["text"]),
    )
