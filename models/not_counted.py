"""Who is not in a district value, and why: with those who are, they add up to everybody whom the plan asks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from models.annual_report import AnnualReport
from models.consolidation import IndicatorResult
from models.standing import ReviewState
from models.submission import EntryState, Reporter


class Why(StrEnum):
    """Why a reporter is not counted: nothing that counts was received, or its report gives no figure."""

    MISSING = "missing"
    QUARANTINED = "quarantined"
    RECEIVED = "received"
    RETURNED = "returned"
    INTERIM = "interim"
    BLANK = "blank"
    NOT_AVAILABLE = "not_available"
    NOT_DUE = "not_due"
    NOT_APPLICABLE = "not_applicable"


_OF_STATE: Mapping[EntryState | None, Why] = {
    None: Why.BLANK,
    EntryState.NOT_AVAILABLE: Why.NOT_AVAILABLE,
    EntryState.NOT_DUE: Why.NOT_DUE,
    EntryState.NOT_APPLICABLE: Why.NOT_APPLICABLE,
}


def asked(report: AnnualReport, result: IndicatorResult) -> tuple[Reporter, ...]:
    """Return everybody of the year who enters an indicator, schools in the roster's order and then the office."""
    return tuple(reporter for reporter in report.standings if reporter.type in result.indicator.reporters)


def not_counted(report: AnnualReport, result: IndicatorResult) -> Mapping[Why, tuple[str, ...]]:
    """Return the codes of those left out by reason; reasons of nobody are left out too."""
    found: dict[Why, list[str]] = {}
    reasons = {code: _OF_STATE[state] for state, codes in result.excluded.items() for code in codes}
    counted, missing = set(result.counted), set(result.missing)
    for reporter in asked(report, result):
        code = reporter.code
        if code in counted:
            continue
        # Whom the plan's rule does not ask by an earlier profile has sent nothing and owes nothing here.
        why = reasons.get(code) or (_why_missing(report, reporter) if code in missing else Why.NOT_APPLICABLE)
        found.setdefault(why, []).append(code)
    return {why: tuple(found[why]) for why in Why if why in found}


def _why_missing(report: AnnualReport, reporter: Reporter) -> Why:
    found = report.standings[reporter]
    if found.interim and found.state in (ReviewState.ACCEPTED, ReviewState.RECEIVED):
        return Why.INTERIM
    return Why(found.counts_as.value)
