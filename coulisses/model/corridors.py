"""A conference, seen from its corridors: the plan, the day."""

from typing import Annotated

from .base import Anchored, Cites, Entry, Text, Whole
from .passages import Passage
from .tooltips import entry, told


class Place(
    Anchored,
    title="Lieu du plan",
    json_schema_extra=entry("Un endroit d’une conférence : qui s’y tient, quand, que dire."),
):
    """A spot of the conference plan: who stands there, when, what to say. The drawing comes from it."""

    HEADING = "name"
    name: Annotated[
        Text, told("Nom", "Le lieu, en un ou deux mots.", "Machine à café", shown="Sur le plan, et en titre dessous.")
    ]
    who: Annotated[
        Text,
        told(
            "Qui s’y trouve",
            "Qui s’y trouve.",
            "Des gens qui regardent une tasse se remplir, quarante secondes sans rien d’autre à faire.",
            shown="Sous le nom du lieu.",
        ),
    ]
    when: Annotated[
        Text,
        told(
            "Bon moment",
            "Le meilleur moment pour y être.",
            "Tôt le matin, puis juste avant chaque reprise.",
            shown="Après les gens.",
        ),
    ]
    say: Annotated[
        Text,
        told(
            "Phrase à dire",
            "La phrase à dire là.",
            "Elle réfléchit beaucoup, cette machine. Vous sortez de quelle salle ?",
            shown="Dans une bulle.",
        ),
    ]
    column: Annotated[
        Whole,
        told(
            "Colonne",
            "Sa place sur le plan, de gauche (1) à droite (3).",
            1,
            shown="Deux lieux ne partagent pas la même case.",
            ge=1,
            le=3,
        ),
    ]
    row: Annotated[
        Whole,
        told(
            "Rangée",
            "Sa place sur le plan, de haut (1) en bas (4).",
            2,
            shown="La rangée 1 est côté scène, la 4 à la porte d’entrée.",
            ge=1,
            le=4,
        ),
    ]


class CorridorMoment(
    Anchored,
    title="Moment de la journée",
    json_schema_extra=entry("Un moment d’une journée de conférence, et son geste."),
):
    """A moment of the conference day."""

    when: Annotated[
        Text,
        told(
            "Moment",
            "Le moment : « 20 min avant la session ».",
            "20 min avant la session",
            shown="Sur la ligne de temps.",
        ),
    ]
    title: Annotated[
        Text, told("Titre", "Le geste, à l’infinitif.", "S’asseoir à côté de quelqu’un", shown="À côté du moment.")
    ]
    gesture: Annotated[
        Text,
        told(
            "Geste",
            "Comment s’y prendre.",
            "Demandez si la place est libre, puis ce qui a fait choisir cette session.",
            shown="Sous le titre.",
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Pourquoi",
            "Pourquoi à ce moment-là.",
            "Tant que la lumière est allumée, chacun espère un mot de ses voisins.",
            shown="Après le geste, derrière « Pourquoi. ».",
        ),
    ]
    sources: Cites = ()


class CorridorsFile(
    Entry,
    title="Couloirs d’une conférence",
    json_schema_extra=entry("La page « En conférence » : le plan, la journée, et ce qui les accompagne."),
):
    """content/corridors.yml"""

    places: Annotated[tuple[Place, ...], told("Lieux", "Les lieux du plan ; le dessin se fait d’après eux.")]
    moments: Annotated[tuple[CorridorMoment, ...], told("Moments", "Les moments de la journée, du matin au soir.")]
    passages: Annotated[tuple[Passage, ...], told("Passages", "Les textes des autres sections de la page.")]
