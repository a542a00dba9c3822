"""Part 2: the results of each issue, as a chart and in a table a guideline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gui.printing import texts
from gui.printing.charts import Bar, value_chart
from gui.printing.figures import (
    counts_text,
    coverage_text,
    figure_in_column,
    figure_text,
    in_per_cent,
    missed_above,
    second_view,
    target_text,
)
from gui.printing.flow import Strip
from gui.printing.material import Material
from gui.printing.paragraphs import heading, item, paragraph, part
from gui.printing.style import (
    CAPTION,
    NOTE,
    SMALL,
    SMALL_RIGHT,
    SUBHEADING,
    TABLE,
    TABLE_CODE,
    TABLE_GROUP,
    TABLE_NUMBER,
    TABLE_RESULT,
    TABLE_VERDICT,
    TEXT_WIDTH,
    Ink,
    pt,
)
from gui.printing.tables import Cell, Row, Run, cell, table
from models.attainment import Attainment
from models.consolidation import Consolidation, IndicatorResult
from models.disclosure import PublicFigure
from models.plan import Guideline, Indicator, Kind, StrategicIssue

_CODE, _NUMBER, _RESULT, _VERDICT = pt(48), pt(42), pt(54), pt(64)


def issues(material: Material) -> Iterator[Strip]:
    """Yield the part."""
    yield from part(material.typesetter, texts.PART_ISSUES)
    for issue in material.plan.issues:
        yield from _issue(material, issue)


def _issue(material: Material, issue: StrategicIssue) -> Iterator[Strip]:
    typesetter = material.typesetter
    title = texts.issue_title(issue.number, issue.title)
    entry = texts.issue_title(issue.number, issue.short_title)
    yield from heading(typesetter, title, entry=entry)
    if issue.goals:
        yield from heading(typesetter, texts.GOALS, SUBHEADING)
    for number, goal in enumerate(issue.goals, start=1):
        yield from item(typesetter, f"{number}.", goal)
    yield from _chart(material, issue)
    for guideline in material.guidelines(issue):
        yield from _guideline(material, guideline)


def _chart(material: Material, issue: StrategicIssue) -> Iterator[Strip]:
    results = material.issue_results(issue)
    drawn = [result for result in results if in_per_cent(material.plan, result.indicator)]
    bars = [_bar(material, result) for result in drawn]
    if all(bar.value is None for bar in bars):
        return
    yield from heading(material.typesetter, texts.chart_title(issue.number, material.year), CAPTION)
    untargeted = any(bar.target is None and bar.value is not None for bar in bars)
    legend = (*texts.CHART_LEGEND, *([texts.CHART_NO_TARGET] if untargeted else []))
    yield from value_chart(material.typesetter, bars, legend)
    if len(drawn) < len(results):
        yield from paragraph(material.typesetter, texts.NOT_IN_CHART, NOTE)


def _bar(material: Material, result: IndicatorResult) -> Bar:
    figure = material.figure(result)
    target = result.indicator.target(material.year)
    wanted = target.value if target else None
    # Only lengths on paper are floats; what is printed is exact.
    return Bar(
        code=material.full_code(result.indicator),
        label=result.indicator.short_title,
        value=None if figure.value is None else float(figure.value),
        target=None if wanted is None else float(wanted),
        printed=figure_text(result, figure),
        verdict=result.attainment,
    )


def _guideline(material: Material, guideline: Guideline) -> Iterator[Strip]:
    indicators = [i for i in material.plan.indicators if i.guideline == guideline.id]
    if not indicators:
        return
    title = texts.guideline_title(guideline.number, guideline.title)
    yield from heading(material.typesetter, title, SUBHEADING)
    yield from indicator_table(material, indicators, texts.SEE_NOTE)


def indicator_table(material: Material, indicators: Sequence[Indicator], see_note: str) -> Iterator[Strip]:
    """Yield the results of indicators as a table; ``see_note`` says where the plan's notes stand."""
    last = material.report.earlier[-1] if material.report.earlier else None
    numbers = [_NUMBER] * (3 if last else 2)
    rest = TEXT_WIDTH - _CODE - sum(numbers) - _RESULT - _VERDICT
    widths = (_CODE, rest, *numbers, _RESULT, _VERDICT)
    heads = (
        texts.CODE_COLUMN,
        texts.INDICATOR_COLUMN,
        texts.baseline_column(material.plan.baseline_year),
        *([texts.result_column(last.year)] if last else []),
        texts.target_column(material.year),
        texts.result_column(material.year),
        texts.VERDICT_COLUMN,
    )
    rows = [_row(material, indicator, last, len(widths), see_note) for indicator in indicators]
    yield from table(material.typesetter, widths, heads, rows)


def _row(material: Material, indicator: Indicator, last: Consolidation | None, columns: int, see_note: str) -> Row:
    if indicator.kind is Kind.GROUP:
        title = cell(indicator.title_display, TABLE_GROUP, span=columns - 1)
        return Row(cells=(cell(material.full_code(indicator), TABLE_CODE), title), fill=Ink.SUNK, group=True)
    result = material.report.whole.result(indicator.id)
    figure = material.figure(result)
    before = [_last_cell(material, last.result(indicator.id))] if last else []
    return Row(
        cells=(
            cell(material.full_code(indicator), TABLE_CODE),
            _title_cell(result, see_note),
            _baseline_cell(indicator),
            *before,
            cell(target_text(indicator, indicator.target(material.year)), TABLE_NUMBER),
            _result_cell(material, result, figure),
            _verdict_cell(result),
        )
    )


def _title_cell(result: IndicatorResult, see_note: str) -> Cell:
    indicator = result.indicator
    runs = [Run(text=indicator.title_display, style=TABLE)]
    if views := second_view(result):
        runs.append(Run(text=" · ".join(views), style=SMALL))
    if indicator.interpretation_pending:
        runs.append(Run(text=f"{texts.PENDING_MARK} ({see_note})", style=SMALL))
    elif indicator.oddity:
        runs.append(Run(text=see_note, style=SMALL))
    return Cell(runs=tuple(runs))


def _baseline_cell(indicator: Indicator) -> Cell:
    runs = [Run(text=target_text(indicator, indicator.baseline), style=TABLE_NUMBER)]
    if not indicator.baseline.comparable:
        runs.append(Run(text=texts.NOT_COMPARABLE_BASELINE, style=SMALL_RIGHT))
    return Cell(runs=tuple(runs))


def _last_cell(material: Material, result: IndicatorResult) -> Cell:
    return cell(figure_in_column(result, material.figure(result)), TABLE_NUMBER)


def _result_cell(material: Material, result: IndicatorResult, figure: PublicFigure) -> Cell:
    runs = [Run(text=figure_in_column(result, figure), style=TABLE_RESULT)]
    counts = counts_text(material.plan, result, figure)
    return Cell(runs=(*runs, Run(text=counts, style=SMALL_RIGHT)) if counts else tuple(runs))


def _verdict_cell(result: IndicatorResult) -> Cell:
    shown = Run(
        text=texts.VERDICTS[result.attainment], style=TABLE_VERDICT, mark=result.attainment, upward=missed_above(result)
    )
    provisional = result.provisional and result.attainment is not Attainment.NO_DATA
    coverage = f"{coverage_text(result)} {texts.PROVISIONAL}" if provisional else coverage_text(result)
    return Cell(runs=(shown, Run(text=coverage, style=SMALL)))
