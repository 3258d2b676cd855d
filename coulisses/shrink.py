"""Our style and script as readers get them: one style sheet for its parts, and no comment."""

import re
from pathlib import Path

import rcssmin
import rjsmin

from .problems import ContentError, Position, Problem

_IMPORT = re.compile(r'^@import "([^"/]+\.css)";$', re.M)
_ANY_IMPORT = re.compile(r"@import[^;]*;?")


def shrink(site: Path) -> None:
    """Join the parts of each style sheet of ``assets/css/``, then take the comments out of all that is ours.

    Raises ContentError where a sheet asks for a part in a way that cannot be joined: browsers ignore, without a
    word, what is imported in the middle of a sheet.
    """
    styles = {path.name: path.read_text(encoding="utf-8") for path in sorted((site / "assets/css").glob("*.css"))}
    parts = {name for text in styles.values() for name in _IMPORT.findall(text)}
    for name, text in styles.items():
        path = site / "assets/css" / name
        if name in parts:
            path.unlink()
            continue
        whole = rcssmin.cssmin(_IMPORT.sub(lambda part: styles.get(part[1], part[0]), text))
        if left := _ANY_IMPORT.search(whole):
            raise ContentError([_not_joined(name, left[0])])
        path.write_text(whole, encoding="utf-8")
    for path in (site / "assets/js").rglob("*.js"):
        path.write_text(rjsmin.jsmin(path.read_text(encoding="utf-8")), encoding="utf-8")


def _not_joined(name: str, rule: str) -> Problem:
    return Problem(
        Position(f"docs/assets/css/{name}"),
        "feuille de style qui ne peut pas être jointe",
        "une feuille de docs/assets/css/, seule sur sa ligne, qui n’en appelle pas d’autre",
        rule,
        '@import "tokens.css";',
    )
