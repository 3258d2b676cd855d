"""The faults of a YAML file that the parser answers in English, or not at all, told in French."""

import re
from collections.abc import Iterator

from .problems import Position, Problem

QUOTES = "la valeur entre guillemets"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_HARD_SPACE_AFTER_COLON = re.compile("^[ ]*(?:- )?[a-z_-]+:([\u00a0\u202f])")
_HARD_SPACE_AT_START = re.compile("^[ ]*(?:-[ ]*)?([\u00a0\u202f])")
_KEY = re.compile(r"^[ ]*(?:- )*(?P<key>[\w-]+):")
_QUOTED = re.compile(r"""^[ ]*(?:- )*(?:[\w-]+:[ ]+)?["']""")
_OPENER = re.compile(r"^(?P<head>[ ]*(?:- )*(?:[\w-]+:[ ]+)?)(?P<value>[@`%*&!|>\[{].*)$")
_PAIR = re.compile(r"^(?P<head>[ ]*(?:- )*(?:[\w-]+:[ ]+)?)(?P<value>\S.*)$")
_OPEN_QUOTE = re.compile(r"""^(?P<head>[ ]*(?:- )*(?:[\w-]+:[ ]+)?)(?:"(?:[^"\\]|\\.)*|'[^']*)$""")


def size_problem(file: str, size: int, limit: int) -> Problem:
    """A file of more than ``limit`` bytes."""
    return Problem(
        Position(file),
        "fichier trop gros",
        f"{limit // 1024} ko au plus",
        f"{size // 1024} ko",
        "répartissez les entrées : content/faq/un.yml, content/faq/deux.yml",
    )


def byte_problem(file: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    """A byte that is not UTF-8, at its line and column."""
    before = raw[: error.start]
    column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
    return Problem(
        Position(file, before.count(b"\n") + 1, column),
        "caractère illisible : le fichier n’est pas en UTF-8",
        "un fichier enregistré en UTF-8",
        f"l’octet 0x{raw[error.start]:02x}",
        "dans l’éditeur : « Enregistrer avec l’encodage », puis UTF-8",
    )


def line_problems(file: str, lines: list[str]) -> Iterator[Problem]:
    """Tabs, control characters, and the hard space that turns ``a: b`` into a text."""
    for number, line in enumerate(lines, 1):
        if line.isprintable():  # neither of them, nor any space but the ordinary one
            continue
        if "\t" in line:
            yield Problem(
                Position(file, number, line.index("\t") + 1),
                "tabulation",
                "des espaces, jamais de tabulation",
                line.replace("\t", "⇥"),
                "deux espaces par niveau",
            )
        if control := _CONTROL.search(line):
            yield Problem(
                Position(file, number, control.start() + 1),
                "caractère invisible interdit",
                "du texte",
                f"le caractère 0x{ord(control[0]):02x}",
                "effacez-le et retapez le mot",
            )
        if hard := _HARD_SPACE_AFTER_COLON.match(line):
            yield Problem(
                Position(file, number, hard.start(1) + 1),
                "espace insécable après la clé",
                "une espace ordinaire après « : »",
                line.strip(),
                f"{line[: hard.start(1)].strip()} Une réponse",
            )
        if hard := _HARD_SPACE_AT_START.match(line):
            yield Problem(
                Position(file, number, hard.start(1) + 1),
                "espace insécable au début de la ligne",
                "des espaces ordinaires avant le premier mot",
                line.strip(),
                "effacez le début de la ligne et retapez ses espaces",
            )


def parser_problem(file: str, lines: list[str], line: int, column: int, english: str) -> Problem:
    """What the parser did not understand; its English never reaches the editor."""
    line = min(line, len(lines)) or 1
    text = lines[line - 1] if lines else ""
    position = Position(file, line, column)
    if "mapping values" in english:
        if (pair := _KEY.match(text)) and column == pair.end():  # the line's own key, pushed into the text above it
            return _indent_problem(position, text)
        return Problem(position, "« : » dans un texte sans guillemets", QUOTES, text.strip(), quoted(text))
    for number in range(line, max(line - 3, 0), -1):
        if opener := _OPENER.match(lines[number - 1]):
            return opening_problem(file, lines, number, len(opener["head"]) + 1)
    if "end of stream" in english or _QUOTED.match(text):
        for number in range(1, line + 1):
            if opened := _OPEN_QUOTE.match(lines[number - 1]):
                place = Position(file, number, len(opened["head"]) + 1)
                return _quote_problem(place, lines[number - 1])
        return _quote_problem(position, text)
    if "could not find expected ':'" in english:
        return Problem(
            Position(file, max(line - 1, 1), 1),
            "« : » manquant entre une clé et sa valeur",
            "« clé: valeur »",
            lines[max(line - 2, 0)].strip(),
            "titre: Une réponse",
        )
    if _KEY.match(text):
        return _indent_problem(position, text)
    return Problem(
        position,
        "écriture incomprise : retrait, tiret ou deux-points mal placé",
        "« clé: valeur », avec le même retrait que les lignes voisines",
        text.strip() or "la fin du fichier",
        'titre: "Une réponse"',
    )


def _indent_problem(position: Position, text: str) -> Problem:
    spaces = len(text) - len(text.lstrip())
    return Problem(
        position,
        "retrait différent de celui des lignes voisines",
        "le même nombre d’espaces devant chaque clé d’une entrée",
        f"{spaces} espaces devant « {text.strip()} »",
        "quatre espaces devant « question: », comme devant « answer: »",
    )


def opening_problem(file: str, lines: list[str], line: int, column: int) -> Problem:
    """A text whose first sign means something to YAML, and nothing to the editor."""
    text = lines[line - 1]
    message = f"texte qui commence par « {text[column - 1]} » sans guillemets"
    return Problem(Position(file, line, column), message, QUOTES, text.strip(), quoted(text))


def _quote_problem(position: Position, text: str) -> Problem:
    return Problem(
        position,
        "guillemets mal fermés",
        "un guillemet au début et un à la fin, aucun au milieu",
        text.strip(),
        'titre: "Il a dit « oui »"',
    )


def quoted(line: str) -> str:
    """Return the line with its value between quotes, as the editor should have typed it."""
    pair = _PAIR.match(line)
    if not pair:
        return 'titre: "Réseau : les bases"'
    return f'{pair["head"].lstrip()}"{pair["value"].strip().strip("“”").replace(chr(34), "")}"'


def example_line(line: str) -> str:
    """Return the key of a line with a value, as an example."""
    pair = _KEY.match(line)
    return f"{pair['key'] if pair else 'titre'}: Une réponse"
