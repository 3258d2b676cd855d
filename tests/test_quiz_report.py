"""What ``python build.py quiz`` prints, to the letter, and how it ends."""

from pathlib import Path

import pytest

import build
from coulisses.model import Questionnaire
from coulisses.quiz_report import report
from coulisses.source import read

from .helpers import add, replace

GOLDEN = Path(__file__).parent / "golden"
SOUND = (GOLDEN / "quiz-sound.yml").read_text(encoding="utf-8")
REPORT = (GOLDEN / "quiz-report.txt").read_text(encoding="utf-8")


def test_the_report_of_a_small_questionnaire() -> None:
    """Its 3 360 patterns are those of tests/test_quiz_analysis.py, its strategies those of test_quiz_strategies.py."""
    assert report(Questionnaire.model_validate(read("essai", SOUND.encode()).data)) == REPORT


def test_the_command_prints_every_questionnaire(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(project, "quiz/sain.yml", SOUND)
    assert build.main(["--project", str(project), "quiz"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("pret-e : Êtes-vous prêt ou prête\u202f? (version ")
    assert printed.endswith("\n\n" + REPORT)


def test_the_command_tells_the_problems_of_questionnaires_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 1, no report; what is wrong elsewhere is for ``check``."""
    add(project, "quiz/sain.yml", SOUND.replace("score: 60", "score: 61"))
    add(project, "content/faq/essai.yml", "faq: non\n")
    assert build.main(["--project", str(project), "quiz"]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("quiz/sain.yml:121:12: l’exemple « sourde-oreille » ne donne pas ce résultat\n")
    assert printed.count("attendu") == 1
    replace(project, "quiz/sain.yml", "version: 1\n", "")
    assert build.main(["--project", str(project), "quiz"]) == 1
    assert "clé manquante « version »" in capsys.readouterr().out
