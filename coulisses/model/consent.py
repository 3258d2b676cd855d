"""The form by which a person agrees to be shown."""

from typing import Annotated

from pydantic import Field

from .base import Anchored, Entry, Text, YesNo


class ConsentLine(Entry):
    """A line of the form to fill in."""

    label: Annotated[Text, Field(description="Ce que l’on écrit là, en deux ou trois mots.")]
    long: Annotated[YesNo, Field(description="« oui » : la réponse peut prendre plus d’une ligne.")] = False


class ConsentPart(Anchored):
    """A part of the image-consent form: what is read, a question to answer by yes or no, lines to fill in."""

    title: Annotated[Text, Field(description="Le titre de la partie, très court : il tient au bord d’une ligne.")]
    text: Annotated[Text | None, Field(description="Ce que la personne lit, et à quoi elle s’engage ou non.")] = None
    answers: Annotated[
        tuple[Text, ...], Field(description="Les réponses possibles à « text » : on n’en coche qu’une.")
    ] = ()
    lines: Annotated[tuple[ConsentLine, ...], Field(description="Les lignes à remplir, dans l’ordre.")] = ()
    signed: Annotated[
        YesNo, Field(description="« oui » : la partie se signe, et ne paraît donc que sur le papier.")
    ] = False


class ConsentFile(Entry):
    """content/consent.yml"""

    consent: tuple[ConsentPart, ...]
