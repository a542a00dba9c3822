"""Consolidated figures of a district as it hands them upward, and of many districts together.

Figures are handed on as tallies, which add up: the figure of many districts is that of all their reporters together,
and never a mean of percentages (DESIGN section 2, "Indicator kinds").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.canonical import Value, digest, encode
from models.consolidation import Consolidation
from models.errors import InvalidDataError
from models.indicator_check import MAX_DECIMALS
from models.moments import Moment
from models.numbers import Number
from models.plan import District, Indicator, Kind, meaning_digest
from models.submission import Digest, PlanReference
from models.tally import Tally, district_level, district_value, pupil_weighted, total_tally

LAYOUT = 1
_TOTALLED = frozenset({Kind.MEAN_SCORE, Kind.SCORE, Kind.COUNT})


class IndicatorFigures(Value):
    """One indicator's tally, as far as its ``sums.reported`` of ``applicable`` reporters are counted."""

    indicator: Indicator
    sums: Tally
    applicable: int
    provisional: bool = False


class DistrictFigures(Value):
    """A district's consolidated figures of a year; ``digests`` name the reports that they were computed from."""

    plan: PlanReference
    plan_title: str
    district: District
    year: int
    made_at: Moment
    layout: int
    program: str
    expected: int
    indicators: tuple[IndicatorFigures, ...]
    digests: tuple[Digest, ...]

    @property
    def digest(self) -> str:
        """The SHA-256 of the payload."""
        return digest(encode(self))


@dataclass(frozen=True, kw_only=True)
class NationalResult:
    """An indicator over all districts that ask it in the same words and meaning; ``values`` are the districts' own."""

    indicator: Indicator
    sums: Tally
    applicable: int
    provisional: bool
    values: Mapping[str, Number | None]

    @property
    def value(self) -> Number | None:
        """The figure of all reporters of all districts together."""
        return district_value(self.indicator, self.sums)

    @property
    def level(self) -> str:
        """The level where a single reporter gave one."""
        return district_level(self.indicator, self.sums)

    @property
    def pupil_weighted(self) -> Number | None:
        """The percent of pupils in schools that said yes."""
        return pupil_weighted(self.indicator, self.sums)


@dataclass(frozen=True, kw_only=True)
class NationalFigures:
    """All districts' figures of one year together."""

    year: int
    districts: tuple[DistrictFigures, ...]
    results: tuple[NationalResult, ...]


def district_figures(
    whole: Consolidation, expected: int, plan: PlanReference, *, made_at: str, program: str
) -> DistrictFigures:
    """Return what a district hands upward; an indicator that repeats another is not told twice."""
    return DistrictFigures(
        plan=plan,
        plan_title=whole.plan.title,
        district=whole.plan.district,
        year=whole.year,
        made_at=made_at,
        layout=LAYOUT,
        program=program,
        expected=expected,
        indicators=tuple(
            IndicatorFigures(
                indicator=result.indicator,
                sums=result.sums,
                applicable=result.n_applicable,
                provisional=result.provisional,
            )
            for result in whole.results
            if result.indicator.kind is not Kind.REPEAT
        ),
        digests=whole.digests,
    )


def merge_figures(documents: Iterable[DistrictFigures]) -> NationalFigures:
    """Add up districts' figures; the same document twice counts once, and the order changes nothing.

    Raises InvalidDataError ``nothing_to_merge``, ``years_differ`` (years), ``district_twice`` (district),
    ``counted_twice`` (district, other): two districts rest on the same report, or ``unsound_figures`` (district,
    indicator): figures that no sound reports add up to.
    """
    held = {document.digest: document for document in documents}
    districts = tuple(sorted(held.values(), key=lambda document: (document.district.id, document.plan.id)))
    for document in districts:
        _require_sound(document)
    _require_disjoint(districts)
    rows: dict[tuple[str, ...], list[tuple[str, IndicatorFigures]]] = {}
    for document in districts:
        for figures in document.indicators:
            rows.setdefault(_meaning(figures.indicator), []).append((document.district.id, figures))
    return NationalFigures(
        year=districts[0].year, districts=districts, results=tuple(_result(found) for found in rows.values())
    )


def _meaning(indicator: Indicator) -> tuple[str, ...]:
    """Return what has to be equal for tallies to be added: many yes/no questions mean the same but for their words."""
    return indicator.id, meaning_digest(indicator), indicator.aggregate, indicator.title_printed


def _result(found: Sequence[tuple[str, IndicatorFigures]]) -> NationalResult:
    return NationalResult(
        indicator=found[0][1].indicator,
        sums=total_tally(figures.sums for _, figures in found),
        applicable=sum(figures.applicable for _, figures in found),
        provisional=any(figures.provisional for _, figures in found),
        values={district: district_value(figures.indicator, figures.sums) for district, figures in found},
    )


def _require_sound(document: DistrictFigures) -> None:
    """A signature says who sent figures, not that they can be: one district's must not move the country's."""
    seen: set[str] = set()
    for figures in document.indicators:
        if figures.indicator.id in seen or not _is_sound(figures, document):
            raise InvalidDataError(
                "unsound_figures", district=document.district.id, indicator=str(figures.indicator.id)
            )
        seen.add(figures.indicator.id)


def _is_sound(figures: IndicatorFigures, document: DistrictFigures) -> bool:
    indicator, sums = figures.indicator, figures.sums
    # The office reports beside its schools, and some indicators with them.
    reporters = min(document.expected + 1, len(set(document.digests)))
    counts = (sums.numerator, sums.examined, sums.yes, sums.yes_pupils, sums.reached, *sums.levels.values())
    return (
        0 <= indicator.decimals <= MAX_DECIMALS
        and min(counts) >= 0
        and sums.yes <= sums.reported
        and sums.reached <= sums.judged <= sums.reported <= min(figures.applicable, reporters)
        and figures.applicable <= document.expected + 1
        and sums.yes_pupils <= sums.pupils
        and sums.numerator <= sums.denominator
        and sums.examined <= sums.enrolled
        and _is_sound_total(indicator, sums)
        and all(level in indicator.scale for level in sums.levels)
        and sum(sums.levels.values()) == (sums.reported if indicator.scale else 0)
    )


def _is_sound_total(indicator: Indicator, sums: Tally) -> bool:
    """A total lies within what as many figures of the indicator's range can add up to."""
    times = sums.examined if indicator.kind is Kind.MEAN_SCORE else sums.reported
    if indicator.kind not in _TOTALLED or not times:
        return not sums.total
    low, high = indicator.minimum, indicator.maximum
    return (low is None or sums.total >= low * times) and (high is None or sums.total <= high * times)


def _require_disjoint(districts: Sequence[DistrictFigures]) -> None:
    if not districts:
        raise InvalidDataError("nothing_to_merge")
    years = sorted({document.year for document in districts})
    if len(years) > 1:
        raise InvalidDataError("years_differ", years=tuple(years))
    owners: dict[str, str] = {}
    ids: set[str] = set()
    for document in districts:
        if document.district.id in ids:
            raise InvalidDataError("district_twice", district=document.district.id)
        ids.add(document.district.id)
        for name in document.digests:
            other = owners.setdefault(name, document.district.id)
            if other != document.district.id:
                raise InvalidDataError("counted_twice", district=document.district.id, other=other)
