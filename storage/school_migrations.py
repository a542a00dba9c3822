"""The tables of a school file, step by step; a step is never edited once it was released (DESIGN section 4)."""

from __future__ import annotations

from typing import Final

from sqlite_utils import Database, Migrations

from storage.database import FileKind

_migrations = Migrations("school")

SCHOOL_FILE: Final = FileKind(name="school", migrations=_migrations)


@_migrations()
def m001_first(db: Database) -> None:
    """Make all tables of the first version."""
    for statement in (
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
        """CREATE TABLE plan_documents (
            sha256 TEXT PRIMARY KEY,
            edition INTEGER NOT NULL,
            serial INTEGER NOT NULL,
            payload BLOB NOT NULL
        ) STRICT""",
        "CREATE TABLE sealed_key (id INTEGER PRIMARY KEY CHECK (id = 1), sealed TEXT NOT NULL) STRICT",
        """CREATE TABLE figures (
            year INTEGER NOT NULL,
            figure TEXT NOT NULL,
            value INTEGER NOT NULL,
            as_of TEXT NOT NULL,
            PRIMARY KEY (year, figure)
        ) STRICT""",
        """CREATE TABLE entries (
            year INTEGER NOT NULL,
            indicator TEXT NOT NULL,
            entry TEXT NOT NULL,
            PRIMARY KEY (year, indicator)
        ) STRICT""",
        """CREATE TABLE explanations (
            year INTEGER NOT NULL,
            indicator TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (year, indicator)
        ) STRICT""",
        """CREATE TABLE evidence (
            year INTEGER NOT NULL,
            indicator TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            PRIMARY KEY (year, indicator, sha256)
        ) STRICT""",
        """CREATE TABLE submissions (
            sha256 TEXT PRIMARY KEY,
            year INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            final INTEGER NOT NULL CHECK (final IN (0, 1)),
            made_at TEXT NOT NULL,
            written INTEGER NOT NULL CHECK (written IN (0, 1)),
            payload BLOB NOT NULL
        ) STRICT""",
    ):
        db.execute(statement)


@_migrations()
def m002_receipts(db: Database) -> None:
    """Keep what the district answered."""
    db.execute(
        """CREATE TABLE receipts (
            sha256 TEXT PRIMARY KEY,
            year INTEGER NOT NULL,
            received_at TEXT NOT NULL,
            payload BLOB NOT NULL
        ) STRICT"""
    )
