"""The command line in French, to the letter: what is wrong with a command, the help, and not a word of argparse."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import build

from .helpers import ROOT, run

KNOWN = ", ".join(build.COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], f"il manque une commande ; les commandes : {KNOWN}"),
        (["nettoie"], f"commande inconnue : « nettoie » ; les commandes : {KNOWN}"),
        (["chek"], f"commande inconnue : « chek » ; vouliez-vous « check » ? ; les commandes : {KNOWN}"),
        (["check", "--loud"], "de trop, ou inconnu de cette commande : « --loud »"),
        (["check", "--form", "json"], "de trop, ou inconnu de cette commande : « --form json »"),
        (["check", "de", "trop"], "de trop, ou inconnu de cette commande : « de trop »"),
        (["check", "--format"], "il manque une valeur après « --format »"),
        (
            ["check", "--format", "gitub"],
            "« --format » : gitub n’est pas de la liste : plain, github, json ; vouliez-vous « github » ?",
        ),
        (["check", "--help=oui"], "« -h/--help » ne prend pas de valeur : « oui » est de trop"),
        (["serve", "--port", "9" * 5000], f"« --port » : {'9' * 5000} n’est pas un port : un nombre de 0 à 65535"),
        (
            ["site", "--site-url", "exemple.fr"],
            "« --site-url » : exemple.fr : il faut une adresse qui commence par https:// ou http://",
        ),
    ],
)
def test_a_wrong_command_is_told(arguments: list[str], told: str, project: Path) -> None:
    """Exit code 2, on standard error: how it is written, what is wrong, where the help is."""
    done = run(project, *arguments, COLUMNS="200")
    assert (done.returncode, done.stdout) == (2, "")
    usage, wrong, help = done.stderr.splitlines()
    name = usage.partition(" [")[0].removeprefix("usage : ")
    assert name in ("build.py", f"build.py {(arguments or [''])[0]}")
    assert wrong == f"{name} : {told}"
    assert help == f"L’aide : {name} --help"


@pytest.mark.parametrize("name", [(), *((name,) for name in build.COMMANDS)])
def test_no_english_in_any_help(name: tuple[str, ...], project: Path) -> None:
    done = run(project, *name, "--help", COLUMNS="200")
    assert done.returncode == 0
    assert done.stdout.startswith("usage : build.py")
    assert not re.search(r"\b(?:show|help message|exit|positional|arguments|usage: |default)\b", done.stdout)
    assert "affiche cette aide" in done.stdout


def test_help_to_a_reader_that_leaves_ends_quietly() -> None:
    line = f"{sys.executable} {ROOT}/build.py --help | true"
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False)
    assert done.stderr == b""
