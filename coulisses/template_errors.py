"""The faults of a template that Jinja answers in English, told in French."""

import re
from collections.abc import Iterable
from itertools import pairwise
from types import TracebackType

from .problems import Position, Problem, nearest

_TAGS = re.findall(
    r"\w+",
    "for endfor if elif else endif block endblock macro endmacro set endset call endcall filter endfilter"
    " include import from extends with endwith",
)
_TAG = "« {% if … %} … {% endif %} », « {{ page.title | text }} »"
# What Jinja's message says → what is told, and what was expected; « \1 » is what the message names.
_TOLD: tuple[tuple[str, str, str], ...] = (
    (r"No filter named '([^']+)'", r"filtre inconnu « \1 »", "un filtre de Jinja, ou « text », « plain »"),
    (r"No test named '([^']+)'", r"test inconnu « \1 »", "un test de Jinja"),
    (r"block that needs to be closed is '([^']+)'", r"« {% \1 %} » jamais fermé", r"« {% end\1 %} » plus loin"),
    (r"unknown tag '([^']+)'", r"balise de trop : « \1 »", "une balise de Jinja, ouverte puis fermée"),
    (r"end of (?:print )?statement|unexpected '}'", "accolades mal fermées", "« {{ … }} » ou « {% … %} »"),
)


def syntax_problem(position: Position, english: str, source: str, filters: Iterable[str]) -> Problem:
    """What Jinja cannot read, where it begins."""
    tag = re.search(r"unknown tag '([^']+)'", english)
    if tag and tag[1] not in _TAGS:  # a slip; else a tag that comes before another is closed
        message = f"balise inconnue : « {tag[1]} »{nearest(tag[1], _TAGS)}"
        found = place(position.file, source, position.line, tag[1])
        return problem(found, message, "une balise de Jinja, ouverte puis fermée", source)
    for pattern, told, expected in _TOLD:
        if named := re.search(pattern, english):
            near = nearest(named[1], filters) if "filter" in pattern else ""
            position = _told_at(position, named, source)
            return problem(position, named.expand(told) + near, named.expand(expected), source)
    return problem(position, "gabarit illisible", "une écriture Jinja complète : " + _TAG, source)


def _told_at(position: Position, said: re.Match[str], source: str) -> Position:
    """Where the fault begins: Jinja names the line where it gave up, often far below."""
    if "needs to be closed" in said[0]:
        opened: list[int] = []
        for tag in re.finditer(rf"{{%[-+]?\s*(end)?{said[1]}\b", source):
            if not tag[1]:
                opened.append(tag.start())
            elif opened:
                opened.pop()
        return Position.in_text(position.file, source, opened[-1]) if opened else position
    if "statement" in said[0]:
        end = sum(len(line) for line in source.splitlines(keepends=True)[: position.line])
        tags = [tag.start() for tag in re.finditer(r"{[{%]", source[:end])]
        unclosed = [tag for tag, after in pairwise([*tags, end]) if not re.search(r"[%}]}", source[tag:after])]
        return Position.in_text(position.file, source, (unclosed or tags)[0 if unclosed else -1]) if tags else position
    return place(position.file, source, position.line, said[1]) if said.lastindex else position


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


def frame(traceback: TracebackType | None, files: set[str]) -> tuple[str, int] | None:
    """Return the innermost template frame of a traceback: (file, line)."""
    found = None
    while traceback:
        if traceback.tb_frame.f_code.co_filename in files:
            found = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return found
