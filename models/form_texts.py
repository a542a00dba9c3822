"""The words of a layout: data under resources, frozen with the layout's version (DESIGN section 3, ``layout``)."""

from __future__ import annotations

from models.attainment import Attainment
from models.canonical import Value
from models.decision import DecisionKind
from models.plan import Kind, ReporterType
from models.publication import SchoolStatus
from models.receipt import Verdict
from models.submission import EntryState


class SubmissionTexts(Value):
    """The words of a submission's visible form; braces name what is filled in."""

    form_sheet: str
    profile_sheet: str
    explanations_sheet: str

    title: str
    plan: str
    school: str
    school_code: str
    office: str
    office_code: str
    revision: str
    final: str
    interim: str
    made_at: str
    footer: str
    page: str

    columns: tuple[str, ...]
    target_column: str
    baseline_column: str
    issue: str
    guideline: str
    numerator: str
    denominator: str
    yes_no: str
    mean: str
    score: str
    count: str
    scale: str
    raw: str
    district_target: str
    repeat: str
    yes: str
    no: str
    level: str
    nothing: str
    states: dict[EntryState, str]
    blank: str
    attainment: dict[Attainment, str]
    district_attainment: str
    by_rule: str
    empty_population: str
    continued: str

    tally: str
    code_hint: str
    attested: str
    attestation: str
    acting: str

    profile_title: str
    profile_columns: tuple[str, ...]
    figures: dict[str, str]
    pupil_groups: tuple[str, ...]
    pupils: str
    staff: str
    other: str
    people: str
    size_class: str

    explanations_title: str
    explanations_columns: tuple[str, ...]
    no_explanations: str
    whole_report: str
    rules: dict[str, str]
    other_rule: str
    notes_title: str
    notes_columns: tuple[str, ...]
    evidence_title: str
    evidence_columns: tuple[str, ...]
    evidence_size: str


class PlanTexts(Value):
    """The words of a published plan's sheets."""

    plan_sheet: str
    definitions_sheet: str
    roster_sheet: str

    edition: str
    serial: str
    made_at: str
    deadline: str
    footer: str
    page: str
    columns: tuple[str, ...]
    baseline_column: str
    target_column: str
    last_columns: tuple[str, ...]
    issue: str
    guideline: str
    repeat: str
    nothing: str
    kinds: dict[Kind, str]
    reporters: dict[ReporterType, str]

    definitions_title: str
    definitions_columns: tuple[str, ...]
    formula: str
    data_source: str
    counting_rule: str

    roster_title: str
    roster_columns: tuple[str, ...]
    statuses: dict[SchoolStatus, str]


class ReceiptTexts(Value):
    """The words of a receipt: an official letter that also says what to do with the file."""

    sheet: str
    titles: dict[str, str]
    number: str
    day: str
    subject: str
    to_school: str
    to_school_code: str
    to_office: str
    school: str
    school_code: str
    body: str
    verdicts: dict[str, str]
    decided: str
    officer: str
    message: str
    documents_columns: tuple[str, ...]
    kinds: dict[str, str]
    uses: dict[str, str]
    code: str
    fork: str
    remarks_columns: tuple[str, ...]
    whole_report: str
    advice: dict[str, str]
    closing: dict[Verdict, str]
    signature: str
    code_hint: str
    footer: str
    page: str


class DecisionsTexts(Value):
    """The words of the file that two computers of one district exchange."""

    sheet: str
    documents_sheet: str
    title: str
    subtitle: str
    part: str
    made_at: str
    columns: tuple[str, ...]
    kinds: dict[DecisionKind, str]
    document: str
    key: str
    chosen: str
    all_years: str
    more: str
    documents_title: str
    documents_columns: tuple[str, ...]
    finals: dict[str, str]
    no_documents: str
    no_decisions: str
    footer: str
    page: str


class ConsolidationTexts(Value):
    """The words of a district's consolidated figures for the national office."""

    sheet: str
    title: str
    plan: str
    coverage: str
    made_at: str
    columns: tuple[str, ...]
    target_column: str
    attainment_column: str
    provisional: str
    final: str
    nothing: str
    level: str
    attainment: dict[Attainment, str]
    kinds: dict[Kind, str]
    note: str
    code_hint: str
    footer: str
    page: str
