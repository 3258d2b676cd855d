"""Finds the browser that tests drive, or installs one: ``python -m tests.browser.find``.

A Chromium or Chrome of the machine first; else, as root on Debian, the distribution's; else
Playwright's own; else it says exactly what to install, and fails.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def launching(browser_name: str) -> dict[str, Any]:
    """Return what starts the machine's own browser, for Playwright: Chromium, or Firefox ESR under ``firefox``."""
    if browser_name == "firefox":  # Mozilla's own, spoken to in WebDriver BiDi; not the one that Playwright patches
        still = {"ui.prefersReducedMotion": 1}  # of media, the one preference a test may still ask for there
        return {"channel": "moz-firefox", "executable_path": shutil.which("firefox-esr"), "firefox_user_prefs": still}
    found = on_machine()
    return {"args": ARGUMENTS, **({"executable_path": found} if found else {})}


def from_debian(*packages: str) -> None:
    """Install packages, where this is root on Debian; the caller looks at what has come."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing from Debian: {', '.join(packages)}…", flush=True)
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], ["apt-get", "install", "--yes", *packages]):
            subprocess.run(command, check=False, env=environment, capture_output=True)


def install() -> None:
    """Install a browser, by the first way that works."""
    from_debian("chromium")
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
