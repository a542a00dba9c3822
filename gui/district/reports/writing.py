"""Writing a report to files, off the window's thread; no widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gui.district.reports.kinds import Kind
from gui.printing.printed import Printed
from gui.printing.report_pdf import printed_report, write_report_pdf
from gui.printing.scorecard_pdf import printed_scorecard, write_scorecard_pdf
from models.annual_report import AnnualReport
from models.numbers import Digits
from models.plan import ResponsibleGroup
from storage.consolidation_file import write_figures
from storage.district_file import DistrictFile
from storage.district_notes import progress_notes
from storage.keys import OpenKey
from storage.report_csv import write_report_csv
from storage.report_scorecard import scorecard_stems
from storage.report_workbook import write_report_workbook, write_scorecard


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be printed or written: a report, of it one group's (None: every group's), with which digits."""

    kind: Kind
    report: AnnualReport
    now: datetime
    digits: Digits = Digits.THAI
    group: ResponsibleGroup | None = None
    key: OpenKey | None = None


def printed(file: DistrictFile, order: Order) -> Printed:
    """Lay out the report that is looked at; of scorecards the group's."""
    notes = progress_notes(file.database, order.report.year)
    if order.kind is Kind.SCORECARD and order.group is not None:
        return printed_scorecard(order.report, order.group, now=order.now, digits=order.digits, notes=notes)
    return printed_report(order.report, now=order.now, digits=order.digits, notes=notes)


def write(file: DistrictFile, order: Order, path: Path) -> Sequence[Path]:
    """Write to a file, all scorecards to a folder; return what was written. Errors of the writers, StorageError."""
    report, now = order.report, order.now
    notes = progress_notes(file.database, report.year)
    if order.kind is Kind.PUBLIC:
        write_report_pdf(path, report, now=now, digits=order.digits, notes=notes)
    elif order.kind is Kind.WORKBOOK:
        write_report_workbook(path, report, now=now, notes=notes)
    elif order.kind is Kind.TABLE:
        return [path, write_report_csv(path, report)]
    elif order.kind is Kind.SIGNED:
        assert order.key is not None
        write_figures(file, report.year, path, order.key, now)
    elif order.group is not None:
        return _scorecard(order, order.group, path, notes_of=file)
    else:
        stems = scorecard_stems(report)
        return [
            written
            for group, stem in stems.items()
            for written in _scorecard(order, group, path / f"{stem}.pdf", notes_of=file)
        ]
    return [path]


def _scorecard(order: Order, group: ResponsibleGroup, pdf: Path, *, notes_of: DistrictFile) -> Sequence[Path]:
    """Write a group's scorecard as PDF, and as a workbook beside it."""
    notes, xlsx = progress_notes(notes_of.database, order.report.year), pdf.with_suffix(".xlsx")
    write_scorecard_pdf(pdf, order.report, group, now=order.now, digits=order.digits, notes=notes)
    write_scorecard(xlsx, order.report, group, now=order.now, notes=notes)
    return [pdf, xlsx]
