"""What one says and does there: openers, questions, helping hands, exits, the pitch, corridors, formats."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .base import Anchored, Cites, Contexts, Energy, Entry, Note, OriginField, Phase, Sees, Text, Whole, words_at_most
from .reading import Passage

Seconds = Annotated[Whole, Field(gt=0, le=600, description="La durée, en secondes.")]


class Situation(Anchored):
    """An opener for a place: see something, say something kind, ask (« observer et rebondir »)."""

    title: Annotated[Text, Field(description="La situation, telle qu’on la reconnaît.")]
    clue: Annotated[Text, Field(description="Ce que l’on voit ou entend, et qui sert d’appui.")]
    say: Annotated[Text, Field(description="La phrase à dire, suivie de sa question ouverte.")]
    then: Annotated[Text, Field(description="Comment rebondir sur la réponse.")]
    contexts: Contexts = ()
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class Trade(Anchored):
    """Openers for a trade: what to look at, what to say, what to ask, when to wait."""

    HEADING = "name"
    name: Annotated[Text, Field(description="Le métier, nommé par son activité : « Maquillage ».")]
    clues: Annotated[tuple[Text, ...], Field(description="Les gestes et objets à regarder.", min_length=2)]
    say: Annotated[Text, Field(description="Un compliment précis sur le travail, puis une question.")]
    questions: Annotated[tuple[Text, ...], Field(description="Deux ou trois autres questions.", min_length=2)]
    wait: Annotated[Text, Field(description="Le moment où l’on n’interrompt pas.")]
    contexts: Contexts = ()
    origin: OriginField = "sources"


class Question(Anchored):
    """A question worth asking, and the second one that its answer calls for."""

    HEADING = "role"
    role: Annotated[Text, Field(description="À qui on la pose : « À une direction commerciale ».")]
    question: Annotated[Text, Field(description="La question ouverte.")]
    follow_up: Annotated[Text, Field(description="La deuxième question, née de la réponse.")]
    contexts: Contexts = ()
    sources: Cites = ()
    origin: OriginField = "sources"


class HelpingHand(Anchored):
    """A two-minute service to offer while everybody waits."""

    title: Annotated[Text, Field(description="Le coup de main, à l’infinitif.")]
    moment: Annotated[Text, Field(description="L’attente où il sert.")]
    say: Annotated[Text, Field(description="Comment le proposer, telle quelle.")]
    care: Annotated[Text, Field(description="Ce qu’il ne faut pas toucher ni faire.")]
    contexts: Contexts = ()
    origin: OriginField = "sources"


class Exit(Anchored):
    """A way to leave a conversation kindly."""

    title: Annotated[Text, Field(description="La situation.")]
    say: Annotated[Text, Field(description="La phrase de sortie, telle quelle.")]
    why: Annotated[Text, Field(description="Pourquoi elle est douce.")]
    contexts: Contexts = ()
    sources: Cites = ()
    origin: OriginField = "nous"


class PitchPart(Anchored):
    """A part of the thirty seconds."""

    title: Annotated[Text, Field(description="Ce que cette partie dit.")]
    seconds: Seconds
    how: Annotated[Text, Field(description="Comment la trouver.")]
    example: Annotated[Text, Field(description="La partie dite, dans un exemple suivi d’une partie à l’autre.")]


class PitchVariant(Anchored):
    """The same person's pitch for another aim."""

    title: Annotated[Text, Field(description="Le but : une commande, une équipe, un média…")]
    say: Annotated[
        Text, words_at_most(80), Field(description="Le pitch entier, dit en trente secondes : 80 mots au plus.")
    ]
    why: Annotated[Text, Field(description="Ce qui change, et pourquoi.")]


class ExerciseStep(Anchored):
    """A step of the exercise, to do alone, out loud."""

    title: Annotated[Text, Field(description="L’étape, en quelques mots.")]
    seconds: Seconds
    how: Annotated[Text, Field(description="Ce que l’on fait, précisément.")]


