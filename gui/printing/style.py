"""Measures, colours and type of the printed report. Lengths are device units: a tenth of a point."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor, QFont

from gui.printing.application import FAMILY

UNITS_PER_INCH = 720


def pt(points: float) -> float:
    """Return points as units."""
    return points * 10


def mm(millimetres: float) -> float:
    """Return millimetres as units."""
    return millimetres * UNITS_PER_INCH / 25.4


# A4 with the margins of ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ: 3 cm left, 2 cm right.
PAGE_WIDTH, PAGE_HEIGHT = mm(210), mm(297)
LEFT, RIGHT, TOP, BOTTOM = mm(30), mm(20), mm(25), mm(20)
TEXT_WIDTH, TEXT_HEIGHT = PAGE_WIDTH - LEFT - RIGHT, PAGE_HEIGHT - TOP - BOTTOM
PAGE_NUMBER_TOP = mm(12)


class Ink(Enum):
    """The colours of the visual target, fit for black and white printing too."""

    TEXT = "#1A2028"
    SOFT = "#47515D"
    LINE = "#B5BCC5"
    GRID = "#DDE1E6"
    EDGE = "#47515D"
    HEAD = "#EDF0F4"
    SUNK = "#F7F8FA"
    ACCENT = "#2B4F91"
    MET = "#21683A"
    MISSED = "#8A4B1F"
    TINT = "#F6ECE4"
    HATCH = "#C9A488"
    MUTE = "#CFD4DA"
    WHITE = "#FFFFFF"

    @property
    def colour(self) -> QColor:
        return QColor(self.value)


class Align(Enum):
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, kw_only=True)
class Style:
    """A way to set text: size and leading in points; ``verbatim`` keeps its digits, ``unbroken`` its one line."""

    size: float
    leading: float
    weight: QFont.Weight = QFont.Weight.Normal
    ink: Ink = Ink.TEXT
    align: Align = Align.LEFT
    verbatim: bool = False
    unbroken: bool = False

    def font(self) -> QFont:
        """Return the font at the device's size."""
        font = QFont(FAMILY)
        font.setPixelSize(round(pt(self.size)))
        font.setWeight(self.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Without ccmp the marks keep glyphs that Qt can name in the PDF, so that its text can be searched and copied;
        # the font's anchors place them all the same.
        font.setFeature(QFont.Tag("ccmp"), 0)
        return font


_MEDIUM, _SEMIBOLD, _BOLD = QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold

COVER_TITLE = Style(size=24, leading=38, weight=_BOLD, align=Align.CENTRE)
COVER_LINE = Style(size=16, leading=27, weight=_SEMIBOLD, align=Align.CENTRE)
COVER_SMALL = Style(size=12, leading=20, align=Align.CENTRE, ink=Ink.SOFT)
COVER_MARK = Style(size=14, leading=24, weight=_SEMIBOLD, align=Align.CENTRE, ink=Ink.MISSED)
PART = Style(size=16, leading=26, weight=_BOLD, align=Align.CENTRE)
HEADING = Style(size=13, leading=21, weight=_SEMIBOLD)
SUBHEADING = Style(size=11, leading=17, weight=_SEMIBOLD)
BODY = Style(size=11.5, leading=19)
BODY_RIGHT = Style(size=11.5, leading=19, align=Align.RIGHT)
NOTICE = Style(size=11, leading=18)
CAPTION = Style(size=10.5, leading=17, weight=_SEMIBOLD)
TABLE = Style(size=9, leading=13.5)
TABLE_CODE = Style(size=9, leading=13.5, unbroken=True)
TABLE_NUMBER = Style(size=9, leading=13.5, align=Align.RIGHT)
TABLE_RESULT = Style(size=9, leading=13.5, weight=_SEMIBOLD, align=Align.RIGHT)
TABLE_HEAD = Style(size=8.5, leading=12.5, weight=_SEMIBOLD, align=Align.CENTRE)
TABLE_GROUP = Style(size=9, leading=13.5, weight=_SEMIBOLD)
TABLE_VERDICT = Style(size=8.5, leading=13.5)
SMALL = Style(size=8, leading=11.5, ink=Ink.SOFT)
SMALL_RIGHT = Style(size=8, leading=11.5, ink=Ink.SOFT, align=Align.RIGHT)
NOTE = Style(size=9, leading=14, ink=Ink.SOFT)
CODE = Style(size=9, leading=14, ink=Ink.SOFT, verbatim=True)
PAGE_NUMBER = Style(size=11, leading=18, align=Align.CENTRE)
CHART = Style(size=9, leading=15)
CHART_VALUE = Style(size=9, leading=15, weight=_SEMIBOLD, align=Align.RIGHT)
CHART_AXIS = Style(size=8, leading=12, ink=Ink.SOFT, align=Align.CENTRE)
