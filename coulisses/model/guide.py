"""The spine of the guide: acts and their sections, tips, the 3 C, the kit, the follow-up, the FAQ."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Anchored, Cites, Contexts, Energy, Entry, Id, Note, OriginField, Phase, Sees, Text


class Bank(Anchored):
    """The sentences in reserve that close a section: those of one kind, under a heading of their own."""

    kind: Annotated[
        Literal["questions", "hands", "exits"],
        Field(description="Ce qu’elle contient : questions (à poser), hands (coups de main), exits (sorties)."),
    ]
    title: Annotated[Text, Field(description="Son titre.")]


class Section(Anchored):
    """A part of an act's page; its id is a published anchor (``/avant/#objectif``)."""

    title: Annotated[Text, Field(description="Titre de la section, court.")]
    lead: Annotated[Text, Field(description="Une scène ou une phrase qui ouvre la section.")]


class ActSection(Section):
    """A section of an act, with the sentences that may close it."""

    bank: Annotated[
        Bank | None, Field(description="La réserve de phrases qui ferme la section, quand elle en a une.")
    ] = None


class Act(Entry):
    """One of the three acts, the spine of the site."""

    id: Annotated[Phase, Field(description="Le temps de l’acte.")]
    number: Annotated[Text, Field(description="Le numéro affiché, en chiffres romains.")]
    name: Annotated[Text, Field(description="Le nom de l’acte : Avant, Pendant, Après.")]
    tagline: Annotated[Text, Field(description="Ce que l’acte apporte, en une phrase, pour l’accueil.")]
    sections: Annotated[
        tuple[ActSection, ...], Field(description="Les parties de la page, dans l’ordre.", min_length=1)
    ]


class Tip(Anchored):
    """One piece of advice: a scene, the gesture, why it works."""

    phase: Annotated[Phase, Field(description="L’acte où le conseil paraît.")]
    section: Annotated[Id, Field(description="La section de l’acte, telle que nommée dans acts.yml.")]
    title: Annotated[Text, Field(description="Le geste, à l’infinitif ou à l’impératif.")]
    contexts: Contexts = ()
    energy: Annotated[
        Energy | None,
        Field(description="À remplir si le conseil sert surtout un tempérament : calme, variable, stimulant."),
    ] = None
    scene: Annotated[Text | None, Field(description="La scène vécue qui ouvre le conseil.")] = None
    how: Annotated[tuple[Text, ...], Field(description="Comment s’y prendre : un geste par ligne.", min_length=1)]
    why: Annotated[Text, Field(description="Pourquoi cela marche, en une ou deux phrases.")]
    example: Annotated[Text | None, Field(description="Une phrase à dire ou à écrire, telle quelle.")] = None
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class Gestures(Entry):
    """What one of the 3 C asks for in each act."""

    avant: Annotated[Text, Field(description="Le geste avant l’événement.")]
    pendant: Annotated[Text, Field(description="Le geste sur place.")]
    apres: Annotated[Text, Field(description="Le geste ensuite.")]


class Principle(Anchored):
    """One of the 3 C."""

    HEADING = "name"
    name: Annotated[Text, Field(description="Le nom du principe, qui commence par C.")]
    short: Annotated[Text, Field(description="Le principe en quelques mots, pour le dessin.")]
    definition: Annotated[Text, Field(description="Ce que cela veut dire, en une phrase.")]
    scene: Annotated[Text, Field(description="Une scène où on le voit.")]
    question: Annotated[Text, Field(description="La question à se poser avant d’entrer.")]
    gestures: Annotated[Gestures, Field(description="Le geste de chaque acte.")]
    slip: Annotated[Text, Field(description="Le faux pas le plus courant, et comment s’en remettre.")]
    sources: Cites = ()
    see: Sees = ()


class KitItem(Anchored):
    """A row of the survival kit."""

    HEADING = "element"
    element: Annotated[Text, Field(description="L’objet.")]
    why: Annotated[Text, Field(description="Pourquoi l’emporter.")]
    quick_tip: Annotated[Text, Field(description="L’astuce, en une phrase.")]
    contexts: Contexts = ()
    sources: Cites = ()
    origin: OriginField = "sources"


class FollowUpStep(Anchored):
    """A step of the follow-up rhythm (H+1, J+1, J+7, J+30)."""

    when: Annotated[Text, Field(description="Le jalon affiché : H+1, J+1, J+7, J+30.")]
    title: Annotated[Text, Field(description="Le geste du jalon, en quelques mots.")]
    gesture: Annotated[Text, Field(description="Ce que l’on fait, précisément.")]
    why: Annotated[Text, Field(description="Pourquoi à ce moment-là.")]
    example: Annotated[Text | None, Field(description="Un message possible, à adapter.")] = None
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()


class FaqEntry(Anchored):
    """A question and its answer."""

    HEADING = "question"
    question: Annotated[Text, Field(description="La question, comme on la pose.")]
    answer: Annotated[tuple[Text, ...], Field(description="La réponse, un paragraphe par ligne.", min_length=1)]
    phase: Annotated[Phase | None, Field(description="L’acte concerné ; sans cette clé : tous.")] = None
    contexts: Contexts = ()
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class ActsFile(Entry):
    """content/acts.yml"""

    acts: tuple[Act, ...]


class TipsFile(Entry):
    """content/tips.yml or content/tips/*.yml"""

    tips: tuple[Tip, ...]


class PrinciplesFile(Entry):
    """content/principles.yml"""

    principles: tuple[Principle, ...]


class KitFile(Entry):
    """content/kit.yml"""

    kit: tuple[KitItem, ...]


class FollowUpFile(Entry):
    """content/followup.yml"""

    followup: tuple[FollowUpStep, ...]


class FaqFile(Entry):
    """content/faq.yml or content/faq/*.yml"""

    faq: tuple[FaqEntry, ...]
