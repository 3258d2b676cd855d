"""The checklist: its moments, its items, what each item depends on, and the paper it must fit on."""

from typing import Annotated, Literal

from .base import CONTEXTS, ENERGIES, Context, Day, Energy, Entry, Id, OriginField, Reference, Text, Whole
from .tooltips import Meanings, entry, told

Moment = Literal["semaine", "veille", "depart", "surplace", "soir", "apres"]
Side = Literal["recto", "verso"]
Place = Literal["coulisses", "conference", "afterwork", "atelier", "inconnu"]
Delay = Literal["semaine", "jours", "demain", "maintenant", "passe"]

_MOMENTS = Meanings(
    semaine="La semaine d’avant.",
    veille="La veille.",
    depart="Juste avant de partir.",
    surplace="Sur place.",
    soir="Le soir même, en rentrant.",
    apres="Les jours d’après.",
)
_SIDES = Meanings(recto="Le devant de la feuille, en deux colonnes.", verso="Le dos, avec plus de place pour écrire.")
_PLACES = Meanings(**CONTEXTS.words, inconnu="La personne ne sait pas encore où elle ira.")
_DELAYS = Meanings(
    semaine="L’événement est dans plus d’une semaine.",
    jours="Il est dans quelques jours.",
    demain="Il est demain.",
    maintenant="Il est aujourd’hui, ou l’on y est déjà.",
    passe="Il est passé.",
)


class ChecklistMoment(
    Entry,
    title="Moment de la liste",
    json_schema_extra=entry("Un titre de la liste, de la semaine d’avant aux jours d’après."),
):
    """A heading of the list, from the week before to the days after."""

    id: Annotated[Moment, _MOMENTS, told("Moment", "Le moment.", shown="Les lignes s’y rattachent par ce nom.")]
    title: Annotated[
        Text, told("Titre", "Le titre imprimé.", "La semaine d’avant", shown="Au-dessus des lignes de ce moment.")
    ]
    side: Annotated[
        Side,
        _SIDES,
        told("Côté", "Le côté de la feuille : « recto » d’abord, « verso » ensuite.", shown="Sur la liste imprimée."),
    ]


class ReadyList(
    Entry,
    title="Liste d’un lieu",
    json_schema_extra=entry("La liste prête à imprimer d’un lieu : lignes communes et siennes."),
):
    """A printable list for one context; it holds the common items and those of that context."""

    id: Annotated[
        Context,
        CONTEXTS,
        told("Lieu", "Le lieu de la liste.", shown="C’est aussi l’adresse de sa page, sous /checklist/."),
    ]
    name: Annotated[
        Text, told("Nom", "Le nom du lieu, tel qu’on le lit.", "Coulisses", shown="Dans le choix du lieu, et en titre.")
    ]
    lead: Annotated[
        Text,
        told(
            "Ouverture",
            "Ce que cette liste a de particulier.",
            "Un accès à obtenir, un plateau à respecter. Le reste tient dans une poche.",
            shown="Avec le lien vers la liste, dès l’accueil.",
        ),
    ]


class ChecklistDelay(
    Entry, title="Délai", json_schema_extra=entry("Le temps qu’il reste, et le premier moment qui a encore un sens.")
):
    """How long there is until the event, and the first moment that still makes sense then."""

    id: Annotated[Delay, _DELAYS, told("Délai", "Le délai.", shown="Les lignes s’y rattachent par ce nom.")]
    name: Annotated[
        Text,
        told("Nom", "Le délai, tel qu’on le choisit.", "Dans quelques jours", shown="Un bouton au-dessus de la liste."),
    ]
    starts: Annotated[
        Moment,
        _MOMENTS,
        told("Premier moment", "Le premier moment qui a encore un sens.", shown="Les moments d’avant disparaissent."),
    ]


class ChecklistEnergy(
    Entry,
    title="Énergie",
    json_schema_extra=entry("Ce qu’une soirée avec du monde donne ou coûte ; jamais un jugement."),
):
    """What an evening among people gives or takes; it routes, and never judges."""

    id: Annotated[Energy, ENERGIES, told("Énergie", "L’énergie.", shown="Les lignes s’y rattachent par ce nom.")]
    name: Annotated[
        Text,
        told(
            "Nom",
            "L’énergie, telle qu’on la choisit.",
            "Voir du monde me fatigue vite",
            shown="Un bouton au-dessus de la liste.",
        ),
    ]


class Budget(
    Entry,
    title="Ce que tient la feuille",
    json_schema_extra=entry("Ce que tient la feuille ; au-delà, la liste déborderait."),
):
    """What each side of paper holds, in lines as ``coulisses/sheet.py`` counts them; a test that prints sets them."""

    recto: Annotated[
        Whole,
        told("Lignes du recto", "Le nombre de lignes que tient le recto.", 88, gt=0),
    ]
    verso: Annotated[
        Whole,
        told("Lignes du verso", "Le nombre de lignes que tient le verso.", 34, gt=0),
    ]
    width: Annotated[
        Whole,
        told("Largeur", "Le nombre de caractères que tient une ligne du recto.", 52, gt=0),
    ]


