"""What a copy of a file holds, counted without opening it for work: for a person who chooses one to restore."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Final

import msgspec

from models.errors import StorageError
from storage.database import APPLICATION_IDS, connect

_TABLES: Final = {"school": ("entries", "submissions", "receipts"), "district": ("documents", "decisions")}


class BackupContents(msgspec.Struct, frozen=True, kw_only=True):
    """The kind of file, and how many rows it holds of what matters."""

    kind: str
    counts: dict[str, int]


def contents_of(path: Path) -> BackupContents | None:
    """Return what a copy holds; None where it cannot be read."""
    try:
        with contextlib.closing(connect(path, "ro")) as connection:
            number = connection.execute("PRAGMA application_id").fetchone()[0]
            kind = next((name for name, known in APPLICATION_IDS.items() if known == number), "")
            counts = {table: _count(connection, table) for table in _TABLES.get(kind, ())}
    except (StorageError, sqlite3.Error):
        return None
    return BackupContents(kind=kind, counts=counts) if kind else None


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
