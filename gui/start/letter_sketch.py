"""A sketch of the district's letter, to show where the code stands in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.design.fonts import AXIS, BODY_BOLD, SMALL_BOLD
from gui.design.painting import box, smooth, text_centred
from gui.design.tokens import ACCENT, ACCENT_DARK, ACCENT_TINT, CARD_RADIUS, INK, INK2, LINE, PAGE

_WIDTH, _HEIGHT, _LEFT = 300, 288, 22
_LINES = ((74, 256), (92, 240), (110, 124), (190, 256), (208, 234), (226, 164))
_CODE_TOP, _CODE_HEIGHT = 131, 34


class LetterSketch(QWidget):
    """The letter; ``subject`` is printed below its title."""

    def __init__(self, title: str, subject: str) -> None:
        super().__init__()
        self._title, self.subject = title, subject
        self.setFixedSize(_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), fill=PAGE, border=LINE, radius=CARD_RADIUS)
        text_centred(painter, QRectF(0, 10, _WIDTH, 22), self._title, SMALL_BOLD, INK)
        text_centred(painter, QRectF(0, 32, _WIDTH, 18), self.subject, AXIS, INK2)
        for top, width in (*_LINES, (262, 90)):
            left = _WIDTH - _LEFT - width if top > 250 else _LEFT
            box(painter, QRectF(left, top, width, 5), fill=LINE, radius=2.5)
        frame = QRectF(18, _CODE_TOP, _WIDTH - 36, _CODE_HEIGHT)
        box(painter, frame, fill=ACCENT_TINT, border=ACCENT, width=2)
        text_centred(painter, frame, "XXXX XXXX XXXX XXXX XXXX", BODY_BOLD.at(QFont.Weight.DemiBold), ACCENT_DARK)
