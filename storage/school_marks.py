"""What a school file notes beside its documents: which accepted years were taken up again, where files were written.

Rows of ``meta``, which programs that do not know them leave alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from storage.database import Database

_REOPENED, _PLACE = "reopened.{}", "place.{}"


def reopened(database: Database, year: int) -> tuple[str, ...] | None:
    """Return the accepted documents that a year was taken up again after; None where it was not."""
    text = _read(database, _REOPENED.format(year))
    return None if text is None else tuple(text.split())


def mark_reopened(database: Database, year: int, documents: Sequence[str]) -> None:
    """Note that a year is taken up again after these documents were accepted."""
    _write(database, _REOPENED.format(year), " ".join(documents))


def place(database: Database, sha256: str) -> Path | None:
    """Return where a submission's file was written, as far as it is known."""
    text = _read(database, _PLACE.format(sha256))
    return Path(text) if text else None


def mark_place(database: Database, sha256: str, path: Path) -> None:
    """Note where a submission's file was written."""
    _write(database, _PLACE.format(sha256), str(path.absolute()))


def _read(database: Database, key: str) -> str | None:
    rows = database.query("SELECT value FROM meta WHERE key = ?", (key,))
    return str(rows[0]["value"]) if rows else None


def _write(database: Database, key: str, value: str) -> None:
    with database.atomic():
        database.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (key, value),
        )
