"""From content to page: a sentence changed in YAML changes the page, and no sentence lives anywhere else."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from coulisses import compose

from .helpers import ROOT, add

FAQ = "faq:\n  - id: essai\n    question: {question}\n    answer:\n      - {answer}\n"


def pages(project: Path) -> dict[str, str]:
    return compose.draft(project).pages


def test_a_sentence_changed_in_content_changes_the_page(project: Path) -> None:
    """Title, answer and anchor; and only the pages that show them."""
    before = pages(project)
    path = add(project, "content/faq/essai.yml", FAQ.format(question="Une question", answer="Ceci."))
    first = pages(project)
    assert "## Une question {#essai}\n" in first["faq.md"]
    assert "<p>Ceci.</p>" in first["faq.md"]
    assert {name for name, text in first.items() if before[name] != text} == {"faq.md"}
    path.write_text(FAQ.format(question="Une question", answer="Cela."), encoding="utf-8")
    assert "<p>Cela.</p>" in pages(project)["faq.md"]
    path.unlink()
    assert pages(project) == before


FILES = ("acts", "checklist", "pages/avant", "words", "tips/avant")  # the other kinds: test_content.py


@pytest.mark.parametrize("file", FILES)
def test_every_text_of_every_file_reaches_a_page(file: str, project: Path) -> None:
    """The last text of a file, marked, is found marked on a page."""
    path = project / f"content/{file}.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = max(
        n for n, line in enumerate(lines) if re.match(r" +(?:text|title|why|lead|name|slip|quick_tip|kit_tip):", line)
    )
    head, _, value = lines[number].partition(":")
    if value.strip() in (">-", ">"):
        lines[number + 1] = re.sub(r"^( +)", r"\1Zygomatique ", lines[number + 1])
    else:
        lines[number] = f'{head}: "Zygomatique ' + value.strip().strip("\"'") + '"'
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert "Zygomatique" in "".join(pages(project).values())


def test_a_weight_changed_in_the_quiz_changes_what_the_browser_gets(project: Path) -> None:
    before = pages(project)["quiz.md"]
    text = (project / "quiz/pret-e.yml").read_text(encoding="utf-8")
    changed = re.sub(r"weight: (\d+)", lambda weight: f"weight: {int(weight[1]) + 1}", text, count=1)
    add(project, "quiz/pret-e.yml", re.sub(r"\nexamples:.*", "\n", changed, flags=re.S))
    weights = [re.findall(r'"weight": (\d+)', page) for page in (before, pages(project)["quiz.md"])]
    assert int(weights[1][0]) == int(weights[0][0]) + 1
    assert weights[1][1:] == weights[0][1:]


def test_a_text_is_escaped_wherever_it_stands(project: Path) -> None:
    """In a title, in an answer, in the name of a link: never HTML of its own, never Markdown."""
    nasty = "'<script>alert(1)</script> `x` # {{ words }} **b**'"
    add(project, "content/faq/essai.yml", FAQ.format(question=nasty, answer=nasty))
    page = pages(project)["faq.md"]
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt; &#96;x&#96; &#35; &#123;&#123; words &#125;&#125;") == 3


def test_a_title_cannot_break_out_of_the_page_s_head(project: Path) -> None:
    """Front matter holds words alone, quoted."""
    path = project / "content/pages/index.yml"
    text = path.read_text(encoding="utf-8")
    nasty = "    nav: 'A\" </title><script>: (prêt|prête)'\n"
    path.write_text(re.sub(r"    nav: [^\n]+\n", lambda _: nasty, text, count=1), encoding="utf-8")
    head = pages(project)["index.md"].split("---")[1]
    assert 'nav: "A\\" </title><script>\u00a0: prêt ou prête"\n' in head


def test_links_of_a_text_are_relative_to_the_page_they_stand_on(project: Path) -> None:
    """One text, shown at two depths, leads to one place."""
    add(project, "content/words/essai.yml", "words:\n  essai: Voir [la suite](avant:objectif).\n")
    for name in ("index", "faq", "checklist/coulisses"):
        path = project / f"docs/{name}.md"
        path.write_text(path.read_text(encoding="utf-8") + "\n{{ words.essai | text }}\n", encoding="utf-8")
    made = pages(project)
    assert '<a href="avant/#objectif">' in made["index.md"]
    assert '<a href="../avant/#objectif">' in made["faq.md"]
    assert '<a href="../../avant/#objectif">' in made["checklist/coulisses.md"]


class _Prose(HTMLParser):
    """Gathers what a reader, or a screen reader, would be told."""

    spoken = ("alt", "title", "aria-label", "placeholder", "content", "summary", "label")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.words += [value for name, value in attrs if name in self.spoken and value]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


TEMPLATES = [*(ROOT / "templates").glob("*.html"), *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize("path", sorted(TEMPLATES), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_sentence_lives_in_a_template(path: Path) -> None:
    """Once Jinja, tags, front matter and anchors are taken away, no letter is left to read."""
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.S)
    text = re.sub(r"\{%#.*?#%\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.S)
    text = re.sub(r"<script\b.*?</script>", "", text, flags=re.S)  # JSON, whose words are Jinja's
    text = re.sub(r"\{#[^{}]*\}", "", text)
    prose = _Prose()
    prose.feed(text)
    assert re.findall(r"[^\W\d_]{2,}", " ".join(prose.words)) == []
