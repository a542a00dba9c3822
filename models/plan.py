"""The plan: issues, guidelines, indicators with baselines and targets, and how each figure is to be read.

Nothing here knows a particular plan (DESIGN section 2): years, issues, groups, kinds and profile figures are data.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from models.canonical import Value, digest, encode
from models.numbers import Number

# A figure is printed before anybody checks a plan: with a million decimals that alone would take minutes.
Decimals = Annotated[int, Meta(ge=-9, le=9)]
Identifier = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z][0-9A-Za-z/._-]{0,63}\Z")]


class Kind(StrEnum):
    """What the reporter enters for an indicator; ``group`` has parts and ``repeat`` another's entry instead."""

    YES_NO = "yes_no"
    RATIO = "ratio"
    MEAN_SCORE = "mean_score"
    SCORE = "score"
    LEVEL = "level"
    GRADE = "grade"
    COUNT = "count"
    GROUP = "group"
    REPEAT = "repeat"


class ReporterType(StrEnum):
    """Who reports: a school of the roster, or the district office itself."""

    SCHOOL = "school"
    OFFICE = "office"


class Direction(StrEnum):
    """Whether a higher or a lower figure is better (drop-outs: lower)."""

    HIGHER = "higher"
    LOWER = "lower"


class DataPeriod(StrEnum):
    """The time that a figure speaks of."""

    FISCAL_YEAR = "fiscal_year"
    ACADEMIC_YEAR = "academic_year"
    PREVIOUS_ACADEMIC_YEAR = "previous_academic_year"
    DATE = "date"


class Aggregate(StrEnum):
    """How counts of several reporters make the district's value."""

    SUM = "sum"
    MEAN = "mean"
    AS_REPORTED = "as_reported"


class Operator(StrEnum):
    """A comparison in a plan's rules."""

    LESS = "<"
    AT_MOST = "<="
    EQUAL = "=="
    AT_LEAST = ">="
    MORE = ">"


class Level(StrEnum):
    """How grave a finding is: an error blocks, a warning wants an explanation, a note is advice."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Comparison(Value):
    """``left`` compared with exactly one of a number, another field or a level of the left field's scale."""

    left: Identifier
    op: Operator
    number: Number | None = None
    field: str = ""
    level: str = ""


class RawField(Value):
    """A figure behind a yes/no answer: whole number, decimal, or (with ``scale``) a word, lowest first."""

    id: Identifier
    label: str
    minimum: Number | None = None
    maximum: Number | None = None
    decimals: Decimals = 0
    scale: tuple[str, ...] = ()
    unit: str = ""
    applies_to: tuple[Comparison, ...] = ()


class Target(Value):
    """A year's target as printed, and as a number or a level of the indicator's scale; neither: no target."""

    printed: str
    value: Number | None = None
    level: str = ""


class Baseline(Target):
    """The figure that the plan starts from; ``comparable`` is false where it was measured on another scale."""

    comparable: bool = True


class Indicator(Value):
    """One numbered indicator, or a part of one, with all that makes 131 schools answer the same question."""

    id: Identifier
    code: str
    guideline: Identifier
    kind: Kind
    title_printed: str
    title_display: str
    short_title: str
    baseline: Baseline
    group: Identifier
    reporters: tuple[ReporterType, ...]
    targets: dict[str, Target] = {}
    parent: str = ""
    same_as: str = ""
    raw: tuple[RawField, ...] = ()
    pass_when: tuple[Comparison, ...] = ()
    population: str = ""
    profile_bound: str = ""
    applies_to: tuple[Comparison, ...] = ()
    applies_text: str = ""
    may_be_empty: bool = False
    scale: tuple[str, ...] = ()
    minimum: Number | None = None
    maximum: Number | None = None
    unit: str = ""
    decimals: Decimals = 2
    direction: Direction = Direction.HIGHER
    aggregate: Aggregate = Aggregate.AS_REPORTED
    definition: str = ""
    formula: str = ""
    numerator: str = ""
    denominator: str = ""
    data_source: str = ""
    counting_rule: str = ""
    data_period: DataPeriod = DataPeriod.FISCAL_YEAR
    due: str = ""
    evidence: bool = False
    sensitive: bool = False
    change_limit: Number | None = None
    perfect_margin: Number | None = None
    oddity: str = ""
    interpretation_pending: bool = False

    @property
    def entered(self) -> bool:
        """Whether a reporter fills this one in (headings and repeats are not entered)."""
        return self.kind not in (Kind.GROUP, Kind.REPEAT)

    def target(self, year: int) -> Target | None:
        """Return the target of a Buddhist Era year, or None where the plan prints none."""
        return self.targets.get(str(year))


