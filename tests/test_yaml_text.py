"""Data written as YAML: the reader gives back what was typed, whatever was typed."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coulisses.desk.yaml_text import entry_lines
from coulisses.source import Data, read

HOSTILE = {
    "colon": "Réseau : par où commencer ?",
    "hash": "Voir la fiche #3 # vraiment",
    "quotes": """Elle dit "oui", il dit 'non', et \\ reste""",
    "braces": "{{ x }} {% raw %}",
    "dash": "- un tiret d'abord",
    "star": "*italique* d'entrée",
    "emoji": "Bravo 👩\u200d🎤🎭",
    "no-break spaces": "Déjà\u00a0prêts\u202f? Oui\u00a0: très",
    "only a number": "2024",
    "a word of YAML": "no",
    "nothing, for YAML": "~",
    "a name of JavaScript": "__proto__",
    "two spaces": "Deux  espaces, et trois   encore",
    "question marks": "? qu'est-ce",
    "three dashes": "---",
    "decomposed": "e\u0301te\u0301",
    "right to left": "שלום, bonjour",
    "lines of another age": "un\x85deux\u2028trois\u2029quatre",
    "very long": "Une très longue phrase, avec des mots. " * 60 + "Fin",
    "very long, two spaces": "Une très longue phrase,  avec des mots. " * 20 + "Fin",
    "very long, no-break space first": "Une très longue phrase \u00a0» avec des mots. " * 20 + "Fin",
    "one very long word": "x" * 3000,
}


def back(entry: dict[str, Data], quotes: frozenset[str]) -> Data:
    """The entry, written in a list, then read."""
    return read("essai.yml", "\n".join(["essai:", *entry_lines(entry, 2, quotes)]).encode()).data


@pytest.mark.parametrize("quotes", [frozenset(), frozenset({"text", "list"})], ids=["bare", "quoted"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_text_comes_back(text: str, quotes: frozenset[str]) -> None:
    """Under a key and in a list, at every depth; accents composed."""
    entry: dict[str, Data] = {"text": text, "list": [text, {"text": text}], "inner": {"text": text}}
    composed = text.replace("e\u0301", "é")
    assert back(entry, quotes) == {
        "essai": [{"text": composed, "list": [composed, {"text": composed}], "inner": {"text": composed}}]
    }


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=300))
@example("a" * 200 + " \u202fb")
def test_any_text_comes_back(text: str) -> None:
    """Whatever signs one can type."""
    typed = text.strip(" ") or "vide"
    found = back({"text": typed, "list": [typed]}, frozenset())
    composed = unicodedata.normalize("NFC", typed)
    assert found == {"essai": [{"text": composed, "list": [composed]}]}
