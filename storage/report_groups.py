"""Results by amphoe, size and type of school, and by responsible group."""

from __future__ import annotations

from collections.abc import Mapping

from models.consolidation import Consolidation, IndicatorResult
from models.plan import ReporterType
from storage.report_book import ReportBook
from storage.report_figures import brief_remark, count, status_cell, target_cell, value_cell, verdict_cell
from storage.report_sheet import Column, StyledCell
from storage.report_styles import TEXT, WRAPPED


def add_school_groups(book: ReportBook) -> None:
    """Add the sheets by amphoe, by size and by type."""
    plan, texts, unknown = book.report.plan, book.texts, book.texts.words["unknown"]
    sizes = {size.id: size.label for size in plan.size_classes}
    _add(book, "by_amphoe", {name or unknown: found for name, found in book.report.by_amphoe.items()})
    _add(book, "by_size", {sizes.get(name, unknown): found for name, found in book.report.by_size.items()})
    _add(book, "by_type", {texts.types.get(name, unknown): found for name, found in book.report.by_type.items()})


def _add(book: ReportBook, name: str, groups: Mapping[str, Consolidation]) -> None:
    heads = [label.replace(" (", "\n(") for label in groups]
    columns = [
        *book.columns(id=10, title=36, unit=13, target=12, district=12),
        *(Column(title=label, width=16) for label in heads),
        *(Column(title=f"{book.texts.columns['group_reported']}\n{label}", width=16) for label in heads),
    ]
    sheet = book.sheet(name, columns, lines=(*book.coverage_lines(), book.texts.lines["marks"]))
    head = sheet.head(height=3)
    results = [{result.indicator.id: result for result in group.results} for group in groups.values()]
    for whole in book.report.whole.results:
        indicator = whole.indicator
        if ReporterType.SCHOOL in indicator.reporters:
            sheet.add(_row(book, whole, [group[indicator.id] for group in results]))
    sheet.freeze(head, 2)
    book.finish(sheet)


def _row(book: ReportBook, whole: IndicatorResult, groups: list[IndicatorResult]) -> list[StyledCell]:
    indicator = whole.indicator
    return [
        (indicator.id, TEXT),
        (indicator.short_title, WRAPPED),
        (book.texts.unit(indicator), WRAPPED),
        target_cell(indicator.target(book.report.year), indicator),
        value_cell(whole, book.texts, marked=True),
        *(value_cell(result, book.texts, marked=True) for result in groups),
        *(count(result.n_reported) for result in groups),
    ]


def add_responsible_groups(book: ReportBook) -> None:
    """Add the sheet by responsible group: what each owns, to be filtered by its name."""
    columns = book.columns(
        responsible_group=44, id=10, title=36, target=12, value=12, attainment=18,
        n_reported=12, n_applicable=12, status=14, remarks=24,
    )  # fmt: skip
    sheet = book.sheet("by_group", columns, lines=book.coverage_lines())
    head = sheet.head()
    for group in book.report.plan.groups:
        for result in book.report.whole.results:
            if result.indicator.group == group.id:
                sheet.add([(group.name, WRAPPED), *_owned_row(book, result)])
    sheet.freeze(head, 3)
    book.finish(sheet)


def _owned_row(book: ReportBook, result: IndicatorResult) -> list[StyledCell]:
    indicator, year = result.indicator, book.report.year
    return [
        (indicator.id, TEXT),
        (indicator.short_title, WRAPPED),
        target_cell(indicator.target(year), indicator),
        value_cell(result, book.texts),
        verdict_cell(result, book.texts),
        count(result.n_reported),
        count(result.n_applicable),
        status_cell(result, book.texts),
        brief_remark(result, book.texts),
    ]
