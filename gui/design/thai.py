"""Text laid out at a width: broken and cut at words (Thai writes no spaces), in lines of a fixed height."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from gui.design.fonts import Style, baseline, font, metrics
from gui.design.tokens import INK, colour
from gui.printing.thai_words import breakable, words

ELLIPSIS = "…"
_BEFORE = 6

__all__ = [
    "ELLIPSIS",
    "Paragraph",
    "breakable",
    "elide_apart",
    "elide_middle",
    "elide_start",
    "lay",
    "leaning",
    "text_width",
    "words",
]


@dataclass(frozen=True)
class Paragraph:
    """Lines of text of one style; ``cut`` where some of the text had no room."""

    lines: tuple[str, ...]
    style: Style
    cut: bool = False

    @property
    def height(self) -> int:
        """The height of all lines."""
        return len(self.lines) * self.style.line

    @property
    def width(self) -> float:
        """The width of the widest line."""
        return max((text_width(line, self.style) for line in self.lines), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float, ink: str = INK) -> None:
        """Draw the lines below ``y``."""
        painter.setFont(font(self.style))
        painter.setPen(colour(ink))
        down = y + baseline(self.style)
        for number, line in enumerate(self.lines):
            painter.drawText(QPointF(x, down + number * self.style.line), line)


@lru_cache(maxsize=8192)
def text_width(text: str, style: Style) -> float:
    """Return the width of a line of text."""
    return metrics(style).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def leaning(text: str, style: Style) -> tuple[int, int]:
    """Return how far a line's letters (ไ, a mark over ป or ช) reach out of its width, to the left and to the right."""
    path = QPainterPath()
    path.addText(0, 0, font(style), text)
    ink = path.boundingRect()
    return max(0, math.ceil(-ink.left())), max(0, math.ceil(ink.right() - text_width(text, style)))


@lru_cache(maxsize=4096)
def lay(text: str, style: Style, width: int, most_lines: int = 0) -> Paragraph:
    """Break a text into lines of at most ``width``; beyond ``most_lines`` (0: any) it is cut after a whole word."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _broken(paragraph, style, width)
    if not most_lines or len(lines) <= most_lines:
        return Paragraph(tuple(lines), style)
    kept = lines[: most_lines - 1]
    last = _cut("".join(_spaced(lines[most_lines - 1 :])), style, width)
    return Paragraph((*kept, last), style, cut=True)


def elide_apart(text: str, other: str, style: Style, width: int) -> str:
    """Cut a line that has no room around the place where it parts from another, so that the difference is seen."""
    if text_width(text, style) <= width:
        return text
    at = next((at for at, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]), len(text))
    start, end = _letter(text, max(at - _BEFORE, 0)), len(text)

    def cut(start: int, end: int) -> str:
        return (ELLIPSIS if start else "") + text[start:end] + (ELLIPSIS if end < len(text) else "")

    while end > start + 1 and text_width(cut(start, end), style) > width:
        end = _letter(text, end - 1)
    while end == len(text) and start and text_width(cut(_letter(text, start - 1), end), style) <= width:
        start = _letter(text, start - 1)
    return cut(start, end)


def _letter(text: str, at: int) -> int:
    """Return where a letter begins, with the marks that follow it."""
    while 0 < at < len(text) and (unicodedata.category(text[at]) == "Mn" or text[at] in "ะาๅำ"):
        at -= 1
    return at


def elide_start(text: str, style: Style, width: int) -> str:
    """Cut a line before a whole word: of several that begin alike the end tells one from the others."""
    pieces = words(text)
    tails = ("".join(pieces[at:]) for at in range(1, len(pieces)))
    found = next((ELLIPSIS + tail for tail in tails if text_width(ELLIPSIS + tail, style) <= width), "")
    return found or elide_middle(text, style, width)


def elide_middle(text: str, style: Style, width: int) -> str:
    """Cut a line in its middle: of many that begin alike the end tells one from the others."""
    return metrics(style).elidedText(text, Qt.TextElideMode.ElideMiddle, width)


def _spaced(lines: list[str]) -> list[str]:
    return [line if line.endswith(" ") else line + " " for line in lines[:1]] + lines[1:]


def _broken(text: str, style: Style, width: int) -> list[str]:
    if text_width(text, style) <= width:
        return [text.rstrip()]
    lines, line = [], ""
    for word in words(text) if text else ("",):
        if line and text_width((line + word).rstrip(), style) > width:
            lines.append(line.rstrip())
            line = word
        else:
            line += word
    return [*lines, line.rstrip()]


def _cut(text: str, style: Style, width: int) -> str:
    kept = ""
    for word in words(text.strip()):
        if kept and text_width((kept + word).rstrip() + ELLIPSIS, style) > width:
            break
        kept += word
    return kept.rstrip() + ELLIPSIS
