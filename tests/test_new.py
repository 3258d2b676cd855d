"""``build.py new``: each case of golden/new answers its questions, and adds exactly these lines.

A case says what is asked for (``kind``), the answers one a line, and ``diff``, what changes in the guide.
"""

import io
import re
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

import build
from coulisses import compose
from coulisses.desk.catalogue import GROWING
from coulisses.site import read_pages
from coulisses.source import read

from .helpers import ROOT, add, replace, run, snapshot
from .test_yaml_text import HOSTILE

CASES = sorted((ROOT / "tests/golden/new").glob("*.yml"))
Asked = Callable[..., tuple[int, str, str]]


def case(path: Path) -> Any:
    return read(path.name, path.read_bytes()).data


@pytest.fixture
def ask(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Ask for an entry with these answers, through a pipe; return the exit code and what was printed."""

    def asked(kind: str, *answers: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        code = build.main(["--project", str(project), "new", kind])
        told = capsys.readouterr()
        return code, told.out, told.err

    return asked


def content(project: Path) -> dict[str, bytes]:
    """What the guide is made of."""
    return {name: raw for name, raw in snapshot(project).items() if not name.startswith(".coulisses/")}


def changes(before: dict[str, bytes], after: dict[str, bytes]) -> str:
    """Every change of the guide, as ``diff`` tells it, without surroundings or line numbers: the guide grows."""
    told = ""
    for name in sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name)):
        old, new = (files.get(name, b"").decode().splitlines(keepends=True) for files in (before, after))
        told += "".join(unified_diff(old, new, name, name, n=0))
    return re.sub(r"^@@ .* @@$", "@@", told, flags=re.M)


def test_there_is_a_case_for_each_kind() -> None:
    assert sorted(path.stem for path in CASES) == sorted(growing.name for growing in GROWING)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_entry_is_added_in_its_place(path: Path, project: Path, ask: Asked) -> None:
    """The lines are those expected, the guide holds, and the address that is told shows the entry."""
    expected = case(path)
    before = content(project)
    code, out, err = ask(expected["kind"], *expected["answers"])
    assert (code, err) == (0, "")
    assert changes(before, content(project)) == expected["diff"]
    assert path.stem == "item" or not re.search(r"^-(?!--)", expected["diff"], re.M)
    guide = compose.draft(project)
    assert guide.faults() == []
    told = re.search(r"Ajouté : (.+):(\d+)\nPour voir : make serve, puis http://127\.0\.0\.1:8000/(.+)/#?(.*)\n", out)
    assert told
    file, line, page, anchor = told.groups()
    assert (project / file).read_text(encoding="utf-8").splitlines()[int(line) - 1].startswith("  - id: ")
    assert not anchor or re.search(f'id="{anchor}"|{{#{anchor}}}', guide.pages[f"{page}.md"])


FAQ = ("Une question", "Une réponse.", "", "", "", "", "", "", "")


def test_what_was_typed_comes_back_exactly(project: Path, ask: Asked) -> None:
    """Every text of ``HOSTILE``, in one entry: the reader gives the same signs, accents composed."""
    code, out, _ = ask("faq", HOSTILE["colon"], *HOSTILE.values(), "", *FAQ[3:-1], "essai-hostile")
    assert code == 0, out
    data: Any = read("faq.yml", (project / "content/faq.yml").read_bytes()).data
    composed = [text.replace("e\u0301", "é") for text in HOSTILE.values()]
    assert data["faq"][-1] == {"id": "essai-hostile", "question": HOSTILE["colon"], "answer": composed}


REFUSED = """\
  ✗ « question » est obligatoire
    attendu : La question, comme on la pose.
    exemple : {last}
  ✗ tabulation
    attendu : des espaces, jamais de tabulation
    exemple : deux espaces par niveau
  ✗ caractère invisible interdit
    attendu : du texte
    exemple : effacez-le et retapez le mot
  ✗ caractère illisible : la réponse n’est pas en UTF-8
  ✗ valeur refusée pour « phase » ; vouliez-vous « pendant » ?
    attendu : une de ces valeurs : avant, pendant, apres
    exemple : avant
  ✗ valeur refusée pour « contexts » ; vouliez-vous « coulisses » ?
    attendu : une de ces valeurs : coulisses, conference, afterwork, atelier
    exemple : coulisses
  ✗ source inconnue : « mastroiani-2021 » ; vouliez-vous « mastroianni-2021 » ?
    attendu : l’id d’une source de content/sources, ni écartée ni invérifiable
    exemple : mastroianni-2021
  ✗ page inconnue : « suivis » ; vouliez-vous « suivi » ?
    attendu : une page du guide : {pages}
    exemple : avant:objectif
  ✗ valeur refusée pour « id »
    attendu : Nom unique, en minuscules sans accent, mots reliés par des tirets. Sert d’ancre dans l’adresse.
    exemple : mon-conseil
  ✗ nom déjà pris : « pressee »
    attendu : un nom unique (celui-ci sert déjà à content/faq.yml:3:9)
    exemple : pressee-2
"""


def test_an_answer_refused_is_asked_again_in_the_words_of_check(project: Path, ask: Asked) -> None:
    """Ten times in one conversation; then the entry is written all the same."""
    answers = ["", "Une\ttabulation", "Une\0fin", "\ud800", "Une question", "Une réponse.", "", "pandant", ""]
    answers += ["coulisse", "", "mastroiani-2021", "", "suivis", "", "", "Majuscule", "pressee", "une-autre"]
    code, out, err = ask("faq", *answers)
    assert (code, err) == (0, "")
    lines = re.sub(r"^ *(?:\[.*\] )?(?:>|\d\.) +(?=✗)", "  ", out, flags=re.M).splitlines()
    told = [line for line in lines if re.match(r"  ✗|    (?:attendu|exemple) :", line)]
    pages = ", ".join(sorted(read_pages(project)[0]))
    last = case(project / "content/faq.yml")["faq"][-2]["question"]
    assert "\n".join(told) + "\n" == REFUSED.replace("{pages}", pages).replace("{last}", last)
    assert (project / "content/faq.yml").read_text(encoding="utf-8").endswith('- "Une réponse."\n')


def test_what_only_the_whole_guide_knows_is_asked_again(project: Path, ask: Asked) -> None:
    """A figure without a source: told once every answer is there, then the answer is asked again."""
    code, out, _ = ask("faq", "Combien de gens ?", "Non, 90 % des gens.", *FAQ[2:], "Personne ne le sait.", "")
    assert code == 0
    assert "Encore un mot à changer :\n  ✗ chiffre sans source : « 90 % »\n" in out
    assert (project / "content/faq.yml").read_text(encoding="utf-8").endswith('- "Personne ne le sait."\n')


def test_a_question_mark_helps_and_an_arrow_goes_back(project: Path, ask: Asked) -> None:
    """The answer given before is proposed, and an empty line keeps it."""
    code, out, _ = ask("mot", "?", "Filet", "Ce qui retient.", "<", "<", "", "Ce qui tient.", *[""] * 4)
    assert code == 0
    assert "  exemple : Speed-meeting\n" in out
    assert "  [Filet] > " in out
    data: Any = read("glossary.yml", (project / "content/glossary.yml").read_bytes()).data
    assert {"id": "mot-filet", "term": "Filet", "definition": "Ce qui tient."} in data["glossary"]


@pytest.mark.parametrize("given", [0, 1, 5, 8])
def test_answers_that_stop_write_nothing(given: int, project: Path, ask: Asked) -> None:
    before = content(project)
    code, _, err = ask("faq", *FAQ[:given])
    assert code == 1
    assert re.fullmatch(r"\nFin des réponses : il manquait « [a-z]+ »\. Rien n’a été écrit\.\n", err)
    assert content(project) == before


def test_an_interruption_writes_nothing(project: Path, ask: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C at the last question: 130, as for every command."""
    before = content(project)
    typed = iter(FAQ[:-1])

    def interrupted(_prompt: str) -> str:
        if (line := next(typed, None)) is None:
            raise KeyboardInterrupt
        return line

    monkeypatch.setattr("builtins.input", interrupted)
    code, _, err = ask("faq")
    assert (code, err) == (130, "\nArrêté. Rien n’a été écrit.\n")
    assert content(project) == before


def test_an_entry_that_the_guide_cannot_hold_is_not_lost(project: Path, ask: Asked) -> None:
    """A line too many for the sheet of paper: told as ``check`` tells it, the entry printed, nothing written."""
    replace(project, "content/checklist.yml", "  recto: 88", "  recto: 86")
    before = content(project)
    code, out, _ = ask("ligne", "veille", "Repasser la chemise, puis la veste, puis le pantalon", *[""] * 10)
    assert code == 1
    assert "Votre entrée, qui n’est pas perdue :\n  - id: c-repasser-" in out
    assert "content/checklist.yml:" in out
    assert content(project) == before


def test_a_guide_with_problems_is_mended_first(project: Path, ask: Asked) -> None:
    add(project, "content/faq/essai.yml", "faq:\n  - id: essai\n")
    code, out, _ = ask("faq")
    assert code == 1
    assert out.startswith("content/faq/essai.yml:2:5: clé manquante « answer »\n")


def test_an_unknown_kind_is_a_wrong_command(project: Path) -> None:
    done = run(project, "new", "conseils")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "On n’ajoute pas de « conseils » ; vouliez-vous « conseil » ?\nOn ajoute, par l’un ou l’autre nom :\n  tip "
    )


def test_without_a_kind_an_example_is_given(project: Path) -> None:
    """As ``make new`` calls it."""
    done = run(project, "new", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("On ajoute, par l’un ou l’autre nom :\n  tip ")
    assert done.stderr.endswith("\nPar exemple : make new KIND=conseil\n")


@pytest.mark.parametrize("name", ["tip", "conseil", "METIER", "coup-de-main", "DÉSACCORD"])
def test_a_kind_goes_by_its_names_with_or_without_accents(name: str, ask: Asked) -> None:
    assert ask(name)[0] == 1  # known, and left without answers


def test_no_two_kinds_share_a_name() -> None:
    names = [name for growing in GROWING for name in {growing.name, growing.french}]
    assert len(names) == len(set(names))
