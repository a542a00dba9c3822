"""The annual report as a workbook: sheets of real numbers with native charts, to be read, filtered and printed."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.annual_report import AnnualReport
from models.errors import StorageError, UnsafeFileError
from models.plan import ResponsibleGroup
from storage.atomic import write_verified
from storage.district_notes import NO_NOTES, Notes
from storage.limits import DEFAULT_LIMITS
from storage.report_book import ReportBook
from storage.report_charts import ChartData
from storage.report_groups import add_responsible_groups, add_school_groups
from storage.report_issues import add_issue
from storage.report_matrix import add_matrix
from storage.report_scorecard import add_progress, add_scorecard
from storage.report_sources import add_definitions, add_explanations, add_manifest, add_missing
from storage.report_styles import StyleBook
from storage.report_summary import add_results, add_summary
from storage.report_texts import load_report_texts
from storage.sheets import read_workbook

# A report of many schools and indicators is larger than what is taken from others.
_OWN_LIMITS = msgspec.structs.replace(
    DEFAULT_LIMITS, file_bytes=2**27, part_bytes=2**29, total_bytes=2**30, tags=10**8, cells=10**7,
    rows_per_sheet=10**6, columns_per_sheet=702, merges=10**5,
)  # fmt: skip


def write_report_workbook(path: Path, report: AnnualReport, *, now: datetime, notes: Notes = NO_NOTES) -> None:
    """Write the report as an .xlsx, read back before it appears; ``now`` is aware. Errors as ``write_verified``'s.

    ``notes`` of the responsible groups, by indicator, get a sheet of their own.
    """
    write_book(path, _build(report, now, notes))


def write_scorecard(
    path: Path, report: AnnualReport, group: ResponsibleGroup, *, now: datetime, notes: Notes = NO_NOTES
) -> None:
    """Write a responsible group's scorecard as an .xlsx of one sheet; errors as ``write_report_workbook``'s."""
    book = new_book(report, now)
    add_scorecard(book, group, notes)
    book.styles.close()
    write_book(path, book.workbook)


def write_book(path: Path, workbook: Workbook) -> None:
    """Write a workbook that is complete, read back before it appears."""
    # In memory first: a zip that cannot be finished on a full disk would complain on standard error once more.
    stream = io.BytesIO()
    workbook.save(stream)
    write_verified(path, stream.getvalue(), partial(verify_cells, path=path, filled=filled_cells(workbook)))


def new_book(report: AnnualReport, now: datetime) -> ReportBook:
    """Begin a workbook of a report."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    styles = StyleBook(workbook)
    workbook.properties.creator = report.plan.district.name
    workbook.properties.created = workbook.properties.modified = now.astimezone(UTC).replace(tzinfo=None)
    return ReportBook(report=report, texts=load_report_texts(), workbook=workbook, styles=styles, now=now)


def _build(report: AnnualReport, now: datetime, notes: Notes) -> Workbook:
    book = new_book(report, now)
    workbook = book.workbook
    data = ChartData(book)
    add_summary(book, data)
    add_results(book)
    for issue in report.plan.issues:
        add_issue(book, issue, data)
    add_school_groups(book)
    add_responsible_groups(book)
    add_matrix(book)
    add_missing(book)
    add_explanations(book)
    add_progress(book, notes)
    add_definitions(book)
    add_manifest(book)
    book.styles.close()
    # The charts' figures are made first and read last.
    workbook.move_sheet(data.sheet.sheet, len(workbook.worksheets))
    workbook.active = 0
    workbook.properties.title = book.texts.headings["summary"].format(year=report.year)
    return workbook


def filled_cells(workbook: Workbook) -> dict[str, int]:
    """Return how many cells of each sheet say something."""
    return {sheet.title: _filled(sheet) for sheet in workbook.worksheets}


def _filled(sheet: Worksheet) -> int:
    return sum(value not in (None, "") for row in sheet.iter_rows(values_only=True) for value in row)


def verify_cells(temporary: Path, *, path: Path, filled: dict[str, int]) -> None:
    """Read a written file with the reader of foreign files: every sheet has to be there, and whole."""
    try:
        written = read_workbook(temporary.read_bytes(), limits=_OWN_LIMITS)
    except UnsafeFileError as error:
        raise StorageError("io_error", path=str(path)) from error
    if {sheet.name: len(sheet.cells) for sheet in written.sheets} != filled:
        raise StorageError("io_error", path=str(path))
