"""Fixtures for every test."""

from pathlib import Path

import pytest

from .helpers import copy_project, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the guide, to change at will."""
    return copy_project(tmp_path / "guide")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the guide and its site, built once for all the tests that only read it."""
    root = copy_project(tmp_path_factory.mktemp("built") / "guide")
    done = run(root, "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return root
