"""The questions of a questionnaire: of context, and scored; and what one may answer."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .base import Entry, Id, Text, Whole, YesNo
from .condition import When
from .dimension import Feedback
from .points import WORTH_POINTS, Points
from .tooltips import Meanings, entry, told

_NOT_EXCLUSIVE = {"const": "non", "errorMessage": "« exclusive » seulement dans une question multiple."}


class ContextOption(
    Entry, title="Réponse de contexte", json_schema_extra=entry("Une réponse qui ne compte pas dans le score.")
):
    """An answer to a context item: it scores nothing, it may add one thing to do."""

    id: Id
    text: Annotated[
        Text, told("Réponse", "La réponse proposée.", "Une conférence ou un salon", shown="À côté de la case à cocher.")
    ]
    feedback: Annotated[
        Feedback | None,
        told("Conseil", "Ce que cette réponse ajoute au résultat.", shown="Parmi les conseils du résultat."),
    ] = None


class ContextItem(
    Entry,
    title="Question de contexte",
    json_schema_extra=entry("Une question sur l’événement ou la personne, hors score."),
):
    """A question about the event or the person; never part of the score."""

    id: Id
    text: Annotated[
        Text, told("Question", "La question.", "De quel rendez-vous s’agit-il ?", shown="En titre de l’écran.")
    ]
    when: When = None
    options: Annotated[
        tuple[ContextOption, ...],
        told("Réponses", "Les réponses proposées.", shown="Une case par réponse.", min_length=2),
    ]


class Option(Entry, title="Réponse", json_schema_extra=entry("Une réponse à une question notée, et ce qu’elle vaut.")):
    """An answer to a scored item."""

    id: Id
    text: Annotated[
        Text,
        told(
            "Réponse",
            "La réponse proposée : un acte ou un objet, jamais un trait de caractère.",
            "Deux ou trois noms.",
            shown="À côté de la case à cocher.",
        ),
    ]
    points: Annotated[
        Points,
        told(
            "Points",
            "Ses points, de -9 à 9 : dans la dimension de la question, ou dimension → points.",
            2,
            {"preparation": 2, "concision": 1},
            shown="Sans cette clé : 0.",
        ),
    ] = 0
    exclusive: Annotated[
        YesNo,
        Meanings(oui="« Rien de tout cela » : la cocher décoche le reste.", non="On peut en cocher d’autres avec."),
        told(
            "Exclusive", "« oui » si cocher cette réponse décoche les autres.", shown="Questions multiples seulement."
        ),
    ] = False
    not_applicable: Annotated[
        YesNo,
        Meanings(oui="La question sort du total : elle ne fait ni gagner ni perdre.", non="La réponse compte."),
        told(
            "Pas concerné", "« oui » pour « Pas concerné » : la question sort du total.", shown="Ne vaut pas de points."
        ),
    ] = False
    feedback: Annotated[
        Feedback | None,
        told("Conseil", "Ce que cette réponse ajoute au résultat.", shown="Parmi les conseils du résultat."),
    ] = None

    def toward(self, home: str) -> Mapping[str, int]:
        """Dimension → points, where they are not 0; ``home`` is the item's own dimension."""
        points = self.points if isinstance(self.points, dict) else {home: self.points}
        return {dimension: worth for dimension, worth in points.items() if worth}


class Item(
    Entry,
    title="Question notée",
    json_schema_extra=entry(
        "Une question du quiz, ses réponses et leurs points.",
        **{
            "if": {"properties": {"kind": {"const": "multiple"}}, "required": ["kind"]},
            "then": {"required": ["cap"], "errorMessage": "Une question multiple demande la clé « cap »."},
            "else": {"properties": {"cap": False, "options": {"items": {"properties": {"exclusive": _NOT_EXCLUSIVE}}}}},
            "allOf": [
                {
                    "properties": {
                        "options": {
                            "contains": {
                                "properties": {"points": WORTH_POINTS, "not_applicable": {"const": "non"}},
                                "required": ["points"],
                            },
                            "errorMessage": "Au moins une réponse doit valoir des points.",
                        }
                    }
                }
            ],
        },
    ),
):
    """A scored question of one dimension."""

    id: Id
    dimension: Annotated[
        Id, told("Dimension", "La dimension mesurée.", "preparation", shown="Le nom (id) d’une des dimensions.")
    ]
    kind: Annotated[
        Literal["unique", "multiple"],
        Meanings(
            unique="On choisit une seule réponse.", multiple="On en coche autant que l’on veut ; « cap » plafonne."
        ),
        told("Genre", "« unique » : une réponse ; « multiple » : plusieurs.", shown="Des boutons ronds, ou des cases."),
    ]
    text: Annotated[
        Text, told("Question", "La question.", "Qui comptez-vous rencontrer ?", shown="En titre de l’écran.")
    ]
    when: When = None
    optional: Annotated[
        YesNo,
        Meanings(oui="On peut la passer.", non="Il faut une réponse pour continuer."),
        told(
            "Facultative",
            "« oui » : on peut passer la question ; elle compte alors zéro.",
            shown="On peut continuer sans répondre.",
        ),
    ] = False
    cap: Annotated[
        Whole | None,
        told(
            "Plafond",
            "Pour une question multiple : le plus de points que l’on peut y faire.",
            3,
            shown="Obligatoire quand « kind » est « multiple », interdit sinon.",
            gt=0,
        ),
    ] = None
    options: Annotated[
        tuple[Option, ...],
        told("Réponses", "Les réponses, dans l’ordre affiché.", shown="Une case par réponse.", min_length=2),
    ]

    @property
    def ranges(self) -> dict[str, tuple[int, int]]:
        """Dimension → the least and the most points that can be got here; passing the item gets 0."""
        worth = [(option, option.toward(self.dimension)) for option in self.options if not option.not_applicable]
        found = {}
        for dimension in dict.fromkeys(name for _, points in worth for name in points):
            alone = [p.get(dimension, 0) for option, p in worth if self.kind == "unique" or option.exclusive]
            together = [p.get(dimension, 0) for option, p in worth if self.kind != "unique" and not option.exclusive]
            least = min(0, *alone, sum(points for points in together if points < 0))
            most = max(0, *alone, sum(points for points in together if points > 0))
            found[dimension] = (least, most if self.cap is None else min(self.cap, most))
        return found

    @model_validator(mode="after")
    def _coherent(self) -> "Item":
        if (self.kind == "multiple") != (self.cap is not None):
            raise PydanticCustomError("item_cap", "« cap » pour une question multiple, et seulement là")
        if self.kind == "unique" and any(option.exclusive for option in self.options):
            raise PydanticCustomError("item_exclusive", "« exclusive » seulement dans une question multiple")
        if not any(most for _, most in self.ranges.values()):
            raise PydanticCustomError("item_points", "au moins une réponse qui vaut des points")
        return self
