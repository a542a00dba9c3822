"""A bug of ours: a window that says so, and a report that can be saved and sent; it holds no figures of the school."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, qVersion
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.dialogs import ask
from models import __version__
from storage.atomic import write_verified

_FRAMES = 40


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None, now: datetime) -> str:
    """Return a report: versions and where it happened, by our own lines; the error's words only if they are ours.

    Values stand in messages of foreign errors (a KeyError names its key), so only their kind is told.
    """
    frames = traceback.extract_tb(trace)[-_FRAMES:]
    lines = (f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    versions = f"Chiwat {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return "\n".join((now.isoformat(timespec="seconds"), versions, kind.__name__, *lines, ""))


class ErrorReporter(QObject):
    """Takes the place of ``sys.excepthook``; one dialog at a time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._before = sys.excepthook
        self._showing = False

    def install(self) -> None:
        """Take over."""
        sys.excepthook = self.take

    def remove(self) -> None:
        """Give back."""
        sys.excepthook = self._before

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell of an unexpected error, unless one is being told."""
        self._before(kind, error, trace)
        if self._showing or issubclass(kind, KeyboardInterrupt) or QApplication.instance() is None:
            return
        self._showing = True
        try:
            self._tell(report_of(kind, error, trace, self._clock()))
        finally:
            self._showing = False

    def _tell(self, report: str) -> None:
        words = self.tr(
            "โปรแกรมพบข้อผิดพลาดของโปรแกรมเอง สิ่งที่บันทึกแล้วไม่หาย บันทึกรายงานแล้วส่งให้ผู้ดูแลโปรแกรมได้ "
            "รายงานบอกเพียงว่าเกิดที่ส่วนใดของโปรแกรม ไม่มีตัวเลขหรือชื่อของโรงเรียน"
        )
        title, choices = self.tr("โปรแกรมขัดข้อง"), (self.tr("ทำงานต่อ"), self.tr("บันทึกรายงาน"))
        if ask(title, words, choices):
            kinds = self.tr("ข้อความ (*.txt)")
            if name := QFileDialog.getSaveFileName(None, choices[1], "chiwat-report.txt", kinds)[0]:
                write_verified(Path(name), report.encode("utf-8"))
