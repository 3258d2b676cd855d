"""Rules of the checklist: what it names exists and has an effect; every list it can make is whole, and fits on paper.

The last two go through situations. A weak dimension only ever adds items: a moment is emptiest with none, a side
longest with all, and no other set needs to be looked at.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import get_args

from .kinds import QUIZ
from .load import Document
from .model import ChecklistFile, Questionnaire
from .model.base import Context, Energy
from .model.checklist import ChecklistItem, Delay, Moment, Side
from .problems import Problem, nearest
from .routing import Situation, lasts, moments_left, routed, situations
from .sheet import side_lines

_NAMED = {  # list of the file → what it declares, each once, and what to call one
    "moments": (Moment, "moment"),
    "lists": (Context, "lieu"),
    "delays": (Delay, "délai"),
    "energies": (Energy, "énergie"),
}
_Rule = Callable[[Document, ChecklistFile], Iterator[Problem]]


def check(documents: Iterable[Document]) -> list[Problem]:
    """Apply the rules to the checklist, stage by stage: each stage relies on the ones before."""
    documents = list(documents)
    stages: tuple[tuple[_Rule, ...], ...] = (
        (declared,),
        (sides_in_order, delays_in_order, lasting_until),
        (shown, filled, fitting),
    )
    problems: list[Problem] = []
    for document in documents:
        if isinstance(document.model, ChecklistFile):
            problems += known_weak(document, document.model, documents)
            for rules in stages:
                found = [problem for rule in rules for problem in rule(document, document.model)]
                problems += found
                if found:
                    break
    return problems


def declared(document: Document, checklist: ChecklistFile) -> Iterator[Problem]:
    """Every moment, place, delay and energy that there is has its entry."""
    for name, (names, noun) in _NAMED.items():
        entries = [entry.id for entry in getattr(checklist, name)]
        for missing in get_args(names):
            if missing not in entries:
                yield Problem(
                    document.source.at((name,), key=True),
                    f"{noun} sans entrée : « {missing} »",
                    "une entrée pour chacun : " + ", ".join(get_args(names)),
                    ", ".join(entries) or "aucune entrée",
                    f"- id: {missing}",
                )


def sides_in_order(document: Document, checklist: ChecklistFile) -> Iterator[Problem]:
    """The moments of the recto come before those of the verso: one turns the sheet once."""
    sides = [moment.side for moment in checklist.moments]
    for index, side in enumerate(sides):
        if side == "recto" and "verso" in sides[:index]:
            yield Problem(
                document.source.at(("moments", index, "side")),
                f"recto après le verso : « {checklist.moments[index].id} »",
                "les moments du recto d’abord, ceux du verso ensuite",
                side,
                "side: verso",
            )


def delays_in_order(document: Document, checklist: ChecklistFile) -> Iterator[Problem]:
    """Delays go from the longest to the shortest: none gives back a moment that the one before has let go."""
    moments = [moment.id for moment in checklist.moments]
    for index, (before, delay) in enumerate(zip(checklist.delays, checklist.delays[1:], strict=False), start=1):
        left = moments[moments.index(before.starts) :]
        if delay.starts not in left:
            yield Problem(
                document.source.at(("delays", index, "starts")),
                f"délai dans le désordre : « {delay.id} » reprend un moment que « {before.id} » a laissé",
                "un de ces moments : " + ", ".join(left),
                delay.starts,
                f"starts: {before.starts}",
            )


def lasting_until(document: Document, checklist: ChecklistFile) -> Iterator[Problem]:
    """An item's ``until`` is a delay that its own moment does not reach, and that its ``delays`` allow."""
    order = [delay.id for delay in checklist.delays]
    for index, item in enumerate(checklist.items):
        own = [delay for delay in order if item.moment in moments_left(checklist, delay)] if item.until else order
        later = [delay for delay in order if delay not in own and delay in (item.delays or order)]
        if item.until and item.until not in later:
            yield Problem(
                document.source.at(("items", index, "until")),
                f"« until » sans effet : « {item.id} » n’a pas à durer jusqu’à « {item.until} »",
                "un de ces délais : " + ", ".join(later) if later else "pas de « until »",
                item.until,
                f"until: {later[0]}" if later else f"moment: {item.moment}",
            )


