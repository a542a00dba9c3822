"""What one of a district's computers holds and tells, with models alone: for the laws of merging."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from models import deciding, deciding_keys
from models.changes import ValueChange, changes
from models.decision import Decision, DecisionKind
from models.errors import ChiwatError
from models.fingerprint import fingerprint
from models.held import Held
from models.import_state import Holdings, ImportState, Outcome, classify
from models.issuing import issue, pins
from models.plan import ReporterType
from models.standing import Standing, standing
from models.submission import Entry, EntryState, Reporter, YearReport
from models.trust import code_in_force, revoked_keys, trusted_keys

SCHOOLS = tuple(Reporter(type=ReporterType.SCHOOL, code=f"105013000{n}") for n in (1, 2))
YEARS = (2564, 2565)
KEYS = ("aa" * 32, "bb" * 32, "cc" * 32)
MOMENT = "2021-10-01T09:00:00+00:00"
ENTRIES: tuple[dict[str, Entry], ...] = (
    {},
    {"1": Entry(numerator=1, denominator=2)},
    {"1": Entry(numerator=2, denominator=2), "2": Entry(answer=True)},
    {"1": Entry(state=EntryState.NOT_AVAILABLE, reason="-")},
)
REFUSED = frozenset({"2"})
"""What the plan held now does not take."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A signed revision, with the code that its proof was made under ("" for none), and what it says."""

    held: Held
    code: str
    report: YearReport


def make_document(
    name: str,
    school: Reporter,
    year: int,
    parents: Sequence[Document],
    *,
    key: str,
    code: str,
    final: bool,
    entries: int,
) -> Document:
    """Make a revision that follows its parents."""
    lineage = {digest for parent in parents for digest in (parent.held.digest, *parent.held.lineage)}
    report = YearReport(reporter=school, year=year, entries=ENTRIES[entries])
    held = Held(
        digest=hashlib.sha256(name.encode("utf-8")).hexdigest(),
        reporter=school,
        year=year,
        revision=1 + max((parent.held.revision for parent in parents), default=0),
        final=final,
        key=key,
        lineage=tuple(sorted(lineage)),
    )
    return Document(held=held, code=code, report=report)


@dataclass
class Computer:
    """What one of the district's computers holds: sets, in the order in which they happened to come."""

    documents: list[Document] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    told: list[tuple[ImportState, tuple[ValueChange, ...]]] = field(default_factory=list)

    def of(self, school: Reporter) -> list[Decision]:
        """Return the decisions about a school."""
        return [decision for decision in self.decisions if decision.reporter == school]

    def held(self, documents: Iterable[Document] | None = None) -> list[Held]:
        """Return documents as standing sees them: their proofs checked against the codes in force here."""
        found = self.documents if documents is None else documents
        codes = {school: code_in_force(school, self.of(school)) for school in SCHOOLS}
        return [self._proven(document, codes[document.held.reporter]) for document in found]

    def _proven(self, document: Document, code: Decision | None) -> Held:
        proven = code is not None and code.key and code.key == document.code
        return replace(document.held, serial=code.serial) if code and proven else document.held

    def standing(self, school: Reporter, year: int) -> Standing:
        """Return where a school stands here."""
        return standing(school, year, self.held(), self.decisions)

    def take(self, document: Document) -> tuple[Outcome, tuple[ValueChange, ...]]:
        """Import a document as ``storage.importing`` does, and tell what it amounted to."""
        school, year = document.held.reporter, document.held.year
        held = self.held()
        (candidate,) = self.held([document])
        holdings = Holdings(
            plans={},
            plan_id="",
            years=YEARS,
            schools=frozenset(),
            office="",
            documents=tuple(one for one in held if one.reporter == school),
            decisions=tuple(self.of(school)),
            keys=trusted_keys(held, self.decisions),
            revoked=revoked_keys(self.decisions),
        )
        outcome = classify(holdings, candidate)
        told: tuple[ValueChange, ...] = ()
        if outcome.state not in (ImportState.OLDER_REVISION, ImportState.WITHDRAWN):
            told = changes(document.report, self._before(candidate, school, year), self._refused(document.report))
        self.documents.append(document)
        self.told.append((outcome.state, told))
        return outcome, told

    def _before(self, candidate: Held, school: Reporter, year: int) -> YearReport | None:
        reports = {one.held.digest: one.report for one in self.documents}
        if candidate.digest not in reports:
            now = self.standing(school, year)
            latest = now.current or now.accepted
            if latest is None:
                return None
            candidate = latest
        found = reports[candidate.digest]
        entries = {name: entry for name, entry in found.entries.items() if name not in self._refused(found)}
        return YearReport(reporter=school, year=year, entries=entries)

    def _refused(self, report: YearReport) -> frozenset[str]:
        return REFUSED & report.entries.keys()

    def receive(self, other: Computer) -> None:
        """Take over all documents and decisions of another computer."""
        self.decisions += [decision for decision in other.decisions if decision not in self.decisions]
        for document in other.documents:
            if document not in self.documents:
                self.take(document)

    def decide(self, make: Callable[[], Decision | tuple[Decision, ...] | None]) -> bool:
        """Add what an officer decides, if it may be decided."""
        try:
            made = make()
        except ChiwatError:
            return False
        for decision in made if isinstance(made, tuple) else (made,) if made else ():
            if decision not in self.decisions:
                self.decisions.append(decision)
        return True

    def enrol(self, school: Reporter, key: str) -> bool:
        """Enrol a key."""
        digits = fingerprint("school", school.code, key)
        return self.decide(
            lambda: deciding_keys.enrolment(
                school, digits, self.held(), self.decisions, made_at=MOMENT, officer="ก"
            )
        )  # fmt: skip

    def revoke(self, school: Reporter, key: str) -> bool:
        """Revoke a key."""
        digits = fingerprint("school", school.code, key)
        return self.decide(
            lambda: deciding_keys.revocation(
                school, digits, self.held(), self.decisions, made_at=MOMENT, officer="ก", reason=""
            )
        )

    def issue(self, school: Reporter, code: str) -> bool:
        """Issue a code, or the next in its place, and go on trusting the key that the one before proved."""
        return self.decide(
            lambda: (
                *pins(school, self.held(), self.decisions, made_at=MOMENT, officer="ก"),
                issue(school, code, self.decisions, made_at=MOMENT, officer="ก"),
            )
        )

    def judge(self, school: Reporter, year: int, kind: DecisionKind, document: str) -> bool:
        """Accept, return, choose or withdraw; ``document`` "" means the current one where that makes sense."""
        held, made = self.held(), self.decisions
        if kind is DecisionKind.ACCEPT:
            return self.decide(
                lambda: deciding.acceptance(school, year, held, made, made_at=MOMENT, officer="ก", document=document)
            )
        if kind is DecisionKind.RETURN:
            return self.decide(
                lambda: deciding.returning(
                    school, year, held, made, made_at=MOMENT, officer="ก", reason="แก้ไข", document=document
                )
            )
        if kind is DecisionKind.CHOOSE:
            return self.decide(
                lambda: deciding.choosing(school, year, held, made, made_at=MOMENT, officer="ก", document=document)
            )
        return self.decide(
            lambda: deciding.withdrawing(
                school,
                {document},
                held,
                made,
                made_at=MOMENT,
                officer="ก",
                reason="ผิดแฟ้ม",
                receipted=lambda _: False,
            )
        )

    def restore(self, school: Reporter, document: str) -> bool:
        """Take a withdrawal back."""
        return self.decide(lambda: deciding.restoring(school, {document}, self.of(school), made_at=MOMENT, officer="ก"))
