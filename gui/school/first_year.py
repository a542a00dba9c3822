"""Which year of a school's file is put on the desk first; no widget."""

from __future__ import annotations

from datetime import date

from models.receipts_held import ReportState
from models.year_at_hand import year_at_hand
from storage.school_file import SchoolFile


def year_to_open(file: SchoolFile, today: date, last_used: int | None) -> int:
    """Return the year at hand, by what the file knows to be done."""
    done = [year for year in file.plan.years if _is_done(file, year, today)]
    return year_at_hand(file.plan_document, today, done=done, last_used=last_used)


def _is_done(file: SchoolFile, year: int, today: date) -> bool:
    """Whether a year was accepted, or else sent in time and is past its deadline: nothing is left to do there."""
    if file.accepted(year) is not None:
        return not file.is_reopened(year)
    due = file.plan_document.publication.deadlines.get(str(year), "")
    is_sent = any(record.final and record.written for record in file.submissions(year))
    waits = is_sent and file.report_state(year) is ReportState.SENT
    return waits and bool(due) and date.fromisoformat(due) < today
