"""The bricks of every content type: ids, texts, numbers, references, and the closed vocabularies.

The YAML reader hands every scalar over as text (``18:30`` and ``no`` stay what the editor typed),
so numbers and yes/no answers have types of their own here, with errors in French.
"""

import re
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .tooltips import JsonSchema, Meanings, told

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


class WordsAtMost:
    """The rule of a text that must be said, or written, in ``limit`` words: for the build, and for an editor."""

    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        told = {"pattern": words_pattern(self.limit), "patternErrorMessage": f"{self.limit} mots au plus."}
        return {**handler(core), "seen": told}

    def _check(self, value: str) -> str:
        if len(value.split()) > self.limit:
            raise PydanticCustomError("too_many_words", "{limit} mots au plus", {"limit": self.limit})
        return value


def words_pattern(limit: int) -> str:
    """A pattern of at most ``limit`` words, as ``str.split`` counts them."""
    return rf"^\s*(?:\S+\s+){{0,{limit - 1}}}\S*\s*$"


# What a YAML 1.2 editor calls a number or a boolean (`titre: 2024`) is text here.
_TEXT_SCHEMA = {"type": ["string", "number", "boolean"], "minLength": 1}
_MOST = 999_999_999  # nine digits

Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN),
    told(
        "Nom unique",
        "Nom unique, en minuscules sans accent, mots reliés par des tirets. Sert d’ancre dans l’adresse.",
        "preter-sa-batterie",
        shown="Ne se voit pas sur la page, mais les liens y mènent : une fois publié, on ne le change plus.",
    ),
]
TEXT = WithJsonSchema(_TEXT_SCHEMA)  # also marks the fields that are rendered as HTML (contract.py)
Text = Annotated[str, StringConstraints(min_length=1), TEXT]
Reference = Annotated[
    str,
    StringConstraints(pattern=REF_PATTERN),
    told(
        "Page du guide",
        "Une page, ou une page et une ancre : « avant » ou « avant:objectif ».",
        "avant:objectif",
        "suivi",
        shown="Le lien porte de lui-même le titre de la page ou de l’entrée.",
    ),
]
Whole = Annotated[
    int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": -_MOST, "maximum": _MOST})
]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": ["oui", "non"]})]

Day = Annotated[str, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": DAY_PATTERN})]
Checked = Annotated[
    str,
    BeforeValidator(_checked),
    WithJsonSchema({"type": "string", "pattern": CHECKED_PATTERN}),
    told(
        "Vérifié le",
        "Le jour où la rédaction a vérifié, « 2026-11-22 » ; « non » paraît « non revérifié ».",
        "2026-11-22",
        "non",
        shown="À côté de l’étiquette de solidité.",
    ),
]

Phase = Literal["avant", "pendant", "apres"]
PHASES = Meanings(
    avant="Acte I : ce que l’on prépare chez soi ou en chemin.",
    pendant="Acte II : ce que l’on fait et ce que l’on dit sur place.",
    apres="Acte III : ce qui fait durer la rencontre.",
)
Context = Literal["coulisses", "conference", "afterwork", "atelier"]
CONTEXTS = Meanings(
    coulisses="Derrière la scène : défilé, concert, pièce, tournage.",
    conference="Une conférence ou un salon : des salles, des stands, des couloirs.",
    afterwork="Un verre après le travail, un petit-déjeuner : on se parle debout.",
    atelier="Un atelier : on est là en petit nombre, et l’on fait quelque chose ensemble.",
)
Energy = Literal["calme", "variable", "stimulant"]
ENERGIES = Meanings(
    calme="Pour qui voir du monde fatigue vite.",
    variable="Pour qui cela dépend des jours.",
    stimulant="Pour qui voir du monde donne de l’élan.",
)
Origin = Literal["sources", "nous"]
ORIGINS = Meanings(
    sources="L’idée vient de nos lectures. C’est ainsi quand la clé manque.",
    nous="L’idée vient de la rédaction : la page affiche « Ajout de notre équipe ».",
)

Contexts = Annotated[
    tuple[Annotated[Context, CONTEXTS], ...],
    told(
        "Lieux",
        "Les lieux concernés. Sans cette clé : partout.",
        ["coulisses", "afterwork"],
        shown="De petites étiquettes sous le titre.",
    ),
]
Sees = Annotated[
    tuple[Reference, ...],
    told(
        "À lire aussi",
        "À lire ensuite : des pages ou des ancres, par exemple « suivi » ou « faq:prenoms ».",
        ["suivi", "faq:prenoms"],
        shown="Des liens au pied de l’entrée.",
    ),
]
_SourceId = Annotated[
    Id,
    told(
        "Source",
        "Le nom (id) d’une source, tel qu’écrit dans content/sources/.",
        "mastroianni-2021",
        shown="La note dit ses auteurs, son année et son étiquette.",
    ),
]
Cites = Annotated[
    tuple[_SourceId, ...],
    told(
        "Sources citées",
        "Les sources citées : leurs « id », dans content/sources/. Elles paraissent en notes de bas de page.",
        ["mastroianni-2021"],
        shown="Un chiffre, une loi ou un résultat de recherche en demande toujours une.",
    ),
]
OriginField = Annotated[
    Origin,
    ORIGINS,
    told(
        "Origine",
        "« nous » pour un ajout de la rédaction, signalé comme tel ; sinon « sources ».",
        shown="« nous » affiche une étiquette sous le titre.",
    ),
]
Note = Annotated[
    Text | None,
    told(
        "Note de prudence",
        "Ce qu’il faut savoir de la solidité du conseil ; paraît en petit, sous l’entrée.",
        "Ces échanges légers vont de pair, en moyenne, avec une meilleure humeur.",
    ),
]


class Anchored(Entry):
    """An entry of the guide that has an anchor: its id, and the field that names it to readers."""

    HEADING: ClassVar[str] = "title"
    id: Id

    @property
    def heading(self) -> str:
        """What a link to this entry says: a text field."""
        return str(getattr(self, self.HEADING))
