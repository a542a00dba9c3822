"""A report under review: each value beside last year's and those of schools of its size; no widget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from models.annual_report import AnnualReport
from models.decision import DecisionKind, Remark
from models.measure import Known, effective_state, own_figure
from models.numbers import Number
from models.outliers import Peers, peers
from models.plan import Indicator, Kind, Plan
from models.profile import known_figures, size_class
from models.standing import Standing
from models.submission import Entry, EntryState, Reporter, Submission, YearReport
from models.trust import in_force
from models.validation import validate
from storage.district_file import DistrictFile

PeerTable = Mapping[tuple[str, str], Peers]
"""By size class and indicator."""


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """One indicator; ``outlier`` says that the figure is conspicuous among ``peers``.

    ``person`` is what one child or teacher more changes in it.
    """

    indicator: Indicator
    entry: Entry | None
    last: Entry | None
    figure: Number | None
    peers: Peers | None
    outlier: bool
    words: tuple[str, ...]
    person: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A reporter's document with all that helps to judge it; ``document`` is its digest."""

    standing: Standing
    document: str
    submission: Submission
    known: Known
    size: str
    rows: tuple[CaseRow, ...]
    last_known: Known
    remarks: tuple[Remark, ...]
    reason: str


def peer_table(report: AnnualReport) -> PeerTable:
    """Sum up each indicator's own figures over the counted schools of each size class."""
    figures: dict[tuple[str, str], list[Number]] = defaultdict(list)
    by_id = {indicator.id: indicator for indicator in report.plan.indicators}
    for counted in report.counted.values():
        known = known_figures(report.plan, counted.report.profile)
        size = size_class(report.plan, known)
        for name, entry in counted.report.entries.items() if size else ():
            indicator = by_id.get(name)
            figure = _figure(indicator, entry, known) if indicator else None
            if figure is not None and size is not None:
                figures[size.id, name].append(figure)
    return {key: found for key, values in figures.items() if (found := peers(values))}


@dataclass(frozen=True, kw_only=True)
class Noticed:
    """What is worth a look in one report: conspicuous figures, warnings that nobody explained, explanations."""

    outliers: int
    unexplained: int
    explained: int

    @property
    def total(self) -> int:
        """How many figures ask for a look."""
        return self.outliers + self.unexplained


def noticed(report: AnnualReport, table: PeerTable) -> Mapping[str, Noticed]:
    """Return what is worth a look in each counted report, by code."""
    by_id = {indicator.id: indicator for indicator in report.plan.indicators}
    found: dict[str, Noticed] = {}
    for reporter, counted in report.counted.items():
        known = known_figures(report.plan, counted.report.profile)
        size = size_class(report.plan, known)
        outliers = sum(
            _is_outlier(table.get((size.id if size else "", name)), by_id[name], entry, known)
            for name, entry in counted.report.entries.items()
            if name in by_id
        )
        checked = validate(report.plan, counted.report)
        found[reporter.code] = Noticed(
            outliers=outliers,
            unexplained=len(checked.unanswered()),
            explained=len({answer.indicator for answer in checked.answered}),
        )
    return found


def _is_outlier(found: Peers | None, indicator: Indicator, entry: Entry | None, known: Known) -> bool:
    figure = _figure(indicator, entry, known)
    return found is not None and figure is not None and found.is_outlier(figure, _person(indicator, entry))


def _person(indicator: Indicator, entry: Entry | None) -> Decimal:
    """Return what one person more or less changes in a share."""
    of = entry.denominator if entry is not None and indicator.kind is Kind.RATIO else None
    return Decimal(100) / of if of else Decimal(0)


def open_case(
    district: DistrictFile, standing: Standing, year: int, table: PeerTable, last: YearReport | None
) -> Case | None:
    """Return the document to look at of a reporter: the current one, else the accepted, else the first that waits."""
    held = standing.current or standing.accepted or next(iter((*standing.heads, *standing.quarantined)), None)
    if held is None:
        return None
    submission = district.records.submission(held.digest)
    plan = district.plans[submission.plan.sha256]
    known = known_figures(plan, submission.report.profile)
    size = size_class(plan, known)
    last_known = known_figures(plan, last.profile) if last else {}
    rows = tuple(
        _row(indicator, submission.report, last, known, size.id if size else "", table)
        for indicator in plan.entered_by(standing.reporter.type)
    )
    reason, remarks = _said(district, standing.reporter, held.digest)
    return Case(
        standing=standing,
        document=held.digest,
        submission=submission,
        known=known,
        size=size.label if size else "",
        rows=rows,
        last_known=last_known,
        remarks=remarks,
        reason=reason,
    )


def plan_of(district: DistrictFile, case: Case) -> Plan:
    """Return the plan edition that the document was made under."""
    return district.plans[case.submission.plan.sha256]


def _row(
    indicator: Indicator, report: YearReport, last: YearReport | None, known: Known, size: str, table: PeerTable
) -> CaseRow:
    entry = report.entries.get(indicator.id)
    figure = _figure(indicator, entry, known)
    found = table.get((size, indicator.id))
    return CaseRow(
        indicator=indicator,
        entry=entry,
        last=last.entries.get(indicator.id) if last else None,
        figure=figure,
        peers=found,
        outlier=_is_outlier(found, indicator, entry, known),
        person=_person(indicator, entry),
        words=tuple(
            e.text for e in report.explanations if indicator.id in {answered.indicator for answered in e.answers}
        ),
    )


def _figure(indicator: Indicator, entry: Entry | None, known: Known) -> Number | None:
    if entry is None or effective_state(indicator, entry, known) is not EntryState.REPORTED:
        return None
    return own_figure(indicator, entry)


def _said(district: DistrictFile, reporter: Reporter, document: str) -> tuple[str, tuple[Remark, ...]]:
    """Return what the returns in force of a document said."""
    mine = [decision for decision in district.records.decisions() if decision.reporter == reporter]
    returns = [d for d in in_force(mine) if d.kind is DecisionKind.RETURN and document in d.documents]
    return " ".join(d.reason for d in returns), tuple(remark for d in returns for remark in d.remarks)
