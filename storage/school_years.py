"""A school file's rows of one year: figures, entries, explanations, evidence. Knows no plan (see ``school_file``)."""

from __future__ import annotations

import sqlite3
from typing import TypeVar

import msgspec

from models.canonical import Value, decode, encode
from models.errors import InvalidDataError, StorageError
from models.profile import ProfileValue
from models.submission import Entry, Evidence
from storage.database import Database

ValueT = TypeVar("ValueT", bound=Value)


def canonical_row(value: Value) -> str:
    """Return a value as it is stored; InvalidDataError where a field is too long, unclean or out of range."""
    data = encode(value)
    decode(data, type(value))
    return data.decode("utf-8")


def from_row(database: Database, text: str, kind: type[ValueT]) -> ValueT:
    """Return a stored value; StorageError ``damaged_file`` where it is not one."""
    try:
        return decode(text.encode("utf-8"), kind)
    except InvalidDataError as error:
        raise StorageError("damaged_file", path=str(database.path)) from error


def from_columns(database: Database, row: sqlite3.Row, kind: type[ValueT], *others: str) -> ValueT:
    """Return the value whose fields a row's columns are, but for ``others``; StorageError ``damaged_file``."""
    try:
        return msgspec.convert({name: row[name] for name in row.keys() if name not in others}, kind)  # noqa: SIM118
    except msgspec.ValidationError as error:
        raise StorageError("damaged_file", path=str(database.path)) from error


def read_figures(database: Database, year: int) -> dict[str, ProfileValue]:
    """Return the profile figures given for a year."""
    rows = database.query("SELECT figure, value, as_of FROM figures WHERE year = ?", (year,))
    return {row["figure"]: from_columns(database, row, ProfileValue, "figure") for row in rows}


def write_figure(database: Database, year: int, figure: str, value: ProfileValue) -> None:
    """Set a figure; a blank date leaves the one before."""
    canonical_row(value)
    database.execute(
        "INSERT INTO figures (year, figure, value, as_of) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
        " SET value = excluded.value, as_of = coalesce(nullif(excluded.as_of, ''), as_of)",
        (year, figure, value.value, value.as_of),
    )


def delete_figure(database: Database, year: int, figure: str) -> None:
    """Take a figure away."""
    database.execute("DELETE FROM figures WHERE year = ? AND figure = ?", (year, figure))


def read_entries(database: Database, year: int) -> dict[str, Entry]:
    """Return the entries of a year, also those of indicators that the plan no longer has."""
    rows = database.query("SELECT indicator, entry FROM entries WHERE year = ?", (year,))
    return {row["indicator"]: from_row(database, row["entry"], Entry) for row in rows}


def write_entry(database: Database, year: int, indicator: str, entry: Entry) -> None:
    """Store an entry."""
    database.execute(
        "INSERT INTO entries (year, indicator, entry) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET entry = excluded.entry",
        (year, indicator, canonical_row(entry)),
    )


def delete_entry(database: Database, year: int, indicator: str) -> None:
    """Make an entry blank."""
    database.execute("DELETE FROM entries WHERE year = ? AND indicator = ?", (year, indicator))


def read_explanations(database: Database, year: int) -> dict[str, str]:
    """Return the explanations' texts by indicator ("" for the whole report)."""
    rows = database.query("SELECT indicator, text FROM explanations WHERE year = ?", (year,))
    return {row["indicator"]: row["text"] for row in rows}


def write_explanation(database: Database, year: int, indicator: str, text: str) -> None:
    """Store an explanation's clean text; a blank one takes it away."""
    if not text:
        database.execute("DELETE FROM explanations WHERE year = ? AND indicator = ?", (year, indicator))
        return
    database.execute(
        "INSERT INTO explanations (year, indicator, text) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET text = excluded.text",
        (year, indicator, text),
    )


def read_evidence(database: Database, year: int) -> tuple[Evidence, ...]:
    """Return the files announced, by indicator and name."""
    rows = database.query(
        "SELECT indicator, name, size, sha256 FROM evidence WHERE year = ? ORDER BY indicator, name, sha256", (year,)
    )
    return tuple(from_columns(database, row, Evidence) for row in rows)


def write_evidence(database: Database, year: int, evidence: Evidence) -> None:
    """Announce a file; the same bytes for the same indicator are named once."""
    canonical_row(evidence)
    database.execute(
        "INSERT INTO evidence (year, indicator, sha256, name, size) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET name = excluded.name",
        (year, evidence.indicator, evidence.sha256, evidence.name, evidence.size),
    )


def delete_evidence(database: Database, year: int, indicator: str, sha256: str) -> None:
    """Take back an announced file."""
    database.execute("DELETE FROM evidence WHERE year = ? AND indicator = ? AND sha256 = ?", (year, indicator, sha256))
