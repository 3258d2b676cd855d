"""The routing of the checklist: small cases by hand, then the guide's own list in every situation there is."""

import re
from collections.abc import Iterator
from dataclasses import astuple
from itertools import combinations
from typing import Any, get_args

import pytest

from coulisses.kinds import Content
from coulisses.model import ChecklistFile
from coulisses.model.base import Energy
from coulisses.model.checklist import Delay, Place, Side
from coulisses.routing import Situation, routed, situations
from coulisses.sheet import item_lines, side_lines
from coulisses.source import read
from coulisses.validate import validate

from .helpers import ROOT

SOUND = ROOT / "tests/golden/checklist-sound.yml"
DIMENSIONS = ("preparation", "congruence", "concision", "continuite", "reciprocite")
SUBSETS = [frozenset(names) for count in range(6) for names in combinations(DIMENSIONS, count)]


@pytest.fixture(scope="module")
def small() -> ChecklistFile:
    """A checklist that says all that the format can say."""
    return validate(read("essai.yml", SOUND.read_bytes()), ChecklistFile)


def ids(checklist: ChecklistFile, *situation: Any) -> dict[str, list[str]]:
    """The ids of the items of each moment, in one situation."""
    return {moment: [item.id for item in items] for moment, items in routed(checklist, Situation(*situation)).items()}


def test_every_moment_is_there_when_there_is_time(small: ChecklistFile) -> None:
    assert ids(small) == {
        "semaine": ["s-but", "s-marche"],
        "veille": ["s-sac"],
        "depart": ["s-pause"],
        "surplace": ["s-question", "s-format"],
        "soir": ["s-bilan"],
        "apres": ["s-message"],
    }


def test_a_delay_lets_moments_go_and_keeps_at_the_top_what_lasts(small: ChecklistFile) -> None:
    """« s-but » lasts until « maintenant », « s-notes » until « passe »; « s-marche » and « s-sac » go."""
    assert ids(small, "atelier", "demain") == {
        "veille": ["s-but", "s-sac"],
        "depart": ["s-pause"],
        "surplace": ["s-question"],
        "soir": ["s-notes"],
        "apres": ["s-message"],
    }
    assert ids(small, "atelier", "maintenant") == {
        "surplace": ["s-but", "s-question"],
        "soir": ["s-notes"],
        "apres": ["s-message"],
    }
    assert ids(small, "atelier", "passe") == {"apres": ["s-notes", "s-message"]}


@pytest.mark.parametrize(
    ("situation", "there", "absent"),
    [
        (("coulisses",), "s-plateau", "s-format"),
        (("conference",), "s-format", "s-plateau"),
        (("inconnu",), "s-format", "s-plateau"),
        (("inconnu", "semaine"), "s-bilan", "s-notes"),
        (("inconnu", "jours"), "s-notes", "s-bilan"),
        (("inconnu", "jours", "stimulant"), "s-depart", "s-pause"),
        (("inconnu", "jours", "calme"), "s-pause", "s-depart"),
    ],
)
def test_a_condition_that_is_stated_must_hold(
    small: ChecklistFile, situation: tuple[str, ...], there: str, absent: str
) -> None:
    found = [id for items in ids(small, *situation).values() for id in items]
    assert (there in found, absent in found) == (True, False)


@pytest.mark.parametrize(
    ("weak", "shown"),
    [((), False), (("congruence",), False), (("concision",), True), (("congruence", "continuite"), True)],
)
def test_one_weak_dimension_is_enough(small: ChecklistFile, weak: tuple[str, ...], shown: bool) -> None:
    assert ("s-relance" in ids(small, "inconnu", "jours", "calme", frozenset(weak))["apres"]) is shown


