"""Validation of a year's report in three levels (DESIGN section 2): errors block, warnings want words, notes advise.

Findings carry a rule code and the facts; their sentences are worded by whoever shows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import msgspec

from models.conditions import compare
from models.entry_rules import entry_errors
from models.explanations import answered_by
from models.finding import Finding, error
from models.measure import Known, effective_state, entry_number
from models.plan import CrossCheck, Indicator, Level, Plan, ReporterType, Term
from models.profile import known_figures, missing_figures
from models.submission import Answered, Entry, EntryState, YearReport
from models.warning_rules import entry_advice, text_advice


@dataclass(frozen=True, kw_only=True)
class ValidationReport:
    """All findings in the plan's order, and the warnings that an explanation answers."""

    findings: tuple[Finding, ...]
    answered: frozenset[Answered]

    def unanswered(self) -> tuple[Finding, ...]:
        """Return the warnings that still want an explanation."""
        return tuple(f for f in self.findings if f.level is Level.WARNING and f.subject not in self.answered)

    def blocking(self) -> tuple[Finding, ...]:
        """Return what stands in the way of an export: errors, and warnings without an explanation."""
        open_warnings = self.unanswered()
        return tuple(f for f in self.findings if f.level is Level.ERROR or f in open_warnings)

    @property
    def complete(self) -> bool:
        """Whether the report may be exported as it was validated."""
        return not self.blocking()


def validate(plan: Plan, report: YearReport, last: YearReport | None = None, *, final: bool = True) -> ValidationReport:
    """Validate a report, against last year's where there is one; an interim report may have blanks."""
    known = known_figures(plan, report.profile)
    findings = [*_profile_errors(plan, report, final=final), *_explanation_advice(report)]
    for indicator in plan.entered_by(report.reporter.type):
        findings += _indicator_findings(plan, report, indicator, known, last, final=final)
    findings += _foreign_entries(plan, report)
    findings += (f for check in plan.checks for f in _cross_check(check, report, known))
    return ValidationReport(findings=tuple(findings), answered=answered_by(report.explanations))


def final_errors(plan: Plan, report: YearReport) -> tuple[Finding, ...]:
    """Return the errors alone that keep a report from being final, as ``validate`` finds them."""
    known = known_figures(plan, report.profile)
    found = [*_profile_errors(plan, report, final=True)]
    for indicator in plan.entered_by(report.reporter.type):
        found += _indicator_errors(report, indicator, known, final=True)
    found += _foreign_entries(plan, report)
    checks = (check for check in plan.checks if check.level is Level.ERROR)
    return (*found, *(f for check in checks for f in _cross_check(check, report, known)))


def without_errors(plan: Plan, report: YearReport) -> YearReport:
    """Return a report, which may be interim, without the entries that are wrong: they are no figures to count."""
    known = known_figures(plan, report.profile)
    sound = {
        indicator.id: report.entries[indicator.id]
        for indicator in plan.entered_by(report.reporter.type)
        if indicator.id in report.entries and not any(entry_errors(indicator, report.entries[indicator.id], known))
    }
    return msgspec.structs.replace(report, entries=sound)


def _profile_errors(plan: Plan, report: YearReport, *, final: bool) -> Iterator[Finding]:
    if final and report.reporter.type is ReporterType.SCHOOL:
        yield from (error("profile_missing", field=name, figure=name) for name in missing_figures(plan, report.profile))


def _explanation_advice(report: YearReport) -> Iterator[Finding]:
    for explanation in report.explanations:
        yield from text_advice("", "explanation", explanation.text)


def _indicator_errors(report: YearReport, indicator: Indicator, known: Known, *, final: bool) -> Iterator[Finding]:
    entry = report.entries.get(indicator.id)
    if entry is None:
        if final and effective_state(indicator, entry, known) is None:
            yield error("blank", indicator.id)
        return
    if final and entry.state is EntryState.NOT_DUE:
        yield error("not_due", indicator.id)
    yield from entry_errors(indicator, entry, known)


def _indicator_findings(
    plan: Plan, report: YearReport, indicator: Indicator, known: Known, last: YearReport | None, *, final: bool
) -> Iterator[Finding]:
    errors = tuple(_indicator_errors(report, indicator, known, final=final))
    yield from errors
    entry = report.entries.get(indicator.id)
    if entry is None:
        return
    if not errors and effective_state(indicator, entry, known) is EntryState.REPORTED:
        yield from entry_advice(plan, report.year, indicator, entry, known, _reported(last, indicator))
    yield from text_advice(indicator.id, "note", entry.note)
    yield from text_advice(indicator.id, "reason", entry.reason)


def _reported(report: YearReport | None, indicator: Indicator) -> Entry | None:
    entry = report.entries.get(indicator.id) if report else None
    return entry if entry and entry.state is EntryState.REPORTED else None


def _foreign_entries(plan: Plan, report: YearReport) -> Iterator[Finding]:
    mine = {indicator.id for indicator in plan.entered_by(report.reporter.type)}
    yield from (error("not_in_plan", name) for name in report.entries if name not in mine)


def _cross_check(check: CrossCheck, report: YearReport, known: Known) -> Iterator[Finding]:
    left, right = _total(check.left, report, known), _total(check.right, report, known)
    if left is None or right is None or compare(left, check.op, right):
        return
    indicator = next((term.indicator for term in (*check.left, *check.right) if term.indicator), "")
    yield Finding(
        rule=f"check.{check.id}",
        level=check.level,
        indicator=indicator,
        facts={"left": left, "right": right, "message": check.message},
    )


def _total(terms: tuple[Term, ...], report: YearReport, known: Known) -> Decimal | None:
    values = [_summand(term, report, known) for term in terms]
    return sum((Decimal(v) for v in values if v is not None), Decimal(0)) if None not in values else None


def _summand(term: Term, report: YearReport, known: Known) -> Decimal | int | None:
    if term.figure:
        return known.get(term.figure)
    if not term.indicator:
        return term.number
    entry = report.entries.get(term.indicator)
    if entry is None or entry.state is not EntryState.REPORTED:
        return None
    return entry_number(entry, term.field)
