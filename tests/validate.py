"""The Nu Html Checker on a fresh build: every page, style sheet and drawing. ``python -m tests.validate``.

No error and no warning is let through. It needs Java, so it is not part of `make test`.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .helpers import copy_project, run

CHECKER = Path(__file__).parent / "tools/node_modules/vnu-jar/build/dist/vnu.jar"
NO_JAVA = (
    "The Nu Html Checker needs Java 17 or newer, and there is none here.\n"
    "Install one of: `apt-get install default-jre-headless` (Debian, Ubuntu), `dnf install java-21-openjdk-headless`\n"
    "(Fedora), `brew install openjdk` (macOS); then `make validate`."
)


def files(site: Path) -> list[Path]:
    """What is checked; the checker, given a folder, reads pictures and scripts as if they were pages."""
    return sorted(path for path in site.rglob("*") if path.suffix in (".html", ".css", ".svg"))


def complaints(java: str, paths: list[Path], site: Path) -> list[str]:
    """Return every error and warning as ``page: line: message``. Raises CalledProcessError where Java fails."""
    options = ["--also-check-css", "--also-check-svg", "--exit-zero-always", "--stdout", "--format", "json"]
    done = subprocess.run([java, "-jar", str(CHECKER), *options, *paths], check=True, capture_output=True, text=True)
    return [
        f"{message['url'].removeprefix(f'file:{site}/')}: {message.get('lastLine', 1)}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
    ]


def main() -> int:
    """Build, check, tell; 1 where there is anything to mend, or no Java."""
    java = shutil.which("java")
    if not java:
        print(NO_JAVA, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "guide")
        built = run(project, "site")
        if built.returncode:
            print(built.stdout, built.stderr, sep="", end="", file=sys.stderr)
            return 1
        checked = files(project / "site")
        try:
            found = complaints(java, checked, project / "site")
        except subprocess.CalledProcessError as error:
            print(error.stderr, NO_JAVA, sep="\n", file=sys.stderr)
            return 1
    print("\n".join(found) or f"Nothing to mend in {len(checked)} pages, style sheets and drawings.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
