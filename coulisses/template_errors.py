"""The faults of a template that Jinja answers in English, told in French."""

import re
from collections.abc import Iterable

from .problems import Position, Problem, nearest

_TAG = "« {% if … %} … {% endif %} », « {{ page.title | text }} »"
# What Jinja's message says → what is told, and what was expected; « \1 » is what the message names.
_TOLD: tuple[tuple[str, str, str], ...] = (
    (r"No filter named '([^']+)'", r"filtre inconnu « \1 »", "un filtre de Jinja, ou « text », « plain »"),
    (r"No test named '([^']+)'", r"test inconnu « \1 »", "un test de Jinja"),
    (r"block that needs to be closed is '([^']+)'", r"« {% \1 %} » jamais fermé", r"« {% end\1 %} » plus loin"),
    (r"unknown tag '([^']+)'", r"balise inconnue ou de trop : « \1 »", "une balise de Jinja, ouverte puis fermée"),
    (r"end of (?:print )?statement|unexpected '}'", "accolades mal fermées", "« {{ … }} » ou « {% … %} »"),
)


def syntax_problem(position: Position, english: str, source: str, filters: Iterable[str]) -> Problem:
    """What Jinja cannot read."""
    for pattern, told, expected in _TOLD:
        if named := re.search(pattern, english):
            near = nearest(named[1], filters) if "filter" in pattern else ""
            return problem(position, named.expand(told) + near, named.expand(expected), source)
    return problem(position, "gabarit illisible", "une écriture Jinja complète : " + _TAG, source)


def place(file: str, source: str, line: int, name: str = "") -> Position:
    """Where ``name`` stands on a line of a template; where the line starts, without it."""
    lines = source.splitlines() or [""]
    column = lines[min(line, len(lines)) - 1].find(name) if name else 0
    return Position(file, line, max(column, 0) + 1)


def problem(position: Position, message: str, expected: str, source: str) -> Problem:
    """A problem that shows the template's own line."""
    lines = source.splitlines() or [""]
    found = lines[min(position.line, len(lines)) - 1].strip()
    return Problem(position, message, expected, found, "{{ page.title | text }}, {{ url('avant:objectif') }}")
