"""What a person chose, kept in the settings folder: language, digits, size of text, files opened lately."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from gui.wording import Language
from models.errors import StorageError
from models.numbers import Digits
from storage.atomic import write_verified

_FILE = "settings.json"
_MOST_RECENT = 8
TEXT_SIZES = (100, 115, 130)


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """The settings; ``text_percent`` is one of ``TEXT_SIZES``, ``recent`` holds paths, latest first."""

    language: Language = Language.THAI
    digits: Digits = Digits.ARABIC
    text_percent: int = 100
    recent: tuple[str, ...] = ()
    signer: str = ""
    position: str = ""
    officer: str = ""


class Settings(QObject):
    """The settings in force; ``changed`` tells whoever shows them."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.choices = _read(folder / _FILE)

    def change(self, **changes: object) -> None:
        """Put other choices in force and keep them."""
        choices = msgspec.structs.replace(self.choices, **changes)
        if choices != self.choices:
            self.choices = choices
            self._write()
            self.changed.emit()

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of those opened lately."""
        first = str(path)
        rest = (name for name in self.choices.recent if name != first)
        self.change(recent=(first, *rest)[:_MOST_RECENT])

    def forget_file(self, path: Path) -> None:
        """Take a file off the list."""
        self.change(recent=tuple(name for name in self.choices.recent if name != str(path)))

    def _write(self) -> None:
        # A settings folder that cannot be written costs the person a choice, never the work.
        with contextlib.suppress(StorageError, OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_verified(self.folder / _FILE, msgspec.json.format(msgspec.json.encode(self.choices)))


def _read(path: Path) -> Choices:
    try:
        choices = msgspec.json.decode(path.read_bytes(), type=Choices)
    except (OSError, msgspec.MsgspecError):
        return Choices()
    return choices if choices.text_percent in TEXT_SIZES else msgspec.structs.replace(choices, text_percent=100)
