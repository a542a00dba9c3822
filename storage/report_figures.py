"""A result as cells: real numbers in the indicator's decimals, words where there is no number."""

from __future__ import annotations

from collections.abc import Iterator

from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.consolidation import Consolidation, IndicatorResult
from models.errors import InvalidDataError
from models.numbers import Number, parse_number
from models.plan import Indicator, Kind, Target
from models.tally import parts
from storage.report_sheet import StyledCell
from storage.report_styles import COUNT, TEXT, WHOLE, WRAPPED, Align, Look, Tone
from storage.report_texts import ReportTexts

_TONES = {Attainment.MET: Tone.MET, Attainment.MISSED: Tone.MISSED}
_PERCENT_SCALE = (Kind.YES_NO, Kind.RATIO, Kind.MEAN_SCORE, Kind.REPEAT)


def number_format(decimals: int, mark: str = "") -> str:
    """Return the Excel format of a figure with fixed decimals, and a mark behind it."""
    return WHOLE + ("." + "0" * decimals if decimals else "") + (f'" {mark}"' if mark else "")


def figure(value: Number | int | None, decimals: int, *, tone: Tone = Tone.PLAIN, mark: str = "") -> StyledCell:
    """Return a number's cell, or an empty one."""
    return value, Look(number=number_format(decimals, mark), align=Align.RIGHT, tone=tone)


def count(value: int | None) -> StyledCell:
    """Return a count's cell."""
    return value, COUNT


def value_cell(result: IndicatorResult, texts: ReportTexts, *, marked: bool = False) -> StyledCell:
    """Return the district value: a number, a level, or how often each level was given; ``marked`` shows the verdict."""
    mark = texts.mark(result.indicator, result.attainment) if marked else ""
    tone = _TONES[result.attainment] if mark else Tone.PLAIN
    if result.value is not None:
        return figure(result.value, result.indicator.decimals, tone=tone, mark=mark)
    look = Look(align=Align.RIGHT, tone=tone, wrap=True)
    if result.level:
        return f"{result.level} {mark}".strip(), look
    return distribution_text(result, texts) or (texts.words["several"] if result.sums.reported else None), look


def distribution_text(result: IndicatorResult, texts: ReportTexts) -> str:
    """Return how many reporters gave each level, highest first."""
    levels = result.sums.levels
    ordered = [level for level in reversed(result.indicator.scale) if level in levels]
    return ", ".join(texts.lines["distribution"].format(level=level, count=levels[level]) for level in ordered)


def target_cell(target: Target | None, indicator: Indicator) -> StyledCell:
    """Return a target or baseline as a number, else as its level, else as printed."""
    if target is not None and target.value is not None:
        decimals = max(indicator.decimals, -int(target.value.as_tuple().exponent))
        return figure(target.value, decimals, tone=Tone.REFERENCE)
    words = (target.level or target.printed) if target is not None else None
    return words or None, Look(align=Align.RIGHT, tone=Tone.REFERENCE, wrap=True)


def verdict_cell(result: IndicatorResult, texts: ReportTexts) -> StyledCell:
    """Return the attainment in words."""
    verdict = result.attainment
    return texts.verdict(result.indicator, verdict), Look(tone=_TONES.get(verdict, Tone.MUTE))


def status_cell(result: IndicatorResult, texts: ReportTexts) -> StyledCell:
    """Return whether the value may still change."""
    return texts.words["provisional" if result.provisional else "settled"], TEXT


def earlier_cell(earlier: Consolidation, indicator: Indicator, texts: ReportTexts) -> StyledCell:
    """Return an earlier year's value."""
    value, look = value_cell(earlier.result(indicator.id), texts)
    return value, Look(number=look.number, align=Align.RIGHT, tone=Tone.REFERENCE, wrap=look.wrap)


def entered_result(consolidation: Consolidation, result: IndicatorResult) -> IndicatorResult:
    """Return the result of the indicator that was filled in: the other one's where the plan repeats it."""
    repeated = result.indicator.same_as
    return consolidation.result(repeated) if repeated else result


def counted_schools(report: AnnualReport) -> int:
    """Return how many of the schools that owe a report are counted."""
    codes = {school.code for school in report.schools}
    return sum(reporter.code in codes for reporter in report.counted)


def numerator(entered: IndicatorResult) -> Number | int | None:
    """Return what is divided: yes answers, the numerators' sum, or the sum of mean x examined."""
    return parts(entered.indicator, entered.sums)[0]


def denominator(entered: IndicatorResult) -> int | None:
    """Return what it is divided by: answers, the denominators' sum, or the number examined."""
    return parts(entered.indicator, entered.sums)[1]


def remarks(result: IndicatorResult, year: int, texts: ReportTexts) -> Iterator[str]:
    """Yield what a reader has to know of an indicator: pending interpretation, oddities, what the plan printed."""
    indicator, words = result.indicator, texts.words
    target, baseline = indicator.target(year), indicator.baseline
    if indicator.interpretation_pending:
        yield words["pending"]
    if indicator.oddity:
        yield indicator.oddity
    if not baseline.comparable:
        yield words["not_comparable_baseline"]
    if target is not None and target.value is not None and not _says(target):
        yield words["printed_target"].format(printed=target.printed)
    if baseline.value is not None and not _says(baseline):
        yield words["printed_baseline"].format(printed=baseline.printed)


def brief_remark(result: IndicatorResult, texts: ReportTexts) -> StyledCell:
    """Return only that there is something to know; the issue's sheet says what."""
    indicator = result.indicator
    if indicator.interpretation_pending:
        return texts.words["pending"], WRAPPED
    return texts.words["see_issue"] if indicator.oddity or not indicator.baseline.comparable else None, WRAPPED


def _says(target: Target) -> bool:
    """Return whether the printed text is just the number."""
    try:
        return parse_number(target.printed) == target.value
    except InvalidDataError:
        return False


def on_percent_scale(result: IndicatorResult) -> bool:
    """Return whether a value can stand in a chart from 0 to 100."""
    return result.value is not None and result.indicator.kind in _PERCENT_SCALE
