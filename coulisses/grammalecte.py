"""Runs Debian's French proofreader, ``grammalecte-cli``, in a process of its own. Knows lines of text, no content."""

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMAND = PACKAGE = "grammalecte-cli"
MISSING = (
    f"Il manque {COMMAND}, le correcteur. Sous Debian ou Ubuntu : « apt-get install {PACKAGE} », en administrateur ; "
    "ailleurs, dans un conteneur Debian. Puis recommencez."
)

# Rules that are wrong here, each with its reason. A passage alone is accepted in content/vocabulary.yml.
_RULES_OFF = {
    "unit_nbsp_avant_unités3": "« les 3 C » are three words that begin with C, not three coulombs",
}


class ProofreaderError(Exception):
    """The proofreader is not on this machine and cannot be installed, or it stopped; says what to do, in French."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What the proofreader says of signs ``start`` to ``end`` of a line (both from 0), and what it would write."""

    line: int
    start: int
    end: int
    message: str  # empty for a word that is not in its dictionary
    suggestions: tuple[str, ...]


def read(lines: Sequence[str], folder: Path) -> list[Fault]:
    """Have the lines read in one run, each on its own; ``folder`` lends a place for them.

    Raises ProofreaderError.
    """
    _install()
    file = folder / f"relire-{os.getpid()}.txt"  # the command reads no pipe
    folder.mkdir(exist_ok=True)
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    asked = ["--json", "--only_when_errors", "--with_spell_sugg", "--rule_off", *_RULES_OFF, "--file", str(file)]
    try:
        done = _run(COMMAND, *asked)
    finally:
        file.unlink()
    if done is None or done.returncode:
        raise ProofreaderError(f"{COMMAND} s’est arrêté :\n{done.stderr}" if done else MISSING)
    return list(_faults(json.loads(done.stdout)["data"]))


def _faults(read: list[dict[str, Any]]) -> Iterator[Fault]:
    for line in read:
        for fault in [*line["lGrammarErrors"], *line["lSpellingErrors"]]:
            suggestions = tuple(fault.get("aSuggestions", ()))
            yield Fault(line["iParagraph"] - 1, fault["nStart"], fault["nEnd"], fault.get("sMessage", ""), suggestions)


def _install() -> None:
    """Make sure that the command is there: as root on Debian, ask the distribution. Raises ProofreaderError."""
    if _run(COMMAND, "--help"):
        return
    if os.geteuid() == 0:
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", PACKAGE]):
            _run("apt-get", *arguments)
    if not _run(COMMAND, "--help"):
        raise ProofreaderError(MISSING)


def _run(*command: str) -> subprocess.CompletedProcess[str] | None:
    """Run a command to its end; None where there is no such command."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "PYTHONUTF8": "1"}
    try:
        return subprocess.run(  # noqa: S603  a fixed command and our own file
            command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment
        )
    except FileNotFoundError:
        return None
