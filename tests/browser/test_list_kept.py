"""What the device keeps of the lists: every shape it can be found in, and two tabs at once."""

import json
from typing import Any

from playwright.sync_api import Page, expect

from .list_play import (
    KEY,
    NOTICE,
    PROGRESS,
    ROWS,
    Make,
    a_list,
    add,
    box,
    find,
    kept,
    meet,
    own,
    press,
    raw,
    shown,
    state,
)
from .play import KEEPS_NOTHING

COPY = f"{KEY}-copie"
NAME = "Nom de l’événement"
UNREADABLE = (
    "", "{", "null", "[]", "1", '"x"', "NaN", "7" * 10_000, "é" * 200_000, "[" * 100_000, "{}", '{"version":1}',
    '{"version":"1","lists":[]}', '{"version":0,"lists":[]}', '{"version":1e300,"lists":[]}',
    '{"version":1,"lists":{}}',
    '{"__proto__":{"version":1,"lists":[]}}', '{"version":1,"current":"","lists":[null]}',
    '{"version":1,"lists":' + "[" * 5_000 + "]" * 5_000 + "}",
)  # fmt: skip


def test_what_cannot_be_read_is_told_and_set_aside(visit: Make) -> None:
    page = visit().open("checklist/")
    find(page, "{")
    for text in UNREADABLE:
        expect(page.locator(NOTICE)).to_contain_text("illisibles")
        assert page.locator(ROWS).count() > 15
        page.evaluate("document.querySelector('[data-notice]').textContent = ''")
        meet(page, text)
        assert page.evaluate("key => localStorage.getItem(key)", COPY) == text
    page.reload()
    expect(page.locator(NOTICE)).to_be_empty()


ODD: tuple[dict[str, Any], ...] = (
    {"name": 3}, {"name": "x" * 81}, {"date": "hier"}, {"date": {}}, {"lieu": "lune"}, {"delai": ["demain"]},
    {"energie": None},
    {"faible": "preparation"}, {"faible": ["lune"]}, {"ticked": "c-but"}, {"ticked": [1, None, {}, ["c-but"], "<img>"]},
    {"ticked": ["c-sac", "c-sac"]}, {"lines": []}, {"lines": {"c-but-1": 3}}, {"lines": {"c-but-1": ""}},
    {"lines": {"<b>": "x"}}, {"lines": {"c-but-1": "x" * 301}}, {"own": {}}, {"own": [None, 1, [], {"id": "c-but"}]},
    {"own": [{"id": "_a", "moment": "veille", "text": " "}]}, {"own": own(201)}, {"own": own(1) + own(1)},
    {"own": [{"id": "_a", "moment": "veille", "text": "x" * 301}]}, {"own": [{"id": "_a", "moment": 3, "text": "x"}]},
    {"removed": {"0": "c-but"}}, {"constructor": "x"},
)  # fmt: skip


def test_what_is_not_sound_is_left_out_and_the_rest_stays(visit: Make) -> None:
    """With a sentence, and a copy of everything put aside."""
    page = visit().open("checklist/")
    for fields in ODD:
        text = state(a_list("_b", name="Autre"), a_list(**{"name": "Gala"} | fields))
        page.evaluate("document.querySelector('[data-notice]').textContent = ''")
        meet(page, text)
        expect(page.locator(NOTICE)).to_contain_text("Une partie de vos listes")
        assert page.evaluate("key => localStorage.getItem(key)", COPY) == text
        assert kept(page)[0]["name"] == "Autre"
        assert page.locator(".check__text b, .check__written b").count() == 0
        assert len(kept(page)[1]["own"]) <= 200
    page.reload()
    expect(page.locator(NOTICE)).to_be_empty()


def test_nothing_read_reaches_the_prototype_or_the_page_as_html(visit: Make) -> None:
    page = visit().open("checklist/")
    hostile = "<img src=x onerror=alert(1)>"
    mine = a_list(name=hostile, lines={"c-but-1": hostile}, own=own(1, hostile))
    find(page, state(mine)[:-2] + ',{"id":"_x","__proto__":{"polluted":1},"lines":{"__proto__":{"polluted":1}}}]}')
    assert page.evaluate("({}).polluted") is None
    expect(page.get_by_label(NAME)).to_have_value(hostile)
    assert f"{hostile} 0" in shown(page)
    assert page.locator("main img").count() == 0


def test_what_a_later_version_wrote_is_not_touched(visit: Make) -> None:
    page = visit().open("checklist/")
    later = state(a_list(name="Gala"), version=2)
    find(page, later)
    expect(page.locator(NOTICE)).to_contain_text("plus récente")
    box(page, 0).check()
    add(page, "Une ligne")
    assert "Une ligne" in shown(page)
    assert raw(page) == later


