"""From the desk to a signed file: what is shown is what gets signed; no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gui.school.desk import SchoolDesk
from models.errors import ChiwatError
from models.form import FormSheet
from models.submission import Attestation, Submission
from storage.documents import submission_sheets
from storage.evidence_folder import evidence_path
from storage.export import ExportResult, draft_submission, prepare_submission, write_prepared
from storage.file_names import name_part
from storage.school_file import SchoolFile

_LONGEST = 60


@dataclass(frozen=True)
class Rendering:
    """A submission with its sheets; ``complete`` but for the attester, ``error`` says why it cannot be signed."""

    submission: Submission
    sheets: tuple[FormSheet, ...]
    complete: bool
    error: ChiwatError | None = None


def render(desk: SchoolDesk, attestation: Attestation, *, final: bool, now: datetime) -> Rendering:
    """Build what would be signed now."""
    desk.look()
    school, error = desk.file, None
    try:
        submission = prepare_submission(school, desk.year, attestation=attestation, final=final, now=now)
    except ChiwatError as caught:
        error = caught
        submission = draft_submission(school, desk.year, attestation=attestation, final=final, now=now)
    complete = not (desk.book.drafts or desk.book.clashes) and school.check(desk.year, final=final).complete
    return Rendering(submission, submission_sheets(school.plan, submission), complete, error)


def as_signed(desk: SchoolDesk, submission: Submission) -> Rendering:
    """Return a submission that was signed, as it was."""
    plan = desk.file.plan_of(submission.plan)
    return Rendering(submission, submission_sheets(plan, submission), complete=True)


def signing(path: Path, submission: Submission, out: Path, passphrase: str) -> Callable[[], ExportResult]:
    """Return the work of signing exactly this submission, with a connection of its own (see ``Task``)."""

    def sign() -> ExportResult:
        with SchoolFile.open(path) as school:
            return write_prepared(school, submission, out, school.open_key(passphrase))

    return sign


def proposed_path(desk: SchoolDesk, submission: Submission) -> Path:
    """Return a free name beside the school file: whose, which year, which revision."""
    name = name_part(submission.name.removeprefix("โรงเรียน"), _LONGEST) or desk.file.reporter.code
    kind = "" if submission.final else "_ระหว่างปี"
    stem = f"{name}_{desk.year}_ครั้งที่{submission.revision}{kind}"
    folder, number = desk.file.database.path.parent, 1
    path = folder / f"{stem}.xlsx"
    while path.exists() or evidence_path(path).exists():
        number += 1
        path = folder / f"{stem} ({number}).xlsx"
    return path
