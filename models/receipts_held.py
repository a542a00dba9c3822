"""What the receipts that a school holds amount to: state, remarks at its entries, and its next revision's lineage.

Like the district's side a pure function of the receipts held, in whatever order they came (DESIGN section 3).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from models.finding import Finding, note, warning
from models.plan import Plan
from models.receipt import Receipt, ReceiptRemark, Verdict, said
from models.submission import YearReport
from models.text import says_something


class ReportState(StrEnum):
    """Where a school's report of a year stands, as far as the school can know."""

    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    CONTRADICTORY = "contradictory"


def receipts_in_force(receipts: Iterable[Receipt]) -> tuple[Receipt, ...]:
    """Return the receipts that none of the others overtakes, by their decisions or by knowing later revisions."""
    held = sorted({receipt.digest: receipt for receipt in receipts}.items())
    return tuple(one for digest, one in held if not any(_overtakes(other, name, one, digest) for name, other in held))


def _overtakes(other: Receipt, other_digest: str, one: Receipt, digest: str) -> bool:
    if set(one.decisions) & set(other.supersedes):
        return True
    if not set(one.lineage) <= set(other.lineage):
        return False
    if len(one.lineage) < len(other.lineage):
        return True
    # Of two that say the same, as after a correction of the school's name, either will do.
    mine, its = set(one.decisions), set(other.decisions)
    return mine < its or (mine == its and digest < other_digest)


def report_state(latest: str, receipts: Iterable[Receipt]) -> ReportState:
    """Return the state of a year, ``latest`` being the digest of the last revision handed out ("": none)."""
    told = (receipt for receipt in receipts_in_force(receipts) if not latest or latest in receipt.lineage)
    # An interim report that was noted is no year's report: the final one is still to be sent.
    found = {receipt.verdict for receipt in told if not receipt.noted}
    found.discard(Verdict.CHOSEN)
    if not found:
        return ReportState.SENT if latest else ReportState.DRAFT
    return ReportState(found.pop().value) if len(found) == 1 else ReportState.CONTRADICTORY


def accepting_receipt(latest: str, receipts: Iterable[Receipt]) -> Receipt | None:
    """Return the receipt by which a year's final report stands accepted; an interim one leaves the year open."""
    held = tuple(receipts)
    if report_state(latest, held) is not ReportState.ACCEPTED:
        return None
    return next(one for one in receipts_in_force(held) if one.verdict is Verdict.ACCEPTED and not one.noted)


def known_revisions(receipts: Iterable[Receipt]) -> tuple[frozenset[str], int]:
    """Return all documents that receipts name, which the next revision has to list, and their highest revision."""
    receipts = tuple(receipts)
    digests = frozenset(digest for receipt in receipts for digest in receipt.lineage)
    return digests, max((head.revision for receipt in receipts for head in receipt.heads), default=0)


def remark_findings(plan: Plan, report: YearReport, receipts: Iterable[Receipt]) -> tuple[Finding, ...]:
    """Return the district's remarks, each a warning until the entry or its explanation is another than was judged."""
    asked = {indicator.id for indicator in plan.entered_by(report.reporter.type)}
    return tuple(
        _finding(remark, plan, report, asked, open_=receipt.verdict is Verdict.RETURNED)
        for receipt in receipts_in_force(receipts)
        for remark in receipt.remarks
    )


def _finding(remark: ReceiptRemark, plan: Plan, report: YearReport, asked: set[str], *, open_: bool) -> Finding:
    # What the plan no longer asks is told of the report as a whole, and nothing can be corrected there.
    indicator = remark.indicator if remark.indicator in asked else ""
    still_said = indicator == remark.indicator and not _said(plan, report, indicator).isdisjoint(remark.judged)
    if open_ and still_said:
        return warning("remark", indicator, text=remark.text)
    return note("remark", indicator, text=remark.text)


def _said(plan: Plan, report: YearReport, indicator: str) -> frozenset[str]:
    """Return what a report says at an indicator, also without the words that are no explanation."""
    worded = tuple(one for one in report.explanations if says_something(one.text))
    reports = [report]
    if len(worded) < len(report.explanations):
        reports.append(msgspec.structs.replace(report, explanations=worded))
    return frozenset(said(plan, one, indicator) for one in reports)
