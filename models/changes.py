"""What a report changes against the one held before, value by value (DESIGN section 3, "Merging")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.plan import Plan, ReporterType, meaning_digest
from models.submission import Entry, EntryState, YearReport


class Change(StrEnum):
    """How one value stands to the one before; ``refused`` ones mean something else in the plan held."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CLEARED = "cleared"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class ValueChange:
    """One indicator's change, old to new."""

    indicator: str
    change: Change
    old: Entry | None = None
    new: Entry | None = None


def changes(report: YearReport, before: YearReport | None, refused: frozenset[str]) -> tuple[ValueChange, ...]:
    """Compare a report's entries with the held ones; each indicator of either is named once."""
    old, new = (before.entries if before else {}), report.entries
    return tuple(
        ValueChange(
            indicator=name,
            change=Change.REFUSED if name in refused else _change(old.get(name), new.get(name)),
            old=old.get(name),
            new=new.get(name),
        )
        for name in sorted(old.keys() | new.keys())
    )


def _change(old: Entry | None, new: Entry | None) -> Change:
    if new == old:
        return Change.UNCHANGED
    if new is None or (old is not None and _is_value(old) and not _is_value(new)):
        return Change.CLEARED
    return Change.ADDED if old is None or not _is_value(old) else Change.CHANGED


def _is_value(entry: Entry) -> bool:
    return entry.state is EntryState.REPORTED


def counts(values: tuple[ValueChange, ...]) -> Mapping[Change, int]:
    """Return how many values changed in each way; every way is named."""
    return {kind: sum(value.change is kind for value in values) for kind in Change}


def comparable(made_under: Plan, held: Plan, reporter: ReporterType) -> frozenset[str]:
    """Name the indicators that mean the same in the plan edition held now: their entries can be taken."""
    now = {indicator.id: meaning_digest(indicator) for indicator in held.entered_by(reporter)}
    then = {indicator.id: meaning_digest(indicator) for indicator in made_under.entered_by(reporter)}
    return frozenset(name for name in now.keys() & then.keys() if now[name] == then[name])


def without(report: YearReport, refused: frozenset[str]) -> YearReport:
    """Return the report with only the entries that the plan held can take."""
    if not refused:
        return report
    return YearReport(
        reporter=report.reporter,
        year=report.year,
        profile=report.profile,
        entries={name: entry for name, entry in report.entries.items() if name not in refused},
        explanations=report.explanations,
        evidence=report.evidence,
    )


class EditionFilter:
    """What the plan edition held now takes of reports made under any edition held, by the edition's digest."""

    def __init__(self, plans: Mapping[str, Plan], held: Plan) -> None:
        self._plans = plans
        self.held = held
        self._comparable: dict[tuple[str, ReporterType], frozenset[str]] = {}

    def refused(self, report: YearReport, made_under: str) -> frozenset[str]:
        """Name the entries that cannot be taken."""
        key = made_under, report.reporter.type
        if key not in self._comparable:
            self._comparable[key] = comparable(self._plans[made_under], self.held, report.reporter.type)
        return frozenset(report.entries.keys() - self._comparable[key])

    def taken(self, report: YearReport, made_under: str) -> YearReport:
        """Return the report with only the entries that can be taken."""
        return without(report, self.refused(report, made_under))
