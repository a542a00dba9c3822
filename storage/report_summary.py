"""The report's first sheets: totals by issue with the charts, and every indicator's result in one table to filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.numbers import percent
from storage.report_book import ReportBook
from storage.report_charts import ChartData, overview_chart, stacked_chart
from storage.report_figures import (
    brief_remark,
    count,
    earlier_cell,
    figure,
    status_cell,
    target_cell,
    value_cell,
    verdict_cell,
)
from storage.report_sheet import Column, ReportSheet, StyledCell
from storage.report_styles import TEXT, TOTAL, TOTAL_TEXT, WRAPPED, Align, Look, Tone

_DECIMALS = 2


def add_summary(book: ReportBook, data: ChartData) -> None:
    """Add the sheet that shows the year on one page: totals by issue and by responsible group, and two charts."""
    texts, report = book.texts, book.report
    plan = texts.lines["plan"].format(
        title=report.plan.title, edition=report.plan.edition_label, district=report.plan.district.name
    )
    columns = [book.column("issue", 50), book.column("indicators", 12), *_verdict_columns(book)]
    sheet = book.sheet("summary", columns, lines=(plan, *book.coverage_lines()))
    sheet.head(height=1)
    for issue in report.plan.issues:
        label = texts.charts["issue_category"].format(number=issue.number, title=issue.short_title)
        sheet.add(_totals(label, book.results_of(issue)))
    sheet.add(_totals(texts.columns["total"], report.whole.results, total=True))
    _add_group_totals(book, sheet)
    stacked_chart(sheet, data, texts)
    overview_chart(sheet, data, texts, report.year)
    book.finish(sheet)


def _add_group_totals(book: ReportBook, sheet: ReportSheet) -> None:
    sheet.columns = (book.column("responsible_group", sheet.columns[0].width), *sheet.columns[1:])
    sheet.row += 1
    sheet.head(height=1)
    for group in book.report.plan.groups:
        owned = [result for result in book.report.whole.results if result.indicator.group == group.id]
        sheet.add(_totals(group.name, owned))


def _verdict_columns(book: ReportBook) -> list[Column]:
    totals = [Column(title=book.texts.attainment_totals[verdict.value], width=14) for verdict in Attainment]
    return [*totals, book.column("met_percent", 14)]


def _totals(label: str, results: Iterable[IndicatorResult], *, total: bool = False) -> list[StyledCell]:
    """Return a row: how many indicators, how many of each verdict, and the percent met of those judged."""
    counts = Counter(result.attainment for result in results)
    judged = counts[Attainment.MET] + counts[Attainment.MISSED]
    met = percent(counts[Attainment.MET], judged, _DECIMALS) if judged else None
    cells = [(label, TEXT), count(counts.total()), *(count(counts[verdict]) for verdict in Attainment)]
    if not total:
        return [*cells, figure(met, _DECIMALS)]
    bold = Look(number="0.00", align=Align.RIGHT, bold=True, tone=Tone.GROUP)
    return [(label, TOTAL_TEXT), *((value, TOTAL) for value, _ in cells[1:]), (met, bold)]


def add_results(book: ReportBook) -> None:
    """Add the sheet with one row an indicator."""
    columns = [
        *book.columns(id=10, title=36, issue=26, unit=13, target=12, value=12, attainment=18),
        *book.baseline_columns(12),
        *book.columns(n_reported=10, n_applicable=11, status=13, responsible_group=20, remarks=24),
    ]
    sheet = book.sheet("results", columns, lines=(*book.coverage_lines(), book.texts.lines["marks"]))
    head = sheet.head()
    for result in book.report.whole.results:
        sheet.add(_result_row(book, result))
    sheet.freeze(head, 2)
    book.finish(sheet)


def _result_row(book: ReportBook, result: IndicatorResult) -> list[StyledCell]:
    indicator, texts, year = result.indicator, book.texts, book.report.year
    return [
        (indicator.id, TEXT),
        (indicator.short_title, WRAPPED),
        (book.issue(result).short_title, WRAPPED),
        (texts.unit(indicator), WRAPPED),
        target_cell(indicator.target(year), indicator),
        value_cell(result, texts),
        verdict_cell(result, texts),
        target_cell(indicator.baseline, indicator),
        *(earlier_cell(earlier, indicator, texts) for earlier in book.report.earlier),
        count(result.n_reported),
        count(result.n_applicable),
        status_cell(result, texts),
        (book.group_name(result), WRAPPED),
        brief_remark(result, texts),
    ]
