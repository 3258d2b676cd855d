"""A list in a link and in a file: made anew elsewhere, never over one's own, and no harm in a broken one."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coulisses.routing import Situation

from .list_play import LINK, NOTICE, QUIZ, Make, a_list, asked, box, find, kept, own, press, raw, shown, state

NAME = "Nom de l’événement"


def test_a_link_makes_its_list_beside_the_others(visit: Make) -> None:
    """Twice the same makes no second empty one; what has been touched is never touched again."""
    here = visit()
    page = here.open(f"checklist/#v1;{LINK}")
    assert shown(page) == asked(QUIZ)
    expect(page.locator(NOTICE)).to_contain_text(f"Une liste neuve : {len(asked(QUIZ))} lignes, pour les coulisses")
    assert page.url.endswith("/checklist/"), "a reload comes back to what has been done since"
    for _ in range(2):
        page.goto("about:blank")
        page = here.open(f"checklist/#v1;{LINK}")
        assert len(kept(page)) == 1
    box(page, 0).check()
    mine = kept(page)
    page.reload()
    assert kept(page) == mine
    page.evaluate("link => { location.hash = link; }", f"v1;{LINK}")
    expect(page.locator(NOTICE)).to_contain_text("Vos autres événements")
    assert kept(page)[0] == mine[0]
    assert len(kept(page)) == 2
    assert page.locator(".check :checked").count() == 0
    press(page, "Annuler")
    assert kept(page) == mine
    expect(box(page, 0)).to_be_checked()


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("v1", Situation()),
        ("v1;energie=stimulant", Situation(energie="stimulant")),
        ("v1;faible=preparation,concision", Situation(faible=frozenset(("preparation", "concision")))),
        ("v1%3Blieu%3Dafterwork", Situation("afterwork")),
    ],
)
def test_each_part_may_be_missing(visit: Make, fragment: str, said: Situation) -> None:
    page = visit().open(f"checklist/#{fragment}")
    assert shown(page) == asked(said)
    assert len(kept(page)) == 1


FAULTS = {
    "abîmé": (
        "v1;", "v1;lieu", "v1;lieu=", "v1;lieu=lune", "v1;lieu=coulisses;lieu=coulisses", "v1;lieu=coulisses,atelier",
        "v1;lieu=coulisses=1", "v1;faible=", "v1;faible=preparation,", "v1;faible=preparation,lune", "v1;name=x",
        "v1;__proto__=x", "v1;constructor=x", "v1;lieu=<img src=x>", "v1;delai=dema", "v1;" + "x" * 5_000,
    ),
    "plus récente": ("v2", "v2;lieu=coulisses", "v99;x"),
    "aucune liste": (
        "0", "-1", "%", "%00", "%E0%A4", "<img src=x onerror=alert(1)>", "9" * 400, "lieu=coulisses",
        "V1;lieu=coulisses",
    ),
}  # fmt: skip


def test_any_other_address_gets_a_sentence_and_changes_nothing(visit: Make) -> None:
    here = visit()
    page = here.open("checklist/")
    find(page, state(a_list(name="Gala", lieu="atelier")))
    before = raw(page)
    for words, fragments in FAULTS.items():
        page.goto("about:blank")
        page = here.open(f"checklist/#{fragments[0]}")
        for fragment in fragments:
            page.evaluate("fragment => { location.hash = fragment; }", fragment)
            expect(page.locator(NOTICE)).to_contain_text(words)
            assert raw(page) == before
            assert shown(page) == asked(Situation("atelier")), fragment


def test_a_place_in_the_page_is_no_link(visit: Make) -> None:
    page = visit().open("checklist/#m-soir")
    expect(page.locator(NOTICE)).to_be_empty()
    expect(page.locator("#m-soir")).to_be_in_viewport()


def test_the_link_says_the_situation_and_nothing_written(visit: Make) -> None:
    here = visit()
    page = here.open(f"checklist/#v1;{LINK}")
    page.get_by_label(NAME).fill("Secret")
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    press(page, "Copier le lien")
    expect(page.locator(NOTICE)).to_have_text("Lien copié.")
    assert page.evaluate("window.copied") == f"{here.site}checklist/#v1;{LINK}"
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error(); }; }")
    press(page, "Copier le lien")
    field = page.get_by_label("Le lien vers cette liste")
    expect(field).to_be_focused()
    assert page.evaluate("getSelection().toString()") == field.input_value() == f"{here.site}checklist/#v1;{LINK}"


def test_the_sheet_of_the_device_is_offered_where_there_is_one(visit: Make) -> None:
    here = visit()
    refused = "throw new DOMException('', 'AbortError');"
    here.context.add_init_script(f"navigator.share = async (given) => {{ window.shared = given; {refused} }};")
    page = here.open(f"checklist/#v1;{LINK}")
    press(page, "Partager")
    assert page.evaluate("window.shared.url").endswith(f"#v1;{LINK}")


def test_a_ready_list_leads_to_ones_own(visit: Make) -> None:
    page = visit().open("checklist/atelier/")
    page.get_by_role("link", name="Faire ma liste").click()
    expect(page.get_by_label("Format animé")).to_be_checked()
    assert shown(page) == asked(Situation("atelier"))


# -- the file ------------------------------------------------------------------------------------------


def give(page: Page, content: bytes | str, name: str = "liste.json") -> None:
    """Choose a file of this content."""
    data = content if isinstance(content, bytes) else content.encode()
    page.get_by_label("Ouvrir un fichier").set_input_files({"name": name, "mimeType": "", "buffer": data})


MINE = a_list(name="Gala d'été", lieu="afterwork", ticked=["c-but", "_l0"], lines={"c-but-1": "Un but"}, own=own(2))


def test_a_file_carries_a_list_whole(visit: Make, tmp_path: Path) -> None:
    """Named after the event; opened elsewhere, beside what is there; the same twice is twice there."""
    page = visit(accept_downloads=True).open("checklist/")
    find(page, state(MINE))
    with page.expect_download() as waited:
        press(page, "Enregistrer le fichier")
    assert waited.value.suggested_filename == "coulisses-gala-d-ete.json"
    waited.value.save_as(tmp_path / "file.json")
    text = (tmp_path / "file.json").read_bytes()
    there = visit().open("checklist/")
    find(there, state(a_list("_b", name="Salon")))
    give(there, text)
    expect(there.locator(NOTICE)).to_contain_text("La liste du fichier est ouverte")
    expect(there.get_by_label(NAME)).to_have_value("Gala d'été")
    salon, gala = kept(there)
    assert salon["name"] == "Salon"
    assert gala == MINE | {"id": gala["id"]}
    assert gala["id"] != MINE["id"]
    press(there, "Annuler")
    assert [each["name"] for each in kept(there)] == ["Salon"]
    expect(there.get_by_label(NAME)).to_have_value("Salon")
    give(there, text)
    expect(there.locator("[data-events] li")).to_have_count(2)
    give(there, b"\xef\xbb\xbf" + text)
    expect(there.locator("[data-events] li")).to_have_count(3)


REFUSED: dict[str, tuple[Any, ...]] = {
    "n’est pas une liste": (
        "", "{", "null", "[]", "%PDF-1.7", b"\x89PNG\r\n\x1a\n\x00\xff", "[" * 100_000, '{"version":"1"}',
        '{"quiz":"pret-e","version":1}',
    ),
    "plus récente": ('{"version":2,"lists":[]}',),
    "aucune liste": ('{"version":1,"lists":[]}', '{"version":1,"lists":[null,3,{}]}'),
    "trop lourd": (b" " * 1_000_001,),
}  # fmt: skip


def test_any_other_file_gets_a_sentence_and_changes_nothing(visit: Make) -> None:
    page = visit().open("checklist/")
    find(page, state(MINE))
    before = raw(page)
    for words, contents in REFUSED.items():
        for content in contents:
            give(page, content)
            expect(page.locator(NOTICE)).to_contain_text(words)
            assert raw(page) == before


def test_a_hostile_file_is_words_and_no_more(visit: Make) -> None:
    """What is sound of it is taken; 500 lines of one's own are 200, and a text is a text."""
    page = visit().open("checklist/")
    hostile = "<img src=x onerror=alert(1)>"
    one = a_list("_a", name=hostile, own=own(500, hostile), lines={"c-but-1": hostile}, ticked=[hostile])
    two = json.loads(state(a_list("_c", name="Salon")))["lists"][0] | {"onload": hostile}
    give(page, state(one, two, {"id": 3}))
    expect(page.locator(NOTICE)).to_contain_text("Une partie était illisible")
    assert [each["name"] for each in kept(page)] == [hostile, "Salon"]
    assert len(kept(page)[0]["own"]) == 200
    assert page.locator("main img").count() == 0
    assert f"{hostile} 0" in shown(page)
