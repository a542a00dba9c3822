"""Restoring a school's file keeps what was signed: submissions, receipts, plans and the key outlive any backup.

Figures go back to what the backup holds. What left the computer cannot go back: a file that forgot it would give the
next revision a number that is taken, and a lineage that forks.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from models.canonical import ValueT, decode, decode_source, digest
from models.errors import ChiwatError, InvalidDataError, StorageError
from models.receipt import Receipt
from models.submission import Reporter, Submission
from storage.backups import Backup, list_backups, restore
from storage.database import connect, mapped_errors, open_database
from storage.documents import read_submission
from storage.keys import SealedKey
from storage.package_files import read_bounded
from storage.school_migrations import SCHOOL_FILE

_MOST_PACKAGES: Final = 200
_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "plan_documents": ("sha256", "edition", "serial", "payload"),
    "submissions": ("sha256", "year", "revision", "final", "made_at", "written", "payload"),
    "receipts": ("sha256", "year", "received_at", "payload"),
}
_OF_THE_FILE: Final = ("reporter", "created_at")
_OF_THE_KEY: Final = "enrolment"
_NOTE: Final = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"

Row = Mapping[str, int | str | bytes]


class Signed(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy of a file holds of what was signed, by table and digest; ``sealed`` is "" without a sound key."""

    reporter: Reporter | None = None
    rows: Mapping[str, Mapping[str, Row]] = {}
    sealed: str = ""
    meta: Mapping[str, str] = {}


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """A submission (its revision) or a receipt (0) that a backup does not hold, and when it was made or came in."""

    year: int
    revision: int
    at: str


def read_signed(path: Path) -> Signed:
    """Read what a copy holds, as far as it can be read at all: one that is damaged may still have most of it."""
    try:
        with contextlib.closing(connect(path, "ro")) as connection:
            connection.row_factory = sqlite3.Row
            meta = {str(row["key"]): str(row["value"]) for row in _query(path, connection, "meta", ("key", "value"))}
            sealed = next((str(row["sealed"]) for row in _query(path, connection, "sealed_key", ("sealed",))), "")
            rows = {name: _sound(_query(path, connection, name, columns)) for name, columns in _COLUMNS.items()}
    except (StorageError, sqlite3.Error):
        return Signed()
    return Signed(reporter=_decoded(meta.get("reporter", ""), Reporter), rows=rows, sealed=_key(sealed), meta=meta)


def forgotten(present: Path, backup: Path) -> tuple[Forgotten, ...]:
    """Return the submissions and receipts of a file that a backup of it does not hold, oldest first."""
    mine, held = read_signed(present), read_signed(backup)
    found = [
        Forgotten(year=int(row["year"]), revision=int(row.get("revision", 0)), at=str(row[moment]))
        for table, moment in (("submissions", "made_at"), ("receipts", "received_at"))
        for sha256, row in mine.rows.get(table, {}).items()
        if sha256 not in held.rows.get(table, {})
    ]
    return tuple(sorted(found, key=lambda one: (one.year, one.at)))


def restore_school(chosen: Backup, target: Path, *, now: datetime) -> Path | None:
    """Put a backup in the place of a school's file, with all that was signed since.

    It is taken from the present file, from backups made later, and where the present file cannot be read from the
    packages beside it. Errors and the path returned: as ``storage.backups.restore``; ``backup_of_another`` where the
    present file is another reporter's.
    """
    held, present = read_signed(chosen.path), read_signed(target)
    if held.reporter is not None and present.reporter not in (None, held.reporter):
        raise StorageError("backup_of_another", path=str(chosen.path))
    others = list_backups(chosen.path.parent, target.stem)
    later = [read_signed(other.path) for other in others if other.moment > chosen.moment]
    sources = [present, *(one for one in later if one.reporter == held.reporter)]
    if present.reporter is None:
        sources.append(_packages(target.parent, [held, *sources]))
    return restore(chosen, target, now=now, amend=partial(_carry, sources=sources, reporter=held.reporter))


def _carry(restored: Path, *, sources: Iterable[Signed], reporter: Reporter | None) -> None:
    keyed = None
    with open_database(restored, SCHOOL_FILE) as database, database.atomic():
        for source in sources:
            for table, row in _rows_of(source, reporter):
                names = _COLUMNS[table]
                marks = ", ".join("?" * len(names))
                database.execute(
                    f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}) ON CONFLICT DO NOTHING",
                    [row[name] for name in names],
                )
            if source.sealed and keyed is None:
                keyed = source
        if keyed is None:
            return
        # The newest key, and what the program noted of documents; whose file it is stays as it was.
        database.execute("UPDATE sealed_key SET sealed = ?", (keyed.sealed,))
        database.execute("DELETE FROM meta WHERE key = ?", (_OF_THE_KEY,))
        for key, value in keyed.meta.items():
            if key not in _OF_THE_FILE:
                database.execute(_NOTE, (key, value))


def _rows_of(source: Signed, reporter: Reporter | None) -> Iterator[tuple[str, Row]]:
    """Yield the rows that are this reporter's; of a damaged file that cannot be told but from each document."""
    for table, rows in source.rows.items():
        for row in rows.values():
            if source.reporter == reporter or _reporter_of(table, row) == reporter:
                yield table, row


def _reporter_of(table: str, row: Row) -> Reporter | None:
    payload = row["payload"]
    assert isinstance(payload, bytes)
    try:
        if table == "submissions":
            return decode_source(payload, Submission).report.reporter
        return decode_source(payload, Receipt).reporter if table == "receipts" else None
    except InvalidDataError:
        return None


def _packages(folder: Path, known: Iterable[Signed]) -> Signed:
    """Read the submissions that lie beside the file and are signed with a key that a copy of it holds."""
    keys = {key.public_key for one in known if (key := _decoded(one.sealed, SealedKey)) is not None}
    found: dict[str, Row] = {}
    for path in sorted(folder.glob("*.xlsx"))[:_MOST_PACKAGES]:
        try:
            submission, package = read_submission(read_bounded(path))
        except ChiwatError:
            continue
        if submission.key in keys:
            sha256 = digest(package.payload)
            found[sha256] = {
                "sha256": sha256, "year": submission.report.year, "revision": submission.revision,
                "final": int(submission.final), "made_at": submission.made_at, "written": 1, "payload": package.payload,
            }  # fmt: skip
    return Signed(rows={"submissions": found})


def _query(path: Path, connection: sqlite3.Connection, table: str, columns: Iterable[str]) -> list[sqlite3.Row]:
    with contextlib.suppress(StorageError, sqlite3.Error), mapped_errors(path):
        return connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
    return []


def _sound(rows: Iterable[sqlite3.Row]) -> Mapping[str, Row]:
    return {row["sha256"]: dict(row) for row in rows if digest(bytes(row["payload"])) == row["sha256"]}


def _key(sealed: str) -> str:
    return sealed if _decoded(sealed, SealedKey) is not None else ""


def _decoded(text: str, kind: type[ValueT]) -> ValueT | None:
    try:
        return decode(text.encode("utf-8"), kind)
    except (InvalidDataError, UnicodeError):
        return None
