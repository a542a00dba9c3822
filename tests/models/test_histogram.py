"""Classes of a histogram: each figure in one, the target at a class's beginning."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.histogram import MOST_CLASSES, histogram
from models.numbers import Number

FIGURES = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=4),
    st.decimals(0, 100_000, places=2, allow_nan=False).map(Number),
    min_size=1,
    max_size=40,
)


@given(FIGURES, st.none() | st.decimals(0, 100_000, places=2).map(Number), st.booleans())
def test_every_figure_is_in_exactly_one_class(
    figures: dict[str, Number], target: Number | None, per_cent: bool
) -> None:
    bins = histogram(figures, target, decimals=2, per_cent=per_cent)
    assert sorted(code for found in bins for code in found.codes) == sorted(figures)
    assert len(bins) <= MOST_CLASSES + 1
    for found in bins:
        for code in found.codes:
            assert found.low <= figures[code]
            assert found.high is None or figures[code] < found.high


@given(FIGURES, st.decimals(0, 100_000, places=2).map(Number))
def test_a_target_among_the_figures_begins_a_class(figures: dict[str, Number], target: Number) -> None:
    bins = histogram(figures, target, decimals=2)
    if bins[0].low < target <= max(figures.values()):
        assert target in [found.low for found in bins]


@pytest.mark.parametrize(
    ("values", "target", "lows"),
    [
        ([62, 78, 84, 91, 96, 100], 96, ["60", "70", "80", "90", "96", "100"]),
        ([5], None, ["5"]),
        ([0, 0], 3, ["0"]),
        ([1, 2, 3], 2, ["1", "2", "3"]),
    ],
)
def test_classes(values: list[int], target: int | None, lows: list[str]) -> None:
    figures = {str(at): Number(value) for at, value in enumerate(values)}
    found = histogram(figures, Number(target) if target is not None else None, decimals=0, per_cent=True)
    assert [found_bin.low for found_bin in found] == [Decimal(low) for low in lows]


def test_no_figure_makes_no_class() -> None:
    assert histogram({}, Number(3), decimals=0) == ()
