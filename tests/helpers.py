"""What the tests share: a guide to break, the command to run on it, and what it left behind."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PARTS = ("content", "quiz", "docs", "templates", "theme", "browser", "mkdocs.yml")


def copy_project(target: Path, source: Path = ROOT) -> Path:
    """Copy what a guide is made of, and nothing that a build made."""
    target.mkdir()
    for part in _PARTS:
        copy = shutil.copytree if (source / part).is_dir() else shutil.copy
        copy(source / part, target / part)
    return target


def command(project: Path, *arguments: str) -> list[str]:
    """The command line, as it is typed."""
    return [sys.executable, str(ROOT / "build.py"), "--project", str(project), *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1", **more}


def hear_ctrl_c() -> None:
    """In a child about to start: hear Ctrl-C, even where whoever started the tests was told not to."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def run(
    project: Path, *arguments: str, in_child: Callable[[], object] | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run the real command on ``project``, with ``more`` in its environment."""
    return subprocess.run(
        command(project, *arguments),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=in_child,
        env=environment(**more),
    )


def add(project: Path, name: str, text: str) -> Path:
    """Write one file of the project, its folders made as needed."""
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def replace(project: Path, name: str, old: str, new: str) -> Path:
    """Change one text of a file, that must stand there once."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, byte for byte."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
