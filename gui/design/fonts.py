"""Sarabun in the sizes of the window, with digits of one width (VISUAL.md, Type)."""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from gui.printing.application import FAMILY

REGULAR, MEDIUM, SEMIBOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold


class Style(NamedTuple):
    """A size, the height of a line of it, and a weight; heights leave room for marks above and below Thai letters."""

    pixels: int
    line: int
    weight: QFont.Weight = REGULAR

    def at(self, weight: QFont.Weight) -> Style:
        """Return the same size in another weight."""
        return self._replace(weight=weight)


BODY, TABLE, SMALL, AXIS = Style(15, 24), Style(14, 24), Style(13, 20), Style(12, 18)
MESSAGE = Style(14, 22)
RESULT, PAGE_TITLE = Style(18, 24, SEMIBOLD), Style(18, 28, SEMIBOLD)
WIZARD_TITLE, KEY_FIGURE = Style(22, 34, SEMIBOLD), Style(26, 36, SEMIBOLD)
BODY_BOLD, BODY_MEDIUM = BODY.at(SEMIBOLD), BODY.at(MEDIUM)
SMALL_BOLD, SMALL_MEDIUM = SMALL.at(SEMIBOLD), SMALL.at(MEDIUM)


@cache
def font(style: Style) -> QFont:
    """Return the font of a style; do not change it, it is shared."""
    made = QFont(FAMILY)
    made.setPixelSize(style.pixels)
    made.setWeight(style.weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def metrics(style: Style) -> QFontMetricsF:
    """Return the measures of a style."""
    return QFontMetricsF(font(style))


_ABOVE, _BELOW = 1.26, 0.39
"""How far stacked marks reach above the baseline (ชี้) and below it (รู้), in sizes of the font."""


@cache
def baseline(style: Style) -> float:
    """Return how far below the top of its line a style's letters stand: marks above and below share its room."""
    return (style.line + (_ABOVE - _BELOW) * style.pixels) / 2


@cache
def overreach(style: Style) -> int:
    """Return how far marks reach beyond a line, above and below: room to leave where a line is all that is drawn."""
    return max(0, math.ceil(((_ABOVE + _BELOW) * style.pixels - style.line) / 2))
