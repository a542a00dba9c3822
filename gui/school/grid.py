"""The one grid of the form: where each column stands at a width."""

from __future__ import annotations

from typing import NamedTuple

LEFT, RIGHT, SCROLL_BAR = 20, 8, 12
CODE, LONG_CODE = 44, 68
_LAST, _BASE, _TARGET, _RESULT = 52, 70, 62, 96
_NARROW = 640


class Grid(NamedTuple):
    """Edges in pixels; figures end at their ``…_right``. ``stacked``: references stand under the title."""

    width: int
    title_x: int
    title_right: int
    last_right: int
    base_right: int
    target_right: int
    result_right: int
    stacked: bool

    @property
    def title_width(self) -> int:
        """The room of a title."""
        return self.title_right - self.title_x


def grid(width: int, code: int = CODE) -> Grid:
    """Return the grid of a row ``width`` wide."""
    result = width - RIGHT
    target = result - _RESULT
    base = target - _TARGET
    last = base - _BASE
    stacked = width < _NARROW
    title_right = target - RIGHT if stacked else last - _LAST
    return Grid(width, LEFT + code, title_right, last, base, target, result, stacked)
