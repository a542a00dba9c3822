"""Saving without being asked: as a field is left, and after a pause while typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from gui.school.changes import Changes
from models.errors import ChiwatError
from storage.school_file import SchoolFile

PAUSE, RETRY = 700, 5000  # milliseconds


class Saving(StrEnum):
    """Whether all that was typed is in the file."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class SavedState:
    """``at`` is the last time that the file took something; ``error`` why it does not."""

    state: Saving
    at: datetime | None = None
    error: ChiwatError | None = None


class Autosave(QObject):
    """Holds what is not written yet, writes it in one transaction, and keeps it where that fails."""

    changed = Signal()

    def __init__(self, file: SchoolFile, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file, self._clock = file, clock
        self._pending: dict[int, Changes] = {}
        self.saved = SavedState(state=Saving.SAVED)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.flush)

    @property
    def file(self) -> SchoolFile:
        """The file that is written to."""
        return self._file

    def move_to(self, file: SchoolFile) -> None:
        """Write to another file from now on, beginning with what is not written yet."""
        self._file = file
        self.flush()

    def take(self, year: int, changes: Changes) -> None:
        """Hold changes until a pause, or until ``flush``."""
        self._pending[year] = self._pending.get(year, Changes()).then(changes)
        self._pause.start(PAUSE)
        if self.saved.state is Saving.SAVED:
            self._tell(SavedState(state=Saving.SAVING, at=self.saved.at))

    def flush(self) -> bool:
        """Write what is held; return whether all of it is in the file."""
        self._pause.stop()
        if not self._pending:
            return True
        try:
            self._write()
        except ChiwatError as error:
            self._pause.start(RETRY)
            self._tell(SavedState(state=Saving.FAILED, at=self.saved.at, error=error))
            return False
        self._pending.clear()
        self._tell(SavedState(state=Saving.SAVED, at=self._clock()))
        return True

    def _write(self) -> None:
        with self._file.database.atomic():
            for year, changes in self._pending.items():
                for name, entry in changes.entries.items():
                    self._file.put_entry(year, name, entry)
                for name, text in changes.explanations.items():
                    self._file.put_explanation(year, name, text)
                for name, figure in changes.figures.items():
                    if figure is None:
                        self._file.set_figure(year, name, None)
                    else:
                        self._file.set_figure(year, name, figure.value, figure.as_of)

    def _tell(self, saved: SavedState) -> None:
        self.saved = saved
        self.changed.emit()