def test_lines_are_counted_as_they_are_said(small: ChecklistFile) -> None:
    """20 characters a line: 23 take two; a line to write on takes one, a heading two."""
    by_id = {item.id: item for item in small.items}
    assert item_lines(by_id["s-sac"], 20) == 1
    assert item_lines(by_id["s-plateau"], 20) == 2
    assert item_lines(by_id["s-but"], 20) == 2
    assert item_lines(by_id["s-but"].model_copy(update={"why": "Un seul, [le mien](avant:objectif)."}), 20) == 3
    found = routed(small, Situation("coulisses"))
    assert {side: side_lines(small, side, found) for side in get_args(Side)} == {"recto": 16, "verso": 6}


def every_situation() -> Iterator[Situation]:
    yield from situations(*SUBSETS)


def test_there_are_2400_situations() -> None:
    assert len(set(every_situation())) == 5 * 5 * 3 * 32


def test_every_list_is_whole_and_fits_and_every_item_shows(content: Content) -> None:
    """What `check` proves from 150 situations, looked at in each of the 2 400."""
    checklist = content.checklist
    seen = set()
    for situation in every_situation():
        found = routed(checklist, situation)
        assert all(found.values()), str(situation)
        for side in get_args(Side):
            assert side_lines(checklist, side, found) <= getattr(checklist.budget, side), str(situation)
        shown = [item.id for items in found.values() for item in items]
        assert len(set(shown)) == len(shown), str(situation)
        seen |= set(shown)
    assert seen == {item.id for item in content.checklist.items}


def test_each_place_energy_and_dimension_changes_the_list(content: Content) -> None:
    """Nobody answers for nothing: two places, energies or weak dimensions never make the same list."""
    answers: list[list[Situation]] = [
        [Situation(lieu=place) for place in get_args(Place)],
        [Situation(energie=energy) for energy in get_args(Energy)],
        [Situation(faible=frozenset(names)) for names in ((), *((name,) for name in DIMENSIONS))],
    ]
    for situations_apart in answers:
        lists = [ids(content.checklist, *astuple(situation)) for situation in situations_apart]
        assert all(one != other for one, other in combinations(lists, 2))


def test_once_there_nothing_asks_to_prepare_and_the_list_is_short(content: Content) -> None:
    """« Aujourd'hui, ou j'y suis déjà »: on the spot and after; « C'est passé »: only what comes after."""
    for place in get_args(Place):
        lengths = {}
        for delay in get_args(Delay):
            found = ids(content.checklist, place, delay)
            lengths[delay] = sum(map(len, found.values()))
            if delay == "maintenant":
                assert list(found) == ["surplace", "soir", "apres"]
            if delay == "passe":
                assert list(found) == ["apres"]
        assert lengths["semaine"] >= lengths["jours"] > lengths["demain"] > lengths["maintenant"] > lengths["passe"]
        assert lengths["passe"] <= 8


def test_what_the_quiz_hands_over_is_a_situation(content: Content) -> None:
    """Each answer that leaves with a result, and each dimension, is one that the list knows."""
    for quiz in content.quizzes.values():
        assert quiz.checklist
        assert (quiz.checklist.to, quiz.checklist.weak) == ("checklist", "faible")
        answers = {item.id: [option.id for option in item.options] for item in quiz.context}
        told = {name: answers[name] for name in quiz.checklist.carry}
        assert told == {
            "lieu": [*(each.id for each in content.checklist.lists), "inconnu"],
            "delai": [each.id for each in content.checklist.delays],
            "energie": [each.id for each in content.checklist.energies],
        }
        assert [dimension.id for dimension in quiz.dimensions] == list(DIMENSIONS)


@pytest.mark.parametrize("place", [place for place in get_args(Place) if place != "inconnu"])
def test_a_ready_list_is_the_list_of_its_place(place: Place, content: Content, pages: dict[str, str]) -> None:
    """Nothing else being known: time enough, an energy that varies, nothing weak; in the order of the routing."""
    boxes = re.findall(r'<input type="checkbox" name="([^"]+)"', pages[f"checklist/{place}"])
    found = ids(content.checklist, place)
    assert boxes == [id for items in found.values() for id in items]
