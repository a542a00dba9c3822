"""The annual report as a workbook: sheets of real numbers with native charts, to be read, filtered and printed."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineError, CalamineWorkbook

from models.annual_report import AnnualReport
from models.errors import StorageError
from storage.atomic import write_verified
from storage.report_book import ReportBook
from storage.report_charts import ChartData
from storage.report_groups import add_responsible_groups, add_school_groups
from storage.report_issues import add_issue
from storage.report_matrix import add_matrix
from storage.report_sources import add_definitions, add_explanations, add_manifest, add_missing
from storage.report_styles import StyleBook
from storage.report_summary import add_results, add_summary
from storage.report_texts import load_report_texts


def write_report_workbook(path: Path, report: AnnualReport, *, now: datetime) -> None:
    """Write the report as an .xlsx, read back before it appears; ``now`` is aware. Errors as ``write_verified``'s."""
    workbook = _build(report, now)
    rows = {sheet.title: sheet.max_row for sheet in workbook.worksheets}
    write_verified(path, workbook.save, partial(_verify, path=path, rows=rows))


def _build(report: AnnualReport, now: datetime) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    styles = StyleBook(workbook)
    book = ReportBook(report=report, texts=load_report_texts(), workbook=workbook, styles=styles, now=now)
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
    add_definitions(book)
    add_manifest(book)
    styles.close()
    # The charts' figures are made first and read last.
    workbook.move_sheet(data.sheet.sheet, len(workbook.worksheets))
    workbook.active = 0
    workbook.properties.title = book.texts.headings["summary"].format(year=report.year)
    workbook.properties.creator = report.plan.district.name
    workbook.properties.created = workbook.properties.modified = now.astimezone(UTC).replace(tzinfo=None)
    return workbook


def _verify(temporary: Path, *, path: Path, rows: dict[str, int]) -> None:
    """Read the written file with another reader: every sheet has to be there, and whole."""
    try:
        written = CalamineWorkbook.from_path(temporary)
        found = {name: written.get_sheet_by_name(name).height for name in written.sheet_names}
    except CalamineError as error:
        raise StorageError("io_error", path=str(path)) from error
    if found != rows:
        raise StorageError("io_error", path=str(path))
