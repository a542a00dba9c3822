"""How high a row must be for its text, estimated without a font: Thai marks above and below take no width.

The unit is the width of a digit, as a spreadsheet's column width; a character of TH SarabunPSK 14 is about as wide.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from models.form import FormSheet, Style

BODY_POINTS = 14.0
POINTS: Mapping[Style, float] = {
    Style.TITLE: 20,
    Style.SUBTITLE: 16,
    Style.FIELD: 16,
    Style.FIELD_END: 16,
    Style.SIGNATURE: 16,
    Style.HINT: 12,
}
"""Font sizes that differ from the body's."""

# A spreadsheet allows 409.
_MOST_POINTS = 400.0
# What LibreOffice takes for Laksaman, the tallest of the fonts that stand in for TH SarabunPSK.
_LINE_HEIGHT = 1.66
_PADDING_POINTS = 4
_NARROW = frozenset(" .,:;'()|!ilIเแโใไาร")
_NARROW_WIDTH, _WIDTH = 0.75, 1.1
# Thai is broken between words, so that some of every line stays empty.
_FILLED = 0.84
# Merged rows do not grow where the font is missing and what stands in for it is wider.
_MERGED = 1 / 1.2


@lru_cache(maxsize=4096)
def text_width(text: str) -> float:
    """Return the width of a line of text, in digits of a column's width."""
    return sum(
        _NARROW_WIDTH if character in _NARROW else _WIDTH
        for character in text
        if unicodedata.category(character) != "Mn"
    )


def line_count(text: str, width: float, points: float = BODY_POINTS) -> int:
    """Return the lines that a text of a font size takes when wrapped in a column of ``width``."""
    room = max(1.0, (width - 1) * _FILLED * BODY_POINTS / points)
    return sum(max(1, math.ceil(text_width(line) / room)) for line in text.split("\n"))


def height_of(lines: int, points: float = BODY_POINTS) -> float:
    """Return the height in points of a row of that many lines."""
    return min(_MOST_POINTS, lines * points * _LINE_HEIGHT + _PADDING_POINTS)


def row_heights(sheet: FormSheet) -> dict[int, float]:
    """Return the height in points that each row of a sheet needs."""
    spans = {(merge.row, merge.first): sum(sheet.widths[merge.first - 1 : merge.last]) for merge in sheet.merges}
    heights: dict[int, float] = {}
    for (row, column), cell in sheet.cells.items():
        span = spans.get((row, column))
        width = sheet.widths[column - 1] if span is None else span * _MERGED
        points = POINTS.get(cell.style, BODY_POINTS)
        lines = line_count(cell.value, width, points) if isinstance(cell.value, str) else 1
        heights[row] = max(heights.get(row, 0.0), height_of(lines, points))
    return heights


def pieces(text: str, width: float, most_lines: int) -> tuple[str, ...]:
    """Cut a long text, at spaces where there are any, into pieces of at most ``most_lines`` lines each."""
    if line_count(text, width) <= most_lines:
        return (text,)
    low, high = 1, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if line_count(text[:middle], width) <= most_lines:
            low = middle
        else:
            high = middle - 1
    # Marks take no width, so that the longest piece that fits ends behind them.
    cut = max(text.rfind(" ", low // 2, low), text.rfind("\n", low // 2, low)) + 1 or low
    return (text[:cut].rstrip(), *pieces(text[cut:].lstrip(), width, most_lines))
