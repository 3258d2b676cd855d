"""The whole of ``build.py site`` against a bare ``mkdocs build`` of the same rendered pages.

Both are whole processes, run in turn in the same minute; the ratio of their medians is what counts,
since machines differ. Exit 1 where it is over the limit.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 11
LIMIT = 1.5


def seconds(command: list[str]) -> float:
    """Run a command to its end; the wall time it took, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    return time.perf_counter() - start


def main() -> int:
    """Measure, print, judge."""
    ours = [sys.executable, "build.py", "site"]
    with tempfile.TemporaryDirectory() as folder:
        bare = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        seconds(ours)  # leaves rendered/ for the other, and warms the disk
        seconds(bare)
        pairs = [(seconds(ours), seconds(bare)) for _ in range(ROUNDS)]
    whole, engine = (statistics.median(times) for times in zip(*pairs, strict=True))
    pages = len(list((ROOT / "rendered").rglob("*.md")))
    print(f"build: {pages} pages, medians of {ROUNDS}: build.py site {whole:.2f} s, bare mkdocs {engine:.2f} s")
    print(f"build: ratio {whole / engine:.2f} (limit {LIMIT})")
    return int(whole / engine > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
