"""Runs MkDocs on rendered pages. Knows nothing of our content.

In process rather than as a command: one interpreter start less, and its warnings can be counted
(its exit code does not tell: it is 0 with warnings under ``-q --strict``, upstream #4126).
"""

import logging
import os
from collections.abc import Mapping
from pathlib import Path

from .problems import ContentError, Position, Problem


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build(root: Path, target: Path, site_url: str, words: Mapping[str, str]) -> None:
    """Build ``root/rendered`` into ``target`` with ``root/mkdocs.yml``; ``words`` are the theme's, by name.

    Raises ContentError where the engine fails, or warns.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build as mkdocs_build  # a third of a second: only when a site is built
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    log = logging.getLogger("mkdocs")
    log.propagate = False
    warnings = _Warnings()
    log.addHandler(warnings)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(target), site_url=site_url)
        config.extra["words"] = dict(words)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        warnings.messages.append(str(error) or type(error).__name__)
    finally:
        log.removeHandler(warnings)
    if warnings.messages:
        raise ContentError(_problem(message) for message in warnings.messages)


def _problem(message: str) -> Problem:
    return Problem(
        Position("mkdocs.yml"),
        "le moteur (MkDocs) refuse ou avertit",
        "une construction sans avertissement",
        message,
        "voir mkdocs.yml et docs/",
    )
