"""Consolidation: the reports of many into one district value an indicator, with its coverage and attainment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from models.attainment import Attainment, attainment
from models.canonical import digest
from models.measure import Known, applies, effective_state
from models.numbers import Number, percent
from models.plan import Indicator, Kind, Plan, ReporterType
from models.profile import known_figures
from models.submission import Entry, EntryState, Reporter, YearReport
from models.tally import (
    Tally,
    district_level,
    district_value,
    pupil_weighted,
    schools_reaching,
    tally,
    total_tally,
)


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A report that is counted; it is provisional until it is accepted."""

    report: YearReport
    accepted: bool
    digest: str = ""


@dataclass(frozen=True, kw_only=True)
class IndicatorResult:
    """An indicator's district value. Reporters are named by code; ``excluded`` says who was left out, by state."""

    indicator: Indicator
    sums: Tally
    value: Number | None
    level: str
    attainment: Attainment
    provisional: bool
    counted: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    excluded: Mapping[EntryState | None, tuple[str, ...]] = field(default_factory=dict)

    @property
    def n_reported(self) -> int:
        """How many reporters the value rests on."""
        return len(self.counted)

    @property
    def n_applicable(self) -> int:
        """How many reporters the indicator asks; a missing one counts until its profile says otherwise."""
        others = sum(len(codes) for state, codes in self.excluded.items() if state is not EntryState.NOT_APPLICABLE)
        return len(self.counted) + len(self.missing) + others

    @property
    def pupil_weighted(self) -> Number | None:
        """The percent of pupils in schools that said yes."""
        return pupil_weighted(self.indicator, self.sums)

    @property
    def of_all_applicable(self) -> Number | None:
        """Yes of all the schools that the indicator asks, reported or not."""
        if self.indicator.kind is not Kind.YES_NO or not self.n_applicable:
            return None
        return percent(self.sums.yes, self.n_applicable, self.indicator.decimals)

    @property
    def schools_reaching(self) -> Number | None:
        """The percent of reporters that reach the target by their own figure."""
        return schools_reaching(self.indicator, self.sums)


