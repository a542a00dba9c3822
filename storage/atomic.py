"""Files that appear whole or not at all: temporary name, read back, fsync, rename (DESIGN section 4)."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from models.errors import StorageError

WINDOWS: Final = os.name == "nt"
_RETRIES: Final = 5
_PAUSE: Final = 0.05
_LONGEST_PATH: Final = 259  # MAX_PATH of Windows without its end mark; a PC where longer ones work knows the file

_BY_ERRNO: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EBUSY: "file_locked",
    errno.ETXTBSY: "file_locked",
    errno.ENAMETOOLONG: "bad_name",
    errno.EILSEQ: "bad_name",
}
# Windows folds many of its own codes into EACCES or EINVAL, so its number is asked first.
_BY_WINERROR: Final = {
    21: "io_error",  # ERROR_NOT_READY: the stick was pulled out
    23: "io_error",  # ERROR_CRC
    32: "file_locked",  # ERROR_SHARING_VIOLATION
    33: "file_locked",  # ERROR_LOCK_VIOLATION
    39: "disk_full",  # ERROR_HANDLE_DISK_FULL
    112: "disk_full",  # ERROR_DISK_FULL
    123: "bad_name",  # ERROR_INVALID_NAME
    206: "bad_name",  # ERROR_FILENAME_EXCED_RANGE
}


@contextlib.contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turn an ``OSError`` about ``path`` into a ``StorageError``; a missing file in an existing folder is a bug."""
    try:
        yield
    except FileNotFoundError as error:
        if WINDOWS and len(str(path.absolute())) > _LONGEST_PATH:
            raise StorageError("bad_name", path=str(path)) from error
        if path.parent.is_dir() and getattr(error, "winerror", None) not in _BY_WINERROR:
            raise
        raise StorageError(_code(error, "folder_missing"), path=str(path)) from error
    except OSError as error:
        raise StorageError(_code(error, "io_error"), path=str(path)) from error


def _code(error: OSError, otherwise: str) -> str:
    by_errno = _BY_ERRNO.get(error.errno or 0, otherwise)
    return _BY_WINERROR.get(getattr(error, "winerror", None) or 0, by_errno)


@contextlib.contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """An empty file in the folder of ``path`` with its suffix; what still stands there at the end is removed."""
    # Not built from the target's name: a long Thai name leaves no room for more within 255 bytes.
    temporary = path.with_name(f".chiwat-{secrets.token_hex(4)}.tmp{path.suffix}")
    with file_errors(path):
        if path.is_dir():
            raise StorageError("not_a_file", path=str(path))
        temporary.touch(exist_ok=False)
    try:
        yield temporary
    finally:
        # What is told is why the work failed, not that its leftover could not be removed.
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder where it is missing, and those above it, each durable under its name; StorageError.

    What is written into a folder whose own name was not synced can be lost with it.
    """
    with file_errors(folder):
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        folder.mkdir(parents=True, exist_ok=True)
    for one in missing:
        _sync_folder(one.parent)


@contextlib.contextmanager
def placed_together(folder: Path) -> Iterator[Path]:
    """A folder to write files in that belong together: at the end all stand in ``folder``, on any exception none."""
    made = folder / f".chiwat-{secrets.token_hex(4)}.tmp"
    with file_errors(made):
        made.mkdir()
    try:
        yield made
        for written in sorted(made.iterdir()):
            put_in_place(written, folder / written.name)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def put_in_place(temporary: Path, path: Path) -> None:
    """Make ``temporary`` durable and give it the name ``path``; an earlier file there is replaced in one step."""
    with file_errors(path):
        with temporary.open("r+b") as stream:
            os.fsync(stream.fileno())
        _replace(temporary, path)
        _sync_folder(path.parent)


def _replace(temporary: Path, path: Path) -> None:
    # On Windows a virus scanner or the indexer holds a new file for a moment; Excel holds it until closed.
    for _ in range(_RETRIES if WINDOWS else 0):
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    try:
        temporary.replace(path)
    except PermissionError as error:
        if WINDOWS and os.access(path, os.W_OK):
            raise StorageError("file_locked", path=str(path)) from error
        raise


def _sync_folder(folder: Path) -> None:
    if WINDOWS:
        return
    # The new name already stands; some network and FAT drivers refuse to sync a folder.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_verified(
    path: Path,
    data: bytes | Callable[[Path], object],
    verify: Callable[[Path], object] | None = None,
) -> None:
    """Write ``path`` whole: under a temporary name, read back (equal bytes, and ``verify``), then renamed.

    ``data`` is the content or a function that writes it to the path it is given. On any error the earlier file
    at ``path`` stays as it was. Raises ``StorageError``: disk_full, read_only, file_locked, folder_missing,
    not_a_file, bad_name, io_error.
    """
    with temporary_beside(path) as temporary, file_errors(path):
        if isinstance(data, bytes):
            _write_bytes(temporary, data, path)
        else:
            data(temporary)
        if verify is not None:
            verify(temporary)
        put_in_place(temporary, path)


def _write_bytes(temporary: Path, data: bytes, path: Path) -> None:
    temporary.write_bytes(data)
    if temporary.read_bytes() != data:
        raise StorageError("io_error", path=str(path))
