"""How problems are told: to people, to GitHub, to machines. Pure: given problems, and a way to read a file's lines.

The formats: ``plain``, for people; ``github``, the annotations of its Actions [1]; ``json``, one document on one line.

[1] https://docs.github.com/actions/reference/workflow-commands-for-github-actions; how values are escaped there:
    https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from .excerpt import excerpt, visible
from .problems import Problem, counted, shorten

Lines = Callable[[str], list[str]]  # file → its lines; none where it is missing, or is no text

FORMATS = ("plain", "github", "json")
LONGEST = 1000  # characters of anything told: a value may fill half a megabyte, and be wrong a thousand times
MOST = 20  # problems of one file that people are shown: the next run shows the others. Machines get them all
_RED, _YELLOW, _BOLD, _GREEN, _OFF = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[32m", "\x1b[0m"
_ESCAPES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_PROPERTY_ESCAPES = (*_ESCAPES, (":", "%3A"), (",", "%2C"))


def tell(problems: Sequence[Problem], lines: Lines, format: str = "plain", colours: bool = False) -> str:
    """Return what is printed of ``problems``, which are in file order; of none, nothing, but in JSON."""
    if format == "json":
        return json.dumps({"problems": [as_data(problem, lines) for problem in problems]}, ensure_ascii=False) + "\n"
    told = map(_github, problems) if format == "github" else _plain(problems, lines, colours)
    return "".join(f"{each}\n" for each in told)


def as_text(problem: Problem, lines: Lines, colours: bool = False) -> str:
    """Return a problem as people read it: where, what, the line itself, expected, found, an example."""
    shown = _excerpt(problem, lines)
    place, message = visible(str(problem.position)), visible(_cut(problem.message))
    if problem.warning:
        message = f"remarque : {message}"
    if colours:
        place = f"{_BOLD}{place}{_OFF}"
        message = f"{_YELLOW if problem.warning else _RED}{message}{_OFF}"
        shown[1:] = [f"{_GREEN}{caret}{_OFF}" for caret in shown[1:]]
    return "\n".join([f"{place}: {message}", *shown, *_advice(problem)])


def as_data(problem: Problem, lines: Lines) -> dict[str, str | int | None]:
    """Return a problem as the JSON object that ``--format json`` prints; ``source_line`` is null for a whole file."""
    place, line = problem.position, _line(problem, lines)
    return {
        "file": visible(place.file),
        "line": place.line or 1,
        "column": place.column or 1,
        "severity": "warning" if problem.warning else "error",
        "message": _cut(problem.message),
        "expected": _cut(problem.expected),
        "found": _cut(problem.found),
        "example": _cut(problem.example),
        "source_line": None if line is None else _cut(line),
    }


def summary(problems: Sequence[Problem]) -> str:
    """Say in a sentence how many there are: ``2 problèmes à corriger, 1 remarque``."""
    warnings = sum(problem.warning for problem in problems)
    errors = len(problems) - warnings
    told = [f"{counted(errors, 'problème')} à corriger"] if errors else []
    return ", ".join([*told, *([counted(warnings, "remarque")] if warnings else [])])


def _plain(problems: Sequence[Problem], lines: Lines, colours: bool) -> Iterator[str]:
    for file, group in groupby(problems, key=lambda problem: problem.position.file):
        found = list(group)
        yield from (as_text(problem, lines, colours) for problem in found[:MOST])
        if len(found) > MOST:
            others = f"{len(found) - MOST:,}".replace(",", " ")
            yield f"{visible(file)}: et {others} de plus (« --format json » les donne tous)"


def _advice(problem: Problem) -> Iterator[str]:
    said = (("attendu", problem.expected), ("trouvé ", shorten(problem.found)), ("exemple", problem.example))
    return (f"  {name} : {visible(_cut(text))}" for name, text in said)


def _line(problem: Problem, lines: Lines) -> str | None:
    place = problem.position
    known = lines(place.file) if place.line else []
    return known[place.line - 1] if 0 < place.line <= len(known) else None


def _excerpt(problem: Problem, lines: Lines) -> list[str]:
    line = _line(problem, lines)
    return [] if line is None else excerpt(problem.position.line, line, problem.position.column)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _github(problem: Problem) -> str:
    place = problem.position
    properties = {
        "file": visible(place.file),
        "line": place.line or 1,
        "col": place.column or 1,
        "title": _cut(problem.message),
    }
    listed = ",".join(f"{key}={_escaped(str(value), _PROPERTY_ESCAPES)}" for key, value in properties.items())
    advice = _escaped("\n".join(line.strip() for line in _advice(problem)), _ESCAPES)
    return f"::{'warning' if problem.warning else 'error'} {listed}::{advice}"


def _escaped(text: str, escapes: Iterable[tuple[str, str]]) -> str:
    for sign, code in escapes:
        text = text.replace(sign, code)
    return text
