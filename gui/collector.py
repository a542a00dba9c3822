"""Garbage is collected on the window's thread only.

Python collects cycles in whatever thread happens to run, and pages, dialogs and their timers are such cycles. Qt does
not bear to have them destroyed beside its own thread: it ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 500  # milliseconds


class Collector(QObject):
    """Takes over from Python for as long as the application lives; made once, by ``prepare``."""

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start()


def collect_if_due() -> None:
    """Collect the oldest generation that Python itself would collect now, if any."""
    due = -1
    for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if count <= threshold:
            break
        due = generation
    if due >= 0:
        gc.collect(due)
