"""Labels whose Thai is broken and cut at words, with room for its marks."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.design.fonts import BODY, Style, overreach
from gui.design.painting import smooth
from gui.design.thai import Paragraph, lay, leaning, text_width
from gui.design.tips import plain_tip
from gui.design.tokens import INK

_ANY = 100_000


class WrappedLabel(QLabel):
    """As many lines as its words need at its width; with ``most_lines`` the rest is cut and told by a tooltip."""

    def __init__(
        self,
        words: str = "",
        style: Style = BODY,
        ink: str = INK,
        *,
        most_lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._style, self._ink, self._most_lines = style, ink, most_lines
        self._hint = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(most_lines != 1)
        self.setSizePolicy(policy)
        self.setAccessibleName(words)

    def set_words(self, words: str, ink: str = "") -> None:
        """Show other words, in another colour where one is given."""
        self._ink = ink or self._ink
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()
        self.update()

    def set_hint(self, words: str) -> None:
        """Say more under the pointer, where the words themselves have their room."""
        self._hint = words
        self._show_hint()

    def hasHeightForWidth(self) -> bool:
        return self._most_lines != 1

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).height + 2 * overreach(self._style)

    def sizeHint(self) -> QSize:
        wide = lay(self.text(), self._style, _ANY)
        sides = (sum(leaning(line, self._style)) for line in wide.lines)
        return QSize(round(wide.width) + 1 + max(sides, default=0), wide.height + 2 * overreach(self._style))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(40, self.sizeHint().width()), self._style.line + 2 * overreach(self._style))

    def _laid(self, width: int) -> Paragraph:
        return lay(self.text(), self._style, max(width, 1), self._most_lines)

    def _left(self, shown: Paragraph) -> int:
        return max((leaning(line, self._style)[0] for line in shown.lines), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        shown = self._laid(self.width())
        self.setToolTip(plain_tip(self.text() if shown.cut else self._hint))

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._laid(self.width())
        top = (self.height() - shown.height) / 2 if self._most_lines == 1 else overreach(self._style)
        shown.draw(smooth(QPainter(self)), self._left(shown), top, self._ink)


class ElidedLabel(WrappedLabel):
    """One line, cut after a whole word where it has no room."""

    def __init__(self, words: str = "", style: Style = BODY, ink: str = INK, parent: QWidget | None = None) -> None:
        super().__init__(words, style, ink, most_lines=1, parent=parent)
        self.setMinimumWidth(min(40, round(text_width(words, style)) + 1))
