"""The checklist: its moments, its items, what each item depends on, and the paper it must fit on."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Context, Day, Energy, Entry, Id, OriginField, Reference, Text, Whole

Moment = Literal["semaine", "veille", "depart", "surplace", "soir", "apres"]
Side = Literal["recto", "verso"]
Place = Literal["coulisses", "conference", "afterwork", "atelier", "inconnu"]
Delay = Literal["semaine", "jours", "demain", "maintenant", "passe"]


class ChecklistMoment(Entry):
    """A heading of the list, from the week before to the days after."""

    id: Annotated[Moment, Field(description="Le moment.")]
    title: Annotated[Text, Field(description="Le titre imprimé.")]
    side: Annotated[Side, Field(description="Le côté de la feuille : « recto » d’abord, « verso » ensuite.")]


class ReadyList(Entry):
    """A printable list for one context; it holds the common items and those of that context."""

    id: Annotated[Context, Field(description="Le lieu de la liste.")]
    name: Annotated[Text, Field(description="Le nom du lieu, tel qu’on le lit.")]
    lead: Annotated[Text, Field(description="Ce que cette liste a de particulier.")]


class ChecklistDelay(Entry):
    """How long there is until the event, and the first moment that still makes sense then."""

    id: Annotated[Delay, Field(description="Le délai.")]
    name: Annotated[Text, Field(description="Le délai, tel qu’on le choisit.")]
    starts: Annotated[Moment, Field(description="Le premier moment qui a encore un sens.")]


class ChecklistEnergy(Entry):
    """What an evening among people gives or takes; it routes, and never judges."""

    id: Annotated[Energy, Field(description="L’énergie.")]
    name: Annotated[Text, Field(description="L’énergie, telle qu’on la choisit.")]


class Budget(Entry):
    """What each side of paper holds, in lines as ``coulisses/sheet.py`` counts them; a test that prints sets all three.

    The recto is two columns, the verso one, with more air to write in.
    """

    recto: Annotated[Whole, Field(gt=0, description="Le nombre de lignes que tient le recto.")]
    verso: Annotated[Whole, Field(gt=0, description="Le nombre de lignes que tient le verso.")]
    width: Annotated[Whole, Field(gt=0, description="Le nombre de caractères que tient une ligne du recto.")]


class ChecklistItem(Entry):
    """One line to tick, with lines to write on where it asks for words.

    It is there where every condition stated holds: see ``coulisses/routing.py``.
    """

    id: Id
    moment: Annotated[Moment, Field(description="Le moment où l’on coche.")]
    text: Annotated[Text, Field(description="Ce qu’il y a à faire, à l’infinitif.")]
    why: Annotated[Text | None, Field(description="Pourquoi, en quelques mots.")] = None
    fields: Annotated[
        tuple[Text, ...], Field(description="Les lignes à remplir au stylo : une étiquette par ligne.")
    ] = ()
    contexts: Annotated[
        tuple[Place, ...],
        Field(description="Les lieux concernés ; « inconnu » pour qui ne sait pas encore. Sans cette clé : partout."),
    ] = ()
    delays: Annotated[
        tuple[Delay, ...],
        Field(description="Les délais concernés. Sans cette clé : tous ceux qui laissent le temps de le faire."),
    ] = ()
    energies: Annotated[tuple[Energy, ...], Field(description="Les énergies concernées. Sans cette clé : toutes.")] = ()
    weak: Annotated[
        tuple[Id, ...],
        Field(description="Seulement si l’une de ces dimensions du quiz est faible. Sans cette clé : toujours."),
    ] = ()
    until: Annotated[
        Delay | None,
        Field(
            description="Le dernier délai où la ligne a encore un sens une fois son moment passé ; elle paraît alors "
            "en tête du premier moment qui reste. Sans cette clé, elle passe avec son moment."
        ),
    ] = None
    see: Annotated[Reference | None, Field(description="La page ou l’ancre qui en dit plus.")] = None
    origin: OriginField = "sources"


class ChecklistFile(Entry):
    """content/checklist.yml"""

    updated: Annotated[Day, Field(description="Le jour de la dernière relecture ; paraît au pied de la feuille.")]
    budget: Annotated[Budget, Field(description="Ce que tient un côté de la feuille.")]
    moments: tuple[ChecklistMoment, ...]
    lists: tuple[ReadyList, ...]
    delays: Annotated[tuple[ChecklistDelay, ...], Field(description="Les délais, du plus long au plus court.")]
    energies: tuple[ChecklistEnergy, ...]
    items: tuple[ChecklistItem, ...]
