"""The annual report: a year's consolidation whole and by groups of schools, with earlier years and its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.consolidation import Consolidation, Counted, YearReadings, expected_reporters, read_year
from models.measure import Known
from models.plan import Plan, ReporterType
from models.profile import known_figures, school_type, size_class
from models.publication import Publication, School, reporting_schools
from models.standing import ReviewState, Standing
from models.submission import Reporter, YearReport

UNKNOWN = ""


@dataclass(frozen=True, kw_only=True)
class YearInput:
    """What is held of one year: where each reporter stands, and the reports that count."""

    year: int
    standings: tuple[Standing, ...]
    counted: tuple[Counted, ...]
    closed: bool = False


@dataclass(frozen=True, kw_only=True)
class AnnualReport:
    """All that the workbook, the public report, the CSV and the JSON are made from.

    ``by_amphoe``, ``by_size`` and ``by_type`` are keyed by amphoe, size class id and school type ("" where the profile
    that decides it is missing). ``earlier`` holds the plan's earlier years, oldest first.
    """

    plan: Plan
    publication: Publication
    year: int
    whole: Consolidation
    by_amphoe: Mapping[str, Consolidation]
    by_size: Mapping[str, Consolidation]
    by_type: Mapping[str, Consolidation]
    earlier: tuple[Consolidation, ...]
    schools: tuple[School, ...]
    standings: Mapping[Reporter, Standing]
    counted: Mapping[Reporter, Counted]
    known: Mapping[str, Known]
    with_received: bool = False

    def report_of(self, code: str) -> YearReport | None:
        """Return the counted report of a school or of the office, by code."""
        return next((item.report for reporter, item in self.counted.items() if reporter.code == code), None)

    @property
    def missing(self) -> tuple[School, ...]:
        """The schools of which nothing at all was received."""
        return tuple(s for s in self.schools if self.standings[_school(s)].state is ReviewState.MISSING)


def build_annual_report(
    plan: Plan,
    publication: Publication,
    this: YearInput,
    earlier: Iterable[YearInput] = (),
    *,
    with_received: bool = False,
) -> AnnualReport:
    """Compute a year's report; the same documents and decisions give the same report on any machine."""
    schools = reporting_schools(publication, counts_branches=plan.counts_branches)
    years = sorted(earlier, key=lambda item: item.year)
    known = _latest_profiles(plan, (*years, this))
    codes = tuple(school.code for school in schools)
    expected = expected_reporters(plan, codes)
    readings = _read(plan, this, known)

    def by(key: Callable[[School], str], order: Sequence[str]) -> dict[str, Consolidation]:
        return _by(readings, schools, key, order)

    sizes = {code: size.id for code in codes if (size := size_class(plan, known.get(code, {})))}
    types = {code: found for code in codes if (found := school_type(known.get(code, {})))}
    return AnnualReport(
        plan=plan,
        publication=publication,
        year=this.year,
        whole=readings.over(expected),
        by_amphoe=by(lambda school: school.amphoe, plan.district.amphoes),
        by_size=by(lambda school: sizes.get(school.code, UNKNOWN), [size.id for size in plan.size_classes]),
        by_type=by(lambda school: types.get(school.code, UNKNOWN), ["primary", "lower_secondary", "upper_secondary"]),
        earlier=tuple(_read(plan, item, known).over([found.reporter for found in item.standings]) for item in years),
        schools=schools,
        standings={item.reporter: item for item in this.standings},
        counted={item.report.reporter: item for item in this.counted},
        known=known,
        with_received=with_received,
    )


def _school(school: School) -> Reporter:
    return Reporter(type=ReporterType.SCHOOL, code=school.code)


def _read(plan: Plan, item: YearInput, known: Mapping[str, Known]) -> YearReadings:
    return read_year(plan, item.year, item.counted, closed=item.closed, known_before=known)


def _latest_profiles(plan: Plan, years: Iterable[YearInput]) -> dict[str, Known]:
    """Return each reporter's latest known figures, by code, so that a missing school's size is not unknown."""
    return {
        item.report.reporter.code: known_figures(plan, item.report.profile)
        for year in years
        for item in year.counted
        if item.report.profile is not None
    }


def _by(
    readings: YearReadings, schools: Sequence[School], key: Callable[[School], str], order: Sequence[str]
) -> dict[str, Consolidation]:
    found = {key(school) for school in schools}
    ordered = [name for name in order if name in found] + sorted(found.difference(order))
    members = {name: [_school(school) for school in schools if key(school) == name] for name in ordered}
    return {name: readings.over(reporters) for name, reporters in members.items()}
