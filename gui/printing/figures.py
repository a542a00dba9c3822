"""Figures of the report in words: values, bounds, targets, verdicts, coverage."""

from __future__ import annotations

from decimal import Decimal

from gui.printing import texts
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.disclosure import Precision, PublicFigure, origin
from models.numbers import Number, format_number
from models.plan import Direction, Indicator, Kind, Plan, Target

_BOUNDS = {Precision.BELOW: texts.BELOW, Precision.ABOVE: texts.ABOVE}
_PER_CENT = (Kind.YES_NO, Kind.RATIO, Kind.MEAN_SCORE)
_HUNDRED = 100


def number(indicator: Indicator, value: Number) -> str:
    """Print a value with all its decimals."""
    return format_number(value, decimals=indicator.decimals)


def target_text(indicator: Indicator, target: Target | None) -> str:
    """Print a target or baseline; a dash where there is none."""
    if target is None:
        return texts.NONE
    if target.value is not None:
        return number(indicator, target.value)
    return level_text(indicator, target.level) if target.level else texts.NONE


def level_text(indicator: Indicator, level: str) -> str:
    """Name a level; numbered ones get the word before."""
    return texts.level(level) if level.isdecimal() else level


def figure_text(result: IndicatorResult, figure: PublicFigure) -> str:
    """Print a district value: exact, a bound, a level, a distribution of levels, or a dash."""
    if figure.precision is Precision.WITHHELD:
        return texts.WITHHELD
    if figure.value is not None:
        printed = number(result.indicator, figure.value)
        return f"{_BOUNDS[figure.precision]} {printed}" if figure.precision in _BOUNDS else printed
    if result.level:
        return level_text(result.indicator, result.level)
    scale = result.indicator.scale
    levels = sorted(result.sums.levels.items(), key=lambda pair: scale.index(pair[0]) if pair[0] in scale else -1)
    return ", ".join(texts.level_count(level_text(result.indicator, name), n) for name, n in levels) or texts.NONE


def figure_in_column(result: IndicatorResult, figure: PublicFigure) -> str:
    """Print a district value for a narrow column: the word of a bound stands above its number."""
    said = figure_text(result, figure)
    return said.replace(" ", "\n", 1) if figure.precision in _BOUNDS else said


def counts_text(plan: Plan, result: IndicatorResult, figure: PublicFigure) -> str:
    """Print the counts behind a value where they may be printed; "" where there are none."""
    if figure.denominator is None:
        return result.indicator.unit if figure.value is not None else ""
    whole = format_number(figure.denominator)
    if figure.numerator is None:
        return f"{texts.OF} {whole}"
    counts = f"{format_number(figure.numerator)}/{whole}"
    return f"{texts.EXAMINED} {counts}" if origin(plan, result.indicator).kind is Kind.MEAN_SCORE else counts


def second_view(result: IndicatorResult) -> tuple[str, ...]:
    """Return the other readings of a value, each in words: by pupils, of all asked, by each school's own figure."""
    indicator = result.indicator
    if indicator.sensitive or not result.n_reported:
        return ()
    readings = (
        (texts.pupil_weighted, result.pupil_weighted),
        (texts.of_all_applicable, result.of_all_applicable if result.missing or result.excluded else None),
        (texts.schools_reaching, result.schools_reaching if result.n_applicable > 1 else None),
    )
    return tuple(say(number(indicator, value)) for say, value in readings if value is not None)


def missed_above(result: IndicatorResult) -> bool:
    """Return whether a target was missed by too high a figure."""
    return result.attainment is Attainment.MISSED and result.indicator.direction is Direction.LOWER


def coverage_text(result: IndicatorResult) -> str:
    """Print reporters counted of applicable."""
    return f"{result.n_reported}/{result.n_applicable}"


def gap(result: IndicatorResult, figure: PublicFigure, target: Target | None) -> Decimal | None:
    """Return how far a printed figure is from its target; None where either is no exact number."""
    if figure.precision is not Precision.EXACT or figure.value is None or target is None or target.value is None:
        return None
    return abs(figure.value - target.value)


def in_per_cent(plan: Plan, indicator: Indicator) -> bool:
    """Return whether a value lies on a scale of 0 to 100, so that charts can show it beside others."""
    kind = origin(plan, indicator).kind
    return kind in _PER_CENT or (kind is Kind.SCORE and indicator.maximum == _HUNDRED)
