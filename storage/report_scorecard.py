"""What a responsible group answers for: its scorecard, and the notes of all groups as a sheet of the report."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import datetime

from models.annual_report import AnnualReport
from models.consolidation import IndicatorResult
from models.plan import ResponsibleGroup
from models.years import format_thai_date
from storage.district_notes import Notes, ProgressNote
from storage.report_book import ReportBook
from storage.report_figures import (
    count,
    denominator,
    earlier_cell,
    entered_result,
    figure,
    numerator,
    status_cell,
    target_cell,
    value_cell,
    verdict_cell,
)
from storage.report_sheet import Column, StyledCell
from storage.report_styles import COUNT, TEXT, WRAPPED, WRITTEN, Align, Look

_NOTE_WIDTHS = {"progress": 36, "obstacle": 36, "next_step": 36, "author": 18, "noted_at": 14}
_SHEET_NAME, _FORBIDDEN = 31, str.maketrans("[]:*?/\\", "       ")


def scorecard_stems(report: AnnualReport) -> Mapping[ResponsibleGroup, str]:
    """Return the groups that own indicators, each with a name for its files that every system takes."""
    owning = {result.indicator.group for result in report.whole.results}
    groups = (group for group in report.plan.groups if group.id in owning)
    return {group: f"{_safe(group.short_name)} {report.year}" for group in groups}


def _safe(name: str) -> str:
    return "".join(
        char if char.isalnum() or unicodedata.category(char) == "Mn" or char in " .-" else "-" for char in name
    )


def add_scorecard(book: ReportBook, group: ResponsibleGroup, notes: Notes) -> None:
    """Add a group's sheet: its indicators with target, baseline, years, attainment, coverage and notes."""
    texts, year = book.texts, book.report.year
    columns = [
        *book.columns(id=10, title=44, unit=11, numerator=14, denominator=11, value=10, target=11),
        *book.baseline_columns(11),
        *book.columns(attainment=17, n_reported=10, n_applicable=11, status=11),
        *_note_columns(book),
    ]
    name = texts.sheets["scorecard"].format(group=group.short_name).translate(_FORBIDDEN)[:_SHEET_NAME]
    sheet = book.sheet("scorecard", columns, title=name)
    sheet.heading(texts.headings["scorecard"].format(group=group.name, year=year), *book.coverage_lines())
    head = sheet.head()
    for result in book.report.whole.results:
        if result.indicator.group == group.id:
            sheet.add([*_cells(book, result), *_note_cells(notes.get(result.indicator.id))])
    sheet.freeze(head, 2)
    book.finish(sheet)


def add_progress(book: ReportBook, notes: Notes) -> None:
    """Add the sheet of all groups' notes; none where nobody wrote."""
    noted = [result for result in book.report.whole.results if result.indicator.id in notes]
    if not noted:
        return
    columns = [*book.columns(responsible_group=24, id=10, title=36, attainment=17), *_note_columns(book)]
    sheet = book.sheet("progress", columns)
    head = sheet.head(height=1)
    for result in noted:
        cells: list[StyledCell] = [
            (book.group_name(result), WRAPPED),
            (result.indicator.id, TEXT),
            (result.indicator.short_title, WRAPPED),
            verdict_cell(result, book.texts),
        ]
        sheet.add([*cells, *_note_cells(notes[result.indicator.id])])
    sheet.freeze(head, 3)
    book.finish(sheet)


def _note_columns(book: ReportBook) -> list[Column]:
    return [book.column(name, width) for name, width in _NOTE_WIDTHS.items()]


def _cells(book: ReportBook, result: IndicatorResult) -> list[StyledCell]:
    report, texts, indicator = book.report, book.texts, result.indicator
    entered = entered_result(report.whole, result)
    total = numerator(entered)
    whole = total is None or total == int(total)
    return [
        (indicator.id, TEXT),
        (indicator.title_display, WRAPPED),
        (texts.unit(indicator), WRAPPED),
        (total, COUNT) if whole else figure(total, 2),
        count(denominator(entered)),
        value_cell(result, texts),
        target_cell(indicator.target(report.year), indicator),
        target_cell(indicator.baseline, indicator),
        *(earlier_cell(earlier, indicator, texts) for earlier in report.earlier),
        verdict_cell(result, texts),
        count(result.n_reported),
        count(result.n_applicable),
        status_cell(result, texts),
    ]


def _note_cells(note: ProgressNote | None) -> list[StyledCell]:
    if note is None:
        return [(None, Look(align=Align.LEFT))] * len(_NOTE_WIDTHS)
    day = format_thai_date(datetime.fromisoformat(note.at).date(), abbreviated=True) if note.at else None
    said = ((text or None, WRITTEN) for text in (note.progress, note.obstacle, note.next_step, note.author))
    return [*said, (day, TEXT)]
