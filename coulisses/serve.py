"""Serves ``site/`` on this machine and tells when a source changes."""

import threading
from collections.abc import Callable, Iterable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

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
    def __init__(self) -> None:
        self.changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        name = Path(str(event.src_path)).name
        if (
            event.event_type not in ("opened", "closed_no_write")
            and not event.is_directory
            and not name.endswith(("~", ".swp", "4913"))
        ):
            self.changed.set()


def open_server(site: Path, port: int) -> ThreadingHTTPServer:
    """Bind a server to 127.0.0.1. Raises OSError where the port is taken. Port 0 takes a free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(site)))


def serve_until_interrupted(server: ThreadingHTTPServer, watched: Iterable[Path], rebuild: Callable[[], None]) -> None:
    """Serve, and call ``rebuild`` after each change under ``watched``, until Ctrl-C."""
    watcher = _Watcher()
    observer = Observer()
    for path in watched:
        observer.schedule(watcher, str(path), recursive=path.is_dir())
    observer.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        while True:
            watcher.changed.wait()
            while watcher.changed.is_set():
                watcher.changed.clear()
                watcher.changed.wait(SETTLE)
            rebuild()
    finally:
        observer.stop()
        server.shutdown()
        server.server_close()
