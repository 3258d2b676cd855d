"""Writes ``rendered/``, the folder the engine reads: pages, assets of docs/, ES modules as they were written."""

from collections.abc import Iterator, Mapping
from pathlib import Path

MODULES = "assets/js"  # where quiz/*.js and browser/*/*.js are published, unhashed


def lay_out(root: Path, pages: Mapping[str, str]) -> None:
    """Make ``root/rendered`` hold exactly ``pages`` (file name → Markdown), the assets and the modules.

    Only what changed is written; what has no source any more is removed.
    """
    target = root / "rendered"
    wanted: dict[str, bytes] = {name: text.encode() for name, text in pages.items()}
    wanted |= dict(assets(root))
    for path in target.rglob("*") if target.exists() else ():
        if path.is_file() and path.relative_to(target).as_posix() not in wanted:
            path.unlink()
    for name, data in wanted.items():
        path = target / name
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def assets(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each asset and module: the name it is published under, its bytes."""
    for path in sorted((root / "docs").rglob("*")):
        if path.is_file() and path.suffix != ".md" and not path.name.startswith("."):
            yield path.relative_to(root / "docs").as_posix(), path.read_bytes()
    for path in sorted((root / "quiz").glob("*.js")):
        yield f"{MODULES}/quiz/{path.name}", path.read_bytes()
    for path in sorted((root / "browser").rglob("*.js")):
        yield f"{MODULES}/{path.relative_to(root / 'browser').as_posix()}", path.read_bytes()
