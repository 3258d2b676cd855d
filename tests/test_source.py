"""The YAML reader: what an editor typed, to the letter, with its place. Refusals are in golden/errors."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coulisses.problems import ContentError
from coulisses.source import MAX_DEPTH, read
from coulisses.yaml_errors import CONTROL, MAX_BYTES

CONTROLS = st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Co", "Cn"])
TEXT = """\
# un commentaire
titre: Une idée
liste:
  - un
  - "deux : trois"
entrees:
  - id: pli
    texte: >-
      Une ligne,
      puis une autre.
  - {id: court, texte: 'l''autre'}
"""


def test_scalars_are_text_and_lines_are_folded() -> None:
    assert read("essai.yml", TEXT.encode()).data == {
        "titre": "Une idée",
        "liste": ["un", "deux : trois"],
        "entrees": [{"id": "pli", "texte": "Une ligne, puis une autre."}, {"id": "court", "texte": "l'autre"}],
    }


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        ((), False, "essai.yml:2:1"),
        (("titre",), False, "essai.yml:2:8"),
        (("titre",), True, "essai.yml:2:1"),
        (("liste", 1), False, "essai.yml:5:5"),
        (("entrees", 0, "texte"), False, "essai.yml:8:12"),
        (("entrees", 1, "texte"), True, "essai.yml:11:17"),
        (("entrees", 1, "absent"), False, "essai.yml:11:5"),
        (("entrees", 9, "id"), False, "essai.yml:7:3"),
    ],
)
def test_every_value_and_every_key_has_its_place(path: tuple[object, ...], key: bool, place: str) -> None:
    """Lines and columns count from 1; where a path leads nowhere, its nearest parent answers."""
    assert str(read("essai.yml", TEXT.encode()).at(path, key=key)) == place


def test_columns_count_characters_not_bytes() -> None:
    source = read("essai.yml", "été: {a: « é », b: x}\n".encode())
    assert str(source.at(("été", "b"))) == "essai.yml:1:20"


def test_a_text_is_found_inside_a_folded_value() -> None:
    source = read("essai.yml", TEXT.encode())
    node = next(node for key, text, node in source.scalars() if text.startswith("Une ligne"))
    assert str(source.find(node, "autre")) == "essai.yml:10:16"
    assert str(source.find(node, "absent")) == "essai.yml:8:12"


def test_the_limits_themselves_are_accepted() -> None:
    """The deepest and the largest file allowed are read."""
    deep = "a: " + "[" * (MAX_DEPTH - 2) + "x" + "]" * (MAX_DEPTH - 2)
    assert read("essai.yml", deep.encode()).data
    with pytest.raises(ContentError):
        read("essai.yml", deep.replace("x", "[x]").encode())
    large = b"a: " + b"x" * (MAX_BYTES - 3)
    assert read("essai.yml", large).data == {"a": "x" * (MAX_BYTES - 3)}
    with pytest.raises(ContentError):
        read("essai.yml", large + b"x")


def test_words_are_composed() -> None:
    """An accent typed in two parts, as some keyboards do, is the same letter."""
    assert read("essai.yml", "e\u0301te\u0301: a\u0300\n".encode()).data == {"été": "à"}


def test_many_faults_of_one_file_are_told_together() -> None:
    with pytest.raises(ContentError) as caught:
        read("essai.yml", b"a: ~\nb: !x y\na: &z t\nc: d #3\n")
    assert [problem.position.line for problem in caught.value.problems] == [1, 2, 3, 3, 4]


@settings(max_examples=300)
@given(
    st.binary(max_size=60)
    | st.text(st.characters(codec="utf-8"), max_size=60).map(str.encode)
    | st.text(CONTROLS, max_size=4).map(str.encode)
)
def test_any_bytes_give_data_or_french(raw: bytes) -> None:
    """No input crashes the reader; what it refuses, it places."""
    _data_or_problems(raw)


@given(st.text(alphabet="ab:-#\n '\"[]{}&*!|>%@`,?~éà\u00a0", max_size=60))
def test_any_clumsy_yaml_gives_data_or_french(text: str) -> None:
    _data_or_problems(text.encode())


def _data_or_problems(raw: bytes) -> None:
    try:
        data: Any = read("essai.yml", raw).data
    except ContentError as error:
        problems = error.problems
    else:
        assert isinstance(data, dict)
        return
    assert problems
    for problem in problems:
        assert problem.position.line >= 1
        assert problem.position.column >= 1
        assert not {"found", "expected", "while", "could"} & set(problem.message.split())


TYPED = st.characters(max_codepoint=0xD7FF).filter(lambda char: not CONTROL.match(char))
KEYS = st.from_regex("[a-z]{1,8}", fullmatch=True)


@settings(max_examples=50)
@given(st.dictionaries(KEYS, st.text(TYPED), min_size=1))
def test_any_quoted_text_comes_back(data: dict[str, str]) -> None:
    """Between double quotes, everything that can be typed is kept."""
    raw = "\n".join(f"{key}: {json.dumps(value)}" for key, value in data.items()).encode()
    assert read("essai.yml", raw).data == {key: unicodedata.normalize("NFC", value) for key, value in data.items()}
