"""Part 1: how many targets were reached, by issue, and how many schools the figures rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gui.printing import texts
from gui.printing.charts import stacked_chart
from gui.printing.flow import Strip
from gui.printing.material import Material, verdicts
from gui.printing.paragraphs import FIRST_LINE, heading, paragraph, part
from gui.printing.style import CAPTION, NOTE, TABLE, TABLE_GROUP, TABLE_NUMBER, TABLE_RESULT, TEXT_WIDTH, Ink, pt
from gui.printing.tables import Row, boxed, cell, table
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.numbers import format_number, percent
from models.plan import ReporterType
from models.publication import School
from models.submission import Reporter

_DECIMALS = 2


def summary(material: Material) -> Iterator[Strip]:
    """Yield the part."""
    typesetter = material.typesetter
    yield from part(typesetter, texts.PART_SUMMARY)
    yield from paragraph(typesetter, _about_plan(material), first=FIRST_LINE, space=pt(8))
    if material.provisional:
        note = texts.provisional_note(material.provisional, with_received=material.report.with_received)
        yield boxed(typesetter, note, space=pt(8))
    if not material.report.counted:
        yield boxed(typesetter, texts.NO_REPORTS, space=pt(8))
    yield from heading(typesetter, texts.SUMMARY_ATTAINMENT)
    yield from paragraph(typesetter, texts.summary_of_results(verdicts(material.results)), first=FIRST_LINE)
    yield from _by_issue(material)
    yield from heading(typesetter, texts.CHART_BY_ISSUE, CAPTION)
    rows = [
        (texts.issue_short(issue.number, issue.short_title), verdicts(material.issue_results(issue)))
        for issue in material.plan.issues
    ]
    yield from stacked_chart(typesetter, rows, _occurring(material.results))
    yield from _by_group(material)
    yield from _coverage(material)


def _about_plan(material: Material) -> str:
    plan = material.plan
    numbered = sum(not indicator.parent for indicator in plan.indicators)
    return texts.summary_of_plan(
        plan.title, material.year, len(plan.issues), len(plan.guidelines), numbered, len(material.results)
    )


def _occurring(results: tuple[IndicatorResult, ...]) -> dict[Attainment, str]:
    """Return the verdicts worth a column: the two that matter, and others that occur."""
    counts = verdicts(results)
    always = (Attainment.MET, Attainment.MISSED)
    return {verdict: word for verdict, word in texts.VERDICT_TOTALS.items() if verdict in always or counts[verdict]}


def _by_issue(material: Material) -> Iterator[Strip]:
    found = [(texts.issue_short(i.number, i.short_title), material.issue_results(i)) for i in material.plan.issues]
    yield from _counts(material, texts.ISSUE_COLUMN, found)
    yield from paragraph(material.typesetter, texts.MET_NOTE, NOTE)


def _by_group(material: Material) -> Iterator[Strip]:
    yield from heading(material.typesetter, texts.SUMMARY_GROUPS)
    found = [(g.name, tuple(r for r in material.results if r.indicator.group == g.id)) for g in material.plan.groups]
    yield from _counts(material, texts.GROUP_COLUMN, [(name, results) for name, results in found if results])


def _counts(
    material: Material, title: str, found: Sequence[tuple[str, tuple[IndicatorResult, ...]]]
) -> Iterator[Strip]:
    """Yield a table of verdicts, a row a share of the results, and their total."""
    occurring = _occurring(material.results)
    heads = (title, texts.ITEMS_COLUMN, *occurring.values(), texts.MET_COLUMN)
    numbers = pt(52)
    widths = (TEXT_WIDTH - numbers * (len(heads) - 1), *([numbers] * (len(heads) - 1)))
    rows = [_count_row(label, results, occurring) for label, results in found]
    rows.append(_count_row(texts.TOTAL, material.results, occurring, total=True))
    yield from table(material.typesetter, widths, heads, rows, space=pt(6), together=True)


def _count_row(
    label: str, results: tuple[IndicatorResult, ...], occurring: dict[Attainment, str], *, total: bool = False
) -> Row:
    counts = verdicts(results)
    compared = counts[Attainment.MET] + counts[Attainment.MISSED]
    share = (
        format_number(percent(counts[Attainment.MET], compared, _DECIMALS), decimals=_DECIMALS)
        if compared
        else texts.NONE
    )
    return _numbers_row(
        label, [str(len(results)), *(str(counts[verdict]) for verdict in occurring), share], total=total
    )


def _numbers_row(label: str, numbers: Sequence[str], *, total: bool = False) -> Row:
    name, figure = (TABLE_GROUP, TABLE_RESULT) if total else (TABLE, TABLE_NUMBER)
    cells = (cell(label, name), *(cell(number, figure) for number in numbers))
    return Row(cells=cells, fill=Ink.HEAD if total else None)


def _coverage(material: Material) -> Iterator[Strip]:
    report, typesetter = material.report, material.typesetter
    yield from heading(typesetter, texts.SUMMARY_COVERAGE)
    counted = sum(reporter.type is ReporterType.SCHOOL for reporter in report.whole.reporters)
    if report.schools:
        share = format_number(percent(counted, len(report.schools), _DECIMALS), decimals=_DECIMALS)
        said = texts.summary_of_coverage(len(report.schools), counted, share)
        yield from paragraph(typesetter, said, first=FIRST_LINE)
    yield from _by_amphoe(material)


def _by_amphoe(material: Material) -> Iterator[Strip]:
    numbers = pt(58)
    heads = (texts.AMPHOE_COLUMN, texts.SCHOOLS_COLUMN, *texts.REVIEW.values())
    widths = (TEXT_WIDTH - numbers * (len(heads) - 1), *([numbers] * (len(heads) - 1)))
    schools = material.report.schools
    rows = [_state_row(material, name, [s for s in schools if s.amphoe == name]) for name in material.report.by_amphoe]
    office = _office_row(material)
    rows += [_state_row(material, texts.TOTAL, schools, total=True), *([office] if office else [])]
    yield from table(material.typesetter, widths, heads, rows, space=pt(6), together=True)


def _state_row(material: Material, name: str, schools: Sequence[School], *, total: bool = False) -> Row:
    reporters = [Reporter(type=ReporterType.SCHOOL, code=school.code) for school in schools]
    states = Counter(material.report.standings[reporter].counts_as for reporter in reporters)
    counts = [str(states[state]) if states[state] else texts.NONE for state in texts.REVIEW]
    return _numbers_row(name or texts.UNKNOWN, [str(len(schools)), *counts], total=total)


def _office_row(material: Material) -> Row | None:
    """Return where the office's own report stands, in words."""
    office = Reporter(type=ReporterType.OFFICE, code=material.plan.district.id)
    standing = material.report.standings.get(office)
    if standing is None:
        return None
    name = cell(material.plan.district.short_name, TABLE)
    return Row(cells=(name, cell(texts.REVIEW[standing.counts_as], TABLE_GROUP, span=1 + len(texts.REVIEW))))
