"""A copy of the file in memory, for the day that its stick is pulled out: saved elsewhere with what is not written."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from gui.school.autosave import Saving
from gui.school.desk import SchoolDesk
from models.errors import StorageError
from storage.atomic import file_errors, write_verified
from storage.evidence_folder import copy_folder
from storage.school_file import SchoolFile

_PAUSE = 1500
_MOST_BYTES = 64 * 1024 * 1024


class RescueCopy(QObject):
    """Reads the file again after each pause in which all was written."""

    def __init__(self, desk: SchoolDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._bytes = desk, b""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.refresh)
        desk.saved_changed.connect(self._saved_changed)
        self.refresh()

    def refresh(self) -> None:
        """Read the file; one that is gone leaves the copy as it was."""
        path = self._desk.file.database.path
        with contextlib.suppress(OSError):
            if path.stat().st_size <= _MOST_BYTES:
                self._bytes = path.read_bytes()

    def save_elsewhere(self, target: Path) -> None:
        """Go on in another file: what was written last, and all that could not be written; StorageError."""
        with file_errors(target):
            if target.exists():
                raise StorageError("file_exists", path=str(target))
        self.refresh()
        write_verified(target, self._bytes)
        copy_folder(self._desk.file.database.path, target)
        self._desk.move_to(SchoolFile.open(target))

    def _saved_changed(self) -> None:
        if self._desk.saved.state is Saving.SAVED:
            self._pause.start()
