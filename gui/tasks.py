"""Work in the background, as an object with success and failure and no widget inside (DESIGN section 9)."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from models.errors import ChiwatError


class Task(QObject):
    """One piece of work off the window's thread; exactly one of its signals comes, on the window's thread.

    The work must open files by itself: a database connection stays with its thread. An error that is no ChiwatError is
    a bug and goes where all bugs go, to ``sys.excepthook``.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.running = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; a task runs once."""
        self.running = True
        QThreadPool.globalInstance().start(self._run)

    def _run(self) -> None:
        try:
            result, error = self._work(), None
        except Exception as caught:  # carried to the window's thread, where it is told or reported
            result, error = None, caught
        with contextlib.suppress(RuntimeError):  # the page that asked was closed meanwhile, and took this along
            self._ended.emit(result, error)

    def _deliver(self, result: object, error: Exception | None) -> None:
        self.running = False
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, ChiwatError):
            self.failed.emit(error)
        else:
            raise error
