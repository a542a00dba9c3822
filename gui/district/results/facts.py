"""Everything that the results page says of an indicator, put together from the year's reports; no widget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.histogram import Bin, histogram
from models.measure import answer, effective_state, own_figure
from models.not_counted import Why, asked, not_counted
from models.numbers import Number
from models.plan import Indicator, Kind, ReporterType
from models.submission import EntryState, Reporter
from models.tally import parts

PER_CENT = frozenset({Kind.YES_NO, Kind.RATIO, Kind.MEAN_SCORE})


class Grouping(StrEnum):
    """By what the schools are taken apart."""

    AMPHOE = "amphoe"
    SIZE = "size"
    TYPE = "type"


@dataclass(frozen=True, kw_only=True)
class Facts:
    """One indicator in one view; ``origin`` is the indicator that was entered, where the plan repeats it."""

    report: AnnualReport
    result: IndicatorResult
    origin: Indicator
    asked: tuple[Reporter, ...]
    left_out: Mapping[Why, tuple[str, ...]]
    figures: Mapping[str, Number]
    levels: Mapping[str, tuple[str, ...]]
    """Reporters by the level or the answer ("yes", "no") that they gave, where these are no numbers."""

    @property
    def indicator(self) -> Indicator:
        """The indicator, with its own target."""
        return self.result.indicator

    @property
    def is_office(self) -> bool:
        """Whether only the office enters it, so that there is nothing to take apart."""
        return ReporterType.SCHOOL not in self.indicator.reporters

    @property
    def target(self) -> Number | None:
        """The year's target where it is a number."""
        found = self.indicator.target(self.report.year)
        return found.value if found else None

    @property
    def reached(self) -> tuple[str, ...]:
        """Who reaches the target by its own figure."""
        target, higher = self.target, self.indicator.direction.value == "higher"
        if target is None:
            return ()
        return tuple(code for code, value in self.figures.items() if (value >= target) is higher or value == target)

    @property
    def bins(self) -> tuple[Bin, ...]:
        """How the schools' own figures spread."""
        decimals = 0 if self.origin.kind is Kind.COUNT else self.origin.decimals
        return histogram(self.figures, self.target, decimals=decimals, per_cent=self.origin.kind in PER_CENT)

    def parts_of(self, result: IndicatorResult) -> tuple[Number | int | None, int | None]:
        """Return what is divided by what."""
        return parts(self.origin, result.sums)

    def groups(self, grouping: Grouping) -> Iterator[tuple[str, IndicatorResult]]:
        """Yield each group's key with its result."""
        by = {
            Grouping.AMPHOE: self.report.by_amphoe,
            Grouping.SIZE: self.report.by_size,
            Grouping.TYPE: self.report.by_type,
        }[grouping]
        for key, consolidation in by.items():
            yield key, consolidation.result(self.indicator.id)

    def members(self, grouping: Grouping, key: str) -> tuple[str, ...]:
        """Return the codes of a group's schools that are counted."""
        result = dict(self.groups(grouping)).get(key)
        return result.counted if result else ()

    def trend(self) -> Sequence[tuple[int, Number | None, Number | None]]:
        """Return (year, value, target) of the baseline's year and every year of the plan."""
        indicator, values = self.indicator, {self.report.year: self.result.value}
        values |= {before.year: before.result(indicator.id).value for before in self.report.earlier}
        baseline = indicator.baseline
        rows: list[tuple[int, Number | None, Number | None]] = []
        if self.report.plan.baseline_year not in self.report.plan.years:
            rows.append((self.report.plan.baseline_year, baseline.value if baseline.comparable else None, None))
        for year in self.report.plan.years:
            target = indicator.target(year)
            rows.append((year, values.get(year), target.value if target else None))
        return rows


def facts_of(report: AnnualReport, indicator_id: str) -> Facts:
    """Put an indicator's facts together; KeyError where the plan has none such."""
    result = report.whole.result(indicator_id)
    origin = report.plan.indicator(result.indicator.same_as) if result.indicator.same_as else result.indicator
    figures: dict[str, Number] = {}
    levels: dict[str, list[str]] = {}
    counted = set(result.counted)
    for reporter, item in report.counted.items():
        entry = item.report.entries.get(origin.id)
        known = report.known.get(reporter.code, {})
        if reporter.code not in counted or entry is None:
            continue
        if effective_state(origin, entry, known) is not EntryState.REPORTED:
            continue
        if origin.kind is Kind.YES_NO:
            levels.setdefault("yes" if answer(origin, entry, known) else "no", []).append(reporter.code)
        elif (value := own_figure(origin, entry)) is not None:
            figures[reporter.code] = value
        elif entry.level:
            levels.setdefault(entry.level, []).append(reporter.code)
    return Facts(
        report=report,
        result=result,
        origin=origin,
        asked=asked(report, result),
        left_out=not_counted(report, result),
        figures=figures,
        levels={name: tuple(codes) for name, codes in levels.items()},
    )


def is_missed(result: IndicatorResult) -> bool:
    """Return whether the target was missed."""
    return result.attainment is Attainment.MISSED


def is_not_computed(result: IndicatorResult) -> bool:
    """Return whether there is no one figure of the district."""
    return result.value is None and not result.level
