"""Colours, type and spacing of the window, in logical pixels (VISUAL.md)."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtGui import QColor

PAGE, SUNK, CHROME = "#FFFFFF", "#F7F8FA", "#F1F3F5"
LINE, LINE_SOFT, EDGE = "#DDE1E6", "#E8EBEF", "#87909B"
INK, INK2, INK3, INK_OFF = "#1A2028", "#47515D", "#5F6975", "#6B747F"
ACTIVE_ROW, TRACK, BADGE = "#FAFBFE", "#D9DDE3", "#E1E5EA"
ACCENT, ACCENT_DARK, ACCENT_TINT, ACCENT_LINE = "#2B4F91", "#213E74", "#E8EEF8", "#B9C9E6"
ERROR, ERROR_TINT, ERROR_LINE = "#B3261E", "#FCEDEB", "#E9BDB8"
WARNING, WARNING_TINT, WARNING_LINE = "#855600", "#FFF4DC", "#E6CF9A"
OK, OK_TINT, OK_LINE = "#21683A", "#E7F3EA", "#B5D6BF"
NOTE, NOTE_TINT, NOTE_LINE = "#3F5A74", "#ECF1F6", "#C3D0DD"
MUTE_TINT, MUTE_LINE = "#ECEEF1", "#CFD4DA"
DATA: Final = {
    "missing": "#87909B", "quarantined": "#B77900", "received": "#6C8BA8", "returned": "#8A4B1F", "accepted": "#21683A",
}  # fmt: skip

HEADER, STATUS_BAR, CONTROL, COMPACT, SIGNING, CHIP, ENTRY_ROW = 48, 28, 32, 28, 40, 24, 34
NAV, RAIL, SIDE = 256, 64, 268
DRAWER_BELOW, RAIL_BELOW, STACKED_BELOW = 1180, 980, 760
RADIUS, CARD_RADIUS, PILL_RADIUS = 4, 6, 12
SMALL_GAP, GAP, WIDE_GAP = 5, 8, 16


class Tone(StrEnum):
    """What a coloured part says; an icon and a word always say it too."""

    ERROR = "error"
    WARNING = "warning"
    OK = "ok"
    NOTE = "note"
    MUTE = "mute"
    ACCENT = "accent"


TONES: Final = {
    Tone.ERROR: (ERROR, ERROR_TINT, ERROR_LINE),
    Tone.WARNING: (WARNING, WARNING_TINT, WARNING_LINE),
    Tone.OK: (OK, OK_TINT, OK_LINE),
    Tone.NOTE: (NOTE, NOTE_TINT, NOTE_LINE),
    Tone.MUTE: (INK2, MUTE_TINT, MUTE_LINE),
    Tone.ACCENT: (ACCENT_DARK, ACCENT_TINT, ACCENT_LINE),
}
"""Text, fill and border of each tone."""


@cache
def colour(name: str) -> QColor:
    """Return a token as Qt wants it."""
    return QColor(name)
