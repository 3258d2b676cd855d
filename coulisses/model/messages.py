"""Message models: words for a moment and a channel, to make one's own."""

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from .base import Anchored, Cites, Contexts, Entry, Id, Note, OriginField, Sees, Text

Channel = Literal["message", "invitation", "vocal", "papier"]


class MessageModel(Anchored):
    """A message to make one's own: its pattern with [blanks], then the same filled for one person."""

    section: Annotated[Id, Field(description="Le moment : une section de la page, telle que nommée dans pages.")]
    channel: Annotated[
        Channel,
        Field(
            description="Par où il part : message, invitation (200 caractères), vocal (100 mots), papier. "
            "La limite s’applique au modèle rempli."
        ),
    ]
    title: Annotated[Text, Field(description="La situation, en quelques mots.")]
    when: Annotated[Text, Field(description="Quand l’envoyer, et à quelle condition.")]
    pattern: Annotated[
        tuple[Text, ...], Field(description="Le modèle, une ligne par ligne ; ce qui change entre [crochets].")
    ]
    example: Annotated[Text, Field(description="Le même, rempli pour une vraie personne.")]
    why: Annotated[Text, Field(description="Pourquoi il touche.")]
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"

    @field_validator("example")
    @classmethod
    def _fits_its_channel(cls, example: str, earlier: ValidationInfo) -> str:
        channel = earlier.data.get("channel")
        if channel == "invitation" and len(example) > 200:
            raise PydanticCustomError("too_long", "une invitation de 200 caractères au plus")
        if channel == "vocal" and len(example.split()) > 100:
            raise PydanticCustomError("too_long", "un message vocal de 100 mots au plus, soit 40 secondes")
        return example


class MessagesFile(Entry):
    """content/messages.yml"""

    messages: tuple[MessageModel, ...]
