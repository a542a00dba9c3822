"""What every sheet family of the report is given: the report, the labels, the workbook and its styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from openpyxl import Workbook

from models.annual_report import AnnualReport
from models.consolidation import IndicatorResult
from models.plan import Guideline, StrategicIssue
from models.publication import School
from storage.report_figures import counted_schools
from storage.report_sheet import Column, ReportSheet
from storage.report_styles import StyleBook
from storage.report_texts import ReportTexts


@dataclass(frozen=True, kw_only=True)
class ReportBook:
    """A workbook in the making; ``now`` is the moment that it tells as its own."""

    report: AnnualReport
    texts: ReportTexts
    workbook: Workbook
    styles: StyleBook
    now: datetime

    def sheet(self, name: str, columns: Sequence[Column], *, title: str = "", lines: Sequence[str] = ()) -> ReportSheet:
        """Begin the sheet of a family with its heading; ``title`` where the family has several."""
        sheet = ReportSheet(self.workbook, self.styles, title or self.texts.sheets[name], columns)
        if not title:
            sheet.heading(self.texts.headings[name].format(year=self.report.year), *lines)
        return sheet

    def column(self, name: str, width: float) -> Column:
        """Return a column with its label; labels of a year's figures name the report's year."""
        return Column(title=self.texts.columns[name].format(year=self.report.year), width=width)

    def columns(self, **widths: float) -> list[Column]:
        """Return columns by name and width."""
        return [self.column(name, width) for name, width in widths.items()]

    def baseline_columns(self, width: float) -> list[Column]:
        """Return the columns of the baseline and of each earlier year's value."""
        years = [("baseline", self.report.plan.baseline_year), *(("value", each.year) for each in self.report.earlier)]
        return [Column(title=self.texts.columns[name].format(year=year), width=width) for name, year in years]

    def finish(self, sheet: ReportSheet, *, pages_wide: int = 1) -> None:
        """Set up the pages of a sheet that is complete."""
        sheet.page(self.texts.lines["footer"], pages_wide=pages_wide)

    def guideline(self, result: IndicatorResult) -> Guideline:
        """Return the guideline of a result's indicator."""
        return next(g for g in self.report.plan.guidelines if g.id == result.indicator.guideline)

    def issue(self, result: IndicatorResult) -> StrategicIssue:
        """Return the strategic issue of a result's indicator."""
        wanted = self.guideline(result).issue
        return next(issue for issue in self.report.plan.issues if issue.id == wanted)

    def results_of(self, issue: StrategicIssue) -> list[IndicatorResult]:
        """Return the results of one issue, in the plan's order."""
        return [result for result in self.report.whole.results if self.issue(result).id == issue.id]

    def group_name(self, result: IndicatorResult) -> str:
        """Return the short name of the group that owns a result's indicator."""
        wanted = result.indicator.group
        return next(group.short_name for group in self.report.plan.groups if group.id == wanted)

    def reporter_name(self, code: str) -> str:
        """Return a reporter's name by code: a school's, or the office's."""
        school = self.school(code)
        return school.name if school else self.report.plan.district.short_name

    def school(self, code: str) -> School | None:
        """Return a school of the roster by code."""
        return self.report.publication.school(code)

    def coverage_lines(self) -> tuple[str, ...]:
        """Return the lines that say what is counted, and when the report was made."""
        report, lines = self.report, self.texts.lines
        coverage = lines["coverage"].format(
            reported=counted_schools(report), schools=len(report.schools), made=self.texts.moment(self.now)
        )
        return (
            coverage,
            lines["with_received" if report.with_received else "accepted_only"],
        )
