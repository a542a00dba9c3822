"""Where the district as a whole stands with each indicator, year by year: near the target, often not quite there."""

from __future__ import annotations

import random
from collections.abc import Mapping

from cli.demonstration.chance import WHOLE, clipped, stream
from models.plan import Direction, Indicator, Kind, Plan

_UNPRINTED = 7_000
_EVERYONE = 4_000
_RARE = 8
_IN_PERCENT = (Kind.RATIO, Kind.YES_NO)

Course = Mapping[int, int]
"""A level in basis points by fiscal year."""


def course(plan: Plan, indicator: Indicator, seed: int) -> Course:
    """Return the district's level of an indicator in each year of the plan."""
    rng = stream(seed, "course", indicator.id)
    goals = _goals(plan, indicator)
    if indicator.direction is Direction.LOWER:
        return {year: goal + _RARE for year, goal in goals.items()}
    if all(goal == WHOLE for goal in goals.values()):
        return _nearly_whole(plan, rng)
    if indicator.kind in _IN_PERCENT:
        return _approaching(goals, rng.randint(-1_100, 500), rng.randint(-450, 700), _ceiling(rng))
    if indicator.kind is Kind.COUNT:
        most = goals[plan.years[-1]]
        return _approaching(goals, -most * rng.randint(0, 12) // 100, most * rng.randint(-4, 20) // 100, most * 2)
    return _approaching(goals, rng.randint(-420, 250), rng.randint(-260, 320), WHOLE)


def _ceiling(rng: random.Random) -> int:
    """Few things are done by everyone, even where that is the target."""
    return WHOLE if rng.randrange(3) == 0 else WHOLE - rng.randint(40, 300)


def _goals(plan: Plan, indicator: Indicator) -> dict[int, int]:
    """Return the targets in basis points; where one is not a number, the nearest later one less a step, or 70."""
    goals: dict[int, int] = {}
    later = _UNPRINTED
    for year in reversed(plan.years):
        target = indicator.target(year)
        later = int(target.value * 100) if target and target.value is not None else max(0, later - 500)
        goals[year] = later
    return goals


def _approaching(goals: Mapping[int, int], first: int, last: int, most: int) -> Course:
    """Go evenly from a gap before the first target to one before the last."""
    steps = max(1, len(goals) - 1)
    return {
        year: clipped(goals[year] + first + (last - first) * turn // steps, 0, most)
        for turn, year in enumerate(sorted(goals))
    }


def _nearly_whole(plan: Plan, rng: random.Random) -> Course:
    """Fall short of a target of everyone by less each year; some indicators reach it."""
    short = 0 if rng.randrange(WHOLE) < _EVERYONE else rng.randint(80, 900)
    steps = len(plan.years)
    return {year: WHOLE - short * (steps - turn) // steps for turn, year in enumerate(plan.years)}
