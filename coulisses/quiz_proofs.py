"""What a questionnaire must prove: its meaning is the one announced, its examples hold, everything can show.

It is refused for what never shows, or always does; never for what is rare: the report (quiz_report.py) tells
the shares.
"""

from collections.abc import Iterator
from typing import Any

from .load import Document
from .model import Questionnaire
from .model.quiz import ContextItem, Item
from .problems import Problem
from .quiz_analysis import Analysis, Share, analyse
from .quiz_choices import choices
from .quiz_meaning import meaning
from .quiz_strategies import strategies, upper_bands
from .scoring import score

_LEVELS = {"weak": "bas", "fair": "moyen", "solid": "haut"}
_ONE = "au moins une suite de réponses qui"


def prove(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """Apply every rule that needs a questionnaire whose references hold."""
    yield from same_meaning(document, quiz)
    yield from examples_hold(document, quiz)
    analysis = analyse(quiz)
    yield from bands_can_be_reached(document, quiz, analysis)
    yield from alerts_can_show_or_not(document, quiz, analysis)
    yield from items_can_be_asked_or_not(document, quiz, analysis)
    yield from levels_can_show(document, quiz, analysis)
    yield from items_discriminate(document, quiz)
    yield from reading_is_needed(document, quiz)


def same_meaning(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """The fingerprint is that of the rules as they stand: else attempts and links made before mean something else."""
    right = meaning(quiz)
    if quiz.meaning != right:
        yield Problem(
            document.source.at(("meaning",)),
            "le sens du questionnaire a changé : augmentez « version » et recopiez « meaning »",
            f"version: {quiz.version + 1} et meaning: {right}",
            f"version: {quiz.version} et meaning: {quiz.meaning}",
            f'meaning: "{right}"',
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


def bands_can_be_reached(document: Document, quiz: Questionnaire, analysis: Analysis) -> Iterator[Problem]:
    """Some pattern shows each band, and so its feedback."""
    for index, band in enumerate(quiz.bands):
        if not analysis.bands[band.id].count:
            yield Problem(
                document.source.at(("bands", index, "cut_score")),
                f"palier hors d’atteinte : « {band.id} »",
                f"{_ONE} y mène",
                _none(analysis.bands[band.id]),
                f"cut_score: {max(analysis.scores)}" if band.cut_score > max(analysis.scores) else "cut_score: 50",
            )


def alerts_can_show_or_not(document: Document, quiz: Questionnaire, analysis: Analysis) -> Iterator[Problem]:
    """Some pattern shows each alert, and some does not."""
    for index, alert in enumerate(quiz.alerts):
        share = analysis.alerts[alert.id]
        if share.count in (0, share.total):
            yield Problem(
                document.source.at(("alerts", index, "when")),
                f"alerte qui paraît toujours : « {alert.id} »"
                if share.count
                else f"alerte qui ne paraît jamais : « {alert.id} »",
                f"{_ONE} ne la montre pas" if share.count else f"{_ONE} la montre",
                _all(share) if share.count else _none(share),
                "answered: { question: [réponse] }",
            )


def items_can_be_asked_or_not(document: Document, quiz: Questionnaire, analysis: Analysis) -> Iterator[Problem]:
    """An item with a condition is asked by some patterns, and not by others."""
    for path, item in _asked(quiz):
        share = analysis.asked.get(item.id)
        if share is not None and share.count in (0, share.total):
            yield Problem(
                document.source.at((*path, "when")),
                f"« {item.id} » est toujours posée : sa condition ne sert à rien"
                if share.count
                else f"« {item.id} » n’est jamais posée",
                f"{_ONE} l’évite" if share.count else f"{_ONE} y mène",
                _all(share) if share.count else _none(share),
                "retirez « when »" if share.count else "answered: { question: [réponse] }",
            )


def levels_can_show(document: Document, quiz: Questionnaire, analysis: Analysis) -> Iterator[Problem]:
    """Some pattern shows the feedback of each level of a dimension: that of an option shows where its item is asked."""
    for index, dimension in enumerate(quiz.dimensions):
        for level, name in _LEVELS.items():
            share = analysis.levels[dimension.id, level]
            if not share.count:
                yield Problem(
                    document.source.at(("dimensions", index, "feedback", level)),
                    f"conseil qui ne paraît jamais : celui du niveau {name} de « {dimension.id} »",
                    f"{_ONE} le montre",
                    _none(share),
                    "d’autres points, ou d’autres seuils dans « levels »",
                )


def items_discriminate(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """Two answers to an item, at least, do not count the same; passing it, or being out of it, is no answer here."""
    for index, item in enumerate(quiz.items):
        if not discriminates(item):
            yield Problem(
                document.source.at(("items", index, "options")),
                f"« {item.id} » ne sépare personne : toutes ses réponses comptent autant",
                "des points différents d’une réponse à l’autre",
                ", ".join(f"{option.id} {_points(option.points)}" for option in item.options),
                "points: 3",
            )


def discriminates(item: Item) -> bool:
    """Tell whether two answers to an item count differently."""
    sums = [choice.sums for choice in choices(item) if choice.options and choice.sums]
    return any(each != sums[0] for each in sums)


def reading_is_needed(document: Document, quiz: Questionnaire) -> Iterator[Problem]:
    """No straight-line strategy lands in the upper two bands."""
    upper = upper_bands(quiz)
    for strategy in strategies(quiz):
        if strategy.result.band in upper:
            index = [band.id for band in quiz.bands].index(strategy.result.band)
            yield Problem(
                document.source.at(("bands", index, "cut_score")),
                f"répondre sans lire suffit : « {strategy.name} » mène à « {strategy.result.band} »",
                f"un score sous {quiz.bands[-2].cut_score}",
                f"score {strategy.result.score}",
                "la meilleure réponse tantôt première, tantôt troisième, tantôt courte, tantôt longue",
            )


def _asked(quiz: Questionnaire) -> Iterator[tuple[tuple[str, int], Item | ContextItem]]:
    """Every item with its path."""
    yield from ((("context", index), item) for index, item in enumerate(quiz.context))
    yield from ((("items", index), item) for index, item in enumerate(quiz.items))


def _none(share: Share) -> str:
    return f"aucune des {share.total} suites de réponses possibles"


def _all(share: Share) -> str:
    return f"les {share.total} suites de réponses possibles"


def _points(points: object) -> str:
    if isinstance(points, dict):
        return " ".join(f"{name} {each}" for name, each in points.items())
    return str(points)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(value) + "]"
    return "rien" if value is None else str(value)
