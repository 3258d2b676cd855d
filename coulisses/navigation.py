"""The menu and the titles: mkdocs.yml, content/pages and docs/ name the same pages, none missing."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from .checks import identified
from .files import read_bytes
from .load import Document
from .problems import ContentError, Position, Problem, nearest
from .site import PageFile
from .source import Node, Source, read

FILE = "mkdocs.yml"


def check(root: Path, pages: Mapping[str, PageFile]) -> Iterator[Problem]:
    """Every page stands in the menu once, and the menu names only pages that exist."""
    if not os.path.lexists(root / FILE):
        yield Problem(Position(FILE), "fichier manquant", "la configuration du site", "rien", "site_name: Coulisses")
        return
    try:
        source = read(FILE, read_bytes(root, root / FILE))
    except ContentError as error:
        yield from error.problems
        return
    root_node = source.root.children
    menu = root_node.get("nav") if isinstance(root_node, dict) else None
    if menu is None:
        yield Problem(Position(FILE), "menu manquant", "une clé « nav » avec les pages", "rien", "nav:⏎  - index.md")
        return
    files = {page.name: page.file for page in pages.values()}
    named: set[str] = set()
    for name, position in _entries(source, menu):
        if name not in files or name in named:
            what = (
                "page deux fois dans le menu" if name in named else f"page inconnue dans le menu{nearest(name, files)}"
            )
            yield Problem(position, what, "un fichier de docs/, une seule fois", name, "- faq.md")
        named.add(name)
    for name in sorted(set(files) - named):
        yield Problem(
            Position(files[name]),
            "page absente du menu",
            f"une ligne « {name} » sous « nav » dans mkdocs.yml",
            "rien",
            f"- {name}",
        )


def check_titles(documents: Iterable[Document], pages: Mapping[str, PageFile]) -> Iterator[Problem]:
    """Every page has its entry in content/pages, and every entry its page."""
    known = set()
    unread = False
    for document in documents:
        if document.kind == "pages":
            unread = unread or document.unread
            for room, node, position in identified(document):
                if room != ("pages", "pages"):  # a section of a page
                    continue
                known.add(str(node.data))
                if node.data not in pages:
                    message = f"entrée sans page : « {node.data} »{nearest(str(node.data), pages)}"
                    yield Problem(position, message, f"un fichier docs/{node.data}.md", str(node.data), "id: faq")
    for page in pages.values():
        if page.id not in known and not unread:
            expected = f"une entrée « {page.id} » dans content/pages"
            yield Problem(Position(page.file), "page sans titre", expected, "rien", f"- id: {page.id}")


def _entries(source: Source, menu: Node) -> Iterator[tuple[str, Position]]:
    if isinstance(menu.data, str):
        yield menu.data, Position(source.file, *menu.place)
    else:
        for child in menu.children.values() if isinstance(menu.children, dict) else menu.children:
            yield from _entries(source, child)
