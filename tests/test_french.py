"""French typography: the build sets it, or it is already right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coulisses.french import long_date, short_form, spoken_form, typeset

T, N = "\u202f", "\u00a0"  # thin, and ordinary, no-break space

TABLE = [
    ("Ça va ?", f"Ça va{T}?"),
    ("Ça va?", f"Ça va{T}?"),
    ("Ça va  !", f"Ça va{T}!"),
    ("Un ; deux", f"Un{T}; deux"),
    (f"Ça va{N}?", f"Ça va{T}?"),
    ("Quoi ?!", f"Quoi{T}?!"),
    ("Une liste : un, deux", f"Une liste{N}: un, deux"),
    ("Une liste: un", f"Une liste{N}: un"),
    ("À 18:30", "À 18:30"),
    ("avant:objectif", "avant:objectif"),
    ("« oui »", f"«{N}oui{N}»"),
    ("«oui»", f"«{N}oui{N}»"),
    ('"oui"', f"«{N}oui{N}»"),
    ("l'autre, aujourd'hui", "l’autre, aujourd’hui"),
    ("Et puis...", "Et puis…"),
    ("1 500 €", f"1{T}500{N}€"),
    ("1500€", f"1500{N}€"),
    ("30 s, 20 min, 3 semaines", f"30{N}s, 20{N}min, 3{N}semaines"),
    ("60 %", f"60{N}%"),
    ("J+7 et H+1", "J+7 et H+1"),
    ("J +7, J + 30 et H+ 1", "J+7, J+30 et H+1"),
    ("https://a.fr/?q='x'...", "https://a.fr/?q='x'..."),
    ("Voir https://a.fr/b ; c'est là", f"Voir https://a.fr/b{T}; c’est là"),
    ("oui – non", f"oui{N}– non"),
    ("(?)", "(?)"),
    ("(prêt|prête) ?", f"(prêt|prête){T}?"),
    ("« Et vous ? » dit-elle.", f"«{N}Et vous{T}?{N}» dit-elle."),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "set_"), TABLE)
def test_typeset(typed: str, set_: str) -> None:
    assert typeset(typed) == set_


@pytest.mark.parametrize("set_", [set_ for _, set_ in TABLE])
def test_what_is_right_stays_as_it_is(set_: str) -> None:
    assert typeset(set_) == set_


@pytest.mark.parametrize(
    ("iso", "written"), [("2026-11-22", f"22{N}novembre 2026"), ("2024-02-01", f"1er{N}février 2024")]
)
def test_a_day_is_written_out(iso: str, written: str) -> None:
    assert long_date(iso) == written


@settings(max_examples=500)
@given(st.text(alphabet=f"ab1 9.,;:!?'«»()–—€%…’{T}{N}\nmins", max_size=40))
def test_typesetting_twice_changes_nothing_more(text: str) -> None:
    once = typeset(text)
    assert typeset(once) == once


@pytest.mark.parametrize(
    ("masculine", "feminine", "short", "spoken"),
    [
        ("prêt", "prête", "prêt·e", "prêt ou prête"),
        ("prêts", "prêtes", "prêt·es", "prêtes et prêts"),
        ("acteurs", "actrices", "acteur·rices", "actrices et acteurs"),
        ("seul", "seule", "seul·e", "seul ou seule"),
        ("heureux", "heureuses", "heureux·ses", "heureuses et heureux"),
        ("il", "elle", "il ou elle", "il ou elle"),
        ("ils", "elles", "elles et ils", "elles et ils"),
        ("un", "une", "un·e", "un ou une"),
    ],
)
def test_inclusive_forms(masculine: str, feminine: str, short: str, spoken: str) -> None:
    """One middle dot for the eyes; whole words for the ears."""
    assert short_form(masculine, feminine) == short
    assert spoken_form(masculine, feminine) == spoken
