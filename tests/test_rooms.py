"""The rooms of the house: who may import what, and how long a file may grow."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from .helpers import ROOT

MODULES = sorted((ROOT / "coulisses").rglob("*.py"))
SCRIPTS = sorted((ROOT / "browser").rglob("*.js")) + sorted((ROOT / "quiz").glob("*.js"))
LONGEST = 250
_MADE = {".venv", "site", "rendered", "node_modules", "mutants"}


def module(path: Path) -> str:
    """coulisses/model/base.py → coulisses.model.base"""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, by its full name, wherever in the file."""
    package = module(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


GRAPH = {module(path): set(imports(path)) for path in MODULES}


def importers(*packages: str) -> set[str]:
    return {name for name, asked in GRAPH.items() if any(each.split(".")[0] in packages for each in asked)}


def rooms(name: str) -> set[str]:
    """The other modules of the house that a module imports."""
    return {each for each in GRAPH[name] if each in GRAPH} - {name, "coulisses"}


@pytest.mark.parametrize(
    ("packages", "room"),
    [
        (("yaml",), "coulisses.source"),
        (("jinja2", "markupsafe"), "coulisses.render"),
        (("mkdocs", "material"), "coulisses.mkdocs_process"),
        (("zensical",), "coulisses.zensical_process"),
        (("http", "socketserver"), "coulisses.serve"),
        (("watchdog",), "coulisses.watch"),
        (("argparse",), "coulisses.command_line"),
        (("rcssmin",), "coulisses.shrink"),
        (("fcntl", "tempfile", "shutil", "ctypes"), "coulisses.finish"),
    ],
)
def test_one_room_imports(packages: tuple[str, ...], room: str) -> None:
    """What may change under us is known in one place only."""
    assert importers(*packages) == {room}


def test_the_model_knows_no_file_no_yaml_no_html() -> None:
    """The types say what content looks like; pydantic is all they know."""
    model = {name for name in GRAPH if name.startswith("coulisses.model")}
    outside = {each for name in model for each in GRAPH[name] if not each.startswith("coulisses.model")}
    assert {each.split(".")[0] for each in outside} == {
        "typing",
        "re",
        "collections",
        "datetime",
        "pydantic",
        "pydantic_core",
    }


@pytest.mark.parametrize(
    ("room", "allowed"),
    [
        ("problems", set()),
        ("french", set()),
        ("text", {"french"}),
        ("yaml_errors", {"problems"}),
        ("yaml_slips", {"problems", "yaml_errors"}),
        ("template_errors", {"problems"}),
        ("excerpt", set()),
        ("report", {"problems", "excerpt"}),
        ("command_line", {"engine", "problems", "report"}),
        ("files", {"problems", "yaml_errors"}),
        ("meant", {"french"}),
        ("engine_errors", {"problems", "template_errors"}),
        ("source", {"problems", "yaml_errors", "yaml_slips"}),
        ("conditions", {"model.quiz"}),
        ("scoring", {"conditions", "model", "model.quiz"}),
        ("contract", {"model", "model.base"}),
        ("routing", {"model", "model.base", "model.checklist"}),
        ("sheet", {"model", "model.checklist", "routing", "text"}),
        ("prose", {"french", "kinds", "load", "model", "model.base", "problems", "source", "text"}),
        ("wording", {"french", "kinds", "load", "model", "problems", "prose"}),
        ("grammalecte", set()),
        ("engine", {"problems", "engine_errors"}),
        ("mkdocs_process", set()),
        ("zensical_process", set()),
        ("finish", {"problems"}),
        ("links", {"problems"}),
        ("mend", {"problems"}),
        ("search", {"problems"}),
        ("shrink", {"problems"}),
        ("layout", set()),
        ("serve", {"preview"}),
        ("watch", set()),
        ("desk.naming", set()),
        ("desk.edits", set()),
        ("desk.yaml_text", {"problems", "source"}),
        ("desk.dialogue", {"problems", "desk.questions", "source"}),
        ("desk.rewriting", {"problems"}),
        ("desk.trial", {"finish", "problems"}),
    ],
)
def test_what_a_room_may_know_of_the_others(room: str, allowed: set[str]) -> None:
    assert rooms(f"coulisses.{room}") <= {f"coulisses.{name}" for name in allowed}


def test_nothing_in_the_house_imports_the_command() -> None:
    """Only compose.py, its half for a preview, and build.py compose: the data goes one way."""
    assert importers("build", "tests", "bench") == set()
    assert [name for name in GRAPH if "coulisses.compose" in rooms(name)] == ["coulisses.preview"]


def test_every_room_is_used() -> None:
    """A module that neither the command nor another module imports is dead, but for the engines' own processes."""
    used = set(imports(ROOT / "build.py")).union(*GRAPH.values())
    assert {name for name in GRAPH if name not in used} <= {
        "coulisses",
        "coulisses.mkdocs_process",
        "coulisses.zensical_process",
    }


def test_rooms_import_each_other_without_a_circle() -> None:
    TopologicalSorter({name: rooms(name) for name in GRAPH}).prepare()


@pytest.mark.parametrize("path", ["quiz/scoring.js", "browser/checklist/routing.js"])
def test_the_rules_of_the_browser_import_nothing(path: str) -> None:
    """They are pure: no import, no page, no storage, no clock."""
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", (ROOT / path).read_text(encoding="utf-8"), flags=re.S)
    assert re.findall(r"\b(?:import|require|document|window|globalThis|localStorage|fetch|Date|Intl)\b", code) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_load_nothing_from_elsewhere(path: Path) -> None:
    """What a module imports is a file of ours, at a relative address, with its suffix."""
    code = path.read_text(encoding="utf-8")
    for target in re.findall(r"""(?:^\s*import\b[^'"]*|\bfrom\s*|\bimport\()\s*['"]([^'"]+)['"]""", code, re.M):
        assert (path.parent / target).is_file(), f"{path.name} imports {target}"


def test_no_file_grows_beyond_one_sitting() -> None:
    """250 lines at most: Python, JavaScript, CSS, templates and tests alike."""
    paths = [
        path
        for kind in ("py", "js", "css", "html")
        for path in ROOT.rglob(f"*.{kind}")
        if not (set(path.relative_to(ROOT).parts) & _MADE) and not path.relative_to(ROOT).parts[0].startswith(".")
    ]
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    assert "build.py" in lengths
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
