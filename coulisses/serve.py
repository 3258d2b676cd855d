"""Serves the preview on this machine, and tells each open page when it has changed, and what is to be mended.

A page is served as it will be published, with one script more (preview.js). The script names the version of the page
that it came with, and listens: to a page that is no longer the one on disk, the server says so.
"""

import hashlib
import io
import json
import sys
import threading
from collections.abc import Sequence
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qs, urlsplit

from .preview import Preview

_SCRIPT = Path(__file__).with_name("preview.js")
_ITS_ADDRESS, _EVENTS = "/-/preview.js", "/-/events"  # no page begins with a dash
_HEARTBEAT = 15  # seconds after which a silent page is written to, to learn whether it is still there
_WAITING = """<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Aperçu en préparation</title>
<body>
<h1>Aperçu en préparation</h1>
<p>Cette page s’ouvrira d’elle-même dès que le guide sera construit.</p>
</body>
</html>
"""


class PreviewServer(ThreadingHTTPServer):
    """Serves what ``preview`` has published. Raises OSError where the port is taken; port 0 takes a free one."""

    preview: Preview  # set once the address is known
    request_queue_size = 64  # a page asks for more files at once than the five that may wait by default

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self._news = threading.Condition()
        self._turn = 0
        self._problems: Sequence[object] = ()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page left before the last of its files had come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """The address that it serves."""
        return f"http://127.0.0.1:{self.server_port}/"

    def tell(self, problems: Sequence[object]) -> None:
        """Tell every open page that the site may have changed, and what is to be mended (of JSON's types)."""
        with self._news:
            self._problems = problems
            self._turn += 1
            self._news.notify_all()

    def hear(self, turn: int) -> tuple[int, Sequence[object]]:
        """Wait for news after ``turn``, for a heartbeat at most; return the last turn, and what is to be mended."""
        with self._news:
            self._news.wait_for(lambda: self._turn != turn, _HEARTBEAT)
            return self._turn, self._problems

    def page(self, folder: Path) -> tuple[int, bytes]:
        """Return the status and the HTML of the page of a folder, those of the 404 page, or those of a wait."""
        for status, file in ((200, folder / "index.html"), (404, self.preview.site / "404.html")):
            try:
                return status, file.read_bytes()
            except OSError:  # there is none
                continue
        return 503, _WAITING.encode()

    def version(self, html: bytes) -> str:
        """Tell two states of a page apart, assets included."""
        return f"{hashlib.blake2b(html, digest_size=8).hexdigest()}-{self.preview.assets_version}"


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        if urlsplit(self.path).path == _EVENTS:
            self._tell_page()
        else:
            super().do_GET()

    def send_head(self) -> BinaryIO | None:  # what GET and HEAD share
        path = urlsplit(self.path).path
        if path == _ITS_ADDRESS:
            return self._head(200, "text/javascript", _SCRIPT.read_bytes())
        file = Path(self.translate_path(self.path))
        if path.endswith("/") or not file.exists():
            status, html = self.server.page(file)
            return self._head(status, "text/html", self._with_script(html))
        return super().send_head()

    def translate_path(self, path: str) -> str:
        self.directory = str(self.server.preview.site)
        return super().translate_path(path)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def _head(self, status: int, kind: str, body: bytes) -> BinaryIO:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def _with_script(self, html: bytes) -> bytes:
        tag = f'<script defer src="{_ITS_ADDRESS}" data-version="{self.server.version(html)}"></script>'
        before, end, after = html.rpartition(b"</body>")
        return before + tag.encode() + end + after

    def _tell_page(self) -> None:
        """Write to the page until it leaves: « changed » when it is no longer on disk as it is; the problems."""
        asked = parse_qs(urlsplit(self.path).query)
        folder, seen = Path(self.translate_path(asked.get("page", ["/"])[0])), asked.get("version", [""])[0]
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        turn = -1
        try:
            while True:
                heard, problems = self.server.hear(turn)
                if heard == turn:
                    self.wfile.write(b":\n\n")  # a comment: nobody is told
                elif self.server.version(self.server.page(folder)[1]) != seen:
                    self.wfile.write(b"event: changed\ndata:\n\n")
                else:
                    self.wfile.write(f"event: problems\ndata: {json.dumps(problems)}\n\n".encode())
                turn = heard
        except OSError:  # it has left
            return
