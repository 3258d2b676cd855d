"""The score, by hand: small questionnaires whose every figure can be worked out in the margin."""

from pathlib import Path

import pytest

from coulisses.model import Questionnaire
from coulisses.model.quiz import Example
from coulisses.scoring import Action, AnswerFeedback, Answers, Result, half_up, score
from coulisses.source import read

from .quizzes import LIEU, MANY, ONE, SEE, TWO, alert, item, quiz


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [(0, 7, 0), (1, 2, 1), (3, 2, 2), (5, 2, 3), (49, 100, 0), (100, 3, 33), (200, 3, 67), (99, 200, 0), (101, 200, 1)],
)
def test_halves_go_up(numerator: int, denominator: int, expected: int) -> None:
    """2.5 is 3, where Python's own round() says 2."""
    assert half_up(numerator, denominator) == expected


def test_exactly_half_a_point_of_score_goes_up() -> None:
    """1 of 8 is 12.5 %: 13, in the dimension and in the score."""
    eight = item("q", "a", {"non": "0", "un": "1", "tout": "8"})
    result = score(quiz([eight]), {"q": "un"})
    assert (result.score, result.dimensions[0].percent) == (13, 13)


def test_score_is_rounded_once_not_dimension_by_dimension() -> None:
    """1/8 and 3/8 make 25 %, though each rounds up: 13 and 38 would make 26."""
    eight = {"non": "0", "un": "1", "trois": "3", "tout": "8"}
    made = quiz([item(id, id, eight) for id in "ab"], {"a": "1", "b": "1"})
    result = score(made, {"a": "un", "b": "trois"})
    assert [each.percent for each in result.dimensions] == [13, 38]
    assert result.score == 25


@pytest.mark.parametrize("full", range(25))
def test_the_score_is_exact_whatever_the_numbers(full: int) -> None:
    """Some wholes and one eighth over 25 is half a percent past a whole one; numbers go far beyond 2^53."""
    seven = {"non": "0", "oui": "7"}
    items = [item(f"q{n}", f"d{n}", seven) for n in range(24)]
    items.append(item("q24", "d24", {"non": "0", "un": "1", "tout": "8"}))
    answers = {f"q{n}": "oui" if n < full else "non" for n in range(24)} | {"q24": "un"}
    assert score(quiz(items, {f"d{n}": "999999999" for n in range(25)}), answers).score == 4 * full + 1


def test_weights_weigh() -> None:
    made = quiz(
        [item("q", "a", {"non": "0", "oui": "1"}), item("r", "b", {"non": "0", "oui": "1"})], {"a": "3", "b": "1"}
    )
    assert score(made, {"q": "oui", "r": "non"}).score == 75


def test_no_answer_counts_zero_over_its_maximum() -> None:
    result = score(quiz([ONE, TWO]), {"q": "oui"})
    assert (result.score, result.answered, result.unanswered) == (50, 1, ("r",))


def test_not_applicable_leaves_points_and_maximum() -> None:
    result = score(quiz([ONE, TWO]), {"q": "oui", "r": "hors"})
    assert (result.score, result.answered, result.unanswered) == (100, 2, ())


def test_dimension_without_items_leaves_with_its_weight() -> None:
    made = quiz([ONE, TWO | {"dimension": "b"}], {"a": "1", "b": "9"})
    result = score(made, {"q": "peu", "r": "hors"})
    assert result.score == 50
    assert [each.id for each in result.dimensions] == ["a"]


def test_nothing_left_to_score_gives_no_band() -> None:
    result = score(quiz([TWO]), {"r": "hors"})
    assert (result.score, result.band, result.dimensions, result.actions) == (0, None, (), ())


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (("x",), 50),
        (("x", "z"), 75),
        (("x", "y"), 100),
        (("x", "y", "z"), 100),
        (("x", "x"), 50),
        (("x", "y", "rien"), 0),
        ((), 0),
    ],
    ids=["one", "sum", "cap reached", "cap passed", "twice the same", "exclusive drops the rest", "none"],
)
def test_multiple_item(answer: tuple[str, ...], expected: int) -> None:
    assert score(quiz([MANY]), {"m": answer}).score == expected


def test_not_applicable_stands_alone_among_several() -> None:
    result = score(quiz([ONE, MANY]), {"q": "oui", "m": ("x", "hors")})
    assert result.score == 100


def test_unique_item_keeps_one_option() -> None:
    assert score(quiz([ONE]), {"q": ("oui", "peu")}).score == 50


@pytest.mark.parametrize(
    "answers",
    [
        {"inconnu": "oui"},
        {"q": "inconnu"},
        {"q": ("x", "y")},
        {"__proto__": "oui"},
        {"q": "constructor"},
        {"q": ""},
        {},
    ],
)
def test_what_the_questionnaire_does_not_know_is_no_answer(answers: Answers) -> None:
    result = score(quiz([ONE]), answers)
    assert (result.score, result.answered, result.unanswered, result.band) == (0, 0, ("q",), None)


@pytest.mark.parametrize(
    ("answers", "band"),
    [
        ({"q": "oui"}, None),
        ({"q": "oui", "r": "oui"}, "moyen"),
        ({"q": "oui", "r": "hors"}, "moyen"),
        ({"q": "oui", "m": ("rien",), "r": "hors"}, "moyen"),
        ({"lieu": "ici"}, None),
    ],
    ids=["one of three", "two of three", "one and one not concerned", "three", "context is no answer"],
)
def test_no_band_under_two_thirds_of_what_is_asked(answers: Answers, band: str | None) -> None:
    made = quiz([ONE, TWO, MANY | {"dimension": "b"}], {"a": "1", "b": "1"}, context=[LIEU])
    assert score(made, answers).band == band


