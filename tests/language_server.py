"""The language server behind Visual Studio Code's YAML extension, over its standard streams, with our settings.

The protocol is a JSON text behind a ``Content-Length`` header, both ways (Language Server Protocol, base protocol).
"""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from .helpers import ROOT

SERVER = ROOT / "tests/tools/node_modules/yaml-language-server/bin/yaml-language-server"
_COMMENT = re.compile(r"^\s*//.*$", re.M)  # ours stand on lines of their own


def settings(name: str = "settings") -> Any:
    """One file of ``.vscode/``: JSON with comments."""
    return json.loads(_COMMENT.sub("", (ROOT / f".vscode/{name}.json").read_text(encoding="utf-8")))


class LanguageServer:
    """A server started on ``folder``; every request waits for its answer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        node = shutil.which("node")
        assert node, "Node.js is missing: see `make test`"
        self.process = subprocess.Popen(
            [node, str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.asked = 0
        self.opened = 0
        self.found: dict[str, list[dict[str, Any]]] = {}  # address → diagnostics, as they come
        place = {"uri": folder.as_uri(), "name": "guide"}
        markdown = {"documentationFormat": ["markdown"], "snippetSupport": True}
        self.request(
            "initialize",
            processId=None,
            locale="fr",
            rootUri=place["uri"],
            workspaceFolders=[place],
            capabilities={
                "workspace": {"configuration": True, "workspaceFolders": True},
                "textDocument": {"completion": {"completionItem": markdown}, "hover": {"contentFormat": ["markdown"]}},
            },
        )
        self._send("initialized", {})

    def close(self) -> None:
        """Ask it to leave, as the protocol wants."""
        self.request("shutdown")
        self._send("exit", None)
        self.process.communicate()

    def diagnostics(self, texts: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Open files of the folder with these texts; return what is underlined in each, in the order of the lines."""
        addresses = {name: (self.folder / name).as_uri() for name in texts}
        for name, address in addresses.items():
            self.found.pop(address, None)
            self.opened += 1  # the server keeps what it knows of a version
            document = {"uri": address, "languageId": "yaml", "version": self.opened, "text": texts[name]}
            self._send("textDocument/didOpen", {"textDocument": document})
        while not self.found.keys() >= set(addresses.values()):
            self._read()
        return {
            name: sorted(self.found[address], key=lambda found: int(found["range"]["start"]["line"]))
            for name, address in addresses.items()
        }

    def hover(self, name: str, text: str, line: int, column: int) -> str:
        """What the tooltip says at a place (from 1), in Markdown."""
        found = self._at("hover", name, text, line, column)
        return str(found["contents"]["value"]) if found else ""

    def completions(self, name: str, text: str, line: int, column: int) -> list[dict[str, Any]]:
        """What is proposed at a place (from 1)."""
        found = self._at("completion", name, text, line, column)
        return list(found["items"])

    def _at(self, what: str, name: str, text: str, line: int, column: int) -> Any:
        self.diagnostics({name: text})
        address = (self.folder / name).as_uri()
        position = {"line": line - 1, "character": column - 1}
        return self.request(f"textDocument/{what}", textDocument={"uri": address}, position=position)

    def request(self, method: str, **parameters: Any) -> Any:
        """Ask, and return the answer; answer meanwhile what the server asks."""
        self.asked += 1
        self._send(method, parameters or None, id=self.asked)
        while True:
            message = self._read()
            if message.get("id") == self.asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _send(self, method: str, parameters: Any, **more: Any) -> None:
        self._write({"jsonrpc": "2.0", "method": method, "params": parameters, **more})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        """Read one message; note what it tells, answer what it asks."""
        assert self.process.stdout
        size = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.process.stdout.read(size))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            answer = None
            if message["method"] == "workspace/configuration":
                answer = [_section(item.get("section", "")) for item in message["params"]["items"]]
            self._write({"jsonrpc": "2.0", "id": message["id"], "result": answer})
        return message


def _section(name: str) -> Any:
    """The settings under ``name``, as the editor hands them over: dotted keys become nested."""
    tree: dict[str, Any] = {}
    for key, value in settings().items():
        branch = tree
        *path, last = [key] if key.startswith("[") else key.split(".")
        for step in path:
            branch = branch.setdefault(step, {})
        branch[last] = value
    found: Any = tree
    for step in [name] if name.startswith("[") else name.split("."):
        found = found.get(step) if isinstance(found, dict) else None
    return found
