"""The pitch: its thirty seconds, its variants, the exercise, sentences of ten words."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .base import Anchored, Contexts, Entry, Text, Whole, WordsAtMost
from .tooltips import entry, told

Seconds = Annotated[
    Whole,
    told("Durée", "La durée, en secondes.", 8, shown="Sur la ligne de temps : « 8 s », « 2 min ».", gt=0, le=600),
]


class PitchPart(
    Anchored,
    title="Partie du pitch",
    json_schema_extra=entry("Un morceau des trente secondes, avec sa durée et un exemple."),
):
    """A part of the thirty seconds."""

    title: Annotated[
        Text,
        told("Titre", "Ce que cette partie dit.", "Ce que je fais, avec un verbe", shown="À côté de la durée."),
    ]
    seconds: Seconds
    how: Annotated[
        Text,
        told(
            "Comment la trouver",
            "Comment la trouver.",
            "Cherchez le verbe et la chose que l’on pourrait voir : je répare des orgues.",
            shown="Sous le titre.",
        ),
    ]
    example: Annotated[
        Text,
        told(
            "Exemple",
            "La partie dite, dans un exemple suivi d’une partie à l’autre.",
            "Je fabrique les accessoires qui cassent sur scène.",
            shown="Dans une bulle, après l’explication.",
        ),
    ]


class PitchVariant(
    Anchored, title="Variante de pitch", json_schema_extra=entry("Le pitch de la même personne, pour un autre but.")
):
    """The same person's pitch for another aim."""

    title: Annotated[
        Text, told("But", "Le but : une commande, une équipe, un média…", "Pour une commande", shown="En tête.")
    ]
    say: Annotated[
        Text,
        WordsAtMost(80),
        told(
            "Pitch entier",
            "Le pitch entier, dit en trente secondes : 80 mots au plus.",
            "Je fabrique les accessoires qui cassent sur scène. Chez vous, qu’est-ce qui doit casser chaque soir ?",
            shown="Dans une bulle.",
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Ce qui change",
            "Ce qui change, et pourquoi.",
            "Le fait récent laisse sa place au besoin de la personne.",
            shown="Sous la bulle.",
        ),
    ]


class ExerciseStep(
    Anchored,
    title="Étape de l’exercice",
    json_schema_extra=entry("Une étape de l’exercice, à faire chez soi, à voix haute."),
):
    """A step of the exercise, to do alone, out loud."""

    title: Annotated[Text, told("Étape", "L’étape, en quelques mots.", "Dire sans notes", shown="À côté de la durée.")]
    seconds: Seconds
    how: Annotated[
        Text,
        told(
            "Comment faire",
            "Ce que l’on fait, précisément.",
            "Lancez le minuteur, parlez, arrêtez-vous au signal.",
            shown="Sous le titre de l’étape.",
        ),
    ]


class TenWords(
    Anchored, title="Phrase de dix mots", json_schema_extra=entry("Une phrase très courte, pour quelqu’un qui court.")
):
    """A sentence of about ten words for someone in a hurry."""

    HEADING = "who"
    who: Annotated[
        Text,
        told("Qui parle", "Qui la dit, et dans quelle situation.", "Une couturière, en coulisses", shown="En tête."),
    ]
    say: Annotated[
        Text,
        WordsAtMost(12),
        told(
            "Phrase",
            "La phrase : 12 mots au plus.",
            "Je répare les costumes la nuit. Où puis-je vous écrire ?",
            shown="En grand, sous le titre.",
        ),
    ]
    contexts: Contexts = ()


def _thirty_seconds(parts: tuple[PitchPart, ...]) -> tuple[PitchPart, ...]:
    if sum(part.seconds for part in parts) > 30:
        raise PydanticCustomError("thirty_seconds", "des parties dont les durées font 30 secondes au plus")
    return parts


class PitchFile(
    Entry,
    title="Pitch",
    json_schema_extra=entry(
        "La page « Pitch » : les trente secondes, les variantes, l’exercice, les phrases de dix mots."
    ),
):
    """content/pitch.yml"""

    parts: Annotated[
        tuple[PitchPart, ...],
        AfterValidator(_thirty_seconds),
        told("Parties", "Les parties du pitch, dans l’ordre où on les dit : 30 secondes en tout, au plus."),
    ]
    variants: Annotated[tuple[PitchVariant, ...], told("Variantes", "Le même pitch, but par but.")]
    exercise: Annotated[tuple[ExerciseStep, ...], told("Exercice", "Les étapes de l’exercice, dans l’ordre.")]
    sentences: Annotated[tuple[TenWords, ...], told("Phrases de dix mots", "Les phrases courtes, une par situation.")]
