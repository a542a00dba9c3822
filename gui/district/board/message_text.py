"""A message as it will be pasted: lines break between names, and within one only where it is wider than the line."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from gui.design.fonts import MESSAGE, Style
from gui.design.labels import WrappedLabel
from gui.design.painting import smooth
from gui.design.thai import Paragraph, lay, text_width
from gui.design.tokens import INK


@lru_cache(maxsize=64)
def lay_message(text: str, style: Style, width: int) -> Paragraph:
    """Break a message at its spaces; what has no room even so is broken at words."""
    return lay("\n".join(_broken(text, style, width)), style, width)


def _broken(text: str, style: Style, width: int) -> list[str]:
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for name in paragraph.split(" "):
            longer = f"{line} {name}" if line else name
            if line and text_width(longer, style) > width:
                lines.append(line)
                line = name
            else:
                line = longer
        lines.append(line)
    return lines


class MessageText(WrappedLabel):
    """Shows a message."""

    def __init__(self) -> None:
        super().__init__(style=MESSAGE)

    def heightForWidth(self, width: int) -> int:
        return lay_message(self.text(), MESSAGE, max(width, 1)).height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nothing is cut here, so there is nothing to tell by a tooltip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        lay_message(self.text(), MESSAGE, max(self.width(), 1)).draw(smooth(QPainter(self)), 0, 0, INK)
