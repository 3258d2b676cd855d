"""What one looks up: slips, the glossary, tools, the gestures of « J’y suis »."""

from typing import Annotated

from .base import PHASES, Anchored, Cites, Contexts, Entry, Note, OriginField, Phase, Sees, Text
from .passages import SectionOfPage
from .tooltips import entry, told


class Mistake(
    Anchored,
    title="Faux pas",
    json_schema_extra=entry("Un faux pas que tout le monde fait, et le geste qui le remplace."),
):
    """A slip everybody makes, and the gesture that replaces it."""

    title: Annotated[
        Text, told("Titre", "Le faux pas, en quelques mots.", "Venir « pour voir »", shown="En tête du faux pas.")
    ]
    scene: Annotated[
        Text,
        told(
            "Scène",
            "La scène où l’on s’y reconnaît, avec le sourire.",
            "Vous avez vu : la moquette, le buffet, un très beau mur.",
            shown="Sous le titre.",
        ),
    ]
    instead: Annotated[
        Text,
        told(
            "À la place",
            "Ce que l’on fait à la place, précisément.",
            "Avant de partir, envoyez à quelqu’un de confiance ce que vous cherchez.",
            shown="Après la scène.",
        ),
    ]
    phase: Annotated[
        Phase, PHASES, told("Acte", "L’acte où le faux pas se produit.", shown="Il choisit la partie de la page.")
    ]
    contexts: Contexts = ()
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class Term(Anchored, title="Mot du glossaire", json_schema_extra=entry("Un mot du métier, expliqué simplement.")):
    """A word of the trade, and how it is said elsewhere."""

    HEADING = "term"
    term: Annotated[
        Text,
        told("Mot", "Le mot, tel qu’on le lit ou l’entend.", "Accréditation, ou pass", shown="En tête, et à l’index."),
    ]
    definition: Annotated[
        Text,
        told(
            "Définition",
            "Ce qu’il veut dire, en une ou deux phrases simples.",
            "Le badge ou le bracelet qui ouvre les coulisses, pour un lieu et un jour.",
            shown="Sous le mot.",
        ),
    ]
    elsewhere: Annotated[
        Text | None,
        told(
            "Ailleurs",
            "Comment cela se dit au Québec, en Belgique ou en Suisse.",
            "Au Québec, on lit aussi « laissez-passer ».",
            shown="Après la définition.",
        ),
    ] = None
    sources: Cites = ()
    see: Sees = ()


class Tool(
    Anchored, title="Outil", json_schema_extra=entry("Un outil ou une ressource : à quoi il sert, où il s’arrête.")
):
    """A tool or a resource: what it is good for, and where it stops."""

    HEADING = "name"
    section: SectionOfPage
    name: Annotated[Text, told("Nom", "Le nom de l’outil ou de la ressource.", "Un carnet de papier", shown="En tête.")]
    use: Annotated[
        Text,
        told(
            "Usage",
            "À quoi il sert, en une ou deux phrases.",
            "Écrire un prénom, un détail et une promesse là où un écran ferait tache.",
            shown="Sous le nom.",
        ),
    ]
    how: Annotated[
        Text | None,
        told(
            "Mode d’emploi",
            "Comment s’en servir, précisément.",
            "Une page par personne, cornée s’il reste quelque chose à envoyer.",
            shown="Après l’usage.",
        ),
    ] = None
    limit: Annotated[
        Text,
        told(
            "Limite",
            "Sa limite, son prix, ou ce qu’il demande en échange.",
            "Il ne rappelle rien tout seul, et se perd comme un gant.",
            shown="En dernier.",
        ),
    ]
    contexts: Contexts = ()
    note: Note = None
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class NowStep(
    Anchored,
    title="Geste de « J’y suis »",
    json_schema_extra=entry("Un geste à lire debout, dans le noir, un pouce libre."),
):
    """A step of « J’y suis »: read standing, in the dark, one thumb free."""

    title: Annotated[
        Text, told("Titre", "Le geste, en trois ou quatre mots.", "Aller vers qui attend", shown="En grand.")
    ]
    text: Annotated[
        Text,
        told(
            "Comment",
            "Comment, en une ou deux phrases courtes.",
            "Des mains libres, un regard qui se promène : allez-y.",
            shown="Sous le titre.",
        ),
    ]
    say: Annotated[
        Text | None,
        told(
            "Phrase à dire",
            "La phrase à dire, telle quelle.",
            "Vous attendez aussi ? Qu’est-ce que vous avez vu de beau, jusqu’ici ?",
            shown="Dans une bulle.",
        ),
    ] = None
    sources: Cites = ()
    see: Sees = ()


class MistakesFile(
    Entry, title="Faux pas", json_schema_extra=entry("La page « Erreurs » : les faux pas, et que faire à la place.")
):
    """content/mistakes.yml"""

    mistakes: Annotated[tuple[Mistake, ...], told("Faux pas", "Les faux pas, acte par acte.")]


class GlossaryFile(Entry, title="Glossaire", json_schema_extra=entry("La page « Glossaire » : les mots du métier.")):
    """content/glossary.yml"""

    glossary: Annotated[tuple[Term, ...], told("Mots", "Les mots, par ordre alphabétique.")]


class ToolsFile(
    Entry, title="Outils", json_schema_extra=entry("La page « Outils » : de quoi noter, garder, rappeler.")
):
    """content/tools.yml"""

    tools: Annotated[tuple[Tool, ...], told("Outils", "Les outils, section par section.")]


class NowFile(
    Entry, title="J’y suis", json_schema_extra=entry("La page « J’y suis » : un geste après l’autre, sur place.")
):
    """content/now.yml"""

    now: Annotated[tuple[NowStep, ...], told("Gestes", "Les gestes, dans l’ordre où on les fait.")]
