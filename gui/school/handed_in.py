"""What was signed of a year and how it stands: what the check page shows instead of a draft; no widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from gui.school.desk import SchoolDesk
from models.form_submission import document_code
from models.receipt import Receipt
from models.receipts_held import ReportState
from models.submission import Submission
from storage.evidence_folder import evidence_path


class Stage(StrEnum):
    """What is to be done about a year's report: sign it, wait, nothing; or it says what was signed already."""

    WORK = "work"
    SIGNED = "signed"
    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"


def stage(desk: SchoolDesk, draft: Submission) -> Stage:
    """Return how the year stands beside what would be signed now."""
    if desk.locked:
        return Stage.ACCEPTED
    sent = desk.sent_submission
    if sent is None or (sent.report, sent.final, sent.plan) != (draft.report, draft.final, draft.plan):
        return Stage.WORK
    state = desk.file.report_state(desk.year)
    if desk.accepted is not None:
        return Stage.UNCHANGED
    return Stage.SIGNED if state in (ReportState.SENT, ReportState.ACCEPTED) else Stage.WORK


@dataclass(frozen=True, kw_only=True)
class HandedIn:
    """A revision that was signed, where its file was written where that is known, and the receipt that accepts it."""

    submission: Submission
    place: Path | None
    receipt: Receipt | None = None

    @property
    def code(self) -> str:
        """The short code beside the signature."""
        return document_code(self.submission)

    @property
    def files(self) -> tuple[Path, ...]:
        """The report and its evidence, where they still are."""
        if self.place is None or not self.place.is_file():
            return ()
        evidence = evidence_path(self.place)
        has_evidence = bool(self.submission.report.evidence) and evidence.is_file()
        return (self.place, evidence) if has_evidence else (self.place,)


def handed_in(desk: SchoolDesk) -> HandedIn | None:
    """Return what the district accepted, else what was signed last; None where this file does not hold it."""
    receipt = desk.accepted if desk.locked else None
    written = [record.sha256 for record in desk.file.submissions(desk.year) if record.written]
    meant = [sha256 for sha256 in written if receipt is None or sha256 in receipt.documents]
    if not meant:
        return None
    return HandedIn(submission=desk.file.submission(meant[-1]), place=desk.file.place_of(meant[-1]), receipt=receipt)
