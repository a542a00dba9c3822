"""The board's counts: each school in one state and one group, so that they add up to the roster whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.board import STATES, UNKNOWN, BoardSchool, Facet, Grouping, board_rows, count, schools_of
from models.standing import ReviewState
from tests.helpers.board import board_school

AMPHOES = ("แม่แตง", "แม่ริม", "พร้าว")
schools = st.lists(
    st.builds(
        board_school,
        st.integers(0, 9999),
        amphoe=st.sampled_from(AMPHOES),
        state=st.sampled_from(ReviewState),
        late=st.booleans(),
        interim=st.booleans(),
        size=st.sampled_from((UNKNOWN, "small", "large")),
        type=st.sampled_from((UNKNOWN, "primary")),
    ),
    max_size=30,
)


@given(schools, st.sampled_from(Grouping))
def test_counts_add_up_to_the_roster(found: list[BoardSchool], grouping: Grouping) -> None:
    rows, whole = board_rows(found, grouping, AMPHOES)
    assert whole.total == len(found)
    for row in (*rows, whole):
        assert sum(row.counts[state] for state in STATES) == row.total
        assert row.sent + row.counts[Facet.MISSING] == row.total
    for facet in Facet:
        assert sum(row.counts[facet] for row in rows) == whole.counts[facet]


@given(schools, st.sampled_from(Grouping), st.sampled_from(Facet))
def test_a_count_counts_the_schools_that_it_lists(found: list[BoardSchool], grouping: Grouping, facet: Facet) -> None:
    rows, whole = board_rows(found, grouping)
    for row in (*rows, whole):
        assert len(schools_of(found, grouping, row.group, facet)) == row.counts[facet]


def test_groups_come_in_the_plan_s_order_then_by_the_alphabet_and_the_unknown_last() -> None:
    names = ("", "เกาะ", "b", "ขาว", "a", "กาง")
    found = [board_school(number, size=name) for number, name in enumerate(names)]
    rows, whole = board_rows(found, Grouping.SIZE, ("b", "absent", "a"))
    assert [row.group for row in rows] == ["b", "a", "กาง", "เกาะ", "ขาว", UNKNOWN]
    assert whole.group is None


def test_without_schools_there_is_nothing_to_group() -> None:
    rows, whole = board_rows((), Grouping.TYPE)
    assert rows == ()
    assert set(whole.counts.values()) == {0}


@pytest.mark.parametrize(
    ("state", "interim", "owes"),
    [
        (ReviewState.MISSING, False, True),
        (ReviewState.QUARANTINED, False, True),
        (ReviewState.RETURNED, False, True),
        (ReviewState.RECEIVED, False, False),
        (ReviewState.RECEIVED, True, True),
        (ReviewState.ACCEPTED, True, True),
        (ReviewState.ACCEPTED, False, False),
    ],
)
def test_who_owes_something_can_be_reminded(state: ReviewState, interim: bool, owes: bool) -> None:
    assert board_school(1, state=state, interim=interim).owes is owes


def test_late_and_interim_are_told_beside_the_state() -> None:
    row = count([board_school(1, state=ReviewState.ACCEPTED, late=True), board_school(2, late=True)])
    assert row.counts[Facet.LATE] == 2
    assert row.counts[Facet.ACCEPTED] == row.counts[Facet.MISSING] == 1
    assert row.counts[Facet.INTERIM] == 0
