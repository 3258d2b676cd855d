"""From plain data to the frozen types; every fault of shape becomes a Problem at its place, in French."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .problems import ContentError, Problem, nearest
from .source import Source

Model = TypeVar("Model", bound=BaseModel)
_KINDS = {
    "dict_type": "des clés et leurs valeurs",
    "model_type": "des clés et leurs valeurs",
    "tuple_type": "une liste : un tiret par élément",
    "string_type": "un texte",
}


def validate(source: Source, model: type[Model]) -> Model:
    """Build ``model`` from a file's data. Raises ContentError with every fault of the file."""
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        schema = model.model_json_schema()
        faults = error.errors(include_url=False)
        raise ContentError([_problem(source, schema, fault) for fault in faults]) from None


def _problem(source: Source, schema: dict[str, Any], fault: Any) -> Problem:
    """Translate one of pydantic's faults, by its type."""
    path = tuple(fault["loc"])
    name = str(path[-1]) if path else ""
    if fault["type"] == "extra_forbidden":
        known = _schema_at(schema, path[:-1]).get("properties", {})
        return Problem(
            source.at(path, key=True),
            f"clé inconnue « {name} »{nearest(name, known)}",
            "une de ces clés : " + ", ".join(known),
            name,
            f"{next(iter(known), 'id')}: …",
        )
    if fault["type"] == "missing":
        described = _schema_at(schema, path)
        return Problem(
            source.at(path[:-1]),
            f"clé manquante « {name} »",
            described.get("description", f"une clé « {name} »"),
            "rien",
            f"{name}: {_sample(described)}",
        )
    described = _schema_at(schema, path)
    return Problem(
        source.at(path),
        f"valeur refusée pour « {_label(path)} »",
        _expected(fault, described),
        _found(fault["input"]),
        f"{_label(path)}: {_sample(described)}",
    )


def _label(path: tuple[Any, ...]) -> str:
    """The innermost key of a path, without list indexes or the validator's own steps."""
    keys = [
        step for step in path if isinstance(step, str) and "[" not in step and step.replace("-", "_").isidentifier()
    ]
    return keys[-1] if keys else "fichier"


def _expected(fault: Any, described: dict[str, Any]) -> str:
    context = fault.get("ctx", {})
    match fault["type"]:
        case "literal_error":
            return (
                "une de ces valeurs : " + ", ".join(_enumerated(described))
                if _enumerated(described)
                else str(context["expected"])
            )
        case "string_pattern_mismatch":
            return str(described.get("description", "un nom en minuscules, sans espace ni accent"))
        case "string_too_short" | "too_short":
            return f"au moins {context.get('min_length', 1)} élément(s)"
        case "greater_than":
            return f"un nombre plus grand que {context['gt']}"
        case "greater_than_equal":
            return f"un nombre d’au moins {context['ge']}"
        case "less_than":
            return f"un nombre plus petit que {context['lt']}"
        case "less_than_equal":
            return f"un nombre d’au plus {context['le']}"
        case kind if kind in _KINDS:
            return _KINDS[kind]
        case _:
            return str(fault["msg"])


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return "des clés : " + ", ".join(map(str, value))
    if isinstance(value, list):
        return f"une liste de {len(value)} élément(s)"
    return str(value)


def _enumerated(described: dict[str, Any]) -> list[str]:
    for part in [described, *described.get("anyOf", ()), described.get("items", {})]:
        if "enum" in part:
            return [str(value) for value in part["enum"]]
        if "const" in part:
            return [str(part["const"])]
    return []


def _sample(described: dict[str, Any]) -> str:
    if values := _enumerated(described):
        return f"[{values[0]}]" if described.get("type") == "array" else values[0]
    kinds = [described.get("type"), *(part.get("type") for part in described.get("anyOf", ()))]
    if "integer" in kinds:
        return "3"
    return "\n    - …".replace("\n", "⏎") if "array" in kinds else "un texte"


def _schema_at(schema: dict[str, Any], path: tuple[Any, ...]) -> dict[str, Any]:
    """Walk a JSON Schema down a path of keys and indexes; an empty schema where it does not lead."""
    node = schema
    for step in path:
        node = _resolve(schema, node)
        if isinstance(step, int):
            node = node.get("items", {})
        elif step in node.get("properties", {}):
            node = node["properties"][step]
        elif isinstance(node.get("additionalProperties"), dict):
            node = node["additionalProperties"]
    return _resolve(schema, node)


def _resolve(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """Follow a reference, and an optional value to what it may hold; keep the nearest description."""
    found = node
    for part in [node, *node.get("anyOf", ())]:
        if "$ref" in part:
            found = schema["$defs"][part["$ref"].rsplit("/", 1)[-1]]
        elif part.get("type") == "array" and "$ref" not in found:
            found = part
    return {**found, **({"description": node["description"]} if "description" in node else {})}
