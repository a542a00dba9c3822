"""Part 4: the schools' results by amphoe, with small counts hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gui.printing import texts
from gui.printing.figures import figure_in_column, missed_above
from gui.printing.flow import Strip
from gui.printing.material import Material
from gui.printing.paragraphs import FIRST_LINE, paragraph, part
from gui.printing.style import (
    SMALL_RIGHT,
    TABLE,
    TABLE_CODE,
    TABLE_GROUP,
    TABLE_NUMBER,
    TABLE_RESULT,
    TEXT_WIDTH,
    Ink,
    pt,
)
from gui.printing.tables import Cell, Row, Run, cell, table
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.disclosure import Precision, PublicFigure, public_parts
from models.plan import ReporterType

_CODE, _NUMBER = pt(48), pt(50)
_COLUMNS = 5


def amphoes(material: Material) -> Iterator[Strip]:
    """Yield the part; only a sentence where nothing is reported, or there is but one amphoe."""
    names = list(material.report.by_amphoe)
    yield from part(material.typesetter, texts.PART_AMPHOE)
    if len(names) < 2 or not material.report.counted:
        said = texts.ONE_AMPHOE if len(names) == 1 else texts.NO_REPORTS
        yield from paragraph(material.typesetter, said, first=FIRST_LINE, space=pt(8))
        return
    yield from paragraph(material.typesetter, texts.AMPHOE_INTRO, first=FIRST_LINE, space=pt(8))
    for some in (names[start : start + _COLUMNS] for start in range(0, len(names), _COLUMNS)):
        widths = (_CODE, TEXT_WIDTH - _CODE - _NUMBER * (len(some) + 1), *([_NUMBER] * (len(some) + 1)))
        heads = (texts.CODE_COLUMN, texts.INDICATOR_COLUMN, texts.DISTRICT, *(name or texts.UNKNOWN for name in some))
        yield from table(material.typesetter, widths, heads, list(_rows(material, some)), space=pt(10))


def _rows(material: Material, names: Sequence[str]) -> Iterator[Row]:
    for issue in material.plan.issues:
        results = [r for r in material.issue_results(issue) if ReporterType.SCHOOL in r.indicator.reporters]
        if results:
            title = texts.issue_title(issue.number, issue.short_title)
            yield Row(cells=(cell(title, TABLE_GROUP, span=len(names) + 3),), fill=Ink.SUNK, group=True)
        yield from (_row(material, result, names) for result in results)


def _row(material: Material, result: IndicatorResult, names: Sequence[str]) -> Row:
    indicator = result.indicator
    parts = {name: group.result(indicator.id) for name, group in material.report.by_amphoe.items()}
    figures = public_parts(material.plan, result, parts)
    return Row(
        cells=(
            cell(material.full_code(indicator), TABLE_CODE),
            cell(indicator.short_title, TABLE),
            cell(figure_in_column(result, material.figure(result)), TABLE_RESULT),
            *(_value_cell(parts[name], figures[name]) for name in names),
        )
    )


def _value_cell(result: IndicatorResult, figure: PublicFigure) -> Cell:
    style = TABLE_NUMBER if figure.precision is Precision.EXACT else SMALL_RIGHT
    missed = result.attainment is Attainment.MISSED and figure.precision is not Precision.WITHHELD
    mark = Attainment.MISSED if missed else None
    return Cell(runs=(Run(text=figure_in_column(result, figure), style=style, mark=mark, upward=missed_above(result)),))
