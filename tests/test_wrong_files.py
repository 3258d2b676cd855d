"""What an editor's schema and the build both refuse, on one line; and the few known differences, with their reasons."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import build
from coulisses.schema import schemas
from coulisses.source import read

from .helpers import ROOT, add
from .language_server import LanguageServer
from .yaml12 import as_editors_read

GOLDEN = ROOT / "tests/golden"
TABLE: Any = read("wrong-files.yml", (GOLDEN / "wrong-files.yml").read_bytes()).data
SAMPLES: dict[str, str] = TABLE["samples"] | {
    "quiz": re.sub(r"^# yaml-language-server.*", "#", (GOLDEN / "quiz.yml").read_text(encoding="utf-8"))
}
SCHEMAS: dict[str, Any] = {name.removesuffix(".json"): json.loads(text) for name, text in schemas().items()}
ROWS: list[dict[str, str]] = TABLE["rows"]
DIFFERENCES: list[dict[str, str]] = TABLE["differences"]


Files = dict[str, tuple[dict[str, str], str]]  # place → the row, its text


def place(kind: str, name: str) -> str:
    return f"quiz/{name}.yml" if kind == "quiz" else f"content/{kind}/{name}.yml"


def changed(row: dict[str, str], name: str) -> str:
    """The text of a row's file: its sample, its change made where it must stand once, a name of its own."""
    text = SAMPLES[row["sample"]]
    assert text.count(row["old"]) == 1, row
    text = text.replace(row["old"], row["new"])
    return text.replace("id: essai", f"id: {name}") if row["sample"] == "quiz" else text.replace("ID", name)


def written(rows: list[dict[str, str]], prefix: str) -> Files:
    """Every row's file."""
    names = {f"{prefix}-{number}": row for number, row in enumerate(rows, 1)}
    return {place(row["sample"], name): (row, changed(row, name)) for name, row in names.items()}


WRONG = written(ROWS, "rang")
RIGHT = written([{"sample": kind, "old": text, "new": text} for kind, text in SAMPLES.items()], "juste")
APART = written(DIFFERENCES, "ecart")


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    server = LanguageServer(ROOT)
    yield server
    server.close()


def refused(project: Path, files: Files, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The ``file:line`` of every problem that ``build.py check`` tells of these files, added to a guide."""
    for name, (_, text) in files.items():
        add(project, name, text)
    build.main(["--project", str(project), "check"])
    told = [line.split(":") for line in capsys.readouterr().out.splitlines() if not line.startswith("  ")]
    return {f"{file}:{line}" for file, line, *_ in told if file in files}


def underlined(server: LanguageServer, files: Files) -> set[str]:
    """The ``file:line`` of everything that an editor underlines in these files."""
    found = server.diagnostics({name: text for name, (_, text) in files.items()})
    return {f"{name}:{each['range']['start']['line'] + 1}" for name, problems in found.items() for each in problems}


def expected(files: Files, key: str = "line") -> dict[str, str]:
    return {f"{name}:{row.get(key, row['line'])}": row["what"] for name, (row, _) in files.items()}


def valid(kind: str, text: str) -> bool:
    return jsonschema.Draft202012Validator(SCHEMAS[kind]).is_valid(as_editors_read(text))


def test_the_samples_are_right(server: LanguageServer) -> None:
    """Else a row would be refused for another reason than its own."""
    assert underlined(server, RIGHT) == set()
    assert [row["sample"] for row, text in RIGHT.values() if not valid(row["sample"], text)] == []


def test_what_the_build_refuses_the_schemas_refuse() -> None:
    assert [row["what"] for row, text in WRONG.values() if valid(row["sample"], text)] == []


def test_the_build_refuses_each_at_its_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = expected(WRONG, "build")
    found = refused(project, WRONG, capsys)
    assert {what: at for at, what in wanted.items() if at not in found} == {}


def test_an_editor_sees_each_at_the_same_line(server: LanguageServer) -> None:
    wanted = expected(WRONG)
    found = underlined(server, WRONG)
    assert {what: at for at, what in wanted.items() if at not in found} == {}


def test_there_is_a_row_for_each_way_to_be_wrong() -> None:
    assert len(ROWS) >= 40
    assert len({row["what"] for row in ROWS}) == len(ROWS)
    assert {row["sample"] for row in ROWS} == set(SAMPLES)


def test_the_known_differences_are_as_told(
    server: LanguageServer, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with its reason; the day one of them is gone, its row goes too."""
    verdict = {False: "accepte", True: "refuse"}
    in_editor = {at.rpartition(":")[0] for at in underlined(server, APART)}
    in_build = {at.rpartition(":")[0] for at in refused(project, APART, capsys)}
    found = {row["what"]: (verdict[name in in_editor], verdict[name in in_build]) for name, (row, _) in APART.items()}
    assert found == {row["what"]: (row["schema"], row["build"]) for row in DIFFERENCES}
    assert all(row["why"].endswith(".") for row in DIFFERENCES)