@KEEPS_NOTHING
def test_a_device_that_keeps_nothing_is_told_once_and_goes_on(visit: Make, script: str, words: str) -> None:
    here = visit()
    here.context.add_init_script(script)
    page = here.open("checklist/")
    expect(page.locator(NOTICE)).to_be_empty()
    box(page, 0).check()
    expect(page.locator(NOTICE)).to_contain_text(words)
    page.get_by_label(NAME).fill("Gala")
    add(page, "Une ligne")
    expect(page.locator(NOTICE)).to_have_text("Ligne ajoutée.")
    box(page, 1).check()
    expect(page.locator(PROGRESS)).to_contain_text("2 cochées")
    assert "Une ligne" in shown(page)
    press(page, "Annuler")
    expect(page.locator(PROGRESS)).to_contain_text("1 cochée")


def two_tabs(visit: Make) -> tuple[Page, Page]:
    here = visit()
    one = here.open("checklist/")
    find(one, state(a_list(name="Gala")))
    other = here.context.new_page()
    other.goto(one.url)
    return one, other


def test_two_tabs_add_up(visit: Make) -> None:
    """Each gesture changes one thing of what is kept by then; what a tab shows follows the other."""
    one, other = two_tabs(visit)
    box(one, 0).check()
    expect(box(other, 0)).to_be_checked()
    one.locator("[name=c-but-1]").fill("Un but")
    add(other, "Une ligne")
    other.locator("summary").click()
    other.get_by_label("Demain").check()
    expect(one.get_by_label("Demain")).to_be_checked()
    expect(one.locator(ROWS).filter(has_text="Une ligne")).to_be_visible()
    expect(other.locator("[name=c-but-1]")).to_have_value("Un but")
    (both,) = kept(one)
    assert both["ticked"]
    assert both["delai"] == "demain"
    assert both["lines"] == {"c-but-1": "Un but"}
    assert [line["text"] for line in both["own"]] == ["Une ligne"]


def test_a_tab_keeps_the_event_it_shows(visit: Make) -> None:
    one, other = two_tabs(visit)
    press(other, "Nouvel événement")
    other.get_by_label(NAME).fill("Salon")
    expect(one.locator("[data-events] li")).to_have_count(2)
    expect(one.get_by_label(NAME)).to_have_value("Gala")
    box(one, 0).check()
    assert {each["name"]: len(each["ticked"]) for each in kept(one)} == {"Gala": 1, "Salon": 0}


def test_what_another_tab_deleted_can_be_brought_back(visit: Make) -> None:
    one, other = two_tabs(visit)
    box(one, 0).check()
    press(other, "Supprimer cet événement")
    expect(one.locator(NOTICE)).to_contain_text("dans un autre onglet")
    press(one, "Annuler")
    expect(box(one, 0)).to_be_checked()
    assert [each["name"] for each in kept(other)] == ["Gala"]
    other.evaluate("localStorage.clear()")
    expect(one.locator(NOTICE)).to_contain_text("dans un autre onglet")
    box(one, 1).check()
    assert len(kept(one)) == 1


def test_what_is_too_long_is_cut_as_it_is_typed_with_a_sentence(visit: Make) -> None:
    """By whole characters; the list takes it, and the screen holds it."""
    page = visit(width=320).open("checklist/")
    for name, most in (("own-surplace", 300), ("c-but-1", 300), ("name", 80)):
        field = page.locator(f"[name={name}]")
        field.fill("é" * (most - 1) + "🎭🎭")
        expect(page.locator(NOTICE)).to_contain_text(f"{most} caractères au plus")
        assert field.input_value() == "é" * (most - 1) + "🎭"
    page.locator("[name=own-surplace]").press("Enter")
    assert shown(page).count("é" * 299 + "🎭") == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.reload()
    expect(page.locator(NOTICE)).to_be_empty()


def test_two_hundred_lines_of_ones_own_and_no_more(visit: Make) -> None:
    page = visit().open("checklist/")
    text = state(a_list(own=own(199, "x" * 290)))
    find(page, text)
    assert raw(page) == text, "the test writes as the script does"
    add(page, "la deux-centième")
    assert len(kept(page)[0]["own"]) == 200
    add(page, "une de trop")
    expect(page.locator(NOTICE)).to_contain_text("Deux cents lignes")
    expect(page.locator("[name=own-surplace]")).to_have_value("une de trop")
    page.reload()
    assert len([words for words in shown(page) if words.startswith("x")]) == 199
    assert json.loads(raw(page) or "")["lists"][0]["own"][-1]["text"] == "la deux-centième"
