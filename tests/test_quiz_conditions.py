"""What conditions mean: of alerts, and of the items that are asked only if an earlier answer says so."""

from typing import Any

import pytest

from coulisses.scoring import Answers, score

from .quizzes import LIEU, MANY, ONE, TWO, alert, item, quiz


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
        ({"unless": {"q": ["oui"], "r": ["oui"]}}, {}, True),
        ({"unless": {"q": ["oui"], "r": ["oui"]}}, {"q": "peu", "r": "non"}, True),
        ({"unless": {"q": ["oui"], "r": ["oui"]}}, {"q": "peu", "r": "oui"}, False),
        ({"without": {"q": ["oui"], "r": ["oui"]}}, {"q": "peu"}, False),
        ({"dimension_below": {"a": "50"}}, {"q": "oui"}, True),
        ({"dimension_below": {"a": "25"}}, {"q": "oui"}, False),
        ({"all": [{"answered": {"q": ["oui"]}}, {"without": {"r": ["oui"]}}]}, {"q": "oui", "r": "non"}, True),
        ({"all": [{"answered": {"q": ["oui"]}}, {"without": {"r": ["oui"]}}]}, {"q": "oui", "r": "oui"}, False),
        ({"any": [{"answered": {"q": ["oui"]}}, {"answered": {"r": ["oui"]}}]}, {"r": "oui"}, True),
        ({"any": [{"answered": {"q": ["oui"]}}, {"answered": {"r": ["oui"]}}]}, {"q": "non"}, False),
    ],
)
def test_condition_forms(when: dict[str, Any], answers: Answers, expected: bool) -> None:
    made = quiz([ONE, TWO, MANY], context=[LIEU], alerts=[alert("al", "info", when)])
    assert (score(made, answers).alerts == ("al",)) is expected


def test_below_is_strict_and_asks_for_a_dimension_that_remains() -> None:
    made = quiz([ONE, TWO | {"dimension": "b"}], {"a": "1", "b": "1"},
                alerts=[alert("al", "info", {"dimension_below": {"a": "51", "b": "1"}})])  # fmt: skip
    assert score(made, {"q": "peu", "r": "non"}).alerts == ("al",)
    assert score(made, {"q": "oui", "r": "non"}).alerts == ()
    assert score(made, {"q": "peu", "r": "hors"}).alerts == ()
    exact = quiz([ONE], alerts=[alert("al", "info", {"dimension_below": {"a": "50"}})])
    assert score(exact, {"q": "peu"}).alerts == ()


SECOND = item("s", "a", {"non": "0", "oui": "2"}, when={"answered": {"q": ["oui"]}})


def test_an_item_that_is_not_asked_leaves_the_denominator() -> None:
    made = quiz([ONE, SECOND])
    assert score(made, {"q": "peu", "s": "oui"}) == score(made, {"q": "peu"})
    short, long = score(made, {"q": "peu"}), score(made, {"q": "oui"})
    assert (short.asked, short.unanswered, short.score) == (("q",), (), 50)
    assert (long.asked, long.unanswered, long.score) == (("q", "s"), ("s",), 50)


def test_an_answer_to_what_is_not_asked_decides_nothing() -> None:
    """Not its alert, not its feedback, not what is asked after it."""
    third = item("t", "a", {"non": "0", "oui": "2"}, when={"answered": {"s": ["oui"]}})
    made = quiz([ONE, SECOND, third], alerts=[alert("al", "rouge", {"answered": {"s": ["oui"]}})])
    assert score(made, {"q": "non", "s": "oui", "t": "oui"}) == score(made, {"q": "non"})
    assert score(made, {"q": "oui", "s": "oui", "t": "oui"}).asked == ("q", "s", "t")
    assert score(made, {"q": "oui", "s": "oui"}).alerts == ("al",)


def test_context_decides_what_is_asked_and_may_itself_be_asked_or_not() -> None:
    whom = {"id": "qui", "text": "Qui ?", "when": {"answered": {"lieu": ["ici"]}}, "options": LIEU["options"]}
    made = quiz([ONE, SECOND | {"when": {"unless": {"qui": ["ici"]}}}], context=[LIEU, whom])
    assert score(made, {"lieu": "ici", "qui": "ici"}).asked == ("lieu", "qui", "q")
    assert score(made, {"lieu": "la", "qui": "ici"}).asked == ("lieu", "q", "s")
