"""What the fuzzing tests share: files that nobody meant, made from those of the guide, and what may be answered."""

import json
import os
import re
from collections.abc import Sequence
from functools import cache

from hypothesis import settings
from hypothesis import strategies as st

from coulisses.problems import Problem
from coulisses.report import FORMATS, tell

from .helpers import ROOT

CASES = int(os.environ.get("FUZZ_CASES", "2000"))  # `make fuzz` asks for 20 000
GOLDEN = ROOT / "tests/golden"

# What a value, a key or a line is replaced by: the table of hostile inputs, and what hides in a paste.
HOSTILE = (
    *("no", "off", "on", "Yes", "oui", "non", "~", "null", "", "''", '""', " ", "0", "-1", "1", "99", "2", "oui oui"),
    *(
        "0123",
        "1:30",
        "1.10",
        "+33612345678",
        "1,5",
        "50%",
        "1 000",
        "1e3",
        ".inf",
        ".nan",
        "1_0",
        "9" * 9,
        "-" + "9" * 9,
    ),
    *("2026-02-30", "0000-00-00", "2026-13-01", "30/02/2026", "9" * 5000, "avant", "avant:objectif", "avantt", "index"),
    *(
        "*x",
        "&x y",
        "!!python/name:os.system",
        "!!binary aGk=",
        "!!set {a}",
        "<<: {a: b}",
        "{{ x }}",
        "[x",
        "{",
        "}",
        "]",
    ),
    *(
        "|",
        ">",
        "@x",
        "`x`",
        "%x",
        "# x",
        "voir fiche #3",
        "Réseau : les bases",
        '"',
        "'",
        "?",
        "? [a]",
        "- ",
        "-",
        ":",
    ),
    *(
        "---",
        "...",
        "--- a",
        "a: b",
        "- a",
        "{a: b}",
        "[a, b]",
        "[[a]]",
        "[[[[[[[[[[[[[[[[[[[[[a",
        "__proto__",
        "constructor",
    ),
    *(
        "\t",
        "\u00a0",
        "\u202f",
        "\x07",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "\u200b",
        "\u202e",
        "e\u0301",
        "é",
        "🤝",
        "\r",
    ),
    *(
        '"\\x00"',
        '"\\u202e"',
        '"\\',
        '"\\x"',
        "'it''s",
        "(prêt|",
        "(prêt|prête)",
        "prêt·e",
        "**",
        "](",
        "[a](b",
        "[a](avant:b)",
    ),
    *("<script>", "javascript:alert(1)", "https://x", "75 %", "112", "article 9", "x" * 300, "x " * 300, "(" * 300),
)
_ENGLISH = re.compile(
    r"\b(?:found|expected|while|could|cannot|mapping|scanning|parsing|token|input|should|valid|invalid|error|must"
    r"|character|escape|alias|anchor|Field|required|extra|string|integer|literal|Errno|No such)\b"
)
Mutation = tuple[str, int, int, str]


@cache
def seeds() -> dict[str, str]:
    """Real files, the first entries of each: name → text. The quizzes and the checklist are small, and whole."""
    found = {}
    for path in [*sorted((ROOT / "content").rglob("*.yml")), ROOT / "mkdocs.yml"]:
        text = path.read_text(encoding="utf-8")
        head = re.match(r"(?s)(?:.*?\n  - id: ){3}", text)
        found[path.relative_to(ROOT).as_posix()] = text[: head.end()].rpartition("\n")[0] + "\n" if head else text
    found["content/checklist.yml"] = (GOLDEN / "checklist-sound.yml").read_text(encoding="utf-8")
    for name in ("quiz", "quiz-sound"):
        found[f"quiz/{name}.yml"] = (GOLDEN / f"{name}.yml").read_text(encoding="utf-8")
    for name in ("faq", "quiz", "avant"):
        found[f"docs/{name}.md"] = (ROOT / f"docs/{name}.md").read_text(encoding="utf-8")
    return found


def mutated(text: str, mutations: Sequence[Mutation]) -> str:
    """Return ``text`` after each mutation: what is done, at which line, at which column, with what."""
    lines = text.split("\n")
    for what, line, column, value in mutations:
        at = line % len(lines)
        old = lines[at]
        place = column % (len(old) + 1)
        head, colon, _ = old.partition(": ")
        lines[at : at + 1] = {
            "delete": [],
            "double": [old, old],
            "indent": [" " * (column % 4 + 1) + old],
            "dedent": [old.removeprefix(" " * (column % 4 + 1))],
            "swap": [*lines[at + 1 : at + 2], old],
            "insert": [old[:place] + value + old[place:]],
            "cut": [old[:place]],
            "value": [f"{head}{colon}{value}" if colon else f"{old[: len(old) - len(old.lstrip())]}- {value}"],
            "key": [f"{old[: len(old) - len(old.lstrip())]}{value}: {old.partition(': ')[2]}"],
            "line": [value, old],
        }[what] or [""]
    return "\n".join(lines)


MUTATIONS = st.lists(
    st.tuples(
        st.sampled_from(
            ("delete", "double", "indent", "dedent", "swap", "insert", "cut", "value", "value", "key", "line")
        ),
        st.integers(0, 400),
        st.integers(0, 120),
        st.sampled_from(HOSTILE) | st.text(max_size=12),
    ),
    min_size=1,
    max_size=4,
)


def fuzzed(share: float) -> settings:
    """The settings of a test that has its ``share`` of the cases; others are drawn at each ``make fuzz``."""
    wider = "FUZZ_CASES" in os.environ
    return settings(max_examples=round(CASES * share), deadline=1000, derandomize=not wider)


def assert_told(problems: Sequence[Problem], file: str, text: str) -> None:
    """Every problem stands in the file, in French, and can be printed in each format."""
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", text.removeprefix("\ufeff"))
    for problem in problems:
        if problem.position.file == file:
            line, column = problem.position.line, problem.position.column
            assert 0 <= line <= len(lines), problem
            assert column <= (len(lines[line - 1]) if line else 0) + 1, problem
        said = re.sub("«[^«»]*»", "", f"{problem.message} {problem.expected}", flags=re.S)
        assert not _ENGLISH.search(said.partition("une de ces clés")[0]), problem
        assert problem.message, problem
        assert problem.expected, problem
        assert problem.example, problem
    for format in FORMATS:
        told = tell(problems, lambda _: lines, format)
        assert json.loads(told) if format == "json" else not re.search("[\x00-\x09\x0b-\x1f\x7f]", told)
