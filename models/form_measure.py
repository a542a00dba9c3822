"""How many lines a text takes in a column, estimated without a font: Thai marks above and below take no width.

The unit is the width of a digit, as a spreadsheet's column width; a character of TH SarabunPSK 14 is about as wide.
"""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache

BODY_POINTS = 14
LINE_POINTS = 20.5
PADDING_POINTS = 3.5
MOST_POINTS = 400.0

_NARROW = frozenset(" .,:;'()|!ilIเแโใไาร")
_NARROW_WIDTH, _WIDTH = 0.7, 1.02
# Thai is broken between words, so that some of every line stays empty.
_FILLED = 0.9


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
    """Return the height in points of a row of that many lines; a spreadsheet allows 409."""
    return min(MOST_POINTS, lines * LINE_POINTS * points / BODY_POINTS + PADDING_POINTS)


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
    cut = max(text.rfind(" ", low // 2, low), text.rfind("\n", low // 2, low)) + 1 or _before_marks(text, low)
    return (text[:cut].rstrip(), *pieces(text[cut:].lstrip(), width, most_lines))


def _before_marks(text: str, cut: int) -> int:
    """Move a cut back so that a consonant keeps its vowels and tone marks."""
    while cut > 1 and unicodedata.category(text[cut]) == "Mn":
        cut -= 1
    return cut
