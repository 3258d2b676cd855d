"""The bricks of every content type: ids, texts, numbers, references, and the closed vocabularies.

The YAML reader hands every scalar over as text (``18:30`` and ``no`` stay what the editor typed),
so numbers and yes/no answers have types of their own here, with errors in French.
"""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z][a-z0-9-]{0,40}$"
REF_PATTERN = r"^[a-z][a-z0-9-]*(/[a-z0-9-]+)*(:[a-z][a-z0-9-]*)?$"


class Entry(BaseModel):
    """A frozen piece of content. Unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _whole(value: object) -> int:
    """Read a whole number of at most nine digits; raise a French error for anything else."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,9}", value):
        return int(value)
    raise PydanticCustomError("whole_number", "un nombre entier, en chiffres")


def _yes_no(value: object) -> bool:
    """Read ``oui`` or ``non``; raise a French error for anything else."""
    if value in ("oui", "non"):
        return value == "oui"
    raise PydanticCustomError("yes_no", "« oui » ou « non »")


# What a YAML 1.2 editor calls a number or a boolean (`titre: 2024`) is text here.
_TEXT_SCHEMA = {"type": ["string", "number", "boolean"]}

Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN),
    Field(
        description="Nom unique, en minuscules sans accent, mots reliés par des tirets. Sert d’ancre dans l’adresse."
    ),
]
TEXT = WithJsonSchema(_TEXT_SCHEMA)  # also marks the fields that are rendered as HTML (contract.py)
Text = Annotated[str, StringConstraints(min_length=1), TEXT]
Reference = Annotated[
    str,
    StringConstraints(pattern=REF_PATTERN),
    Field(description="Une page, ou une page et une ancre : « avant » ou « avant:objectif »."),
]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": ["oui", "non"]})]

Phase = Literal["avant", "pendant", "apres"]
Context = Literal["coulisses", "conference", "afterwork", "atelier"]
Energy = Literal["calme", "variable", "stimulant"]
Origin = Literal["sources", "nous"]

Contexts = Annotated[
    tuple[Context, ...],
    Field(description="Les lieux concernés. Sans cette clé : partout."),
]
Sees = Annotated[
    tuple[Reference, ...],
    Field(description="À lire ensuite : des pages ou des ancres, par exemple « suivi » ou « faq:prenoms »."),
]
OriginField = Annotated[
    Origin,
    Field(description="« nous » pour un ajout de la rédaction, signalé comme tel ; sinon « sources »."),
]
Note = Annotated[
    Text | None,
    Field(description="Ce qu’il faut savoir de la solidité du conseil ; paraît en petit, sous l’entrée."),
]
