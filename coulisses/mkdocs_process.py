"""The engine's own process: loads MkDocs and its configuration, then builds what each line of standard input orders.

An order is a JSON object (target, site_url, words, pages); the answer, a line of standard output, is the JSON list
of MkDocs' warnings and errors. They are counted here because its exit code does not tell: it is 0 with warnings
under ``-q --strict`` (upstream #4126). ``pages`` is null for the whole site, or, once it has been built, the files to
build again: nothing else of the site has changed. At the end of its input, it ends.
"""

import gc
import json
import logging
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # it loads in main(), once the banner is off
    from mkdocs.config.defaults import MkDocsConfig


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class _Site:
    """The site of a configuration. Its first build leaves here what a page is built again with."""

    def __init__(self, config: "MkDocsConfig") -> None:
        from mkdocs.plugins import BasePlugin

        kept: dict[str, Any] = {}

        class Keeper(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # no settings
            """Not a plugin of the site: MkDocs gives its navigation and theme to plugins only."""

            def on_nav(self, nav: Any, **given: Any) -> None:
                kept.update(nav=nav, files=given["files"])

            def on_env(self, env: Any, **_: Any) -> None:
                kept.update(env=env)

        self.config = config
        self.kept = kept
        config.plugins["coulisses"] = Keeper()

    def build(self) -> None:
        from mkdocs.commands.build import build

        self.config.plugins.on_startup(command="build", dirty=False)
        build(self.config)

    def build_again(self, names: Iterable[str]) -> None:
        """Build these pages as ``build`` does, step by step, and write the search index with what they say now."""
        from mkdocs.commands.build import _build_page, _populate_page

        files, nav, env = self.kept["files"], self.kept["nav"], self.kept["env"]
        documents = files.documentation_pages()
        again = {file.src_uri: file for file in documents if file.src_uri in names}
        index = self.config.plugins["material/search"].search_index  # type: ignore[attr-defined]
        urls = {file.page.url for file in again.values()}
        index.entries = [entry for entry in index.entries if _page_of(entry) not in urls]
        for file in again.values():
            _populate_page(file.page, self.config, files, dirty=False)
            _build_page(file.page, self.config, documents, nav, env)
            file.page.validate_anchor_links(files=files, log_level=self.config.validation.links.anchors)
        order = {file.page.url: number for number, file in enumerate(documents)}
        index.entries.sort(key=lambda entry: order[_page_of(entry)])
        self.config.plugins.on_post_build(config=self.config)


def _page_of(entry: dict[str, str]) -> str:
    return entry["location"].partition("#")[0]


def main(config_file: str) -> None:
    """Serve the orders for the site of ``config_file``."""
    gc.disable()  # collecting costs more than it gives back, while somebody waits
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from markdown import Markdown
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    log = logging.getLogger("mkdocs")
    log.propagate = False
    warnings = _Warnings()
    log.addHandler(warnings)
    site = None
    try:
        config = load_config(config_file)
        Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)  # imports them
        site = _Site(config)
    except (MkDocsException, SystemExit) as error:
        warnings.messages.append(str(error) or type(error).__name__)
    for line in sys.stdin:
        order = json.loads(line)
        try:
            if site and order["pages"] is not None:
                site.build_again(order["pages"])
            elif site:
                config.site_dir, config.site_url = order["target"], order["site_url"]
                config.extra["words"] = order["words"]
                site.build()
        except (MkDocsException, SystemExit) as error:
            warnings.messages.append(str(error) or type(error).__name__)
        print(json.dumps(warnings.messages), flush=True)
        warnings.messages.clear()
        gc.collect()  # the preview goes on for hours; a single build has its answer and ends us meanwhile
    os._exit(0)  # nothing is left to do: skip the interpreter's slow goodbye


if __name__ == "__main__":
    main(sys.argv[1])
