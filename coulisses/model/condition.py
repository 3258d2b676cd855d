"""What must hold of the answers: a closed vocabulary, one key a form (see ``coulisses/conditions.py``)."""

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .base import Entry, Id, Whole
from .tooltips import entry, told


class Condition(
    Entry,
    title="Condition",
    json_schema_extra=entry("Une condition : une seule de ces formes à la fois.", minProperties=1, maxProperties=1),
):
    """A closed vocabulary: exactly one of these forms (see ``coulisses/scoring.py``)."""

    answered: Annotated[
        dict[Id, tuple[Id, ...]] | None,
        told(
            "A répondu",
            "Vrai si l’une de ces réponses a été choisie : question → réponses.",
            {"photo": ["publie", "retire"]},
            shown="Si plusieurs questions sont nommées, il faut que ce soit vrai de chacune.",
        ),
    ] = None
    without: Annotated[
        dict[Id, tuple[Id, ...]] | None,
        told(
            "A répondu autre chose",
            "Vrai si la question a une réponse, mais aucune de celles-ci : question → réponses.",
            {"sac": ["echange"]},
            shown="Une question passée ne compte pas.",
        ),
    ] = None
    unless: Annotated[
        dict[Id, tuple[Id, ...]] | None,
        told(
            "Sauf si",
            "Vrai tant qu’aucune de ces réponses n’est choisie, même sans réponse : question → réponses.",
            {"delai": ["passe"]},
            shown="Se lit « sauf si c’est passé ».",
        ),
    ] = None
    dimension_below: Annotated[
        dict[Id, Whole] | None,
        told(
            "Dimension basse",
            "Vrai si chaque dimension nommée a été mesurée, sous ce pourcentage : dimension → nombre.",
            {"continuite": 34},
            shown="Un nombre de 0 à 100, sans le signe %.",
        ),
    ] = None
    all: Annotated[
        tuple["Condition", ...] | None,
        told("Toutes", "Vrai si toutes ces conditions le sont.", shown="Un tiret par condition."),
    ] = None
    any: Annotated[
        tuple["Condition", ...] | None,
        told("L’une d’elles", "Vrai si l’une de ces conditions l’est.", shown="Un tiret par condition."),
    ] = None

    @model_validator(mode="after")
    def _one_form(self) -> "Condition":
        if len(self.model_fields_set) != 1:
            raise PydanticCustomError(
                "one_form", "une seule forme : answered, without, unless, dimension_below, all ou any"
            )
        return self


When = Annotated[
    Condition | None,
    told(
        "Quand la poser",
        "Quand poser la question : selon des réponses données plus haut. Sans cette clé : toujours.",
        {"unless": {"delai": ["passe"]}},
        shown="Les autres personnes ne voient pas la question.",
    ),
]
