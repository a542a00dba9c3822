"""The log of all imports ever made: what each file was, and whose; the newest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec

from models.import_state import ImportState
from models.plan import ReporterType
from models.submission import Reporter
from storage.database import Database

_LINES = """
    SELECT batches.id, batches.at, position, name, import_files.sha256, state, reason, import_files.digest, changes,
           reporter_type, code, year, revision,
           EXISTS (SELECT 1 FROM files WHERE files.sha256 = import_files.sha256) AS kept,
           documents.batch = batches.id AS brought
    FROM import_files
    JOIN batches ON batches.id = import_files.batch
    LEFT JOIN documents ON documents.digest = import_files.digest
    ORDER BY batches.id DESC, position
"""


@dataclass(frozen=True, kw_only=True)
class LogLine:
    """A file of a batch. ``kept``: its bytes are held; ``brought``: this batch was the first with its document."""

    batch: int
    at: datetime
    position: int
    name: str
    sha256: str
    state: ImportState
    reason: str
    digest: str = ""
    reporter: Reporter | None = None
    year: int = 0
    revision: int = 0
    kept: bool = False
    brought: bool = False
    changes: Mapping[str, int]


def import_log(database: Database) -> tuple[LogLine, ...]:
    """Return all lines of all batches, the newest batch first, each in the order of its files."""
    return tuple(
        LogLine(
            batch=row["id"],
            at=datetime.fromisoformat(row["at"]),
            position=row["position"],
            name=row["name"],
            sha256=row["sha256"],
            state=ImportState(row["state"]),
            reason=row["reason"],
            digest=row["digest"] or "",
            reporter=Reporter(type=ReporterType(row["reporter_type"]), code=row["code"]) if row["code"] else None,
            year=row["year"] or 0,
            revision=row["revision"] or 0,
            kept=bool(row["kept"]),
            brought=bool(row["brought"]),
            changes=msgspec.json.decode(row["changes"], type=dict[str, int]),
        )
        for row in database.query(_LINES)
    )
