"""One window a settings folder: a later start hands its file to the first and ends.

A lock file tells who is first, and files in a watched folder carry the requests: no socket is opened, not even a local
one, so that "no network connection is ever made" needs no exception.
"""

from __future__ import annotations

import secrets
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QSysInfo, QThread, Signal

from storage.own_files import may_be_path, read_own_bytes, remove_own, set_aside, write_own

_ENDING = ".request"
_PATIENCE_S = 3.0
_GLANCE_MS = 25
_GLANCES = 8


class SingleInstance(QObject):
    """The first program of a settings folder; ``requested`` brings the path that a later start wants opened, or ""."""

    requested = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._requests = folder / "requests"
        self._lock_file = folder / "chiwat.lock"
        self._lock = QLockFile(str(self._lock_file))
        self._lock.setStaleLockTime(0)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._read_requests)

    def claim(self) -> bool:
        """Become the first; False where another program is already.

        A folder that cannot be written, or in which something else bears our files' names, makes nobody wait: the
        program then starts without knowing of others.
        """
        if not self._has_folder():
            return True
        if not self._locked():
            return self._lock.error() != QLockFile.LockError.LockFailedError
        for stale in self._waiting():
            _discard(stale)
        self._watcher.addPath(str(self._requests))
        return True

    def _has_folder(self) -> bool:
        if self._requests.exists() and not self._requests.is_dir():
            set_aside(self._requests)
        try:
            self._requests.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        return True

    def _locked(self) -> bool:
        if self._lock.tryLock(0):
            return True
        # Another program may be writing it just now; what still says nothing then is not a program's.
        for _ in range(_GLANCES):
            if self._lock.error() != QLockFile.LockError.LockFailedError or _says_who(self._lock):
                return False
            QThread.msleep(_GLANCE_MS)
            if self._lock.tryLock(0):
                return True
        set_aside(self._lock_file)
        return self._lock.tryLock(0)

    def hand_over(self, path: Path | None) -> bool:
        """Ask the first program to come to the front and open a file; False where it does not answer."""
        request = self._requests / f"{secrets.token_hex(8)}{_ENDING}"
        if not write_own(request, (str(path.absolute()) if path else "").encode("utf-8", "surrogatepass")):
            return False
        give_up = time.monotonic() + _PATIENCE_S
        while request.exists():
            if time.monotonic() > give_up:
                request.unlink(missing_ok=True)
                return False
            QThread.msleep(_GLANCE_MS)
        return True

    def release(self) -> None:
        """Let another program be the first."""
        if self._watcher.directories():
            self._watcher.removePath(str(self._requests))
        self._lock.unlock()

    def _read_requests(self) -> None:
        for file in self._waiting():
            data = read_own_bytes(file)
            _discard(file)
            if data is not None and (path := _path_in(data)) is not None:
                self.requested.emit(path)

    def _waiting(self) -> list[Path]:
        # One still being written bears a temporary name that begins with a dot.
        try:
            files = sorted(self._requests.iterdir())
        except OSError:
            return []
        return [file for file in files if file.suffix == _ENDING and not file.name.startswith(".")]


def _says_who(lock: QLockFile) -> bool:
    # The stubs know only the return of C++; the binding returns (pid, host, program). A lock of
    # another computer came with a settings folder that roams or was copied: that program's window is not here.
    info: Any = lock.getLockInfo()
    return bool(info[0]) and info[1] == QSysInfo.machineHostName()


def _path_in(data: bytes) -> str | None:
    try:
        path = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return path if not path or may_be_path(path) else None


def _discard(file: Path) -> None:
    if file.is_dir():
        set_aside(file)
    remove_own(file)
