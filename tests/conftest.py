"""Fixtures for every test."""

from pathlib import Path

import pytest
from hypothesis import settings

from coulisses.kinds import Content
from coulisses.load import gather, load

from .helpers import copy_project, run

collect_ignore = ["engines"]  # which `make test-engines` names, and no other command runs
settings.register_profile("here", deadline=None, derandomize=True, database=None)  # the same examples everywhere
settings.load_profile("here")


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide as it stands when the tests start; no test changes it.

    One mistake in its content would fail most tests, each for the same reason: it is told once instead.
    """
    root = copy_project(tmp_path_factory.mktemp("as-it-stands") / "guide")
    done = run(root, "check")
    if done.returncode:
        pytest.exit(f"the guide has problems; mend them first:\n{done.stdout}{done.stderr}", returncode=1)
    return root


@pytest.fixture
def project(guide: Path, tmp_path: Path) -> Path:
    """A copy of the guide, to change at will."""
    return copy_project(tmp_path / "guide", guide)


@pytest.fixture(scope="session")
def built(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the guide and its site, built once for all the tests that only read it."""
    root = copy_project(tmp_path_factory.mktemp("built") / "guide", guide)
    done = run(root, "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="session")
def content(guide: Path) -> Content:
    """The guide, typed."""
    documents, problems = load(guide)
    assert problems == []
    return gather(documents)


@pytest.fixture(scope="session")
def pages(built: Path) -> dict[str, str]:
    """Every built page: its address → its HTML."""
    site = built / "site"
    return {
        path.parent.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("index.html")
    }
