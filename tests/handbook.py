"""The examples of CONTRIBUER.md, from files that the tests run. ``python -m tests.handbook`` writes again what is told.

In CONTRIBUER.md, ``<!-- faq.yml -->`` announces the text of ``golden/handbook/faq.yml``. The ``.txt`` are what the
command says: of a mistake, of a quiz item written by hand, of a conversation.
"""

import io
import re
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import build

from .helpers import ROOT, add, copy_project, replace

HANDBOOK = ROOT / "CONTRIBUER.md"
FOLDER = ROOT / "tests/golden/handbook"
BLOCK = re.compile(r"(?P<head><!-- (?P<name>[\w.-]+) -->\n```\w*\n)(?P<text>.*?)(?=```\n)", re.S)
# example → (file it goes to, the line it goes before; "" for the end, None for a file of its own)
PLACES: dict[str, tuple[str, str | None]] = {
    "faq.yml": ("content/faq.yml", ""),
    "tip.yml": ("content/tips/pendant.yml", ""),
    "source.yml": ("content/sources/etudes.yml", ""),
    "line.yml": ("content/checklist.yml", ""),
    "opener.yml": ("content/openers.yml", "trades:\n"),
    "format.yml": ("content/formats.yml", ""),
    "message.yml": ("content/messages.yml", ""),
    "term.yml": ("content/glossary.yml", "  - id: mot-double-accord\n"),
    "page.md": ("docs/premiers-pas.md", None),
    "page.yml": ("content/pages/premiers-pas.yml", None),
    "page-nav.yml": ("mkdocs.yml", "      - pourquoi.md\n"),
    "item.yml": ("quiz/pret-e.yml", "  # Continuité.\n"),
    "example.yml": ("quiz/pret-e.yml", ""),
}
QUIZ = ("item.yml", "example.yml")
MISTAKES = ("mistake-key", "mistake-colon", "mistake-link")
TALK = ("Coup de feu", "La demi-heure où tout arrive en même temps.", "", "", "faq:presse", "faq:pressee", "")


def text(name: str) -> str:
    """An example, or what is told."""
    return (FOLDER / name).read_text(encoding="utf-8")


def apply(project: Path, name: str) -> None:
    """Do what the handbook says of an example."""
    file, before = PLACES[name]
    if before is None:
        add(project, file, text(name))
    elif before:
        replace(project, file, f"\n{before}", f"\n{text(name)}{before}")
    else:
        with (project / file).open("a", encoding="utf-8") as opened:
            opened.write(text(name))


def command(project: Path, *arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it says on its output."""
    with redirect_stdout(io.StringIO()) as said, redirect_stderr(io.StringIO()):
        code = build.main(["--project", str(project), *arguments])
    return code, said.getvalue()


def mistaken(project: Path, mistake: str) -> str:
    """What ``check`` says of a mistake."""
    path = add(project, "content/faq/essai.yml", text(f"{mistake}.yml"))
    said = command(project, "check")[1]
    path.unlink()
    return said


def quiz_by_hand(project: Path) -> str:
    """What ``check`` says of a quiz item and its example, as they were typed."""
    for name in QUIZ:
        apply(project, name)
    return command(project, "check")[1]


def talk(project: Path) -> str:
    """A conversation as a terminal shows it, answers included."""
    answers = iter(TALK)

    def typed(prompt: str) -> str:
        answer = next(answers)
        print(f"{prompt}{answer}")
        return answer

    with patch("builtins.input", typed):
        return command(project, "new", "mot")[1]


def told(folder: Path) -> dict[str, str]:
    """Every text that the command tells: file of golden/handbook → text."""
    project = copy_project(folder / "guide")
    said = {f"{mistake}.txt": mistaken(project, mistake) for mistake in MISTAKES}
    said["talk.txt"] = talk(project)
    said["quiz.txt"] = quiz_by_hand(copy_project(folder / "quiz"))
    return said


def main() -> int:
    """Write down what the command tells today, and show every file in the handbook."""
    with tempfile.TemporaryDirectory() as folder:
        for name, said in told(Path(folder)).items():
            (FOLDER / name).write_text(said, encoding="utf-8")
    shown = BLOCK.sub(lambda block: block["head"] + text(block["name"]), HANDBOOK.read_text(encoding="utf-8"))
    HANDBOOK.write_text(shown, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
