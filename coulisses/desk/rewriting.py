"""The writing of a file that somebody may have open: whole or not at all, and never over a change made meanwhile."""

from pathlib import Path

from ..problems import ContentError, Position, Problem


def rewrite(root: Path, name: str, before: bytes, after: bytes) -> None:
    """Put ``after`` in the place of ``before``. Raises ContentError where the file holds something else by now."""
    path = (root / name).resolve()
    if path.read_bytes() != before:
        message = "le fichier a changé pendant vos réponses"
        example = "enregistrez et fermez ce fichier dans votre éditeur, puis recommencez"
        raise ContentError([Problem(Position(name), message, "le fichier de tout à l’heure", "un autre", example)])
    aside = path.with_name(f".{path.name}.nouveau")
    aside.write_bytes(after)
    aside.chmod(path.stat().st_mode)
    aside.replace(path)
