"""The guide while it is being written: kept built in a folder of its own, where a save changes only what it touches.

Each update takes the steps of compose.py, on less: a file that has not changed is not read again (load.py), a page
made from the same things is not rendered again (render.py), and the engine, which stays up, builds again the pages
whose text has changed. What every page shows (the menu, the theme, the words around the page) makes all new.
A page is published once the whole guide is sound: a mistake leaves the last good site as it was.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from . import compose, finish, layout, links, mend, search, shrink
from .engine import Engine
from .problems import ContentError, Problem

_OF_ITS_PAGE_ALONE = ("title: ", "description: ", "updated: ")  # front matter that no other page shows
SOURCES = ("content", "quiz", "docs", "templates", "theme", "browser", "mkdocs.yml")  # what a guide is made of
_INDEX = "search/search_index.json"


class Preview:
    """The preview of the guide of ``root``, in ``folder/site``, for addresses that begin with ``site_url``."""

    def __init__(self, root: Path, folder: Path, site_url: str) -> None:
        self.root = root
        self.site = folder / "site"
        self.assets_version = 0  # every page loads some of them
        self._built = folder / "built"  # as the engine left it
        self._site_url = site_url
        self._engine: Engine | None = None
        self._read: object = None  # the files that the engine read when it started
        self._kept: compose.Kept = {}  # pages as last rendered
        # What is published:
        self._frame: object = None  # what every page shows; None before there is a site that the engine knows
        self._pages: dict[str, str] = {}  # file name → Markdown
        self._links: dict[str, links.Built] = {}  # built file → what it offers and asks for
        self._assets: dict[str, bytes] = {}  # name → bytes, as they were written
        self._remarks: Callable[[], list[Problem]] = list

    def update(self) -> int:
        """Bring the site up to date; return how many pages were built. Raises ContentError; then it is as it was."""
        with finish.workshop(self.root) as workshop:
            files = self._engine_files()
            engine = self._engine
            if engine is None or files != self._read:
                engine = self._start(files)  # while it starts, there is much to read
            guide = compose.draft(self.root, self._kept)
            frame = (guide.words, {name: _shown_elsewhere(text) for name, text in guide.pages.items()})
            if frame == self._frame:
                built = self._update_pages(guide, engine, workshop)
            else:
                if self._frame is not None:  # the engine has the old one in mind
                    engine = self._start(files)
                built = self._update_all(guide, engine, workshop)
            self._frame, self._remarks = frame, guide.remarks
            return built

    def remarks(self) -> list[Problem]:
        """Return what is to be said of the guide last published, and refuses nothing."""
        return self._remarks()

    def close(self) -> None:
        """End the engine; the site stays."""
        if self._engine:
            self._engine.end()
        self._engine = self._frame = None

    def _engine_files(self) -> object:
        files = [self.root / "mkdocs.yml", *sorted((self.root / "theme").rglob("*"))]
        return {path: path.read_bytes() for path in files if path.is_file()}

    def _start(self, files: object) -> Engine:
        self.close()
        self._engine, self._read = Engine(self.root), files
        return self._engine

    def _update_all(self, guide: compose.Draft, engine: Engine, workshop: Path) -> int:
        assets = dict(layout.assets(self.root))
        layout.lay_out(self.root, guide.pages)
        engine.order(self._built, self._site_url, guide.words)
        with self._forgetting():
            compose.raise_any(guide.faults())
            engine.wait()
            aside = finish.copy(self._built, workshop / "site")
            found = links.read_site(aside)
            compose.raise_any(links.check_links(found, aside, self._site_url))
            mend.mend(aside)
            shrink.shrink(aside)
            search.finish_search(aside)
            finish.tidy(aside)
            finish.publish(aside, self.site)
        self.assets_version += assets != self._assets
        self._pages, self._links, self._assets = guide.pages, found, assets
        return len(guide.pages)

    def _update_pages(self, guide: compose.Draft, engine: Engine, workshop: Path) -> int:
        compose.raise_any(guide.faults())
        layout.lay_out(self.root, guide.pages)
        assets = dict(layout.assets(self.root))
        if assets != self._assets:
            self._publish_assets(workshop)
            self.assets_version += 1
            self._assets = assets
        changed = {name for name, text in guide.pages.items() if self._pages[name] != text}
        if changed:
            engine.order(self._built, self._site_url, guide.words, changed)
            with self._forgetting():
                engine.wait()
                self._publish_pages(changed, workshop)
            self._pages = guide.pages
        return len(changed)

    @contextmanager
    def _forgetting(self) -> Iterator[None]:
        """End an engine whose work was not published: what it has in mind is of no more use."""
        try:
            yield
        except ContentError:
            self.close()
            raise

    def _publish_pages(self, names: set[str], workshop: Path) -> None:
        built = {name: (self._built / name).read_text(encoding="utf-8") for name in map(_built_file, names)}
        found = self._links | {name: links.read(html) for name, html in built.items()}
        compose.raise_any(links.check_links(found, self.site, self._site_url))
        for name, html in built.items():
            page, problems = mend.mended(name, html)
            compose.raise_any(list(problems.values()))
            finish.replace(self.site / name, page.encode(), workshop)
        finish.replace(self.site / _INDEX, (self._built / _INDEX).read_bytes(), workshop)
        self._links = found

    def _publish_assets(self, workshop: Path) -> None:
        """Publish all of ours again: a style sheet is made of several."""
        aside = finish.copy(self.root / "rendered/assets", workshop / "assets" / "assets").parent
        shrink.shrink(aside)
        written = {path.relative_to(aside).as_posix(): path for path in aside.rglob("*") if path.is_file()}
        for name, path in written.items():
            finish.replace(self.site / name, path.read_bytes(), workshop)
        for name in self._assets.keys() - written.keys():
            (self.site / name).unlink(missing_ok=True)


def _shown_elsewhere(page: str) -> list[str]:
    """What the menu of every page shows of a page: its front matter, less what stays on it."""
    header, _, _ = page.partition("\n---\n")
    return [line for line in header.split("\n") if not line.startswith(_OF_ITS_PAGE_ALONE)]


def _built_file(name: str) -> str:
    """``faq.md`` → ``faq/index.html``"""
    page = name.removesuffix(".md")
    return "index.html" if page == "index" else f"{page.removesuffix('/index')}/index.html"
