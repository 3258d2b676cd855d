"""What goes wrong in the content, and where. How it is told: report.py."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

MAX_PROBLEMS = 1000  # of one file: it is not what anybody meant, and telling them all would take seconds


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place in a file of the project; line and column count from 1, in characters; 0: the whole of it."""

    file: str
    line: int = 0
    column: int = 0

    @classmethod
    def in_text(cls, file: str, text: str, offset: int) -> "Position":
        """Return the position of the character at ``offset`` of a file's text."""
        return cls(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))

    def __str__(self) -> str:
        return f"{self.file}:{self.line or 1}:{self.column or 1}"  # 1:1, where editors open a whole file


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing for the editor to mend: what is wrong, what was expected, found, and an example."""

    position: Position
    message: str
    expected: str
    found: str
    example: str
    warning: bool = False  # told, and nothing is refused for it


class ContentError(Exception):
    """Problems in the content; carries every one found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(f"{problem.position}: {problem.message}" for problem in self.problems))


def limited(file: str, problems: Iterable[Problem]) -> list[Problem]:
    """Return at most ``MAX_PROBLEMS`` of a file's problems, and say so where there are more."""
    found = list(islice(problems, MAX_PROBLEMS + 1))
    if len(found) > MAX_PROBLEMS:
        message = f"plus de {MAX_PROBLEMS} problèmes dans ce fichier : les autres ne sont pas cherchés"
        example = "reprenez la dernière version qui marchait"
        found[MAX_PROBLEMS:] = [Problem(Position(file), message, "un fichier du guide", "tout autre chose", example)]
    return found


def shorten(text: str, width: int = 100) -> str:
    """Bring a text to one line of at most ``width`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def counted(number: int, noun: str) -> str:
    """``2, élément`` → ``2 éléments``; a plural in s is all we need."""
    return f"{number} {noun}{'s' if number > 1 else ''}"


def nearest(name: str, known: Iterable[str]) -> str:
    """Say which known name is nearest, or nothing: `` ; vouliez-vous « … » ?``."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" ; vouliez-vous « {close[0]} » ?" if close else ""
