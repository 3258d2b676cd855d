"""The types of a questionnaire, in the standard terms of the field.

Item, option, dimension, weight, band, cut score, feedback: what they mean, and how a score is
made from them, is said once in ``coulisses/scoring.py``.
"""

from typing import Annotated, Literal

from .base import Entry, Id, Reference, Text, Whole
from .condition import Condition
from .dimension import Dimension, Feedback, Levels
from .items import ContextItem, ContextOption, Item, Option
from .tooltips import Meanings, entry, told

__all__ = [  # what scoring needs of a questionnaire, under one name
    "Alert",
    "Condition",
    "ContextItem",
    "ContextOption",
    "Example",
    "Item",
    "Option",
    "Questionnaire",
]

Level = Literal["rouge", "orange", "info"]


class Alert(Entry, title="Alerte", json_schema_extra=entry("Une chose à réparer d’abord, quel que soit le score.")):
    """Something to mend first, whatever the score. A red one holds the band down."""

    id: Id
    level: Annotated[
        Level,
        Meanings(
            rouge="À réparer avant tout : le palier est plafonné.",
            orange="À regarder de près : on prévient, le palier ne change pas.",
            info="Bon à savoir.",
        ),
        told(
            "Gravité",
            "« rouge » plafonne le palier ; « orange » et « info » préviennent.",
            shown="La couleur et le mot de l’alerte.",
        ),
    ]
    title: Annotated[
        Text, told("Titre", "Le titre de l’alerte.", "Demandez avant de publier", shown="En tête de l’alerte.")
    ]
    text: Annotated[
        Text,
        told(
            "Que faire",
            "Ce que l’on fait dans les dix prochaines minutes ; jamais un reproche.",
            "L’image est en ligne ? Retirez-la. Puis écrivez à chaque personne que l’on y reconnaît.",
            shown="Sous le titre de l’alerte, dans le résultat.",
        ),
    ]
    see: Reference
    when: Annotated[
        Condition,
        told(
            "Déclencheur",
            "Ce qui déclenche l’alerte.",
            {"answered": {"photo": ["publie", "retire"]}},
            shown="Ne se voit pas.",
        ),
    ]


class Band(Entry, title="Palier", json_schema_extra=entry("Une tranche de scores, avec son nom et sa phrase.")):
    """A range of scores with its name and sentence."""

    id: Id
    cut_score: Annotated[
        Whole,
        told(
            "Score d’entrée",
            "Le score à partir duquel on entre dans ce palier.",
            50,
            shown="Le premier palier commence à 0.",
            ge=0,
            le=100,
        ),
    ]
    name: Annotated[Text, told("Nom", "Le nom du palier.", "Essayage", shown="En grand, dans le résultat.")]
    text: Annotated[
        Text,
        told(
            "Phrase",
            "Ce que l’on dit à la personne, en une ou deux phrases.",
            "L’essentiel est cousu, il manque des réflexes. Choisissez deux retouches, pas dix.",
            shown="Sous le nom du palier.",
        ),
    ]
    feedback: Annotated[
        Feedback | None, told("Conseil", "Ce que ce palier ajoute à faire.", shown="Parmi les conseils du résultat.")
    ] = None


class Example(
    Entry,
    title="Exemple calculé",
    json_schema_extra=entry("Une personne imaginée, ses réponses, et ce qu’elle doit obtenir."),
):
    """A worked example: answers, and what they must give, in Python and in the browser alike."""

    id: Id
    name: Annotated[
        Text, told("Personne", "La personne que l’on imagine.", "Première fois, au débotté", shown="Ne se voit pas.")
    ]
    answers: Annotated[
        dict[Id, Id | tuple[Id, ...]],
        told(
            "Réponses",
            "Question → réponse, ou liste de réponses.",
            {"objectif": "but", "sac": ["echange", "batterie"]},
            shown="La vérification refait le calcul.",
        ),
    ]
    score: Annotated[
        Whole, told("Score", "Le score attendu.", 61, shown="La vérification dit celui qu’elle trouve.", ge=0, le=100)
    ]
    band: Annotated[
        Id | None,
        told(
            "Palier",
            "Le palier attendu ; sans cette clé : trop peu de réponses pour un palier.",
            "essayage",
            shown="Le nom (id) d’un des paliers.",
        ),
    ] = None
    alerts: Annotated[
        tuple[Annotated[Id, told("Alerte", "Le nom (id) d’une alerte.", "sans-suivi")], ...],
        told("Alertes", "Les alertes attendues, dans l’ordre du fichier.", ["sans-suivi"], shown="Leurs noms (id)."),
    ] = ()


