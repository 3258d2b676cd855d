"""``relire`` drives the real proofreader, which it installs, as root on Debian: never a skip."""

import re
from pathlib import Path

from coulisses.grammalecte import MISSING

from .helpers import add, replace, run

TEXT = """faq:
  - id: essai
    question: "Comment s'y prendre, avec des groupe ?"
    answer:
      - >-
        Un premier paragraphe, avec [un lien](suivi:h-1) et des mots en **gras**.
        Les couloirs est (prêt|prête), et *personne* ne dit bonjoure.
      - 'L''équipe a fait des effort.'
      - Awa et LinkedIn sont connus, les 3 C aussi... « Non ! »
"""
TOLD = [  # line, column, words of the proofreader, what it would write
    ("3:46", "« groupe » devrait être au pluriel.", "« groupes »"),
    ("7:22", "Accord avec “Les couloirs…”", "« sont »"),
    ("7:61", "mot inconnu du dictionnaire : « bonjoure »", "« bonjour »"),
    ("8:31", "« effort » devrait être au pluriel.", "« efforts »"),
]


def findings(out: str) -> list[tuple[str, str, str]]:
    """(file:line:column, message, what is expected) of each; the proofreader's no-break spaces are spaces here."""
    return re.findall(r"^(\S+:\d+:\d+): (.*)\n(?:   .*\n)*  attendu : (.*)$", out.replace("\u00a0", " "), re.M)


def test_a_fault_is_told_at_its_place_in_the_file(project: Path) -> None:
    """In quotes, folded, after a link, after an inclusive form, in bold; and what is right is left alone."""
    add(project, "content/faq/essai.yml", TEXT)
    done = run(project, "relire", "content/faq/essai.yml")
    found = findings(done.stdout)
    assert [place for place, _, _ in found] == [f"content/faq/essai.yml:{place}" for place, _, _ in TOLD], done.stdout
    for (_, message, expected), (_, words, written) in zip(found, TOLD, strict=True):
        assert words in message
        assert written in expected
    assert done.returncode == 1
    assert done.stderr.endswith("4 passages à relire.\n")


def test_nothing_is_found_in_the_guide_but_what_is_sown(project: Path) -> None:
    """The whole guide in one run: its own words are known, what it accepts is used, and no fault is left."""
    replace(project, "content/vocabulary.yml", "known:\n", "known:\n  - jamaislu\n")
    replace(project, "content/vocabulary.yml", "accepted:\n", "accepted:\n  - {text: jamais lu ici, why: Rien.}\n")
    replace(project, "content/faq.yml", "Trois mots d'excuse au plus", "Trois mot d'excuse au plus")
    done = run(project, "relire")
    assert [(place.split(":")[0], message) for place, message, _ in findings(done.stdout)] == [
        ("content/faq.yml", "Accord de nombre erroné avec « Trois » : « mot » devrait être au pluriel."),
        ("content/vocabulary.yml", "sans emploi : « jamaislu »"),
        ("content/vocabulary.yml", "sans emploi : « jamais lu ici »"),
    ], done.stdout
    assert done.returncode == 1
    assert not list((project / ".coulisses").glob("relire-*"))


def test_a_file_without_a_fault_and_a_folder_are_read(project: Path) -> None:
    done = run(project, "relire", "./content/pages", str(project / "content/now.yml"))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.endswith("Rien à relire.\n")


def test_a_file_that_is_no_text_of_the_guide_is_told(project: Path) -> None:
    done = run(project, "relire", "content/faqs.yml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("content/faqs.yml n’est pas un texte du guide ; vouliez-vous « content/faq.yml » ?\n")


def test_a_file_that_cannot_be_read_is_told_as_check_tells_it(project: Path) -> None:
    add(project, "content/faq/essai.yml", TEXT.replace("question:", "quesion:"))
    done = run(project, "relire", "content/faq/essai.yml")
    assert done.returncode == 1
    assert done.stdout.startswith("content/faq/essai.yml:3:5: clé inconnue « quesion »")


def test_without_the_proofreader_it_says_what_to_do(project: Path) -> None:
    """Neither it nor apt-get is to be found: nothing is read, nothing is left behind."""
    done = run(project, "relire", PATH=str(project))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(f"{MISSING}\n")
    assert "apt-get install grammalecte-cli" in MISSING
