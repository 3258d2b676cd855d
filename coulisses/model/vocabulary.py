"""The guide's own vocabulary: the words it avoids, those it knows, and what the proofreader may leave alone."""

from typing import Annotated

from pydantic import Field

from .base import Entry

Line = Annotated[str, Field(min_length=1)]  # no ``Text``: nothing of this file is shown to readers


class Avoided(Entry):
    """A word that the guide does without, in all its forms."""

    words: Annotated[
        tuple[Line, ...],
        Field(
            description="Le mot et ses formes, une à une : « sniper », « snipers ». Les majuscules n’y changent rien.",
            min_length=1,
        ),
    ]
    why: Annotated[Line, Field(description="Pourquoi le guide s’en passe, en une phrase.")]
    instead: Annotated[Line, Field(description="Ce que l’on écrit à la place.")]
    allowed: Annotated[
        tuple[Line, ...],
        Field(description="Les genres de contenu (« claims ») ou les clés (« elsewhere ») où le mot est chez lui."),
    ] = ()
    beside: Annotated[
        tuple[Line, ...], Field(description="Les mots à côté desquels il passe, dans le même texte : « Québec ».")
    ] = ()


class Accepted(Entry):
    """A remark of the proofreader that the guide does not follow."""

    text: Annotated[Line, Field(description="Le passage, assez long pour ne désigner que lui, tel qu’on le lit.")]
    why: Annotated[Line, Field(description="Pourquoi c’est juste, en une phrase.")]


class VocabularyFile(Entry):
    """content/vocabulary.yml"""

    vocabulary: Annotated[tuple[Avoided, ...], Field(description="Les mots à éviter ; « check » les signale.")]
    known: Annotated[
        tuple[Line, ...], Field(description="Les noms et les mots que le dictionnaire de « relire » ignore.")
    ] = ()
    accepted: Annotated[
        tuple[Accepted, ...], Field(description="Les passages justes que « relire » prend pour des fautes.")
    ] = ()
