"""Kinds of events, and how to meet people there without wearing oneself out."""

from typing import Annotated

from .base import ENERGIES, PHASES, Anchored, Cites, Contexts, Energy, Entry, Note, OriginField, Phase, Sees, Text
from .tooltips import entry, told


class Format(
    Anchored,
    title="Format d’événement",
    json_schema_extra=entry("Une sorte d’événement : ce qu’elle change, comment y entrer."),
):
    """A kind of event: what it changes, whom it suits, how to prepare, how to begin."""

    HEADING = "name"
    name: Annotated[Text, told("Nom", "Le nom du format.", "Balade-discussion", shown="En titre sur la page.")]
    changes: Annotated[
        Text,
        told(
            "Ce qu’il change",
            "Ce que ce format change, en une scène.",
            "On marche côte à côte, et les silences n’ont plus rien de gênant.",
            shown="Sous le titre.",
        ),
    ]
    suits: Annotated[
        tuple[Annotated[Energy, ENERGIES], ...],
        told(
            "À qui il va",
            "À qui il va : calme, variable, stimulant.",
            ["calme", "variable"],
            shown="De petites étiquettes sous le titre.",
            min_length=1,
        ),
    ]
    contexts: Contexts = ()
    prepare: Annotated[
        Text,
        told(
            "À préparer",
            "Ce que l’on prépare, précisément.",
            "La veille, demandez l’heure, la tenue et le prénom de la personne qui vous attend.",
            shown="Premier des trois repères.",
        ),
    ]
    begin: Annotated[
        Text,
        told(
            "Pour commencer",
            "Le premier geste ou la première phrase.",
            "Saluez la personne qui vous fait entrer : « Où puis-je me mettre sans gêner ? »",
            shown="Deuxième repère.",
        ),
    ]
    slip: Annotated[
        Text,
        told(
            "Piège",
            "Le piège de ce format.",
            "Rester avec les seules personnes que l’on connaît.",
            shown="Troisième repère.",
        ),
    ]
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class QuietTactic(
    Anchored,
    title="Tactique en douceur",
    json_schema_extra=entry("Une façon de rencontrer du monde quand la foule fatigue."),
):
    """A way to meet people for those whom a crowd tires."""

    phase: Annotated[
        Phase, PHASES, told("Acte", "L’acte où elle sert.", shown="Il choisit la partie de la page « En douceur ».")
    ]
    title: Annotated[
        Text, told("Titre", "Le geste, à l’infinitif.", "Choisir sa soirée, laisser les autres", shown="En tête.")
    ]
    scene: Annotated[
        Text | None,
        told(
            "Scène",
            "La scène vécue qui l’ouvre.",
            "Trois invitations la même semaine. Vous dites oui à toutes.",
            shown="Juste sous le titre.",
        ),
    ] = None
    how: Annotated[
        tuple[Text, ...],
        told(
            "Comment faire",
            "Comment : un geste par ligne.",
            ["Gardez une date, la plus à votre taille. Déclinez les autres dès aujourd’hui."],
            shown="Une puce par tiret.",
            min_length=1,
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Pourquoi",
            "Pourquoi cela repose, ou aide.",
            "Une seule soirée, bien choisie, vous en laisse assez pour bien écouter.",
            shown="Après les gestes, derrière « Pourquoi. ».",
        ),
    ]
    example: Annotated[
        Text | None,
        told(
            "Exemple",
            "Une phrase à dire ou à écrire, telle quelle.",
            "Merci de penser à moi. Je ne viendrai pas mardi ; à la marche de samedi, avec grand plaisir.",
            shown="Derrière « Par exemple : ».",
        ),
    ] = None
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class FormatsFile(
    Entry,
    title="Formats d’événement",
    json_schema_extra=entry("La page « Formats » : chaque sorte d’événement, et comment y entrer."),
):
    """content/formats.yml"""

    formats: Annotated[tuple[Format, ...], told("Formats", "Les formats, dans l’ordre de la page.")]


class QuietFile(
    Entry,
    title="En douceur",
    json_schema_extra=entry("La page « En douceur » : des rencontres à son rythme, acte par acte."),
):
    """content/quiet.yml"""

    quiet: Annotated[tuple[QuietTactic, ...], told("Tactiques", "Les tactiques, acte par acte.")]
