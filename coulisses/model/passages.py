"""Titled pieces of prose: why go, the law, who we are."""

from typing import Annotated

from .base import Anchored, Cites, Contexts, Entry, Id, Note, OriginField, Sees, Text
from .tooltips import entry, told

SectionOfPage = Annotated[
    Id,
    told(
        "Section",
        "La section de la page, telle que nommée dans pages.yml.",
        "gagner",
        shown="Elle choisit la partie de la page où l’entrée se range.",
    ),
]


class Passage(
    Anchored,
    title="Passage",
    json_schema_extra=entry("Un texte court sous un titre : une scène, puis ce qu’elle apprend."),
):
    """A titled piece of prose on a page: a scene, then what it teaches."""

    section: SectionOfPage
    title: Annotated[
        Text, told("Titre", "Le titre du passage, court.", "Quatre envies, quatre suites", shown="En tête du passage.")
    ]
    scene: Annotated[
        Text | None,
        told(
            "Scène",
            "La scène vécue qui ouvre le passage.",
            "Sur le palier, une main sur la rampe, l’autre sur le téléphone : la couette a de solides arguments.",
            shown="Juste sous le titre.",
        ),
    ] = None
    text: Annotated[
        tuple[Text, ...],
        told(
            "Texte",
            "Le passage, un paragraphe par ligne.",
            ["Demandez-vous laquelle de ces envies vous a fait mettre vos chaussures. Une seule suffit pour sortir."],
            shown="Un paragraphe par tiret.",
            min_length=1,
        ),
    ]
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class Right(
    Passage,
    title="Règle de droit",
    json_schema_extra=entry("Une règle sur les images ou les notes : la France, puis le Québec."),
):
    """A rule of law on images or notes, for France, with what Québec does differently."""

    quebec: Annotated[
        Text | None,
        told(
            "Au Québec",
            "Ce qui change au Québec.",
            "L’accord se donne pour un usage précis, et se reprend.",
            shown="En encadré, après le texte.",
        ),
    ] = None


class ReasonsFile(
    Entry,
    title="Pourquoi y aller",
    json_schema_extra=entry("La page « Pourquoi » : les raisons d’y aller, section par section."),
):
    """content/reasons.yml"""

    reasons: Annotated[tuple[Passage, ...], told("Raisons", "Les raisons d’y aller.")]


class RightsFile(
    Entry,
    title="Droit à l’image",
    json_schema_extra=entry("La page « Droit à l’image » : photos, vidéos, notes, accords."),
):
    """content/rights.yml"""

    rights: Annotated[tuple[Right, ...], told("Règles", "Les règles, section par section.")]


class AboutFile(
    Entry,
    title="À propos",
    json_schema_extra=entry("La page « À propos » : qui nous sommes, comment nous travaillons."),
):
    """content/about.yml"""

    about: Annotated[tuple[Passage, ...], told("Textes", "Les textes de la page, section par section.")]
