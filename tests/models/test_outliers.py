"""Which figures are conspicuous among those of comparable schools."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.numbers import Number
from models.outliers import LEAST, peers


def numbers(*figures: int | str) -> list[Number]:
    return [Number(figure) for figure in figures]


def test_quartiles_are_those_of_a_textbook() -> None:
    found = peers(numbers(6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49))
    assert found is not None
    assert (found.first, found.median, found.third) == (Decimal("25.5"), Decimal(40), Decimal("42.5"))
    assert (found.low, found.high, found.count) == (Number(6), Number(49), 11)


@pytest.mark.parametrize(
    ("others", "figure", "conspicuous"),
    [
        (numbers(90, 91, 92, 93, 94, 95, 96, 97), 60, True),
        (numbers(90, 91, 92, 93, 94, 95, 96, 97), 85, False),
        (numbers(100, 100, 100, 100, 100, 100, 100, 100), 97, False),
        (numbers(100, 100, 100, 100, 100, 100, 100, 100), "96.99", True),
        (numbers(90, 91, 92, 93, 94, 95, 96), 0, False),
        (numbers(50, 60, 70, 80, 90, 20, 30, 40), 100, False),
    ],
)
def test_a_figure_is_conspicuous_beyond_three_spreads(
    others: list[Number], figure: int | str, conspicuous: bool
) -> None:
    found = peers(others)
    assert found is not None
    assert found.is_outlier(Number(figure)) is conspicuous


def test_nobody_is_no_peer() -> None:
    assert peers([]) is None


@given(st.lists(st.integers(0, 10_000).map(lambda units: Number(Decimal(units) / 100)), min_size=1))
def test_quartiles_stand_in_order_and_none_of_few_is_conspicuous(figures: list[Number]) -> None:
    found = peers(figures)
    assert found is not None
    assert found.low <= found.first <= found.median <= found.third <= found.high
    if len(figures) < LEAST:
        assert not any(found.is_outlier(figure) for figure in figures)
