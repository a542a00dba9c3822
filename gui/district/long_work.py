"""Work of many steps in the background: its count and a bar are shown where it was asked for, and it can be left."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.progress import ProgressBar
from gui.design.tokens import INK2
from gui.district.desk import DistrictDesk
from gui.parts import column, held, row
from storage.district_file import DistrictFile
from storage.progress import Progress

Work = Callable[[DistrictFile, Progress], object]


class LeftError(Exception):
    """The work was left between two steps."""


class LongWork(QObject):
    """One piece of work; exactly one of ``succeeded``, ``failed`` and ``left`` comes. ``progressed``: done, of all."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    left = Signal()

    def __init__(self, desk: DistrictDesk, work: Work, *, writes: bool = True) -> None:
        super().__init__(desk)
        self._work, self._leaving = work, Event()
        task = desk.writing(self._run) if writes else desk.reading(self._run)
        task.succeeded.connect(self._ended)
        task.failed.connect(self.failed)
        self.start = task.start

    def leave(self) -> None:
        """End before the next step; nothing half done remains."""
        self._leaving.set()

    def _run(self, file: DistrictFile) -> object:
        try:
            return self._work(file, self._progress)
        except LeftError as error:
            return error

    def _progress(self, done: int, total: int) -> None:
        if self._leaving.is_set():
            raise LeftError
        self.progressed.emit(done, total)

    def _ended(self, result: object) -> None:
        if isinstance(result, LeftError):
            self.left.emit()
        else:
            self.succeeded.emit(result)


class WorkStrip(QWidget):
    """Words, count, bar and a way to leave; takes no room while nothing runs. ``busy_changed``: whether it does."""

    busy_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.words, self.count = WrappedLabel(style=SMALL), held(WrappedLabel(style=SMALL, ink=INK2))
        self.bar = ProgressBar(self.tr("ความคืบหน้า"))
        self.leave_button = Button(self.tr("ยกเลิก"), ButtonKind.LINK, icon="x")
        self._work: LongWork | None = None
        line = row(self.words, self.count, self.leave_button)
        line.setStretch(0, 1)
        layout = column(line, self.bar, gap=2)
        layout.setContentsMargins(0, 0, 0, 8)
        self.setLayout(layout)
        self.leave_button.clicked.connect(self._leave)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._work is not None

    def run(self, work: LongWork, words: str) -> None:
        """Start a piece of work and show how far it is."""
        self._work = work
        self.words.set_words(words)
        self._show(0, 0)
        self.leave_button.setEnabled(True)
        work.progressed.connect(self._show)
        for ended in (work.succeeded, work.failed, work.left):
            ended.connect(self._end)
        self.show()
        self.busy_changed.emit(True)
        work.start()

    def _show(self, done: int, total: int) -> None:
        self.bar.show_part(done, total)
        words = self.tr("{done} จาก {total}").format(done=done, total=total) if total else ""
        self.count.set_words(words)

    def _leave(self) -> None:
        if self._work is not None:
            self.leave_button.setEnabled(False)
            self.words.set_words(self.tr("กำลังยกเลิก"))
            self._work.leave()

    def _end(self, *_result: object) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self.hide()
        self.busy_changed.emit(False)
