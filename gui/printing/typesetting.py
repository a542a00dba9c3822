"""Text set in lines: broken at Thai words, in the digits asked for, drawn line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.printing.style import Align, Style, pt
from gui.printing.thai_words import words
from models.numbers import Digits, to_thai_digits

_MARKS = frozenset(chr(code) for code in (0x0E31, 0x0E33, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F)))


@dataclass(frozen=True, kw_only=True)
class Face:
    """A style's font and what it measures, kept as long as a report is made."""

    font: QFont
    metrics: QFontMetricsF
    baseline: float


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of text, of its natural width."""

    text: str
    width: float
    style: Style
    face: Face

    @property
    def height(self) -> float:
        return pt(self.style.leading)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        """Draw the line aligned in a box of ``width`` whose top left is (x, y)."""
        spare = {Align.LEFT: 0.0, Align.RIGHT: width - self.width, Align.CENTRE: (width - self.width) / 2}
        painter.setFont(self.face.font)
        painter.setPen(self.style.ink.colour)
        painter.drawText(QPointF(x + spare[self.style.align], y + self.face.baseline), self.text)


class Typesetter:
    """Sets text in one system of digits; to be dropped before the application that its fonts belong to."""

    def __init__(self, digits: Digits) -> None:
        self.digits = digits
        self._faces: dict[Style, Face] = {}
        self._advances: dict[tuple[str, Style], float] = {}

    def plain(self, text: str, style: Style) -> str:
        """Return the text in the report's digits; verbatim styles keep theirs."""
        thai = self.digits is Digits.THAI and not style.verbatim
        return to_thai_digits(text) if thai else text

    def lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """Break a text into lines of at most ``width``."""
        return tuple(
            self._line(line, style)
            for paragraph in self.plain(text, style).split("\n")
            for line in self._broken(paragraph, style, width)
        )

    def line(self, text: str, style: Style) -> Line:
        """Set a text in one line, however wide."""
        return self._line(self.plain(text, style), style)

    def _line(self, text: str, style: Style) -> Line:
        return Line(text=text, width=self._advance(text, style), style=style, face=self._face(style))

    def _broken(self, paragraph: str, style: Style, width: float) -> Iterator[str]:
        if style.unbroken:
            yield paragraph
            return
        line, taken = "", 0.0
        for word in self._fitting(paragraph, style, width):
            if line and taken + self._advance(word.rstrip(" "), style) > width:
                yield line.rstrip(" ")
                line, taken = "", 0.0
            line += word
            taken += self._advance(word, style)
        yield line.rstrip(" ")

    def _fitting(self, paragraph: str, style: Style, width: float) -> Iterator[str]:
        """Yield the words, and in pieces those that no line can hold."""
        for word in words(paragraph):
            if self._advance(word, style) <= width:
                yield word
            else:
                yield from self._pieces(word, style, width)

    def _pieces(self, word: str, style: Style, width: float) -> Iterator[str]:
        piece = ""
        for char in word:
            if piece and char not in _MARKS and self._advance(piece + char, style) > width:
                yield piece
                piece = ""
            piece += char
        yield piece

    def _advance(self, text: str, style: Style) -> float:
        key = (text, style)
        if key not in self._advances:
            self._advances[key] = self._face(style).metrics.horizontalAdvance(text)
        return self._advances[key]

    def _face(self, style: Style) -> Face:
        if style not in self._faces:
            font = style.font()
            metrics = QFontMetricsF(font)
            baseline = (pt(style.leading) + metrics.ascent() - metrics.descent()) / 2
            self._faces[style] = Face(font=font, metrics=metrics, baseline=baseline)
        return self._faces[style]
