"""JSON Schemas for the editor's help while typing, generated from the model and committed.

What the YAML extension of Visual Studio Code shows comes from standard keys (``title``, ``description``, ``examples``)
and from some of its own, which other readers pass over: ``enumDescriptions`` (what each value means), ``errorMessage``
and ``patternErrorMessage`` (its own messages are in English), ``defaultSnippets`` (a new entry, ready to fill in).
"""

import json
from pathlib import Path
from typing import Any

from .kinds import KINDS, QUIZ
from .model import Entry, Questionnaire
from .snippets import snippet

FOLDER = Path("content/schema")
_OURS = ("shown", "seen")  # see coulisses/model/tooltips.py
_EXPECTED = {
    "string": "un texte",
    "integer": "un nombre entier, en chiffres",
    "array": "une liste, avec un tiret devant chaque élément",
    "object": "des clés et leurs valeurs",
}
Schema = dict[str, Any]


def schemas() -> dict[str, str]:
    """Return every schema: file name → JSON text."""
    models: dict[str, type[Entry]] = {**KINDS, QUIZ: Questionnaire}
    return {
        f"{kind}.json": json.dumps(_for_editors(model), ensure_ascii=False, indent=1) + "\n"
        for kind, model in models.items()
    }


def write_schemas(root: Path) -> list[str]:
    """Write the schemas under ``root``; return their names."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written = schemas()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(written)


def _for_editors(model: type[Entry]) -> Schema:
    raw = model.model_json_schema()
    types = {name: _told(each) for name, each in raw.pop("$defs", {}).items()}
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": types, **_told(raw)}
    for each in types.values():
        each["defaultSnippets"] = [snippet(each, types)]
    return schema


def _told(node: Schema) -> Schema:
    """Bring one of pydantic's schemas to an editor: what is ours in its place, messages in French."""
    told = _optional(node)
    told = {**told, **told.get("seen", {}), "errorMessage": _message(told)}
    if shown := told.get("shown"):
        told["description"] = f"{told['description']} {shown}"
    told = {key: value for key, value in told.items() if key not in _OURS}
    if "default" in told:
        told = _with_default(told)
    for key in ("items", "additionalProperties"):
        if isinstance(told.get(key), dict):
            told[key] = _told(told[key])
    if "properties" in told:
        told = _with_required_keys(told)
    for key in ("properties", "patternProperties"):
        if key in told:
            told[key] = {name: _told(each) for name, each in told[key].items()}
    if "anyOf" in told:
        told["anyOf"] = [_told(each) for each in told["anyOf"]]
    return told


def _optional(node: Schema) -> Schema:
    """An optional field holds what it holds: ``null`` is written nowhere."""
    held = [each for each in node.get("anyOf", ()) if each != {"type": "null"}]
    if len(held) != 1:
        return node
    return {**held[0], **{key: value for key, value in node.items() if key != "anyOf"}}


def _with_default(told: Schema) -> Schema:
    """Keep the default that a reader can read: not « nothing », and yes or no as they are written."""
    default = told["default"]
    kept = {key: value for key, value in told.items() if key != "default"}
    if default in (None, []):
        return kept
    return {**kept, "default": "non" if default is False else default}


def _with_required_keys(told: Schema) -> Schema:
    """Say of each missing key that it is missing: ``required`` alone has one message, in English."""
    missing = [
        {
            "required": [name],
            "errorMessage": f"La clé « {name} » manque. {told['properties'][name].get('description', '')}",
        }
        for name in told.get("required", ())
    ]
    kept = {key: value for key, value in told.items() if key != "required"}
    rules = [*missing, *told.get("allOf", ())]
    return {**kept, "allOf": rules} if rules else kept


def _message(told: Schema) -> str:
    """What an editor reads where the value has another shape."""
    if "properties" in told:
        return "Ici, seulement ces clés : " + ", ".join(told["properties"]) + "."
    if "enum" in told:
        return "Ici, une de ces valeurs : " + ", ".join(told["enum"]) + "."
    if "pattern" in told:
        return f"Mal écrit. {told['description']}"
    kind = told.get("type", "object" if "$ref" in told else "")
    expected = _EXPECTED.get("string" if isinstance(kind, list) else kind, "autre chose")
    return f"Ici, {expected}. {told.get('description', '')}".strip()
