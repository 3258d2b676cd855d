"""``build.py serve`` at work on a project of the tests."""

import re
import signal
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .helpers import command, environment, hear_ctrl_c

WAIT = 60  # seconds before a test gives up on an answer; never reached by a server that works
_LIFE = 900  # seconds after which a server is ended, whatever became of its tests
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


@dataclass
class Server:
    """A server at work: its project, its address, and what it says."""

    project: Path
    process: subprocess.Popen[str]
    address: str = ""

    def until(self, said: str) -> list[str]:
        """Read what the server says until a line holds ``said``; return every line read."""
        assert self.process.stderr
        lines: list[str] = []
        while not lines or said not in lines[-1]:
            line = self.process.stderr.readline()
            assert line, f"the server ended before it said {said!r}: {lines}"
            lines.append(line)
            self.address = self.address or "".join(_ADDRESS.findall(line)[:1])
        return lines

    def told(self) -> str:
        """Read one line of what the server prints of problems."""
        assert self.process.stdout
        return self.process.stdout.readline()

    def get(self, path: str) -> tuple[int, str]:
        """Ask for a page: its status, its text."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=WAIT) as answer:  # noqa: S310  our own address
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def stop(self) -> tuple[str, str]:
        """Ctrl-C; return what was left to read on stdout and stderr."""
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate(timeout=WAIT)


@contextmanager
def serving(project: Path, port: str = "0") -> Iterator[Server]:
    """Start a server, on a free port unless told; whatever happens, it ends with the test."""
    process = subprocess.Popen(
        command(project, "serve", "--port", port),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(PYTHONUNBUFFERED="1"),
        preexec_fn=hear_ctrl_c,
    )
    guard = threading.Timer(_LIFE, process.kill)
    guard.start()
    try:
        yield Server(project, process)
    finally:
        guard.cancel()
        process.kill()
        process.communicate()


@contextmanager
def served(project: Path, port: str = "0") -> Iterator[Server]:
    """Start a server, and wait for its first build."""
    with serving(project, port) as server:
        server.until("À jour")
        yield server
