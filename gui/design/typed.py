"""Words stand as they are typed, letter by letter, and are cleaned once their field is left."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt

from models.text import clean_text


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
