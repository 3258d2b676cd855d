"""The finishing of the built site: what Material leaves on a page is mended, our style is one sheet, and no more."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from .helpers import add, replace, run

MATERIAL = Path(str(find_spec("material").origin)).parent / "templates"  # type: ignore[union-attr]
LEFT_BY_MATERIAL = ("md-toggle", "md-overlay", "md-dialog", 'id="__drawer', 'id="__search', '="announce"')
DIALOG = '<div class="md-dialog" data-md-component="dialog">'


def every_page(site: Path) -> dict[str, str]:
    """Every HTML file, the answer to a lost address included."""
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def test_no_page_holds_what_only_material_s_script_would_use(built: Path) -> None:
    found = every_page(built / "site")
    assert "404.html" in found
    assert {(name, left) for name, html in found.items() for left in LEFT_BY_MATERIAL if left in html} == set()


def test_no_row_holds_a_heading(built: Path) -> None:
    """HTML forbids it in a header; the search still finds the row, whose address stays."""
    rows = re.findall(r'<th scope="row">.*?</th>', every_page(built / "site")["pack-de-survie/index.html"], re.S)
    assert len(rows) > 10
    assert [row for row in rows if re.search("<h[1-6]", row) or 'id="kit-' not in row] == []
    assert "pack-de-survie/#kit-menthe" in (built / "site/search/search_index.json").read_text(encoding="utf-8")


def test_a_material_that_changed_is_refused(project: Path) -> None:
    """Each piece that is not found as we know it is told once, and nothing is published."""
    base = (MATERIAL / "base.html").read_text(encoding="utf-8")
    label = '<label class="md-overlay" for="__drawer"></label>'
    assert base.count(DIALOG) == base.count(label) == 1
    add(project, "theme/base.html", base.replace(label, label * 2).replace(DIALOG, DIALOG.replace("md-", "mdx-")))
    done = run(project, "site")
    assert done.returncode == 1
    dialog = r'<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
    overlay = '<label class="md-overlay" for="__drawer"[^>]*></label>'
    assert done.stdout == "".join(
        "requirements.txt:1:1: le thème Material a changé : à revoir dans coulisses/mend.py"
        " (page construite 404.html)\n"
        f"  attendu : une fois : {piece}\n"
        f"  trouvé  : {found} fois\n"
        "  exemple : make lock ramène à une version connue avec mkdocs-material==9.8.1 dans requirements.in\n"
        for piece, found in ((dialog, 0), (overlay, 2))
    )
    assert not (project / "site").exists()


def test_empty_lines_go_but_where_they_are_text(project: Path) -> None:
    with (project / "docs/outils.md").open("a", encoding="utf-8") as page:
        page.write("\n```\nun\n\ndeux\n```\n")
    assert run(project, "site").returncode == 0
    found = every_page(project / "site")
    assert "un\n\ndeux" in found.pop("outils/index.html")
    assert "<textarea" in found.pop("droit-a-l-image/autorisation/index.html")
    assert {
        name for name, html in found.items() if not html.startswith("<!doctype") or re.search(r"\n\s*\n", html)
    } == set()


@pytest.mark.parametrize(
    "rule",
    ['@import "absente.css";', '@import "quiz/quiz.css";', "@import url(print.css) print;"],
    ids=["absent", "in-a-folder", "with-a-condition"],
)
def test_a_sheet_that_cannot_be_joined_is_refused(rule: str, project: Path) -> None:
    replace(project, "docs/assets/css/site.css", '@import "print.css";', rule)
    done = run(project, "site")
    assert done.returncode == 1
    assert done.stdout == (
        "docs/assets/css/site.css:1:1: feuille de style qui ne peut pas être jointe\n"
        "  attendu : une feuille de docs/assets/css/, seule sur sa ligne, qui n’en appelle pas d’autre\n"
        f"  trouvé  : {rule}\n"
        '  exemple : @import "tokens.css";\n'
    )
    assert not (project / "site").exists()


def test_only_style_sheets_that_some_page_asks_for_are_published(built: Path) -> None:
    """The parts of a sheet are gone; a sheet of one kind of page is asked for by those pages alone."""
    asked: dict[str, set[str]] = {}
    for name, html in every_page(built / "site").items():
        for sheet in re.findall(r'<link rel="stylesheet" href="(?:[./]*/)?(assets/[^"]+)"', html):
            asked.setdefault(sheet, set()).add(name)
    published = {path.relative_to(built / "site").as_posix() for path in (built / "site").rglob("*.css")}
    own = {name: pages for name, pages in asked.items() if name != "assets/css/site.css"}
    assert published == set(asked) == {"assets/css/site.css", *own}
    assert own.pop("assets/css/checklist.css") == {name for name in asked["assets/css/site.css"] if "checklist" in name}
    assert own == {
        "assets/css/quiz.css": {"quiz/index.html"},
        "assets/css/cards.css": {"cartes/index.html"},
        "assets/css/consent.css": {"droit-a-l-image/autorisation/index.html"},
    }


def test_no_comment_of_ours_is_published(built: Path) -> None:
    """Nor any import: one sheet is one request."""
    ours = [path for kind in ("css", "js") for path in (built / "site/assets" / kind).rglob(f"*.{kind}")]
    assert len(ours) > 8
    for path in ours:
        text = re.sub(r"""(["'`])(?:\\.|(?!\1).)*\1""", "", path.read_text(encoding="utf-8"))
        assert re.findall(r"/\*|(?<![:\\])//|@import", text) == [], path.name
