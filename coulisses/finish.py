"""Where the site is built, and its publication: a swap that is whole or does not happen."""

import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .problems import ContentError, Position, Problem

MARK = ".coulisses-site"  # tells a folder that we made, and may replace, from somebody's files
_UNUSED = (  # of Material's: its face, its script, the other languages of its search
    "**/*.map",
    "assets/images/favicon.png",
    "assets/javascripts/bundle.*.js",
    "assets/javascripts/lunr/tinyseg.js",
    "assets/javascripts/lunr/wordcut.js",
    "assets/stylesheets/*.css",
)
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextmanager
def workshop(root: Path) -> Iterator[Path]:
    """Yield an empty folder beside ``site/`` to build in; one build at a time, leftovers of killed ones removed."""
    home = root / ".coulisses"
    home.mkdir(exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for leftover in home.glob("build-*"):
            shutil.rmtree(leftover)
        folder = Path(tempfile.mkdtemp(prefix="build-", dir=home))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def check_target(site: Path) -> None:
    """Refuse to replace a folder that holds files and was not made here. Raises ContentError."""
    if site.is_symlink() or (
        site.exists() and (not site.is_dir() or (any(site.iterdir()) and not (site / MARK).exists()))
    ):
        raise ContentError(
            [
                Problem(
                    Position(site.name + "/"),
                    "ce dossier n’a pas été fait par « build.py site » : il ne sera pas vidé",
                    "un dossier vide, absent, ou fait par une construction précédente",
                    "des fichiers à quelqu’un",
                    "déplacez ce dossier, puis recommencez",
                )
            ]
        )


def tidy(site: Path) -> None:
    """Remove what no page asks for, and make every file readable by a web server, whatever the umask."""
    for pattern in _UNUSED:
        for path in site.glob(pattern):
            path.unlink()
    with suppress(FileNotFoundError):
        (site / "assets/stylesheets").rmdir()
    for path in (site / "assets/javascripts/lunr/min").glob("lunr.*.min.js"):
        if path.name not in ("lunr.fr.min.js", "lunr.stemmer.support.min.js"):
            path.unlink()
    (site / MARK).write_text("Fait par « build.py site » ; remplacé à chaque construction.\n", encoding="utf-8")
    site.chmod(0o755)
    for path in site.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def copy(folder: Path, target: Path) -> Path:
    """Copy a folder to ``target``, which must not exist; return it."""
    return Path(shutil.copytree(folder, target))


def replace(path: Path, data: bytes, workshop: Path) -> None:
    """Write one file of a published site in one step: whoever reads it finds the old one or the new one, whole."""
    aside = workshop / "file"
    aside.write_bytes(data)
    aside.chmod(0o644)
    path.parent.mkdir(parents=True, exist_ok=True)
    aside.replace(path)


@contextmanager
def preview_folder(root: Path) -> Iterator[Path]:
    """Yield an empty folder for a preview, removed at its end; those of previews that were killed are removed too."""
    home = root / ".coulisses"
    home.mkdir(exist_ok=True)
    for leftover in home.glob("preview-*"):
        with suppress(OSError), (leftover / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(leftover)
    with tempfile.TemporaryDirectory(prefix="preview-", dir=home, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield folder


def publish(built: Path, site: Path) -> None:
    """Put ``built`` in the place of ``site`` in one step, so that no reader and no kill ever finds half a site."""
    if not site.exists():
        built.rename(site)
    elif not _exchange(built, site):  # elsewhere than Linux: two renames, the gap is as small as they are
        site.rename(built.with_name("build-previous"))
        built.rename(site)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders by Linux's renameat2(2); False where the system has no such call."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return (
        rename is not None and rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0
    )
