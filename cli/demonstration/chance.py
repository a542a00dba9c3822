"""Whole-number chance: the same seed gives the same figures on every computer, and no float anywhere."""

from __future__ import annotations

import random
from collections.abc import Sequence

WHOLE = 10_000
"""A whole in basis points: 100.00 percent, or 100.00 points of a score."""


def stream(*names: object) -> random.Random:
    """Return a source of chance of its own for what ``names`` say, so that one figure more changes no other."""
    return random.Random("/".join(str(name) for name in names))


def spread(rng: random.Random, most: int) -> int:
    """Return a whole number from ``-most`` to ``most``, small ones more often."""
    return (rng.randint(-most, most) + rng.randint(-most, most)) // 2


def happens(rng: random.Random, basis_points: int) -> bool:
    """Return True ``basis_points`` times in 10,000."""
    return rng.randrange(WHOLE) < basis_points


def clipped(value: int, low: int = 0, high: int = WHOLE) -> int:
    """Return ``value``, or the bound that it passes."""
    return max(low, min(high, value))


def apportion(total: int, weights: Sequence[int], bounds: Sequence[tuple[int, int]] | None = None) -> tuple[int, ...]:
    """Share ``total`` out by largest remainders, each share within its bounds; ValueError where no sharing fits."""
    limits = bounds or [(0, total)] * len(weights)
    whole = sum(weights)
    shares = [clipped(total * weight // whole, *limit) for weight, limit in zip(weights, limits, strict=True)]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    while gap := total - sum(shares):
        step = 1 if gap > 0 else -1
        movable = [i for i in order if limits[i][0] <= shares[i] + step <= limits[i][1]]
        if not movable:
            raise ValueError(f"{total} cannot be shared out within these bounds")
        for i in movable[: abs(gap)]:
            shares[i] += step
    return tuple(shares)
