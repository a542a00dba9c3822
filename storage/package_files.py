"""Finding and reading the files that a person names for import, however a mail or chat program renamed them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from models.errors import StorageError
from storage.atomic import file_errors
from storage.limits import DEFAULT_LIMITS

_ZIP: Final = b"PK\x03\x04"
_EXCEL_LOCK: Final = "~$"
_EVIDENCE = re.compile(r"\.evidence\b.*\.zip$", re.IGNORECASE)


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files named, each once, and of a folder and those below it what may be a package.

    In a folder that is any .xlsx and any other file that begins as a zip archive does, but evidence that lies beside a
    report. Raises StorageError
    ``file_missing`` for a path that is not there.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        with file_errors(path):
            if not path.exists():
                raise StorageError("file_missing", path=str(path))
            for file in _walk(path) if path.is_dir() else (path,):
                found.setdefault(file.resolve(), file)
    return tuple(found.values())


def read_bounded(path: Path) -> bytes:
    """Return a file's bytes; of one beyond the limit just enough for the guard to refuse it. Raises StorageError."""
    with file_errors(path), path.open("rb") as stream:
        return stream.read(DEFAULT_LIMITS.file_bytes + 1)


def _walk(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise error

    for name, folders, files in os.walk(folder, onerror=refuse):
        folders.sort()
        yield from (path for file in sorted(files) if _may_be_package(path := Path(name, file)))


def _may_be_package(path: Path) -> bool:
    if path.name.startswith(_EXCEL_LOCK) or _EVIDENCE.search(path.name) or not path.is_file():
        return False
    if path.suffix.lower() == ".xlsx":
        return True
    with path.open("rb") as stream:
        return stream.read(len(_ZIP)) == _ZIP
