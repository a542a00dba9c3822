"""Every school by every indicator that schools report: their own figures as numbers, states and answers as words."""

from __future__ import annotations

from models.attainment import Attainment, attainment
from models.measure import Known, answer, effective_state, own_figure
from models.plan import Indicator, Kind, ReporterType
from models.profile import school_type, size_class
from models.publication import School
from models.submission import EntryState, Reporter, YearReport
from storage.report_book import ReportBook
from storage.report_figures import figure, target_cell, value_cell
from storage.report_sheet import Column, ReportSheet, StyledCell
from storage.report_styles import MUTED, TEXT, TOTAL_TEXT, UPRIGHT_HEADER, Look, Tone

_NO = Look(tone=Tone.MISSED)
_FIXED = {"code": 13, "school": 36, "amphoe": 12, "size": 24, "type": 21, "review": 15}
_WIDTH = 11.5
_HEAD_LINES = 10
_PAGES_WIDE = 4


def add_matrix(book: ReportBook) -> None:
    """Add the matrix, with the targets and the district's values above it."""
    indicators = book.report.plan.entered_by(ReporterType.SCHOOL)
    upright = [Column(title=f"{i.id} {i.short_title}", width=_WIDTH, look=UPRIGHT_HEADER) for i in indicators]
    lines = (book.texts.lines["internal"], book.texts.lines["matrix_marks"])
    sheet = book.sheet("matrix", [*book.columns(**_FIXED), *upright], lines=lines)
    _add_district_rows(book, sheet, indicators)
    head = sheet.head(height=_HEAD_LINES)
    for school in book.report.schools:
        sheet.add(_school_row(book, school, indicators))
    sheet.freeze(head, 2)
    sheet.sheet.print_title_cols = "A:B"
    book.finish(sheet, pages_wide=_PAGES_WIDE)


def _add_district_rows(book: ReportBook, sheet: ReportSheet, indicators: tuple[Indicator, ...]) -> None:
    report, labels = book.report, book.texts.columns
    results = {result.indicator.id: result for result in report.whole.results}
    blank: list[StyledCell] = [(None, TOTAL_TEXT)] * (len(_FIXED) - 1)
    targets = [target_cell(indicator.target(report.year), indicator) for indicator in indicators]
    sheet.add([(labels["target_row"].format(year=report.year), TOTAL_TEXT), *blank, *targets])
    values = [value_cell(results[indicator.id], book.texts, marked=True) for indicator in indicators]
    sheet.add([(labels["district_row"], TOTAL_TEXT), *blank, *values])


def _school_row(book: ReportBook, school: School, indicators: tuple[Indicator, ...]) -> list[StyledCell]:
    report, texts = book.report, book.texts
    reporter = Reporter(type=ReporterType.SCHOOL, code=school.code)
    known = report.known.get(school.code, {})
    size, kind = size_class(report.plan, known), school_type(known)
    fixed: list[StyledCell] = [
        (school.code, TEXT),
        (school.name, TEXT),
        (school.amphoe, TEXT),
        (size.label if size else texts.words["unknown"], TEXT),
        (texts.types[kind] if kind else texts.words["unknown"], TEXT),
        (texts.standing(report.standings[reporter]), TEXT),
    ]
    counted = report.counted.get(reporter)
    if counted is None:
        return [*fixed, *[(None, MUTED)] * len(indicators)]
    return [*fixed, *(_entry_cell(book, indicator, counted.report, known) for indicator in indicators)]


def _entry_cell(book: ReportBook, indicator: Indicator, report: YearReport, known: Known) -> StyledCell:
    entry = report.entries.get(indicator.id)
    state = effective_state(indicator, entry, known)
    if entry is None or state is not EntryState.REPORTED:
        return book.texts.state(state), MUTED
    if indicator.kind is Kind.YES_NO:
        said = answer(indicator, entry, known)
        return (book.texts.state(None), MUTED) if said is None else (book.texts.yes_no(said), TEXT if said else _NO)
    value = own_figure(indicator, entry)
    if value is None:
        return entry.level or None, TEXT
    verdict = attainment(indicator, indicator.target(report.year), value)
    if verdict is not Attainment.MISSED:
        return figure(value, indicator.decimals)
    return figure(value, indicator.decimals, tone=Tone.MISSED, mark=book.texts.mark(indicator, verdict))
