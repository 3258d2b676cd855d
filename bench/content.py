"""Content work (read, check, render) at 1×, 10× and 100× the entries, spread over files as an editor would.

Each copy of an entry gets ids of its own; each copy of a file goes to ``content/KIND/n.yml``. Each
size is measured in a process of its own, as ``build.py check`` runs it. Exit 1 where an entry costs
more than the limit at 100× against 10×.
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from coulisses.kinds import KINDS

ROOT = Path(__file__).resolve().parents[1]
STEADY = ("acts", "checklist", "pages", "vocabulary", "words")  # the kinds that do not grow with what the guide says
SIZES = (1, 10, 100)
ROUNDS = 5
LIMIT = 1.2
PROBE = """
import gc, sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from coulisses import compose
from coulisses import checks, load, navigation, quiz_checks, references, render, site  # not what is measured
gc.disable()
start = time.perf_counter()
compose.draft(Path(sys.argv[2])).faults()
print(time.perf_counter() - start)
"""


def grow(project: Path, times: int) -> int:
    """Fill ``project`` with ``times`` copies of the entries that grow; return how many there are."""
    for name in ("content", "quiz", "docs", "templates", "theme", "browser"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    entries = 0
    for kind in KINDS.keys() - set(STEADY):
        folder = project / "content" / kind
        files = sorted(folder.glob("*.yml")) or [folder.with_suffix(".yml")]
        for file in files:
            text = file.read_text(encoding="utf-8")
            entries += times * text.count("\n  - id: ")
            for number in range(1, times):
                copy = re.sub(r"^(  - id: .*)$", rf"\1-x{number}", text, flags=re.MULTILINE)
                copy = re.sub(
                    r'^(    (?:authors|called): "?)', rf"\1X{number} ", copy, flags=re.MULTILINE
                )  # a name each
                folder.mkdir(exist_ok=True)
                (folder / f"{file.stem}-{number}.yml").write_text(copy, encoding="utf-8")
    return entries


def seconds(project: Path) -> float:
    """The median time, in seconds, that the content of a project takes in a process of its own."""
    command = [sys.executable, "-c", PROBE, str(ROOT), str(project)]
    runs = (subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(ROUNDS))
    return statistics.median(map(float, runs))


def main() -> int:
    """Measure, print, judge."""
    each: dict[int, float] = {}
    for times in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            entries = grow(Path(folder), times)
            took = seconds(Path(folder))
        each[times] = took / entries
        print(f"content: {times:>3}× = {entries} entries: {took:.2f} s, {each[times] * 1e6:.0f} µs an entry")
    ratio = each[100] / each[10]
    print(f"content: an entry at 100× costs {ratio:.2f} of one at 10× (limit {LIMIT})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
