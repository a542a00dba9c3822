"""Buttons: primary (one a region), secondary, quiet, and tools with an icon alone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_BOLD, BODY_MEDIUM, MEDIUM, SMALL_MEDIUM, TABLE, Style
from gui.design.icons import draw_icon
from gui.design.painting import box, smooth, text
from gui.design.thai import text_width
from gui.design.tips import plain_tip
from gui.design.tokens import (
    ACCENT,
    ACCENT_DARK,
    ACCENT_TINT,
    CHROME,
    COMPACT,
    CONTROL,
    EDGE,
    INK,
    INK2,
    INK_OFF,
    MUTE_LINE,
    MUTE_TINT,
    PAGE,
    SIGNING,
)

_ICON, _GAP = 16, 8


class ButtonKind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"
    TOOL = "tool"


_HEIGHTS = {"small": COMPACT, "normal": CONTROL, "big": SIGNING}
_PADDING = {"small": 10, "normal": 14, "big": 20}


class Button(QPushButton):
    """A painted button; Enter presses it as Space does. ``size``: small 28, normal 32, big 40 high.

    One that ``writes`` is off where whatever it is in says ``why_not_written``, as a window that only looks.
    """

    writes = False

    def __init__(
        self,
        words: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon: str = "",
        trailing: str = "",
        size: str = "normal",
        name: str = "",
        writes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.writes = writes
        self.kind, self.icon_name, self.trailing, self.size_name = kind, icon, trailing, size
        self.setAccessibleName(name or words)
        if kind is ButtonKind.TOOL:
            self.setToolTip(plain_tip(name))
        self.setProperty(RING_GAP, 2 if kind in (ButtonKind.PRIMARY, ButtonKind.SECONDARY) else 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def setText(self, words: str) -> None:
        """Show other words; a button that is called by its words is called by the new ones."""
        if words and self.accessibleName() == self.text():
            self.setAccessibleName(words)
        super().setText(words)

    def allow(self, on: bool, why: str) -> None:
        """Be on; or be off, and say why."""
        self.setToolTip("" if on else plain_tip(why))
        self.setAccessibleDescription("" if on else why)
        self.setEnabled(on)

    def keep_off(self) -> None:
        """Be off, and say why, where what it does cannot be written."""
        if self.writes and self.isEnabled() and (why := _why_not_written(self)):
            self.setEnabled(False)
            self.setToolTip(plain_tip(why))
            self.setAccessibleDescription(why)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.keep_off()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keep_off()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self.icon_name = icon
        self.updateGeometry()
        self.update()

    @property
    def style_of_text(self) -> Style:
        """The type that the button's words are set in."""
        if self.kind is ButtonKind.LINK:
            return SMALL_MEDIUM
        if self.size_name == "small":
            return TABLE.at(MEDIUM)
        return BODY_BOLD if self.kind is ButtonKind.PRIMARY else BODY_MEDIUM

    def sizeHint(self) -> QSize:
        if self.kind is ButtonKind.TOOL:
            return QSize(CONTROL, CONTROL)
        height = COMPACT if self.kind is ButtonKind.LINK else _HEIGHTS[self.size_name]
        return QSize(round(self._content() + 2 * self._padding()), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _padding(self) -> int:
        if self.kind is ButtonKind.LINK:
            return 6
        return 8 if self.kind is ButtonKind.QUIET else _PADDING[self.size_name]

    def _gap(self) -> int:
        return 5 if self.kind is ButtonKind.LINK else _GAP

    def _content(self) -> float:
        icons = sum(_ICON + self._gap() for name in (self.icon_name, self.trailing) if name)
        return text_width(self.text(), self.style_of_text) + icons - (0 if self.text() else self._gap())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        ink = self._frame(painter)
        width, height = self.width(), self.height()
        x = (width - self._content()) / 2
        if self.icon_name:
            draw_icon(painter, self.icon_name, x, (height - _ICON) / 2, ink)
            x += _ICON + self._gap()
        style = self.style_of_text
        text(painter, x, (height - style.line) / 2, self.text(), style, ink)
        if self.trailing:
            x += text_width(self.text(), style) + self._gap()
            draw_icon(painter, self.trailing, x, (height - _ICON) / 2, ink)

    def _frame(self, painter: QPainter) -> str:
        rect, hover = QRectF(self.rect()), self.underMouse() and self.isEnabled()
        if self.kind is ButtonKind.PRIMARY:
            if not self.isEnabled():
                box(painter, rect, fill=MUTE_TINT, border=MUTE_LINE)
                return INK_OFF
            box(painter, rect, fill=ACCENT_DARK if hover or self.isDown() else ACCENT)
            return PAGE
        if self.kind is ButtonKind.SECONDARY:
            on = self.isEnabled()
            box(painter, rect, fill=(CHROME if hover else PAGE) if on else MUTE_TINT, border=EDGE if on else MUTE_LINE)
            return INK if on else INK_OFF
        if hover:
            box(painter, rect, fill=CHROME if self.kind is ButtonKind.TOOL else ACCENT_TINT)
        if not self.isEnabled():
            return "#A9B0B9" if self.kind is ButtonKind.TOOL else INK_OFF
        return INK2 if self.kind is ButtonKind.TOOL else ACCENT

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def _why_not_written(widget: QWidget) -> str:
    above = widget.parentWidget()
    while above is not None and not hasattr(above, "why_not_written"):
        above = above.parentWidget()
    return str(above.why_not_written()) if above is not None else ""
