"""How figures spread: classes of even width, of which one begins at the target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from models.numbers import Number

MOST_CLASSES: Final = 7
_STEPS: Final = (1, 2, 5)
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Bin:
    """Figures from ``low``, below ``high`` (None: the last class has no end), and whose they are, by code."""

    low: Decimal
    high: Decimal | None
    codes: tuple[str, ...]


def histogram(
    figures: Mapping[str, Number], target: Number | None, *, decimals: int, per_cent: bool = False
) -> tuple[Bin, ...]:
    """Sort figures, by code, into at most ``MOST_CLASSES`` classes; a percentage of 100 has one of its own.

    No class is narrower than the last of the ``decimals``. Every figure is in exactly one class, and the target,
    where it lies among them, begins one.
    """
    if not figures:
        return ()
    values = [Decimal(value) for value in figures.values()]
    step = max(_step(max(values) - min(values)), Decimal(1).scaleb(-decimals))
    edges = _edges(min(values), max(values), step, Decimal(target) if target is not None else None)
    if per_cent and max(values) == _HUNDRED:
        edges = [edge for edge in edges if edge < _HUNDRED] + [_HUNDRED]
    bounds: list[tuple[Decimal, Decimal | None]] = [*pairwise(edges), (edges[-1], None)]
    return tuple(Bin(low=low, high=high, codes=_within(figures, low, high)) for low, high in bounds)


def _within(figures: Mapping[str, Number], low: Decimal, high: Decimal | None) -> tuple[str, ...]:
    return tuple(code for code, value in figures.items() if low <= value and (high is None or value < high))


def _edges(lowest: Decimal, highest: Decimal, step: Decimal, target: Decimal | None) -> list[Decimal]:
    """Return where classes begin, from at or below the lowest to at or below the highest."""
    first = (lowest / step).to_integral_value(rounding="ROUND_FLOOR") * step
    edges = []
    while first <= highest:
        edges.append(first)
        first += step
    if target is None or not edges[0] < target <= highest or target in edges:
        return edges
    # A class that the target would leave only a sliver of goes.
    return sorted([*(edge for edge in edges if edge == edges[0] or abs(edge - target) * 4 >= step), target])


def _step(spread: Decimal) -> Decimal:
    """Return the smallest of 1, 2, 5, 10, 20 ... (and their tenths) that makes few enough classes."""
    size = Decimal(1).scaleb((spread / (MOST_CLASSES - 2)).adjusted() if spread else 0)
    candidates: Sequence[Decimal] = [size * step * ten for ten in (1, 10) for step in _STEPS]
    return next(step for step in candidates if spread <= step * (MOST_CLASSES - 3))
