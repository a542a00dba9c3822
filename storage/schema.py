"""Whether a database file has our own tables and nothing else: what a schema can hold runs when it is read.

Checks, views, triggers, generated columns and virtual tables of somebody else's file would be computed by SQLite,
without an end or a limit, at the first statement that touches them: so the schema is compared, as text, first.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from typing import Final

import sqlite_utils
from sqlite_utils import Migrations

_SQL: Final = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
# What SQLite itself adds: statistics, counters, and the indexes of primary keys and unique columns, which have no text.
_OWN_TABLES: Final = frozenset({"sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})
# SQLite rewrites a statement in its own quotes and blanks when a table is altered.
_LAYOUT = re.compile(r"[\"'`\[\]\s;]+")
_MOST_PARTS: Final = 1_000

_Part = tuple[str, str, str, str]


def is_own_schema(connection: sqlite3.Connection, migrations: Migrations, version: int, latest: int) -> bool:
    """Whether a file's schema has no part but those that our migrations make, and, once up to date, all their tables.

    A guard (a trigger of ours) or an index that was taken away runs nothing; what it guarded is checked when read.
    """
    found = _parts(connection.execute(f"{_SQL} LIMIT {_MOST_PARTS}").fetchall())
    ours = frozenset().union(*(_expected(migrations, number) for number in range(1, latest + 1)))
    missing = _expected(migrations, latest) - found if version == latest else frozenset()
    return found <= ours and all(kind != "table" for kind, *_ in missing)


@cache
def _expected(migrations: Migrations, version: int) -> frozenset[_Part]:
    with sqlite_utils.Database(memory=True, execute_plugins=False, strict=True) as empty:
        following = [step.name for step in migrations.pending(empty)][version:]
        migrations.apply(empty, stop_before=following[:1] or None)
        return _parts(empty.conn.execute(_SQL).fetchall())


def _parts(rows: list[tuple[object, ...]]) -> frozenset[_Part]:
    return frozenset(
        (str(kind), str(name), str(table), _LAYOUT.sub("", str(sql)).lower())
        for kind, name, table, sql in rows
        if name not in _OWN_TABLES and not (kind == "index" and sql is None)
    )
