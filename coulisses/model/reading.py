"""What one reads at leisure: passages (why go, the law, who we are), mistakes, the glossary, tools."""

from typing import Annotated

from pydantic import Field

from .base import Anchored, Cites, Contexts, Entry, Id, Note, OriginField, Phase, Sees, Text


class Passage(Anchored):
    """A titled piece of prose on a page: a scene, then what it teaches."""

    section: Annotated[Id, Field(description="La section de la page, telle que nommée dans pages.yml.")]
    title: Annotated[Text, Field(description="Le titre du passage, court.")]
    scene: Annotated[Text | None, Field(description="La scène vécue qui ouvre le passage.")] = None
    text: Annotated[tuple[Text, ...], Field(description="Le passage, un paragraphe par ligne.", min_length=1)]
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class Right(Passage):
    """A rule of law on images or notes, for France, with what Québec does differently."""

    quebec: Annotated[Text | None, Field(description="Ce qui change au Québec.")] = None


class Mistake(Anchored):
    """A slip everybody makes, and the gesture that replaces it."""

    title: Annotated[Text, Field(description="Le faux pas, en quelques mots.")]
    scene: Annotated[Text, Field(description="La scène où l’on s’y reconnaît, avec le sourire.")]
    instead: Annotated[Text, Field(description="Ce que l’on fait à la place, précisément.")]
    phase: Annotated[Phase, Field(description="L’acte où le faux pas se produit.")]
    contexts: Contexts = ()
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class Term(Anchored):
    """A word of the trade, and how it is said elsewhere."""

    HEADING = "term"
    term: Annotated[Text, Field(description="Le mot, tel qu’on le lit ou l’entend.")]
    definition: Annotated[Text, Field(description="Ce qu’il veut dire, en une ou deux phrases simples.")]
    elsewhere: Annotated[Text | None, Field(description="Comment cela se dit au Québec, en Belgique ou en Suisse.")] = (
        None
    )
    sources: Cites = ()
    see: Sees = ()


class Tool(Anchored):
    """A tool or a resource: what it is good for, and where it stops."""

    HEADING = "name"
    section: Annotated[Id, Field(description="La section de la page, telle que nommée dans pages.yml.")]
    name: Annotated[Text, Field(description="Le nom de l’outil ou de la ressource.")]
    use: Annotated[Text, Field(description="À quoi il sert, en une ou deux phrases.")]
    how: Annotated[Text | None, Field(description="Comment s’en servir, précisément.")] = None
    limit: Annotated[Text, Field(description="Sa limite, son prix, ou ce qu’il demande en échange.")]
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class NowStep(Anchored):
    """A step of « J’y suis »: read standing, in the dark, one thumb free."""

    title: Annotated[Text, Field(description="Le geste, en trois ou quatre mots.")]
    text: Annotated[Text, Field(description="Comment, en une ou deux phrases courtes.")]
    say: Annotated[Text | None, Field(description="La phrase à dire, telle quelle.")] = None
    sources: Cites = ()
    see: Sees = ()


class ReasonsFile(Entry):
    """content/reasons.yml"""

    reasons: tuple[Passage, ...]


class RightsFile(Entry):
    """content/rights.yml"""

    rights: tuple[Right, ...]


class AboutFile(Entry):
    """content/about.yml"""

    about: tuple[Passage, ...]


class MistakesFile(Entry):
    """content/mistakes.yml"""

    mistakes: tuple[Mistake, ...]


class GlossaryFile(Entry):
    """content/glossary.yml"""

    glossary: tuple[Term, ...]


class ToolsFile(Entry):
    """content/tools.yml"""

    tools: tuple[Tool, ...]


class NowFile(Entry):
    """content/now.yml"""

    now: tuple[NowStep, ...]