@pytest.mark.parametrize(
    ("points", "band"), [(0, "bas"), (49, "bas"), (50, "moyen"), (69, "moyen"), (70, "haut"), (100, "haut")]
)
def test_band_starts_at_its_cut_score(points: int, band: str) -> None:
    """Twenty items of five points give every score from 0 to 100."""
    steps = [item(f"q{n}", "a", {"non": "0", **{f"o{p}": str(p) for p in range(1, 6)}}) for n in range(20)]
    answers = {f"q{n}": f"o{min(5, points - 5 * n)}" if points > 5 * n else "non" for n in range(20)}
    result = score(quiz(steps), answers)
    assert (result.score, result.band) == (points, band)


@pytest.mark.parametrize(
    ("level", "answer", "band", "capped"),
    [
        ("rouge", "oui", "moyen", True),
        ("rouge", "non", "bas", False),
        ("orange", "oui", "haut", False),
        ("info", "oui", "haut", False),
    ],
)
def test_red_alert_holds_the_band_and_not_the_score(level: str, answer: str, band: str, capped: bool) -> None:
    made = quiz([ONE], alerts=[alert("al", level, {"answered": {"q": ["oui", "non"]}})])
    result = score(made, {"q": answer})
    assert (result.score, result.band, result.capped) == ({"oui": 100, "non": 0}[answer], band, capped)


@pytest.mark.parametrize(
    ("levels", "first"),
    [
        (("info", "orange", "rouge", "rouge"), Action("alert", "rouge-2")),
        (("info", "orange", "orange"), Action("alert", "orange-1")),
        (("info",), Action("dimension", "c")),
    ],
)
def test_actions_one_alert_then_the_worst_dimensions(levels: tuple[str, ...], first: Action) -> None:
    always = {"answered": {"q": ["oui"]}}
    alerts = [alert(f"{level}-{n}", level, always) for n, level in enumerate(levels)]
    weights = {"a": "1", "b": "1", "c": "1"}
    made = quiz([ONE, TWO | {"dimension": "b"}, MANY | {"dimension": "c"}], weights, alerts=alerts)
    result = score(made, {"q": "oui", "r": "oui", "m": ("x",)})
    assert result.alerts == tuple(alert["id"] for alert in alerts)
    assert result.actions == tuple(dict.fromkeys([first, *(Action("dimension", id) for id in "cab")]))[:3]
    equal = score(made, {"q": "peu", "m": ("x",), "r": "hors"})
    assert equal.actions == (Action("dimension", "a"), Action("dimension", "c"))


def test_context_routes_and_never_scores() -> None:
    made = quiz([ONE], context=[LIEU])
    here, there = score(made, {"q": "oui", "lieu": "ici"}), score(made, {"q": "oui", "lieu": "la"})
    assert here.feedback == (AnswerFeedback("lieu", "ici"),)
    assert there.feedback == ()
    assert (here.score, here.band, here.answered) == (there.score, there.band, there.answered) == (100, "haut", 1)


def test_feedback_of_chosen_options_in_file_order() -> None:
    told = {"options": [{"id": id, "text": id, "points": "1", "feedback": SEE} for id in ("x", "y", "z")]}
    made = quiz([MANY | told, ONE], context=[LIEU])
    found = score(made, {"m": ("z", "x", "x"), "lieu": "ici", "q": "oui"}).feedback
    assert found == (AnswerFeedback("lieu", "ici"), AnswerFeedback("m", "x"), AnswerFeedback("m", "z"))


def test_points_in_several_dimensions() -> None:
    """2 of the 3 that dimension a offers, and 3 of the 4 between -1 and 3 in dimension b."""
    both = item("q", "a", {"non": "0", "oui": {"a": "2", "b": "-1"}, "mieux": {"b": "2"}})
    made = quiz([both, item("r", "b", {"non": "0", "oui": "1"}), item("s", "a", {"non": "0", "oui": "1"})],
                {"a": "1", "b": "3"})  # fmt: skip
    result = score(made, {"q": "oui", "r": "oui", "s": "non"})
    assert [(each.id, each.percent) for each in result.dimensions] == [("a", 67), ("b", 25)]
    assert result.score == 35  # (2/3 + 3 * 1/4) / 4 = 17/48


@pytest.mark.parametrize(("answer", "percent"), [("pire", 0), ("non", 33), ("oui", 100), (None, 33)])
def test_negative_points_widen_the_range(answer: str | None, percent: int) -> None:
    """From -1 to 2: no answer is 0 points, one third of the way."""
    made = quiz([item("q", "a", {"pire": "-1", "non": "0", "oui": "2"})])
    assert score(made, {"q": answer} if answer else {}).score == percent


@pytest.mark.parametrize(
    ("answer", "percent"), [(("x", "y"), 100), (("x", "w"), 50), (("w",), 0), (("x", "y", "w"), 100), ((), 25)]
)
def test_a_cap_bounds_the_sum_from_above_only(answer: tuple[str, ...], percent: int) -> None:
    """From -1 to the cap, 3: x + y + w is 2 + 2 - 1."""
    made = quiz([item("m", "a", {"x": "2", "y": "2", "w": "-1"}, cap="3")])
    assert score(made, {"m": answer}).score == percent


PRET_E = Questionnaire.model_validate(read("quiz/pret-e.yml", Path("quiz/pret-e.yml").read_bytes()).data)


@pytest.mark.parametrize("example", PRET_E.examples, ids=lambda example: example.id)
def test_worked_examples_hold(example: Example) -> None:
    result: Result = score(PRET_E, example.answers)
    assert (result.score, result.band, result.alerts) == (example.score, example.band, example.alerts)
