"""Rules of a questionnaire: what it names exists, conditions look backwards, bands and levels are in order.

Once they hold, the questionnaire is proved (quiz_proofs.py): its meaning, its examples, all it can show.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from .load import Document
from .model import Condition, Questionnaire
from .model.quiz import Alert, ContextItem, Item
from .problems import Problem, nearest
from .quiz_proofs import prove

Path = tuple[object, ...]


def check(documents: Iterable[Document]) -> list[Problem]:
    """Apply every rule to every questionnaire."""
    quizzes = [document for document in documents if isinstance(document.model, Questionnaire)]
    return [problem for document in quizzes for problem in check_quiz(document)]


@lru_cache(maxsize=16)  # a proof is long, and `serve` asks for it at each save
def check_quiz(document: Document) -> tuple[Problem, ...]:
    """Apply every rule to the file of a questionnaire."""
    quiz: Questionnaire = document.model
    rules: tuple[Callable[[Document, Questionnaire], Iterator[Problem]], ...] = (
        known_dimensions,
        known_conditions,
        backward_conditions,
        known_ceiling,
        known_context,
        ordered_bands,
        ordered_levels,
        known_answers,
    )
    found = [problem for rule in rules for problem in rule(document, quiz)]
    if found or not _distinct(quiz):
        return tuple(found)
    return tuple(prove(document, quiz))


def _distinct(quiz: Questionnaire) -> bool:
    """Tell whether every id names one thing; ``checks.unique_ids`` tells the editor which do not."""
    lists: list[Iterable[Any]] = [quiz.dimensions, quiz.asked, quiz.alerts, quiz.bands]
    lists += [item.options for item in quiz.asked]
    ids = [[entry.id for entry in entries] for entries in lists]
    return all(len(set(each)) == len(each) for each in ids)


def known_dimensions(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """Items and points name dimensions that exist; each dimension is measured."""
    known = [dimension.id for dimension in quiz.dimensions]
    for index, item in enumerate(quiz.items):
        if item.dimension not in known:
            yield _unknown(document, ("items", index, "dimension"), "dimension", item.dimension, known)
        for place, option in enumerate(item.options):
            for name in option.points if isinstance(option.points, dict) else ():
                if name not in known:
                    path = ("items", index, "options", place, "points", name)
                    yield _unknown(document, path, "dimension", name, known, key=True)
    measured = {dimension for item in quiz.items for dimension in item.ranges}
    for index, name in enumerate(known):
        if name not in measured:
            yield Problem(
                document.source.at(("dimensions", index, "id")),
                f"dimension sans question : « {name} »",
                "au moins une question de cette dimension",
                "aucune",
                f"dimension: {name}",
            )


def known_conditions(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """A condition only names items, options and dimensions that exist."""
    dimensions = [dimension.id for dimension in quiz.dimensions]
    for when, place in _conditions(quiz):
        for path, form, named in _named(when, place):
            if form == "dimension_below":
                for name in named:
                    if name not in dimensions:
                        yield _unknown(document, (*path, name), "dimension", name, dimensions, key=True)
            else:
                yield from _known_answers(document, quiz, path, named)


def backward_conditions(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """An item is asked according to items before it: never to itself, to a later one, or to a score not yet made."""
    order = [item.id for item in quiz.asked]
    for when, place in _conditions(quiz):
        if place[0] == "alerts":
            continue
        own = quiz.asked[place[1] + (len(quiz.context) if place[0] == "items" else 0)].id
        before = order[: order.index(own)]
        for path, form, named in _named(when, place):
            if form == "dimension_below":
                yield Problem(
                    document.source.at(path[:-1]),
                    f"« {own} » dépend d’un score, qui n’est connu qu’à la fin",
                    "une condition sur des réponses : answered, without, unless, all ou any",
                    form,
                    f"answered: {{ {(before or order)[0]}: […] }}",
                )
                continue
            for name in named:
                if name in order and name not in before:
                    what = "d’elle-même" if name == own else f"de « {name} », posée après"
                    yield Problem(
                        document.source.at((*path, name), key=True),
                        f"« {own} » dépend {what}",
                        "une question posée avant : " + (", ".join(before) or "il n’y en a pas"),
                        name,
                        f"{(before or order)[0]}: […]",
                    )


def known_answers(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """A worked example only names items, options, alerts and bands that exist."""
    alerts, bands = [alert.id for alert in quiz.alerts], [band.id for band in quiz.bands]
    for index, example in enumerate(quiz.examples):
        path = ("examples", index)
        chosen = {item: (answer,) if isinstance(answer, str) else answer for item, answer in example.answers.items()}
        yield from _known_answers(document, quiz, (*path, "answers"), chosen)
        if example.band is not None and example.band not in bands:
            yield _unknown(document, (*path, "band"), "palier", example.band, bands)
        for place, alert in enumerate(example.alerts):
            if alert not in alerts:
                yield _unknown(document, (*path, "alerts", place), "alerte", alert, alerts)


def known_ceiling(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """The ceiling of a red alert is one of the bands."""
    known = [band.id for band in quiz.bands]
    if quiz.red_alert_ceiling not in known:
        yield _unknown(document, ("red_alert_ceiling",), "palier", quiz.red_alert_ceiling, known)


def known_context(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """What the result hands to the checklist are answers to context items, each under one name."""
    known = [item.id for item in quiz.context]
    if quiz.checklist is None:
        return
    for index, name in enumerate(quiz.checklist.carry):
        if name not in known:
            yield _unknown(document, ("checklist", "carry", index), "question de contexte", name, known)
    if quiz.checklist.weak in quiz.checklist.carry:
        yield Problem(
            document.source.at(("checklist", "weak")),
            f"« {quiz.checklist.weak} » part deux fois avec le lien",
            "un nom qui n’est pas dans « carry »",
            quiz.checklist.weak,
            "weak: faible",
        )


def ordered_bands(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """Bands start at 0 and rise, so that every score from 0 to 100 has exactly one."""
    previous = -1
    for index, band in enumerate(quiz.bands):
        if band.cut_score <= previous or (index == 0 and band.cut_score != 0):
            yield Problem(
                document.source.at(("bands", index, "cut_score")),
                "paliers dans le désordre",
                "0 pour le premier palier" if index == 0 else f"un nombre plus grand que {previous}",
                str(band.cut_score),
                "cut_score: 50",
            )
        previous = band.cut_score


def ordered_levels(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """The two cut scores of a dimension rise."""
    if quiz.levels.solid_from <= quiz.levels.fair_from:
        yield Problem(
            document.source.at(("levels", "solid_from")),
            "seuils dans le désordre",
            f"un nombre plus grand que {quiz.levels.fair_from}",
            str(quiz.levels.solid_from),
            "solid_from: 67",
        )


def _conditions(quiz: Questionnaire) -> Iterator[tuple[Condition, tuple[str, int, str]]]:
    """Every condition of a questionnaire, with its path."""
    places: list[tuple[str, Sequence[Item | ContextItem | Alert]]]
    places = [("context", quiz.context), ("items", quiz.items), ("alerts", quiz.alerts)]
    for list_, entries in places:
        for index, entry in enumerate(entries):
            if entry.when is not None:
                yield entry.when, (list_, index, "when")


def _named(condition: Condition, path: Path) -> Iterator[tuple[Path, str, dict[str, Any]]]:
    """Every form that names something, with its path and what it names."""
    for form in ("answered", "without", "unless", "dimension_below"):
        if named := getattr(condition, form):
            yield (*path, form), form, named
    for form in ("all", "any"):
        for index, part in enumerate(getattr(condition, form) or ()):
            yield from _named(part, (*path, form, index))


def _known_answers(
    document: Document, quiz: Questionnaire, path: Path, answers: dict[str, tuple[str, ...]]
) -> Iterator[Problem]:
    known = {item.id: [option.id for option in item.options] for item in quiz.asked}
    for item, options in answers.items():
        if item not in known:
            yield _unknown(document, (*path, item), "question", item, known, key=True)
            continue
        for option in options:
            if option not in known[item]:
                yield _unknown(document, (*path, item), f"réponse de « {item} »", option, known[item])


def _unknown(document: Document, path: Path, what: str, name: str, known: Iterable[str], key: bool = False) -> Problem:
    known = list(known)
    return Problem(
        document.source.at(path, key=key),
        f"{what} : nom inconnu « {name} »{nearest(name, known)}",
        "un de ces noms : " + ", ".join(known),
        name,
        known[0] if known else "objectif",
    )
