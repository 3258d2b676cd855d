"""What the finishing step adds to Material's search."""

import gzip
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from coulisses.problems import ContentError
from coulisses.search import finish_search

LANGUAGE = "assets/javascripts/lunr/min/lunr.fr.min.js"
MATERIAL = Path(str(files("material"))) / "templates"


def test_the_built_search_speaks_french_in_one_kilobyte(built: Path) -> None:
    """Appended to Material's own file, without a comment, and published nowhere else."""
    stock, ours = (MATERIAL / LANGUAGE).read_bytes(), (built / "site" / LANGUAGE).read_bytes()
    assert ours.startswith(stock)
    added = ours.removeprefix(stock)
    assert b"lunr.QueryParser" in added
    assert b"//" not in added
    assert b"/*" not in added
    assert len(gzip.compress(ours, mtime=0)) - len(gzip.compress(stock, mtime=0)) <= 1024


@pytest.mark.parametrize(
    ("name", "hold"),
    [(LANGUAGE, "e.fr=function(){"), ("assets/javascripts/workers/search.*.min.js", "new lunr.QueryLexer(")],
)
def test_a_material_that_changed_is_told(tmp_path: Path, name: str, hold: str) -> None:
    site = tmp_path / "site"
    shutil.copytree(MATERIAL / "assets/javascripts", site / "assets/javascripts")
    (path,) = site.glob(name)
    path.write_text(path.read_text(encoding="utf-8").replace(hold, "elsewhere("), encoding="utf-8")
    before = (site / LANGUAGE).read_bytes()
    with pytest.raises(ContentError) as told:
        finish_search(site)
    (problem,) = told.value.problems
    assert str(problem.position) == "coulisses/search.js:1:1"
    assert problem.message == "la recherche de Material n’est plus celle que ce fichier complète"
    assert problem.expected == f"« {hold} » dans {name}"
    assert (site / LANGUAGE).read_bytes() == before
