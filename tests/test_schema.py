"""The schemas that help an editor type: committed, up to date, and true of the content."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from coulisses.schema import schemas

from .helpers import ROOT
from .yaml12 import as_editors_read

FILES = sorted([*(ROOT / "content").rglob("*.yml"), *(ROOT / "quiz").glob("*.yml")])
SCHEMAS: dict[str, Any] = {
    name.removesuffix(".json"): {"$defs": {}, **json.loads(text)} for name, text in schemas().items()
}
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
    """An editor reads YAML 1.2, where plain numbers are numbers."""
    schema = json.loads(schema_of(path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(as_editors_read(path.read_text(encoding="utf-8")))


PROPERTIES = [
    pytest.param(schema, field, id=f"{kind}:{owner}.{name}")
    for kind, schema in SCHEMAS.items()
    for owner, each in {"file": schema, **schema["$defs"]}.items()
    for name, field in each["properties"].items()
]
ENGLISH = re.compile(r"\b(?:the|of|with|its|one|and|must|should|list|string|field)\b", re.I)


def words(node: Any, key: str = "") -> Iterator[str]:
    """Every text of a schema that an editor reads, but the examples, whose works have their own languages."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name in ("properties", "$defs"):  # whose keys are ours
                yield from words(list(value.values()))
            elif name not in ("examples", "body"):
                yield from words(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from words(value, key)
    elif key in ("title", "description", "label", "enumDescriptions", "errorMessage", "patternErrorMessage"):
        yield node


@pytest.mark.parametrize(("schema", "field"), PROPERTIES)
def test_every_field_says_what_it_is_and_shows_an_example(schema: dict[str, Any], field: dict[str, Any]) -> None:
    """A short name; what to write; then an example, the values it may take, or entries that say the same of theirs."""
    assert 1 <= len(field["title"].split()) <= 5
    assert field["description"].endswith((".", "…"))
    assert field["errorMessage"]
    entries = "$ref" in field or "$ref" in field.get("items", {})
    assert entries or "enum" in field or field["examples"]
    assert len(field.get("enumDescriptions", ())) == len(field.get("enum", ()))
    validator = jsonschema.Draft202012Validator({"$defs": schema["$defs"], **field})
    assert [example for example in field.get("examples", ()) if not validator.is_valid(example)] == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_type_of_entry_has_a_name_and_a_word_of_its_own(kind: str) -> None:
    types = [SCHEMAS[kind], *SCHEMAS[kind]["$defs"].values()]
    assert all(each["description"].endswith(".") for each in types)
    assert len({each["title"] for each in SCHEMAS[kind]["$defs"].values()}) == len(SCHEMAS[kind]["$defs"])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_no_english_reaches_an_editor(kind: str) -> None:
    """No class name, no docstring of ours, no message of the extension's."""
    keys = re.compile("seulement ces clés : .*|« [a-z_]+ »")  # which are English, and stay so
    assert [text for text in words(SCHEMAS[kind]) if ENGLISH.search(keys.sub("", text))] == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_nothing_is_asked_that_our_reader_refuses(kind: str) -> None:
    """A missing value is left out: neither ``null`` nor ``false`` is ever written."""
    text = json.dumps(SCHEMAS[kind])
    assert '"null"' not in text
    assert '"default": false' not in text


def test_an_entry_just_added_is_right_once_its_values_are_typed() -> None:
    """The snippet of each type, its stops left as they come. A quiz item alone asks for more: points to give."""
    wrong = []
    for kind, schema in SCHEMAS.items():
        for name, each in schema["$defs"].items():
            body = filled(each["defaultSnippets"][0]["body"])
            target = {"$defs": schema["$defs"], "$ref": f"#/$defs/{name}"}
            if body and not jsonschema.Draft202012Validator(target).is_valid(body):
                wrong.append(f"{kind}:{name}")
    assert wrong == ["quiz:Item"]


def filled(body: Any) -> Any:
    """A snippet as it stands when the Tab key has gone through it: the proposed value, or the first choice."""
    if isinstance(body, dict):
        return {key: filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(value) for value in body]
    return as_editors_read(re.sub(r"\$\{\d+[:|]([^,|}]*)[^}]*\}", r"\1", body))


def test_a_year_as_a_title_is_text_for_us_and_a_number_for_an_editor() -> None:
    entry = {"faq": [{"id": "essai", "question": 2024, "answer": [True]}]}
    jsonschema.validate(entry, SCHEMAS["faq"])
