"""YAML as an editor's language server reads it: the core schema of YAML 1.2 (chapter 10.3.2 of its specification)."""

import re
from typing import Any

import yaml


class _Core(yaml.SafeLoader):
    """PyYAML reads YAML 1.1; these are the only plain scalars that are no text in 1.2."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - as PyYAML declares it


for _tag, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        "-+.0123456789",
    ),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


def _whole(loader: _Core, node: yaml.ScalarNode) -> int:
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def _float(loader: _Core, node: yaml.ScalarNode) -> float:
    return float(loader.construct_scalar(node).replace(".inf", "inf").replace(".nan", "nan"))


_Core.add_constructor("tag:yaml.org,2002:int", _whole)
_Core.add_constructor("tag:yaml.org,2002:float", _float)


def as_editors_read(text: str) -> Any:
    """Return the data of a YAML text: plain numbers are numbers, ``true`` is a boolean, ``no`` and dates are text."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 - built on the safe loader
