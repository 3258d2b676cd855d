"""JSON Schemas for the editor's autocompletion, generated from the model and committed."""

import json
from pathlib import Path

from .kinds import KINDS, QUIZ
from .model import Entry, Questionnaire

FOLDER = Path("content/schema")
_ENGLISH = ("title", "description")  # what pydantic takes from names and docstrings


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


def _for_editors(model: type[Entry]) -> dict[str, object]:
    """Drop the titles and docstrings that pydantic adds: an editor reads French descriptions."""

    def cleaned(node: object) -> object:
        if isinstance(node, dict):
            of_a_type = "properties" in node  # its description is the docstring; a field's is ours, in French
            return {
                key: cleaned(value)
                for key, value in node.items()
                if not isinstance(value, str) or key not in _ENGLISH or (key == "description" and not of_a_type)
            }
        return [cleaned(value) for value in node] if isinstance(node, list) else node

    described = {key: cleaned(value) for key, value in model.model_json_schema().items() if key not in _ENGLISH}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
