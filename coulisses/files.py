"""Reads the files of a guide; whatever the system refuses is a problem at that file, in French."""

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path

from .problems import ContentError, Position, Problem
from .yaml_errors import LINE_BREAK, MAX_BYTES, size_problem

MAX_FILES = 10_000  # the guide has a hundred; more is a folder copied here by accident
_NAME = re.compile(r"[A-Za-z0-9_./-]+")
_BREAK = re.compile("\r?\n")
_TOLD = {  # what the system answers → what is told, and what to do
    errno.EACCES: ("lecture ou écriture interdite par les droits du fichier", "rendez-vous les droits sur ce fichier"),
    errno.EPERM: ("lecture ou écriture interdite par les droits du fichier", "rendez-vous les droits sur ce fichier"),
    errno.ENOENT: ("fichier introuvable", "s’il vient d’être effacé ou renommé, recommencez"),
    errno.ENOTDIR: ("fichier à la place d’un dossier", "renommez-le, puis recommencez"),
    errno.EISDIR: ("dossier à la place d’un fichier", "renommez ce dossier, ou donnez son nom au fichier"),
    errno.ELOOP: ("lien qui tourne en rond", "remplacez ce lien par le fichier lui-même"),
    errno.ENAMETOOLONG: ("nom de fichier trop long", "raccourcissez-le"),
    errno.ENOSPC: ("plus de place sur le disque", "libérez de la place, puis recommencez"),
    errno.EDQUOT: ("plus de place sur le disque pour vous", "libérez de la place, puis recommencez"),
    errno.EFBIG: ("fichier trop gros pour le système", "libérez de la place, puis recommencez"),
    errno.EROFS: ("disque en lecture seule", "copiez le guide sur un disque où vous pouvez écrire"),
    errno.EMFILE: ("trop de fichiers ouverts à la fois", "fermez des programmes, puis recommencez"),
    errno.EIO: ("le disque ne répond pas comme il faut", "copiez le guide ailleurs, puis recommencez"),
}


def name_of(root: Path, path: Path) -> str:
    """Return the name of a file of the guide, as it is told; bytes that are no UTF-8 show as « � »."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "replace")


def listed(root: Path, folder: str) -> list[Path]:
    """Return what a folder of the guide holds, folders too, in name order. Raises ContentError where it is too much."""
    paths = list(islice((root / folder).rglob("*"), MAX_FILES + 1))
    if len(paths) > MAX_FILES:
        expected = f"{MAX_FILES} au plus : davantage n’arrive qu’en y copiant un dossier par mégarde"
        message = "trop de fichiers dans ce dossier"
        example = "retirez ce qui n’est pas du guide"
        raise ContentError([Problem(Position(f"{folder}/"), message, expected, "davantage", example)])
    return sorted(paths)


def name_problems(name: str) -> Iterator[Problem]:
    """A name that another system, an address or a shell would read otherwise: « été », « a#b », « a b »."""
    if not _NAME.fullmatch(name):
        yield Problem(
            Position(name),
            "nom de fichier qui ne passe pas partout",
            "des lettres sans accent, des chiffres, des points, des tirets ; aucune espace",
            name,
            f"{name.rpartition('/')[0]}/suivi-court{Path(name).suffix}",
        )


def read_bytes(root: Path, path: Path) -> bytes:
    """Return what a file holds. Raises ContentError for anything but a file of at most ``MAX_BYTES``.

    Looked at before it is opened: a pipe would be waited for, and a device never ends.
    """
    name = name_of(root, path)
    try:
        known = path.stat()
        if stat.S_ISDIR(known.st_mode):
            raise IsADirectoryError(errno.EISDIR, "")
        if not stat.S_ISREG(known.st_mode):
            raise ContentError([_special(name)])
        if known.st_size > MAX_BYTES:
            raise ContentError([size_problem(name, known.st_size)])
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ContentError([_dangling(name) if path.is_symlink() else os_problem(name, error)]) from None
    except OSError as error:
        raise ContentError([os_problem(name, error)]) from None


def os_problem(name: str, error: OSError) -> Problem:
    """What the system answers about a file, in French."""
    told, example = _TOLD.get(error.errno or 0, ("le système refuse ce fichier", "recommencez, ou copiez-le ailleurs"))
    found = f"la réponse {errno.errorcode.get(error.errno or 0, 'sans nom')} du système"
    return Problem(Position(name), told, "un fichier que l’on peut lire et écrire", found, example)


@contextmanager
def told(root: Path) -> Iterator[None]:
    """Turn what the system refuses meanwhile, on a file of the guide or of the build, into a ContentError."""
    try:
        yield
    except BrokenPipeError:  # nobody reads any more: no file is at fault
        raise
    except OSError as error:
        path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else root
        name = name_of(root, path) if path.is_relative_to(root) else os.fsencode(path).decode("utf-8", "replace")
        raise ContentError([os_problem(name, error)]) from error


def lines_of(root: Path) -> Callable[[str], list[str]]:
    """Return a function: name of a file of ``root`` → its lines; none where it is missing, or is no text."""

    @cache  # many problems stand in one file
    def lines(name: str) -> list[str]:
        try:
            text = read_bytes(root, root / name).decode("utf-8-sig")
        except (ContentError, UnicodeDecodeError, ValueError):
            return []
        return (LINE_BREAK if name.endswith(".yml") else _BREAK).split(text)

    return lines


def _special(name: str) -> Problem:
    return Problem(
        Position(name),
        "ce n’est pas un fichier ordinaire",
        "un fichier de texte",
        "un tuyau, une prise ou un appareil du système",
        "effacez-le, ou remplacez-le par un fichier",
    )


def _dangling(name: str) -> Problem:
    return Problem(
        Position(name),
        "lien vers un fichier qui n’existe pas",
        "un fichier, ou un lien vers un fichier",
        "un lien dans le vide",
        "remplacez ce lien par le fichier lui-même",
    )