class Guideline(Value):
    """A way of development (แนวทางการพัฒนา) under an issue."""

    id: Identifier
    issue: Identifier
    number: int
    title: str
    short_title: str


class StrategicIssue(Value):
    """A strategic issue (ประเด็นกลยุทธ์) with its goals."""

    id: Identifier
    number: int
    title: str
    short_title: str
    goals: tuple[str, ...] = ()


class ResponsibleGroup(Value):
    """A unit of the office that owns indicators."""

    id: Identifier
    name: str
    short_name: str


class ProfileFigure(Value):
    """A profile figure that this plan wants beyond pupils and staff; ``yes_no`` ones are 1 or 0."""

    id: Identifier
    label: str
    unit: str = ""
    yes_no: bool = False
    applies_to: tuple[Comparison, ...] = ()


class DerivedFigure(Value):
    """A sum of other profile figures that this plan names."""

    id: Identifier
    label: str
    of: tuple[str, ...]


class SizeClass(Value):
    """A class of school sizes: up to ``at_most`` pupils (None: no upper bound); listed smallest first."""

    id: Identifier
    label: str
    at_most: int | None = None


class Term(Value):
    """A summand of a cross-check: an entry's field, a profile figure, or a number."""

    indicator: str = ""
    field: str = ""
    figure: str = ""
    number: Number | None = None


class CrossCheck(Value):
    """The plan's own check: the sums of both sides compared; skipped where a summand is not reported."""

    id: Identifier
    left: tuple[Term, ...]
    op: Operator
    right: tuple[Term, ...]
    level: Level
    message: str


class District(Value):
    """The office whose plan it is."""

    id: Identifier
    name: str
    short_name: str
    province: str
    amphoes: tuple[str, ...] = ()


class Plan(Value):
    """A whole plan of one edition."""

    id: Identifier
    edition: int
    title: str
    edition_label: str
    district: District
    years: tuple[int, ...]
    baseline_year: int
    vision: str
    missions: tuple[str, ...]
    goals: tuple[str, ...]
    issues: tuple[StrategicIssue, ...]
    guidelines: tuple[Guideline, ...]
    groups: tuple[ResponsibleGroup, ...]
    indicators: tuple[Indicator, ...]
    shared_values: tuple[str, ...] = ()
    figures: tuple[ProfileFigure, ...] = ()
    derived_figures: tuple[DerivedFigure, ...] = ()
    size_classes: tuple[SizeClass, ...] = ()
    checks: tuple[CrossCheck, ...] = ()
    counts_branches: bool = True
    change_limit: Number | None = None
    perfect_margin: Number | None = None

    def indicator(self, indicator_id: str) -> Indicator:
        """Return an indicator by id; KeyError where the plan has none such."""
        for indicator in self.indicators:
            if indicator.id == indicator_id:
                return indicator
        raise KeyError(indicator_id)

    def entered_by(self, reporter: ReporterType) -> tuple[Indicator, ...]:
        """Return the indicators that a reporter fills in, in the plan's order."""
        return tuple(i for i in self.indicators if i.entered and reporter in i.reporters)

    def canonical(self) -> bytes:
        """Return the canonical bytes that name this plan."""
        return encode(self)

    def digest(self) -> str:
        """Return the SHA-256 of the canonical plan, which submissions name."""
        return digest(self.canonical())


_MEANING = (
    "kind", "raw", "pass_when", "reporters", "population", "applies_to", "direction", "scale", "minimum", "maximum",
    "unit", "decimals", "same_as",
)  # fmt: skip


def meaning_digest(indicator: Indicator) -> str:
    """Return the digest of what a figure means: equal digests are comparable (DESIGN, "A revised plan")."""
    return digest(encode({name: getattr(indicator, name) for name in _MEANING}))
