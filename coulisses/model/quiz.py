"""The types of a questionnaire, in the standard terms of the field.

Item, option, dimension, weight, band, cut score, feedback: what they mean, and how a score is
made from them, is said once in ``coulisses/scoring.py``.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .base import Entry, Id, Reference, Text, Whole, YesNo
from .points import Points

Level = Literal["rouge", "orange", "info"]
ItemId = Id
OptionId = Id


class Feedback(Entry):
    """One thing to do, in ten minutes, with the page that says how."""

    text: Annotated[Text, Field(description="Ce qu’il y a à faire, en dix minutes au plus.")]
    see: Reference


class DimensionFeedback(Entry):
    """The advice for each level of a dimension."""

    weak: Annotated[Feedback, Field(description="Conseil sous le premier seuil.")]
    fair: Annotated[Feedback, Field(description="Conseil entre les deux seuils.")]
    solid: Annotated[Feedback, Field(description="Conseil au-dessus du second seuil.")]


class Dimension(Entry):
    """What a group of items measures, and its weight in the score."""

    id: Id
    name: Annotated[Text, Field(description="Le nom de la dimension.")]
    weight: Annotated[Whole, Field(gt=0, description="Son poids dans le score, en points sur le total des poids.")]
    definition: Annotated[Text, Field(description="Ce qu’elle mesure, à la première personne.")]
    feedback: Annotated[DimensionFeedback, Field(description="Que faire, selon le niveau.")]


class Levels(Entry):
    """The two cut scores of a dimension (percent) and the words for its three levels."""

    fair_from: Annotated[Whole, Field(gt=0, lt=100, description="À partir de ce pourcentage : moyen.")]
    solid_from: Annotated[Whole, Field(gt=0, le=100, description="À partir de ce pourcentage : solide.")]
    weak: Annotated[Text, Field(description="Le mot du niveau bas.")]
    fair: Annotated[Text, Field(description="Le mot du niveau moyen.")]
    solid: Annotated[Text, Field(description="Le mot du niveau haut.")]


class Condition(Entry):
    """A closed vocabulary: exactly one of these forms (see ``coulisses/scoring.py``)."""

    answered: Annotated[
        dict[ItemId, tuple[OptionId, ...]] | None,
        Field(description="Vrai si l’une de ces réponses a été choisie : question → réponses."),
    ] = None
    without: Annotated[
        dict[ItemId, tuple[OptionId, ...]] | None,
        Field(description="Vrai si la question a une réponse, mais aucune de celles-ci : question → réponses."),
    ] = None
    unless: Annotated[
        dict[ItemId, tuple[OptionId, ...]] | None,
        Field(
            description="Vrai tant qu’aucune de ces réponses n’est choisie, même sans réponse : question → réponses."
        ),
    ] = None
    dimension_below: Annotated[
        dict[Id, Whole] | None,
        Field(description="Vrai si chaque dimension nommée a été mesurée, sous ce pourcentage : dimension → nombre."),
    ] = None
    all: Annotated[tuple["Condition", ...] | None, Field(description="Vrai si toutes ces conditions le sont.")] = None
    any: Annotated[tuple["Condition", ...] | None, Field(description="Vrai si l’une de ces conditions l’est.")] = None

    @model_validator(mode="after")
    def _one_form(self) -> "Condition":
        if len(self.model_fields_set) != 1:
            raise PydanticCustomError(
                "one_form", "une seule forme : answered, without, unless, dimension_below, all ou any"
            )
        return self


When = Annotated[
    Condition | None,
    Field(description="Quand poser la question : selon des réponses données plus haut. Sans cette clé : toujours."),
]


class ContextOption(Entry):
    """An answer to a context item: it scores nothing, it may add one thing to do."""

    id: OptionId
    text: Annotated[Text, Field(description="La réponse proposée.")]
    feedback: Annotated[Feedback | None, Field(description="Ce que cette réponse ajoute au résultat.")] = None


class ContextItem(Entry):
    """A question about the event or the person; never part of the score."""

    id: ItemId
    text: Annotated[Text, Field(description="La question.")]
    when: When = None
    options: Annotated[tuple[ContextOption, ...], Field(description="Les réponses proposées.", min_length=2)]


class Option(Entry):
    """An answer to a scored item."""

    id: OptionId
    text: Annotated[Text, Field(description="La réponse proposée : un acte ou un objet, jamais un trait de caractère.")]
    points: Annotated[
        Points, Field(description="Ses points, de -9 à 9 : dans la dimension de la question, ou dimension → points.")
    ] = 0
    exclusive: Annotated[YesNo, Field(description="« oui » si cocher cette réponse décoche les autres.")] = False
    not_applicable: Annotated[
        YesNo, Field(description="« oui » pour « Pas concerné » : la question sort du total.")
    ] = False
    feedback: Annotated[Feedback | None, Field(description="Ce que cette réponse ajoute au résultat.")] = None

    def toward(self, home: str) -> Mapping[str, int]:
        """Dimension → points, where they are not 0; ``home`` is the item's own dimension."""
        points = self.points if isinstance(self.points, dict) else {home: self.points}
        return {dimension: worth for dimension, worth in points.items() if worth}


