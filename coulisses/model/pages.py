"""The words around the content: one entry for each page, and the words of the interface."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Entry, Phase, Reference, Text, YesNo
from .guide import Section

PageId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9-]*(/[a-z0-9-]+)*$"),
    Field(
        description="Le chemin de la page sous docs/, sans « .md » : « checklist/coulisses » ; l’accueil est « index »."
    ),
]


class NextStep(Entry):
    """Where to go from the foot of a page."""

    to: Reference
    text: Annotated[Text, Field(description="Ce que l’on y trouvera.")]


class Page(Entry):
    """Title, description and opening of one page."""

    id: PageId
    title: Annotated[Text, Field(description="Le titre de la page (h1).")]
    nav: Annotated[Text, Field(description="Le titre court, pour le menu.")]
    description: Annotated[Text, Field(description="Une ou deux phrases pour les moteurs de recherche.")]
    kicker: Annotated[Text | None, Field(description="La petite ligne au-dessus du titre.")] = None
    lead: Annotated[tuple[Text, ...], Field(description="L’ouverture : un paragraphe par ligne.", min_length=1)]
    sections: Annotated[
        tuple[Section, ...], Field(description="Les parties de la page, dans l’ordre, quand elle en a.")
    ] = ()
    next: Annotated[tuple[NextStep, ...], Field(description="Ce qu’il faut lire ensuite.")] = ()


class PagesFile(Entry):
    """content/pages.yml"""

    pages: tuple[Page, ...]


class WordsFile(Entry):
    """content/words.yml: the words of buttons, labels and headings, by the name templates use."""

    words: Annotated[
        dict[Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,40}$")], Text],
        Field(description="Les mots de l’interface : nom utilisé par les gabarits → texte affiché."),
    ]


class FrontMatter(Entry):
    """What a docs/*.md page may say about itself, between two lines of ``---``."""

    act: Annotated[Phase | None, Field(description="L’acte auquel la page appartient : sa couleur.")] = None
    bar: Annotated[YesNo, Field(description="« oui » : la page a sa place dans la barre, en haut.")] = False
    stage: Annotated[YesNo, Field(description="« oui » : la page est sombre, quel que soit le réglage de l’écran.")] = (
        False
    )
    legal: Annotated[YesNo, Field(description="« oui » : les mentions de mkdocs.yml (extra) s’y affichent.")] = False
    dated: Annotated[YesNo, Field(description="« oui » : le pied imprimé dit de quand date la liste à cocher.")] = False
    module: Annotated[Text | None, Field(description="Le module JavaScript de la page, sous /assets/js/.")] = None
    style: Annotated[Text | None, Field(description="La feuille de style propre à la page, sous /assets/css/.")] = None
