"""How a problem is told: the line and its caret, to people and to machines; colours only where they show."""

import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from coulisses.excerpt import excerpt
from coulisses.problems import Position, Problem
from coulisses.report import MOST, as_data, as_text, tell

from .helpers import add, command, environment, run

PROBLEM = Problem(Position("content/faq.yml", 2, 3), "clé inconnue", "une autre", "quesion", "question: …")
LINES = ["faq:", "  quesion: Une question"]
WARNING = Problem(PROBLEM.position, "phrase longue", "trente mots", "quarante", "…", warning=True)
TWO_FAULTS = "faq:\n  - id: Essai\n    quesion: Une question\n    answer: [Une réponse.]\n"


@pytest.mark.parametrize(
    ("line", "column", "shown", "under"),
    [
        pytest.param("abc", 2, "abc", " ^", id="a letter"),
        pytest.param("abc", 4, "abc", "   ^", id="after the end"),
        pytest.param("abc", 99, "abc", "   ^", id="beyond the end"),
        pytest.param("", 1, "", "^", id="an empty line"),
        pytest.param("\tabc", 2, "⇥abc", " ^", id="after a tab"),
        pytest.param("a\x00\x1b\x7f\x9bb", 6, "a␀␛��b", "     ^", id="after controls"),
        pytest.param("a\u00a0b\u202f!", 5, "a⍽b⍽!", "    ^", id="after hard spaces"),
        pytest.param("e\u0301te\u0301 x", 7, "e\u0301te\u0301 x", "    ^", id="after accents typed apart"),
        pytest.param("日本 x", 4, "日本 x", "     ^", id="after ideograms"),
        pytest.param("🤝 x", 3, "🤝 x", "   ^", id="after a picture"),
        pytest.param("\u202eabc", 2, "�abc", " ^", id="after a mark that turns the text"),
        pytest.param("x" * 101, 1, "x" * 100 + "…", "^", id="the start of a long line"),
        pytest.param("x" * 300 + "y", 301, "…" + "x" * 99 + "y", " " * 100 + "^", id="the end of a long line"),
        pytest.param("x" * 300, 151, "…" + "x" * 100 + "…", " " * 61 + "^", id="the middle of a long line"),
    ],
)
def test_the_caret_points_where_it_says(line: str, column: int, shown: str, under: str) -> None:
    assert excerpt(12, line, column) == [f"    12 | {shown}".rstrip(), f"       | {under}"]


def test_a_whole_line_has_no_caret_and_a_whole_file_no_line() -> None:
    assert excerpt(7, "abc", 0) == ["     7 | abc"]
    whole = Problem(Position("content/kit.yml"), "fichier manquant", "un fichier", "rien", "kit:")
    assert as_text(whole, lambda _: LINES).splitlines()[:2] == [
        "content/kit.yml:1:1: fichier manquant",
        "  attendu : un fichier",
    ]
    assert as_data(whole, lambda _: LINES)["source_line"] is None


def test_what_people_read() -> None:
    """A problem, and a remark, in full; a file that cannot be read shows no line."""
    told = (
        "content/faq.yml:2:3: clé inconnue\n"
        "     2 |   quesion: Une question\n"
        "       |   ^\n"
        "  attendu : une autre\n"
        "  trouvé  : quesion\n"
        "  exemple : question: …"
    )
    assert as_text(PROBLEM, lambda _: LINES) == told
    assert as_text(PROBLEM, lambda _: []) == told.replace("     2 |   quesion: Une question\n       |   ^\n", "")
    assert as_text(WARNING, lambda _: []).startswith("content/faq.yml:2:3: remarque : phrase longue\n")


def test_what_a_value_holds_never_steers_the_terminal() -> None:
    hostile = Problem(Position("a\x1b.yml"), "b\x1b[2J", "c\x07", "d\x9b", "e\u202e\x00")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", as_text(hostile, lambda _: []))


