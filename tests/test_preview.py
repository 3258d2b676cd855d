"""The preview, save by save: whatever was changed, and in whatever order, it is what a new build would have made."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coulisses import finish
from coulisses.preview import Preview
from coulisses.problems import ContentError

from .helpers import add, replace, snapshot

SITE = "http://127.0.0.1:8000/"
Step = Callable[[Path], object]


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    """A preview whose first update is done."""
    with finish.preview_folder(project) as folder:
        preview = Preview(project, folder, SITE)
        preview.update()
        yield preview
        preview.close()


def made_anew(project: Path, aside: Path) -> dict[str, bytes]:
    """The files of a preview that has just begun."""
    shutil.copytree(project, aside, ignore=shutil.ignore_patterns(".coulisses", "rendered"))
    with finish.preview_folder(aside) as folder:
        fresh = Preview(aside, folder, SITE)
        fresh.update()
        fresh.close()
        return snapshot(fresh.site)


def question(project: Path) -> None:
    add(project, "content/faq/essai.yml", "faq:\n  - {id: neuf, question: Quoi de neuf, answer: [Ceci.]}\n")


ALL = 31  # the pages of the guide
STEPS: tuple[tuple[str, Step, int], ...] = (  # what is changed, how, and how many pages are built for it
    ("an answer", lambda p: replace(p, "content/faq.yml", "Une dizaine de mots", "Neuf mots"), 1),
    ("a question more", question, 1),
    ("a script more", lambda p: add(p, "quiz/essai.js", "let essai; // pour voir\n"), 0),
    ("the title of a page", lambda p: replace(p, "content/pages/faq.yml", '    title: "', '    title: "Essai, '), 1),
    ("a macro", lambda p: replace(p, "templates/faq.html", '<div class="answer">', '<div class="answer essai">'), 1),
    ("a page", lambda p: replace(p, "docs/faq.md", "{{ closing(", "<p>Essai.</p>\n\n{{ closing("), 1),
    ("a part of the style", lambda p: add(p, "docs/assets/css/tokens.css", ":root { --essai: red; }\n"), 0),
    ("a script less", lambda p: (p / "quiz/essai.js").unlink(), 0),
    ("the question again less", lambda p: (p / "content/faq/essai.yml").unlink(), 1),
    ("nothing", lambda _: None, 0),
)
FRAMES: tuple[tuple[str, Step, int], ...] = (
    ("a name in the menu", lambda p: replace(p, "content/pages/faq.yml", "    nav: FAQ", "    nav: Questions"), ALL),
    ("a word around each page", lambda p: replace(p, "content/words.yml", "  foot: ", "  foot: Voici. "), ALL),
    ("the theme", lambda p: replace(p, "theme/programme.html", '<ul class="', '<ul class="essai '), ALL),
    ("the configuration", lambda p: replace(p, "mkdocs.yml", "copyright: ", "copyright: Essai, "), ALL),
    ("an answer, then", lambda p: replace(p, "content/faq.yml", "Pas de creux", "Aucun creux"), 1),
)


@pytest.mark.parametrize("steps", [STEPS, FRAMES], ids=["pages", "frames"])
def test_saves_give_what_a_new_build_gives(steps: tuple[tuple[str, Step, int], ...], preview: Preview) -> None:
    """File by file, the search index included; and no more pages are built than a change touches."""
    built = {}
    for name, change, _ in steps:
        change(preview.root)
        built[name] = preview.update()
    assert built == {name: pages for name, _, pages in steps}
    fresh = made_anew(preview.root, preview.root.with_name("anew"))
    shown = snapshot(preview.site)
    assert sorted(shown) == sorted(fresh)
    assert [name for name in fresh if shown[name] != fresh[name]] == []


def test_a_mistake_leaves_no_trace_once_undone(preview: Preview) -> None:
    """Not on a page, not in the search index, nor in what the next save builds."""
    before = snapshot(preview.site)
    faq = preview.root / "content/faq.yml"
    sound = faq.read_text(encoding="utf-8")
    for wrong in (
        sound.replace("question:", "quesion:", 1),
        sound.replace("Une dizaine de mots", "[Une dizaine](nulle-part) de mots"),
        sound.replace("Une dizaine", "Une autre dizaine").replace("see: [pitch:dix-mots", "see: [pitch:onze-mots"),
    ):
        faq.write_text(wrong, encoding="utf-8")
        with pytest.raises(ContentError):
            preview.update()
        assert snapshot(preview.site) == before
        faq.write_text(sound, encoding="utf-8")
        assert preview.update() == 0
        assert snapshot(preview.site) == before


def test_what_only_the_engine_refuses_is_forgotten_too(preview: Preview) -> None:
    """A link that only the built page shows: the page stays; once undone, an engine that knows nothing builds all."""
    before = snapshot(preview.site)
    replace(preview.root, "templates/faq.html", '<div class="answer">', '<div class="answer"><a href="x/">x</a>')
    with pytest.raises(ContentError, match="lien cassé"):
        preview.update()
    assert snapshot(preview.site) == before
    replace(preview.root, "templates/faq.html", '<a href="x/">x</a>', "")
    assert preview.update() == ALL
    assert snapshot(preview.site) == before
