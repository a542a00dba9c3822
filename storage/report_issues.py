"""One sheet a strategic issue: guidelines and indicators with every view of their figures, and a chart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from models.consolidation import IndicatorResult
from models.numbers import Number
from models.plan import Indicator, Kind, StrategicIssue
from storage.report_book import ReportBook
from storage.report_charts import ChartData, issue_chart
from storage.report_figures import (
    count,
    denominator,
    earlier_cell,
    entered_result,
    figure,
    numerator,
    remarks,
    status_cell,
    target_cell,
    value_cell,
    verdict_cell,
)
from storage.report_sheet import ReportSheet, StyledCell
from storage.report_styles import TEXT, WRAPPED, Align, Look


def add_issue(book: ReportBook, issue: StrategicIssue, data: ChartData) -> None:
    """Add the sheet of one issue."""
    columns = [
        *book.columns(id=10, title=48, unit=11, numerator=16, denominator=11, value=10, target=11),
        *book.baseline_columns(11),
        *book.columns(
            attainment=17, n_reported=10, n_applicable=11, status=11, pupil_weighted=11, of_all_applicable=11,
            schools_reaching=11, responsible_group=18,
        ),
    ]  # fmt: skip
    texts = book.texts
    sheet = book.sheet("issue", columns, title=texts.sheets["issue"].format(number=issue.number))
    heading = texts.headings["issue"].format(number=issue.number, title=issue.title)
    sheet.heading(heading, *book.coverage_lines())
    head = sheet.head()
    for _, results in groupby(book.results_of(issue), key=lambda result: result.indicator.guideline):
        _add_guideline(book, sheet, list(results))
    _add_remarks(book, sheet, issue)
    sheet.freeze(head, 2, filtered=False)
    issue_chart(sheet, data, issue, texts, book.report.year)
    book.finish(sheet)


def _add_guideline(book: ReportBook, sheet: ReportSheet, results: Sequence[IndicatorResult]) -> None:
    guideline = book.guideline(results[0])
    sheet.across(book.texts.lines["guideline"].format(number=guideline.number, title=guideline.title))
    parent = ""
    for result in results:
        if result.indicator.parent and result.indicator.parent != parent:
            _add_parent(sheet, book.report.plan.indicator(result.indicator.parent))
        parent = result.indicator.parent
        sheet.add(_row(book, result))


def _add_remarks(book: ReportBook, sheet: ReportSheet, issue: StrategicIssue) -> None:
    """Write what a reader has to know of single indicators, the same text once."""
    found: dict[str, list[str]] = {}
    for result in book.results_of(issue):
        for text in remarks(result, book.report.year, book.texts):
            found.setdefault(text, []).append(result.indicator.id)
    if found:
        sheet.across(book.texts.columns["remarks"])
    for text, ids in found.items():
        sheet.across(f"{', '.join(ids)}: {text}", WRAPPED)


def _add_parent(sheet: ReportSheet, indicator: Indicator) -> None:
    empty: list[StyledCell] = [(None, TEXT)] * (len(sheet.columns) - 2)
    sheet.add([(indicator.id, TEXT), (indicator.title_display, Look(bold=True, wrap=True)), *empty])


def _row(book: ReportBook, result: IndicatorResult) -> list[StyledCell]:
    report, texts, indicator = book.report, book.texts, result.indicator
    entered = entered_result(report.whole, result)
    decimals = entered.indicator.decimals
    return [
        (indicator.id, TEXT),
        (indicator.title_display, WRAPPED),
        (texts.unit(indicator), WRAPPED),
        _sum_cell(numerator(entered)),
        count(denominator(entered)),
        value_cell(result, texts),
        target_cell(indicator.target(report.year), indicator),
        target_cell(indicator.baseline, indicator),
        *(earlier_cell(earlier, indicator, texts) for earlier in report.earlier),
        verdict_cell(result, texts),
        count(result.n_reported),
        count(result.n_applicable),
        status_cell(result, texts),
        figure(entered.pupil_weighted, decimals),
        figure(entered.of_all_applicable, decimals),
        figure(entered.schools_reaching if _has_own_figures(entered) else None, decimals),
        (book.group_name(result), WRAPPED),
    ]


def _sum_cell(value: Number | int | None) -> StyledCell:
    whole = value is None or value == int(value)
    return value, Look(number="#,##0" if whole else "#,##0.00", align=Align.RIGHT)


def _has_own_figures(entered: IndicatorResult) -> bool:
    """Return whether each reporter can reach the target alone; a percent of schools is the district's."""
    return entered.indicator.kind is not Kind.YES_NO
