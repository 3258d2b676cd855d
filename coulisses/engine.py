"""Runs the engine, MkDocs, on rendered pages. Knows nothing of our content.

In a process of its own (mkdocs_process.py), started before there is anything to build: half of what
MkDocs costs is its start, and that half goes on while the content is being checked (decisions/0006).
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from .problems import ContentError, Position, Problem

_SCRIPT = Path(__file__).with_name("mkdocs_process.py")


class Engine:
    """A started engine; it builds once."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def order(self, target: Path, site_url: str, words: Mapping[str, str]) -> None:
        """Have the rendered pages built into ``target``; ``words`` are the theme's, by name. Does not wait."""
        order = {"target": str(target), "site_url": site_url, "words": dict(words)}
        with suppress(BrokenPipeError):  # an engine that has ended says why when waited for
            print(json.dumps(order), file=self._process.stdin, flush=True)

    def wait(self) -> None:
        """Wait for the end of what was ordered. Raises ContentError where the engine failed, or warned."""
        answer, trouble = self._process.communicate()
        try:
            warnings = json.loads(answer)
        except json.JSONDecodeError:
            warnings = [trouble.strip().rpartition("\n")[2] or f"arrêt avec le code {self._process.returncode}"]
        if warnings:
            raise ContentError(_problem(message) for message in warnings)


@contextmanager
def started(root: Path) -> Iterator[Engine]:
    """Start an engine for the project ``root``; end it in any case."""
    (root / "rendered").mkdir(exist_ok=True)  # the engine looks for its folder when it loads its configuration
    command = [sys.executable, "-P", str(_SCRIPT), str(root / "mkdocs.yml")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8") as process:
        try:
            yield Engine(process)
        finally:
            process.kill()


def _problem(message: str) -> Problem:
    return Problem(
        Position("mkdocs.yml"),
        "le moteur (MkDocs) refuse ou avertit",
        "une construction sans avertissement",
        message,
        "voir mkdocs.yml et docs/",
    )
