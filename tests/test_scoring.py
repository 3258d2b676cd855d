"""The score, by hand: small questionnaires whose every figure can be worked out in the margin."""

from pathlib import Path
from typing import Any

import pytest

from coulisses.model import Questionnaire
from coulisses.model.quiz import Example
from coulisses.scoring import Action, Answers, ContextFeedback, Result, half_up, score
from coulisses.source import read

SEE = {"text": "Un geste.", "see": "avant"}


def item(id: str, dimension: str, options: dict[str, Any], cap: str | None = None) -> dict[str, Any]:
    """An item whose options are written `name: points`, `"seul"` (exclusive) or `"hors"` (not applicable)."""
    special = {"seul": {"exclusive": "oui"}, "hors": {"not_applicable": "oui"}}
    made = [{"id": name, "text": name} | special.get(points, {"points": points}) for name, points in options.items()]
    kind = {"kind": "unique"} if cap is None else {"kind": "multiple", "cap": cap}
    return {"id": id, "dimension": dimension, "text": id, "options": made} | kind


def quiz(items: list[dict[str, Any]], weights: dict[str, str] | None = None, **more: Any) -> Questionnaire:
    """A questionnaire around these items; one answer is enough for a band."""
    feedback = {"weak": SEE, "fair": SEE, "solid": SEE}
    bands = [("bas", "0"), ("moyen", "50"), ("haut", "70")]
    return Questionnaire.model_validate(
        {
            "id": "petit",
            "title": "Petit",
            "honesty": "Un essai.",
            "minimum_answers": "1",
            "red_alert_ceiling": "moyen",
            "levels": {"fair_from": "34", "solid_from": "67", "weak": "a", "fair": "b", "solid": "c"},
            "dimensions": [
                {"id": id, "name": id, "weight": weight, "definition": id, "feedback": feedback}
                for id, weight in (weights or {"a": "1"}).items()
            ],
            "items": items,
            "bands": [{"id": id, "cut_score": cut, "name": id, "text": id} for id, cut in bands],
        }
        | more
    )


def alert(id: str, level: str, when: dict[str, Any]) -> dict[str, Any]:
    return {"id": id, "level": level, "title": id, "text": id, "see": "avant", "when": when}


ONE = item("q", "a", {"non": "0", "peu": "1", "oui": "2"})
TWO = item("r", "a", {"non": "0", "oui": "2", "hors": "hors"})
MANY = item("m", "a", {"x": "2", "y": "2", "z": "1", "rien": "seul", "hors": "hors"}, cap="4")


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


def test_too_few_answers_give_no_band() -> None:
    made = quiz([ONE, TWO], minimum_answers="2")
    assert score(made, {"q": "oui"}).band is None
    assert score(made, {"q": "oui", "r": "hors"}).band == "haut"


@pytest.mark.parametrize(
    ("points", "band"), [(0, "bas"), (49, "bas"), (50, "moyen"), (69, "moyen"), (70, "haut"), (100, "haut")]
)
def test_band_starts_at_its_cut_score(points: int, band: str) -> None:
    """Twenty items of five points give every score from 0 to 100."""
    steps = [item(f"q{n}", "a", {"non": "0", **{f"o{p}": str(p) for p in range(1, 6)}}) for n in range(20)]
    answers = {f"q{n}": f"o{min(5, points - 5 * n)}" for n in range(20) if points > 5 * n}
    result = score(quiz(steps, minimum_answers="1"), answers or {"q0": "non"})
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


LIEU = {
    "id": "lieu",
    "text": "Où ?",
    "options": [{"id": "ici", "text": "Ici", "feedback": SEE}, {"id": "la", "text": "Là"}],
}


@pytest.mark.parametrize(
    ("when", "answers", "expected"),
    [
        ({"answered": {"q": ["oui", "peu"]}}, {"q": "peu"}, True),
        ({"answered": {"q": ["oui"]}}, {"q": "non"}, False),
        ({"answered": {"q": ["oui"]}}, {}, False),
        ({"answered": {"q": ["oui"], "r": ["oui"]}}, {"q": "oui"}, False),
        ({"answered": {"q": ["oui"], "r": ["oui"]}}, {"q": "oui", "r": "oui"}, True),
        ({"answered": {"lieu": ["ici"]}}, {"lieu": "ici"}, True),
        ({"without": {"m": ["x", "y"]}}, {"m": ("z",)}, True),
        ({"without": {"m": ["x", "y"]}}, {"m": ("z", "y")}, False),
        ({"without": {"m": ["x", "y"]}}, {}, False),
        ({"all": [{"answered": {"q": ["oui"]}}, {"without": {"r": ["oui"]}}]}, {"q": "oui", "r": "non"}, True),
        ({"all": [{"answered": {"q": ["oui"]}}, {"without": {"r": ["oui"]}}]}, {"q": "oui", "r": "oui"}, False),
        ({"any": [{"answered": {"q": ["oui"]}}, {"answered": {"r": ["oui"]}}]}, {"r": "oui"}, True),
        ({"any": [{"answered": {"q": ["oui"]}}, {"answered": {"r": ["oui"]}}]}, {"q": "non"}, False),
    ],
)
def test_condition_forms(when: dict[str, Any], answers: Answers, expected: bool) -> None:
    made = quiz([ONE, TWO, MANY], context=[LIEU], alerts=[alert("al", "info", when)])
    assert (score(made, answers).alerts == ("al",)) is expected


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
    assert here.context == (ContextFeedback("lieu", "ici"),)
    assert there.context == ()
    assert (here.score, here.band, here.answered) == (there.score, there.band, there.answered) == (100, "haut", 1)


PRET_E = Questionnaire.model_validate(read("quiz/pret-e.yml", Path("quiz/pret-e.yml").read_bytes()).data)


@pytest.mark.parametrize("example", PRET_E.examples, ids=lambda example: example.id)
def test_worked_examples_hold(example: Example) -> None:
    result: Result = score(PRET_E, example.answers)
    assert (result.score, result.band, result.alerts) == (example.score, example.band, example.alerts)