def test_people_are_told_so_many_of_a_file_and_machines_all() -> None:
    many = [Problem(Position(name, line, 1), "m", "a", "t", "e") for name in ("a", "b") for line in range(1, 1021)]
    plain = tell(many, lambda _: [])
    assert plain.count(": m\n") == 2 * MOST
    assert "a: et 1 000 de plus (« --format json » les donne tous)\n" in plain
    assert tell(many, lambda _: [], "github").count("::error ") == 2040
    assert len(json.loads(tell(many, lambda _: [], "json"))["problems"]) == 2040


def test_github_reads_every_sign_as_it_was_typed() -> None:
    awkward = Problem(Position("a,b:c%.yml", 3, 4), "50 %, a: b\r\nc", "x\ny", "100 %", "z: %", warning=True)
    assert tell([PROBLEM, awkward], lambda _: LINES, "github") == (
        "::error file=content/faq.yml,line=2,col=3,title=clé inconnue"
        "::attendu : une autre%0Atrouvé  : quesion%0Aexemple : question: …\n"
        "::warning file=a%2Cb%3Ac%25.yml,line=3,col=4,title=50 %25%2C a%3A b%0D%0Ac"
        "::attendu : x␊y%0Atrouvé  : 100 %25%0Aexemple : z: %25\n"
    )


def test_json_is_one_document_whatever_is_found(project: Path) -> None:
    """Also where nothing is: on standard output, and only it."""
    done = run(project, "check", "--format", "json")
    assert (done.returncode, done.stdout) == (0, '{"problems": []}\n')
    add(project, "content/faq/essai.yml", TWO_FAULTS)
    done = run(project, "site", "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == {
        "problems": [
            {
                "file": "content/faq/essai.yml",
                "line": 2,
                "column": 9,
                "severity": "error",
                "message": "valeur refusée pour « id »",
                "expected": "Nom unique, en minuscules sans accent, mots reliés par des tirets. Sert d’ancre dans "
                "l’adresse.",
                "found": "Essai",
                "example": "id: mon-conseil",
                "source_line": "  - id: Essai",
            },
            {
                "file": "content/faq/essai.yml",
                "line": 3,
                "column": 5,
                "severity": "error",
                "message": "clé inconnue « quesion » ; vouliez-vous « question » ?",
                "expected": "une de ces clés : id, question, answer, phase, contexts, sources, see, origin",
                "found": "quesion",
                "example": "question: …",
                "source_line": "    quesion: Une question",
            },
        ]
    }
    assert done.stderr.splitlines()[-1] == "2 problèmes à corriger ; le site publié n’a pas changé."


@pytest.mark.parametrize(
    ("more", "coloured"),
    [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)],
)
def test_colours_only_on_a_terminal_that_wants_them(more: dict[str, str], coloured: bool, project: Path) -> None:
    add(project, "content/faq/essai.yml", TWO_FAULTS)
    variables = {name: value for name, value in environment(**more).items() if name in more or name != "NO_COLOR"}
    reader, writer = pty.openpty()
    with subprocess.Popen(
        command(project, "check"), stdout=writer, stderr=subprocess.DEVNULL, env=variables
    ) as process:
        os.close(writer)
        told = b""
        while not told.endswith(b"question: \xe2\x80\xa6\r\n"):
            told += os.read(reader, 65536)
        assert process.wait() == 1
    os.close(reader)
    assert (b"\x1b[1mcontent/faq/essai.yml:2:9\x1b[0m: \x1b[31mvaleur" in told) is coloured
    assert (b"\x1b" in told) is coloured
    assert "\x1b" not in run(project, "check").stdout


def test_a_reader_that_leaves_ends_the_command_quietly(project: Path) -> None:
    """As in `check | head -1`: exit code 141, as a shell tells of SIGPIPE, and nothing on standard error."""
    add(project, "content/faq/essai.yml", "faq:\n" + "  - {}\n" * 400)
    for number in range(20):
        add(project, f"content/kit/essai-{number}.yml", "kit:\n" + "  - {}\n" * 400)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command(project, "check", "--format", "json"),
        stdout=writer,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")
