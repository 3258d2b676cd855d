"""``build.py stats``: the exact report of a small guide, and a report of ours within a second."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import build
from coulisses.desk.catalogue import GROWING
from coulisses.kinds import KINDS
from coulisses.source import read

from .helpers import ROOT, add

MAKE = shutil.which("make") or "make"
GOLDEN: Any = read("stats.yml", (ROOT / "tests/golden/stats.yml").read_bytes()).data
EMPTY = {
    "checklist": "updated: 2026-11-22\nbudget:\n  recto: 88\n  verso: 34\n  width: 52\n"
    "moments: []\nlists: []\ndelays: []\nenergies: []\nitems: []\n",
    "words": "words: {}\n",
}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The guide of golden/stats.yml, as it stands on 2026-11-22."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    (tmp_path / "docs").mkdir()
    for kind, model in KINDS.items():
        nothing = EMPTY.get(kind) or "".join(f"{name}: []\n" for name in model.model_fields)
        add(tmp_path, f"content/{kind}.yml", GOLDEN["files"].get(kind, nothing))
    return tmp_path


def test_the_report_of_a_small_guide(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["--project", str(small), "stats"]) == 0
    assert capsys.readouterr().out == GOLDEN["says"]


def test_the_report_for_a_tool_says_the_same(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each thing to do with its file, line and column."""
    assert build.main(["--project", str(small), "stats", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["entries"]["conseil"] == 4
    assert told["phases"]["pendant"] == {"coulisses": 1, "atelier": 1, "": 3}
    assert told["ours"] == {"entries": 2, "of": 5}
    found = [f"  {todo['file']}:{todo['line']}  {todo['text']}" for todos in told["todo"].values() for todo in todos]
    assert found == re.findall(r"^  content/.*$", GOLDEN["says"], re.M)


def test_a_long_list_is_cut_unless_all_is_asked_for(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The whole of our guide: the same numbers, every line."""
    assert build.main(["--project", str(guide), "stats"]) == 0
    short = capsys.readouterr().out
    assert build.main(["--project", str(guide), "stats", "--all"]) == 0
    whole = capsys.readouterr().out
    announced = sum(int(number) for number in re.findall(r"^\S.* : (\d+)$", whole, re.M))
    assert len(re.findall(r"^  (?:content|quiz)/\S+:\d+  ", whole, re.M)) == announced
    assert re.search(r"^  … et \d+ autres : make stats ALL=1$", short, re.M)
    assert "…" not in whole


def test_all_is_asked_for_as_it_is_told() -> None:
    """``make stats ALL=1``, and nothing more without it."""

    def made(*more: str) -> str:
        command = [MAKE, "--no-print-directory", "-n", "stats", *more]  # the tests may themselves be run by make
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert made("ALL=1").rstrip().endswith("build.py stats --all")
    assert made().rstrip().endswith("build.py stats")


def test_every_entry_of_the_guide_is_counted(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["--project", str(guide), "stats", "--format", "json"]) == 0
    counted = json.loads(capsys.readouterr().out)["entries"]
    assert list(counted) == [growing.french for growing in GROWING]
    assert min(counted.values()) > 0


def test_a_guide_that_cannot_be_read_is_told(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(small, "content/faq.yml", "faq: non\n")
    assert build.main(["--project", str(small), "stats"]) == 1
    assert capsys.readouterr().out.startswith("content/faq.yml:1:6: ")
