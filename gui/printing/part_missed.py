"""Part 3: what was missed, by how much, in how many schools, and how it was explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gui.printing import texts
from gui.printing.figures import figure_in_column, gap, target_text
from gui.printing.flow import Strip
from gui.printing.material import Material
from gui.printing.paragraphs import FIRST_LINE, paragraph, part
from gui.printing.style import SMALL, TABLE, TABLE_CODE, TABLE_NUMBER, TABLE_RESULT, TEXT_WIDTH, Ink, pt
from gui.printing.tables import Cell, Row, Run, cell, table
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.disclosure import origin, publishable
from models.numbers import format_number
from models.plan import ReporterType
from models.submission import YearReport
from models.text import clean_text

_CODE, _NUMBER, _BELOW = pt(48), pt(50), pt(58)
_MOST = 3
_LONGEST = 240


def missed(material: Material) -> Iterator[Strip]:
    """Yield the part."""
    typesetter = material.typesetter
    yield from part(typesetter, texts.PART_MISSED)
    results = [result for result in material.results if result.attainment is Attainment.MISSED]
    if not results:
        compared = any(result.attainment is Attainment.MET for result in material.results)
        said = texts.NOTHING_MISSED if compared else texts.NOTHING_COMPARED
        yield from paragraph(typesetter, said, first=FIRST_LINE, space=pt(8))
        return
    yield from paragraph(typesetter, texts.missed_intro(len(results)), first=FIRST_LINE, space=pt(8))
    widths = (_CODE, TEXT_WIDTH - _CODE - 3 * _NUMBER - _BELOW, _NUMBER, _NUMBER, _NUMBER, _BELOW)
    heads = (
        texts.CODE_COLUMN,
        texts.INDICATOR_COLUMN,
        texts.target_column(material.year),
        texts.result_column(material.year),
        texts.GAP_COLUMN,
        texts.BELOW_COLUMN,
    )
    rows = [row for result in results for row in _rows(material, result)]
    yield from table(typesetter, widths, heads, rows, space=pt(8))


def _rows(material: Material, result: IndicatorResult) -> Iterator[Row]:
    """Yield an indicator's row and, held to it, the row of its explanations."""
    indicator, figure = result.indicator, material.figure(result)
    target = indicator.target(material.year)
    short = gap(result, figure, target)
    explained = tuple(_explained(material, result))
    yield Row(
        cells=(
            cell(material.full_code(result.indicator), TABLE_CODE),
            cell(indicator.title_display, TABLE),
            cell(target_text(indicator, target), TABLE_NUMBER),
            cell(figure_in_column(result, figure), TABLE_RESULT),
            cell(texts.NONE if short is None else format_number(short, decimals=indicator.decimals), TABLE_NUMBER),
            cell(_schools_below(result), TABLE_NUMBER),
        ),
        group=bool(explained),
    )
    if explained:
        yield Row(cells=(cell("", TABLE), Cell(runs=explained, span=5)), fill=Ink.SUNK)


def _schools_below(result: IndicatorResult) -> str:
    """Print how many schools stay below: by their own figure, or by answering no."""
    sums = result.sums
    if result.indicator.sensitive or result.n_applicable <= 1:
        return texts.NONE
    if sums.judged:
        return f"{sums.judged - sums.reached}/{sums.judged}"
    return f"{sums.reported - sums.yes}/{sums.reported}" if sums.pupils or sums.yes else texts.NONE


def _explained(material: Material, result: IndicatorResult) -> Iterator[Run]:
    if origin(material.plan, result.indicator).sensitive:
        yield Run(text=texts.SENSITIVE, style=SMALL)
        return
    found = explanations(material, result)
    if found:
        yield Run(text=texts.EXPLANATIONS, style=SMALL)
    by_schools = ReporterType.SCHOOL in result.indicator.reporters
    for text, count in found[:_MOST]:
        said = f"{texts.BULLET} {_shortened(text)}"
        yield Run(text=f"{said} {texts.given_by(count)}" if by_schools else said, style=SMALL)
    if len(found) > _MOST:
        yield Run(text=texts.further_explanations(len(found) - _MOST), style=SMALL)


def explanations(material: Material, result: IndicatorResult) -> list[tuple[str, int]]:
    """Return the texts fit for the public that reporters gave on an indicator, the most frequent first."""
    source = origin(material.plan, result.indicator)
    counts: Counter[str] = Counter()
    for reporter, counted in material.report.counted.items():
        if reporter.code in result.counted:
            counts.update({text for text in _texts(counted.report, source.id) if publishable(text)})
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _texts(report: YearReport, indicator_id: str) -> Iterator[str]:
    entry = report.entries.get(indicator_id)
    given = [entry.note] if entry else []
    given += (e.text for e in report.explanations if any(answer.indicator == indicator_id for answer in e.answers))
    return (" ".join(text.split()) for text in map(clean_text, given) if text)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