class Handoff(
    Entry, title="Passage à la liste", json_schema_extra=entry("Ce que le résultat transmet à la liste à cocher.")
):
    """What the result hands to the checklist, in the fragment of its address."""

    to: Reference
    carry: Annotated[
        tuple[Annotated[Id, told("Question", "Le nom (id) d’une question de contexte.", "lieu")], ...],
        told(
            "Réponses transmises",
            "Les questions de contexte dont la réponse part avec le lien.",
            ["lieu", "delai", "energie"],
            shown="La liste s’ouvre déjà réglée.",
        ),
    ]
    weak: Annotated[
        Id,
        told(
            "Mot des points faibles",
            "Le nom sous lequel partent les dimensions faibles.",
            "faible",
            shown="La liste ajoute alors les lignes qui aident.",
        ),
    ]


class Questionnaire(
    Entry,
    title="Questionnaire",
    json_schema_extra=entry("Un quiz entier : ce qu’il demande, ce qu’il compte, ce qu’il conseille."),
):
    """quiz/*.yml: one questionnaire, whole."""

    id: Id
    version: Annotated[
        Whole,
        told(
            "Version",
            "Augmente chaque fois que le sens d’un score change.",
            2,
            shown="Les réponses gardées par les lecteurs s’y fient.",
            gt=0,
        ),
    ]
    meaning: Annotated[
        str,
        told(
            "Empreinte",
            "L’empreinte de ce sens ; « check » donne la bonne.",
            "e07e6fbc",
            shown="À recopier quand la vérification le demande.",
            pattern=r"^[0-9a-f]{8}$",
        ),
    ]
    title: Annotated[
        Text, told("Titre", "Le titre du questionnaire.", "Êtes-vous (prêt|prête) ?", shown="En haut du quiz.")
    ]
    honesty: Annotated[
        Text,
        told(
            "Mise en garde",
            "Ce que le score n’est pas ; paraît au-dessus du résultat.",
            "Les points et les poids sont nos choix, pas une mesure scientifique.",
        ),
    ]
    red_alert_ceiling: Annotated[
        Id,
        told(
            "Plafond d’alerte",
            "Le palier le plus haut que permet une alerte rouge.",
            "essayage",
            shown="Le nom (id) d’un des paliers.",
        ),
    ]
    levels: Annotated[
        Levels,
        told("Niveaux", "Les seuils et les mots des niveaux d’une dimension.", shown="Dans le détail du résultat."),
    ]
    dimensions: Annotated[
        tuple[Dimension, ...], told("Dimensions", "Les dimensions.", shown="Ce que le quiz mesure.", min_length=1)
    ]
    context: Annotated[
        tuple[ContextItem, ...],
        told("Questions de contexte", "Les questions de contexte, hors score.", shown="Au début du quiz."),
    ] = ()
    items: Annotated[
        tuple[Item, ...],
        told("Questions notées", "Les questions notées, dans l’ordre.", shown="Une par écran.", min_length=1),
    ]
    alerts: Annotated[
        tuple[Alert, ...], told("Alertes", "Les alertes, la plus grave d’abord.", shown="En tête du résultat.")
    ] = ()
    bands: Annotated[
        tuple[Band, ...],
        told("Paliers", "Les paliers, du plus bas au plus haut.", shown="Le premier commence à 0.", min_length=1),
    ]
    checklist: Annotated[
        Handoff | None,
        told("Liste préparée", "La liste à cocher que le résultat prépare.", shown="Un lien, dans le résultat."),
    ] = None
    examples: Annotated[
        tuple[Example, ...],
        told(
            "Exemples", "Des exemples calculés, vérifiés à chaque construction.", shown="Ne se voient pas sur le site."
        ),
    ] = ()

    @property
    def asked(self) -> tuple[Item | ContextItem, ...]:
        """Every question, scored or not, in the order of the page."""
        return (*self.context, *self.items)
