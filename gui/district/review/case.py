"""A report under review: each value beside last year's and those of schools of its size; no widget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from models.annual_report import AnnualReport
from models.decision import DecisionKind, Remark
from models.measure import Known, effective_state, own_figure
from models.numbers import Number
from models.outliers import Peers, peers
from models.plan import Indicator, Plan
from models.profile import known_figures, size_class
from models.standing import Standing
from models.submission import Entry, EntryState, Reporter, Submission, YearReport
from models.trust import in_force
from storage.district_file import DistrictFile

PeerTable = Mapping[tuple[str, str], Peers]
"""By size class and indicator."""


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """One indicator; ``outlier`` says that the figure is conspicuous among ``peers``."""

    indicator: Indicator
    entry: Entry | None
    last: Entry | None
    figure: Number | None
    peers: Peers | None
    outlier: bool
    words: tuple[str, ...]


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
        outlier=found is not None and figure is not None and found.is_outlier(figure),
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
