"""The engine: whatever it says against a build stops it, though its own exit code would be 0."""

from pathlib import Path

import pytest

import build

from .helpers import add, replace, run


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param("mkdocs.yml", "site_dir: site\n", "site_dir: site\nessai: 1\n", "essai", id="unknown setting"),
        pytest.param("mkdocs.yml", "  - md_in_html", "  - md_en_html", "md_en_html", id="unknown extension"),
        pytest.param("theme/main.html", "{% block header %}", "{% block header %}{% fin %}", "fin", id="broken theme"),
        pytest.param(
            "theme/main.html", "{% block header %}", "{% block header %}{{ essai.x }}", "essai", id="undefined in theme"
        ),
    ],
)
def test_what_the_engine_refuses_is_a_problem(
    file: str, old: str, new: str, told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, a problem that quotes it, no site."""
    replace(project, file, old, new)
    assert build.main(["--project", str(project), "site"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("mkdocs.yml:1:1: le moteur (MkDocs) refuse ou avertit\n")
    assert told in out
    assert not (project / "site").exists()


def test_a_warning_alone_is_a_failure(project: Path) -> None:
    """A file in the wrong place is only a warning for MkDocs, whose exit code stays 0."""
    add(project, "docs/assets/essai/README.html", "x")
    replace(project, "mkdocs.yml", "extra_javascript:\n", "extra_templates:\n  - absent.html\nextra_javascript:\n")
    done = run(project, "site")
    assert done.returncode == 1
    assert "absent.html" in done.stdout


def test_the_engine_says_nothing_of_its_own(project: Path) -> None:
    """No banner and no log line: the editor reads our three lines."""
    done = run(project, "site")
    assert done.stdout == ""
    assert [line.split(" ", 1)[0] for line in done.stderr.splitlines()] == ["Vérification", "Construction", "Site"]
