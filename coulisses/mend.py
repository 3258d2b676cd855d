"""What the engine's pages get wrong, mended in the built HTML: one pass, piece by piece.

Material writes its toggles, overlay and dialogue outside every block that a theme may replace. They serve a
script that no page loads (decisions/0010); its checkboxes carry an ``autocomplete`` that HTML does not allow
there, and all stand as controls without a name before whoever reads without style.

The search index knows parts of a page by their headings only, and HTML allows none in the header of a row:
such a heading has been one for the index alone.
"""

import re
from pathlib import Path

from .problems import ContentError, Position, Problem

_WRONG = (
    re.compile(r'<input class="md-toggle" data-md-toggle="drawer"[^>]*>'),
    re.compile(r'<input class="md-toggle" data-md-toggle="search"[^>]*>'),
    re.compile(r'<label class="md-overlay" for="__drawer"[^>]*></label>'),
    re.compile(r'<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'),
    re.compile(r'<div data-md-component="announce">\s*</div>'),
)
_HEADING_IN_ROW = re.compile(r'(<th scope="row">\s*)<h2\b([^>]*)>(.*?)</h2>', re.S)
_EMPTY_LINES = re.compile(r"\n\s*(?=\n)")
_KEEPS_LINES = re.compile(r"<(?:pre|textarea)\b")  # where an empty line is part of the text


def mend(site: Path) -> None:
    """Mend every page of the built ``site``, and take its empty lines out.

    Raises ContentError where a piece is not found once on every page, with the first page of each such piece:
    the engine has changed, and its pages must be looked at again.
    """
    problems: dict[str, Problem] = {}  # by piece
    for path in sorted(site.rglob("*.html")):
        html, faults = mended(path.relative_to(site).as_posix(), path.read_text(encoding="utf-8"))
        problems = faults | problems
        path.write_text(html, encoding="utf-8")
    if problems:
        raise ContentError(list(problems.values()))


def mended(name: str, html: str) -> tuple[str, dict[str, Problem]]:
    """Mend one built page; return it, and a problem for each piece that is not there once."""
    problems = {}
    for wrong in _WRONG:
        html, found = wrong.subn("", html)
        if found != 1:
            problems[wrong.pattern] = _changed(name, wrong, found)
    html = _HEADING_IN_ROW.sub(r"\1<div\2>\3</div>", html)
    if not _KEEPS_LINES.search(html):
        html = _EMPTY_LINES.sub("", html)
    return html.lstrip(), problems


def _changed(page: str, wrong: re.Pattern[str], found: int) -> Problem:
    return Problem(
        Position("requirements.txt"),
        f"le thème Material a changé : à revoir dans coulisses/mend.py (page construite {page})",
        f"une fois : {wrong.pattern}",
        f"{found} fois",
        "make lock ramène à une version connue avec mkdocs-material==9.8.1 dans requirements.in",
    )
