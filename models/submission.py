"""What a reporter submits: the year's report, and the signed document around it (DESIGN section 3, "Submission")."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from models.activation import EnrolmentStatement
from models.canonical import Value
from models.dsse import PublicKey
from models.moments import Moment
from models.numbers import Number
from models.plan import Identifier, ReporterType
from models.profile import Profile, Whole

Digest = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
ShortText = Annotated[str, Meta(max_length=300)]
LongText = Annotated[str, Meta(max_length=2000)]


class EntryState(StrEnum):
    """What an entry says; an indicator without an entry is blank, which is none of these."""

    REPORTED = "reported"
    NOT_APPLICABLE = "not_applicable"
    NOT_AVAILABLE = "not_available"
    NOT_DUE = "not_due"


class Entry(Value):
    """One indicator's reported value. Which fields are used follows from the indicator's kind.

    ``ratio``: numerator, denominator; ``mean_score``: value (the mean), examined; ``score``, ``count``: value;
    ``level``, ``grade``: level; ``yes_no``: answer, or ``raw`` (canonical numbers or words by field id) where the
    plan derives the answer. A ``not_applicable`` without a reason is so by the plan's rule.
    """

    state: EntryState = EntryState.REPORTED
    numerator: Whole | None = None
    denominator: Whole | None = None
    value: Number | None = None
    examined: Whole | None = None
    answer: bool | None = None
    level: ShortText = ""
    raw: dict[str, ShortText] = {}
    reason: LongText = ""
    note: LongText = ""


class Reporter(Value):
    """A school by its 10-digit code, or the office by the district's id."""

    type: ReporterType
    code: Identifier


class Answered(Value):
    """A warning that an explanation answers: the rule, and the indicator ("" where it concerns the whole report)."""

    rule: str
    indicator: str = ""


class Explanation(Value):
    """One text that answers one or several warnings."""

    text: LongText
    answers: tuple[Answered, ...]


class Evidence(Value):
    """A file announced as evidence of an indicator; its bytes travel apart and are matched by digest."""

    indicator: Identifier
    name: ShortText
    size: Whole
    sha256: Digest


class YearReport(Value):
    """All that one reporter says of one fiscal year (Buddhist Era)."""

    reporter: Reporter
    year: int
    profile: Profile | None = None
    entries: dict[str, Entry] = {}
    explanations: tuple[Explanation, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class PlanReference(Value):
    """The plan edition that a document was made under; ``sha256`` names the canonical plan."""

    id: Identifier
    edition: int
    sha256: Digest


class Attestation(Value):
    """Who attests the figures; ``acting`` is the order by which someone acts for the director."""

    name: ShortText
    position: ShortText
    acting: ShortText = ""


class EnrolmentProof(Value):
    """The second small envelope that proves whose key it is: what is said, and the enrolment key's DSSE signature."""

    statement: EnrolmentStatement
    signature: Annotated[str, Meta(pattern=r"\A[0-9a-f]{128}\Z")]


class SheetView(Value):
    """The expected text of every visible cell of one sheet, by its A1 reference."""

    name: ShortText
    cells: dict[str, str]


class Submission(Value):
    """A signed revision of a year's report; its identity is the SHA-256 of its payload.

    ``name`` and ``amphoe`` are the school's as its publication's roster prints them, for the page that the director
    signs; who reports is told by ``report.reporter`` alone.
    """

    plan: PlanReference
    report: YearReport
    revision: Annotated[int, Meta(ge=1)]
    final: bool
    made_at: Moment
    program: str
    key: PublicKey
    attestation: Attestation
    layout: int
    view: tuple[SheetView, ...]
    name: ShortText = ""
    amphoe: ShortText = ""
    lineage: tuple[Digest, ...] = ()
    enrolment: EnrolmentProof | None = None
