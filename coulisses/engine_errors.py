"""What MkDocs answers in English, told in French, at the file that it names."""

import re
from dataclasses import replace
from pathlib import Path

from . import template_errors
from .problems import Position, Problem

_CONFIG = "mkdocs.yml"
_THEME_ERRORS = re.compile(r'File "(?P<file>[^"\n]+\.html)", line (?P<line>\d+)')
# What it says → the file (« \1 » is what it names), the words to look for there, what is told, what was expected.
_TOLD = (
    (
        r"Config value '(.+?)': Unrecognised configuration name",
        (
            _CONFIG,
            r"\1:",
            r"réglage inconnu de MkDocs : « \1 »",
            "un réglage de MkDocs, ou ceux du guide sous « extra »",
        ),
    ),
    (
        r"Config value '(.+?)': Required configuration not provided",
        (_CONFIG, "", r"réglage manquant : « \1 »", r"une ligne « \1: … »"),
    ),
    (
        r"(?:Failed to load extension '(.+?)'|No module named '(.+?)')",
        (
            _CONFIG,
            r"\1\2",
            r"extension de Markdown inconnue : « \1\2 »",
            "une extension installée : attr_list, tables…",
        ),
    ),
    (
        r"The \"(.+?)\" plugin is not installed",
        (_CONFIG, r"\1", r"greffon inconnu : « \1 »", "« search », le seul du guide"),
    ),
    (
        r"Unrecognised theme name: '(.+?)'",
        (_CONFIG, r"\1", r"thème inconnu : « \1 »", "« material »"),
    ),
    (
        r"Config value '(.+?)': ",
        (_CONFIG, r"\1:", r"réglage refusé : « \1 »", "la valeur que MkDocs attend"),
    ),
    (
        r"Template skipped: '(.+?)' not found",
        (_CONFIG, r"\1", r"gabarit introuvable : « \1 »", "un fichier de theme/ ou de docs/"),
    ),
    (
        r"'(.+?)' is included in the 'nav' configuration",
        (_CONFIG, r"\1", r"page du menu introuvable : « \1 »", "un fichier de docs/"),
    ),
    (
        r"exist in the docs directory, but are not included in the \"nav\" configuration:\s*- (\S+)",
        (r"docs/\1", "", r"page absente du menu : « \1 »", r"une ligne « \1 » sous « nav » dans mkdocs.yml"),
    ),
    (
        r"Doc file '(.+?)' contains (?:a|an absolute|an unrecognized relative) link '(.+?)'",
        (r"docs/\1", r"\2", r"lien cassé : « \2 »", "une page du guide, une ancre, ou un fichier de docs/"),
    ),
    (
        r"Excluding '(.+?)' from the site because it conflicts with '(.+?)'",
        (r"docs/\1", "", r"deux fichiers pour la même adresse : « \1 » et « \2 »", "un seul des deux"),
    ),
)
_THEME_TOLD = (
    (r"'(.+?)' is undefined|has no attribute '(.+?)'", r"nom inconnu : « \1\2 »", "un nom que le thème définit"),
    (r"No filter named '(.+?)'", r"filtre inconnu : « \1 »", "un filtre de Jinja"),
    (
        r"'?(\S+\.html)'? not found|^(\S+\.html)$",
        r"gabarit introuvable : « \1\2 »",
        "un fichier de theme/ ou de Material",
    ),
)
_EXAMPLE = "voir mkdocs.yml, theme/ et docs/"


def problem(root: Path, engine: str, said: str) -> Problem:
    """Tell one of the engine's warnings, or the last words of one that failed (a traceback).

    What no table knows is quoted, and said to be the engine's own words; so is all that Zensical says.
    """
    last = said.strip().rpartition("\n")[2]
    place = _place_in_theme(root, said)
    if place and "TemplateSyntaxError" in last:
        source = (root / place.file).read_text(encoding="utf-8")
        return replace(template_errors.syntax_problem(place, last, source, ()), example=_EXAMPLE)
    if place:
        for pattern, message, expected in _THEME_TOLD:
            if named := re.search(pattern, last):
                return _problem(_in_line(root, place, _name(named)), named, message, expected)
        expected, found = "une écriture que Jinja sait calculer", last.partition(":")[0].rpartition(".")[2]
        return Problem(place, "calcul impossible dans le thème", expected, found, _EXAMPLE)
    for pattern, (file, needle, message, expected) in _TOLD if engine == "MkDocs" else ():
        if named := re.search(pattern, said):
            return _problem(_find(root, named.expand(file), named.expand(needle)), named, message, expected)
    message, expected = (
        f"le moteur ({engine}) refuse ou avertit",
        "une construction sans avertissement (ce qui suit, il le dit)",
    )
    return Problem(Position(_CONFIG), message, expected, last if engine == "MkDocs" else said, _EXAMPLE)


def _problem(position: Position, named: re.Match[str], message: str, expected: str) -> Problem:
    return Problem(position, named.expand(message), named.expand(expected), _name(named), _EXAMPLE)


def _name(named: re.Match[str]) -> str:
    return next(name for name in reversed(named.groups()) if name)


def _place_in_theme(root: Path, said: str) -> Position | None:
    """The innermost template of ours in a traceback."""
    place = None
    for found in _THEME_ERRORS.finditer(said):
        path = Path(found["file"])
        if path.is_relative_to(root):
            place = Position(path.relative_to(root).as_posix(), int(found["line"]))
    return place


def _in_line(root: Path, place: Position, needle: str) -> Position:
    """Where the words stand in the line of a template."""
    line = (root / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
    return Position(place.file, place.line, line.find(needle) + 1)


def _find(root: Path, file: str, needle: str) -> Position:
    """Where the words stand in a file; the whole file where they do not."""
    path = root / file
    text = path.read_text(encoding="utf-8") if needle and path.is_file() else ""
    at = text.find(needle) if needle else -1
    return Position.in_text(file, text, at) if at >= 0 else Position(file)
