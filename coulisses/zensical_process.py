"""The second engine's own process: the same order and the same answer as mkdocs_process.py, by Zensical.

Zensical reads its configuration from a file, and writes nowhere but under the folder of that file: it is given
a project of its own, in the workshop, made of what MkDocs reads. Its cache dies with that folder.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import zensical

# Links stand in our pages as the browser needs them, and MkDocs leaves them so. Zensical takes them from the
# Markdown file, one folder higher but for an index, and moves them: taken back here beforehand.
_LINK = re.compile(r'((?:href|src)=")\.\./')
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
_WARNING = re.compile(r"^(?:Warning|Error): (.+)\n\s*╭─\[ (.+) \]$", re.M)
_UNUSED = ("assets/javascripts/**/*", "assets/stylesheets/**/*", "assets/images/favicon.png", "search.json")


def build(root: Path, site: Path, site_url: str, words: dict[str, str]) -> list[str]:
    """Build ``root/rendered`` into ``site``; its parent is ours to write in. Return what Zensical holds against it."""
    project = site.parent
    _copy_pages(root / "rendered", project / "rendered")
    settings = {
        "INHERIT": str(root / "mkdocs.yml"),
        "site_dir": site.name,
        "site_url": site_url,
        "theme": {"custom_dir": str(root / "theme")},
        "extra": {"words": words},
    }
    config = project / "mkdocs.yml"
    config.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")  # JSON is YAML
    with _heard(project / "zensical.log") as said:
        try:
            zensical.build(str(config), {"strict": True, "clean": False})
        except Exception as error:  # it raises a RuntimeError, an OSError, or click's
            return [f"{place}: {message}" for message, place in _WARNING.findall(said())] or [str(error)]
    _tidy(site)
    return []


def _copy_pages(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            if path.suffix == ".md" and path.stem != "index":
                data = _LINK.sub(r"\1", data.decode()).encode()
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)


@contextmanager
def _heard(log: Path) -> Iterator[Callable[[], str]]:
    """Keep in ``log`` what is printed, by Rust too; yield a function that reads it, without its colours."""
    kept = os.dup(1), os.dup(2)
    with log.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    try:
        yield lambda: _COLOUR.sub("", log.read_text(encoding="utf-8"))
    finally:
        os.dup2(kept[0], 1)
        os.dup2(kept[1], 2)


def _tidy(site: Path) -> None:
    """Take away what Zensical's own theme brings and no page of ours loads, and write pages as MkDocs does."""
    for pattern in _UNUSED:
        for path in sorted(site.glob(pattern), reverse=True):  # a folder after what it holds
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        html = html.replace("&#x2f;", "/")  # MiniJinja's « e » writes each slash so
        html = html.replace('href="#__skip"', 'href="#titre"')  # its skip link leads into its own article, not ours
        page.write_text(html, encoding="utf-8")


def main(config_file: str) -> None:
    """Serve one order for the site of ``config_file``; without an order, end."""
    line = sys.stdin.readline()
    if line:
        order = json.loads(line)
        warnings = build(Path(config_file).parent, Path(order["target"]), order["site_url"], order["words"])
        print(json.dumps(warnings), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
