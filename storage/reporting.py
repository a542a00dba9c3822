"""A year as the district sees it: where everyone stands, and the consolidated report (DESIGN sections 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from models.annual_report import AnnualReport, YearInput, build_annual_report
from models.changes import EditionFilter
from models.closing import closings
from models.consolidation import Counted, expected_reporters
from models.decision import Decision
from models.errors import InvalidDataError
from models.held import Held
from models.plan import ReporterType
from models.publication import School, reporting_schools
from models.standing import ReviewState, Standing
from models.submission import Reporter
from models.validation import without_errors
from storage.district_file import DistrictFile


@dataclass(frozen=True, kw_only=True)
class ReporterStatus:
    """Where one reporter stands; ``school`` is None for the office, ``received`` the day of its first final report."""

    standing: Standing
    school: School | None = None
    received: date | None = None
    late: bool = False

    @property
    def reporter(self) -> Reporter:
        """Whose status it is."""
        return self.standing.reporter


@dataclass(frozen=True, kw_only=True)
class YearStatus:
    """Everybody who owes a report of a year, schools in the roster's order and then the office."""

    year: int
    deadline: date | None
    reporters: tuple[ReporterStatus, ...]
    closed: bool = False

    @property
    def counts(self) -> Mapping[ReviewState, int]:
        """How many reporters are in each state; the counts add up to all of them."""
        return {state: sum(item.standing.state is state for item in self.reporters) for state in ReviewState}

    @property
    def late(self) -> int:
        """How many reporters are late."""
        return sum(item.late for item in self.reporters)


def status(district: DistrictFile, year: int, *, today: date | None = None) -> YearStatus:
    """Return where everyone stands; with ``today``, who has sent nothing after the deadline is late too.

    Raises InvalidDataError ``wrong_year`` for a year that the plan does not have.
    """
    expected, schools = _expected(district, year)
    text = district.records.contents().deadlines.get(str(year))
    deadline = date.fromisoformat(text) if text else None
    standings = district.standings(expected, year)
    withdrawn = {held.digest for found in standings for held in found.withdrawn}
    received = district.records.first_received(year, withdrawn)
    closed = closings(district.records.decisions()).get(year)
    last_day = min((day for day in (deadline, _day_of(closed)) if day), default=None)
    return YearStatus(
        year=year,
        deadline=deadline,
        closed=closed is not None,
        reporters=tuple(
            ReporterStatus(
                standing=found,
                school=schools.get(found.reporter),
                received=received.get(found.reporter),
                late=_is_late(received.get(found.reporter), last_day, today),
            )
            for found in standings
        ),
    )


def annual_report(district: DistrictFile, year: int, *, with_received: bool = False) -> AnnualReport:
    """Return a year's report with the plan's earlier years; accepted final reports count and no others.

    ``with_received`` also counts what was received and not returned, marked provisional. Raises InvalidDataError
    ``wrong_year`` for a year that the plan does not have.
    """
    expected, _ = _expected(district, year)
    earlier = [before for before in district.plan.years if before < year]
    return build_annual_report(
        district.plan,
        district.publication,
        _year_input(district, year, expected, with_received=with_received),
        [_year_input(district, before, expected, with_received=False) for before in earlier],
        with_received=with_received,
    )


def _expected(district: DistrictFile, year: int) -> tuple[tuple[Reporter, ...], Mapping[Reporter, School]]:
    plan = district.plan
    if year not in plan.years:
        raise InvalidDataError("wrong_year", found=year, years=plan.years)
    schools = reporting_schools(district.publication, counts_branches=plan.counts_branches)
    by_reporter = {Reporter(type=ReporterType.SCHOOL, code=school.code): school for school in schools}
    return expected_reporters(plan, (school.code for school in schools)), by_reporter


def _day_of(decision: Decision | None) -> date | None:
    return datetime.fromisoformat(decision.made_at).date() if decision else None


def _is_late(received: date | None, last_day: date | None, today: date | None) -> bool:
    day = received or today
    return last_day is not None and day is not None and day > last_day


def _year_input(district: DistrictFile, year: int, expected: Iterable[Reporter], *, with_received: bool) -> YearInput:
    standings = district.standings(expected, year)
    chosen = [held for found in standings if (held := _counting(found, with_received=with_received))]
    accepted = {found.accepted.digest for found in standings if found.accepted and found.accepted.final}
    editions = EditionFilter(district.plans, district.plan)
    return YearInput(
        year=year,
        standings=standings,
        closed=year in closings(district.records.decisions()),
        counted=tuple(_counted(district, editions, held, accepted=held.digest in accepted) for held in chosen),
    )


def _counting(found: Standing, *, with_received: bool) -> Held | None:
    """Return the document that counts: the accepted final one, or with ``with_received`` what is current.

    A returned document is known to be wrong, and an interim one would put blanks in the place of accepted figures.
    """
    accepted = found.accepted if found.accepted and found.accepted.final else None
    current = found.current
    if not with_received or current is None or found.state is ReviewState.RETURNED:
        return accepted
    return current if current.final or accepted is None else accepted


def _counted(district: DistrictFile, editions: EditionFilter, held: Held, *, accepted: bool) -> Counted:
    signed = district.records.report(held.digest)
    report = editions.taken(signed.report, signed.plan.sha256)
    if not held.final:
        report = without_errors(district.plan, report)
    return Counted(report=report, accepted=accepted, digest=held.digest)
