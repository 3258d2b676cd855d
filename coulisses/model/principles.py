"""The 3 C."""

from typing import Annotated

from .base import Anchored, Cites, Entry, Sees, Text
from .tooltips import entry, told


class Gestures(
    Entry, title="Gestes par acte", json_schema_extra=entry("Ce que le principe demande dans chacun des trois actes.")
):
    """What one of the 3 C asks for in each act."""

    avant: Annotated[
        Text,
        told(
            "Avant",
            "Le geste avant l’événement.",
            "Relisez votre profil à voix haute.",
            shown="Sous le nom de l’acte I.",
        ),
    ]
    pendant: Annotated[
        Text,
        told(
            "Pendant", "Le geste sur place.", "Réglez votre voix sur celle du lieu.", shown="Sous le nom de l’acte II."
        ),
    ]
    apres: Annotated[
        Text, told("Après", "Le geste ensuite.", "Écrivez comme vous avez parlé.", shown="Sous le nom de l’acte III.")
    ]


class Principle(
    Anchored, title="Principe", json_schema_extra=entry("L’un des trois C : congruence, concision, continuité.")
):
    """One of the 3 C."""

    HEADING = "name"
    name: Annotated[
        Text, told("Nom", "Le nom du principe, qui commence par C.", "Concision", shown="En titre, et dans le dessin.")
    ]
    short: Annotated[
        Text,
        told(
            "En bref",
            "Le principe en quelques mots, pour le dessin.",
            "Dix mots, une question",
            shown="Sous le nom, dans le projecteur du dessin.",
        ),
    ]
    definition: Annotated[
        Text,
        told(
            "Définition",
            "Ce que cela veut dire, en une phrase.",
            "Dire l’utile dans le temps que l’on vous donne, puis rendre la parole.",
            shown="Sous le titre du principe.",
        ),
    ]
    scene: Annotated[
        Text,
        told(
            "Scène",
            "Une scène où on le voit.",
            "Le soir, vous cherchez son nom : trois photos de plateau, un métier, une adresse. Tout se répond.",
            shown="Après la définition.",
        ),
    ]
    question: Annotated[
        Text,
        told(
            "Question",
            "La question à se poser avant d’entrer.",
            "Si l’on me croise ce soir et que l’on cherche mon nom demain, trouve-t-on la même personne ?",
            shown="Après la scène.",
        ),
    ]
    gestures: Annotated[
        Gestures, told("Gestes", "Le geste de chaque acte.", shown="Un petit tableau : avant, pendant, après.")
    ]
    slip: Annotated[
        Text,
        told(
            "Faux pas",
            "Le faux pas le plus courant, et comment s’en remettre.",
            "On s’invente un titre, un peu trop grand. Il suffit de revenir au réel.",
            shown="Après les gestes.",
        ),
    ]
    sources: Cites = ()
    see: Sees = ()


class PrinciplesFile(
    Entry, title="Les trois C", json_schema_extra=entry("Les trois C de la page « La règle des 3 C ».")
):
    """content/principles.yml"""

    principles: Annotated[tuple[Principle, ...], told("Principes", "Les trois principes, dans l’ordre du dessin.")]
