"""Whatever shape stands wherever in a file of the guide, what the model has against it is told in French."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from coulisses.kinds import KINDS
from coulisses.model import Questionnaire
from coulisses.problems import ContentError
from coulisses.source import read
from coulisses.validate import validate

from .fuzz import assert_told
from .helpers import ROOT

FILES = [
    *sorted((ROOT / "content").glob("*.yml")),
    *sorted((ROOT / "content").glob("*/*.yml")),
    ROOT / "tests/golden/quiz-sound.yml",
]
WRONG: tuple[Any, ...] = (
    "",
    "x",
    "é à",
    "-1",
    "0",
    "1000",
    "9" * 12,
    "x " * 400,
    [],
    {},
    ["x"],
    [""],
    [[]],
    {"a": "b"},
    None,
)


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield every place of a file: the first and the last entry of each list stand for the others."""
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*path, key))
    elif isinstance(data, list):
        for index in sorted({0, len(data) - 1} - {-1}):
            yield from places(data[index], (*path, index))


def spoilt(data: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    """The data with another value at a place; without that place, for None."""
    found = copy.deepcopy(data)
    node = found
    for step in path[:-1]:
        node = node[step]
    if wrong is None:
        del node[path[-1]]
    else:
        node[path[-1]] = wrong
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_fault_of_shape_is_told_in_french(file: Path) -> None:
    source = read(file.name, file.read_bytes())
    kind = file.stem if file.parent.name == "content" else file.parent.name
    model = KINDS.get(kind, Questionnaire)
    told = 0
    for path in places(source.data):
        for wrong in WRONG if path else ():
            root = replace(source.root, data=spoilt(source.data, path, wrong))
            try:
                validate(replace(source, root=root), model)
            except ContentError as error:
                told += 1
                assert_told(error.problems, file.name, file.read_text(encoding="utf-8"))
    assert told > len(WRONG)
