"""The spine of the guide: its three acts, their sections, the sentences in reserve."""

from typing import Annotated, Literal

from .base import PHASES, Anchored, Entry, Phase, Text
from .tooltips import Meanings, entry, told


class Bank(
    Anchored,
    title="Réserve de phrases",
    json_schema_extra=entry("Les phrases toutes prêtes qui ferment une section : questions, coups de main ou sorties."),
):
    """The sentences in reserve that close a section: those of one kind, under a heading of their own."""

    kind: Annotated[
        Literal["questions", "hands", "exits"],
        Meanings(
            questions="Les questions à poser, de questions.yml.",
            hands="Les coups de main, de hands.yml.",
            exits="Les phrases de sortie, de exits.yml.",
        ),
        told(
            "Contenu",
            "Ce qu’elle contient : questions (à poser), hands (coups de main), exits (sorties).",
            shown="Les phrases viennent du fichier de ce nom.",
        ),
    ]
    title: Annotated[
        Text,
        told("Titre", "Son titre.", "Des questions qui ouvrent", shown="Au-dessus des phrases, en fin de section."),
    ]


class Section(
    Anchored, title="Section", json_schema_extra=entry("Une partie de page : un titre et quelques mots d’ouverture.")
):
    """A part of an act's page; its id is a published anchor (``/avant/#objectif``)."""

    title: Annotated[
        Text,
        told(
            "Titre",
            "Titre de la section, court.",
            "Un but, un seul",
            shown="En tête de la section et au sommaire de la page.",
        ),
    ]
    lead: Annotated[
        Text,
        told(
            "Ouverture",
            "Une scène ou une phrase qui ouvre la section.",
            "À l’entrée, quelqu’un coche sa liste et vous demande gentiment ce qui vous amène.",
            shown="Sous le titre de la section.",
        ),
    ]


class ActSection(
    Section,
    title="Section d’acte",
    json_schema_extra=entry("Une partie de la page d’un acte ; les conseils de cette section viennent s’y ranger."),
):
    """A section of an act, with the sentences that may close it."""

    bank: Annotated[
        Bank | None,
        told(
            "Réserve de phrases",
            "La réserve de phrases qui ferme la section, quand elle en a une.",
            shown="Après les conseils de la section.",
        ),
    ] = None


class Act(Entry, title="Acte", json_schema_extra=entry("L’un des trois actes du guide, et les sections de sa page.")):
    """One of the three acts, the spine of the site."""

    id: Annotated[Phase, PHASES, told("Temps", "Le temps de l’acte.", shown="C’est aussi l’adresse de sa page.")]
    number: Annotated[
        Text, told("Numéro", "Le numéro affiché, en chiffres romains.", "I", shown="Devant le nom de l’acte.")
    ]
    name: Annotated[
        Text, told("Nom", "Le nom de l’acte : Avant, Pendant, Après.", "Avant", shown="Partout où l’acte est nommé.")
    ]
    tagline: Annotated[
        Text,
        told(
            "Promesse",
            "Ce que l’acte apporte, en une phrase, pour l’accueil.",
            "Un but, trois noms, trente secondes à dire : de quoi pousser la porte l’esprit léger.",
            shown="Sur la page d’accueil, sous le nom de l’acte.",
        ),
    ]
    sections: Annotated[
        tuple[ActSection, ...],
        told(
            "Sections",
            "Les parties de la page, dans l’ordre.",
            shown="Chacune doit contenir au moins un conseil.",
            min_length=1,
        ),
    ]


class ActsFile(
    Entry,
    title="Les trois actes",
    json_schema_extra=entry("Les pages « Avant », « Pendant » et « Après » : leurs sections et ce qui les ouvre."),
):
    """content/acts.yml"""

    acts: Annotated[tuple[Act, ...], told("Actes", "Les trois actes : avant, pendant, apres.")]