class TenWords(Anchored):
    """A sentence of about ten words for someone in a hurry."""

    HEADING = "who"
    who: Annotated[Text, Field(description="Qui la dit, et dans quelle situation.")]
    say: Annotated[Text, words_at_most(12), Field(description="La phrase : 12 mots au plus.")]
    contexts: Contexts = ()


def _thirty_seconds(parts: tuple[PitchPart, ...]) -> tuple[PitchPart, ...]:
    if sum(part.seconds for part in parts) > 30:
        raise PydanticCustomError("thirty_seconds", "des parties dont les durées font 30 secondes au plus")
    return parts


class PitchFile(Entry):
    """content/pitch.yml"""

    parts: Annotated[tuple[PitchPart, ...], AfterValidator(_thirty_seconds)]
    variants: tuple[PitchVariant, ...]
    exercise: tuple[ExerciseStep, ...]
    sentences: tuple[TenWords, ...]


class Place(Anchored):
    """A spot of the conference plan: who stands there, when, what to say. The drawing comes from it."""

    HEADING = "name"
    name: Annotated[Text, Field(description="Le lieu, en un ou deux mots.")]
    who: Annotated[Text, Field(description="Qui s’y trouve.")]
    when: Annotated[Text, Field(description="Le meilleur moment pour y être.")]
    say: Annotated[Text, Field(description="La phrase à dire là.")]
    column: Annotated[Whole, Field(ge=1, le=3, description="Sa place sur le plan, de gauche (1) à droite (3).")]
    row: Annotated[Whole, Field(ge=1, le=4, description="Sa place sur le plan, de haut (1) en bas (4).")]


class CorridorMoment(Anchored):
    """A moment of the conference day."""

    when: Annotated[Text, Field(description="Le moment : « 20 min avant la session ».")]
    title: Annotated[Text, Field(description="Le geste, à l’infinitif.")]
    gesture: Annotated[Text, Field(description="Comment s’y prendre.")]
    why: Annotated[Text, Field(description="Pourquoi à ce moment-là.")]
    sources: Cites = ()


class CorridorsFile(Entry):
    """content/corridors.yml"""

    places: tuple[Place, ...]
    moments: tuple[CorridorMoment, ...]
    passages: tuple[Passage, ...]


class Format(Anchored):
    """A kind of event: what it changes, whom it suits, how to prepare, how to begin."""

    HEADING = "name"
    name: Annotated[Text, Field(description="Le nom du format.")]
    changes: Annotated[Text, Field(description="Ce que ce format change, en une scène.")]
    suits: Annotated[tuple[Energy, ...], Field(description="À qui il va : calme, variable, stimulant.", min_length=1)]
    contexts: Contexts = ()
    prepare: Annotated[Text, Field(description="Ce que l’on prépare, précisément.")]
    begin: Annotated[Text, Field(description="Le premier geste ou la première phrase.")]
    slip: Annotated[Text, Field(description="Le piège de ce format.")]
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class QuietTactic(Anchored):
    """A way to meet people for those whom a crowd tires."""

    phase: Annotated[Phase, Field(description="L’acte où elle sert.")]
    title: Annotated[Text, Field(description="Le geste, à l’infinitif.")]
    scene: Annotated[Text | None, Field(description="La scène vécue qui l’ouvre.")] = None
    how: Annotated[tuple[Text, ...], Field(description="Comment : un geste par ligne.", min_length=1)]
    why: Annotated[Text, Field(description="Pourquoi cela repose, ou aide.")]
    example: Annotated[Text | None, Field(description="Une phrase à dire ou à écrire, telle quelle.")] = None
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class OpenersFile(Entry):
    """content/openers.yml"""

    situations: tuple[Situation, ...]
    trades: tuple[Trade, ...]


class QuestionsFile(Entry):
    """content/questions.yml"""

    questions: tuple[Question, ...]


class HandsFile(Entry):
    """content/hands.yml"""

    hands: tuple[HelpingHand, ...]


class ExitsFile(Entry):
    """content/exits.yml"""

    exits: tuple[Exit, ...]


class FormatsFile(Entry):
    """content/formats.yml"""

    formats: tuple[Format, ...]


class QuietFile(Entry):
    """content/quiet.yml"""

    quiet: tuple[QuietTactic, ...]
