"""A year as the district sees it: where everyone stands, and the consolidated report (DESIGN sections 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.annual_report import AnnualReport, YearInput, build_annual_report
from models.changes import EditionFilter
from models.closing import StillOpen, still_open
from models.consolidation import Counted, expected_reporters
from models.decision import Decision
from models.errors import InvalidDataError
from models.held import Held
from models.plan import ReporterType
from models.publication import School, SchoolStatus, reporting_schools
from models.standing import ReviewState, Standing
from models.submission import Reporter
from models.validation import without_errors
from storage.district_base import YearGround
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
    uncounted: tuple[ReporterStatus, ...] = ()
    """Branches that the plan does not count, and where their own reports stand: these are in no figure."""

    @property
    def counts(self) -> Mapping[ReviewState, int]:
        """How many reporters count as each state; the counts add up to all of them, and no interim is accepted."""
        return {state: sum(item.standing.counts_as is state for item in self.reporters) for state in ReviewState}

    @property
    def open(self) -> Mapping[StillOpen, tuple[ReporterStatus, ...]]:
        """Whose year is not settled, by what is open; kinds of nobody are left out."""
        found = {kind: tuple(r for r in self.reporters if still_open(r.standing) is kind) for kind in StillOpen}
        return {kind: reporters for kind, reporters in found.items() if reporters}

    @property
    def interims(self) -> tuple[ReporterStatus, ...]:
        """Those of whom an interim report waits: whoever accepts all leaves it, and what is accepted of it is noted."""
        return tuple(r for r in self.reporters if r.standing.interim and r.standing.waits_only)

    @property
    def late(self) -> int:
        """How many reporters are late."""
        return sum(item.late for item in self.reporters)


def status(district: DistrictFile, year: int, *, today: date | None = None) -> YearStatus:
    """Return where everyone stands; with ``today``, who has sent nothing after the deadline is late too.

    Of a closed year it is where everyone stood, but who had sent nothing by then is shown with what came since: late.
    Raises InvalidDataError ``wrong_year`` for a year that the plan does not have.
    """
    _require_year(district, year)
    ground = district.ground(year)
    expected, schools = _expected(ground)
    standings = _with_late(district, ground, ground.standings(expected, year), year)
    deadline = _deadline(district, ground, year)
    received = district.records.first_received(year, _besides(district, ground, standings, year))
    last_day = min((day for day in (deadline, _day_of(ground.closing)) if day), default=None)
    return YearStatus(
        year=year,
        deadline=deadline,
        closed=ground.closing is not None,
        reporters=tuple(
            ReporterStatus(
                standing=found,
                school=schools.get(found.reporter),
                received=received.get(found.reporter),
                late=_is_late(received.get(found.reporter), last_day, today),
            )
            for found in standings
        ),
        uncounted=_uncounted(ground, year),
    )


def _uncounted(ground: YearGround, year: int) -> tuple[ReporterStatus, ...]:
    branches = (s for s in ground.publication.roster if s.status is SchoolStatus.BRANCH)
    schools = {
        Reporter(type=ReporterType.SCHOOL, code=school.code): school
        for school in (() if ground.plan.counts_branches else branches)
    }
    return tuple(
        ReporterStatus(standing=found, school=schools[found.reporter]) for found in ground.standings(schools, year)
    )


def _deadline(district: DistrictFile, ground: YearGround, year: int) -> date | None:
    frozen = ground.closing.frozen if ground.closing else None
    deadlines = frozen.publication.deadlines if frozen else district.records.contents().deadlines
    text = deadlines.get(str(year))
    return date.fromisoformat(text) if text else None


def _with_late(
    district: DistrictFile, ground: YearGround, standings: Sequence[Standing], year: int
) -> tuple[Standing, ...]:
    """Show what came after the closing of whoever had sent nothing: it counts nowhere, but it is there."""
    if ground.closing is None or not any(found.state is ReviewState.MISSING for found in standings):
        return tuple(standings)
    now = district.ground(0).standings((found.reporter for found in standings), year)
    return tuple(
        late if found.state is ReviewState.MISSING else found for found, late in zip(standings, now, strict=True)
    )


def _besides(district: DistrictFile, ground: YearGround, standings: Iterable[Standing], year: int) -> frozenset[str]:
    """Name the documents that say nothing of when a reporter sent: withdrawn ones, and corrections after a closing."""
    standings = tuple(standings)
    withdrawn = frozenset(held.digest for found in standings for held in found.withdrawn)
    frozen = ground.closing.frozen if ground.closing else None
    if frozen is None:
        return withdrawn
    in_time = {held.reporter for held in district.records.held(year) if held.digest in set(frozen.documents)}
    late = (held for held in district.records.held(year) if held.digest not in set(frozen.documents))
    return withdrawn | {held.digest for held in late if held.reporter in in_time}


def annual_report(district: DistrictFile, year: int, *, with_received: bool = False) -> AnnualReport:
    """Return a year's report with the plan's earlier years; accepted final reports count and no others.

    ``with_received`` also counts what was received and not returned, marked provisional. Raises InvalidDataError
    ``wrong_year`` for a year that the plan does not have.
    """
    _require_year(district, year)
    ground = district.ground(year)
    earlier = [before for before in ground.plan.years if before < year]
    return build_annual_report(
        ground.plan,
        ground.publication,
        _year_input(district, ground, ground, year, with_received=with_received),
        [_earlier_input(district, ground, before) for before in earlier],
        with_received=with_received,
    )


def _earlier_input(district: DistrictFile, ground: YearGround, year: int) -> YearInput:
    """Return an earlier year: of a closed report as it was frozen with it, else as that year itself stands."""
    frozen = ground.closing is not None and ground.closing.frozen is not None
    own = ground if frozen else district.ground(year)
    return _year_input(district, ground, own, year, with_received=False)


def _require_year(district: DistrictFile, year: int) -> None:
    years = district.plan.years
    if year not in years:
        raise InvalidDataError("wrong_year", found=year, years=years)


def _expected(ground: YearGround) -> tuple[tuple[Reporter, ...], Mapping[Reporter, School]]:
    plan = ground.plan
    schools = reporting_schools(ground.publication, counts_branches=plan.counts_branches)
    by_reporter = {Reporter(type=ReporterType.SCHOOL, code=school.code): school for school in schools}
    return expected_reporters(plan, (school.code for school in schools)), by_reporter


def _day_of(decision: Decision | None) -> date | None:
    return datetime.fromisoformat(decision.made_at).date() if decision else None


def _is_late(received: date | None, last_day: date | None, today: date | None) -> bool:
    day = received or today
    return last_day is not None and day is not None and day > last_day


def _year_input(
    district: DistrictFile, asking: YearGround, own: YearGround, year: int, *, with_received: bool
) -> YearInput:
    """Return a year by what it rests on itself, read as the plan of the report that is ``asking`` says."""
    standings = own.standings(_expected(own)[0], year)
    chosen = [held for found in standings if (held := _counting(found, with_received=with_received))]
    accepted = {found.accepted.digest for found in standings if found.accepted and found.accepted.final}
    editions = EditionFilter(district.plans, asking.plan)
    return YearInput(
        year=year,
        standings=standings,
        closed=own.closing is not None,
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
        report = without_errors(editions.held, report)
    return Counted(report=report, accepted=accepted, digest=held.digest)
