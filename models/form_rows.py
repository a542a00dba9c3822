"""One indicator's row in a submission's visible form: what was asked, what was reported, what it amounts to."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal

from models.attainment import Attainment, attainment
from models.errors import InvalidDataError
from models.form import FormCell, Style
from models.form_measure import line_count
from models.form_texts import SubmissionTexts
from models.measure import Known, answer, applies, effective_state, is_empty_population, own_figure, raw_fields
from models.numbers import Number
from models.plan import Indicator, Kind, Plan, Target
from models.profile import known_figures
from models.submission import Entry, EntryState, YearReport

WIDTHS = (8, 39, 10, 11, 32, 8.5, 8.5, 12.5, 15, 24)
REMARK_LINES = 10
_PLAIN = re.compile(r"[0-9]{1,12}(?:\.([0-9]{1,6}))?")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Ground:
    """What a row is made from: the plan, one report under it, and the layout's words."""

    plan: Plan
    report: YearReport
    texts: SubmissionTexts
    known: Known

    def entry(self, indicator: Indicator) -> Entry | None:
        """Return what was reported of an indicator."""
        return self.report.entries.get(indicator.id)

    def state(self, indicator: Indicator) -> EntryState | None:
        """Return the state that counts; None is blank."""
        return effective_state(indicator, self.entry(indicator), self.known)


def ground(plan: Plan, report: YearReport, texts: SubmissionTexts) -> Ground:
    """Prepare a report for its rows."""
    return Ground(plan=plan, report=report, texts=texts, known=known_figures(plan, report.profile))


def indicator_row(ground: Ground, indicator: Indicator) -> tuple[FormCell, ...]:
    """Return the cells of an indicator that is entered."""
    texts, entry = ground.texts, ground.entry(indicator)
    reported = entry if ground.state(indicator) is EntryState.REPORTED else None
    shown = entry if entry is not None and entry.state is EntryState.REPORTED else None
    return (
        *_plan_cells(ground, indicator),
        FormCell(value=asked_text(texts, indicator, shown, ground.known)),
        FormCell(value=shown.numerator if shown else None, style=Style.NUMBER),
        FormCell(value=_bottom(indicator, shown), style=Style.NUMBER),
        _result(ground, indicator, reported),
        FormCell(value=_attainment_text(ground, indicator, reported), style=Style.CENTRE),
        FormCell(value=_remark_cell(ground, indicator)),
    )


def repeat_row(ground: Ground, indicator: Indicator) -> tuple[FormCell, ...]:
    """Return the cells of an indicator that the plan lists twice: they name the one that is entered."""
    see = FormCell(value=ground.texts.repeat.format(id=indicator.same_as), style=Style.RESULT_TEXT)
    return (*_plan_cells(ground, indicator), *_empty(3), see, FormCell(style=Style.CENTRE), FormCell())


def group_row(indicator: Indicator) -> tuple[FormCell, ...]:
    """Return the cells of an indicator that only heads its parts."""
    code = FormCell(value=indicator.id, style=Style.CODE)
    return (code, FormCell(value=indicator.title_display, style=Style.GROUP), *_empty(len(WIDTHS) - 2))


def _empty(count: int) -> tuple[FormCell, ...]:
    return (FormCell(style=Style.NUMBER),) * count


def _plan_cells(ground: Ground, indicator: Indicator) -> tuple[FormCell, ...]:
    target = indicator.target(ground.report.year)
    template = ground.texts.district_target if _is_district(ground, indicator) else ""
    return (
        FormCell(value=indicator.id, style=Style.CODE),
        FormCell(value=indicator.title_display),
        printed_cell(indicator.baseline, ground.texts.nothing),
        printed_cell(target, ground.texts.nothing, template),
    )


def _is_district(ground: Ground, indicator: Indicator) -> bool:
    """Whether the target is a percent of schools, which no single one can reach."""
    if indicator.kind is not Kind.REPEAT:
        return indicator.kind is Kind.YES_NO
    return any(other.id == indicator.same_as and other.kind is Kind.YES_NO for other in ground.plan.indicators)


def printed_cell(target: Target | None, nothing: str, template: str = "") -> FormCell:
    """Return a target or baseline as the plan prints it, as a number where it is one."""
    if target is None:
        return FormCell(value=nothing, style=Style.NUMBER)
    if template:
        return FormCell(value=template.format(target=target.printed), style=Style.NUMBER)
    match = _PLAIN.fullmatch(target.printed)
    if match and target.value == Decimal(target.printed):
        return FormCell(value=target.value, style=Style.NUMBER, decimals=len(match[1] or ""))
    return FormCell(value=target.printed, style=Style.NUMBER)


