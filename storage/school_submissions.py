"""The submissions that a school file has made: recorded before their file appears (see ``storage.export``)."""

from __future__ import annotations

import msgspec

from models.canonical import decode_source, digest, encode
from models.errors import StorageError
from models.receipts_held import known_revisions
from models.submission import Submission
from storage.database import Database
from storage.school_plans import sound
from storage.school_receipts import stored_receipts

_MOST_REVISIONS = 1_000_000


class SubmissionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A submission made here; ``written`` is false where its file may never have been finished."""

    sha256: str
    year: int
    revision: int
    final: bool
    made_at: str
    written: bool


def submission_records(database: Database, year: int) -> tuple[SubmissionRecord, ...]:
    """Return a year's submissions, oldest first."""
    rows = database.query(
        "SELECT sha256, year, revision, final, made_at, written FROM submissions WHERE year = ? ORDER BY revision",
        (year,),
    )
    if any(not 0 < row["revision"] <= _MOST_REVISIONS for row in rows):
        raise StorageError("damaged_file", path=str(database.path))
    return tuple(
        SubmissionRecord(**{**dict(row), "final": bool(row["final"]), "written": bool(row["written"])}) for row in rows
    )


def next_revision(database: Database, year: int) -> tuple[int, tuple[str, ...]]:
    """Return the next revision's number and lineage: all made here, oldest first, and all that receipts name.

    The latter may have been made on another computer, or here before an old copy of the file was put back.
    """
    made = submission_records(database, year)
    own = tuple(record.sha256 for record in made)
    named, highest = known_revisions(stored_receipts(database, year))
    number = 1 + max((record.revision for record in made), default=0)
    return max(number, 1 + highest), (*own, *sorted(named.difference(own)))


def stored_submission(database: Database, sha256: str) -> Submission:
    """Return a submission by its digest; StorageError ``damaged_document``, KeyError where none is held."""
    rows = database.query("SELECT payload FROM submissions WHERE sha256 = ?", (sha256,))
    if not rows:
        raise KeyError(sha256)
    return decode_source(sound(database, sha256, rows[0]["payload"]), Submission)


def record_submission(database: Database, submission: Submission) -> str:
    """Record a submission whose file is about to be written, in one transaction; return its digest.

    StorageError ``changed_meanwhile`` where another window of the same file has made one since its lineage was read.
    """
    payload = encode(submission)
    year = submission.report.year
    with database.atomic():
        if next_revision(database, year) != (submission.revision, submission.lineage):
            raise StorageError("changed_meanwhile", path=str(database.path))
        database.execute(
            "INSERT INTO submissions (sha256, year, revision, final, made_at, written, payload)"
            " VALUES (?, ?, ?, ?, ?, 0, ?)",
            (digest(payload), year, submission.revision, int(submission.final), submission.made_at, payload),
        )
    return digest(payload)


def mark_written(database: Database, sha256: str) -> None:
    """Note that a submission's file stands."""
    with database.atomic():
        database.execute("UPDATE submissions SET written = 1 WHERE sha256 = ?", (sha256,))


def discard_unwritten(database: Database, sha256: str) -> None:
    """Forget a submission whose file certainly never appeared."""
    with database.atomic():
        database.execute("DELETE FROM submissions WHERE sha256 = ? AND written = 0", (sha256,))
