"""The second engine: the same guide, its search apart; and what is said where it is absent or refuses."""

import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

import build

from .helpers import copy_project, replace, run, snapshot

SITE = ("site", "--engine", "zensical")


class Part(HTMLParser):
    """What the elements of one kind say, where they lead, and their anchors."""

    def __init__(self, tag: str, address: str, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self._tag, self._address, self._depth = tag, address, 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag == self._tag
        if self._depth:
            self.words.append(" ")
            self.links += [urljoin(self._address, value or "") for name, value in attrs if name in ("href", "src")]
            self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == self._tag

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def site_of(root: Path) -> dict[str, bytes]:
    return snapshot(root / "site")


@pytest.fixture(scope="module")
def second(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide of the fixture ``built``, built by Zensical."""
    root = copy_project(tmp_path_factory.mktemp("zensical") / "guide", guide)
    done = run(root, *SITE)
    assert (done.returncode, done.stdout) == (0, "")
    assert [line.split(" ", 1)[0] for line in done.stderr.splitlines()] == ["Vérification", "Construction", "Site"]
    return root


@pytest.mark.parametrize(("tag", "least"), [("article", 100), ("nav", 100), ("footer", 100)])
def test_every_page_says_the_same_and_leads_to_the_same(tag: str, least: int, built: Path, second: Path) -> None:
    """Text, links and anchors: of the article word for word, of the menus, of the foot.

    The addresses stand below the root of their host: one « .. » too many would not show at the root.
    """
    names = sorted(name for name in site_of(built) if name.endswith(".html"))
    assert len(names) > 25
    for name in names:
        address = f"https://example.org/un/guide/{name.removesuffix('index.html')}"
        ours, theirs = (
            Part(tag, address, (root / "site" / name).read_text(encoding="utf-8")) for root in (built, second)
        )
        assert len(ours.text) > least
        assert theirs.text == ours.text, name
        assert theirs.links == ours.links, name
        assert theirs.ids == ours.ids, name


def test_the_site_is_the_same_but_for_the_search(built: Path, second: Path) -> None:
    """Every file is there, those of the search apart; nothing that Zensical's own theme brings."""
    ours, theirs = set(site_of(built)), set(site_of(second))
    assert theirs - ours == set()
    missing = {name for name in ours - theirs if not name.startswith(("assets/javascripts/", "search/"))}
    assert missing == {"sitemap.xml.gz"}


def test_the_search_is_off(second: Path) -> None:
    """It is Material's worker: without it there is nothing to open, and no field that stays mute."""
    for name, data in site_of(second).items():
        if name.endswith(".html"):
            assert not re.search(r"data-search-open|<dialog|type=.?search", data.decode()), name


@pytest.fixture
def published(project: Path, built: Path) -> Path:
    """A guide with a site already there."""
    shutil.copytree(built / "site", project / "site")
    return project


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param("mkdocs.yml", "docs_dir: rendered", "docs_dir: rendu", "Docs directory", id="its configuration"),
        pytest.param("mkdocs.yml", "  - md_in_html", "  - md_en_html", "md_en_html", id="unknown extension"),
        pytest.param("theme/main.html", "{% block header %}", "{% block header %}{% fin %}", "fin", id="broken theme"),
        pytest.param(
            "docs/faq.md",
            "{{ opening(page) }}",
            "<a href=\"{{ '#nul' }}\">x</a>",
            r"trouvé  : faq\.md:\d+:11: anchor does not exist\n",
            id="a warning and its place",
        ),
    ],
)
def test_what_it_refuses_is_a_problem(
    file: str, old: str, new: str, told: str, published: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, a problem that quotes it, the published site as it was."""
    before = site_of(published)
    replace(published, file, old, new)
    assert build.main(["--project", str(published), *SITE]) == 1
    out = capfd.readouterr().out
    assert out.startswith("mkdocs.yml:1:1: le moteur (Zensical) refuse ou avertit\n")
    assert re.search(told, out)
    assert site_of(published) == before
    assert list((published / ".coulisses").glob("build-*")) == []


def test_without_the_extra_it_says_what_to_run(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 1, and not a page read."""
    monkeypatch.setitem(sys.modules, "zensical", None)  # as Python marks a package that is not there
    assert build.main(["--project", str(project), *SITE]) == 1
    assert capsys.readouterr().out == (
        "requirements-zensical.txt:1:1: le moteur Zensical n’est pas installé : il est facultatif\n"
        "  attendu : les paquets de ce fichier dans .venv/\n"
        "  trouvé  : aucun paquet « zensical »\n"
        "  exemple : make zensical\n"
    )
    assert not (project / "site").exists()


@pytest.mark.parametrize("arguments", [("site", "--engine", "hugo"), ("serve", "--engine", "zensical")])
def test_elsewhere_there_is_no_such_engine(arguments: tuple[str, ...], project: Path) -> None:
    done = run(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert arguments[-1] in done.stderr
