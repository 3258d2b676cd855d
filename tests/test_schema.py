"""The schemas that help an editor type: committed, up to date, and true of the content."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from coulisses.schema import schemas
from coulisses.source import read

from .helpers import ROOT

FILES = sorted([*(ROOT / "content").rglob("*.yml"), *(ROOT / "quiz").glob("*.yml")])
COMMENT = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def schema_of(path: Path) -> Path:
    """The schema that line 1 of a file names."""
    first = COMMENT.match(path.read_text(encoding="utf-8"))
    assert first, f"line 1 of {name(path)} should be: # yaml-language-server: $schema=…"
    return (path.parent / first[1]).resolve()


def test_committed_schemas_are_those_of_the_model() -> None:
    folder = ROOT / "content/schema"
    committed = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert committed == schemas(), "the model has changed: run « make schema » and commit content/schema/"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_line_1_names_the_schema_of_its_kind(path: Path) -> None:
    kind = "quiz" if path.parent.name == "quiz" else path.relative_to(ROOT / "content").parts[0].removesuffix(".yml")
    assert schema_of(path) == ROOT / f"content/schema/{kind}.json"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_content_is_valid_for_an_editor(path: Path) -> None:
    """An editor reads YAML 1.2: plain whole numbers are numbers there, all else is text in our files."""
    schema = json.loads(schema_of(path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(as_editors_read(read(name(path), path.read_bytes()).data))


def as_editors_read(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: as_editors_read(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_editors_read(value) for value in data]
    return int(data) if re.fullmatch(r"[0-9]+", data) else data


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("faq", {"faq": [{"id": "Mon Essai", "question": "a", "answer": ["b"]}]}),
        ("faq", {"faq": [{"id": "essai", "question": "a"}]}),
        ("faq", {"faq": [{"id": "essai", "question": "a", "answer": ["b"], "poids": 2}]}),
        ("faq", {"faq": [{"id": "essai", "question": "a", "answer": ["b"], "phase": "entracte"}]}),
        ("kit", {"kit": "rien"}),
        ("tips", {}),
    ],
)
def test_an_editor_sees_the_mistakes_that_the_build_refuses(kind: str, change: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(change, json.loads(schemas()[f"{kind}.json"]))


def test_a_year_as_a_title_is_text_for_us_and_a_number_for_an_editor() -> None:
    entry = {"faq": [{"id": "essai", "question": 2024, "answer": [True]}]}
    jsonschema.validate(entry, json.loads(schemas()["faq.json"]))


@pytest.mark.parametrize("kind", sorted(schemas()))
def test_every_field_is_described_in_french_and_never_in_english(kind: str) -> None:
    """What an editor's tooltip shows: no class name, no docstring of ours."""
    text = schemas()[kind]
    assert '"title": "' not in text
    assert not re.search(r'"description": "[^"]*\b(?:the|of|with|its|one)\b', text)
