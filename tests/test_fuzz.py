"""No file makes the reader, the model or a check fail: each gives data, or problems at their place, in French.

2 000 cases here; `make fuzz` draws 20 000 others. A case that takes over a second is a failure (hypothesis' deadline).
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coulisses import checklist_checks, checks, evidence, navigation, quiz_checks, references, site
from coulisses.kinds import KINDS, QUIZ
from coulisses.load import Document, load
from coulisses.model import Questionnaire
from coulisses.problems import ContentError, Problem
from coulisses.source import nothing, read
from coulisses.validate import validate

from .fuzz import HOSTILE, MUTATIONS, assert_told, fuzzed, mutated, seeds
from .helpers import ROOT

CONTENT = sorted(name for name in seeds() if name.startswith(("content/", "quiz/")))
PAGES = sorted(name for name in seeds() if name.startswith("docs/"))


@pytest.fixture(scope="module")
def neighbours() -> list[Document]:
    """The files that the others are checked against."""
    return [document for document in load(ROOT)[0] if document.kind in ("acts", "pages", "words")]


@pytest.fixture(scope="module")
def pages() -> dict[str, site.PageFile]:
    return site.read_pages(ROOT)[0]


@fuzzed(0.2)
@given(
    st.binary(max_size=200)
    | st.lists(st.sampled_from(HOSTILE) | st.sampled_from(["\n", "\n  ", "\n  - ", ": ", "a: ", "- "])).map(
        lambda parts: "".join(parts).encode()
    )
)
def test_any_bytes_are_read_or_told(raw: bytes) -> None:
    found = document("content/faq/essai.yml", "faq", raw)[1]
    assert_told(found, "content/faq/essai.yml", raw.decode("utf-8", "replace"))


@fuzzed(0.55)
@given(st.sampled_from(CONTENT), MUTATIONS)
def test_a_spoilt_file_of_the_guide_is_told(
    neighbours: list[Document], pages: dict[str, site.PageFile], name: str, mutations: list[tuple[str, int, int, str]]
) -> None:
    """Through the reader, the model, and every check, beside the files that hold."""
    text = mutated(seeds()[name], mutations)
    kind = QUIZ if name.startswith("quiz/") else Path(name).parts[1].removesuffix(".yml")
    spoilt, problems = document(name, kind, text.encode())
    around = [*(each for each in neighbours if each.kind != kind), spoilt]
    problems += checks.check(around)
    problems += evidence.check_evidence(around)
    problems += quiz_checks.check(around)
    problems += checklist_checks.check(around)
    problems += navigation.check_titles(around, pages)
    problems += references.check_references(around, {}, references.loose_anchors(around, pages, {}))
    assert_told(sorted(problems), name, text)


@fuzzed(0.15)
@given(st.sampled_from(PAGES), MUTATIONS)
def test_a_spoilt_page_is_told(
    pages: dict[str, site.PageFile], name: str, mutations: list[tuple[str, int, int, str]]
) -> None:
    """Its front matter and its links."""
    text = mutated(seeds()[name], mutations)
    try:
        page = site.read_page(name, Path(name).stem, text.encode())
    except ContentError as error:
        problems = error.problems
    else:
        problems = list(site.check_page_links({**pages, page.id: page}, {"avant": {"objectif"}}, ROOT / "docs"))
    assert_told(problems, name, text)


@fuzzed(0.1)
@given(MUTATIONS)
def test_a_spoilt_menu_is_told(
    tmp_path_factory: pytest.TempPathFactory,
    pages: dict[str, site.PageFile],
    mutations: list[tuple[str, int, int, str]],
) -> None:
    text = mutated(seeds()["mkdocs.yml"], mutations)
    root = tmp_path_factory.getbasetemp()
    (root / "mkdocs.yml").write_bytes(text.encode())
    assert_told(list(navigation.check(root, pages)), "mkdocs.yml", text)


def document(name: str, kind: str, raw: bytes) -> tuple[Document, list[Problem]]:
    """A file as ``load`` takes it: read and typed as far as it can be, with what is told of it."""
    try:
        source = read(name, raw)
    except ContentError as error:
        return Document(kind, nothing(name), None), error.problems
    try:
        return Document(kind, source, validate(source, Questionnaire if kind == QUIZ else KINDS[kind])), []
    except ContentError as error:
        return Document(kind, source, None), error.problems
