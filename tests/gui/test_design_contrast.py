"""Text has 4.5 : 1 against every ground that it stands on, borders and icons of controls 3 : 1 (WCAG 2.1 AA)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtGui import QColor

from gui.design import tokens
from gui.design.tokens import TONES

GROUNDS = {
    "INK": "PAGE SUNK CHROME ACTIVE_ROW ACCENT_TINT WARNING_TINT NOTE_TINT ERROR_TINT OK_TINT",
    "INK2": "PAGE SUNK CHROME ACTIVE_ROW ACCENT_TINT WARNING_TINT NOTE_TINT BADGE MUTE_TINT",
    "INK3": "PAGE SUNK CHROME ACTIVE_ROW ACCENT_TINT",
    "INK_OFF": "PAGE",
    "ACCENT": "PAGE SUNK CHROME ACTIVE_ROW ACCENT_TINT WARNING_TINT",
    "ACCENT_DARK": "ACCENT_TINT PAGE",
    "PAGE": "ACCENT ACCENT_DARK",
    "ERROR": "PAGE CHROME ACTIVE_ROW ERROR_TINT SUNK",
    "WARNING": "PAGE CHROME ACTIVE_ROW WARNING_TINT ACCENT_TINT",
    "OK": "PAGE CHROME ACTIVE_ROW OK_TINT SUNK WARNING_TINT ACCENT_TINT",
    "NOTE": "PAGE CHROME ACTIVE_ROW NOTE_TINT",
}
"""The inks of texts, and the grounds that the window puts them on."""
BORDERS = {"EDGE": "PAGE", "ACCENT": "PAGE CHROME SUNK", "ERROR": "PAGE"}


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    parts = QColor(colour)
    return 0.2126 * linear(parts.redF()) + 0.7152 * linear(parts.greenF()) + 0.0722 * linear(parts.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(table: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(ink, ground) for ink, grounds in table.items() for ground in grounds.split()]


@pytest.mark.parametrize(("ink", "ground"), pairs(GROUNDS))
def test_text_can_be_read(ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tone", TONES)
def test_words_of_a_chip_can_be_read(tone: tokens.Tone) -> None:
    ink, fill, _line = TONES[tone]
    assert contrast(ink, fill) >= 4.5


@pytest.mark.parametrize(("ink", "ground"), pairs(BORDERS))
def test_borders_of_controls_can_be_seen(ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 3
