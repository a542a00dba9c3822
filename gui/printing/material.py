"""What the parts of the report are made from, and what several of them count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from gui.printing.typesetting import Typesetter
from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.disclosure import PublicFigure, exact_figure, public_figure
from models.plan import Guideline, Indicator, Plan, StrategicIssue
from storage.district_notes import NO_NOTES, Notes


@dataclass(frozen=True, kw_only=True)
class Material:
    """A report, its typesetter and the time that it was made; ``notes`` are of the responsible groups, by indicator.

    ``public``: figures of few people are bounds; within the office they are exact.
    """

    report: AnnualReport
    typesetter: Typesetter
    now: datetime
    notes: Notes = field(default_factory=lambda: NO_NOTES)
    public: bool = True

    @property
    def plan(self) -> Plan:
        return self.report.plan

    @property
    def year(self) -> int:
        return self.report.year

    @property
    def results(self) -> tuple[IndicatorResult, ...]:
        return self.report.whole.results

    @property
    def provisional(self) -> int:
        """How many results may still change."""
        return sum(result.provisional for result in self.results)

    def figure(self, result: IndicatorResult) -> PublicFigure:
        return public_figure(self.plan, result) if self.public else exact_figure(self.plan, result)

    def guidelines(self, issue: StrategicIssue) -> Iterator[Guideline]:
        return (guideline for guideline in self.plan.guidelines if guideline.issue == issue.id)

    def issue_results(self, issue: StrategicIssue) -> tuple[IndicatorResult, ...]:
        own = {guideline.id for guideline in self.guidelines(issue)}
        return tuple(result for result in self.results if result.indicator.guideline in own)

    def full_code(self, indicator: Indicator) -> str:
        """Return an indicator's code with its issue's number: the one form in which every part prints it."""
        issue = next(g.issue for g in self.plan.guidelines if g.id == indicator.guideline)
        number = next(i.number for i in self.plan.issues if i.id == issue)
        return f"{number}/{indicator.code}"


def verdicts(results: tuple[IndicatorResult, ...]) -> Counter[Attainment]:
    """Count results by verdict."""
    return Counter(result.attainment for result in results)
