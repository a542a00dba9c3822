from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from gui.printing.flow import Strip, paginate

HEIGHT = 100.0


def nothing(painter: QPainter, x: float, y: float) -> None:
    """Draw nothing."""


def strip(height: float, *, space: float = 0, keep: bool = False, header: Strip | None = None) -> Strip:
    return Strip(height=height, draw=nothing, space_before=space, keep_with_next=keep, header=header)


HEADER = strip(8, keep=True)
STRIPS = st.lists(
    st.builds(
        strip,
        st.integers(1, 60).map(float),
        space=st.integers(0, 10).map(float),
        keep=st.booleans(),
        header=st.sampled_from([None, HEADER]),
    ),
    max_size=40,
)


@given(STRIPS)
def test_every_strip_is_placed_once_in_order_within_its_page(strips: list[Strip]) -> None:
    pages = paginate(strips, HEIGHT)
    assert [placed.strip for page in pages for placed in page if placed.strip is not HEADER] == strips
    for page in pages:
        assert all(one.y + one.strip.height <= two.y + 1e-9 for one, two in pairwise(page))
        assert not page or page[-1].y + page[-1].strip.height <= HEIGHT


def test_a_heading_goes_with_what_follows() -> None:
    heading, body = strip(10, keep=True), strip(30)
    pages = paginate([strip(70), heading, body], HEIGHT)
    assert [[placed.strip for placed in page] for page in pages[1:]] == [[heading, body]]


def test_a_head_is_repeated_on_the_next_page_and_only_there() -> None:
    rows = [strip(40, header=HEADER) for _ in range(4)]
    pages = paginate([HEADER, *rows], HEIGHT)
    assert [[placed.strip is HEADER for placed in page] for page in pages] == [[True, False, False]] * 2


def test_what_is_kept_together_is_divided_where_no_page_can_hold_it() -> None:
    strips = [strip(40, keep=True) for _ in range(4)]
    assert [len(page) for page in paginate(strips, HEIGHT)] == [2, 2]


def test_a_part_begins_a_page() -> None:
    first = Strip(height=10, draw=nothing, starts_page=True)
    assert [len(page) for page in paginate([first, strip(10), first], HEIGHT)] == [2, 1]


def test_nothing_is_an_empty_page() -> None:
    assert paginate([], HEIGHT) == ((),)
