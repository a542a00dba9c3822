"""Attainment of a target: compared is the figure that is printed (DESIGN section 2, "Numbers")."""

from __future__ import annotations

from enum import StrEnum

from models.numbers import Number
from models.plan import Direction, Indicator, Target


class Attainment(StrEnum):
    """How a value stands to the year's target."""

    MET = "met"
    MISSED = "missed"
    NO_TARGET = "no_target"
    NOT_COMPARABLE = "not_comparable"
    NO_DATA = "no_data"


def attainment(indicator: Indicator, target: Target | None, value: Number | None, level: str = "") -> Attainment:
    """Compare a printed value, or a level of the indicator's scale, with a target in the indicator's direction."""
    if target is None or (target.value is None and not target.level):
        return Attainment.NO_TARGET
    if value is None and not level:
        return Attainment.NO_DATA
    if target.level:
        if level not in indicator.scale or target.level not in indicator.scale:
            return Attainment.NOT_COMPARABLE
        return _verdict(indicator, indicator.scale.index(level), indicator.scale.index(target.level))
    if value is None or target.value is None:
        return Attainment.NOT_COMPARABLE
    return _verdict(indicator, value, target.value)


def _verdict(indicator: Indicator, found: Number | int, wanted: Number | int) -> Attainment:
    met = found >= wanted if indicator.direction is Direction.HIGHER else found <= wanted
    return Attainment.MET if met else Attainment.MISSED
