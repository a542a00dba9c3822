"""Enter, one rule everywhere: to the next input in reading order, never to a button, never back.

An input says ``go_on(self)``. The nearest of those that hold it and have a ``go_on_from`` knows what comes next: the
form walks over its pages, a dialog does its work behind the last input. Where nobody knows, the cursor stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QScrollArea, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROOM = 40
_INPUTS = (QLineEdit, QComboBox, QPlainTextEdit, QCheckBox, QRadioButton)


def go_on(widget: QWidget) -> None:
    """Enter was pressed in an input, or what it asks is done."""
    above = widget.parentWidget()
    while above is not None:
        if (goes := getattr(above, "go_on_from", None)) is not None:
            goes(widget)
            return
        above = above.parentWidget()


def walk_on(widget: QWidget, within: QWidget, then: Callable[[], object] | None = None) -> None:
    """Go to the input behind one (or behind those that it holds); behind the last one do what comes then."""
    after = next_input(widget, within)
    if after is not None:
        go_to(after)
    elif then is not None:
        then()


def go_to(widget: QWidget) -> None:
    """Put the cursor into an input, and scroll to it as Tab does."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    reveal(widget)


def reveal(widget: QWidget) -> None:
    """Scroll whatever holds a widget so that it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, _ROOM)
        above = above.parentWidget()


def next_input(widget: QWidget, within: QWidget) -> QWidget | None:
    """Return the input behind one in the order of Tab; None behind the last."""
    found = list(inputs(within))
    mine = [at for at, one in enumerate(found) if one is widget or widget.isAncestorOf(one)]
    return next(iter(found[mine[-1] + 1 :]), None) if mine else None


def inputs(within: QWidget) -> Iterator[QWidget]:
    """Yield what can be filled in, in the order of Tab."""
    window = within.window()
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        if within.isAncestorOf(one) and _can_be_filled(one) and not _is_hidden(one, within):
            yield one
        one = one.nextInFocusChain()


def _can_be_filled(widget: QWidget) -> bool:
    if not isinstance(widget, _INPUTS) or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly():
        return False
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        return False  # one stop for all words of a choice, as Tab has it
    return widget.isEnabled()


def _is_hidden(widget: QWidget, within: QWidget) -> bool:
    """Whether it, or what it is in, was hidden; what was just made is shown in a moment."""
    explicit = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    above = widget.parentWidget()
    return (explicit and widget.isHidden()) or (above is not None and above is not within and _is_hidden(above, within))


def chain(widgets: Iterable[QWidget]) -> None:
    """Let Tab walk from each of some widgets to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
