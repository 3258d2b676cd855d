"""The engine: whatever it says against a build stops it, though its own exit code would be 0; told in place."""

from pathlib import Path

import pytest

from .helpers import replace, run

HEADER = "{% block header %}"
OPENING = "{{ opening(page) }}"
EXAMPLE = "  exemple : voir mkdocs.yml, theme/ et docs/\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param(
            "mkdocs.yml",
            "site_dir: site\n",
            "site_dir: site\nessai: 1\n",
            "mkdocs.yml:6:1: réglage inconnu de MkDocs : « essai »\n"
            "     6 | essai: 1\n"
            "       | ^\n"
            "  attendu : un réglage de MkDocs, ou ceux du guide sous « extra »\n"
            "  trouvé  : essai\n",
            id="unknown setting",
        ),
        pytest.param(
            "mkdocs.yml",
            "use_directory_urls: true",
            "use_directory_urls: oui",
            "mkdocs.yml:6:1: réglage refusé : « use_directory_urls »\n"
            "     6 | use_directory_urls: oui\n"
            "       | ^\n"
            "  attendu : la valeur que MkDocs attend\n"
            "  trouvé  : use_directory_urls\n",
            id="setting refused",
        ),
        pytest.param(
            "mkdocs.yml",
            "site_name: Coulisses\n",
            "",
            "mkdocs.yml:1:1: réglage manquant : « site_name »\n"
            "  attendu : une ligne « site_name: … »\n"
            "  trouvé  : site_name\n",
            id="setting missing",
        ),
        pytest.param(
            "mkdocs.yml",
            "  - md_in_html",
            "  - md_en_html",
            "mkdocs.yml:72:5: extension de Markdown inconnue : « md_en_html »\n"
            "    72 |   - md_en_html\n"
            "       |     ^\n"
            "  attendu : une extension installée : attr_list, tables…\n"
            "  trouvé  : md_en_html\n",
            id="unknown extension",
        ),
        pytest.param(
            "mkdocs.yml",
            "  name: material",
            "  name: materiel",
            "mkdocs.yml:54:9: thème inconnu : « materiel »\n"
            "    54 |   name: materiel\n"
            "       |         ^\n"
            "  attendu : « material »\n"
            "  trouvé  : materiel\n",
            id="unknown theme",
        ),
        pytest.param(
            "mkdocs.yml",
            "extra_javascript:\n",
            "extra_templates:\n  - absent.html\nextra_javascript:\n",
            "mkdocs.yml:80:5: gabarit introuvable : « absent.html »\n"
            "    80 |   - absent.html\n"
            "       |     ^\n"
            "  attendu : un fichier de theme/ ou de docs/\n"
            "  trouvé  : absent.html\n",
            id="a warning alone",
        ),
        pytest.param(
            "theme/main.html",
            HEADER,
            HEADER + "{% fin %}",
            "theme/main.html:48:22: balise inconnue : « fin »\n"
            '    48 | {% block header %}{% fin %}{% include "bar.html" %}{% endblock %}\n'
            "       |                      ^\n"
            "  attendu : une balise de Jinja, ouverte puis fermée\n"
            '  trouvé  : {% block header %}{% fin %}{% include "bar.html" %}{% endblock %}\n',
            id="broken theme",
        ),
        pytest.param(
            "theme/main.html",
            HEADER,
            HEADER + "{{ essai.x }}",
            "theme/main.html:48:22: nom inconnu : « essai »\n"
            '    48 | {% block header %}{{ essai.x }}{% include "bar.html" %}{% endblock %}\n'
            "       |                      ^\n"
            "  attendu : un nom que le thème définit\n"
            "  trouvé  : essai\n",
            id="undefined in theme",
        ),
        pytest.param(
            "theme/main.html",
            HEADER,
            HEADER + "{% include 'absent.html' %}",
            "theme/main.html:48:31: gabarit introuvable : « absent.html »\n"
            "    48 | {% block header %}{% include 'absent.html' %}{% include \"bar.html\" %}{% endblock %}\n"
            "       |                               ^\n"
            "  attendu : un fichier de theme/ ou de Material\n"
            "  trouvé  : absent.html\n",
            id="missing in theme",
        ),
        pytest.param(
            "theme/main.html",
            HEADER,
            HEADER + "{{ 1 // 0 }}",
            "theme/main.html:48:1: calcul impossible dans le thème\n"
            '    48 | {% block header %}{{ 1 // 0 }}{% include "bar.html" %}{% endblock %}\n'
            "  attendu : une écriture que Jinja sait calculer\n"
            "  trouvé  : ZeroDivisionError\n",
            id="impossible in theme",
        ),
        pytest.param(
            "docs/faq.md",
            OPENING,
            OPENING + "\n{{ '[a]' ~ '(nulle.md)' }}\n",
            "docs/faq.md:7:14: lien cassé : « nulle.md »\n"
            "     7 | {{ '[a]' ~ '(nulle.md)' }}\n"
            "       |              ^\n"
            "  attendu : une page du guide, une ancre, ou un fichier de docs/\n"
            "  trouvé  : nulle.md\n",
            id="a link that is composed",
        ),
    ],
)
def test_what_the_engine_refuses_is_a_problem(file: str, old: str, new: str, told: str, project: Path) -> None:
    """Exit code 1, a problem at its own line, no site; nothing of its English."""
    replace(project, file, old, new)
    done = run(project, "site")
    assert done.returncode == 1
    assert done.stdout == told + EXAMPLE
    assert not (project / "site").exists()


def test_the_engine_says_nothing_of_its_own(project: Path) -> None:
    """No banner and no log line: the editor reads our three lines."""
    done = run(project, "site")
    assert done.stdout == ""
    assert [line.split(" ", 1)[0] for line in done.stderr.splitlines()] == ["Vérification", "Construction", "Site"]
