"""What one says and does there: openers, questions, helping hands, exits."""

from typing import Annotated

from .base import Anchored, Cites, Contexts, Entry, OriginField, Sees, Text
from .tooltips import entry, told


class Situation(
    Anchored,
    title="Accroche de situation",
    json_schema_extra=entry("De quoi engager la conversation, dans une situation."),
):
    """An opener for a place: see something, say something kind, ask (« observer et rebondir »)."""

    title: Annotated[
        Text,
        told(
            "Situation",
            "La situation, telle qu’on la reconnaît.",
            "Le maquillage a pris du retard",
            shown="En tête de l’accroche.",
        ),
    ]
    clue: Annotated[
        Text,
        told(
            "Indice",
            "Ce que l’on voit ou entend, et qui sert d’appui.",
            "Sur une malle, quelqu’un tricote. La manche avance mieux que le planning.",
            shown="Sous le titre.",
        ),
    ]
    say: Annotated[
        Text,
        told(
            "Phrase à dire",
            "La phrase à dire, suivie de sa question ouverte.",
            "Votre tricot est la seule chose qui avance dans ce couloir. Comment choisit-on quoi tricoter ?",
            shown="Dans une bulle.",
        ),
    ]
    then: Annotated[
        Text,
        told(
            "Rebond",
            "Comment rebondir sur la réponse.",
            "« Quelque chose que je peux lâcher. » Voilà votre suite : « Qu’est-ce qui vous fait tout lâcher ? »",
            shown="Sous la bulle.",
        ),
    ]
    contexts: Contexts = ()
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class Trade(
    Anchored, title="Accroches d’un métier", json_schema_extra=entry("De quoi parler avec les gens d’un métier.")
):
    """Openers for a trade: what to look at, what to say, what to ask, when to wait."""

    HEADING = "name"
    name: Annotated[
        Text,
        told("Métier", "Le métier, nommé par son activité : « Maquillage ».", "Maquillage", shown="En tête."),
    ]
    clues: Annotated[
        tuple[Text, ...],
        told(
            "À regarder",
            "Les gestes et objets à regarder.",
            ["Les pinceaux rangés par taille", "La main qui chauffe le produit"],
            shown="Une puce par tiret.",
            min_length=2,
        ),
    ]
    say: Annotated[
        Text,
        told(
            "Compliment",
            "Un compliment précis sur le travail, puis une question.",
            "Ce trait est tiré d’un seul geste. Comment l’apprend-on ?",
            shown="Dans une bulle.",
        ),
    ]
    questions: Annotated[
        tuple[Text, ...],
        told(
            "Autres questions",
            "Deux ou trois autres questions.",
            ["Qu’est-ce qui vous fait gagner dix minutes ?", "Quel visage vous a le plus appris ?"],
            shown="Une puce par tiret.",
            min_length=2,
        ),
    ]
    wait: Annotated[
        Text,
        told(
            "Quand attendre",
            "Le moment où l’on n’interrompt pas.",
            "Le trait d’eye-liner : on retient même son souffle.",
            shown="En dernier.",
        ),
    ]
    contexts: Contexts = ()
    origin: OriginField = "sources"


class Question(
    Anchored, title="Question à poser", json_schema_extra=entry("Une question qui vaut d’être posée, et celle d’après.")
):
    """A question worth asking, and the second one that its answer calls for."""

    HEADING = "role"
    role: Annotated[
        Text,
        told(
            "À qui",
            "À qui on la pose : « À une direction commerciale ».",
            "À quelqu’un qui débute",
            shown="En tête, dans la réserve de questions.",
        ),
    ]
    question: Annotated[
        Text,
        told(
            "Question",
            "La question ouverte.",
            "Qu’est-ce qui ressemble le moins à ce que vous imaginiez ?",
            shown="En grand, sous le titre.",
        ),
    ]
    follow_up: Annotated[
        Text,
        told(
            "Deuxième question",
            "La deuxième question, née de la réponse.",
            "« On attend beaucoup. » Vous : « Et que faites-vous de ces attentes ? »",
            shown="Après la question.",
        ),
    ]
    contexts: Contexts = ()
    sources: Cites = ()
    origin: OriginField = "sources"


class HelpingHand(
    Anchored, title="Coup de main", json_schema_extra=entry("Un service de deux minutes, à offrir pendant une attente.")
):
    """A two-minute service to offer while everybody waits."""

    title: Annotated[
        Text, told("Titre", "Le coup de main, à l’infinitif.", "Rapporter de l’eau à l’équipe", shown="En tête.")
    ]
    moment: Annotated[
        Text,
        told(
            "Moment",
            "L’attente où il sert.",
            "La répétition s’étire, il fait trente degrés, et personne ne peut quitter son poste.",
            shown="Sous le titre.",
        ),
    ]
    say: Annotated[
        Text,
        told(
            "Proposition",
            "Comment le proposer, telle quelle.",
            "Je vais à la fontaine. J’en rapporte combien ?",
            shown="En grand, après le moment.",
        ),
    ]
    care: Annotated[
        Text,
        told(
            "Précaution",
            "Ce qu’il ne faut pas toucher ni faire.",
            "Des bouteilles fermées, posées loin des consoles et des costumes.",
            shown="En dernier.",
        ),
    ]
    contexts: Contexts = ()
    origin: OriginField = "sources"


class Exit(Anchored, title="Phrase de sortie", json_schema_extra=entry("De quoi quitter une conversation en douceur.")):
    """A way to leave a conversation kindly."""

    title: Annotated[Text, told("Situation", "La situation.", "Quand l’essentiel est dit", shown="En tête.")]
    say: Annotated[
        Text,
        told(
            "Phrase à dire",
            "La phrase de sortie, telle quelle.",
            "Merci, je repars avec votre idée. J’en parle lundi à l’équipe, et je vous écris.",
            shown="En grand, sous le titre.",
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Pourquoi",
            "Pourquoi elle est douce.",
            "Un merci, ce que l’on emporte, la suite : rien ne manque.",
            shown="Après la phrase.",
        ),
    ]
    contexts: Contexts = ()
    sources: Cites = ()
    origin: OriginField = "nous"


class OpenersFile(
    Entry, title="Accroches", json_schema_extra=entry("La page « Accroches » : par situation, puis par métier.")
):
    """content/openers.yml"""

    situations: Annotated[tuple[Situation, ...], told("Situations", "Les accroches, situation par situation.")]
    trades: Annotated[tuple[Trade, ...], told("Métiers", "Les accroches, métier par métier.")]


class QuestionsFile(
    Entry,
    title="Questions à poser",
    json_schema_extra=entry("La réserve de questions, en fin de section sur la page « Pendant »."),
):
    """content/questions.yml"""

    questions: Annotated[tuple[Question, ...], told("Questions", "Les questions, selon la personne.")]


class HandsFile(
    Entry,
    title="Coups de main",
    json_schema_extra=entry("La réserve de coups de main, en fin de section sur la page « Pendant »."),
):
    """content/hands.yml"""

    hands: Annotated[tuple[HelpingHand, ...], told("Coups de main", "Les coups de main à proposer.")]


class ExitsFile(
    Entry,
    title="Phrases de sortie",
    json_schema_extra=entry("La réserve de phrases de sortie, en fin de section sur la page « Pendant »."),
):
    """content/exits.yml"""

    exits: Annotated[tuple[Exit, ...], told("Sorties", "Les phrases de sortie, situation par situation.")]
