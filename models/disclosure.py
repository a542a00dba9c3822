"""What the public report may print (DESIGN section 10, "Privacy"): no count of fewer than ten people, by no way round.

The rule, for figures that count people:

* 1 to 9 people are never printed; none at all is (0 names nobody);
* a percentage with its denominator gives the count away, so where the count, or the rest up to the denominator, is 1 to
  9, a bound is printed instead: ``below`` or ``above`` what ten people would make. Of a population of fewer than twenty
  the bound would say too much, and nothing is printed but none or all; of fewer than ten, nothing;
* a mean is printed unless fewer than ten were examined; examined and enrolled are left out where 1 to 9 did not sit;
* of a sensitive indicator nothing is printed that rests on one or two schools, for each could read the other's figure;
* parts (amphoes) add up to the whole: where hidden parts could be had by subtraction, the smallest other part is
  hidden with them, until what hides together is no small count either.

The verdict (met, missed) is printed all the same: it is a bound at the target, never a count. A ratio counts people
unless the plan gives it another unit, a count only where its unit is people. Schools are not people.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from models.consolidation import IndicatorResult
from models.numbers import Number, to_arabic_digits
from models.plan import Indicator, Kind, Plan
from models.tally import Tally
from models.text import looks_like_personal_id

SMALL = 10
FEWEST_SCHOOLS = 3
PEOPLE_UNITS = frozenset({"คน", "ราย", "รูป"})

_SMALL_COUNT = re.compile(
    r"(?<![0-9.,])[1-9]\s*(?:คน|ราย|รูป|ชีวิต)|(?:นักเรียน|ผู้เรียน|เด็ก|ครู)(?:เพียง|แค่|จำนวน)?\s*[1-9](?![0-9.,])"
    r"|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)\s*(?:คน|ราย)|คนเดียว|รายเดียว"
)
_PERSON = re.compile(r"ด\.\s?[ชญ]\.|น\.\s?ส\.|เด็กชาย|เด็กหญิง|นางสาว|นาง(?=\s)|นาย(?!ก|อำเภอ|ทะเบียน|จ้าง)")
_SENSITIVE_WORDS = ("พิการ", "บกพร่อง", "เด็กพิเศษ", "ความต้องการพิเศษ", "เรียนรวม", "ออทิ", "ออกกลางคัน", "ด้อยโอกาส", "ตั้งครรภ์")


class Precision(StrEnum):
    """How exactly a figure is printed."""

    EXACT = "exact"
    BELOW = "below"
    ABOVE = "above"
    WITHHELD = "withheld"


@dataclass(frozen=True, kw_only=True)
class PublicFigure:
    """A figure fit for the public: ``value`` is exact, a bound or absent; the counts are given only where harmless."""

    precision: Precision = Precision.EXACT
    value: Number | None = None
    numerator: int | None = None
    denominator: int | None = None


_WITHHELD = PublicFigure(precision=Precision.WITHHELD)


def is_small(count: int | Decimal) -> bool:
    """Return whether a count of people is too small to print."""
    return 0 < count < SMALL


def counts_people(indicator: Indicator) -> bool:
    """Return whether the figures behind an indicator are people; in doubt they are."""
    if indicator.kind is Kind.RATIO:
        return not indicator.unit or indicator.unit in PEOPLE_UNITS
    return indicator.kind is Kind.MEAN_SCORE or (indicator.kind is Kind.COUNT and indicator.unit in PEOPLE_UNITS)


def public_figure(plan: Plan, result: IndicatorResult) -> PublicFigure:
    """Return what may be printed of a district value, or of the value of a group of schools."""
    indicator, sums = origin(plan, result.indicator), result.sums
    if indicator.sensitive and 0 < result.n_reported < FEWEST_SCHOOLS:
        return _WITHHELD
    if indicator.kind is Kind.RATIO:
        return _ratio(indicator, sums, result.value)
    if indicator.kind is Kind.MEAN_SCORE:
        return _mean(sums, result.value)
    if indicator.kind is Kind.COUNT and counts_people(indicator) and is_small(sums.total):
        return PublicFigure(precision=Precision.BELOW, value=Number(SMALL))
    if indicator.kind is Kind.YES_NO and sums.reported:
        return PublicFigure(value=result.value, numerator=sums.yes, denominator=sums.reported)
    return PublicFigure(value=result.value)


def exact_figure(plan: Plan, result: IndicatorResult) -> PublicFigure:
    """Return a value as it is, with what is behind it: for the office's own papers, never for the public."""
    indicator, sums = origin(plan, result.indicator), result.sums
    parts = {
        Kind.RATIO: (sums.numerator, sums.denominator),
        Kind.MEAN_SCORE: (sums.examined, sums.enrolled),
        Kind.YES_NO: (sums.yes, sums.reported),
    }.get(indicator.kind)
    if parts is None or result.value is None:
        return PublicFigure(value=result.value)
    return PublicFigure(value=result.value, numerator=parts[0], denominator=parts[1])


