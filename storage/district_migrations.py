"""The tables of a district file, step by step; imports nothing of ours, so that old files always open the same way."""

from __future__ import annotations

import sqlite_utils
from sqlite_utils import Migrations

DISTRICT_MIGRATIONS = Migrations("district")

# What was received, decided or published is never changed: a row is added or nothing happens.
_APPEND_ONLY = ("plans", "contents", "publications", "batches", "documents", "files", "import_files", "decisions")

_TABLES = """
CREATE TABLE keys (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
) STRICT;
CREATE TABLE plans (
    sha256 TEXT PRIMARY KEY,
    edition INTEGER NOT NULL UNIQUE,
    payload BLOB NOT NULL
) STRICT;
CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE TABLE publications (
    serial INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE documents (
    digest TEXT PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES batches (id),
    reporter_type TEXT NOT NULL,
    code TEXT NOT NULL,
    year INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    final INTEGER NOT NULL,
    key TEXT NOT NULL,
    lineage TEXT NOT NULL,
    plan_sha256 TEXT NOT NULL REFERENCES plans (sha256),
    payload BLOB NOT NULL
) STRICT;
CREATE INDEX documents_by_reporter ON documents (year, reporter_type, code);
CREATE TABLE files (
    sha256 TEXT PRIMARY KEY,
    digest TEXT REFERENCES documents (digest),
    edited INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX files_by_digest ON files (digest, edited);
CREATE TABLE import_files (
    batch INTEGER NOT NULL REFERENCES batches (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    digest TEXT,
    changes TEXT NOT NULL,
    PRIMARY KEY (batch, position)
) STRICT;
CREATE TABLE decisions (
    digest TEXT PRIMARY KEY,
    payload BLOB NOT NULL
) STRICT;
"""

_CODES = """
CREATE TABLE former_keys (
    public_key TEXT PRIMARY KEY,
    successor TEXT NOT NULL UNIQUE,
    locked BLOB
) STRICT;
CREATE TABLE sealed_codes (
    district_key TEXT NOT NULL,
    enrolment_key TEXT NOT NULL,
    tag TEXT NOT NULL,
    locked BLOB NOT NULL,
    PRIMARY KEY (district_key, enrolment_key)
) STRICT;
"""


_PROOFS_AND_RECEIPTS = """
CREATE TABLE proofs (
    digest TEXT PRIMARY KEY REFERENCES documents (digest),
    proof TEXT NOT NULL
) STRICT;
CREATE TABLE receipts (
    digest TEXT PRIMARY KEY,
    reporter_type TEXT NOT NULL,
    code TEXT NOT NULL,
    year INTEGER NOT NULL,
    documents TEXT NOT NULL,
    payload BLOB NOT NULL,
    written_at TEXT NOT NULL
) STRICT;
INSERT INTO proofs (digest, proof)
SELECT digest, json_extract(CAST(payload AS TEXT), '$.enrolment') FROM documents
WHERE json_extract(CAST(payload AS TEXT), '$.enrolment') IS NOT NULL;
"""

_NOTES = """
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    code TEXT NOT NULL,
    on_day TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX contacts_by_year ON contacts (year, code);
CREATE TABLE progress_notes (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    progress TEXT NOT NULL,
    obstacle TEXT NOT NULL,
    next_step TEXT NOT NULL
) STRICT;
CREATE INDEX progress_notes_by_year ON progress_notes (year, indicator);
"""


def _run(db: sqlite_utils.Database, script: str) -> None:
    # Not executescript(): it would commit the transaction that the whole migration stands in.
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)


def _append_only(db: sqlite_utils.Database, *tables: str) -> None:
    for table in tables:
        for event in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


@DISTRICT_MIGRATIONS()
def m001_tables(db: sqlite_utils.Database) -> None:
    """Everything of the first version."""
    _run(db, _TABLES)
    _append_only(db, *_APPEND_ONLY)


@DISTRICT_MIGRATIONS()
def m002_proofs_and_receipts(db: sqlite_utils.Database) -> None:
    """Enrolment proofs apart from their documents, to be checked without reading those; receipts written."""
    _run(db, _PROOFS_AND_RECEIPTS)
    _append_only(db, "proofs", "receipts")


@DISTRICT_MIGRATIONS()
def m003_codes(db: sqlite_utils.Database) -> None:
    """Activation codes, sealed under the district's key, and the keys that it had before."""
    _run(db, _CODES)
    _append_only(db, "former_keys", "sealed_codes")


@DISTRICT_MIGRATIONS()
def m004_notes(db: sqlite_utils.Database) -> None:
    """When a school was reminded and what it said; what responsible groups say of an indicator's progress."""
    _run(db, _NOTES)
    _append_only(db, "contacts", "progress_notes")
