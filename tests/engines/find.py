"""Finds the other engines, or installs them: ``python -m tests.engines.find``.

Firefox ESR replays the journeys of tests/browser/; WebKitGTK, the nearest thing to Safari that Debian carries, is
driven by the tests beside this file. An engine that is missing is a failure, never a skip.
"""

import shutil
import sys

from ..browser.find import from_debian

# What must be found → Debian's package. Xvfb is the screen of WebKitGTK, which has no headless mode.
NEEDED = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}


def missing() -> list[str]:
    """Return the packages whose command is not on this machine."""
    return [package for command, package in NEEDED.items() if not shutil.which(command)]


def main() -> int:
    """Make sure that every engine is there; 1 with instructions where one is not."""
    if lacking := missing():
        from_debian(*lacking)
    if lacking := missing():
        print(
            "This needs Firefox ESR and WebKitGTK, and not all of it is here or could be installed.\n"
            f"On Debian, as root: `apt-get install {' '.join(lacking)}` (elsewhere, in a container of Debian);\n"
            "then `make test-engines`.",
            file=sys.stderr,
        )
        return 1
    print("Engines:", ", ".join(path for command in NEEDED if (path := shutil.which(command))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
