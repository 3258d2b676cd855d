"""What a questionnaire measures, its levels, and the advice for each."""

from typing import Annotated

from .base import Entry, Id, Reference, Text, Whole
from .tooltips import entry, told


class Feedback(Entry, title="Conseil", json_schema_extra=entry("Une chose à faire, et la page qui dit comment.")):
    """One thing to do, in ten minutes, with the page that says how."""

    text: Annotated[
        Text,
        told(
            "À faire",
            "Ce qu’il y a à faire, en dix minutes au plus.",
            "Choisissez une phrase de sortie et dites-la une fois à voix haute.",
            shown="Parmi les conseils du résultat.",
        ),
    ]
    see: Reference


class DimensionFeedback(
    Entry, title="Conseils par niveau", json_schema_extra=entry("Un conseil pour chaque niveau d’une dimension.")
):
    """The advice for each level of a dimension."""

    weak: Annotated[Feedback, told("Niveau bas", "Conseil sous le premier seuil.", shown="Le premier pas, tout petit.")]
    fair: Annotated[Feedback, told("Niveau moyen", "Conseil entre les deux seuils.", shown="De quoi avancer.")]
    solid: Annotated[
        Feedback, told("Niveau haut", "Conseil au-dessus du second seuil.", shown="De quoi aller plus loin.")
    ]


class Dimension(
    Entry, title="Dimension", json_schema_extra=entry("Ce que mesure un groupe de questions, et son poids.")
):
    """What a group of items measures, and its weight in the score."""

    id: Id
    name: Annotated[
        Text, told("Nom", "Le nom de la dimension.", "Concision : dire l’utile", shown="Dans le détail du résultat.")
    ]
    weight: Annotated[
        Whole,
        told(
            "Poids",
            "Son poids dans le score, en points sur le total des poids.",
            20,
            shown="Plus il est grand, plus elle compte.",
            gt=0,
        ),
    ]
    definition: Annotated[
        Text,
        told(
            "Définition",
            "Ce qu’elle mesure, à la première personne.",
            "J’ouvre en une phrase, je dis l’utile, je sais conclure.",
            shown="Dans la grille à compter sur papier.",
        ),
    ]
    feedback: Annotated[DimensionFeedback, told("Conseils", "Que faire, selon le niveau.", shown="Dans le résultat.")]


class Levels(
    Entry,
    title="Niveaux d’une dimension",
    json_schema_extra=entry("Les deux seuils d’une dimension, et les mots de ses niveaux."),
):
    """The two cut scores of a dimension (percent) and the words for its three levels."""

    fair_from: Annotated[
        Whole,
        told(
            "Seuil moyen",
            "À partir de ce pourcentage : moyen.",
            34,
            shown="En dessous, le niveau est bas.",
            gt=0,
            lt=100,
        ),
    ]
    solid_from: Annotated[
        Whole,
        told(
            "Seuil solide", "À partir de ce pourcentage : solide.", 67, shown="Plus haut que le premier.", gt=0, le=100
        ),
    ]
    weak: Annotated[Text, told("Mot du bas", "Le mot du niveau bas.", "à commencer", shown="À côté de la barre.")]
    fair: Annotated[
        Text, told("Mot du milieu", "Le mot du niveau moyen.", "en bonne voie", shown="À côté de la barre.")
    ]
    solid: Annotated[Text, told("Mot du haut", "Le mot du niveau haut.", "solide", shown="À côté de la barre.")]
