"""The few shapes that everything is drawn of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.design.fonts import SMALL_MEDIUM, Style, baseline, font
from gui.design.icons import draw_icon
from gui.design.thai import text_width
from gui.design.tokens import CHIP, INK, RADIUS, SMALL_GAP, TONES, Tone, colour

_CHIP_LEFT, _CHIP_ICON, _CHIP_RIGHT = 6, 14, 8


def smooth(painter: QPainter) -> QPainter:
    """Draw round corners and letters without steps."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return painter


def box(
    painter: QPainter, rect: QRectF, *, fill: str = "", border: str = "", radius: float = RADIUS, width: float = 1
) -> None:
    """Draw a filled, bordered rectangle; the border lies within it."""
    inset = width / 2 if border else 0
    painter.setPen(QPen(colour(border), width) if border else Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def ground(painter: QPainter, rect: QRect, fill: str) -> None:
    """Fill a whole widget, a little beyond: at 150 % its last pixels are parts of pixels."""
    painter.fillRect(rect.adjusted(-1, -1, 1, 1), colour(fill))


def text(painter: QPainter, x: float, y: float, words: str, style: Style, ink: str = INK) -> None:
    """Draw one line whose top is ``y``."""
    painter.setFont(font(style))
    painter.setPen(colour(ink))
    painter.drawText(QPointF(x, y + baseline(style)), words)


def text_right(painter: QPainter, right: float, y: float, words: str, style: Style, ink: str = INK) -> None:
    """Draw one line that ends at ``right``."""
    text(painter, right - text_width(words, style), y, words, style, ink)


def text_centred(painter: QPainter, rect: QRectF, words: str, style: Style, ink: str = INK) -> None:
    """Draw one line in the middle of a rectangle."""
    x = rect.x() + (rect.width() - text_width(words, style)) / 2
    text(painter, x, rect.y() + (rect.height() - style.line) / 2, words, style, ink)


def line(painter: QPainter, x1: float, y1: float, x2: float, y2: float, ink: str, width: float = 1) -> None:
    """Draw a crisp horizontal or vertical line as a thin rectangle from one point to the other."""
    painter.fillRect(QRectF(x1, y1, max(x2 - x1, width), max(y2 - y1, width)), colour(ink))


def chip_width(words: str) -> float:
    """Return the width of a chip with an icon."""
    return _CHIP_LEFT + _CHIP_ICON + SMALL_GAP + text_width(words, SMALL_MEDIUM) + _CHIP_RIGHT


def chip(painter: QPainter, x: float, y: float, icon: str, words: str, tone: Tone) -> float:
    """Draw an icon and a word in a box 24 high; return its width."""
    ink, fill, border = TONES[tone]
    width = chip_width(words)
    box(painter, QRectF(x, y, width, CHIP), fill=fill, border=border)
    draw_icon(painter, icon, x + _CHIP_LEFT, y + (CHIP - _CHIP_ICON) / 2, ink, _CHIP_ICON)
    text(painter, x + _CHIP_LEFT + _CHIP_ICON + SMALL_GAP, y + 2, words, SMALL_MEDIUM, ink)
    return width
