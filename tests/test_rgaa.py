"""The RGAA grid: complete, each « conforme » shown by a test or a reason, and told on /a-propos/ as it stands."""

import ast
import re
from collections import Counter

import pytest

from coulisses.kinds import Content
from coulisses.source import Data, read

from .helpers import ROOT

GRID = ROOT / "tests/golden/rgaa.yml"
# How many criteria each theme of RGAA 4.1.2 holds, from images to consultation: https://accessibilite.numerique.gouv.fr
THEMES = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)
STATUSES = ("conforme", "non conforme", "non applicable")

Row = dict[str, Data]


@pytest.fixture(scope="module")
def grid() -> list[Row]:
    data = read(GRID.name, GRID.read_bytes()).data
    assert isinstance(data, dict)
    rows = data["criteria"]
    assert isinstance(rows, list)
    return [row for row in rows if isinstance(row, dict)]


def shown_by(row: Row) -> list[str]:
    """The tests that a row names."""
    tests = row.get("tests", [])
    assert isinstance(tests, list)
    return [str(test) for test in tests]


def counts(grid: list[Row]) -> Counter[str]:
    return Counter(str(row["status"]) for row in grid)


def test_every_criterion_of_the_standard_has_its_row(grid: list[Row]) -> None:
    standard = [f"{theme}.{at}" for theme, many in enumerate(THEMES, 1) for at in range(1, many + 1)]
    assert len(standard) == 106
    assert [row["criterion"] for row in grid] == standard


def test_every_row_says_where_we_stand_and_what_shows_it(grid: list[Row]) -> None:
    for row in grid:
        assert set(row) <= {"criterion", "asks", "status", "tests", "reason"}, row
        assert row["asks"], row
        assert row["status"] in STATUSES, row
        assert shown_by(row) or row.get("reason"), row
        assert row["status"] == "conforme" or row.get("reason"), f"{row['criterion']}: why?"


def test_every_test_that_is_named_exists(grid: list[Row]) -> None:
    named = {test for row in grid for test in shown_by(row)}
    there = {
        f"{path}::{node.name}"
        for path in {test.partition("::")[0] for test in named}
        for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    assert named - there == set()


def test_enough_is_tested_by_machine(grid: list[Row]) -> None:
    """What the guide promises itself: 55 criteria, those that do not apply left out."""
    assert sum(bool(shown_by(row)) for row in grid if row["status"] == "conforme") >= 55


def test_the_guide_tells_the_count_as_it_is(grid: list[Row], content: Content) -> None:
    passage = next(entry for entry in content.about if entry.id == "a-propos-grille")
    told = re.search(
        r"(\d+) conformes, (\d+) non conformes?, (\d+) non applicables.*?"
        r"Pour (\d+) des premiers.*?pour (\d+) des derniers",
        " ".join(passage.text),
        re.S,
    )
    assert told, passage.text
    by_machine = Counter(str(row["status"]) for row in grid if shown_by(row))
    wanted = [counts(grid)[status] for status in STATUSES] + [by_machine["conforme"], by_machine["non applicable"]]
    assert [int(number) for number in told.groups()] == wanted
