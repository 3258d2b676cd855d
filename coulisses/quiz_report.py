"""What an editor reads of a questionnaire that holds: ``python build.py quiz``. Plain text, in French."""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from .kinds import QUIZ
from .load import load
from .model import Condition, Questionnaire
from .model.quiz import Item
from .problems import ContentError
from .quiz_analysis import Analysis, Share, analyse
from .quiz_checks import check
from .quiz_choices import choices
from .quiz_levels import LEVELS
from .quiz_strategies import strategies
from .scoring import score
from .text import to_plain

_WIDTH = 7  # of a share, so that columns of them are aligned on the right
_LEAST = 3  # how many of the items that discriminate least are told


def reports(root: Path) -> str:
    """Return the report of every questionnaire of a project. Raises ContentError with what is wrong in them."""
    documents, problems = load(root)
    read = [document for document in documents if document.kind == QUIZ]
    files = {document.source.file for document in read}
    problems = [problem for problem in problems if problem.position.file in files] + check(read)
    if problems:
        raise ContentError(problems)
    return "\n".join(report(document.model) for document in read)


def report(quiz: Questionnaire) -> str:
    """Return the report of a questionnaire that ``check_quiz`` has nothing against."""
    analysis = analyse(quiz)
    total = analysis.held.total
    parts = [
        f"{quiz.id} : {to_plain(quiz.title)} (version {quiz.version}, sens {quiz.meaning})",
        f"{len(quiz.items)} questions notées, {len(quiz.context)} de contexte ; {_large(total)} suites de réponses"
        " possibles, toutes comptées.",
        "Une part est celle des suites de réponses où la chose paraît.",
        *_section("Paliers", _bands(quiz, analysis)),
        *_section("Répondre au hasard", [_random(analysis)]),
        *_section("Répondre sans lire", _strategies(quiz)),
        *_section("Alertes, et des réponses qui les montrent", _alerts(quiz, analysis)),
        *_section("Questions posées sous condition", _asked(quiz, analysis)),
        *_section("Conseils d’une réponse", _answers(analysis)),
        *_section("Conseils d’une dimension, quand ils sont parmi les actions montrées", _levels(quiz, analysis)),
        *_section("Poids dans le score, quand tout est posé", _weights(quiz)),
        *_section("Questions qui séparent le moins (écart type, en points de score)", _least(quiz)),
    ]
    return "\n".join(parts) + "\n"


