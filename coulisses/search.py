"""Teaches Material's search French: appends ``search.js`` to a file that its worker loads."""

from pathlib import Path

import rjsmin

from .problems import ContentError, Position, Problem

_LANGUAGE = "assets/javascripts/lunr/min/lunr.fr.min.js"
# What search.js takes hold of, file by file. An upgrade of Material may move it: the build says so.
_HOLDS = {
    _LANGUAGE: ("e.fr=function(){", "e.fr.stopWordFilter="),
    "assets/javascripts/workers/search.*.min.js": (
        "this.use(lunr[e.lang[0]])",
        "new lunr.QueryLexer(",
        "new lunr.QueryParser(",
    ),
}


def finish_search(site: Path) -> None:
    """Append our French to the search of the built ``site``, stripped of its comments.

    Raises ContentError where Material's files are not those that it was written for.
    """
    problems = []
    for pattern, holds in _HOLDS.items():
        text = "".join(path.read_text(encoding="utf-8") for path in site.glob(pattern))
        problems += [_changed(pattern, hold) for hold in holds if hold not in text]
    if problems:
        raise ContentError(problems)
    french = rjsmin.jsmin(Path(__file__).with_name("search.js").read_text(encoding="utf-8"))
    with (site / _LANGUAGE).open("a", encoding="utf-8") as language:
        language.write(f"\n{french}\n")


def _changed(pattern: str, hold: str) -> Problem:
    return Problem(
        Position("coulisses/search.js"),
        "la recherche de Material n’est plus celle que ce fichier complète",
        f"« {hold} » dans {pattern}",
        "autre chose : Material a-t-il changé de version ?",
        "reprenez le requirements.txt d’avant, ou relisez ce fichier contre le nouveau Material",
    )
