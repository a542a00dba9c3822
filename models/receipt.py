"""The receipt: the district's signed answer to one reporter's report of a year (DESIGN section 3, "Documents").

A receipt is a function of documents and decisions alone, so that writing it again gives the same document. It names
every document of the reporter that the district knows: the school's next revision lists them all, which closes a fork.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from models.canonical import Value, digest, encode
from models.decision import Decision, DecisionKind
from models.fingerprint import short_code
from models.held import Held, ancestors
from models.measure import applies
from models.moments import Moment
from models.plan import Identifier, Plan, ReporterType
from models.profile import known_figures
from models.publication import Publication
from models.standing import ReviewState, Standing
from models.submission import Digest, Entry, EntryState, LongText, PlanReference, Reporter, ShortText, YearReport
from models.trust import in_force

LAYOUT = 1


@dataclass(frozen=True, kw_only=True)
class Made:
    """A held document's report and the plan edition that it was made under."""

    reference: PlanReference
    plan: Plan
    report: YearReport


Reports = Callable[[str], Made]
"""Gives a held document by its digest."""


class Verdict(StrEnum):
    """What the district says of a report; ``chosen`` is one of a fork that still waits to be judged."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    CHOSEN = "chosen"


class NamedDocument(Value):
    """A document as people know it: its revision and the short code printed beside the signature."""

    digest: Digest
    revision: int
    final: bool
    code: str


class ReceiptRemark(Value):
    """What is to be corrected ("" for the whole report), and the digests of what the judged documents said there."""

    text: LongText
    indicator: str = ""
    title: str = ""
    judged: tuple[Digest, ...] = ()


class Receipt(Value):
    """The verdict on ``documents``. ``heads`` are what no known revision follows, ``lineage`` all that is known.

    ``decisions`` are those that the verdict rests on, ``supersedes`` all that they replaced, near or far.
    """

    plan: PlanReference
    plan_title: str
    district: Identifier
    district_name: str
    reporter: Reporter
    year: int
    verdict: Verdict
    documents: tuple[Digest, ...]
    heads: Annotated[tuple[NamedDocument, ...], Meta(min_length=1)]
    lineage: tuple[Digest, ...]
    decisions: tuple[Digest, ...]
    made_at: Moment
    layout: int
    name: ShortText = ""
    amphoe: ShortText = ""
    officer: str = ""
    chosen: str = ""
    reason: str = ""
    remarks: tuple[ReceiptRemark, ...] = ()
    supersedes: tuple[Digest, ...] = ()

    @property
    def noted(self) -> bool:
        """Whether what it accepts are interim reports only: noted, with the final one still to come."""
        judged = [head.final for head in self.heads if head.digest in self.documents]
        return self.verdict is Verdict.ACCEPTED and bool(judged) and not any(judged)

    @property
    def digest(self) -> str:
        """The SHA-256 of the payload."""
        return digest(encode(self))


def receipts_of(
    publication: Publication, now: Standing, year: int, decisions: Iterable[Decision], reports: Reports
) -> tuple[Receipt, ...]:
    """Return what a reporter is to be told: the verdict on its heads, and the return of what waited in quarantine.

    Nothing while decisions contradict each other, and nothing of what is not judged yet.
    """
    if now.contradictory:
        return ()
    own = tuple(decision for decision in decisions if decision.reporter == now.reporter)
    cases = (_case(now, own, verdict, judged) for verdict, judged in _verdicts(now, own))
    return tuple(_receipt(publication, now.reporter, year, case, reports) for case in cases)


@dataclass(frozen=True, kw_only=True)
class _Case:
    """A verdict, the documents judged, all heads with them, and the decisions that it rests on or replaced."""

    verdict: Verdict
    judged: tuple[Held, ...]
    known: tuple[Held, ...]
    basis: tuple[Decision, ...]
    replaced: tuple[str, ...]


def _case(now: Standing, decisions: Sequence[Decision], verdict: Verdict, judged: tuple[Held, ...]) -> _Case:
    heads = now.heads or judged
    basis = _basis(decisions, judged, heads)
    return _Case(
        verdict=verdict,
        judged=judged,
        known=heads + tuple(held for held in judged if held not in heads),
        basis=basis,
        replaced=_replaced(basis, decisions),
    )


def _verdicts(now: Standing, decisions: Sequence[Decision]) -> Iterable[tuple[Verdict, tuple[Held, ...]]]:
    current = (now.current,) if now.current else now.heads
    returned = {document for d in in_force(decisions) if d.kind is DecisionKind.RETURN for document in d.documents}
    if now.state is ReviewState.ACCEPTED:
        yield Verdict.ACCEPTED, current
    elif now.heads and now.state is ReviewState.RETURNED:
        yield Verdict.RETURNED, current
    elif now.current and len(now.heads) > 1:
        yield Verdict.CHOSEN, current
    # A stranger's file, returned or not, says nothing of a school whose own report stands.
    keys = {head.key for head in now.heads}
    waiting = tuple(held for held in now.quarantined if held.digest in returned and (held.key in keys or not keys))
    if waiting:
        yield Verdict.RETURNED, waiting


def _basis(decisions: Sequence[Decision], judged: Sequence[Held], heads: Sequence[Held]) -> tuple[Decision, ...]:
    """Return the decisions in force that a verdict rests on, in an order of their own."""
    judged_digests, head_digests = {held.digest for held in judged}, {held.digest for held in heads}
    basis = [
        d
        for d in in_force(decisions)
        if (d.kind in (DecisionKind.ACCEPT, DecisionKind.RETURN) and judged_digests.intersection(d.documents))
        or (d.kind is DecisionKind.CHOOSE and set(d.documents) == head_digests and d.chosen in judged_digests)
    ]
    return tuple(sorted(basis, key=lambda d: d.digest))


def _receipt(publication: Publication, reporter: Reporter, year: int, case: _Case, reports: Reports) -> Receipt:
    school = publication.school(reporter.code) if reporter.type is ReporterType.SCHOOL else None
    # Of the judged document and not the plan in force, or a new edition would make all receipts anew.
    made = reports(case.judged[-1].digest)
    return Receipt(
        plan=made.reference,
        plan_title=made.plan.title,
        district=made.plan.district.id,
        district_name=made.plan.district.name,
        reporter=reporter,
        year=year,
        verdict=case.verdict,
        documents=tuple(sorted(held.digest for held in case.judged)),
        heads=tuple(_named(held, reports) for held in case.known),
        lineage=tuple(sorted({held.digest for held in case.known} | ancestors(case.known))),
        decisions=tuple(decision.digest for decision in case.basis),
        made_at=max(decision.made_at for decision in case.basis),
        layout=LAYOUT,
        name=school.name if school else "",
        amphoe=school.amphoe if school else "",
        officer=", ".join(dict.fromkeys(decision.officer for decision in case.basis if decision.officer)),
        chosen=next((d.chosen for d in case.basis if d.kind is DecisionKind.CHOOSE), ""),
        reason="\n".join(dict.fromkeys(decision.reason for decision in case.basis if decision.reason)),
        remarks=tuple(_remarks(case.judged, case.basis, reports)),
        supersedes=case.replaced,
    )


def _named(held: Held, reports: Reports) -> NamedDocument:
    code = short_code(digest(encode(reports(held.digest).report)))
    return NamedDocument(digest=held.digest, revision=held.revision, final=held.final, code=code)


def _remarks(judged: Sequence[Held], basis: Sequence[Decision], reports: Reports) -> Iterable[ReceiptRemark]:
    """Yield the remarks in the plan's order; a return without any is about the whole report."""
    made = tuple(reports(held.digest) for held in judged)
    titles = {"": ""} | {indicator.id: indicator.title_display for indicator in made[-1].plan.indicators}
    places = {name: place for place, name in enumerate(titles)}
    found = [(remark.indicator, remark.text) for decision in basis for remark in decision.remarks]
    if not found:
        found = [("", d.reason) for d in basis if d.kind is DecisionKind.RETURN]
    for indicator, text in dict.fromkeys(sorted(found, key=lambda item: places.get(item[0], len(places)))):
        said_there = tuple(sorted({said(one.plan, one.report, indicator) for one in made}))
        yield ReceiptRemark(text=text, indicator=indicator, title=titles.get(indicator, ""), judged=said_there)


