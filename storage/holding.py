"""Who has a file open for writing: said by a small file beside it, for windows and commands of this PC and others.

SQLite's own locks last for one transaction, and on a shared folder or a stick that travels they tell nothing of a
window that stands open. The small file is advice, never needed for the data's safety: it may be missing, stale or
garbage at any time, and every write is merged with what others wrote.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
import secrets
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from models.errors import StorageError
from storage.atomic import temporary_beside, write_verified
from storage.backups import SUFFIX
from storage.own_files import read_own, remove_own
from storage.processes import HOST, is_running, started

SILENT_FOR: Final = 300.0  # seconds without a sign of life, after which an owner on another computer is given up
_LONGEST_NAME: Final = 255


class Owner(msgspec.Struct, frozen=True, kw_only=True):
    """Who opened a file: the computer, the person, since when (ISO 8601), and what tells whether it still runs."""

    host: str
    user: str
    since: str
    process: int
    started: str
    token: str


class Holding:
    """A file held open for writing; ``is_ours`` until somebody takes it over."""

    def __init__(self, path: Path, owner: Owner, lock: Path | None) -> None:
        self.path, self.owner, self._lock = path, owner, lock

    def other(self) -> Owner | None:
        """Return who took the file over; what was lost or spoiled meanwhile is written again. A sign of life."""
        if self._lock is None:
            return None
        found = read_own(self._lock, Owner)
        if found is not None and found.token != self.owner.token and not _is_gone(self._lock, found):
            return found
        if found is None or found.token != self.owner.token:
            _write(self._lock, self.owner)
        with contextlib.suppress(OSError):
            os.utime(self._lock)
        return None

    def release(self) -> None:
        """Let the file go."""
        if self._lock is not None and (found := read_own(self._lock, Owner)) and found.token == self.owner.token:
            remove_own(self._lock)
        self._lock = None


def owner_of(path: Path) -> Owner | None:
    """Return who has a file open, as far as a living owner says so."""
    lock = lock_path(path)
    found = read_own(lock, Owner)
    return None if found is None or _is_gone(lock, found) else found


def hold(path: Path, now: datetime, *, take_over: bool = False) -> Holding:
    """Hold a file for writing; StorageError ``file_in_use`` (host, user, since) unless it is to be taken over.

    Where the small file cannot be written the file is held without one: on read-only media nobody writes at all. Raises
    ``is_backup`` for a backup, which is never written to.
    """
    if path.suffix == SUFFIX:
        raise StorageError("is_backup", path=str(path))
    mine = Owner(
        host=HOST, user=_user(), since=now.isoformat(timespec="seconds"), process=os.getpid(),
        started=started(os.getpid()), token=secrets.token_hex(8),
    )  # fmt: skip
    lock = lock_path(path)
    if take_over or owner_of(path) is not None or not _made(lock, mine):
        if not take_over and (other := owner_of(path)) is not None:
            raise StorageError("file_in_use", path=str(path), host=other.host, user=other.user, since=other.since)
        if not _write(lock, mine):
            return Holding(path, mine, None)
    return Holding(path, mine, lock)


@contextlib.contextmanager
def held(path: Path, now: datetime) -> Iterator[None]:
    """Hold a file while a command writes to it; errors of ``hold``."""
    holding = hold(path, now)
    try:
        yield
    finally:
        holding.release()


def lock_path(path: Path) -> Path:
    """Return the small file's name: hidden, and short enough where the file's own name is long."""
    name = f".{path.name}.lock"
    if len(name.encode("utf-8", "surrogatepass")) > _LONGEST_NAME:
        name = f".{hashlib.sha256(path.name.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}.chiwat.lock"
    return path.with_name(name)


def _made(lock: Path, owner: Owner) -> bool:
    """Make the small file where none is; of two that try at once only one does."""
    if lock.exists():
        return False
    try:
        with temporary_beside(lock) as temporary:
            temporary.write_bytes(msgspec.json.encode(owner))
            os.link(temporary, lock)
    except (OSError, StorageError):
        return False
    return True


def _write(lock: Path, owner: Owner) -> bool:
    try:
        write_verified(lock, msgspec.json.encode(owner))
    except (OSError, StorageError):
        return False
    return True


def _is_gone(lock: Path, owner: Owner) -> bool:
    """Whether an owner has died: here its process tells, of another computer only its silence."""
    if owner.host == HOST:
        return not is_running(owner.process, owner.started)
    return _silence(lock) > SILENT_FOR


def _silence(lock: Path) -> float:
    # Compared with a file made now in the same folder: the clocks of two computers differ, the folder's does not.
    try:
        with temporary_beside(lock) as probe:
            return probe.stat().st_mtime - lock.stat().st_mtime
    except (OSError, StorageError):
        return 0.0


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