class Item(Entry):
    """A scored question of one dimension."""

    id: ItemId
    dimension: Annotated[Id, Field(description="La dimension mesurée.")]
    kind: Annotated[
        Literal["unique", "multiple"], Field(description="« unique » : une réponse ; « multiple » : plusieurs.")
    ]
    text: Annotated[Text, Field(description="La question.")]
    when: When = None
    optional: Annotated[YesNo, Field(description="« oui » : on peut passer la question ; elle compte alors zéro.")] = (
        False
    )
    cap: Annotated[
        Whole | None, Field(gt=0, description="Pour une question multiple : le plus de points que l’on peut y faire.")
    ] = None
    options: Annotated[tuple[Option, ...], Field(description="Les réponses, dans l’ordre affiché.", min_length=2)]

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


class Alert(Entry):
    """Something to mend first, whatever the score. A red one holds the band down."""

    id: Id
    level: Annotated[Level, Field(description="« rouge » plafonne le palier ; « orange » et « info » préviennent.")]
    title: Annotated[Text, Field(description="Le titre de l’alerte.")]
    text: Annotated[Text, Field(description="Ce que l’on fait dans les dix prochaines minutes ; jamais un reproche.")]
    see: Reference
    when: Annotated[Condition, Field(description="Ce qui déclenche l’alerte.")]


class Band(Entry):
    """A range of scores with its name and sentence."""

    id: Id
    cut_score: Annotated[Whole, Field(ge=0, le=100, description="Le score à partir duquel on entre dans ce palier.")]
    name: Annotated[Text, Field(description="Le nom du palier.")]
    text: Annotated[Text, Field(description="Ce que l’on dit à la personne, en une ou deux phrases.")]
    feedback: Annotated[Feedback | None, Field(description="Ce que ce palier ajoute à faire.")] = None


class Example(Entry):
    """A worked example: answers, and what they must give, in Python and in the browser alike."""

    id: Id
    name: Annotated[Text, Field(description="La personne que l’on imagine.")]
    answers: Annotated[
        dict[ItemId, OptionId | tuple[OptionId, ...]], Field(description="Question → réponse, ou liste de réponses.")
    ]
    score: Annotated[Whole, Field(ge=0, le=100, description="Le score attendu.")]
    band: Annotated[
        Id | None, Field(description="Le palier attendu ; sans cette clé : trop peu de réponses pour un palier.")
    ] = None
    alerts: Annotated[tuple[Id, ...], Field(description="Les alertes attendues, dans l’ordre du fichier.")] = ()


class Handoff(Entry):
    """What the result hands to the checklist, in the fragment of its address."""

    to: Reference
    carry: Annotated[
        tuple[ItemId, ...], Field(description="Les questions de contexte dont la réponse part avec le lien.")
    ]
    weak: Annotated[Id, Field(description="Le nom sous lequel partent les dimensions faibles.")]


class Questionnaire(Entry):
    """quiz/*.yml: one questionnaire, whole."""

    id: Id
    version: Annotated[Whole, Field(gt=0, description="Augmente chaque fois que le sens d’un score change.")]
    meaning: Annotated[
        str, Field(pattern=r"^[0-9a-f]{8}$", description="L’empreinte de ce sens ; « check » donne la bonne.")
    ]
    title: Annotated[Text, Field(description="Le titre du questionnaire.")]
    honesty: Annotated[Text, Field(description="Ce que le score n’est pas ; paraît au-dessus du résultat.")]
    red_alert_ceiling: Annotated[Id, Field(description="Le palier le plus haut que permet une alerte rouge.")]
    levels: Annotated[Levels, Field(description="Les seuils et les mots des niveaux d’une dimension.")]
    dimensions: Annotated[tuple[Dimension, ...], Field(description="Les dimensions.", min_length=1)]
    context: Annotated[tuple[ContextItem, ...], Field(description="Les questions de contexte, hors score.")] = ()
    items: Annotated[tuple[Item, ...], Field(description="Les questions notées, dans l’ordre.", min_length=1)]
    alerts: Annotated[tuple[Alert, ...], Field(description="Les alertes, la plus grave d’abord.")] = ()
    bands: Annotated[tuple[Band, ...], Field(description="Les paliers, du plus bas au plus haut.", min_length=1)]
    checklist: Annotated[Handoff | None, Field(description="La liste à cocher que le résultat prépare.")] = None
    examples: Annotated[
        tuple[Example, ...], Field(description="Des exemples calculés, vérifiés à chaque construction.")
    ] = ()

    @property
    def asked(self) -> tuple[Item | ContextItem, ...]:
        """Every question, scored or not, in the order of the page."""
        return (*self.context, *self.items)
