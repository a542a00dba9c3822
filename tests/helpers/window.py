"""Keys and clicks for whole windows: to the widget that has the focus, as a person's go."""

from __future__ import annotations

import warnings
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget


def focused() -> QWidget:
    """Return the widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_text(text: str) -> None:
    """Type into whatever has the focus, key by key; Thai letters come as an input method's do."""
    for character in text:
        widget = focused()
        if character.isascii():
            QTest.keyClicks(widget, character)
        else:
            assert isinstance(widget, QLineEdit)
            widget.insert(character)
            widget.textEdited.emit(widget.text())


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the focus."""
    QTest.keyClick(focused(), key, modifier)


def click(button: QAbstractButton) -> None:
    """Click in the middle of a button that can be seen and pressed."""
    assert button.isVisible(), button.text()
    assert button.isEnabled(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def drop_file(window: QWidget, path: Path) -> None:
    """Drag a file over a window and let it go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    _drop(window, mime, QPoint(300, 200))


def drop_text(widget: QWidget, text: str) -> None:
    """Drag a text over a widget and let it go."""
    mime = QMimeData()
    mime.setText(text)
    _drop(widget, mime, QPoint(5, 5))


def _drop(widget: QWidget, mime: QMimeData, at: QPoint) -> None:
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with warnings.catch_warnings():
        # Qt 6.12 calls its only constructor of this event deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        QApplication.sendEvent(widget, QDragEnterEvent(at, *how))
    QApplication.sendEvent(widget, QDropEvent(QPointF(at), *how))
