"""What goes wrong in the content, where, and how it is told to the editor."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place in a file of the project; line and column count from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1

    @classmethod
    def in_text(cls, file: str, text: str, offset: int) -> "Position":
        """Return the position of the character at ``offset`` of a file's text."""
        return cls(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing for the editor to mend: what is wrong, what was expected, found, and an example."""

    position: Position
    message: str
    expected: str
    found: str
    example: str
    warning: bool = False  # told, and nothing is refused for it

    def __str__(self) -> str:
        return (
            f"{self.position}: {self.message}\n"
            f"  attendu : {self.expected}\n"
            f"  trouvé  : {shorten(self.found)}\n"
            f"  exemple : {self.example}"
        )


class ContentError(Exception):
    """Problems in the content; carries every one found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


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
