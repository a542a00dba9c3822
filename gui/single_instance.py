"""One window a settings folder: a later start hands its file to the first and ends.

A lock file tells who is first, and files in a watched folder carry the requests: no socket is opened, not even a local
one, so that "no network connection is ever made" needs no exception.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QThread, Signal

from storage.atomic import write_verified

_ENDING = ".request"
_PATIENCE_S = 3.0
_GLANCE_MS = 25


class SingleInstance(QObject):
    """The first program of a settings folder; ``requested`` brings the path that a later start wants opened, or ""."""

    requested = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._requests = folder / "requests"
        self._requests.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / "chiwat.lock"))
        self._lock.setStaleLockTime(0)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._read_requests)

    def claim(self) -> bool:
        """Become the first; False where another program is already."""
        if not self._lock.tryLock(0):
            return False
        for stale in self._waiting():
            stale.unlink(missing_ok=True)
        self._watcher.addPath(str(self._requests))
        return True

    def hand_over(self, path: Path | None) -> bool:
        """Ask the first program to come to the front and open a file; False where it does not answer."""
        request = self._requests / f"{secrets.token_hex(8)}{_ENDING}"
        write_verified(request, (str(path.absolute()) if path else "").encode("utf-8"))
        give_up = time.monotonic() + _PATIENCE_S
        while request.exists():
            if time.monotonic() > give_up:
                request.unlink(missing_ok=True)
                return False
            QThread.msleep(_GLANCE_MS)
        return True

    def release(self) -> None:
        """Let another program be the first."""
        self._watcher.removePath(str(self._requests))
        self._lock.unlock()

    def _read_requests(self) -> None:
        for file in self._waiting():
            path = file.read_text(encoding="utf-8")
            file.unlink(missing_ok=True)
            self.requested.emit(path)

    def _waiting(self) -> Iterator[Path]:
        # One still being written bears a temporary name that begins with a dot.
        files = (file for file in sorted(self._requests.iterdir()) if not file.name.startswith("."))
        return (file for file in files if file.suffix == _ENDING)
