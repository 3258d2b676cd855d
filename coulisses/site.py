"""The pages of the site before they are rendered: their files, front matter, addresses and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from .files import listed, name_of, name_problems, read_bytes
from .model import FrontMatter
from .problems import ContentError, Position, Problem, nearest
from .source import Source, read
from .validate import validate

_FENCE = re.compile(r"\A---[ ]*\r?\n(.*?)^---[ ]*(?:\r?\n|\Z)", re.S | re.M)
_LINKS = re.compile(
    # [words](target "title"), ![alt](target)
    r"!?\[[^\[\]]*\]\(\s*<?(?P<markdown>(?:[^()\s<>]|\([^()\s<>]*\))*)>?[^()]*\)"
    r"|^[ ]{0,3}\[[^\[\]]+\]:\s*<?(?P<reference>[^\s<>]+)"  # [label]: target
    r"|<[a-zA-Z][^<>]*?\s(?:href|src)\s*=\s*[\"']?(?P<html>[^\"'\s<>]*)",  # <a href=…>, <img src=…>
    re.M,
)
_OUTSIDE = re.compile(r"(?:https|mailto|tel):", re.I)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page of docs/: its path there, its id (``checklist/coulisses``), its front matter, its Jinja source."""

    file: str
    id: str
    meta: FrontMatter
    body: str  # front matter replaced by empty lines, so that line numbers stay true

    @property
    def name(self) -> str:
        """The file as the engine will know it: ``checklist/coulisses.md``."""
        return self.file.removeprefix("docs/")

    @property
    def depth(self) -> int:
        """How many folders deep the page is served (``/avant/`` is 1)."""
        return 0 if self.id == "index" else self.id.count("/") + 1


def address(page_id: str) -> str:
    """Return the address of a page from the root of the site: ``index`` → ``""``, ``avant`` → ``avant/``."""
    return "" if page_id == "index" else f"{page_id}/"


def read_pages(root: Path) -> tuple[dict[str, PageFile], list[Problem]]:
    """Read every Markdown file of ``root/docs`` with its front matter: page id → page, and the problems.

    Also what is wrong with the names of the others: they are addresses too.
    """
    pages: dict[str, PageFile] = {}
    problems: list[Problem] = []
    for path in listed(root, "docs"):
        file = name_of(root, path)
        if path.suffix != ".md":
            problems += name_problems(file)
            continue
        name = PurePosixPath(file.removeprefix("docs/")).with_suffix("")
        page_id = name.parent.as_posix() if name.name == "index" and name.parent.name else name.as_posix()
        try:
            _check_id(file, page_id, pages)
            pages[page_id] = PageFile(file, page_id, FrontMatter(), "")  # a page, even if it cannot be read
            pages[page_id] = read_page(file, page_id, read_bytes(root, path))
        except ContentError as error:
            problems += error.problems
    return pages, problems


def _check_id(file: str, page_id: str, pages: dict[str, PageFile]) -> None:
    """An id makes an address, of one page only. Raises ContentError."""
    if page_id in pages:
        raise ContentError(
            [
                Problem(
                    Position(file),
                    f"deux fichiers pour la même adresse : « /{address(page_id)} »",
                    f"un seul fichier ({pages[page_id].file} l’occupe déjà)",
                    file,
                    f"effacez {file}",
                )
            ]
        )
    if not re.fullmatch(r"[a-z][a-z0-9-]*(?:/[a-z0-9-]+)*", page_id):
        raise ContentError(
            [
                Problem(
                    Position(file),
                    "nom de fichier impossible dans une adresse",
                    "des minuscules sans accent, des chiffres, des tirets",
                    file,
                    "docs/pack-de-survie.md",
                )
            ]
        )


def read_page(file: str, page_id: str, raw: bytes) -> PageFile:
    """Read one page. Raises ContentError where its encoding or its front matter is at fault."""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        read(file, raw)  # says where, in the same words as for YAML
        raise
    fence = _FENCE.match(text)
    if not fence:
        if text.startswith("---"):
            raise ContentError(
                [
                    Problem(
                        Position(file),
                        "en-tête sans fin",
                        "une deuxième ligne « --- » après les clés",
                        "---",
                        "---⏎act: avant⏎---",
                    )
                ]
            )
        return PageFile(file, page_id, FrontMatter(), text)
    header = "\n" + fence[1]  # the first fence is a line too
    meta = _front_matter(read(file, header.encode())) if fence[1].strip() else FrontMatter()
    blank = "\n" * text[: fence.end()].count("\n")
    return PageFile(file, page_id, meta, blank + text[fence.end() :])


def _front_matter(source: Source) -> FrontMatter:
    """Read a header. Raises ContentError; what elsewhere is written in a header, and here in content/pages, is told."""
    try:
        return validate(source, FrontMatter)
    except ContentError as error:
        raise ContentError(_in_content(problem) for problem in error.problems) from None


def _in_content(problem: Problem) -> Problem:
    if not (problem.message.startswith("clé inconnue") and problem.found in ("title", "titre", "nav", "description")):
        return problem
    expected = "le titre, le menu et la description d’une page s’écrivent dans content/pages"
    message = f"« {problem.found} » n’a pas sa place dans une page"
    return replace(problem, message=message, expected=expected, example="une entrée de content/pages")


def page_links(page: PageFile) -> Iterator[tuple[Position, str, bool]]:
    """Yield (position, target, is_html) for every link and image written in a page, Jinja expressions aside."""
    for match in _LINKS.finditer(page.body):
        kind = match.lastgroup or ""
        target = match[kind]
        if "{{" in match[0] or "{%" in match[0] or target is None:
            continue
        yield Position.in_text(page.file, page.body, match.start(kind)), target, kind == "html"


def check_page_links(pages: dict[str, PageFile], anchors: dict[str, set[str]], docs: Path) -> Iterator[Problem]:
    """Every link and image of docs/*.md leads to a page, an anchor of it, or a file of docs/."""
    for page in pages.values():
        for position, target, is_html in page_links(page):
            if _OUTSIDE.match(target):
                continue
            path, _, anchor = target.partition("#")
            if _SCHEME.match(target) or path.startswith("/") or "\\" in path:
                yield Problem(
                    position,
                    f"adresse refusée : « {target} »",
                    "une page du guide, un fichier de docs/, ou une adresse https:",
                    target,
                    "[mots](avant.md#objectif)",
                )
                continue
            found = _resolve(page, path, is_html, pages, docs)
            if found is None:
                yield Problem(
                    position,
                    f"lien cassé : « {target} »{nearest(path, [other.name for other in pages.values()])}",
                    "une page ou un fichier de docs/",
                    target,
                    "[mots](pack-de-survie.md)",
                )
            elif anchor and anchors.get(found) and anchor not in anchors[found]:
                yield Problem(
                    position,
                    f"ancre inconnue : « #{anchor} »{nearest(anchor, anchors[found])}",
                    f"une ancre de la page « {found} »",
                    target,
                    "[mots](avant.md#objectif)",
                )


def _resolve(page: PageFile, path: str, is_html: bool, pages: dict[str, PageFile], docs: Path) -> str | None:
    """Return the page id, or the file, that a relative path leads to; None where it leads nowhere."""
    base = PurePosixPath(address(page.id)) if is_html else PurePosixPath(page.name).parent
    if not path:
        return page.id
    parts: list[str] = []
    for part in (base / path).parts:
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
        else:
            return None
    name = "/".join(parts)
    if is_html and (name or "index") in pages:
        return name or "index"
    for other in pages.values():
        if other.name == name and not is_html:
            return other.id
    return name if name and (docs / name).is_file() and not name.endswith(".md") else None
