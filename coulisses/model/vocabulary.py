"""The guide's own vocabulary: the words it avoids, those it knows, and what the proofreader may leave alone."""

from typing import Annotated

from pydantic import StringConstraints

from .base import Entry
from .tooltips import entry, told

Line = Annotated[str, StringConstraints(min_length=1)]  # no ``Text``: nothing of this file is shown to readers
Word = Annotated[Line, told("Mot", "Un mot, ou quelques-uns, tels qu’on les lit.", "sniper")]


class Avoided(
    Entry,
    title="Mot à éviter",
    json_schema_extra=entry("Un mot dont le guide se passe, sous toutes ses formes, et ce qu’il écrit à la place."),
):
    """A word that the guide does without, in all its forms."""

    words: Annotated[
        tuple[Word, ...],
        told(
            "Formes",
            "Le mot et ses formes, une à une. Les majuscules n’y changent rien.",
            ["sniper", "snipers"],
            shown="« make check » le signale partout où il se lit.",
            min_length=1,
        ),
    ]
    why: Annotated[
        Line,
        told(
            "Pourquoi",
            "Pourquoi le guide s’en passe, en une phrase.",
            "Une rencontre n’est pas une chasse, même pour rire.",
            shown="Dans la remarque de « make check ».",
        ),
    ]
    instead: Annotated[
        Line,
        told(
            "À la place",
            "Ce que l’on écrit à la place.",
            "choisir une personne, la repérer",
            shown="Dans la remarque de « make check ».",
        ),
    ]
    allowed: Annotated[
        tuple[Word, ...],
        told(
            "Chez lui dans",
            "Les genres de contenu ou les clés où le mot est chez lui.",
            ["claims", "elsewhere"],
            shown="Rien n’y est signalé.",
        ),
    ] = ()
    beside: Annotated[
        tuple[Word, ...],
        told(
            "Admis à côté de",
            "Les mots à côté desquels il passe, dans le même texte.",
            ["Québec"],
            shown="Rien n’est signalé d’un texte qui les dit.",
        ),
    ] = ()


class Accepted(
    Entry,
    title="Passage admis",
    json_schema_extra=entry("Un passage que la relecture prend pour une faute, et qui est juste."),
):
    """A remark of the proofreader that the guide does not follow."""

    text: Annotated[
        Line,
        told(
            "Passage",
            "Le passage, tel qu’on le lit, assez long pour ne désigner que lui.",
            "les 3 C",
            shown="« make relire » n’en dit plus rien.",
        ),
    ]
    why: Annotated[
        Line,
        told(
            "Pourquoi",
            "Pourquoi c’est juste, en une phrase.",
            "Trois mots qui commencent par C.",
            shown="Ne se voit pas : c’est pour qui relira.",
        ),
    ]


class VocabularyFile(
    Entry,
    title="Vocabulaire",
    json_schema_extra=entry("Les mots du guide. Rien d’ici ne paraît sur le site : les relectures s’en servent."),
):
    """content/vocabulary.yml"""

    vocabulary: Annotated[
        tuple[Avoided, ...], told("Mots à éviter", "Les mots dont le guide se passe ; « make check » les signale.")
    ]
    known: Annotated[
        tuple[Word, ...],
        told(
            "Mots connus",
            "Les noms et les mots que le dictionnaire de « make relire » ignore.",
            ["afterwork", "moodboard"],
            shown="« make relire » ne les signale plus.",
        ),
    ] = ()
    accepted: Annotated[
        tuple[Accepted, ...],
        told("Passages admis", "Les passages justes que « make relire » prend pour des fautes."),
    ] = ()
