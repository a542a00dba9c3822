"""Walking the inputs of a page and working in them as hands do: real keys, the event loop turning between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gui.design.switch import Switch
from tests.helpers.keys import press

KINDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QCheckBox)
TEXTS = (QLineEdit, QTextEdit, QPlainTextEdit)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def turn() -> None:
    """Let the window do what one turn of its event loop does, and what that asks for."""
    for _ in range(2):
        QApplication.processEvents()


def named(widget: QWidget | None) -> str:
    """Name a widget for who reads why a test failed."""
    if widget is None:
        return "nothing"
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return f"{type(widget).__name__} “{words}”"


def is_input(widget: QWidget | None) -> bool:
    """Whether something is typed or chosen here."""
    if not isinstance(widget, KINDS) or isinstance(widget.parent(), QComboBox | QAbstractSpinBox):
        return False
    return not (isinstance(widget, TEXTS) and widget.isReadOnly())


def searches(widget: QWidget) -> bool:
    """Whether one searches with it: what is typed may put other inputs away, and Enter goes to what was found."""
    return "earch" in type(widget).__name__ or widget.accessibleName().startswith("ค้น")


def takes_enter(widget: QWidget) -> bool:
    """Whether Enter means something in an input: a new line, or a tick."""
    return isinstance(widget, QPlainTextEdit) or (isinstance(widget, QCheckBox) and not isinstance(widget, Switch))


def inputs(page: QWidget) -> list[QWidget]:
    """Return the inputs of a page that can be seen and used, in reading order."""
    found = [w for kind in KINDS for w in page.findChildren(kind) if is_input(w)]
    window = page.window()
    seen = [w for w in found if w.isVisibleTo(window) and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return sorted(seen, key=lambda widget: (place(widget).y(), place(widget).x()))


def place(widget: QWidget) -> QPoint:
    """Return where a widget begins in its window."""
    return widget.mapTo(widget.window(), QPoint())


def area(widget: QWidget) -> QRect:
    """Return the part of the window that a widget takes."""
    return QRect(place(widget), widget.size())


def each_input(page: QWidget, last: Callable[[QWidget], bool] = lambda widget: False) -> Iterator[QWidget]:
    """Yield every input once, also those that come up meanwhile; those for which ``last`` holds at the end."""
    done: set[tuple[str, int]] = set()
    while True:
        left = [(key, widget) for key, widget in _keyed(inputs(page)) if key not in done]
        if not left:
            return
        key, widget = next((one for one in left if not last(one[1])), left[0])
        done.add(key)
        yield widget


def _keyed(widgets: Sequence[QWidget]) -> Iterator[tuple[tuple[str, int], QWidget]]:
    seen: dict[str, int] = {}
    for widget in widgets:
        name = named(widget)
        seen[name] = seen.get(name, 0) + 1
        yield (name, seen[name]), widget


def stand_in(widget: QWidget) -> QWidget:
    """Put the cursor into an input."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    turn()
    assert holds_focus(widget), f"{named(widget)} does not take the focus: {named(QApplication.focusWidget())} has it"
    return focus()


def holds_focus(widget: QWidget) -> bool:
    """Whether keys go to a widget, or to the line inside it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def focus() -> QWidget:
    """Return what has the focus; somebody must, and it must be seen and usable."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is nowhere"
    assert widget.isVisible(), f"the focus is in {named(widget)}, which is not shown"
    assert widget.isEnabled(), f"the focus is in {named(widget)}, which cannot be used"
    active = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert active is not None
    assert widget.window() is active, f"the focus is in {named(widget)}, outside the window"
    return widget


def text_of(widget: QWidget) -> str:
    """Return what stands in a text input."""
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    assert isinstance(widget, QTextEdit | QPlainTextEdit)
    return widget.toPlainText()


def empty(widget: QWidget) -> None:
    """Take out what stands in an input, by keys."""
    press(widget, Qt.Key.Key_A, CONTROL)
    press(widget, Qt.Key.Key_Delete)
    turn()


def gone(widget: QWidget) -> bool:
    """Whether a widget was put away meanwhile."""
    return not shiboken6.isValid(widget) or not widget.isVisible()
