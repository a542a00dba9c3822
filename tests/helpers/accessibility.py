"""Walking what a screen reader sees of a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget


def interfaces(found: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if found is None or not found.isValid():
        return
    yield found
    for number in range(found.childCount()):
        yield from interfaces(found.child(number))


def nameless(widget: QWidget) -> list[str]:
    """Return what can have the focus and says no name, by class and parent."""
    QApplication.processEvents()
    faults = []
    for found in interfaces(QAccessible.queryAccessibleInterface(widget)):
        state, owner = found.state(), found.object()
        if not state.focusable or state.invisible or not isinstance(owner, QWidget):
            continue
        if not owner.isVisibleTo(widget) or found.text(QAccessible.Text.Name).strip():
            continue
        faults.append(f"{type(owner).__name__} in {type(owner.parentWidget()).__name__}")
    return faults


def stale(widget: QWidget) -> list[str]:
    """Return buttons whose name is not what stands on them."""
    texts = ((owner, str(owner.property("text") or "")) for owner in widget.findChildren(QWidget))
    return [
        f"{text}: {owner.accessibleName()}"
        for owner, text in texts
        if text and owner.inherits("QPushButton") and owner.isVisibleTo(widget) and text not in owner.accessibleName()
    ]
