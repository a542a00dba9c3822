"""One year's report in memory, checked anew at each edit: no widget, no file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from gui.school.changes import Changes, Draft, DraftKey
from models.attainment import Attainment, attainment
from models.explanations import REMARK, answered_by, explanations
from models.finding import Finding, error
from models.measure import Known, answer, effective_state, own_figure
from models.merging import Clash, field_of
from models.numbers import Number
from models.plan import Indicator, Level, Plan
from models.profile import Profile, ProfileValue, known_figures
from models.receipt import Receipt
from models.receipts_held import receipts_in_force, remark_findings
from models.submission import Answered, Entry, EntryState, Evidence, Explanation, Reporter, YearReport
from models.validation import validate

KeyT = TypeVar("KeyT")
HeldT = TypeVar("HeldT")
UNFINISHED = frozenset({"blank", "not_due", "field_missing", "reason_missing", "profile_missing"})
"""Errors that say only that somebody has not come to it yet."""


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How far a group of indicators is: ``filled`` of ``total``, and what is open."""

    filled: int
    total: int
    errors: int
    warnings: int
    notes: int

    @property
    def problems(self) -> int:
        """What somebody has to do something about."""
        return self.errors + self.warnings


class YearBook:
    """The figures of one year and what they amount to; ``last`` is the year before."""

    def __init__(
        self,
        plan: Plan,
        reporter: Reporter,
        year: int,
        last: YearReport | None,
        receipts: tuple[Receipt, ...] = (),
    ) -> None:
        self.plan, self.reporter, self.year, self.last, self.receipts = plan, reporter, year, last, receipts
        self.indicators = plan.entered_by(reporter.type)
        self.by_id: Mapping[str, Indicator] = {indicator.id: indicator for indicator in plan.indicators}
        self.figures: dict[str, ProfileValue] = {}
        self.entries: dict[str, Entry] = {}
        self.texts: dict[str, str] = {}
        self.drafts: dict[DraftKey, Draft] = {}
        self.clashes: dict[tuple[str, str], Clash] = {}
        self.evidence: tuple[Evidence, ...] = ()
        self.in_force: tuple[Receipt, ...] = ()
        """The receipts that none of the others overtakes."""
        self.known: Known = {}
        self.findings: tuple[Finding, ...] = ()
        self.answered: frozenset[Answered] = frozenset()
        self._of: dict[str, tuple[Finding, ...]] = {}
        self._tallies: dict[str, Counts] = {}
        self._whole: Counts | None = None

    def held(self, changes: Changes) -> Changes:
        """Return what stands where changes would be made."""
        return Changes(
            entries={name: self.entries.get(name) for name in changes.entries},
            explanations={name: self.texts.get(name, "") for name in changes.explanations},
            figures={name: self.figures.get(name) for name in changes.figures},
            drafts={key: self.drafts.get(key) for key in changes.drafts},
        )

    def set(self, changes: Changes) -> Changes:
        """Take changes, and return what undoes them."""
        before = self.held(changes)
        _take(self.entries, changes.entries)
        _take(self.texts, changes.explanations)
        _take(self.figures, changes.figures)
        _take(self.drafts, changes.drafts)
        return before

    def check(self) -> frozenset[str]:
        """Validate anew; return the indicators ("" for the report) whose findings are others than before."""
        report = self.report()
        self.known = known_figures(self.plan, report.profile)
        found = validate(self.plan, report, self.last).findings
        answers = explanations(self.texts, found)
        self.answered = answered_by(answers)
        explained = msgspec.structs.replace(report, explanations=answers)
        self.in_force = receipts_in_force(self.receipts)
        remarks = remark_findings(self.plan, explained, self.in_force)
        found = remarks + tuple(f for f in found if (f.indicator, f.field) not in self.drafts)
        self.findings = (*self._draft_findings(), *found)
        before, self._of = self._of, _by_indicator(self.findings)
        self._tallies.clear()
        self._whole = None
        names = before.keys() | self._of.keys()
        return frozenset(name for name in names if before.get(name) != self._of.get(name))

    def report(self) -> YearReport:
        """Return what is said of the year as it stands; which warnings an explanation answers is left open."""
        return YearReport(
            reporter=self.reporter,
            year=self.year,
            profile=Profile(figures=self.figures) if self.figures else None,
            entries=self.entries,
            explanations=tuple(Explanation(text=text, answers=()) for text in self.texts.values()),
            evidence=self.evidence,
        )

    def _draft_findings(self) -> Iterator[Finding]:
        yield from (draft.finding for draft in self.drafts.values())
        yield from (finding for name in dict(self.clashes) for finding in self.clash_findings(name[0], name[1]))

    def clash_findings(self, indicator: str, field: str = "") -> tuple[Finding, ...]:
        """Return what another window or computer changed too: of an indicator, or ("") of the profile."""
        return tuple(
            error("both_changed", indicator, at, mine=field_words(clash.mine, at), theirs=field_words(clash.theirs, at))
            for (name, at), clash in self.clashes.items()
            if name == indicator and at == (field or at)
        )

    def of(self, indicator: str) -> tuple[Finding, ...]:
        """Return the findings of an indicator, "" for those of the whole report."""
        return self._of.get(indicator, ())

    def is_open(self, finding: Finding) -> bool:
        """Whether a finding still wants something done: a warning that is explained does not."""
        return finding.level is not Level.WARNING or finding.subject not in self.answered

    def errors(self, indicator: str) -> tuple[Finding, ...]:
        """Return what is wrong, beside what is only missing."""
        return tuple(f for f in self.of(indicator) if f.level is Level.ERROR and f.rule not in UNFINISHED)

    def mistakes(self, indicator: str) -> tuple[Finding, ...]:
        """Return the errors that are told in words at the inputs: what both changed has a box of its own."""
        return tuple(finding for finding in self.errors(indicator) if finding.rule != "both_changed")

    def warnings(self, indicator: str) -> tuple[Finding, ...]:
        """Return the warnings, explained or not."""
        return tuple(f for f in self.of(indicator) if f.level is Level.WARNING)

    def remarks(self, indicator: str) -> tuple[Finding, ...]:
        """Return what the district remarked, a warning until it is corrected or answered."""
        return tuple(finding for finding in self.of(indicator) if finding.rule == REMARK)

    def evidence_of(self, indicator: str) -> tuple[Evidence, ...]:
        """Return the files announced for an indicator."""
        return tuple(item for item in self.evidence if item.indicator == indicator)

    def unfinished(self, indicator: str) -> bool:
        """Whether an indicator still lacks something."""
        return any(finding.rule in UNFINISHED for finding in self.of(indicator))

    def counts(self, indicators: Iterable[str]) -> Counts:
        """Count over some indicators."""
        tallies = [self._tally(name) for name in indicators]
        return Counts(
            filled=sum(tally.filled for tally in tallies),
            total=len(tallies),
            errors=sum(tally.errors for tally in tallies),
            warnings=sum(tally.warnings for tally in tallies),
            notes=sum(tally.notes for tally in tallies),
        )

    @property
    def whole(self) -> Counts:
        """The counts over the whole report."""
        if self._whole is None:
            self._whole = self.counts(indicator.id for indicator in self.indicators)
        return self._whole

    def _tally(self, indicator: str) -> Counts:
        if (found := self._tallies.get(indicator)) is None:
            levels = [f.level for f in self.of(indicator) if f.rule not in UNFINISHED and self.is_open(f)]
            found = self._tallies[indicator] = Counts(
                filled=int(not self.unfinished(indicator)),
                total=1,
                errors=levels.count(Level.ERROR),
                warnings=levels.count(Level.WARNING),
                notes=levels.count(Level.NOTE),
            )
        return found

    def state(self, indicator: str) -> EntryState | None:
        """Return the state that counts; None is blank."""
        return effective_state(self.by_id[indicator], self.entries.get(indicator), self.known)

    def figure(self, indicator: str) -> Number | None:
        """Return the reporter's own number, where there is one and nothing is wrong with it."""
        entry = self.entries.get(indicator)
        if entry is None or self.state(indicator) is not EntryState.REPORTED or self._broken(indicator):
            return None
        return own_figure(self.by_id[indicator], entry)

    def answer(self, indicator: str) -> bool | None:
        """Return yes or no, also where it follows from other figures."""
        entry = self.entries.get(indicator)
        if entry is None or self.state(indicator) is not EntryState.REPORTED or self._broken(indicator):
            return None
        return answer(self.by_id[indicator], entry, self.known)

    def attainment(self, indicator: str) -> Attainment:
        """Return how the figure stands to the year's target."""
        found = self.by_id[indicator]
        entry = self.entries.get(indicator)
        level = entry.level if entry and self.state(indicator) is EntryState.REPORTED else ""
        return attainment(found, found.target(self.year), self.figure(indicator), level)

    def _broken(self, indicator: str) -> bool:
        return any(finding.level is Level.ERROR for finding in self.of(indicator))


def _by_indicator(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.indicator, []).append(finding)
    return {name: tuple(group) for name, group in grouped.items()}


def _take(held: dict[KeyT, HeldT], new: Mapping[KeyT, HeldT | None]) -> None:
    for name, value in new.items():
        if value is None or value == "":
            held.pop(name, None)
        else:
            held[name] = value


def field_words(value: Entry | ProfileValue | str | None, field: str) -> object:
    """Return what a value says in a field, as facts of a finding name it."""
    if isinstance(value, ProfileValue):
        return value.value
    return value if isinstance(value, str) else field_of(value, field)
