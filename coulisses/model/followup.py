"""The rhythm of the follow-up."""

from typing import Annotated

from .base import Anchored, Cites, Contexts, Entry, Note, Sees, Text
from .tooltips import entry, told


class FollowUpStep(
    Anchored, title="Jalon du suivi", json_schema_extra=entry("Un moment du suivi : ce que l’on fait, et pourquoi là.")
):
    """A step of the follow-up rhythm (H+1, J+1, J+7, J+30)."""

    when: Annotated[
        Text,
        told("Jalon", "Le jalon affiché : H+1, J+1, J+7, J+30.", "J+7", shown="Sur la ligne de temps."),
    ]
    title: Annotated[
        Text,
        told("Titre", "Le geste du jalon, en quelques mots.", "Merci, et la chose promise", shown="À côté du jalon."),
    ]
    gesture: Annotated[
        Text,
        told(
            "Geste",
            "Ce que l’on fait, précisément.",
            "N’envoyez que la ressource promise, avec une ligne.",
            shown="Sous le titre du jalon.",
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Pourquoi",
            "Pourquoi à ce moment-là.",
            "Une promesse tenue le lendemain parle pour vous.",
            shown="Après le geste, derrière « Pourquoi. ».",
        ),
    ]
    example: Annotated[
        Text | None,
        told(
            "Message possible",
            "Un message possible, à adapter.",
            "Nadège, juste avant le noir, toute la fosse a retenu son souffle, et moi avec.",
            shown="Derrière « Par exemple : ».",
        ),
    ] = None
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()


class FollowUpFile(
    Entry,
    title="Suivi",
    json_schema_extra=entry("La ligne de temps de la page « Suivi », de l’heure d’après au mois suivant."),
):
    """content/followup.yml"""

    followup: Annotated[tuple[FollowUpStep, ...], told("Jalons", "Les jalons, du plus proche au plus lointain.")]
