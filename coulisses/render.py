"""Pages × Content → Markdown for the engine. The only importer of ``jinja2``."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

import jinja2
from jinja2 import meta, nodes
from markupsafe import Markup

from .contract import for_browser
from .load import Content
from .model import Entry
from .problems import Position, Problem, nearest
from .references import UnknownReferenceError, names, relative_address, split
from .site import PageFile
from .text import to_html, to_plain

_QUOTED = re.compile(r"'([^']+)'")


class Renderer:
    """Renders the pages of docs/ with the macros of templates/.

    Templates see every kind of content (``tips``, ``faq``, ``words``, ``quizzes``…), ``page`` (the
    page's entry in pages.yml), ``url(reference)`` and ``name(reference)``, ``for_browser(entry)``, and
    the filters ``text`` (a text field as HTML) and ``plain`` (as words).
    """

    def __init__(self, root: Path, pages: Mapping[str, PageFile]) -> None:
        self.pages = pages
        self.files = {
            path.name: path.relative_to(root).as_posix() for path in sorted((root / "templates").glob("*.html"))
        }
        self.sources = {name: (root / file).read_text(encoding="utf-8") for name, file in self.files.items()}
        for page in pages.values():
            self.files[page.file], self.sources[page.file] = page.file, page.body
        self.depth = 0
        self.names: dict[str, str] = {}
        self.env = jinja2.Environment(
            loader=jinja2.FunctionLoader(self._load),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            comment_start_string="{%#",
            comment_end_string="#%}",  # {# would clash with Markdown's {#anchor}
        )
        self.env.filters |= {"text": self._text, "plain": cache(to_plain)}
        self.env.globals |= {"url": self._url, "name": self._name, "for_browser": self._for_browser}
        self.html: dict[tuple[str, int], Markup] = {}  # a text rendered once for each depth: addresses depend on it

    def _load(self, name: str) -> tuple[str, str, None] | None:
        return (self.sources[name], self.files[name], None) if name in self.sources else None

    def _url(self, reference: str) -> str:
        return relative_address(reference, self.pages, self.depth)

    def _name(self, reference: str) -> str:
        page, anchor = split(reference)
        if (anchor or page) not in self.names:
            raise UnknownReferenceError(reference)
        return self.names[anchor or page]

    def _text(self, text: str) -> Markup:
        key = (text, self.depth)
        if key not in self.html:
            self.html[key] = Markup(to_html(text, self._url))  # noqa: S704  to_html escapes all but its own tags
        return self.html[key]

    def _for_browser(self, entry: Entry) -> dict[str, Any]:
        return for_browser(entry, self._text, self._url)

    def check(self) -> Iterator[Problem]:
        """Find broken syntax and unknown names in every template, whatever the state of the content."""
        known = set(self.env.globals) | set(Content.__dataclass_fields__) | {"page"}
        for name, source in self.sources.items():
            try:
                tree = self.env.parse(source, name, self.files[name])
            except jinja2.TemplateSyntaxError as error:
                place = Position(self.files[name], error.lineno)
                yield _problem(place, f"gabarit illisible : {error.message}", "une écriture Jinja complète", source)
                continue
            for unknown in sorted(meta.find_undeclared_variables(tree) - known):
                line = min(node.lineno for node in tree.find_all(nodes.Name) if node.name == unknown)
                place = _where(self.files[name], source, line, unknown)
                message = f"nom inconnu « {unknown} »{nearest(unknown, known)}"
                yield _problem(place, message, "un de ces noms : " + ", ".join(sorted(known)), source)

    def render(self, content: Content) -> tuple[dict[str, str], list[Problem]]:
        """Render every page: page id → Markdown without front matter, and every problem met."""
        rendered: dict[str, str] = {}
        problems: list[Problem] = []
        self.names = names(content)
        self.env.globals |= {name: getattr(content, name) for name in Content.__dataclass_fields__}
        for page in self.pages.values():
            if page.id not in content.pages:
                problems.append(
                    Problem(
                        Position(page.file),
                        "page sans titre",
                        f"une entrée « {page.id} » dans content/pages.yml",
                        "rien",
                        f"- id: {page.id}",
                    )
                )
                continue
            self.depth = page.depth
            try:
                rendered[page.id] = self.env.get_template(page.file).render(page=content.pages[page.id]).lstrip("\n")
            except (jinja2.TemplateError, UnknownReferenceError, TypeError, KeyError, AttributeError) as error:
                problems.append(self._runtime_problem(error, page))
        return rendered, problems

    def _runtime_problem(self, error: Exception, page: PageFile) -> Problem:
        """Turn an error met while rendering into a problem at the template's own line."""
        file, line = _frame(error.__traceback__, set(self.files.values())) or (page.file, 1)
        source = next(self.sources[name] for name, known in self.files.items() if known == file)
        if isinstance(error, UnknownReferenceError):
            message = f"page inconnue : « {error} »{nearest(str(error), self.pages)}"
            return _problem(_where(file, source, line, str(error)), message, "une page du guide", source)
        unknown = _QUOTED.findall(str(error))
        name = unknown[-1] if unknown else ""
        message = f"nom inconnu « {name} »" if name else "gabarit en erreur"
        return _problem(_where(file, source, line, name), message, "un nom défini par le contenu ou le gabarit", source)


def front_matter(page: PageFile, content: Content) -> str:
    """Return the header the engine reads: words only, each value as a JSON string (YAML of every dialect)."""
    entry = content.pages[page.id]
    fields = {
        "title": to_plain(entry.title),
        "nav": to_plain(entry.nav),
        "description": to_plain(entry.description),
        "act": page.meta.act,
        "module": page.meta.module,
    }
    return (
        "---\n"
        + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items() if value)
        + "---\n\n"
    )


def _frame(traceback: TracebackType | None, files: set[str]) -> tuple[str, int] | None:
    """Return the innermost template frame of a traceback: (file, line)."""
    found = None
    while traceback:
        if traceback.tb_frame.f_code.co_filename in files:
            found = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return found


def _where(file: str, source: str, line: int, name: str) -> Position:
    lines = source.splitlines() or [""]
    column = lines[min(line, len(lines)) - 1].find(name) if name else 0
    return Position(file, line, max(column, 0) + 1)


def _problem(position: Position, message: str, expected: str, source: str) -> Problem:
    lines = source.splitlines() or [""]
    found = lines[min(position.line, len(lines)) - 1].strip()
    return Problem(position, message, expected, found, "{{ page.title | text }}, {{ url('avant:objectif') }}")