@dataclass(frozen=True, kw_only=True)
class Consolidation:
    """All district values of one year, in the plan's order, and the digests that they were computed from."""

    plan: Plan
    year: int
    results: tuple[IndicatorResult, ...]
    sources: Mapping[Reporter, str]
    """The document that each counted reporter's figures come from, by its digest."""

    @property
    def reporters(self) -> tuple[Reporter, ...]:
        """Whose reports are counted, in the order expected."""
        return tuple(self.sources)

    @property
    def digests(self) -> tuple[str, ...]:
        """The documents that the values were computed from, in an order that tells nothing."""
        return tuple(sorted(filter(None, self.sources.values())))

    @property
    def digest(self) -> str:
        """One digest for the set of documents: the same set always has it, on any machine."""
        return digest("\n".join(self.digests).encode("ascii"))

    def result(self, indicator_id: str) -> IndicatorResult:
        """Return an indicator's result; KeyError where the plan has none such."""
        for result in self.results:
            if result.indicator.id == indicator_id:
                return result
        raise KeyError(indicator_id)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What an entry counts for: its state (None: blank, or its raw figures decide nothing) and its tally."""

    state: EntryState | None
    sums: Tally


@dataclass(frozen=True, kw_only=True)
class YearReadings:
    """Every report of a year, read once: any set of reporters is consolidated from it by adding up."""

    plan: Plan
    year: int
    closed: bool
    present: Mapping[Reporter, Counted]
    readings: Mapping[Reporter, Mapping[str, Reading]]
    known_before: Mapping[str, Known]

    def over(self, reporters: Sequence[Reporter]) -> Consolidation:
        """Consolidate over these reporters, those that have not reported among them."""
        entered = (indicator for indicator in self.plan.indicators if indicator.entered)
        computed = {indicator.id: self._result(indicator, reporters) for indicator in entered}
        asked = (indicator for indicator in self.plan.indicators if indicator.kind is not Kind.GROUP)
        return Consolidation(
            plan=self.plan,
            year=self.year,
            results=tuple(_repeated(indicator, self.year, computed) for indicator in asked),
            sources={reporter: self.present[reporter].digest for reporter in reporters if reporter in self.present},
        )

    def _result(self, indicator: Indicator, reporters: Sequence[Reporter]) -> IndicatorResult:
        missing: list[str] = []
        states: dict[EntryState | None, list[str]] = {}
        all_accepted = True
        tallies: list[Tally] = []
        for reporter in reporters:
            if reporter.type not in indicator.reporters:
                continue
            if reporter not in self.present:
                if applies(indicator, self.known_before.get(reporter.code, {})) is not False:
                    missing.append(reporter.code)
                continue
            reading = self.readings[reporter][indicator.id]
            states.setdefault(reading.state, []).append(reporter.code)
            tallies.append(reading.sums)
            is_settled = self.present[reporter].accepted or reading.state is EntryState.NOT_APPLICABLE
            all_accepted = all_accepted and is_settled
        sums = total_tally(tallies)
        value, level = district_value(indicator, sums), district_level(indicator, sums)
        return IndicatorResult(
            indicator=indicator,
            sums=sums,
            value=value,
            level=level,
            attainment=_attainment(indicator, self.year, sums, value, level),
            provisional=not self.closed and (bool(missing) or not all_accepted),
            counted=tuple(states.pop(EntryState.REPORTED, ())),
            missing=tuple(missing),
            excluded={state: tuple(codes) for state, codes in states.items()},
        )


def read_year(
    plan: Plan,
    year: int,
    counted: Iterable[Counted],
    *,
    closed: bool = False,
    known_before: Mapping[str, Known] | None = None,
) -> YearReadings:
    """Read a year's reports.

    ``known_before`` gives profile figures of earlier years, to tell whether a missing school is asked at all.
    """
    present = {item.report.reporter: item for item in counted}
    return YearReadings(
        plan=plan,
        year=year,
        closed=closed,
        present=present,
        readings={reporter: _readings(plan, year, item.report) for reporter, item in present.items()},
        known_before=known_before or {},
    )


def consolidate(
    plan: Plan,
    year: int,
    expected: Sequence[Reporter],
    counted: Iterable[Counted],
    *,
    closed: bool = False,
    known_before: Mapping[str, Known] | None = None,
) -> Consolidation:
    """Consolidate a year over the ``expected`` reporters (see ``read_year``); reports of others are not counted."""
    return read_year(plan, year, counted, closed=closed, known_before=known_before).over(expected)


def _readings(plan: Plan, year: int, report: YearReport) -> dict[str, Reading]:
    known = known_figures(plan, report.profile)
    return {
        indicator.id: _reading(indicator, report.entries.get(indicator.id), known, year)
        for indicator in plan.entered_by(report.reporter.type)
    }


def _reading(indicator: Indicator, entry: Entry | None, known: Known, year: int) -> Reading:
    state, sums = effective_state(indicator, entry, known), tally(indicator, entry, known, year)
    return Reading(state=None if state is EntryState.REPORTED and not sums.reported else state, sums=sums)


def _attainment(indicator: Indicator, year: int, sums: Tally, value: Number | None, level: str) -> Attainment:
    verdict = attainment(indicator, indicator.target(year), value, level)
    if verdict is Attainment.NO_DATA and sums.reported:
        return Attainment.NOT_COMPARABLE
    return verdict


def _repeated(indicator: Indicator, year: int, computed: Mapping[str, IndicatorResult]) -> IndicatorResult:
    """Return an indicator's result; a repeat takes the other's figures and is held against its own target."""
    if indicator.kind is not Kind.REPEAT:
        return computed[indicator.id]
    origin = computed[indicator.same_as]
    return IndicatorResult(
        indicator=indicator,
        sums=origin.sums,
        value=origin.value,
        level=origin.level,
        attainment=_attainment(indicator, year, origin.sums, origin.value, origin.level),
        provisional=origin.provisional,
        counted=origin.counted,
        missing=origin.missing,
        excluded=origin.excluded,
    )


def expected_reporters(plan: Plan, school_codes: Iterable[str]) -> tuple[Reporter, ...]:
    """Return who owes a report: the schools named, and the office where the plan asks it anything."""
    schools = tuple(Reporter(type=ReporterType.SCHOOL, code=code) for code in school_codes)
    office = (Reporter(type=ReporterType.OFFICE, code=plan.district.id),)
    return schools + (office if plan.entered_by(ReporterType.OFFICE) else ())
