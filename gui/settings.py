"""What a person chose, kept in the settings folder: language, digits, size of text, files opened lately."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from gui.digits import use_digits
from gui.wording import Language
from models.numbers import Digits
from storage.own_files import may_be_path, read_lenient, write_own

_FILE = "settings.json"
_MOST_RECENT = 8
_LONGEST = 300
TEXT_SIZES = (100, 115, 130)


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a window was left: its frame's corner, its size without the frame, whether it filled the screen."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """The settings; ``text_percent`` is one of ``TEXT_SIZES``.

    ``recent`` holds paths, latest first, ``years`` the year that each stood on,
    ``places`` where each kind of window was left.
    """

    language: Language = Language.THAI
    digits: Digits = Digits.ARABIC
    text_percent: int = 100
    recent: tuple[str, ...] = ()
    signer: str = ""
    position: str = ""
    officer: str = ""
    years: dict[str, int] = {}
    places: dict[str, Place] = {}


class Settings(QObject):
    """The settings in force; ``changed`` tells whoever shows them."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.choices = _read(folder / _FILE)
        use_digits(self.choices.digits)

    def change(self, **changes: object) -> None:
        """Put other choices in force and keep them."""
        choices = msgspec.structs.replace(self.choices, **changes)
        if choices != self.choices:
            self.choices = choices
            use_digits(choices.digits)
            self.keep()
            self.changed.emit()

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of those opened lately."""
        first = str(path)
        if not may_be_path(first):
            return
        rest = (name for name in self.choices.recent if name != first)
        recent = (first, *rest)[:_MOST_RECENT]
        self.change(recent=recent, years={name: year for name, year in self.choices.years.items() if name in recent})

    def last_year(self, path: Path) -> int | None:
        """Return the year that a file stood on when it was last used here."""
        return self.choices.years.get(str(path))

    def remember_year(self, path: Path, year: int) -> None:
        """Note the year that a file stands on, for the next time that it is opened."""
        self.change(years={**self.choices.years, str(path): year})

    def forget_file(self, path: Path) -> None:
        """Take a file off the list."""
        self.change(recent=tuple(name for name in self.choices.recent if name != str(path)))

    def remember_place(self, kind: str, place: Place) -> None:
        """Note where a kind of window was left; nobody shows it, so nobody is told."""
        self.choices = msgspec.structs.replace(self.choices, places={**self.choices.places, kind: place})
        self.keep()

    def keep(self) -> bool:
        """Write the settings; a folder that cannot be written costs the person a choice, never the work."""
        return write_own(self.folder / _FILE, self.choices)


def _read(path: Path) -> Choices:
    choices = read_lenient(path, Choices)
    return msgspec.structs.replace(
        choices,
        text_percent=choices.text_percent if choices.text_percent in TEXT_SIZES else TEXT_SIZES[0],
        recent=tuple(dict.fromkeys(filter(may_be_path, choices.recent)))[:_MOST_RECENT],
        signer=choices.signer[:_LONGEST],
        position=choices.position[:_LONGEST],
        officer=choices.officer[:_LONGEST],
    )
