"""The program's own small files (settings, drafts): whatever stands in one costs only itself, and so does a full disk.

A file that cannot be read as what it should be is kept beside as ``<name>.damaged``, and the work goes on without it.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from models.errors import StorageError
from storage.atomic import write_verified

_MOST_BYTES: Final = 8 << 20
_LONGEST_PATH, _LONGEST_NAME = 1024, 255
_FAULTS: Final = (msgspec.MsgspecError, UnicodeError, RecursionError, StorageError)

StructT = TypeVar("StructT", bound=msgspec.Struct)


def read_own(path: Path, kind: type[StructT]) -> StructT | None:
    """Return what a file of ours holds; None where there is none, or where it is no such thing."""
    data = read_own_bytes(path)
    try:
        return None if data is None else msgspec.json.decode(data, type=kind)
    except _FAULTS:
        set_aside(path)
        return None


def read_lenient(path: Path, kind: type[StructT]) -> StructT:
    """Return what a file of ours holds, field by field: one that makes no sense gets its usual value."""
    data = read_own_bytes(path)
    if data is None:
        return kind()
    try:
        fields = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except _FAULTS:
        set_aside(path)
        return kind()
    known: dict[str, object] = {}
    for field in msgspec.structs.fields(kind):
        if field.name in fields:
            with contextlib.suppress(*_FAULTS):
                known[field.name] = msgspec.json.decode(fields[field.name], type=field.type)
    if len(known) < sum(field.name in fields for field in msgspec.structs.fields(kind)):
        set_aside(path)
    return kind(**known)


def read_own_bytes(path: Path) -> bytes | None:
    """Return a file's bytes; None where there is none, or none of a size that we would write."""
    try:
        if not path.exists():
            return None
        if path.is_file() and path.stat().st_size <= _MOST_BYTES:
            return path.read_bytes()
    except (OSError, ValueError):
        return None
    set_aside(path)
    return None


def write_own(path: Path, data: bytes | msgspec.Struct) -> bool:
    """Write a file of ours, and return whether it stands: one that cannot be kept never stops the work."""
    try:
        content = data if isinstance(data, bytes) else msgspec.json.format(msgspec.json.encode(data))
        path.parent.mkdir(parents=True, exist_ok=True)
        write_verified(path, content)
    except (StorageError, OSError, UnicodeError):
        return False
    return True


def may_be_path(text: str) -> bool:
    """Whether a text that stood in a file of ours can name a file at all; of undecodable bytes none is kept."""
    try:
        parts = [part.encode("utf-8") for part in text.replace("\\", "/").split("/")]
    except UnicodeEncodeError:
        return False
    plain = all(character >= " " for character in text)
    return bool(text) and plain and len(text) <= _LONGEST_PATH and max(map(len, parts)) <= _LONGEST_NAME


def set_aside(path: Path) -> None:
    """Keep what makes no sense out of the way, but keep it."""
    with contextlib.suppress(OSError):
        path.replace(path.with_name(f"{path.name}.damaged"))


def remove_own(path: Path) -> None:
    """Remove a file of ours, where it can be."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
