"""What the guide rests on: every source shown with its status and the day it was checked, every call with its note."""

import re
from html import unescape

from coulisses.french import long_date
from coulisses.kinds import Content
from coulisses.text import to_plain

STATUS = {
    "verifie": "Vérifié",
    "etaye": "Étayé, avec nuance",
    "avis": "Avis d’auteur",
    "inverifiable": "Invérifiable",
    "ecarte": "Écarté",
}
ASIDE = ("inverifiable", "ecarte")


def entry(html: str, id: str) -> str:
    """The words of the section whose heading has this id."""
    found = re.search(rf'<h3 id="{id}">(.*?)(?=<h[23] id=|</article>)', html, re.S)
    assert found, id
    return unescape(re.sub(r"<[^>]+>", "", found[1]))


def day(checked: str) -> str:
    return "Non revérifié" if checked == "non" else f"Contrôlé le {long_date(checked)}"


def test_every_source_shows_its_status_the_day_it_was_checked_and_its_bias(
    content: Content, pages: dict[str, str]
) -> None:
    assert len(content.sources) > 80
    for source in content.sources:
        text = entry(pages["sources"], source.id)
        assert STATUS[source.status] in text, source.id
        assert day(source.checked) in text, source.id
        for part in (source.finding, source.nuance, source.bias, source.use):
            assert part is None or to_plain(part) in text, source.id


def test_every_claim_shows_its_status_on_the_page_of_what_is_kept_or_set_aside(
    content: Content, pages: dict[str, str]
) -> None:
    assert len(content.claims) > 30
    for claim in content.claims:
        here, elsewhere = ("ecarte", "sources") if claim.status in ASIDE else ("sources", "ecarte")
        assert STATUS[claim.status] in entry(pages[here], claim.id)
        assert f'id="{claim.id}"' not in pages[elsewhere]


def test_calls_and_notes_answer_each_other(pages: dict[str, str]) -> None:
    """Each number leads to its note, each note to the first call, and to the source in full."""
    noted = 0
    for html in pages.values():
        calls = {int(number) for number in re.findall(r'href="#note-(\d+)"', html)}
        notes = [int(number) for number in re.findall(r'<li id="note-(\d+)"', html)]
        assert notes == sorted(calls) == list(range(1, len(notes) + 1))
        assert {int(number) for number in re.findall(r'id="appel-(\d+)"', html)} == calls
        assert {int(number) for number in re.findall(r'href="#appel-(\d+)"', html)} == calls
        noted += bool(notes)
    assert noted > 10


def test_a_note_carries_the_label_and_no_sentence_does(pages: dict[str, str]) -> None:
    for address, html in pages.items():
        for note in re.findall(r'<li id="note-\d+">(.*?)</li>', html, re.S):
            assert 'class="status status--' in note
            assert re.search(r"Non revérifié|Contrôlé le", note), note
        if address not in ("sources", "ecarte"):
            outside = re.sub(r'<section class="notes".*?</section>', "", html, flags=re.S)
            assert 'class="status' not in outside, address


def test_nothing_contested_is_cited_as_evidence(content: Content) -> None:
    """What is set aside is cited by nothing but claims and disagreements, which say so."""
    aside = {source.id for source in content.sources if source.status in ASIDE}
    assert aside
    told = {id(entry) for entry in (*content.claims, *content.tensions)}
    cited = [
        (entry.id, name)
        for entry in content.anchored()
        if id(entry) not in told
        for name in getattr(entry, "sources", ())
        if name in aside
    ]
    assert cited == []


def test_law_and_call_numbers_carry_the_day_they_were_checked(content: Content, pages: dict[str, str]) -> None:
    kept = [source for source in content.sources if source.kind in ("loi", "service")]
    assert len(kept) > 10
    for source in kept:
        assert day(source.checked) in entry(pages["sources"], source.id)
