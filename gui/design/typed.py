"""Words stand as they are typed, letter by letter, and are cleaned once their field is left."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from models.text import clean_text

_EDITS = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Delete)


class Written(Protocol):
    """A field of words; ``verbatim`` is never cleaned, as a passphrase."""

    verbatim: bool

    def text(self) -> str:
        """Return what stands in it."""
        ...

    def setText(self, text: str) -> None:
        """Let something else stand in it."""
        ...


def show_text(field: Written, text: str) -> None:
    """Show a text, unless it is what stands there, in the way that somebody types it just now."""
    if text not in (field.text(), clean_text(field.text())):
        field.setText(text)


def clean_on_leaving(field: Written, reason: Qt.FocusReason) -> None:
    """Show what was typed as it is stored; who looks something up in another window comes back amid a sentence."""
    clean = clean_text(field.text())
    if not field.verbatim and reason is not Qt.FocusReason.ActiveWindowFocusReason and clean != field.text():
        field.setText(clean)


def tries_to_edit(event: QKeyEvent) -> bool:
    """Whether a key changes, or would have changed, what it is typed into."""
    if any(event.matches(key) for key in _EDITS) or event.key() == Qt.Key.Key_Backspace:
        return True
    plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    typed = event.text()
    return not plain and bool(typed.strip()) and typed.isprintable()
