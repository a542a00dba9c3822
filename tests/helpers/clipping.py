"""What of a window cannot be read or reached: texts cut by their rectangles, words cut without being told in full,
controls off the screen or under each other. Found by painting the window and by walking its widgets, so that nothing
has to be listed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QTabBar)
_SLACK = 1.0
"""A pixel's edge: outlines are smooth, and of the last half pixel nothing is seen."""


def clipped(window: QWidget) -> list[str]:
    """Return every text of a shown window that does not fit where it is painted, or is cut and nowhere in full."""
    found: dict[str, None] = {}
    _settle(window)
    with _watched(found):
        window.grab()
    for field in _visible(window):
        found.update(dict.fromkeys(_unread(field)))
    return list(found)


def unreachable(window: QWidget) -> list[str]:
    """Return every control of a shown window that lies outside it, or where no scrolling brings it in."""
    _settle(window)
    return [
        f"{_name(control)} is out of reach: {where}"
        for control in _controls(window)
        for where in _outside(control, window)
    ]


def overlapping(window: QWidget) -> list[str]:
    """Return every pair of controls of a shown window of which one hides a part of the other."""
    _settle(window)
    shown = [(control, area) for control in _controls(window) if not (area := _shown(control, window)).isEmpty()]
    return [
        f"{_name(one)} and {_name(other)} lie over each other: {(area & other_area).getRect()}"
        for (one, area), (other, other_area) in combinations(shown, 2)
        if (common := area & other_area).width() > _SLACK and common.height() > _SLACK and not _on_purpose(one, other)
    ]


def faults(window: QWidget) -> list[str]:
    """Return all of it."""
    return clipped(window) + unreachable(window) + overlapping(window)


@contextmanager
def _watched(found: dict[str, None]) -> Iterator[None]:
    drawn = QPainter.drawText

    def draw(painter: QPainter, *given: Any) -> object:
        if len(given) == 2 and isinstance(given[0], QPoint | QPointF):
            found.update(dict.fromkeys(_cut(painter, QPointF(given[0]), given[1])))
        return drawn(painter, *given)

    with patch.object(QPainter, "drawText", draw):
        yield


def _cut(painter: QPainter, at: QPointF, words: str) -> Iterator[str]:
    widget = painter.device()
    if not isinstance(widget, QWidget) or not words.strip():
        return
    if words.strip("…") != words and not _told(widget):
        yield f"{_name(widget)} cuts {words!r} and tells it nowhere in full"
    room = QRectF(widget.rect())
    if painter.hasClipping():
        room &= painter.transform().mapRect(painter.clipBoundingRect())
    ink = painter.transform().mapRect(_ink(painter.font(), words).translated(at))
    for side, over in _over(ink, _scrolled(widget, room)):
        yield f"{_name(widget)} shows {words!r} cut {over:.1f} px at the {side}"


def _ink(font: QFont, words: str) -> QRectF:
    path = QPainterPath()
    path.addText(0, 0, font, words)
    return path.boundingRect()


def _over(ink: QRectF, room: QRectF) -> Iterator[tuple[str, float]]:
    sides = {
        "left": room.left() - ink.left(), "top": room.top() - ink.top(),
        "right": ink.right() - room.right(), "bottom": ink.bottom() - room.bottom(),
    }  # fmt: skip
    return ((side, over) for side, over in sides.items() if over > _SLACK)


def _told(widget: QWidget) -> bool:
    """Whether a widget tells in full what it cuts: to the pointer, or to a reader of screens; lists tell each cell."""
    area = widget.parentWidget()
    return bool(
        widget.toolTip() or widget.accessibleName() or widget.accessibleDescription()
        or isinstance(widget, QAbstractScrollArea) or isinstance(area, QAbstractScrollArea)
    )  # fmt: skip


