"""The focus ring: two accent pixels, one outside a field's border and two outside a button's (VISUAL.md, Focus)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.design.painting import box, smooth
from gui.design.tokens import ACCENT, RADIUS

_WIDTH = 2
RING_GAP = "focusRingGap"
"""The property of a widget that wants a ring: how far outside its border."""
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)


class _Ring(QWidget):
    """The painted ring; lies over the focused widget and takes no clicks."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), border=ACCENT, width=_WIDTH, radius=RADIUS + 3)


class FocusRing(QObject):
    """Follows the focus of the application; the ring of a page that is gone went with it."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._around: list[QWidget] = []
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._around:
            if isValid(widget):
                widget.removeEventFilter(self)
        wanted = new is not None and new.property(RING_GAP) is not None
        self._around = _up_to_host(new) if wanted and new is not None else []
        host = self._around[-1].parentWidget() if self._around else None
        if self._ring is not None and isValid(self._ring):
            if self._ring.parentWidget() is not host:
                self._ring.hide()
                self._ring.deleteLater()
                self._ring = None
        else:
            self._ring = None
        for widget in self._around:
            widget.installEventFilter(self)
        if host is not None:
            self._ring = self._ring or _Ring(host)
            self._place(self._ring, host)

    def _place(self, ring: _Ring, host: QWidget) -> None:
        target, out = self._around[0], int(self._around[0].property(RING_GAP)) + _WIDTH
        corner = target.mapTo(host, target.rect().topLeft())
        ring.setGeometry(QRect(corner, target.size()).adjusted(-out, -out, out, out))
        ring.setVisible(target.isVisibleTo(host))
        ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ring = self._ring
        if event.type() in _FOLLOWED and ring is not None and isValid(ring) and self._around:
            host = ring.parentWidget()
            if host is not None and host.isAncestorOf(self._around[0]):
                self._place(ring, host)
        return False


def _up_to_host(widget: QWidget) -> list[QWidget]:
    """Return the widget and its parents up to below one with room around it: a window, or what a page scrolls."""
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None:
        if parent.isWindow() or _has_room(parent, widget) or parent.objectName() == "qt_scrollarea_viewport":
            break
        found.append(parent)
    return found


def _has_room(parent: QWidget, widget: QWidget) -> bool:
    out = int(widget.property(RING_GAP)) + _WIDTH
    corner = widget.mapTo(parent, widget.rect().topLeft())
    return parent.rect().contains(QRect(corner, widget.size()).adjusted(-out, -out, out, out))
