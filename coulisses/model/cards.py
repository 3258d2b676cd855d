"""The pocket cards."""

from typing import Annotated

from pydantic import Field

from .base import Anchored, Entry, Phase, Reference, Text


class Card(Anchored):
    """A card of A7 size (74 × 105 mm): a rule, what to do or to say, lines to write on."""

    phase: Annotated[Phase, Field(description="L’acte où la carte sert : sa couleur à l’écran.")]
    title: Annotated[Text, Field(description="Le titre de la carte, deux ou trois mots.")]
    lead: Annotated[Text, Field(description="La règle, en une phrase : ce que l’on lit d’abord.")]
    lines: Annotated[
        tuple[Text, ...],
        Field(description="Ce que l’on fait, ou que l’on dit entre « » : une ligne par geste.", min_length=1),
    ]
    fields: Annotated[
        tuple[Text, ...], Field(description="Les lignes à remplir au stylo : une étiquette par ligne.")
    ] = ()
    see: Annotated[Reference, Field(description="La page qui en dit plus ; la carte imprime son adresse.")]


class CardsFile(Entry):
    """content/cards.yml"""

    cards: tuple[Card, ...]