def _scrolled(widget: QWidget, room: QRectF) -> QRectF:
    """Return the room of a viewport with what scrolling brings into it."""
    area = widget.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not widget:
        return room
    across, down = area.horizontalScrollBar().maximum() > 0, area.verticalScrollBar().maximum() > 0
    far = 1e6
    return room.adjusted(-far * across, -far * down, far * across, far * down)


def _unread(field: QWidget) -> Iterator[str]:
    """Yield what is wrong with a field that Qt paints itself."""
    if isinstance(field, QLineEdit) and not field.text() and field.placeholderText():
        margins = field.textMargins()
        room = field.width() - margins.left() - margins.right() - 4
        for child in field.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            room -= child.width() if child.isVisible() else 0
        if field.fontMetrics().horizontalAdvance(field.placeholderText()) > room:
            yield f"{_name(field)} has no room for {field.placeholderText()!r}"
    whole = isinstance(field, QAbstractButton | QTabBar) and not field.hasHeightForWidth()
    if whole and field.width() + 1 < field.minimumSizeHint().width():
        yield f"{_name(field)} is {field.width()} wide and needs {field.minimumSizeHint().width()}"


def _outside(control: QWidget, window: QWidget) -> Iterator[str]:
    """Yield where a control leaves what shows it; inside a scroll area only what the area cannot scroll to counts."""
    rect, inner = control.rect(), control
    while inner is not window and not inner.isWindow():
        outer = inner.parentWidget()
        assert outer is not None
        rect = QRect(inner.mapTo(outer, rect.topLeft()), rect.size())
        area = outer.parentWidget()
        room = outer.rect()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is outer:
            held = area.widget() if isinstance(area, QScrollArea) else None
            never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if held is not None and not held.geometry().contains(rect):
                yield f"not within what {_name(area)} scrolls"
            if area.horizontalScrollBarPolicy() == never and (rect.left() < 0 or rect.right() > room.right()):
                yield f"beside what {_name(area)} shows"
            rect = room
        elif not room.contains(rect):
            yield f"{rect.getRect()} of {room.width()} × {room.height()} in {_name(outer)}"
            return
        inner = outer


def _controls(window: QWidget) -> Iterator[QWidget]:
    for widget in _visible(window):
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar):
            yield widget


def _shown(control: QWidget, window: QWidget) -> QRect:
    """Return the part of the window where a control is seen, or what lies over it."""
    area = QRect(control.mapTo(window, QPoint()), control.size())
    above = control.parentWidget()
    while above is not None and (above is window or window.isAncestorOf(above)):
        area &= QRect(above.mapTo(window, QPoint()), above.size())
        above = above.parentWidget()
    return area


def _on_purpose(one: QWidget, other: QWidget) -> bool:
    """Whether one is inside the other, or a panel is pulled out over the page: it has no place in the layout."""
    branches = list(zip(_line_of(one), _line_of(other), strict=False))
    at = next((at for at, (left, right) in enumerate(branches) if left is not right), None)
    if at is None:
        return True
    layout = branches[at - 1][0].layout() if at else None
    return layout is not None and any(layout.indexOf(side) < 0 and not _nested(layout, side) for side in branches[at])


def _line_of(widget: QWidget) -> list[QWidget]:
    """Return a widget and what it is in, outermost first."""
    line = [widget]
    while (above := line[0].parentWidget()) is not None and not line[0].isWindow():
        line.insert(0, above)
    return line


def _nested(layout: QLayout, widget: QWidget) -> bool:
    items = (layout.itemAt(at) for at in range(layout.count()))
    inner = [one for item in items if item is not None and (one := item.layout()) is not None]
    return any(one.indexOf(widget) >= 0 or _nested(one, widget) for one in inner)


def _settle(window: QWidget) -> None:
    """Let layouts within layouts come to rest, as they do once they are painted."""
    for _ in range(3):
        QApplication.processEvents()
        window.grab()


def _visible(window: QWidget) -> Iterator[QWidget]:
    yield from (widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    return f"{type(widget).__name__} {words[:40]!r}"
