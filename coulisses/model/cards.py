"""The pocket cards."""

from typing import Annotated

from .base import PHASES, Anchored, Entry, Phase, Reference, Text
from .tooltips import entry, told


class Card(
    Anchored,
    title="Carte de poche",
    json_schema_extra=entry("Une carte à imprimer et à découper, qui tient dans une poche."),
):
    """A card of A7 size (74 × 105 mm): a rule, what to do or to say, lines to write on."""

    phase: Annotated[
        Phase, PHASES, told("Acte", "L’acte où la carte sert : sa couleur à l’écran.", shown="Ne s’imprime pas.")
    ]
    title: Annotated[Text, told("Titre", "Le titre de la carte, deux ou trois mots.", "Pour ouvrir")]
    lead: Annotated[
        Text,
        told(
            "Règle",
            "La règle, en une phrase : ce que l’on lit d’abord.",
            "Regarder, dire ce qui plaît, demander comment.",
            shown="Sous le titre de la carte.",
        ),
    ]
    lines: Annotated[
        tuple[Text, ...],
        told(
            "Gestes et phrases",
            "Ce que l’on fait, ou que l’on dit entre « » : une ligne par geste.",
            ["Près d’un cercle : « Je peux écouter la fin ? »", "La dire tout haut, deux fois, en chemin."],
            shown="Le cœur de la carte, une ligne par tiret.",
            min_length=1,
        ),
    ]
    fields: Annotated[
        tuple[Text, ...],
        told(
            "Lignes à remplir",
            "Les lignes à remplir au stylo : une étiquette par ligne.",
            ["Cinq mots, ce que j’apporte", "Cinq mots, où écrire"],
            shown="Au bas de la carte, chacune suivie d’un trait.",
        ),
    ] = ()
    see: Annotated[
        Reference,
        told(
            "Pour en savoir plus",
            "La page qui en dit plus ; la carte imprime son adresse.",
            "pitch:dix-mots",
            shown="Au pied de la carte.",
        ),
    ]


class CardsFile(
    Entry,
    title="Cartes de poche",
    json_schema_extra=entry("Les cartes à découper de la page « Cartes de poche », quatre par feuille."),
):
    """content/cards.yml"""

    cards: Annotated[tuple[Card, ...], told("Cartes", "Les cartes, dans l’ordre où on les découpe.")]
