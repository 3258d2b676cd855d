"""Tells when a source of the guide changes."""

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

_BACKUPS = ("~", ".swp", "4913")  # what editors write beside a file; hidden ones too
_SETTLE = 0.05  # seconds of quiet before telling: editors save in several writes


def watch_until_interrupted(root: Path, names: Iterable[str], changed: Callable[[], None]) -> None:
    """Call ``changed``, now and after each change of a file of ``root``, or of a folder of it, among ``names``."""
    news = threading.Event()
    observer = Observer()
    observer.schedule(_Root(root, set(names), observer, news), str(root))
    observer.start()
    try:
        changed()  # watched already: a change made meanwhile is not lost
        while True:
            news.wait()
            while news.is_set():
                news.clear()
                news.wait(_SETTLE)
            changed()
    finally:
        observer.stop()


class _Folder(FileSystemEventHandler):
    """Sets ``news`` at each change of a file inside."""

    def __init__(self, news: threading.Event) -> None:
        self.news = news

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write") or event.is_directory:
            return
        if not all(path.name.endswith(_BACKUPS) or path.name.startswith(".") for path in _paths(event)):
            self.news.set()


class _Root(FileSystemEventHandler):
    """Watches the named files and folders of ``root``; a folder that goes and comes back is watched again."""

    def __init__(self, root: Path, names: set[str], observer: BaseObserver, news: threading.Event) -> None:
        self.root = root
        self.names = names
        self.observer = observer
        self.news = news
        self.watches: dict[str, ObservedWatch] = {}
        for name in names:
            self._watch(name)

    def on_any_event(self, event: FileSystemEvent) -> None:
        named = {path.name for path in _paths(event) if path.parent == self.root and path.name in self.names}
        if event.event_type in ("opened", "closed_no_write") or not named:
            return
        if event.is_directory and event.event_type == "modified":  # something inside: its own watch tells
            return
        for name in named:
            self._watch(name)
        self.news.set()

    def _watch(self, name: str) -> None:
        if old := self.watches.pop(name, None):
            self.observer.unschedule(old)
        if (self.root / name).is_dir():
            self.watches[name] = self.observer.schedule(_Folder(self.news), str(self.root / name), recursive=True)


def _paths(event: FileSystemEvent) -> list[Path]:
    return [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
