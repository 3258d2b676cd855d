"""The published addresses: pages, anchors of their articles. ``make addresses`` agrees to those of today."""

import re
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from .helpers import ROOT, copy_project, run

AGREED = ROOT / "tests/golden/addresses.txt"
_PASSING = re.compile(r"(?:note|appel)-\d+")  # their numbers follow the order of the page
_CONTROLS = ("input", "button", "label", "svg")


class Anchors(HTMLParser):
    """Collects the ids of the article of a page, those of controls, notes and what is hidden aside."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "article"
        name = dict(attrs).get("id")
        kept = tag not in _CONTROLS and "hidden" not in dict(attrs)
        if self.inside and name and kept and not _PASSING.fullmatch(name):
            self.found.append(name)

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self.inside = False


def published(site: Path) -> list[str]:
    """Return every address of a built site, pages in alphabetical order, anchors in that of the page."""
    addresses: list[str] = []
    for path in sorted(site.rglob("index.html")):
        page = "/" + path.parent.relative_to(site).as_posix().replace(".", "") + "/"
        anchors = Anchors()
        anchors.feed(path.read_text(encoding="utf-8"))
        addresses += [page.replace("//", "/"), *(page.replace("//", "/") + "#" + name for name in anchors.found)]
    return addresses


def told(before: list[str], after: list[str]) -> str:
    """Say in French what changes between two lists of addresses, one a line."""
    lines = [f"Adresses enregistrées : {len(after)}."]
    lines += [f"Ajoutée : {address}" for address in after if address not in before]
    lines += [f"Disparue : {address}" for address in before if address not in after]
    return "\n".join(lines if len(lines) > 1 else [*lines, "Rien n’a changé."])


def main() -> int:
    """Build the guide and write its addresses down as agreed; say which are new, and which are gone."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "guide")
        done = run(project, "site")
        if done.returncode:
            print(done.stdout + done.stderr)
            return 1
        addresses = published(project / "site")
    before = AGREED.read_text(encoding="utf-8").split()
    AGREED.write_text("\n".join(addresses) + "\n", encoding="utf-8")
    print(told(before, addresses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
