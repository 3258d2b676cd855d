"""What axe finds, at every width and in every scheme, in what people open: menu, search, key, checklist.

The states of the quiz are in test_quiz_axe.py.
"""

from collections.abc import Callable

import pytest

from .conftest import Visit
from .test_every_page import violations_in_every_scheme

Make = Callable[..., Visit]


def test_in_the_open_menu(visit: Make) -> None:
    page = visit().open("avant/")
    page.get_by_role("button", name="Menu", exact=True).click()
    assert violations_in_every_scheme(page) == {}
    assert page.get_by_role("navigation", name="Menu").is_visible()


@pytest.mark.parametrize(("words", "said"), [("message", "résultats"), ("xylophone", "Rien sous ces mots")])
def test_in_the_open_search(visit: Make, words: str, said: str) -> None:
    page = visit().open("avant/")
    page.get_by_role("button", name="Rechercher", exact=True).click()
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("status").filter(has_text=said).wait_for()
    assert violations_in_every_scheme(page) == {}
    assert page.get_by_role("dialog").is_visible()


def test_in_the_key_of_the_quiz(visit: Make) -> None:
    page = visit().open("quiz/")
    page.locator("[data-key] summary").click()
    page.locator("[data-key] table").first.wait_for()
    assert violations_in_every_scheme(page) == {}


def test_in_a_list_half_ticked(visit: Make) -> None:
    page = visit().open("checklist/coulisses/")
    for box in page.get_by_role("checkbox").all()[::2]:
        box.check()
    assert violations_in_every_scheme(page) == {}
