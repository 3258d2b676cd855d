"""The words around the content: one entry for each page, and the words of the interface."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .acts import Section
from .base import Entry, Phase, Reference, Text, YesNo
from .tooltips import entry, told

PageId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9-]*(/[a-z0-9-]+)*$"),
    told(
        "Page",
        "Le chemin de la page sous docs/, sans « .md » : « checklist/coulisses » ; l’accueil est « index ».",
        "checklist/coulisses",
        "faq",
        shown="C’est l’adresse de la page sur le site.",
    ),
]


class NextStep(Entry, title="Étape suivante", json_schema_extra=entry("Un lien pour continuer, au pied de la page.")):
    """Where to go from the foot of a page."""

    to: Reference
    text: Annotated[
        Text,
        told(
            "Invitation",
            "Ce que l’on y trouvera.",
            "Une conférence demain : où se tenir, que dire",
            shown="Le texte du lien, au pied de la page.",
        ),
    ]


class Page(
    Entry, title="Page", json_schema_extra=entry("Les mots d’une page : son titre, son ouverture, ses sections.")
):
    """Title, description and opening of one page."""

    id: PageId
    title: Annotated[
        Text,
        told(
            "Titre",
            "Le titre de la page (h1).",
            "Networking en conférence : la stratégie des couloirs",
            shown="En grand, en haut de la page, et dans l’onglet du navigateur.",
        ),
    ]
    nav: Annotated[
        Text,
        told(
            "Titre court", "Le titre court, pour le menu.", "En conférence", shown="Dans le menu, sur toutes les pages."
        ),
    ]
    description: Annotated[
        Text,
        told(
            "Résumé",
            "Une ou deux phrases pour les moteurs de recherche.",
            "Networking en conférence ou en salon : où se tenir, à quel moment, que dire.",
            shown="Sous le lien, dans les résultats de recherche ; pas sur la page.",
        ),
    ]
    kicker: Annotated[
        Text | None,
        told("Surtitre", "La petite ligne au-dessus du titre.", "Conférence, salon", shown="Au-dessus du titre."),
    ] = None
    lead: Annotated[
        tuple[Text, ...],
        told(
            "Ouverture",
            "L’ouverture : un paragraphe par ligne.",
            ["Six conférences, une excellente chaise, et le soir personne à qui en parler."],
            shown="Sous le titre, un paragraphe par tiret.",
            min_length=1,
        ),
    ]
    sections: Annotated[
        tuple[Section, ...],
        told(
            "Sections",
            "Les parties de la page, dans l’ordre, quand elle en a.",
            shown="Chacune avec son titre, au sommaire de la page.",
        ),
    ] = ()
    next: Annotated[
        tuple[NextStep, ...],
        told("La suite", "Ce qu’il faut lire ensuite.", shown="Des liens au pied de la page."),
    ] = ()


class PagesFile(
    Entry,
    title="Mots d’une page",
    json_schema_extra=entry(
        "Le titre, l’ouverture et les sections d’une page ; un fichier par page, dans content/pages/."
    ),
):
    """content/pages.yml"""

    pages: Annotated[tuple[Page, ...], told("Pages", "Les pages décrites ici : le plus souvent, une seule.")]


class WordsFile(
    Entry,
    title="Mots de l’interface",
    json_schema_extra=entry("Les boutons, les étiquettes et les petits titres de tout le site."),
):
    """content/words.yml: the words of buttons, labels and headings, by the name templates use."""

    words: Annotated[
        dict[Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,40}$")], Text],
        told(
            "Mots",
            "Les mots de l’interface : nom utilisé par les gabarits → texte affiché.",
            {"search_label": "Rechercher dans le guide"},
            shown="Changez le texte à droite ; le nom, à gauche, ne se change pas.",
        ),
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
