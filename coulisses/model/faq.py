"""Questions, and their answers."""

from typing import Annotated

from .base import PHASES, Anchored, Cites, Contexts, Entry, OriginField, Phase, Sees, Text
from .tooltips import entry, told


class FaqEntry(
    Anchored,
    title="Question de la FAQ",
    json_schema_extra=entry("Une question que l’on se pose vraiment, et sa réponse."),
):
    """A question and its answer."""

    HEADING = "question"
    question: Annotated[
        Text,
        told(
            "Question",
            "La question, comme on la pose.",
            "J’arrive en retard, est-ce que j’entre quand même ?",
            shown="En titre sur la page, et dans la recherche.",
        ),
    ]
    answer: Annotated[
        tuple[Text, ...],
        told(
            "Réponse",
            "La réponse, un paragraphe par ligne.",
            ["Oui. Entrez sans vous excuser à voix haute, posez votre manteau, regardez qui est seul près du bar."],
            shown="Sous la question, toujours dépliée.",
            min_length=1,
        ),
    ]
    phase: Annotated[
        Annotated[Phase, PHASES] | None,
        told(
            "Acte",
            "L’acte concerné ; sans cette clé : tous.",
            shown="Ne se voit pas : il situe la question pour la rédaction.",
        ),
    ] = None
    contexts: Contexts = ()
    sources: Cites = ()
    see: Sees = ()
    origin: OriginField = "sources"


class FaqFile(Entry, title="FAQ", json_schema_extra=entry("Les questions de la page « FAQ ».")):
    """content/faq.yml or content/faq/*.yml"""

    faq: Annotated[tuple[FaqEntry, ...], told("Questions", "Les questions et leurs réponses.")]