class ChecklistItem(
    Entry,
    title="Ligne à cocher",
    json_schema_extra=entry("Une ligne de la liste. Elle paraît quand toutes ses conditions tiennent."),
):
    """One line to tick, with lines to write on where it asks for words.

    It is there where every condition stated holds: see ``coulisses/routing.py``.
    """

    id: Id
    moment: Annotated[
        Moment,
        _MOMENTS,
        told("Moment", "Le moment où l’on coche.", shown="Il choisit le titre sous lequel elle se range."),
    ]
    text: Annotated[
        Text, told("Texte", "Ce qu’il y a à faire, à l’infinitif.", "Saluer le vestiaire", shown="À côté de la case.")
    ]
    why: Annotated[
        Text | None,
        told(
            "Raison",
            "Pourquoi, en quelques mots.",
            "Première conversation de la soirée, sans rien avoir à prouver.",
            shown="Sous le texte, en petit.",
        ),
    ] = None
    fields: Annotated[
        tuple[Text, ...],
        told(
            "Lignes à remplir",
            "Les lignes à remplir au stylo : une étiquette par ligne.",
            ["Mon but"],
            shown="Sous la ligne, chacune suivie d’un trait.",
        ),
    ] = ()
    contexts: Annotated[
        tuple[Annotated[Place, _PLACES], ...],
        told(
            "Lieux",
            "Les lieux concernés ; « inconnu » pour qui ne sait pas encore. Sans cette clé : partout.",
            ["conference", "afterwork"],
            shown="Ailleurs, la ligne ne paraît pas.",
        ),
    ] = ()
    delays: Annotated[
        tuple[Annotated[Delay, _DELAYS], ...],
        told(
            "Délais",
            "Les délais concernés. Sans cette clé : tous ceux qui laissent le temps de le faire.",
            ["semaine"],
            shown="Pour les autres délais, la ligne ne paraît pas.",
        ),
    ] = ()
    energies: Annotated[
        tuple[Annotated[Energy, ENERGIES], ...],
        told(
            "Énergies",
            "Les énergies concernées. Sans cette clé : toutes.",
            ["calme"],
            shown="Pour les autres, la ligne ne paraît pas.",
        ),
    ] = ()
    weak: Annotated[
        tuple[Annotated[Id, told("Dimension", "Le nom (id) d’une dimension du quiz.", "concision")], ...],
        told(
            "Points faibles",
            "Seulement si l’une de ces dimensions du quiz est faible. Sans cette clé : toujours.",
            ["concision"],
            shown="Pour qui arrive du quiz.",
        ),
    ] = ()
    until: Annotated[
        Annotated[Delay, _DELAYS] | None,
        told(
            "Jusqu’à quand",
            "Le dernier délai où la ligne a encore un sens une fois son moment passé ; elle paraît alors "
            "en tête du premier moment qui reste. Sans cette clé, elle passe avec son moment.",
            shown="« Écrire mon but » vaut jusqu’à maintenant ; « remplir le sac », non.",
        ),
    ] = None
    see: Annotated[
        Reference | None,
        told(
            "Pour en savoir plus", "La page ou l’ancre qui en dit plus.", "couloirs:lieux", shown="Un lien, à l’écran."
        ),
    ] = None
    origin: OriginField = "sources"


class ChecklistFile(
    Entry,
    title="Liste à cocher",
    json_schema_extra=entry(
        "La liste à cocher, ses quatre versions prêtes à imprimer, et ce dont chaque ligne dépend."
    ),
):
    """content/checklist.yml"""

    updated: Annotated[
        Day,
        told(
            "Relue le",
            "Le jour de la dernière relecture ; paraît au pied de la feuille.",
            "2026-11-22",
            shown="À changer après chaque relecture.",
        ),
    ]
    budget: Annotated[
        Budget, told("Place sur la feuille", "Ce que tient un côté de la feuille.", shown="La vérification compte.")
    ]
    moments: Annotated[tuple[ChecklistMoment, ...], told("Moments", "Les titres de la liste, dans l’ordre du temps.")]
    lists: Annotated[tuple[ReadyList, ...], told("Listes", "Les listes prêtes à imprimer, une par lieu.")]
    delays: Annotated[tuple[ChecklistDelay, ...], told("Délais", "Les délais, du plus long au plus court.")]
    energies: Annotated[tuple[ChecklistEnergy, ...], told("Énergies", "Les énergies que l’on peut choisir.")]
    items: Annotated[tuple[ChecklistItem, ...], told("Lignes", "Les lignes à cocher, rangées par moment.")]