def _replaced(basis: Iterable[Decision], decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Return the digests of all decisions that those of the basis replaced, and of what these had replaced."""
    by_digest = {decision.digest: decision for decision in decisions}
    found: set[str] = set()
    wanted = [old for decision in basis for old in decision.supersedes]
    while wanted:
        old = wanted.pop()
        if old not in found:
            found.add(old)
            wanted += by_digest[old].supersedes if old in by_digest else ()
    return tuple(sorted(found))


def said(plan: Plan, report: YearReport, indicator: str) -> str:
    """Return the digest of what a report says at an indicator, words included; "" is the whole report."""
    texts = sorted(e.text for e in report.explanations if indicator in {answer.indicator for answer in e.answers})
    report = with_rule_states(plan, report)
    if indicator:
        return digest(encode([report.entries.get(indicator), texts]))
    words = sorted(explanation.text for explanation in report.explanations)
    return digest(encode([report.profile, report.entries, report.evidence, words]))


def with_rule_states(plan: Plan, report: YearReport) -> YearReport:
    """Say "not applicable" outright where the plan's rule does, so that a reader needs no profile to see it."""
    known = known_figures(plan, report.profile)
    asked = plan.entered_by(report.reporter.type)
    by_rule = {i.id: Entry(state=EntryState.NOT_APPLICABLE) for i in asked if applies(i, known) is False}
    return YearReport(
        reporter=report.reporter,
        year=report.year,
        profile=report.profile,
        entries=by_rule | report.entries,
        explanations=report.explanations,
        evidence=report.evidence,
    )
