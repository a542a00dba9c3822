"""Saving without being asked: as a field is left, and after a pause while typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from gui.school.changes import Changes
from gui.school.merged import Merged, difference, merge_changes
from models.errors import ChiwatError, StorageError
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
    """Holds what is not written yet, writes it in one transaction, and keeps it where that fails.

    What another window or computer wrote meanwhile is merged in the same transaction (``merged`` tells a year and what
    came of it): nobody's figure is written over unseen.
    """

    changed = Signal()
    merged = Signal(int, object)

    def __init__(self, file: SchoolFile, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file, self._clock = file, clock
        self._pending: dict[int, Changes] = {}
        self._known: dict[int, Changes] = {}
        self._version = file.database.version()
        self.saved = SavedState(state=Saving.SAVED)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.flush)

    @property
    def file(self) -> SchoolFile:
        """The file that is written to."""
        return self._file

    def read(self, year: int) -> Changes:
        """Read what the file holds of a year; from now on others' changes are told apart from ours."""
        held = _held(self._file, year)
        if year not in self._pending:
            self._known[year] = held
        return held

    def move_to(self, file: SchoolFile) -> None:
        """Write to another file from now on: all that stands on the desk, whatever that one holds of it."""
        self._file, self._version = file, file.database.version()
        for year, known in self._known.items():
            held = _held(file, year)
            wanted = difference(held, known.then(self._pending.get(year, Changes())))
            self._known[year] = held
            if wanted:
                self._pending[year] = wanted
        self.flush()

    def look(self) -> bool:
        """Take in what another wrote, though nothing is to be written here; return whether all could be done."""
        if self._pending:
            return self.flush()
        try:
            if self._file.database.version() == self._version:
                return True
        except StorageError:
            return False
        return self._try()

    def take(self, year: int, changes: Changes) -> None:
        """Hold changes until a pause, or until ``flush``."""
        self._pending[year] = self._pending.get(year, Changes()).then(changes)
        self._pause.start(PAUSE)
        if self.saved.state is Saving.SAVED:
            self._tell(SavedState(state=Saving.SAVING, at=self.saved.at))

    def flush(self) -> bool:
        """Write what is held; return whether all of it is in the file."""
        self._pause.stop()
        return self._try() if self._pending else True

    def _try(self) -> bool:
        try:
            merged = self._write()
        except ChiwatError as error:
            self._pause.start(RETRY)
            self._tell(SavedState(state=Saving.FAILED, at=self.saved.at, error=error))
            return False
        if self._pending:
            self._pending.clear()
            self._tell(SavedState(state=Saving.SAVED, at=self._clock()))
        for year, found in merged.items():
            self.merged.emit(year, found)
        return True

    def _write(self) -> Mapping[int, Merged]:
        database = self._file.database
        with nullcontext() if database.looking else database.atomic():
            # Asked while nobody else can write.
            version = self._file.database.version()
            merged = self._merged() if version != self._version else {}
            for year, changes in self._pending.items():
                self._put(year, merged[year].write if year in merged else changes)
        for year, changes in self._pending.items():
            if year not in merged:
                self._known[year] = self._known.get(year, Changes()).then(changes)
        for year, found in merged.items():
            self._known[year] = self._known[year].then(self._pending.get(year, Changes())).then(found.taken)
        self._version = version
        return merged

    def _merged(self) -> Mapping[int, Merged]:
        self._file.forget_plan()
        return {
            year: merge_changes(known, self._pending.get(year, Changes()), _held(self._file, year))
            for year, known in self._known.items()
        }

    def _put(self, year: int, changes: Changes) -> None:
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


def _held(file: SchoolFile, year: int) -> Changes:
    return Changes(entries=file.entries(year), explanations=file.explanation_texts(year), figures=file.figures(year))
