"""A smoke run in WebKitGTK, the nearest thing to Safari on Debian: each interactive thing once, and every page."""

import pytest
from selenium.webdriver import Keys

from ..browser.conftest import PAGES
from .session import Session

pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr")  # Selenium's, of its own WebKitGTK
QUESTIONS = 60  # more than any questionnaire of ours asks


def test_every_page_opens_without_a_complaint(here: Session) -> None:
    for path in PAGES:
        here.open(path)
        here.see("h1")
        assert here.complaints() == [], path


def test_what_breaks_is_seen(here: Session) -> None:
    """Else the other tests would find no complaint whatever happens."""
    here.open("")
    here.driver.execute_script("""
      console.error('told');
      setTimeout(() => nothing());
      Promise.reject('left');
      document.body.append(Object.assign(new Image(), { src: '/nowhere.png' }));
    """)
    here.wait(lambda: len(here.complaints()) == 4, "four complaints")
    told = here.driver.execute_script("return sessionStorage.complaints")
    assert all(words in told for words in ("told", "nothing", "unhandled: left", "not loaded: http"))
    here.driver.execute_script("sessionStorage.clear()")


def test_the_menu_opens_and_closes_by_keyboard(here: Session) -> None:
    here.open("")
    here.press_until(Keys.TAB, ".bar__menu")
    here.press(Keys.ENTER)
    here.see("#menu a")
    here.press_until(Keys.TAB, "#menu button")
    here.press(Keys.ESCAPE)
    here.see_no_more("#menu")
    assert here.focused(".bar__menu")


def test_the_search_finds_and_leads_there(here: Session) -> None:
    here.open("faq/")
    here.press_until(Keys.TAB, "[data-search-open]")
    here.press(Keys.ENTER)
    here.see("dialog input[type=search]")
    here.press("menthe")
    assert "/pack-de-survie/" in here.see("dialog .found a").get_attribute("href")
    here.press(Keys.ENTER)  # to the first result, whose page the second one opens
    assert here.focused("dialog .found a")
    here.press(Keys.ENTER)
    here.see(":target")
    assert "/pack-de-survie/#" in here.driver.current_url


def test_the_quiz_is_answered_to_its_result(here: Session) -> None:
    here.open("quiz/")
    here.see("[data-current] input")
    for _ in range(QUESTIONS):
        here.driver.execute_script("document.querySelector('[data-current] input').focus()")
        here.press(Keys.SPACE)
        assert here.focused(":checked")
        address = here.follow("form button[type=submit]")
        assert here.focused("h2"), "each step begins at its heading"
        if address.endswith("#verifier"):
            break
    assert here.follow("[data-panel=review] [data-go=resultat]").endswith("#resultat")
    here.see("[data-panel=result] [data-band]")
    assert here.focused("h2")
    here.driver.refresh()
    here.see("[data-panel=result] [data-band]")


def test_a_list_is_made_from_an_address_ticked_and_kept(here: Session) -> None:
    here.open("checklist/#v1;lieu=coulisses;delai=demain")
    here.wait(lambda: here.driver.current_url.endswith("/checklist/"), "the address is taken")
    box = here.see(".check__label input")
    box.click()
    here.wait(lambda: "1 " in here.see("[data-progress]").text, "the tick is counted")
    here.driver.refresh()
    assert here.see(".check__label input").is_selected()
