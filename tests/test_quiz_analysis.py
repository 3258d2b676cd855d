"""The shares of a questionnaire against every pattern of answers, scored one by one."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from coulisses.conditions import holds
from coulisses.model import Questionnaire
from coulisses.model.quiz import ContextItem, Item
from coulisses.quiz_analysis import Answers, Share, analyse
from coulisses.scoring import Action, score

from . import quizzes
from .random_quizzes import dice, questionnaire

MOST = 400  # patterns; beyond this, another questionnaire is drawn
SEEDS = 120


def complete(item: Item | ContextItem) -> Iterator[tuple[str, ...]]:
    """Every complete answer to an item, listed."""
    if isinstance(item, ContextItem) or item.optional:
        yield ()
    if isinstance(item, ContextItem) or item.kind == "unique":
        yield from ((option.id,) for option in item.options)
        return
    alone = [option.id for option in item.options if option.exclusive or option.not_applicable]
    together = [option.id for option in item.options if option.id not in alone]
    yield from ((id,) for id in alone)
    for size in range(1, len(together) + 1):
        yield from combinations(together, size)


def patterns(quiz: Questionnaire) -> list[Answers]:
    """Every complete set of answers, listed; a few too many where there are more than MOST."""
    found: list[Answers] = [{}]
    for item in quiz.asked:
        wider: list[Answers] = []
        for chosen in found:
            if item.when is not None and not holds(item.when, chosen, {}):
                wider.append(chosen)
            else:
                wider += [{**chosen, item.id: answer} if answer else chosen for answer in complete(item)]
        found = wider
        if len(found) > MOST:
            break
    return found


def things(quiz: Questionnaire, answers: Answers) -> Iterator[tuple[str, object]]:
    """Everything that one pattern shows, by kind."""
    result = score(quiz, answers)
    yield "score", result.score
    yield "band", result.band
    if result.capped:
        yield "held", True
    yield from (("alert", alert) for alert in result.alerts)
    yield from (("asked", item.id) for item in quiz.asked if item.when is not None and item.id in result.asked)
    yield from (("answer", (each.item, each.option)) for each in result.feedback)
    for each in result.dimensions:
        if Action("dimension", each.id) in result.actions:
            yield "level", (each.id, each.level)


def drawn() -> Iterator[tuple[int, Questionnaire, list[Answers]]]:
    """Questionnaires small enough for every pattern to be listed."""
    seed = 0
    for _ in range(SEEDS):
        while True:
            seed += 1
            quiz = questionnaire(dice(seed), items=4)
            listed = patterns(quiz)
            if len(listed) <= MOST:
                break
        yield seed, quiz, listed


def test_every_share_is_that_of_every_pattern_listed() -> None:
    """To the last unit: scores, bands, held bands, alerts, items asked, feedback of options and of levels."""
    met = Counter[tuple[str, int]]()  # kind; shown never, sometimes, always
    for seed, quiz, listed in drawn():
        counts = Counter(thing for answers in listed for thing in things(quiz, answers))
        found = analyse(quiz)
        assert found.scores == {score: count for (kind, score), count in counts.items() if kind == "score"}, seed
        shares: dict[tuple[str, object], Share] = {("held", True): found.held}
        for kind, named in (
            ("band", found.bands),
            ("alert", found.alerts),
            ("asked", found.asked),
            ("answer", found.answers),
            ("level", found.levels),
        ):
            shares |= {(kind, name): share for name, share in named.items()}
        for thing, share in shares.items():
            assert (share.count, share.total) == (counts[thing], len(listed)), (seed, thing)
            if share.count:
                assert share.witness is not None
                assert thing in set(things(quiz, share.witness)), (seed, thing)
                assert share.witness in listed, (seed, thing)
            else:
                assert share.witness is None
            met[thing[0], (share.count > 0) + (share.count == len(listed))] += 1
        assert {thing for thing in counts if thing[0] != "score"} <= shares.keys(), seed
    assert {(kind, often) for kind in ("band", "alert", "asked", "answer", "level") for often in (0, 1)} <= met.keys()
    assert {("alert", 2), ("band", 2), ("held", 1)} <= met.keys()


def test_below_a_percent_is_counted_to_the_percent() -> None:
    """Points 0 to 9 of 9: as many patterns are below a limit as there are percents below it."""
    ten = quizzes.item("q", "a", {f"o{points}": str(points) for points in range(10)})
    percents = [0, 11, 22, 33, 44, 56, 67, 78, 89, 100]
    for limit in range(102):
        found = analyse(
            quizzes.quiz([ten], alerts=[quizzes.alert("al", "info", {"dimension_below": {"a": str(limit)}})])
        )
        assert found.alerts["al"].count == sum(percent < limit for percent in percents), limit


def test_sets_of_answers_are_not_listed_one_by_one() -> None:
    """Thirty options that add up: 2^30 sets but one, counted by their sum; 0 is none of them, 30 is one."""
    many = quizzes.item("q", "a", {f"o{n}": "1" for n in range(30)}, cap="30")
    found = analyse(quizzes.quiz([many]))
    assert found.held.total == 2**30 - 1
    assert (found.scores[100], found.scores[3]) == (1, 30)
