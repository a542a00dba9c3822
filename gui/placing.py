"""Where windows stand: as they were left, as large as the screen lets them, with their frames on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.settings import Place, Settings

_FRAME = QSize(16, 40)
"""Room for a frame and its title bar, which nobody knows before the window is shown."""
_GRIP = QSize(120, 24)
"""So much of a title bar has to lie on a screen for a place to be a place."""
_LARGEST = 1 << 15
_LOOKS_MS = (0, 120, 500)
"""A window manager tells its frames some time after the window is shown."""


class Placing(QObject):
    """Places windows by kind and remembers where they were left; watches that none is shown beside the screen."""

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        application.focusWindowChanged.connect(self._came_up)

    def place(self, window: QWidget, before: QWidget | None = None) -> None:
        """Give a window that is about to be shown its place; at the first time that of the window ``before`` it."""
        window.installEventFilter(self)
        if before is not None:
            self.keep(before)
        if before is not None and (type(before) is type(window) or _kind(window) not in self._settings.choices.places):
            _stand_like(window, before)
            return
        place = self._settings.choices.places.get(_kind(window))
        if place is None or not _is_sane(place):
            _begin(window)
            return
        window.resize(QSize(place.width, place.height).boundedTo(window.screen().availableSize() - _FRAME))
        window.move(place.x, place.y)
        if place.maximised:
            _fill(window)

    def keep(self, window: QWidget) -> None:
        """Remember where a window stands."""
        if not window.isVisible():
            return
        filled = _fills(window)
        usual = window.normalGeometry() if filled else QRect(window.pos(), window.size())
        place = Place(x=usual.x(), y=usual.y(), width=usual.width(), height=usual.height(), maximised=filled)
        self._settings.remember_place(_kind(window), place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and isinstance(watched, QWidget):
            self.keep(watched)
        return False

    def _came_up(self, focus: QWindow | None) -> None:
        for window in (found for found in QApplication.topLevelWidgets() if focus and found.windowHandle() == focus):
            for wait in _LOOKS_MS:
                QTimer.singleShot(wait, window, partial(self._look, window, window.size()))

    def _look(self, window: QWidget, size: QSize) -> None:
        if window.size() == size:
            keep_on_screen(window)


def keep_on_screen(window: QWidget) -> None:
    """Move a window whose frame leaves the screen back onto it; a dialog gets smaller where it has to be."""
    if window.isMaximized() or window.isFullScreen() or not window.isVisible():
        return
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    edges = frame.size() - window.size()
    if isinstance(window, QDialog) and room.size().boundedTo(frame.size()) != frame.size():
        window.resize(window.size().boundedTo(room.size() - edges))
        frame.setSize(window.size() + edges)
    at = _within(frame, room)
    if at != frame.topLeft():
        window.move(at)


def _within(frame: QRect, room: QRect) -> QPoint:
    right, bottom = room.right() - frame.width() + 1, room.bottom() - frame.height() + 1
    return QPoint(max(room.left(), min(frame.left(), right)), max(room.top(), min(frame.top(), bottom)))


def _begin(window: QWidget) -> None:
    """Take the usual size in the middle of the screen, or nearly all of a screen that has no more."""
    room = window.screen().availableGeometry()
    window.resize(window.sizeHint().boundedTo(room.size() - _FRAME))
    left = room.size() - window.size() - _FRAME
    window.move(room.topLeft() + QPoint(left.width(), left.height()) / 2)


def _stand_like(window: QWidget, before: QWidget) -> None:
    window.resize(before.size())
    window.move(before.pos())
    if _fills(before):
        _fill(window)


def _fill(window: QWidget) -> None:
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def _fills(window: QWidget) -> bool:
    return window.isMaximized() and window.screen().availableGeometry().contains(window.geometry())


def _is_sane(place: Place) -> bool:
    """Whether a window at a place could be seen and taken hold of, on the screens that are there now."""
    if max(abs(place.x), abs(place.y), place.width, place.height) > _LARGEST or min(place.width, place.height) <= 0:
        return False
    bar = QRect(place.x, place.y, place.width, _GRIP.height())
    shown = (screen.availableGeometry().intersected(bar) for screen in QGuiApplication.screens())
    return any(part.width() >= _GRIP.width() and part.height() >= _GRIP.height() for part in shown)


def _kind(window: QWidget) -> str:
    return type(window).__name__
