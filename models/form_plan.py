"""A published plan as readable sheets: the plan's table, the definitions, the roster."""

from __future__ import annotations

from models.form import FormCell, FormSheet, Page, Style
from models.form_builder import SheetBuilder
from models.form_rows import printed_cell
from models.form_submission import date_text
from models.form_texts import PlanTexts
from models.plan import Indicator, Kind, Plan
from models.publication import PlanDocument, School

_FIRST_WIDTHS = (8, 56, 18)
_FIGURE_WIDTH = 11.0
_LAST_WIDTHS = (14, 28)
_DEFINITION_WIDTHS = (8, 34, 56, 60)
_ROSTER_WIDTHS = (14, 40, 18, 18, 16, 14)


def plan_form(document: PlanDocument, texts: PlanTexts) -> tuple[FormSheet, ...]:
    """Render a published plan."""
    plan, publication = document.plan, document.publication
    footer = texts.footer.format(title=plan.title, edition=plan.edition_label, serial=publication.serial)
    page = Page(footer=(footer, texts.page))
    return (
        _plan_sheet(document, texts, page),
        _definitions_sheet(plan, texts, page),
        _roster_sheet(publication.roster, texts, page),
    )


def _with_head(page: Page, head: int) -> Page:
    return Page(landscape=page.landscape, repeat=(head, head), footer=page.footer)


def _add_columns(builder: SheetBuilder, *columns: str) -> int:
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in columns))
    return builder.row


def _plan_sheet(document: PlanDocument, texts: PlanTexts, page: Page) -> FormSheet:
    plan = document.plan
    builder = SheetBuilder(texts.plan_sheet, (*_FIRST_WIDTHS, *[_FIGURE_WIDTH] * (1 + len(plan.years)), *_LAST_WIDTHS))
    _add_title(builder, document, texts)
    builder.add_space()
    targets = (texts.target_column.format(year=year) for year in plan.years)
    baseline = texts.baseline_column.format(year=plan.baseline_year)
    head = _add_columns(builder, *texts.columns, baseline, *targets, *texts.last_columns)
    for issue in plan.issues:
        builder.add_band(texts.issue.format(number=issue.number, title=issue.title), Style.ISSUE)
        for guideline in plan.guidelines:
            if guideline.issue == issue.id:
                title = texts.guideline.format(number=guideline.number, title=guideline.title)
                builder.add_band(title, Style.GUIDELINE)
                _add_indicators(builder, plan, guideline.id, texts)
    return builder.sheet(_with_head(page, head))


def _add_title(builder: SheetBuilder, document: PlanDocument, texts: PlanTexts) -> None:
    plan, publication = document.plan, document.publication
    builder.add_band(plan.title, Style.TITLE)
    builder.add_band(texts.edition.format(edition=plan.edition_label, number=plan.edition), Style.SUBTITLE)
    builder.add_band(plan.district.name, Style.SUBTITLE)
    when = texts.made_at.format(date=date_text(document.made_at))
    left = len(_FIRST_WIDTHS)
    right = len(builder.widths) - left
    serial = texts.serial.format(serial=publication.serial)
    builder.add_spans((serial, Style.FIELD, left), (when, Style.FIELD_END, right))
    for year, day in sorted(publication.deadlines.items()):
        builder.add_band(texts.deadline.format(year=year, date=date_text(day)), Style.FIELD)


def _add_indicators(builder: SheetBuilder, plan: Plan, guideline: str, texts: PlanTexts) -> None:
    for indicator in plan.indicators:
        if indicator.guideline == guideline:
            builder.add(*_plan_row(plan, indicator, texts))


def _plan_row(plan: Plan, indicator: Indicator, texts: PlanTexts) -> tuple[FormCell, ...]:
    is_group = indicator.kind is Kind.GROUP
    title = FormCell(value=indicator.title_display, style=Style.GROUP if is_group else Style.TEXT)
    asked = texts.repeat.format(id=indicator.same_as) if indicator.same_as else texts.kinds[indicator.kind]
    figures = [indicator.baseline, *(indicator.target(year) for year in plan.years)]
    nothing = "" if is_group else texts.nothing
    reporters = "\n".join(texts.reporters[reporter] for reporter in indicator.reporters)
    return (
        FormCell(value=indicator.id, style=Style.CODE),
        title,
        FormCell(value=asked or None),
        *(printed_cell(figure, nothing) for figure in figures),
        FormCell(value=reporters),
        FormCell(value=next((group.name for group in plan.groups if group.id == indicator.group), None)),
    )


def _definitions_sheet(plan: Plan, texts: PlanTexts, page: Page) -> FormSheet:
    builder = SheetBuilder(texts.definitions_sheet, _DEFINITION_WIDTHS)
    builder.add_band(texts.definitions_title, Style.TITLE)
    builder.add_space()
    head = _add_columns(builder, *texts.definitions_columns)
    for indicator in plan.indicators:
        builder.add(
            FormCell(value=indicator.id, style=Style.CODE),
            FormCell(value=indicator.short_title),
            FormCell(value=indicator.definition or texts.nothing),
            FormCell(value=_method(indicator, texts) or texts.nothing),
        )
    return builder.sheet(_with_head(page, head), freeze=head + 1)


def _method(indicator: Indicator, texts: PlanTexts) -> str:
    parts = (
        (texts.formula, indicator.formula),
        (texts.data_source, indicator.data_source),
        (texts.counting_rule, indicator.counting_rule),
    )
    return "\n".join(template.format(text=text) for template, text in parts if text)


def _roster_sheet(roster: tuple[School, ...], texts: PlanTexts, page: Page) -> FormSheet:
    builder = SheetBuilder(texts.roster_sheet, _ROSTER_WIDTHS)
    builder.add_band(texts.roster_title, Style.TITLE)
    builder.add_space()
    head = _add_columns(builder, *texts.roster_columns)
    for school in roster:
        builder.add(
            FormCell(value=school.code, style=Style.CODE),
            *(FormCell(value=text or None) for text in (school.name, school.tambon, school.amphoe)),
            FormCell(value=texts.statuses[school.status]),
            FormCell(value=school.main or None, style=Style.CODE),
        )
    portrait = Page(landscape=False, footer=page.footer)
    return builder.sheet(_with_head(portrait, head), freeze=head + 1)