def origin(plan: Plan, indicator: Indicator) -> Indicator:
    """Return the indicator whose figures these are: a repeat's are another's."""
    return plan.indicator(indicator.same_as) if indicator.kind is Kind.REPEAT else indicator


def _ratio(indicator: Indicator, sums: Tally, value: Number | None) -> PublicFigure:
    if value is None:
        return PublicFigure()
    part, whole = sums.numerator, sums.denominator
    exact = PublicFigure(value=value, numerator=part, denominator=whole)
    if not counts_people(indicator):
        return exact
    few, few_left = is_small(part), is_small(whole - part)
    if is_small(whole) or (whole < 2 * SMALL and (few or few_left)):
        return _WITHHELD
    if few:
        bound = _bound(SMALL, whole, indicator.decimals, ROUND_CEILING)
        return PublicFigure(precision=Precision.BELOW, value=bound, denominator=whole)
    if few_left:
        bound = _bound(whole - SMALL, whole, indicator.decimals, ROUND_FLOOR)
        return PublicFigure(precision=Precision.ABOVE, value=bound, denominator=whole)
    return exact


def _bound(part: int, whole: int, decimals: int, rounding: str) -> Number:
    exact = Decimal(100 * part) / Decimal(whole)
    return Number(exact.quantize(Decimal((0, (1,), -decimals)), rounding=rounding))


def _mean(sums: Tally, value: Number | None) -> PublicFigure:
    if is_small(sums.examined):
        return _WITHHELD
    if value is None or is_small(sums.enrolled - sums.examined):
        return PublicFigure(value=value)
    return PublicFigure(value=value, numerator=sums.examined, denominator=sums.enrolled)


def public_parts(plan: Plan, whole: IndicatorResult, parts: Mapping[str, IndicatorResult]) -> dict[str, PublicFigure]:
    """Return what may be printed of each part of a whole that is printed beside them."""
    figures = {name: public_figure(plan, result) for name, result in parts.items()}
    hidden = {name for name, figure in figures.items() if figure.precision is not Precision.EXACT}
    if not hidden or public_figure(plan, whole).precision is not Precision.EXACT:
        return figures
    indicator = origin(plan, whole.indicator)
    others = [name for name, figure in figures.items() if name not in hidden and figure.value is not None]
    for name in sorted(others, key=lambda name: (_counts(indicator, parts[name])[1], name)):
        if len(hidden) > 1 and not _betrayed(indicator, [parts[each] for each in hidden]):
            break
        hidden.add(name)
        figures[name] = _WITHHELD
    return figures


def _betrayed(indicator: Indicator, hidden: Sequence[IndicatorResult]) -> bool:
    """Return whether what hides together is a small count itself, which the whole less the others would give."""
    if indicator.sensitive and sum(result.n_reported for result in hidden) < FEWEST_SCHOOLS:
        return True
    counts = [_counts(indicator, result) for result in hidden]
    part, whole = sum(part for part, _ in counts), sum(whole for _, whole in counts)
    return counts_people(indicator) and (is_small(part) or is_small(whole) or is_small(whole - part))


def _counts(indicator: Indicator, result: IndicatorResult) -> tuple[int, int]:
    """Return who was counted, of whom: people, or the schools that answered."""
    if indicator.kind is Kind.RATIO:
        return result.sums.numerator, result.sums.denominator
    if indicator.kind is Kind.MEAN_SCORE:
        return result.sums.examined, result.sums.examined
    if indicator.kind is Kind.COUNT:
        return int(result.sums.total), int(result.sums.total)
    return result.n_reported, result.n_reported


def publishable(text: str) -> bool:
    """Return whether a school's words may be printed: no person, no few people, no disability, no drop-out."""
    plain = to_arabic_digits(text)
    if looks_like_personal_id(plain) or _SMALL_COUNT.search(plain) or _PERSON.search(plain):
        return False
    return not any(word in plain for word in _SENSITIVE_WORDS)
