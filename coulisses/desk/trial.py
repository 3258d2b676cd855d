"""A guide as it would be with one file changed: laid out aside, so that nothing is written before it is checked."""

from collections.abc import Callable
from pathlib import Path

from ..finish import workshop
from ..problems import ContentError, Problem

Check = Callable[[Path], object]  # a guide's folder; raises ContentError where something is wrong there
_WRITTEN = ("content", "quiz")
_AROUND = (".coulisses", "docs", "templates", "theme", "browser", "mkdocs.yml")


def problems_with(root: Path, name: str, raw: bytes, check: Check) -> list[Problem]:
    """Return what ``check`` says of the guide whose file ``name`` would hold ``raw``."""
    with workshop(root) as folder:
        for part in _AROUND:
            (folder / part).symlink_to(root / part)
        for path in (path for part in _WRITTEN for path in (root / part).rglob("*") if path.is_file()):
            place = folder / path.relative_to(root)
            place.parent.mkdir(parents=True, exist_ok=True)
            if path == root / name:
                place.write_bytes(raw)
            else:
                place.symlink_to(path)
        try:
            check(folder)
        except ContentError as error:
            return error.problems
    return []
