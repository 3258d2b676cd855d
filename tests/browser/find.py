"""Finds the browser that tests drive, or installs one: ``python -m tests.browser.find``.

A Chromium or Chrome of the machine first; else, as root on Debian, the distribution's; else
Playwright's own; else it says exactly what to install, and fails.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ARGUMENTS = [
    "--no-sandbox",  # tests run as root in containers
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


def on_machine() -> str | None:
    """Return the path of a Chromium or Chrome of this machine."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (str(MAC) if MAC.exists() else None)


def from_playwright() -> str | None:
    """Return the path of Playwright's own Chromium, where it has been downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install a browser, by the first way that works."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("No browser found: installing Debian's Chromium…", flush=True)
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], ["apt-get", "install", "--yes", "chromium"]):
            subprocess.run(command, check=False, env=environment, capture_output=True)
    if not on_machine():
        print("No browser found: asking Playwright for its Chromium…", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Make sure that there is a browser; 1 with instructions where there is none."""
    if not (on_machine() or from_playwright()):
        install()
    found = on_machine() or from_playwright()
    if not found:
        print(
            "The tests need a Chromium or Google Chrome, and none could be installed here.\n"
            "Install one of: `apt-get install chromium` (Debian, Ubuntu), `dnf install chromium` (Fedora),\n"
            "`brew install --cask google-chrome` (macOS), or `.venv/bin/playwright install chromium`;\n"
            "then `make test`.",
            file=sys.stderr,
        )
        return 1
    print(f"Browser: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
