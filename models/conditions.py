"""Conditions of a plan, over profile figures or over the raw figures behind an answer."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from models.plan import Comparison, Operator

_COMPARE: Mapping[Operator, Callable[[Any, Any], bool]] = {
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.EQUAL: operator.eq,
    Operator.AT_LEAST: operator.ge,
    Operator.MORE: operator.gt,
}


def compare(left: Decimal | int, op: Operator, right: Decimal | int) -> bool:
    """Compare two exact numbers."""
    return _COMPARE[op](left, right)


def holds(
    comparisons: Iterable[Comparison],
    values: Mapping[str, Decimal | int],
    scales: Mapping[str, tuple[str, ...]] | None = None,
) -> bool | None:
    """Return whether all comparisons hold; None where a value that decides it is unknown.

    ``scales`` gives, for a field whose value is a position on a scale, the words that ``level`` is looked up in.
    """
    undecided = False
    for comparison in comparisons:
        left, right = values.get(comparison.left), _right(comparison, values, scales or {})
        if left is None or right is None:
            undecided = True
        elif not compare(left, comparison.op, right):
            return False
    return None if undecided else True


def _right(
    comparison: Comparison, values: Mapping[str, Decimal | int], scales: Mapping[str, tuple[str, ...]]
) -> Decimal | int | None:
    if comparison.level:
        return scales[comparison.left].index(comparison.level)
    return values.get(comparison.field) if comparison.field else comparison.number
