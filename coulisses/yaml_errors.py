"""The faults of a YAML file that the parser answers in English, or not at all, told in French."""

import re
from collections.abc import Iterator

from .problems import Position, Problem

MAX_BYTES = 512 * 1024  # the largest file is under 60 kB; at this size a check still takes well under a second
LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # YAML's own line breaks, no others
QUOTES = "la valeur entre guillemets"
# Controls, marks that turn the reading order or take no room, and characters that nobody has drawn.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufeff\ufffe\uffff]"
)
_HARD_SPACE_AFTER_COLON = re.compile("^[ ]*(?:- )?[a-z_-]+:([\u00a0\u202f])")
_HARD_SPACE_AT_START = re.compile("^[ ]*(?:-[ ]*)?([\u00a0\u202f])")
_KEY = re.compile(r"^[ ]*(?:- )*(?P<key>[\w-]+):")
_QUOTED = re.compile(r"""^[ ]*(?:- )*(?:[\w-]+:[ ]+)?["']""")
_WHOLE = r"(?:\[[^\[\]]*\]|[|>][-+]?)"  # a list or a block that is well opened: the fault is elsewhere
_OPENER = re.compile(rf"^(?P<head>[ ]*(?:- )*(?:[\w-]+:[ ]+)?)(?P<value>(?!{_WHOLE}[ ]*$)[@`%*&!|>\[{{].*)$")
_CLOSER = re.compile(r"^(?P<head>[ ]*+(?:- )*+(?:[\w-]+:[ ]++)?+)(?:[\]},]|[-?](?=[ ]|$))")
_PAIR = re.compile(r"^(?P<head>[ ]*(?:- )*(?:[\w-]+:[ ]+)?)(?P<value>\S.*)$")
_WELL_QUOTED = re.compile(r"""^[ ]*(?:- )*(?:[\w-]+:[ ]+)?(?:"[^"]*"|'[^']*')[ ]*$""")
_OPEN_QUOTE = re.compile(r"""^(?P<head>[ ]*(?:- )*(?:[\w-]+:[ ]+)?)(?:"(?:[^"\\]|\\.)*|'[^']*)$""")


def size_problem(file: str, size: int) -> Problem:
    """A file of more than ``MAX_BYTES``."""
    return Problem(
        Position(file),
        "fichier trop gros",
        f"{MAX_BYTES // 1024} ko au plus, pour que l’on s’y retrouve et que la vérification reste immédiate",
        f"{size // 1024} ko",
        "répartissez les entrées : content/faq/un.yml, content/faq/deux.yml",
    )


def depth_problem(position: Position, limit: int) -> Problem:
    """A value more than ``limit`` levels down."""
    expected = f"{limit} niveaux au plus, pour que l’on s’y retrouve (le guide en demande 8)"
    return Problem(position, "imbrication trop profonde", expected, "davantage", "une liste simple")


def nodes_problem(position: Position, limit: int) -> Problem:
    """The first value after ``limit`` others."""
    return Problem(
        position,
        "trop de valeurs dans ce fichier",
        f"{limit} au plus, pour que la vérification reste immédiate",
        "davantage",
        "répartissez les entrées : content/faq/un.yml, content/faq/deux.yml",
    )


def key_problem(position: Position, key: str, limit: int) -> Problem:
    """A key of more than ``limit`` characters: most often a text with « : », without its quotes."""
    return Problem(
        position,
        "clé trop longue",
        f"un nom de {limit} caractères au plus, puis « : » ; un texte qui contient « : », entre guillemets",
        key,
        'titre: "Réseau : les bases"',
    )


def byte_problem(file: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    """A byte that is not UTF-8, at its line and column."""
    before = LINE_BREAK.split(raw[: error.start].decode("utf-8-sig"))
    return Problem(
        Position(file, len(before), len(before[-1]) + 1),
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
        if control := CONTROL.search(line):
            yield control_problem(Position(file, number, control.start() + 1), control[0])
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


def control_problem(position: Position, sign: str) -> Problem:
    """A character that shows nothing, or turns the text around it."""
    return Problem(
        position,
        "caractère invisible interdit",
        "du texte",
        f"le caractère 0x{ord(sign):02x}",
        "effacez-le et retapez le mot",
    )


def parser_problem(file: str, lines: list[str], line: int, column: int, english: str) -> Problem:
    """What the parser did not understand; its English never reaches the editor."""
    text = lines[line - 1]
    position = Position(file, line, column)
    if "mapping values" in english:
        if (pair := _KEY.match(text)) and column == pair.end():  # the line's own key, pushed into the text above it
            return _indent_problem(position, text)
        return Problem(position, "« : » dans un texte sans guillemets", QUOTES, text.strip(), quoted(text))
    if "document start" in english:
        return second_document(position, text)
    if closer := _CLOSER.match(text):
        return opening_problem(file, lines, line, len(closer["head"]) + 1)
    for number in range(line, max(line - 3, 0), -1):
        if opener := _OPENER.match(lines[number - 1]):
            return opening_problem(file, lines, number, len(opener["head"]) + 1)
    if "end of stream" in english or _QUOTED.match(text):
        return _quote_problem(file, lines, position)
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


def second_document(position: Position, text: str) -> Problem:
    """What follows a line of « --- » or « ... »."""
    message = "deuxième document dans le même fichier"
    return Problem(position, message, "un seul document", text.strip(), "retirez la ligne « --- » ou « ... »")


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


def _quote_problem(file: str, lines: list[str], position: Position) -> Problem:
    """A quotation mark that closes nothing, or that nothing closes: told where it opens, if that is seen."""
    text = lines[position.line - 1]
    for number in range(1, position.line + 1):
        if opened := _OPEN_QUOTE.match(lines[number - 1]):
            position, text = Position(file, number, len(opened["head"]) + 1), lines[number - 1]
            break
    else:
        if _WELL_QUOTED.match(text):
            return _indent_problem(position, text)
    return Problem(
        position,
        "guillemets mal fermés",
        "un guillemet au début et un à la fin, aucun au milieu",
        text.strip(),
        example_line(text, '"Il a dit « oui »"'),
    )


def quoted(line: str) -> str:
    """Return the line with its value between quotes, as the editor should have typed it."""
    pair = _PAIR.match(line)
    if not pair:
        return 'titre: "Réseau : les bases"'
    return f'{pair["head"].lstrip()}"{pair["value"].strip().strip("“”").replace(chr(34), "")}"'


def example_line(line: str, value: str = "Une réponse") -> str:
    """Return the key of a line, or its dash, with a value, as an example."""
    pair = _KEY.match(line)
    if not pair and line.lstrip().startswith("-"):
        return f"- {value}"
    return f"{pair['key'] if pair else 'titre'}: {value}"
