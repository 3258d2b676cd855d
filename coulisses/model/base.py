"""The bricks of every content type: ids, texts, numbers, references, and the closed vocabularies.

The YAML reader hands every scalar over as text (``18:30`` and ``no`` stay what the editor typed),
so numbers and yes/no answers have types of their own here, with errors in French.
"""

import re
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z][a-z0-9-]{0,40}$"
REF_PATTERN = r"^[a-z][a-z0-9-]*(/[a-z0-9-]+)*(:[a-z][a-z0-9-]*)?$"

DOI_PATTERN = r"^10\.[0-9]{4,9}/[^\s<>\"]+$"
DAY_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
CHECKED_PATTERN = r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|non)$"
ADDRESS_PATTERN = r"^https://[^\s<>\"]+$"


class Entry(BaseModel):
    """A frozen piece of content. Unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


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


def _day(value: object) -> str:
    """Read ``2026-11-22``; raise a French error for anything else, and for a day that no month has."""
    try:
        if isinstance(value, str) and re.fullmatch(DAY_PATTERN, value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise PydanticCustomError("day", "une date, année-mois-jour")


def _checked(value: object) -> str:
    """Read ``2026-11-22`` or ``non``; raise a French error for anything else."""
    if value == "non":
        return "non"
    try:
        return _day(value)
    except PydanticCustomError:
        raise PydanticCustomError("checked", "une date, année-mois-jour, ou « non »") from None


def words_at_most(limit: int) -> AfterValidator:
    """Return a validator of a text that must be said, or written, in ``limit`` words."""

    def check(value: str) -> str:
        if len(value.split()) > limit:
            raise PydanticCustomError("too_many_words", "{limit} mots au plus", {"limit": limit})
        return value

    return AfterValidator(check)


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

Day = Annotated[str, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": DAY_PATTERN})]
Checked = Annotated[
    str,
    BeforeValidator(_checked),
    WithJsonSchema({"type": "string", "pattern": CHECKED_PATTERN}),
    Field(description="Le jour où la rédaction a vérifié, « 2026-11-22 » ; « non » paraît « non revérifié »."),
]

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
Cites = Annotated[
    tuple[Id, ...],
    Field(description="Les sources citées : leurs « id » dans sources.yml. Elles paraissent en notes de bas de page."),
]
OriginField = Annotated[
    Origin,
    Field(description="« nous » pour un ajout de la rédaction, signalé comme tel ; sinon « sources »."),
]
Note = Annotated[
    Text | None,
    Field(description="Ce qu’il faut savoir de la solidité du conseil ; paraît en petit, sous l’entrée."),
]


class Anchored(Entry):
    """An entry of the guide that has an anchor: its id, and the field that names it to readers."""

    HEADING: ClassVar[str] = "title"
    id: Id

    @property
    def heading(self) -> str:
        """What a link to this entry says: a text field."""
        return str(getattr(self, self.HEADING))
