"""Runs the engine on rendered pages: MkDocs, or on demand Zensical (decisions/0009). Knows nothing of our content.

In a process of its own (mkdocs_process.py, zensical_process.py), started before there is anything to build: half
of what MkDocs costs is its start, and that half goes on while the content is being checked (decisions/0006).
"""

import json
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from . import engine_errors
from .problems import ContentError, Position, Problem

ENGINES = {"mkdocs": "MkDocs", "zensical": "Zensical"}  # as typed → as told; the first is the usual one


class Engine:
    """A started engine. ``order`` a build, then ``wait`` for it; MkDocs may be asked for more, Zensical builds once."""

    def __init__(self, root: Path, name: str = "mkdocs") -> None:
        """Start the engine ``name`` for the project ``root``. Raises ContentError if it is absent."""
        if name == "zensical":
            _check_installed()
        (root / "rendered").mkdir(exist_ok=True)  # MkDocs looks for its folder when it loads its configuration
        script = Path(__file__).with_name(f"{name}_process.py")
        command = [sys.executable, "-P", str(script), str(root / "mkdocs.yml")]
        self._root, self._name = root, ENGINES[name]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8")

    def order(
        self, target: Path, site_url: str, words: Mapping[str, str], pages: Collection[str] | None = None
    ) -> None:
        """Have the rendered pages built into ``target``; ``words`` are the theme's, by name. Does not wait.

        The folder of ``target`` is the engine's too, to work in. With ``pages``, only those files of ``rendered/`` are
        built again, into the target of the first order.
        """
        names = None if pages is None else sorted(pages)
        order = {"target": str(target), "site_url": site_url, "words": dict(words), "pages": names}
        with suppress(BrokenPipeError):  # an engine that has ended says why when waited for
            print(json.dumps(order), file=self._process.stdin, flush=True)

    def wait(self) -> None:
        """Wait for the end of what was ordered. Raises ContentError where the engine failed, or warned."""
        answer = self._process.stdout.readline() if self._process.stdout else ""
        try:
            warnings = json.loads(answer)
        except json.JSONDecodeError:
            _, trouble = self._process.communicate()
            warnings = [trouble.strip() or f"arrêt avec le code {self._process.returncode}"]
        if len(warnings) > 1:  # its last words say no more than the others
            warnings = [message for message in warnings if not message.startswith("Aborted with")]
        if warnings:
            raise ContentError(engine_errors.problem(self._root, self._name, message) for message in warnings)

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.communicate()


@contextmanager
def started(root: Path, name: str) -> Iterator[Engine]:
    """Start the engine ``name`` for the project ``root``; end it in any case. Raises ContentError if it is absent."""
    engine = Engine(root, name)
    try:
        yield engine
    finally:
        engine.end()


def _check_installed() -> None:
    from importlib.util import find_spec  # this engine is an extra, and none of its cost is the other's

    if find_spec("zensical") is None:
        raise ContentError(
            [
                Problem(
                    Position("requirements-zensical.txt"),
                    "le moteur Zensical n’est pas installé : il est facultatif",
                    "les paquets de ce fichier dans .venv/",
                    "aucun paquet « zensical »",
                    "make zensical",
                )
            ]
        )
