"""Pages × Content → Markdown for the engine. The only importer of ``jinja2``."""

import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import jinja2
from jinja2 import meta, nodes
from jinja2.defaults import DEFAULT_NAMESPACE
from markupsafe import Markup

from . import template_errors
from .contract import for_browser
from .files import read_bytes
from .french import long_date
from .kinds import Content
from .model import Source
from .problems import ContentError, Position, Problem, nearest
from .references import UnknownReferenceError, names, relative_address, split
from .routing import Situation, routed
from .site import PageFile
from .text import to_html, to_plain
from .yaml_errors import byte_problem

# What templates may name.
NAMES = {"url", "name", "for_browser", "routed", "cite", "cited", "page", *Content.__dataclass_fields__}
_FILTERS = dict.fromkeys(("text", "plain", "long_date"), str)  # stand-ins, where a template is only read
_QUOTED = re.compile(r"'([^']+)'")


class Renderer:
    """Renders the pages of docs/ with the macros of templates/.

    Templates see every kind of content (``tips``, ``faq``, ``words``, ``quizzes``…), ``page`` (the
    page's entry in pages.yml), ``url(reference)`` and ``name(reference)``, ``for_browser(entry)``,
    ``routed(checklist, place)``, ``cite(ids)`` and ``cited()`` for footnotes, and the filters ``text`` (a text field as
    HTML), ``plain`` (as words) and ``long_date``.
    """

    def __init__(self, root: Path, pages: Mapping[str, PageFile]) -> None:
        self.pages = pages
        self.files = {
            path.name: path.relative_to(root).as_posix() for path in sorted((root / "templates").glob("*.html"))
        }
        self.unreadable: list[Problem] = []
        self.sources = {name: self._read(root, file) for name, file in self.files.items()}
        for page in pages.values():
            self.files[page.file], self.sources[page.file] = page.file, page.body
        self.depth = 0
        self.names: dict[str, str] = {}
        self.env = _environment(self._load)
        known = zlib.crc32(" ".join(sorted(NAMES)).encode())  # a change of names makes all templates new
        compiled = root / ".coulisses" / f"templates-{known:08x}"
        compiled.mkdir(parents=True, exist_ok=True)
        self.compiled = self.env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(compiled))
        self.env.filters |= {"text": self._text, "plain": cache(to_plain), "long_date": long_date}
        self.env.globals |= {"url": self._url, "name": self._name, "for_browser": for_browser}
        self.env.globals["routed"] = lambda checklist, place: routed(checklist, Situation(place))
        self.env.globals |= {"cite": self._cite, "cited": self._cited}
        self.notes: dict[str, int] = {}  # the sources that the page cites: id → number of the note
        self.works: dict[str, Source] = {}
        self.html: dict[tuple[str, int], Markup] = {}  # a text rendered once for each depth: addresses depend on it

    def _read(self, root: Path, file: str) -> str:
        try:
            raw = read_bytes(root, root / file)
        except ContentError as error:
            self.unreadable += error.problems
            return ""
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.unreadable.append(byte_problem(file, raw, error))
            return ""

    @property
    def written(self) -> dict[str, str]:
        """Every page and template as it was written: file → Jinja source."""
        return {self.files[name]: source for name, source in self.sources.items()}

    def _load(self, name: str) -> tuple[str, str, None] | None:
        return (self.sources[name], self.files[name], None) if name in self.sources else None

    def _url(self, reference: str) -> str:
        return relative_address(reference, self.pages, self.depth)

    def _name(self, reference: str) -> str:
        page, anchor = split(reference)
        if page not in self.names:
            raise UnknownReferenceError(reference)
        return self.names.get(reference) or self.names.get(f":{anchor}") or self.names[page]

    def _text(self, text: str) -> Markup:
        key = (text, self.depth)
        if key not in self.html:
            self.html[key] = Markup(to_html(text, self._url))  # noqa: S704  to_html escapes all but its own tags
        return self.html[key]

    def _cite(self, ids: tuple[str, ...]) -> list[tuple[int, bool]]:
        """Number the sources of an entry in the order the page first cites them: (number, is it the first time)."""
        calls = []
        for id in (known for known in ids if known in self.works):  # evidence.py tells the others
            first = id not in self.notes
            calls.append((self.notes.setdefault(id, len(self.notes) + 1), first))
        return calls

    def _cited(self) -> list[Source]:
        return [self.works[id] for id in self.notes]

    def check(self) -> Iterator[Problem]:
        """Find broken syntax and unknown names in every template, whatever the state of the content."""
        yield from self.unreadable
        for name, source in self.sources.items():
            file = self.files[name]
            if (
                self.compiled.get_bucket(self.env, name, file, source).code is None
            ):  # else an earlier run found it sound
                yield from _faults(file, source)

    def render(
        self, content: Content, kept: dict[str, tuple[object, str]] | None = None
    ) -> tuple[dict[str, str], list[Problem]]:
        """Render every page: page id → Markdown without front matter, and every problem met.

        ``kept``, which this fills, holds what each page was made from and its text: a page made from the same things
        as the last time is not made again.
        """
        rendered: dict[str, str] = {}
        problems: list[Problem] = []
        self.names = names(content)
        self.works = {source.id: source for source in content.sources}
        self.env.globals |= {name: getattr(content, name) for name in Content.__dataclass_fields__}
        for page in self.pages.values():
            self.depth, self.notes = page.depth, {}
            made_from = None if kept is None else self._ingredients(page, content)
            if kept and kept.get(page.id, (None,))[0] == made_from:
                rendered[page.id] = kept[page.id][1]
                continue
            try:
                rendered[page.id] = self.env.get_template(page.file).render(page=content.pages[page.id]).lstrip("\n")
            except Exception as error:  # a template is code: whatever it raises is a problem at its line
                if isinstance(error, OSError) and not isinstance(error, jinja2.TemplateNotFound):
                    raise  # the disk's
                problems.append(self._runtime_problem(error, page))
            else:
                if kept is not None:
                    kept[page.id] = made_from, rendered[page.id]
        return rendered, problems

    def _ingredients(self, page: PageFile, content: Content) -> tuple[object, ...]:
        """Return all that the text of a page is made from: templates, entries, names, addresses."""
        uses: set[str] = set()
        templates = [page.file]
        for name in templates:  # grows as templates name others
            names, others = _uses(self.files.get(name, name), self.sources.get(name, ""))
            uses |= names
            templates += [other for other in sorted(others or self.sources) if other not in templates]
        return (
            [self.sources.get(name) for name in templates],
            [getattr(content, name) for name in sorted(uses & set(Content.__dataclass_fields__))],
            content.pages[page.id],
            self.names if "name" in uses else None,
            content.sources if "cite" in uses else None,
            {other.id: other.depth for other in self.pages.values()},
        )

    def _runtime_problem(self, error: Exception, page: PageFile) -> Problem:
        """Turn an error met while rendering into a problem at the template's own line."""
        file, line = template_errors.frame(error.__traceback__, set(self.files.values())) or (page.file, 1)
        source = next(self.sources[name] for name, known in self.files.items() if known == file)
        if isinstance(error, UnknownReferenceError):
            place = template_errors.place(file, source, line, str(error))
            message = f"page inconnue : « {error} »{nearest(split(str(error))[0], self.pages)}"
            return template_errors.problem(place, message, "une page du guide", source)
        unknown = _QUOTED.findall(str(error)) if isinstance(error, jinja2.UndefinedError) else []
        name = unknown[-1] if unknown else ""
        message, expected = f"nom inconnu « {name} »", "un nom défini par le contenu ou le gabarit"
        if isinstance(error, jinja2.TemplateNotFound):
            name = str(error)
            message = f"gabarit inconnu « {name} »{nearest(name, self.files)}"
            expected = "un fichier de templates/"
        elif not name:
            message, expected = "calcul ou appel impossible dans ce gabarit", "une opération que ces valeurs permettent"
        return template_errors.problem(template_errors.place(file, source, line, name), message, expected, source)


