"""What the system refuses is told in French, at the file; nothing of it hangs, nothing is a traceback."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

import build
from coulisses import files

from .helpers import add, run

FILE = "content/faq/essai.yml"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def plug(path: Path) -> None:
    """A socket, made beside: its name must be short."""
    here = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


def folder(path: Path) -> None:
    path.mkdir()


def nowhere(path: Path) -> None:
    path.symlink_to("nulle-part.yml")


def circle(path: Path) -> None:
    path.symlink_to(path.name)


SPECIAL = "ce n’est pas un fichier ordinaire"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (pipe, SPECIAL),
        (device, SPECIAL),
        (plug, SPECIAL),
        (folder, "dossier à la place d’un fichier"),
        (nowhere, "lien vers un fichier qui n’existe pas"),
        (circle, "lien qui tourne en rond"),
    ],
)
@pytest.mark.parametrize("name", [FILE, "quiz/essai.yml", "docs/glossaire.md", "mkdocs.yml"])
def test_what_is_no_file_is_told(name: str, make: Callable[[Path], None], told: str, project: Path) -> None:
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).unlink(missing_ok=True)
    make(project / name)
    done = run(project, "check")
    assert done.returncode == 1
    assert f"{name}:1:1: {told}\n" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.EACCES, "lecture ou écriture interdite par les droits du fichier"),
        (errno.ENOENT, "fichier introuvable"),
        (errno.EIO, "le disque ne répond pas comme il faut"),
        (errno.EMFILE, "trop de fichiers ouverts à la fois"),
        (errno.EDOM, "le système refuse ce fichier"),
    ],
)
def test_a_file_that_the_system_keeps_back_is_told(
    code: int, told: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also one that is erased between its listing and its reading."""
    add(project, FILE, "faq: []\n")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "essai.yml":
            raise OSError(code, os.strerror(code), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert build.main(["--project", str(project), "check"]) == 1
    assert capsys.readouterr().out.startswith(
        f"{FILE}:1:1: {told}\n  attendu : un fichier que l’on peut lire et écrire\n"
    )


def test_a_full_disk_is_told_and_nothing_is_published(project: Path) -> None:
    """A limit on the size of a file stands for it: what cannot be written is said, the site is not half there."""
    import resource
    import signal

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    done = run(project, "site", in_child=limited)
    assert done.returncode == 1
    assert "fichier trop gros pour le système\n" in done.stdout
    assert "la réponse EFBIG du système" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not (project / "site").exists()


@pytest.mark.parametrize("name", [b"content/faq/\xe9t\xe9.yml", b"docs/assets/\xe9t\xe9.svg", b"docs/\xe9t\xe9.md"])
def test_a_name_that_is_not_utf_8_is_told(name: bytes, project: Path) -> None:
    path = project / os.fsdecode(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"faq: []\n")
    for format in ("plain", "json", "github"):
        done = run(project, "check", "--format", format)
        assert done.returncode == 1
        assert "�t�" in done.stdout
        assert "nom de fichier" in done.stdout
        assert "Traceback" not in done.stderr


def test_a_folder_copied_by_accident_is_told_at_once(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 50)
    for number in range(51):
        add(project, f"quiz/{number}.txt", "")
    assert build.main(["--project", str(project), "check"]) == 1
    assert capsys.readouterr().out.startswith("content/:1:1: trop de fichiers dans ce dossier\n")
