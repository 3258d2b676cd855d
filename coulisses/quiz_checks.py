"""Rules of a questionnaire: its references lead somewhere, its bands are in order, its examples hold."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from .load import Document
from .model import Condition, Questionnaire
from .problems import Problem, nearest
from .scoring import score

Path = tuple[object, ...]


def check_quiz(document: Document) -> list[Problem]:
    """Apply every rule to one questionnaire file."""
    if not isinstance(document.model, Questionnaire):
        return []
    rules: tuple[Callable[[Document, Questionnaire], Iterator[Problem]], ...] = (
        known_dimensions,
        known_conditions,
        known_ceiling,
        ordered_bands,
        ordered_levels,
        known_answers,
        examples_hold,
    )
    found = [problem for rule in rules[:-1] for problem in rule(document, document.model)]
    return found or list(rules[-1](document, document.model))


def known_dimensions(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """Each item measures a dimension that exists; each dimension is measured."""
    known = [dimension.id for dimension in quiz.dimensions]
    for index, item in enumerate(quiz.items):
        if item.dimension not in known:
            yield _unknown(document, ("items", index, "dimension"), "dimension", item.dimension, known)
    measured = {item.dimension for item in quiz.items}
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
    """A condition only names items and options that exist."""
    for index, alert in enumerate(quiz.alerts):
        for path, answers in _named(alert.when, ("alerts", index, "when")):
            yield from _known_answers(document, quiz, path, answers)


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


def examples_hold(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """Each worked example gives the score, the band and the alerts that it announces."""
    for index, example in enumerate(quiz.examples):
        result = score(quiz, example.answers)
        for key in ("score", "band", "alerts"):
            announced, computed = getattr(example, key), getattr(result, key)
            if announced != computed:
                yield Problem(
                    document.source.at(("examples", index, key)),
                    f"l’exemple « {example.id} » ne donne pas ce résultat",
                    f"{key}: {_shown(computed)} (ce que donnent les règles)",
                    _shown(announced),
                    f"{key}: {_shown(computed)}",
                )


def _named(condition: Condition, path: Path) -> Iterator[tuple[Path, dict[str, tuple[str, ...]]]]:
    for form in ("answered", "without"):
        if answers := getattr(condition, form):
            yield (*path, form), answers
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


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(value) + "]"
    return "rien" if value is None else str(value)