def _environment(load: Callable[[str], tuple[str, str, None] | None]) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{%#",
        comment_end_string="#%}",  # {# would clash with Markdown's {#anchor}
    )


@cache
def _uses(file: str, source: str) -> tuple[set[str], set[str] | None]:
    """Return the names that a sound template takes from outside, and the templates that it names (None: any)."""
    env = _environment(lambda _: None)
    env.filters |= _FILTERS
    tree = env.parse(source, file, file)
    named = set(meta.find_referenced_templates(tree))
    return meta.find_undeclared_variables(tree), None if None in named else {str(name) for name in named}


@cache  # `serve` asks again at each change, mostly of the same templates
def _faults(file: str, source: str) -> tuple[Problem, ...]:
    """What is wrong with a template whatever the content: its syntax, and names that nothing defines."""
    env = _environment(lambda _: None)
    env.filters |= _FILTERS
    try:
        tree = env.parse(source, file, file)
        undeclared = meta.find_undeclared_variables(tree) - NAMES - DEFAULT_NAMESPACE.keys()
    except jinja2.TemplateSyntaxError as error:
        place = Position(file, error.lineno)
        return (template_errors.syntax_problem(place, error.message or "", source, env.filters),)
    problems = []
    for unknown in sorted(undeclared):
        line = min(node.lineno for node in tree.find_all(nodes.Name) if node.name == unknown)
        place = template_errors.place(file, source, line, unknown)
        message = f"nom inconnu « {unknown} »{nearest(unknown, NAMES)}"
        expected = "un de ces noms : " + ", ".join(sorted(NAMES))
        problems.append(template_errors.problem(place, message, expected, source))
    return tuple(problems)


def front_matter(page: PageFile, content: Content) -> str:
    """Return the header the engine reads: words only, each value as a JSON string (YAML of every dialect)."""
    entry = content.pages[page.id]
    words = {"title": entry.title, "nav": entry.nav, "description": entry.description}
    if page.meta.dated:
        words["updated"] = long_date(content.checklist.updated)
    fields = {key: to_plain(text) for key, text in words.items()} | page.meta.model_dump()
    return (
        "---\n"
        + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items() if value)
        + "---\n\n"
    )
