"""The pre-event checklist: its moments, its items, and one ready list for each context."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Context, Contexts, Entry, Id, OriginField, Reference, Text

Moment = Literal["semaine", "veille", "depart", "surplace", "soir", "apres"]


class ChecklistMoment(Entry):
    """A heading of the list, from the week before to the day after."""

    id: Annotated[Moment, Field(description="Le moment.")]
    title: Annotated[Text, Field(description="Le titre imprimé.")]


class ReadyList(Entry):
    """A printable list for one context; it holds the common items and those of that context."""

    id: Annotated[Context, Field(description="Le lieu de la liste.")]
    name: Annotated[Text, Field(description="Le nom du lieu, tel qu’on le lit.")]
    lead: Annotated[Text, Field(description="Ce que cette liste a de particulier.")]


class ChecklistItem(Entry):
    """One line to tick, with lines to write on where it asks for words."""

    id: Id
    moment: Annotated[Moment, Field(description="Le moment où l’on coche.")]
    text: Annotated[Text, Field(description="Ce qu’il y a à faire, à l’infinitif.")]
    why: Annotated[Text | None, Field(description="Pourquoi, en quelques mots.")] = None
    fields: Annotated[
        tuple[Text, ...], Field(description="Les lignes à remplir au stylo : une étiquette par ligne.")
    ] = ()
    contexts: Contexts = ()
    see: Annotated[Reference | None, Field(description="La page ou l’ancre qui en dit plus.")] = None
    origin: OriginField = "sources"


class ChecklistFile(Entry):
    """content/checklist.yml"""

    moments: tuple[ChecklistMoment, ...]
    lists: tuple[ReadyList, ...]
    items: tuple[ChecklistItem, ...]
