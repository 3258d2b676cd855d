"""From plain data to the frozen types; every fault of shape becomes a Problem at its place, in French."""

from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from . import meant
from .french import NBSP
from .model.base import ADDRESS_PATTERN, CHECKED_PATTERN, DAY_PATTERN, DOI_PATTERN, ID_PATTERN, REF_PATTERN
from .problems import ContentError, Problem, counted, limited, nearest
from .source import Source

Model = TypeVar("Model", bound=BaseModel)
_KINDS = {
    "dict_type": "des clés et leurs valeurs",
    "model_type": "des clés et leurs valeurs",
    "tuple_type": "une liste : un tiret, une espace, puis le texte",
    "string_type": "un texte",
    "string_too_short": "un texte",
}
_BOUNDS = {
    "greater_than": ("gt", "un nombre plus grand que {}"),
    "greater_than_equal": ("ge", "un nombre d’au moins {}"),
    "less_than": ("lt", "un nombre plus petit que {}"),
    "less_than_equal": ("le", "un nombre d’au plus {}"),
}
_BY_PATTERN = {
    ID_PATTERN: "mon-conseil",
    REF_PATTERN: "avant:objectif",
    DAY_PATTERN: "2026-11-22",
    CHECKED_PATTERN: "2026-11-22",
    DOI_PATTERN: "10.1086/225469",
    ADDRESS_PATTERN: "https://www.exemple.fr/page",
}


def validate(source: Source, model: type[Model]) -> Model:
    """Build ``model`` from a file's data. Raises ContentError with every fault of the file."""
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        schema = _schema(model)
        faults = [fault for fault in error.errors(include_url=False) if not _only_echo(fault)]
        mistyped = _mistyped(faults)
        faults = [fault for fault in faults if fault["type"] != "missing" or fault["loc"] not in mistyped]
        problems = (_problem(source, schema, fault) for fault in faults)
        raise ContentError(limited(source.file, problems)) from None


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _only_echo(fault: Any) -> bool:
    """Tell a list called too short because its elements have faults of their own, told apart."""
    return bool(fault["type"] == "too_short" and len(fault["input"]) >= fault["ctx"]["min_length"])


def _mistyped(faults: list[Any]) -> set[tuple[Any, ...]]:
    """The missing keys that an unknown key beside them nearly spells: told once, as unknown."""
    missing = [fault["loc"] for fault in faults if fault["type"] == "missing"]
    found = set()
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            *parent, name = fault["loc"]
            beside = {str(path[-1]): path for path in missing if list(path[:-1]) == parent}
            found |= {beside[near] for near in get_close_matches(name, beside, n=1)}
    return found


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
            f"{(*get_close_matches(name, known, n=1), *known)[0]}: …",
        )
    if fault["type"] == "missing":
        described = _schema_at(schema, path)
        return Problem(
            source.at(path[:-1]),
            f"clé manquante « {name} »",
            described.get("description", f"une clé « {name} »"),
            "rien",
            _example(path, described),
        )
    described = _schema_at(schema, path)
    wrong = str(fault["input"]) if fault["type"] == "literal_error" else ""
    position = source.at(path)
    inline = wrong and isinstance(path[-1], int) and "[" in source.lines[position.line - 1][: position.column - 1]
    return Problem(
        position,
        f"valeur refusée pour « {_label(path)} »{nearest(wrong, _enumerated(described))}",
        _expected(fault, described),
        _found(fault["input"]),
        f"{_label(path)}: [{_sample(described)}]" if inline else _example(path, described, fault["input"]),
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
        case "tuple_type" if "$ref" in described.get("items", {}):
            return "une liste : un tiret devant chaque entrée"
        case "too_short":
            return "au moins " + counted(context["min_length"], "élément")
        case "string_type" if isinstance(fault["input"], dict) and described.get("pattern") == REF_PATTERN:
            return "« page:ancre », sans espace après « : »"
        case "string_type" if isinstance(fault["input"], dict):
            return "un texte, entre guillemets s’il contient « : »"
        case kind if kind in _BOUNDS:
            name, told = _BOUNDS[kind]
            return told.format(context[name])
        case kind if kind in _KINDS:
            return _KINDS[kind]
        case _:
            return _own_rule(fault)


def _own_rule(fault: Any) -> str:
    """What a rule of the model's own says, in French, and what an editor's own number or date has against it."""
    typed = fault["input"]
    if fault["type"] == "whole_number" and isinstance(typed, str):
        return meant.number(typed)[0]
    if fault["type"] in ("day", "checked") and isinstance(typed, str):
        return f"{fault['msg']}{meant.day(typed)[0]}"
    return str(fault["msg"])


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return "des clés : " + ", ".join(map(str, value)) if value else "aucune clé"
    if isinstance(value, list):
        return "une liste de " + counted(len(value), "élément") if value else "une liste vide"
    return str(value) or "un texte vide"


def _enumerated(described: dict[str, Any]) -> list[str]:
    for part in [described, *described.get("anyOf", ()), described.get("items", {})]:
        if "enum" in part:
            return [str(value) for value in part["enum"]]
        if "const" in part:
            return [str(part["const"])]
    return []


def _example(path: tuple[Any, ...], described: dict[str, Any], wrong: Any = None) -> str:
    """A line that the model accepts; made from the editor's own words where « : » cut them in two."""
    head = "-" if isinstance(path[-1], int) else f"{_label(path)}:"
    if isinstance(wrong, dict) and _is_text(described):
        ((key, value),) = list(wrong.items())[:1] or [("titre", "…")]
        if described.get("pattern") == REF_PATTERN:
            return f"{head} {key}:{value}"
        return f'{head} "{key}:{value}"' if "](" in key else f'{head} "{key} : {value}"'
    if _is_list(described) and "$ref" in described["items"]:
        return f"{head}⏎  - id: mon-conseil"
    if isinstance(wrong, str) and _is_list(described):
        return f"{head}⏎  - {wrong.lstrip('-–—•* ' + NBSP)}"
    between = "⏎  " if "properties" in described and head != "-" else " "
    return head + between + (_respelt(described, wrong) if isinstance(wrong, str) else _sample(described))


def _is_text(described: dict[str, Any]) -> bool:
    return "string" in (described.get("type") or ())


def _is_list(described: dict[str, Any]) -> bool:
    return described.get("type") == "array"


def _respelt(described: dict[str, Any], wrong: str) -> str:
    """The editor's own number, date, yes or no as we read it; else a sample."""
    if "integer" in _types(described):
        return meant.number(wrong)[1]
    if described.get("pattern") in (DAY_PATTERN, CHECKED_PATTERN):
        return meant.day(wrong)[1]
    if _enumerated(described) == ["oui", "non"]:
        return meant.yes_or_no(wrong)
    return _sample(described)


def _sample(described: dict[str, Any]) -> str:
    if values := _enumerated(described):
        return f"[{values[0]}]" if described.get("type") == "array" else values[0]
    if "properties" in described:
        return f"{next(iter(described['properties']))}: …"
    for part in [described, *described.get("anyOf", ())]:
        if "pattern" in part:
            return _BY_PATTERN.get(part["pattern"], "mon_texte")
    kinds = _types(described)
    if "integer" in kinds:
        return "3"
    return "[…]" if "array" in kinds else "un texte"


def _types(described: dict[str, Any]) -> list[Any]:
    return [described.get("type"), *(part.get("type") for part in described.get("anyOf", ()))]


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
