"""Warnings and notes of one entry: against the profile, last year, the baseline and the target."""

from __future__ import annotations

from collections.abc import Iterator

from models.attainment import Attainment, attainment
from models.finding import Finding, note, warning
from models.measure import Known, own_figure
from models.plan import Indicator, Kind, Plan
from models.submission import Entry
from models.text import looks_like_personal_id

_PERFECT = 100
_IN_PERCENT = (Kind.RATIO, Kind.MEAN_SCORE)


def entry_advice(
    plan: Plan, year: int, indicator: Indicator, entry: Entry, known: Known, last: Entry | None
) -> Iterator[Finding]:
    """Yield warnings and notes of a reported entry that has no errors; ``last`` is the year before's entry."""
    yield from _unlike_profile(indicator, entry, known)
    if last is not None:
        yield from _against_last_year(plan, indicator, entry, last)
    yield from _perfect(plan, indicator, entry)
    yield from _target_missed(indicator, entry, year)


def text_advice(indicator_id: str, field: str, text: str) -> Iterator[Finding]:
    """Yield a note where free text holds what looks like a citizen's id number (Personal Data Protection Act, 2562)."""
    if looks_like_personal_id(text):
        yield note("personal_id", indicator_id, field)


def _unlike_profile(indicator: Indicator, entry: Entry, known: Known) -> Iterator[Finding]:
    expected = known.get(indicator.profile_bound)
    if expected is None:
        return
    if indicator.kind is Kind.RATIO and entry.denominator != expected:
        yield warning(
            "unlike_profile", indicator.id, "denominator",
            found=entry.denominator, expected=expected, figure=indicator.profile_bound,
        )  # fmt: skip
    if indicator.kind is Kind.MEAN_SCORE and entry.examined is not None and entry.examined > expected:
        yield warning(
            "exceeds_profile", indicator.id, "examined",
            found=entry.examined, expected=expected, figure=indicator.profile_bound,
        )  # fmt: skip


def _against_last_year(plan: Plan, indicator: Indicator, entry: Entry, last: Entry) -> Iterator[Finding]:
    now, then = own_figure(indicator, entry), own_figure(indicator, last)
    if now is None or then is None:
        return
    limit = indicator.change_limit if indicator.change_limit is not None else plan.change_limit
    if indicator.kind in _IN_PERCENT and limit is not None and abs(now - then) > limit:
        yield warning("changed_much", indicator.id, now=now, then=then, limit=limit)
    elif entry.numerator == last.numerator and entry.denominator == last.denominator and now == then:
        yield note("same_as_last_year", indicator.id, now=now)


def _perfect(plan: Plan, indicator: Indicator, entry: Entry) -> Iterator[Finding]:
    margin = indicator.perfect_margin if indicator.perfect_margin is not None else plan.perfect_margin
    baseline = indicator.baseline.value if indicator.baseline.comparable else None
    if indicator.kind not in _IN_PERCENT or margin is None or baseline is None:
        return
    if own_figure(indicator, entry) == _PERFECT and _PERFECT - baseline > margin:
        yield warning("perfect", indicator.id, baseline=baseline)


def _target_missed(indicator: Indicator, entry: Entry, year: int) -> Iterator[Finding]:
    """Only where the target is a reporter's own to reach: a percent of schools is the district's."""
    target = indicator.target(year)
    if indicator.kind is Kind.YES_NO or target is None:
        return
    if attainment(indicator, target, own_figure(indicator, entry), entry.level) is Attainment.MISSED:
        yield note("target_missed", indicator.id, target=target.printed)
