"""The types of a questionnaire, in the standard terms of the field.

Item, option, dimension, weight, band, cut score, feedback: what they mean, and how a score is
made from them, is said once in ``coulisses/scoring.py``.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .base import Entry, Id, Reference, Text, Whole, YesNo

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


class ContextOption(Entry):
    """An answer to a context item: it scores nothing, it may add one thing to do."""

    id: OptionId
    text: Annotated[Text, Field(description="La réponse proposée.")]
    feedback: Annotated[Feedback | None, Field(description="Ce que cette réponse ajoute au résultat.")] = None


class ContextItem(Entry):
    """A question about the event or the person; never part of the score."""

    id: ItemId
    text: Annotated[Text, Field(description="La question.")]
    options: Annotated[tuple[ContextOption, ...], Field(description="Les réponses proposées.", min_length=2)]


class Option(Entry):
    """An answer to a scored item."""

    id: OptionId
    text: Annotated[Text, Field(description="La réponse proposée : un acte ou un objet, jamais un trait de caractère.")]
    points: Annotated[Whole, Field(ge=0, le=9, description="Les points de la réponse.")] = 0
    exclusive: Annotated[YesNo, Field(description="« oui » si cocher cette réponse décoche les autres.")] = False
    not_applicable: Annotated[
        YesNo, Field(description="« oui » pour « Pas concerné » : la question sort du total.")
    ] = False


class Item(Entry):
    """A scored question of one dimension."""

    id: ItemId
    dimension: Annotated[Id, Field(description="La dimension mesurée.")]
    kind: Annotated[
        Literal["unique", "multiple"], Field(description="« unique » : une réponse ; « multiple » : plusieurs.")
    ]
    text: Annotated[Text, Field(description="La question.")]
    cap: Annotated[
        Whole | None, Field(gt=0, description="Pour une question multiple : le plus de points que l’on peut y faire.")
    ] = None
    options: Annotated[tuple[Option, ...], Field(description="Les réponses, dans l’ordre affiché.", min_length=2)]

    @property
    def maximum(self) -> int:
        """The most points one can get here."""
        best = max(option.points for option in self.options)
        if self.kind == "unique":
            return best
        together = sum(option.points for option in self.options if not (option.exclusive or option.not_applicable))
        return min(self.cap or 0, max(best, together))

    @model_validator(mode="after")
    def _coherent(self) -> "Item":
        if (self.kind == "multiple") != (self.cap is not None):
            raise PydanticCustomError("item_cap", "« cap » pour une question multiple, et seulement là")
        if self.kind == "unique" and any(option.exclusive for option in self.options):
            raise PydanticCustomError("item_exclusive", "« exclusive » seulement dans une question multiple")
        if self.maximum == 0:
            raise PydanticCustomError("item_points", "au moins une réponse qui vaut des points")
        return self


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
    all: Annotated[tuple["Condition", ...] | None, Field(description="Vrai si toutes ces conditions le sont.")] = None
    any: Annotated[tuple["Condition", ...] | None, Field(description="Vrai si l’une de ces conditions l’est.")] = None

    @model_validator(mode="after")
    def _one_form(self) -> "Condition":
        if len(self.model_fields_set) != 1:
            raise PydanticCustomError("one_form", "une seule forme : answered, without, all ou any")
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


class Questionnaire(Entry):
    """quiz/*.yml: one questionnaire, whole."""

    id: Id
    title: Annotated[Text, Field(description="Le titre du questionnaire.")]
    honesty: Annotated[Text, Field(description="Ce que le score n’est pas ; paraît au-dessus du résultat.")]
    minimum_answers: Annotated[Whole, Field(gt=0, description="En dessous de ce nombre de réponses, pas de palier.")]
    red_alert_ceiling: Annotated[Id, Field(description="Le palier le plus haut que permet une alerte rouge.")]
    levels: Annotated[Levels, Field(description="Les seuils et les mots des niveaux d’une dimension.")]
    dimensions: Annotated[tuple[Dimension, ...], Field(description="Les dimensions.", min_length=1)]
    context: Annotated[tuple[ContextItem, ...], Field(description="Les questions de contexte, hors score.")] = ()
    items: Annotated[tuple[Item, ...], Field(description="Les questions notées, dans l’ordre.", min_length=1)]
    alerts: Annotated[tuple[Alert, ...], Field(description="Les alertes, la plus grave d’abord.")] = ()
    bands: Annotated[tuple[Band, ...], Field(description="Les paliers, du plus bas au plus haut.", min_length=1)]
    examples: Annotated[
        tuple[Example, ...], Field(description="Des exemples calculés, vérifiés à chaque construction.")
    ] = ()

    @property
    def asked(self) -> tuple[Item | ContextItem, ...]:
        """Every question, scored or not, in the order of the page."""
        return (*self.context, *self.items)
