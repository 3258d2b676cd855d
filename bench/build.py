"""The whole of ``build.py site`` against a bare ``mkdocs build`` of the same pages, today and at 10× the entries.

Both are whole processes, run in turn in the same minute; the ratio of their medians is what counts,
since machines differ. Exit 1 where one is over its limit.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .content import ROOT, grow

ROUNDS = 11
LIMITS = {1: 1.5, 10: 1.25}  # times the entries → the most that all of ours may cost, engine included


def seconds(command: list[str]) -> float:
    """Run a command to its end; the wall time it took, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    return time.perf_counter() - start


def ratio(times: int) -> float:
    """Measure a guide of ``times`` its entries; print and return what ours costs against the engine alone."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as bare_site:
        project = Path(folder) / "guide"
        entries = grow(project, times)
        ours = [sys.executable, str(ROOT / "build.py"), "--project", str(project), "site"]
        bare = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(project / "mkdocs.yml")]
        bare += ["--site-dir", bare_site]
        seconds(ours)  # leaves rendered/ for the other, and warms the disk
        seconds(bare)
        pairs = [(seconds(ours), seconds(bare)) for _ in range(ROUNDS)]
    whole, engine = (float(statistics.median(measured)) for measured in zip(*pairs, strict=True))
    print(f"build: {entries} entries, medians of {ROUNDS}: build.py site {whole:.2f} s, bare mkdocs {engine:.2f} s")
    print(f"build: {times}×: ratio {whole / engine:.2f} (limit {LIMITS[times]})")
    return whole / engine


def main() -> int:
    """Measure, print, judge."""
    measured = {times: ratio(times) for times in LIMITS}
    return int(any(measured[times] > limit for times, limit in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main())
