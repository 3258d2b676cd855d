"""The way of the data, whole: from the files of a guide to a published site. Only this room and build.py compose.

The rooms are called in the order of the data; none calls back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import engine, finish, layout, links, mend, search, shrink
from .problems import ContentError, Problem

Kept = dict[str, tuple[object, str]]  # the pages of a draft: page id → (what it was made from, its text)


@dataclass(frozen=True, slots=True)
class Draft:
    """A guide rendered, and not yet wholly checked."""

    pages: dict[str, str]  # for the engine: file name → Markdown
    words: dict[str, str]  # the theme's: name → text
    faults: Callable[[], list[Problem]]  # every problem; asked for while the engine builds
    remarks: Callable[[], list[Problem]]  # what is told, and refuses nothing


def draft(root: Path, kept: Kept | None = None) -> Draft:
    """Read and render the guide. Raises ContentError, with every problem, where it cannot be rendered.

    ``kept`` is what the last draft left: a page is made again only where something it is made from has changed.
    """
    # Imported here, once the engine has been started: the types' library takes as long to load as the engine.
    from . import checklist_checks, checks, evidence, load, navigation, quiz_checks, references, render, site, wording
    from .text import to_plain

    documents, unread = load.load(root)
    pages, page_problems = site.read_pages(root)
    renderer = render.Renderer(root, pages)
    unread += [*page_problems, *navigation.check(root, pages), *navigation.check_titles(documents, pages)]
    unread += renderer.check()

    def faults(anchors: dict[str, set[str]]) -> list[Problem]:
        problems = [*checks.check(documents), *evidence.check_evidence(documents), *quiz_checks.check(documents)]
        problems += references.check_references(documents, renderer.written, anchors)
        return [*problems, *checklist_checks.check(documents), *site.check_page_links(pages, anchors, root / "docs")]

    def before_rendering() -> list[Problem]:
        return faults(references.loose_anchors(documents, pages, renderer.written))

    if unread:
        raise ContentError([*unread, *before_rendering()])
    content = load.gather(documents)
    rendered, unrendered = renderer.render(content, kept)
    if unrendered:  # most often the echo of what the checks say better
        raise ContentError(before_rendering() or unrendered)
    return Draft(
        {pages[page].name: render.front_matter(pages[page], content) + text for page, text in rendered.items()},
        {name: to_plain(word) for name, word in content.words.items()},
        lambda: faults(references.rendered_anchors(rendered)),
        lambda: sorted([*wording.check(documents), *evidence.remarks(documents)]),
    )


def build_site(root: Path, site_url: str, say: Callable[[str], None], engine_name: str = "mkdocs") -> None:
    """Build aside, then publish into ``root/site``. Raises ContentError; then ``site`` is untouched."""
    target = root / "site"
    finish.check_target(target)
    say("Vérification du contenu…")
    with finish.workshop(root) as workshop, engine.started(root, engine_name) as started:
        guide = draft(root)
        layout.lay_out(root, guide.pages)
        say("Construction des pages…")
        built = workshop / "site"
        started.order(built, site_url, guide.words)
        raise_any(guide.faults())  # the engine works meanwhile; where this raises, it is ended, and nothing published
        started.wait()
        raise_any(links.check_links(links.read_site(built), built, site_url))
        mend.mend(built)
        shrink.shrink(built)
        if engine_name == "mkdocs":  # whose search it is
            search.finish_search(built)
        finish.tidy(built)
        finish.publish(built, target)


def raise_any(problems: list[Problem]) -> None:
    """Raise ContentError where a problem refuses the guide; a remark alone does not."""
    if not all(problem.warning for problem in problems):
        raise ContentError(problems)