def known_weak(document: Document, checklist: ChecklistFile, documents: Iterable[Document]) -> Iterator[Problem]:
    """A weak dimension is one of a questionnaire whose result leads here."""
    quizzes = [each.model for each in documents if each.kind == QUIZ]
    if None in quizzes:
        return  # what is in a questionnaire with faults is not known
    known = sorted(
        {
            dimension.id
            for quiz in quizzes
            if isinstance(quiz, Questionnaire) and quiz.checklist and quiz.checklist.to.split(":")[0] == "checklist"
            for dimension in quiz.dimensions
        }
    )
    for index, item in enumerate(checklist.items):
        for place, name in enumerate(item.weak):
            if name not in known:
                yield Problem(
                    document.source.at(("items", index, "weak", place)),
                    f"dimension inconnue : « {name} »{nearest(name, known)}",
                    "une dimension d’un quiz qui mène à la checklist : " + (", ".join(known) or "il n’y en a pas"),
                    name,
                    f"weak: [{(known or ['concision'])[0]}]",
                )


def shown(document: Document, checklist: ChecklistFile) -> Iterator[Problem]:
    """Every item shows in at least one situation, and with each of the delays it names."""
    for index, item in enumerate(checklist.items):
        with_it = [
            delay.id
            for delay in checklist.delays
            if delay.id in (item.delays or (delay.id,))
            and (item.moment in moments_left(checklist, delay.id) or lasts(checklist, item, delay.id))
        ]
        for place, delay in enumerate(item.delays):
            if with_it and delay not in with_it:
                yield _too_late(document, ("items", index, "delays", place), f"délai sans effet : « {delay} »", item)
        if not with_it:
            yield _too_late(document, ("items", index, "id"), f"ligne qui ne paraît jamais : « {item.id} »", item)


def _too_late(document: Document, path: tuple[object, ...], message: str, item: ChecklistItem) -> Problem:
    return Problem(
        document.source.at(path),
        message,
        f"un délai qui laisse encore le moment « {item.moment} », ou un « until » qui l’atteint",
        f"delays: [{', '.join(item.delays)}]",
        f"until: {item.delays[-1]}",
    )


def filled(document: Document, checklist: ChecklistFile) -> Iterator[Problem]:
    """No situation has a moment without items."""
    empty: dict[Moment, list[Situation]] = {}
    for situation in situations(frozenset()):
        for moment, items in routed(checklist, situation).items():
            if not items:
                empty.setdefault(moment, []).append(situation)
    for index, each in enumerate(checklist.moments):
        if found := empty.get(each.id):
            yield Problem(
                document.source.at(("moments", index, "id")),
                f"moment vide : « {each.id} », dans {len(found)} situation{'s' if len(found) > 1 else ''}",
                "au moins une ligne dans chaque situation",
                str(found[0]),
                f"moment: {each.id}",
            )


def fitting(document: Document, checklist: ChecklistFile) -> Iterator[Problem]:
    """No situation makes a side of the sheet longer than the budget."""
    every = frozenset(name for item in checklist.items for name in item.weak)
    lists = [(situation, routed(checklist, situation)) for situation in situations(every)]
    for side in get_args(Side):
        lengths = [(side_lines(checklist, side, items), situation) for situation, items in lists]
        longest, situation = max(lengths, key=lambda length: length[0])
        most = checklist.budget.recto if side == "recto" else checklist.budget.verso
        if longest > most:
            yield Problem(
                document.source.at(("budget", side)),
                f"{side} trop long : {longest} lignes",
                f"{most} lignes au plus, dans chaque situation",
                str(situation),
                "why: en moins de mots",
            )
