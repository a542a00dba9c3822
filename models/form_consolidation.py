"""The visible sheet of a district's consolidated figures: one row an indicator, its figures and its coverage."""

from __future__ import annotations

from models.attainment import Attainment, attainment
from models.fingerprint import short_code
from models.form import FormCell, FormSheet, Page, Style
from models.form_builder import SheetBuilder
from models.form_submission import date_text
from models.form_texts import ConsolidationTexts
from models.national import DistrictFigures, IndicatorFigures
from models.numbers import Number
from models.tally import district_level, district_value, parts

_WIDTHS = (9, 56, 18, 16, 14, 14, 10, 10, 14, 16)
_LEFT = 3


def consolidation_form(figures: DistrictFigures, texts: ConsolidationTexts) -> tuple[FormSheet, ...]:
    """Render a district's figures."""
    builder = SheetBuilder(texts.sheet, _WIDTHS)
    code = short_code(figures.digest)
    builder.add_band(texts.title.format(year=figures.year), Style.TITLE)
    builder.add_band(texts.plan.format(title=figures.plan_title, edition=figures.plan.edition), Style.SUBTITLE)
    builder.add_band(figures.district.name, Style.SUBTITLE)
    coverage = texts.coverage.format(reported=len(figures.digests), expected=figures.expected)
    made_at = texts.made_at.format(date=date_text(figures.made_at))
    builder.add_spans((coverage, Style.FIELD, _LEFT), (made_at, Style.FIELD_END, len(_WIDTHS) - _LEFT))
    builder.add_space()
    columns = (*texts.columns, texts.target_column.format(year=figures.year), texts.attainment_column)
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in columns))
    head = builder.row
    for row in figures.indicators:
        builder.add(*_row(row, figures.year, texts))
    builder.add_space()
    builder.add_band(texts.note, Style.HINT)
    builder.add_band(texts.code_hint.format(code=code), Style.HINT)
    footer = texts.footer.format(district=figures.district.name, year=figures.year, code=code)
    return (builder.sheet(Page(repeat=(head, head), footer=(footer, texts.page)), freeze=head + 1),)


def _row(row: IndicatorFigures, year: int, texts: ConsolidationTexts) -> tuple[FormCell, ...]:
    indicator, sums = row.indicator, row.sums
    value, level = district_value(indicator, sums), district_level(indicator, sums)
    target = indicator.target(year)
    verdict = attainment(indicator, target, value, level)
    if verdict is Attainment.NO_DATA and sums.reported:
        verdict = Attainment.NOT_COMPARABLE
    state = texts.provisional if row.provisional else texts.final
    top, bottom = parts(indicator, sums)
    return (
        FormCell(value=indicator.id, style=Style.CODE),
        FormCell(value=indicator.title_display),
        FormCell(value=texts.kinds[indicator.kind]),
        _value_cell(row, texts),
        FormCell(value=top, style=Style.NUMBER, decimals=_decimals(top)),
        FormCell(value=bottom, style=Style.NUMBER),
        FormCell(value=sums.reported, style=Style.NUMBER),
        FormCell(value=row.applicable, style=Style.NUMBER),
        FormCell(value=target.printed if target else texts.nothing),
        FormCell(value=f"{texts.attainment[verdict]}\n({state})"),
    )


def _decimals(value: Number | int | None) -> int:
    return max(0, -int(value.as_tuple().exponent)) if isinstance(value, Number) else 0


def _value_cell(row: IndicatorFigures, texts: ConsolidationTexts) -> FormCell:
    value = district_value(row.indicator, row.sums)
    if value is not None:
        return FormCell(value=value, style=Style.RESULT, decimals=max(row.indicator.decimals, _decimals(value)))
    scale = {level: place for place, level in enumerate(row.indicator.scale)}
    levels = sorted(row.sums.levels.items(), key=lambda item: (scale.get(item[0], len(scale)), item[0]))
    lines = [texts.level.format(level=level, count=count) for level, count in levels]
    return FormCell(value="\n".join(lines) or texts.nothing, style=Style.RESULT_TEXT)
