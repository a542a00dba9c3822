"""The left panel of the check page: each item opens to the places where something is to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_BOLD, SMALL, SMALL_BOLD
from gui.design.icons import draw_icon
from gui.design.painting import line, smooth
from gui.design.thai import Paragraph, lay
from gui.design.tokens import ACCENT_TINT, CHROME, INK, INK2, INK3, LINE, PAGE, TONES
from gui.school.check_items import CheckItem, CheckLine

_LEFT, _TEXT, _RIGHT, _PAD = 16, 44, 32, 7
_CODE = 56
_WIDTH = 300


class _Pressable(QAbstractButton):
    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setProperty(RING_GAP, -4)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))


class ItemHead(_Pressable):
    """An item's title and hint; with lines, it opens and closes."""

    def __init__(self, item: CheckItem) -> None:
        super().__init__(item.title)
        self.item = item
        self.setAccessibleDescription(item.hint)
        self.setCheckable(bool(item.lines))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item.lines else Qt.FocusPolicy.NoFocus)

    def heightForWidth(self, width: int) -> int:
        return 2 * _PAD + self._title(width).height + (SMALL.line if self.item.hint else 0) + 1

    def _title(self, width: int) -> Paragraph:
        return lay(self.item.title, BODY_BOLD, width - _TEXT - _RIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), PAGE if self.underMouse() and self.item.lines else CHROME)
        title = self._title(self.width())
        draw_icon(painter, self.item.icon, _LEFT, _PAD + 4, TONES[self.item.tone][0])
        title.draw(painter, _TEXT, _PAD, INK)
        lay(self.item.hint, SMALL, self.width() - _TEXT - _RIGHT, 1).draw(painter, _TEXT, _PAD + title.height, INK2)
        if self.item.lines:
            mark = "chevron-down" if self.isChecked() else "chevron-right"
            draw_icon(painter, mark, self.width() - _RIGHT + 4, (self.height() - 16) / 2, INK2)
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)


class ItemLine(_Pressable):
    """A place where something is to do; leads there."""

    def __init__(self, shown: CheckLine) -> None:
        super().__init__(f"{shown.code} {shown.words}".strip())
        self.shown = shown

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).height + 4

    def _laid(self, width: int) -> Paragraph:
        return lay(self.shown.words, SMALL, width - self._left() - 12, 3)

    def _left(self) -> int:
        return _TEXT + (_CODE if self.shown.code else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), ACCENT_TINT if self.underMouse() or self.hasFocus() else CHROME)
        lay(self.shown.code, SMALL_BOLD, _CODE + 20, 1).draw(painter, _TEXT, 2, INK3)
        self._laid(self.width()).draw(painter, self._left(), 2, INK2)


class CheckList(QWidget):
    """All items; ``jump_wanted`` names the place that somebody goes to."""

    jump_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heads: dict[str, ItemHead] = {}
        self._open: set[str] = set()
        self._shown: tuple[CheckItem, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_items(self, items: tuple[CheckItem, ...]) -> None:
        """Show items in place of those before; what was open stays open."""
        if items == self._shown:
            return
        self._shown = items
        while (taken := self._column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.deleteLater()
        self.heads = {}
        for item in items:
            head = self.heads[item.key] = ItemHead(item)
            self._column.addWidget(head)
            if item.lines:
                self._add_lines(head, item)
        self._column.addStretch(1)

    def _add_lines(self, head: ItemHead, item: CheckItem) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(0)
        for shown in item.lines:
            row = ItemLine(shown)
            row.clicked.connect(lambda _checked=False, place=shown.place: self.jump_wanted.emit(place))
            column.addWidget(row)
        self._column.addWidget(body)
        head.setChecked(item.key in self._open)
        body.setVisible(item.key in self._open)
        head.toggled.connect(body.setVisible)
        head.toggled.connect(lambda on, key=item.key: (self._open.add if on else self._open.discard)(key))
