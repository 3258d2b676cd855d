"""The inventory: every fact we gathered is told somewhere, or set aside by name."""

import pytest

from coulisses.source import Data, read

from .addresses import AGREED
from .helpers import ROOT

INVENTORY = ROOT / "tests/golden/inventory.yml"
ROWS = {
    "facts": [f"r{number}" for number in range(1, 197)],
    "tensions": ["x1", "x1b", *(f"x{number}" for number in range(2, 20))],
    "gaps": [f"g{number}" for number in range(1, 11)],
}


def mapping(data: Data) -> dict[str, Data]:
    """The keys and values of ``data``, that must be a mapping."""
    assert isinstance(data, dict)
    return data


@pytest.fixture(scope="module")
def inventory() -> dict[str, dict[str, Data]]:
    """The places of each kind of row: kind → row → reference."""
    found = read(INVENTORY.name, INVENTORY.read_bytes()).data
    return {kind: mapping(rows) for kind, rows in mapping(found).items()}


def test_no_row_is_missing_and_none_is_made_up(inventory: dict[str, dict[str, Data]]) -> None:
    assert {kind: list(rows) for kind, rows in inventory.items()} == ROWS


@pytest.mark.parametrize("kind", ROWS)
def test_each_row_has_a_published_place(inventory: dict[str, dict[str, Data]], kind: str) -> None:
    agreed = set(AGREED.read_text(encoding="utf-8").split())
    lost = {row: place for row, place in inventory[kind].items() if address(place) not in agreed}
    assert lost == {}


def address(place: Data) -> str:
    """What a reference is on the site: ``avant:objectif`` → ``/avant/#objectif``."""
    assert isinstance(place, str)
    page, _, anchor = place.partition(":")
    return f"/{page}/#{anchor}"
