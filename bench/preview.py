"""From a save to the words in the open page: ``build.py serve`` against ``mkdocs serve`` on the same pages.

At 1× and 10× the entries, both serve the same guide at the same time, each to a page of one browser; ten edits of three
pages in turn, first the one and then the other. Then, with a mistake in the content, how long a page takes to come.
Exit 1 where the ratio of the medians, or the slowest page, is over its limit.
"""

import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.find import launching

from .content import ROOT, grow

EDITS = 10
LIMITS = {1: 1 / 2, 10: 1 / 3}  # times the entries → the most of mkdocs' time that ours may take
SERVED = 0.2  # seconds: the most that a page may take while the content is broken
PAGES = {  # page → (what an editor changes, words that stand there)
    "faq": ("content/faq.yml", "Une dizaine de mots"),
    "erreurs": ("content/mistakes.yml", "un très beau mur"),
    "glossaire": ("content/glossary.yml", "Trois rendez-vous avec le souvenir"),
}
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


@contextmanager
def serving(command: list[str], ready: str) -> Iterator[str]:
    """Start a server; yield its address once it has said ``ready``."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout
    try:
        said = line = ""
        while ready not in line:
            line = process.stdout.readline()
            assert line, f"{command} ended before it was ready: {said}"
            said += line
        yield _ADDRESS.findall(said)[-1]
    finally:
        process.kill()


def _free_port() -> int:
    """A port that nobody serves: mkdocs takes no 0."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def edit(file: Path, old: str, new: str) -> None:
    """Save a file with other words in the first place where they stand."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"« {old} » is not in {file.name}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def visible(page: Page, file: Path, old: str, new: str) -> float:
    """Save a change; return how long it takes, in seconds, until the open page shows it."""
    start = time.perf_counter()
    edit(file, old, new)
    page.wait_for_function("words => document.body.innerText.includes(words)", arg=new, polling=10)
    return time.perf_counter() - start


def slowest(address: str, file: Path) -> float:
    """Break the content; return the longest, in seconds, that a page takes to come, while it is read and afterwards."""
    file.write_text(file.read_text(encoding="utf-8") + "\nfaute\n", encoding="utf-8")
    taken = []
    for _ in range(100):
        start = time.perf_counter()
        with urllib.request.urlopen(address + "faq/") as answer:  # noqa: S310  our own address
            answer.read()
        taken.append(time.perf_counter() - start)
    return max(taken)


def measure(times: int) -> tuple[float, float]:
    """Measure a guide of ``times`` its entries; print and return the ratio of the medians and the slowest page."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, theirs = Path(folder) / "guide", Path(folder) / "mkdocs"
        entries = grow(ours, times)
        command = [sys.executable, str(ROOT / "build.py"), "--project", str(ours)]
        subprocess.run([*command, "site"], check=True, capture_output=True)
        theirs.mkdir()
        for name in ("rendered", "theme"):
            shutil.copytree(ours / name, theirs / name)
        shutil.copy(ours / "mkdocs.yml", theirs)
        mkdocs = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--config-file", str(theirs / "mkdocs.yml")]
        browser = playwright.chromium.launch(**launching("chromium"))
        with (
            serving([*command, "serve", "--port", "0"], "À jour") as our_address,
            serving([*mkdocs, "--dev-addr", f"127.0.0.1:{_free_port()}"], "Serving on") as their_address,
        ):
            pages = browser.new_page(), browser.new_page()
            pairs = [
                (
                    visible(_open(pages[0], our_address + page), ours / file, before, after),
                    visible(_open(pages[1], their_address + page), theirs / f"rendered/{page}.md", before, after),
                )
                for page, file, before, after in _edits()
            ]
            worst = slowest(our_address, ours / "content/faq.yml")
        browser.close()
    our_time, their_time = (statistics.median(measured) for measured in zip(*pairs, strict=True))
    print(f"preview: {entries} entries, medians of {EDITS}: ours {our_time:.2f} s, mkdocs serve {their_time:.2f} s")
    print(f"preview: {times}×: ratio {our_time / their_time:.2f} (limit {LIMITS[times]:.2f})")
    print(f"preview: {times}×: a page, while the content is broken: {worst:.3f} s at most (limit {SERVED})")
    return our_time / their_time, worst


def _edits() -> Iterator[tuple[str, str, str, str]]:
    """Yield (page, file, words there, words to write) for each edit: the pages in turn."""
    words = {page: said for page, (_, said) in PAGES.items()}
    for number in range(EDITS):
        page = list(PAGES)[number % len(PAGES)]
        yield page, PAGES[page][0], words[page], f"Essai numéro {number}"
        words[page] = f"Essai numéro {number}"


def _open(page: Page, address: str) -> Page:
    """Have a page open, and listening for changes."""
    page.goto(address + "/", wait_until="load")
    return page


def main() -> int:
    """Measure, print, judge."""
    measured = {times: measure(times) for times in LIMITS}
    return int(any(ratio > LIMITS[times] or worst > SERVED for times, (ratio, worst) in measured.items()))


if __name__ == "__main__":
    sys.exit(main())
