"""The last net: every link of every built page, however it came to be written, leads somewhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin

from .problems import Position, Problem

# Each begins with letters, which a search finds fast; what stands before them is looked at afterwards.
_LINK = re.compile(r"""(href|src)=(?:"([^"]*)"|([^\s>"]+))""")
_ID = re.compile(r"""(?:id|name)=(?:"([^"]*)"|([^\s>"]+))""")
_OUTSIDE = re.compile(r"(?:https|mailto|tel):")
_INLINE = re.compile(r"data:image/")


@dataclass(frozen=True, slots=True)
class Built:
    """What a built page offers and asks for."""

    ids: frozenset[str]
    links: tuple[tuple[bool, str], ...]  # (does the page load it?, target)


def read(html: str) -> Built:
    """Find the ids and the links of a built page."""
    ids = frozenset(found[1] or found[2] for found in _ID.finditer(html) if _is_attribute(html, found))
    return Built(ids, tuple(sorted(set(_links(html)))))


def read_site(site: Path) -> dict[str, Built]:
    """Read every page of a built site: its file there → what it offers and asks for."""
    return {path.relative_to(site).as_posix(): read(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


def check_links(pages: Mapping[str, Built], site: Path, site_url: str) -> list[Problem]:
    """Follow every link of every page; return a problem for each that leads nowhere. ``site`` holds the other files."""
    problems = []
    host = urljoin(site_url, "/")
    for name, page in pages.items():
        for loaded, target in page.links:
            if target[:1] == "#":  # most of them
                leads = target[1:] in page.ids
            elif (url := urljoin(site_url + name.removesuffix("index.html"), target)).startswith(host):
                leads = url.startswith(site_url) and _leads_somewhere(site, url.removeprefix(site_url), pages)
            else:  # a reader may leave for another site; a page loads nothing from one
                leads = bool((_INLINE if loaded else _OUTSIDE).match(url))
            if not leads:
                problems.append(
                    Problem(
                        Position(_source(name)),
                        f"lien cassé dans la page construite : « {target} »",
                        "une page, une ancre ou un fichier du site",
                        target,
                        "{{ url('avant:objectif') }}",
                    )
                )
    return problems


def _links(html: str) -> Iterator[tuple[bool, str]]:
    """Yield (does the page load it?, target) for every link."""
    for found in _LINK.finditer(html):
        if _is_attribute(html, found):
            tag = html.rfind("<", 0, found.start())
            yield found[1] == "src" or html.startswith("<link", tag), found[2] or found[3] or ""


def _is_attribute(html: str, found: re.Match[str]) -> bool:
    return html[found.start() - 1].isspace()  # else the end of another's name: data-href


def _leads_somewhere(site: Path, path: str, pages: Mapping[str, Built]) -> bool:
    path, _, anchor = unquote(path).partition("#")
    name = path + "index.html" if path.endswith("/") or not path else path
    if name in pages:
        return not anchor or anchor in pages[name].ids
    return not anchor and (site / name).is_file()


def _source(built: str) -> str:
    """Name the docs/ file behind a built page."""
    page = built.removesuffix("index.html").strip("/")
    return f"docs/{page or 'index'}.md"
