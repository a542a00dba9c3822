"""The sheet of a school's profile: figure, value, unit and the day that it was counted on."""

from __future__ import annotations

from datetime import date

from models.form import FormCell, FormSheet, Page, Style
from models.form_builder import SheetBuilder
from models.form_rows import Ground
from models.plan import ProfileFigure
from models.profile import STAFF, STANDARD_SUMS, ProfileValue, size_class, wanted_figures
from models.years import format_thai_date

_WIDTHS = (54, 14, 12, 24)


def profile_sheet(base: Ground, page: Page) -> FormSheet:
    """Render the profile; a figure that was not given shows as nothing, never as zero."""
    texts = base.texts
    builder = SheetBuilder(texts.profile_sheet, _WIDTHS)
    builder.add_band(texts.profile_title.format(year=base.report.year), Style.TITLE)
    size = size_class(base.plan, base.known)
    if size is not None:
        builder.add_band(texts.size_class.format(label=size.label), Style.SUBTITLE)
    builder.add_space()
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in texts.profile_columns))
    head = builder.row
    _add_pupils(builder, base)
    builder.add_band(texts.staff, Style.ISSUE)
    for name in STAFF:
        _add_figure(builder, base, name)
    _add_sum(builder, base, "staff_all")
    _add_others(builder, base)
    return builder.sheet(Page(landscape=False, whole=True, footer=page.footer), freeze=head + 1)


def _add_pupils(builder: SheetBuilder, base: Ground) -> None:
    builder.add_band(base.texts.pupils, Style.ISSUE)
    for group in base.texts.pupil_groups:
        for name in STANDARD_SUMS[group]:
            _add_figure(builder, base, name)
        _add_sum(builder, base, group)
    _add_sum(builder, base, "pupils_all")


def _add_others(builder: SheetBuilder, base: Ground) -> None:
    figures = tuple(wanted_figures(base.plan, base.known))
    if figures:
        builder.add_band(base.texts.other, Style.ISSUE)
    for figure in figures:
        given = _given(base, figure.id)
        value = FormCell(value=_value(base, figure, given), style=Style.NUMBER)
        builder.add(FormCell(value=figure.label), value, FormCell(value=figure.unit or None), _as_of(given))


def _value(base: Ground, figure: ProfileFigure, given: ProfileValue | None) -> str | int:
    if given is None:
        return base.texts.nothing
    if figure.yes_no:
        return base.texts.yes if given.value else base.texts.no
    return given.value


def _add_figure(builder: SheetBuilder, base: Ground, name: str) -> None:
    given = _given(base, name)
    value = FormCell(value=given.value if given else base.texts.nothing, style=Style.NUMBER)
    builder.add(FormCell(value=base.texts.figures[name]), value, FormCell(value=base.texts.people), _as_of(given))


def _add_sum(builder: SheetBuilder, base: Ground, name: str) -> None:
    builder.add(
        FormCell(value=base.texts.figures[name], style=Style.TOTAL),
        FormCell(value=base.known.get(name, base.texts.nothing), style=Style.TOTAL_NUMBER),
        FormCell(value=base.texts.people, style=Style.TOTAL),
        FormCell(style=Style.TOTAL),
    )


def _given(base: Ground, name: str) -> ProfileValue | None:
    return base.report.profile.figures.get(name) if base.report.profile else None


def _as_of(given: ProfileValue | None) -> FormCell:
    if given is None or not given.as_of:
        return FormCell()
    try:
        return FormCell(value=format_thai_date(date.fromisoformat(given.as_of), abbreviated=True))
    except ValueError:
        return FormCell(value=given.as_of)
