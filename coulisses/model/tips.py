"""The tips: what one does in each act, and why it works."""

from typing import Annotated

from .base import ENERGIES, PHASES, Anchored, Cites, Contexts, Energy, Entry, Id, Note, OriginField, Phase, Sees, Text
from .tooltips import entry, told


class Tip(
    Anchored, title="Conseil", json_schema_extra=entry("Un conseil : une scène vécue, le geste, pourquoi cela marche.")
):
    """One piece of advice: a scene, the gesture, why it works."""

    phase: Annotated[
        Phase,
        PHASES,
        told("Acte", "L’acte où le conseil paraît.", shown="Il choisit la page : avant, pendant ou apres."),
    ]
    section: Annotated[
        Id,
        told(
            "Section",
            "La section de l’acte, telle que nommée dans acts.yml.",
            "objectif",
            shown="Elle choisit la partie de la page où le conseil se range.",
        ),
    ]
    title: Annotated[
        Text,
        told("Titre", "Le geste, à l’infinitif ou à l’impératif.", "Choisir un seul but", shown="En tête du conseil."),
    ]
    contexts: Contexts = ()
    energy: Annotated[
        Annotated[Energy, ENERGIES] | None,
        told(
            "Tempérament",
            "À remplir si le conseil sert surtout un tempérament : calme, variable, stimulant.",
            shown="Une petite étiquette sous le titre.",
        ),
    ] = None
    scene: Annotated[
        Text | None,
        told(
            "Scène",
            "La scène vécue qui ouvre le conseil.",
            "Le téléphone de la régie affiche 2 pour cent, et le camion n’est pas là.",
            shown="Juste sous le titre, d’une encre plus douce.",
        ),
    ] = None
    how: Annotated[
        tuple[Text, ...],
        told(
            "Comment faire",
            "Comment s’y prendre : un geste par ligne.",
            ["Proposez la batterie avec son câble, sans condition."],
            shown="Le cœur du conseil, une puce par tiret.",
            min_length=1,
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Pourquoi",
            "Pourquoi cela marche, en une ou deux phrases.",
            "Deux minutes de charge valent une longue présentation.",
            shown="Après les gestes, derrière « Pourquoi. ».",
        ),
    ]
    example: Annotated[
        Text | None,
        told(
            "Exemple",
            "Une phrase à dire ou à écrire, telle quelle.",
            "Ce sera réussi si je sais, en sortant, qui choisit les équipes de coiffure de la tournée.",
            shown="Derrière « Par exemple : ».",
        ),
    ] = None
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class TipsFile(
    Entry,
    title="Conseils",
    json_schema_extra=entry("Les conseils des pages « Avant », « Pendant » et « Après » : un fichier par acte."),
):
    """content/tips.yml or content/tips/*.yml"""

    tips: Annotated[tuple[Tip, ...], told("Conseils", "Les conseils, dans l’ordre où ils paraissent.")]
