"""Help while typing, for real: the language server of Visual Studio Code's YAML extension, with our settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .helpers import ROOT
from .language_server import LanguageServer, settings

FILES = sorted([*(ROOT / "content").rglob("*.yml"), *(ROOT / "quiz").glob("*.yml")])
FAQ, TIPS = "content/faq/essai.yml", "content/tips/essai.yml"  # whose line 1 names no schema: the settings do
TIP = "tips:\n  - id: essai\n    phase: avant\n    contexts: [coulisses]\n    "


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    server = LanguageServer(ROOT)
    yield server
    server.close()


def test_nothing_is_underlined_in_the_guide(server: LanguageServer) -> None:
    found = server.diagnostics({str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in FILES})
    assert {name: problems for name, problems in found.items() if problems} == {}


def test_the_settings_alone_find_the_schema(server: LanguageServer) -> None:
    """Line 1 is missing here, and the file is new."""
    text = "faq:\n  - id: essai\n    quesion: Une question\n    question: Une question\n    answer: [Oui.]\n"
    (found,) = server.diagnostics({FAQ: text})[FAQ]
    assert found["message"].startswith("Ici, seulement ces clés : id, question, answer,")
    assert found["range"]["start"] == {"line": 2, "character": 4}


def test_a_missing_key_is_named_in_french(server: LanguageServer) -> None:
    (found,) = server.diagnostics({FAQ: "faq:\n  - id: essai\n    answer: [Oui.]\n"})[FAQ]
    assert found["message"] == "La clé « question » manque. La question, comme on la pose."


def test_a_key_explains_itself_under_the_pointer(server: LanguageServer) -> None:
    text = TIP + "title: Choisir un seul but\n"
    says = server.hover(TIPS, text, 5, 6)
    assert says.startswith(
        "#### Titre\n\nLe geste, à l’infinitif ou à l’impératif. En tête du conseil.\n\n"
        "Exemple:\n\n```yaml\nChoisir un seul but\n```\n"
    )


def test_a_choice_explains_its_values_under_the_pointer(server: LanguageServer) -> None:
    says = server.hover(TIPS, TIP, 3, 6)
    assert "* `avant`: Acte I : ce que l’on prépare chez soi ou en chemin.\n" in says
    assert "* `apres`: Acte III : ce qui fait durer la rencontre.\n" in says


def test_the_keys_still_to_write_are_proposed_with_their_words(server: LanguageServer) -> None:
    proposed = {item["label"]: item for item in server.completions(TIPS, TIP, 5, 5)}
    assert {"section", "title", "how", "why", "energy"} <= proposed.keys()
    assert not {"id", "phase", "contexts"} & proposed.keys()
    assert proposed["why"]["documentation"].startswith("Pourquoi cela marche, en une ou deux phrases.")


def test_the_values_of_a_choice_are_proposed_with_their_words(server: LanguageServer) -> None:
    text = TIP + "energy: "
    proposed = {item["label"]: item["documentation"] for item in server.completions(TIPS, text, 5, 13)}
    assert proposed == {
        "calme": "Pour qui voir du monde fatigue vite.",
        "variable": "Pour qui cela dépend des jours.",
        "stimulant": "Pour qui voir du monde donne de l’élan.",
    }


def test_a_new_entry_is_one_choice_away(server: LanguageServer) -> None:
    """At a new dash: every key that a tip cannot do without, and the Tab key goes from one to the next."""
    proposed = {item["label"]: item for item in server.completions(TIPS, "tips:\n  - ", 2, 5)}
    assert proposed["Ajouter : conseil"]["insertText"] == (
        "id: ${1:preter-sa-batterie}\n  phase: ${2|avant,pendant,apres|}\n  section: ${3:objectif}\n"
        "  title: ${4:Titre}\n  how:\n    - ${5:Comment faire}\n  why: ${6:Pourquoi}"
    )


def matched(pattern: str) -> list[Path]:
    """The files of a glob of the settings: ``a{,/*}.yml`` is ``a.yml`` and ``a/*.yml``."""
    head, brace, rest = pattern.partition("{,/*}")
    globs = [head + rest, f"{head}/*{rest}"] if brace else [pattern]
    return sorted(path for glob in globs for path in ROOT.glob(glob))


def test_every_file_has_one_schema_and_every_glob_a_file() -> None:
    globs: dict[str, str] = settings()["yaml.schemas"]
    assert {ROOT / schema for schema in globs} == set((ROOT / "content/schema").iterdir())
    assert [pattern for pattern in globs.values() if not matched(pattern)] == []
    assert sorted(path for pattern in globs.values() for path in matched(pattern)) == FILES


def test_the_editor_is_offered_the_extension_and_never_reflows_a_text() -> None:
    assert "redhat.vscode-yaml" in settings("extensions")["recommendations"]
    chosen = settings()
    assert chosen["yaml.yamlVersion"] == "1.2"
    assert chosen["yaml.format.enable"] is chosen["[yaml]"]["editor.formatOnSave"] is False
    assert (chosen["[yaml]"]["editor.insertSpaces"], chosen["[yaml]"]["editor.tabSize"]) == (True, 2)
    assert chosen["files.encoding"] == "utf8"


def test_what_a_build_makes_is_hidden_from_the_editor() -> None:
    """The folders that git passes over, and no other."""
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()}
    assert {name.removeprefix("**/") for name in settings()["files.exclude"]} == ignored
