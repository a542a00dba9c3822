"""Figures that stand far from those of comparable schools: a reason to look, never a verdict.

The rule is Tukey's outer fence: beyond the quartiles of at least eight figures by more than three times the distance
between the quartiles, and by more than three units where most figures are the same. Of a share of few, two persons more
or less are never conspicuous: where all others have 100, 12 of 13 is one absent child and no reason to ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from models.numbers import Number

LEAST: Final = 8
TIMES: Final = 3
PERSONS: Final = 2
_LEAST_SPREAD: Final = Decimal(1)
_NOTHING: Final = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Peers:
    """The figures of comparable schools: how many, from lowest to highest, and their quartiles (Tukey's hinges)."""

    count: int
    low: Number
    first: Decimal
    median: Decimal
    third: Decimal
    high: Number

    @property
    def enough(self) -> bool:
        """Whether there are enough figures to compare with."""
        return self.count >= LEAST

    def fences(self, person: Decimal = _NOTHING) -> tuple[Decimal, Decimal]:
        """Return between what a figure is not conspicuous; ``person`` is what one more or less changes in it."""
        reach = max(TIMES * max(self.third - self.first, _LEAST_SPREAD), PERSONS * person)
        return self.first - reach, self.third + reach

    def is_outlier(self, figure: Number, person: Decimal = _NOTHING) -> bool:
        """Return whether a figure is conspicuous; among fewer than eight none is."""
        low, high = self.fences(person)
        return self.enough and not low <= figure <= high


def peers(figures: Iterable[Number]) -> Peers | None:
    """Sum up figures; None of none."""
    ordered = sorted(figures)
    if not ordered:
        return None
    half = (len(ordered) + 1) // 2
    return Peers(
        count=len(ordered),
        low=ordered[0],
        first=_median(ordered[:half]),
        median=_median(ordered),
        third=_median(ordered[-half:]),
        high=ordered[-1],
    )


def _median(ordered: list[Number]) -> Decimal:
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return Decimal(ordered[middle])
    return (Decimal(ordered[middle - 1]) + Decimal(ordered[middle])) / 2
