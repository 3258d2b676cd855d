"""Serves ``site/`` on this machine and tells when a source changes."""

import os
import threading
from collections.abc import Callable, Iterable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_BACKUPS = ("~", ".swp", "4913")  # what editors write beside a file
SETTLE = 0.1  # seconds of quiet before a rebuild: editors save in several writes


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Watcher(FileSystemEventHandler):
    """Sets ``changed`` at each change of a file; of ``only`` this one, where it is given."""

    def __init__(self, changed: threading.Event, only: Path | None = None) -> None:
        self.changed = changed
        self.only = only

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write") or event.is_directory:
            return
        paths = [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
        if any(path == self.only if self.only else not path.name.endswith(_BACKUPS) for path in paths):
            self.changed.set()


def open_server(site: Path, port: int) -> ThreadingHTTPServer:
    """Bind a server to 127.0.0.1. Raises OSError where the port is taken. Port 0 takes a free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(site)))


def serve_until_interrupted(server: ThreadingHTTPServer, watched: Iterable[Path], rebuild: Callable[[], None]) -> None:
    """Serve, and call ``rebuild``, now and after each change of a file or folder of ``watched``, until Ctrl-C."""
    changed = threading.Event()
    observer = Observer()
    for path in watched:
        if path.is_dir():
            observer.schedule(_Watcher(changed), str(path), recursive=True)
        else:  # by its folder: editors replace a file rather than write into it
            observer.schedule(_Watcher(changed, path), str(path.parent))
    observer.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        rebuild()  # watched already: a change made meanwhile is not lost
        while True:
            changed.wait()
            while changed.is_set():
                changed.clear()
                changed.wait(SETTLE)
            rebuild()
    finally:
        observer.stop()
        server.shutdown()
        server.server_close()