def asked_text(texts: SubmissionTexts, indicator: Indicator, entry: Entry | None, known: Known) -> str:
    """Say what the figures of a row are; where the plan asks for several behind an answer, with the figures."""
    if indicator.raw:
        return "\n".join(_raw_lines(texts, indicator, entry, known))
    if indicator.kind is Kind.RATIO:
        top, bottom = indicator.numerator, indicator.denominator
        return f"{texts.numerator.format(text=top)}\n{texts.denominator.format(text=bottom)}"
    if indicator.kind is Kind.MEAN_SCORE:
        return f"{texts.mean}\n{texts.denominator.format(text=indicator.denominator)}"
    if indicator.kind is Kind.YES_NO:
        return texts.yes_no
    if indicator.kind is Kind.SCORE:
        return texts.score
    if indicator.kind is Kind.COUNT:
        return texts.count.format(unit=indicator.unit)
    return texts.scale.format(scale=" / ".join(indicator.scale))


def _raw_lines(texts: SubmissionTexts, indicator: Indicator, entry: Entry | None, known: Known) -> list[str]:
    given = entry.raw if entry else {}
    return [
        texts.raw.format(label=field.label, value=given.get(field.id, texts.nothing), unit=field.unit).strip()
        for field in raw_fields(indicator, known)
    ]


def _bottom(indicator: Indicator, entry: Entry | None) -> int | None:
    if entry is None:
        return None
    return entry.examined if indicator.kind is Kind.MEAN_SCORE else entry.denominator


def _result(ground: Ground, indicator: Indicator, reported: Entry | None) -> FormCell:
    texts = ground.texts
    if reported is None:
        state = ground.state(indicator)
        return FormCell(value=texts.states[state] if state else texts.blank, style=Style.RESULT_TEXT)
    if indicator.kind is Kind.YES_NO:
        said = _answer(indicator, reported, ground.known)
        words = texts.nothing if said is None else (texts.yes if said else texts.no)
        return FormCell(value=words, style=Style.RESULT)
    if reported.level:
        level = texts.level.format(level=reported.level) if indicator.kind is Kind.LEVEL else reported.level
        return FormCell(value=level, style=Style.RESULT)
    figure = _figure(indicator, reported)
    if figure is None:
        return FormCell(value=texts.nothing, style=Style.RESULT)
    decimals = max(indicator.decimals, -int(figure.as_tuple().exponent))
    return FormCell(value=figure, style=Style.RESULT, decimals=decimals)


def _answer(indicator: Indicator, entry: Entry, known: Known) -> bool | None:
    """Return the answer; None also where a raw figure is none, which the errors of an interim report tell."""
    try:
        return answer(indicator, entry, known)
    except (ValueError, InvalidDataError):
        return None


def _figure(indicator: Indicator, entry: Entry) -> Number | None:
    """Return the reporter's own figure; None also where it is beyond what can be written."""
    try:
        return own_figure(indicator, entry)
    except InvalidDataError:
        return None


def _attainment_text(ground: Ground, indicator: Indicator, reported: Entry | None) -> str:
    if reported is None:
        return ground.texts.attainment[Attainment.NO_DATA]
    target = indicator.target(ground.report.year)
    if indicator.kind is Kind.YES_NO:
        return ground.texts.district_attainment
    return ground.texts.attainment[attainment(indicator, target, _figure(indicator, reported), reported.level)]


def remark(ground: Ground, indicator: Indicator) -> str:
    """Return why there is no value, and what the reporter noted."""
    entry, texts = ground.entry(indicator), ground.texts
    lines = []
    if applies(indicator, ground.known) is False:
        lines.append(texts.by_rule.format(text=indicator.applies_text))
    elif entry is not None and entry.state is EntryState.REPORTED and is_empty_population(indicator, entry):
        lines.append(texts.empty_population)
    if entry is not None:
        lines += (text for text in (entry.reason, entry.note) if text)
    return "\n".join(lines)


def is_long(text: str) -> bool:
    """Whether a remark is too long for its column, so that it stands with the explanations."""
    return line_count(text, WIDTHS[-1]) > REMARK_LINES


def _remark_cell(ground: Ground, indicator: Indicator) -> str | None:
    text = remark(ground, indicator)
    return ground.texts.continued.format(sheet=ground.texts.explanations_sheet) if is_long(text) else text or None