def _section(title: str, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A title, then rows in columns; nothing where there are no rows."""
    if rows:
        yield f"\n{title}"
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            yield ("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))).rstrip()


def _bands(quiz: Questionnaire, analysis: Analysis) -> list[list[str]]:
    ends = [*(band.cut_score - 1 for band in quiz.bands[1:]), 100]
    rows = [
        [band.id, f"{band.cut_score} à {end}", _percent(analysis.bands[band.id].part)]
        for band, end in zip(quiz.bands, ends, strict=True)
    ]
    rows.append(["sans palier", "trop peu de réponses", _percent(analysis.bands[None].part)])
    return [*rows, ["retenu", "par une alerte rouge", _percent(analysis.held.part)]]


def _random(analysis: Analysis) -> list[str]:
    total = sum(analysis.scores.values())
    mean = Fraction(sum(score * count for score, count in analysis.scores.items()), total)
    variance = sum(count * (score - mean) ** 2 for score, count in analysis.scores.items()) / total
    least, most = min(analysis.scores), max(analysis.scores)
    return [f"moyenne {_decimal(mean)}, écart type {_decimal(math.sqrt(variance))}, de {least} à {most}"]


def _strategies(quiz: Questionnaire) -> list[list[str]]:
    return [[each.name, str(each.result.score), each.result.band or "sans palier"] for each in strategies(quiz)]


def _alerts(quiz: Questionnaire, analysis: Analysis) -> list[list[str]]:
    rows = []
    for alert in quiz.alerts:
        share = analysis.alerts[alert.id]
        rows.append([alert.level, alert.id, _percent(share.part), _witness(quiz, alert.when, share)])
    return rows


def _witness(quiz: Questionnaire, when: Condition, share: Share) -> str:
    """What a witness gives to the items and the dimensions that a condition names, and its score."""
    given = share.witness or {}
    result = score(quiz, given)
    percents = {each.id: each.percent for each in result.dimensions}
    named = dict.fromkeys(_named(when))
    told = [f"{name} {percents[name]}" for name in named if name in percents]
    told += [f"{name} = {'+'.join(given[name])}" for name in named if name in given]
    return ", ".join([*told, f"score {result.score}"])


def _named(condition: Condition) -> Iterator[str]:
    """Every item and dimension that a condition names."""
    for named in (condition.answered, condition.without, condition.unless, condition.dimension_below):
        yield from named or {}
    for part in (*(condition.all or ()), *(condition.any or ())):
        yield from _named(part)


def _asked(quiz: Questionnaire, analysis: Analysis) -> list[list[str]]:
    return [
        [item.id, _percent(analysis.asked[item.id].part), f"si {_said(item.when)}"]
        for item in quiz.asked
        if item.when is not None
    ]


def _said(condition: Condition) -> str:
    """A condition in words."""
    if condition.all is not None or condition.any is not None:
        link = " et " if condition.all is not None else " ou "
        return link.join(f"({_said(part)})" for part in condition.all or condition.any or ())
    forms = (("=", condition.answered), ("sans", condition.without), ("jamais", condition.unless))
    said = [f"{item} {sign} {'/'.join(ids)}" for sign, named in forms for item, ids in (named or {}).items()]
    said += [f"{id} < {limit}" for id, limit in (condition.dimension_below or {}).items()]
    return " et ".join(said)


def _answers(analysis: Analysis) -> list[list[str]]:
    return [[f"{item} = {option}", _percent(share.part)] for (item, option), share in analysis.answers.items()]


def _levels(quiz: Questionnaire, analysis: Analysis) -> list[list[str]]:
    words = [to_plain(word).rjust(_WIDTH) for word in (quiz.levels.weak, quiz.levels.fair, quiz.levels.solid)]
    rows = [
        [dimension.id, *(_percent(analysis.levels[dimension.id, level].part) for level in LEVELS)]
        for dimension in quiz.dimensions
    ]
    return [["", *words], *rows]


def _weights(quiz: Questionnaire) -> list[list[str]]:
    shares = _item_shares(quiz)
    whole = sum(dimension.weight for dimension in quiz.dimensions)
    rows = []
    for dimension in quiz.dimensions:
        items = ", ".join(
            f"{item} {_percent(part).strip()}" for (item, id), part in shares.items() if id == dimension.id
        )
        rows.append([dimension.id, _percent(Fraction(dimension.weight, whole)), items])
    return rows


def _item_shares(quiz: Questionnaire) -> dict[tuple[str, str], Fraction]:
    """(item, dimension) → the share of the score that the item can make there, every item asked."""
    spans = {(item.id, id): Fraction(most - least) for item in quiz.items for id, (least, most) in item.ranges.items()}
    whole = sum(dimension.weight for dimension in quiz.dimensions)
    weights = {dimension.id: dimension.weight for dimension in quiz.dimensions}
    sums = {id: sum(span for (_, each), span in spans.items() if each == id) for id in weights}
    return {(item, id): span / sums[id] * weights[id] / whole for (item, id), span in spans.items()}


def _least(quiz: Questionnaire) -> list[list[str]]:
    shares = _item_shares(quiz)
    spreads = {item.id: _spread(item, shares) for item in quiz.items}
    return [[id, _decimal(spreads[id])] for id in sorted(spreads, key=spreads.__getitem__)[:_LEAST]]


def _spread(item: Item, shares: dict[tuple[str, str], Fraction]) -> float:
    """The standard deviation of what an item adds to the score, over the answers that count."""
    effects = [
        (choice.times, sum(100 * shares[item.id, id] * points / most for id, (points, most) in choice.sums.items()))
        for choice in choices(item)
        if choice.sums
    ]
    total = sum(times for times, _ in effects)
    mean = sum(times * effect for times, effect in effects) / total
    return math.sqrt(sum(times * (effect - mean) ** 2 for times, effect in effects) / total)


def _percent(part: Fraction) -> str:
    """A share, with three significant digits at most."""
    value = float(100 * part)
    digits = 1 if value >= 1 or not value else 2 - math.floor(math.log10(value))
    return f"{value:.{digits}f} %".replace(".", ",").rjust(_WIDTH)


def _decimal(value: Fraction | float) -> str:
    return f"{float(value):.1f}".replace(".", ",")


def _large(count: int) -> str:
    """A count: exact under a million, then rounded."""
    if count < 10**6:
        return str(count)
    power = len(str(count)) - 1
    return f"{count / 10**power:.1f} × 10^{power}".replace(".", ",")
