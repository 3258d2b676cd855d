"""Message models: words for a moment and a channel, to make one's own."""

from typing import Annotated, Literal

from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from .base import Anchored, Cites, Contexts, Entry, Id, Note, OriginField, Sees, Text, words_pattern
from .tooltips import Meanings, entry, told

Channel = Literal["message", "invitation", "vocal", "papier"]
_INVITATION = 200  # characters: what LinkedIn allows on a free account
_VOICE = 100  # words: about forty seconds


def _when(channel: Channel, **example: object) -> dict[str, object]:
    """What an editor is told of the filled-in model of one channel."""
    return {
        "if": {"properties": {"channel": {"const": channel}}, "required": ["channel"]},
        "then": {"properties": {"example": example}},
    }


class MessageModel(
    Anchored,
    title="Modèle de message",
    json_schema_extra=entry(
        "Un message à s’approprier : son modèle, puis le même rempli pour une personne.",
        allOf=[
            _when("invitation", maxLength=_INVITATION),
            _when("vocal", pattern=words_pattern(_VOICE), patternErrorMessage="Un message vocal : 100 mots au plus."),
        ],
    ),
):
    """A message to make one's own: its pattern with [blanks], then the same filled for one person."""

    section: Annotated[
        Id,
        told(
            "Section",
            "Le moment : une section de la page, telle que nommée dans pages.",
            "lendemain",
            shown="Elle choisit la partie de la page « Messages » où le modèle se range.",
        ),
    ]
    channel: Annotated[
        Channel,
        Meanings(
            message="Un message écrit, sans limite.",
            invitation="Une note d’invitation : 200 caractères au plus.",
            vocal="Un message vocal : 100 mots au plus, soit 40 secondes.",
            papier="Quelques mots sur une carte ou un papier.",
        ),
        told(
            "Canal",
            "Par où il part : message, invitation (200 caractères), vocal (100 mots), papier. "
            "La limite s’applique au modèle rempli.",
            shown="Devant le moment, sous le titre.",
        ),
    ]
    title: Annotated[
        Text,
        told("Titre", "La situation, en quelques mots.", "Demander dix minutes avant l’ouverture", shown="En tête."),
    ]
    when: Annotated[
        Text,
        told(
            "Quand",
            "Quand l’envoyer, et à quelle condition.",
            "Trois à cinq jours avant, quand vous avez une vraie question à poser.",
            shown="Sous le titre.",
        ),
    ]
    pattern: Annotated[
        tuple[Text, ...],
        told(
            "Modèle",
            "Le modèle, une ligne par ligne ; ce qui change entre [crochets].",
            ["Bonjour [prénom], je viens [jour] à [événement].", "Auriez-vous dix minutes à [heure] ?"],
            shown="Dans un cadre, une ligne par tiret.",
        ),
    ]
    example: Annotated[
        Text,
        told(
            "Modèle rempli",
            "Le même, rempli pour une vraie personne.",
            "Bonjour Apolline, je viens jeudi aux Journées de la lumière. Auriez-vous dix minutes à 8 h 40 ?",
            shown="Dans une bulle, sous le modèle.",
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Pourquoi",
            "Pourquoi il touche.",
            "À cette heure-là, vous n’interrompez personne. Une seule question : le oui est facile.",
            shown="Après le message, derrière « Pourquoi. ».",
        ),
    ]
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"

    @field_validator("example")
    @classmethod
    def _fits_its_channel(cls, example: str, earlier: ValidationInfo) -> str:
        channel = earlier.data.get("channel")
        if channel == "invitation" and len(example) > _INVITATION:
            raise PydanticCustomError("too_long", "une invitation de 200 caractères au plus")
        if channel == "vocal" and len(example.split()) > _VOICE:
            raise PydanticCustomError("too_long", "un message vocal de 100 mots au plus, soit 40 secondes")
        return example


class MessagesFile(
    Entry, title="Messages", json_schema_extra=entry("La page « Messages » : des modèles, moment par moment.")
):
    """content/messages.yml"""

    messages: Annotated[tuple[MessageModel, ...], told("Messages", "Les modèles, dans l’ordre de la page.")]
