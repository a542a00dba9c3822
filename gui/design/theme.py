"""Dressing the application: fonts, palette, style sheet, focus ring."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from gui.design.focus_ring import FocusRing
from gui.design.fonts import BODY, font
from gui.design.stylesheet import stylesheet
from gui.design.tokens import ACCENT, CHROME, INK, INK3, INK_OFF, PAGE, SUNK, colour
from gui.printing.application import load_fonts

_DRESSED = "chiwat_dressed"
_COLOURS = {
    QPalette.ColorRole.Window: CHROME,
    QPalette.ColorRole.Base: PAGE,
    QPalette.ColorRole.AlternateBase: SUNK,
    QPalette.ColorRole.Button: PAGE,
    QPalette.ColorRole.WindowText: INK,
    QPalette.ColorRole.Text: INK,
    QPalette.ColorRole.ButtonText: INK,
    QPalette.ColorRole.PlaceholderText: INK3,
    QPalette.ColorRole.Highlight: ACCENT,
    QPalette.ColorRole.HighlightedText: PAGE,
    QPalette.ColorRole.Link: ACCENT,
    QPalette.ColorRole.Accent: ACCENT,
}


def dress(application: QApplication) -> None:
    """Make the application look the same on every system; once an application."""
    if application.property(_DRESSED):
        return
    application.setStyle("Fusion")
    load_fonts(application)
    application.setFont(font(BODY))
    palette = QPalette()
    for role, name in _COLOURS.items():
        palette.setColor(role, colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour(INK_OFF))
    application.setPalette(palette)
    application.setStyleSheet(stylesheet())
    FocusRing(application)
    application.setProperty(_DRESSED, True)
