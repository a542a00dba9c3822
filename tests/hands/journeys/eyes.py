"""``python -m tests.hands.journeys.eyes SEEN.json ARGUMENTS``: the window as ``python -m gui`` opens it, with somebody
beside it who writes down where the cursor is and what stands there, as a person sees it. It changes nothing."""

from __future__ import annotations

import json
import sys
from multiprocessing import freeze_support
from pathlib import Path


def main(seen: Path, arguments: list[str]) -> int:
    """Open the window and watch it."""
    import shiboken6
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

    from gui import application as composition

    def look() -> None:
        widget, window = QApplication.focusWidget(), QApplication.activeWindow()
        words = widget.text() if isinstance(widget, QLineEdit | QAbstractButton) else ""
        buttons = window.findChildren(QAbstractButton) if window else []
        now = {
            "at": str(shiboken6.getCppPointer(widget)) if widget else "",
            "focus": (widget.accessibleName() or words) if widget else "",
            "kind": type(widget).__name__,
            "text": words,
            "enabled": bool(widget and widget.isEnabled()),
            "window": window.windowTitle() if window else "",
            "dialog": type(QApplication.activeModalWidget()).__name__,
            "offers": " · ".join(one.text() for one in buttons if one.isVisible() and one.isEnabled()),
            "page": str(getattr(window, "page", "")),
        }
        told = json.dumps(now, ensure_ascii=False)
        if told != before[0]:
            before[0] = told
            half = seen.with_suffix(".half")
            half.write_text(told, encoding="utf-8")
            Path(half).replace(seen)

    before = [""]
    prepare = composition.prepare

    def watched(application: QApplication) -> None:
        prepare(application)
        timer = QTimer(application, interval=30)
        timer.timeout.connect(look)
        timer.start()

    composition.prepare = watched
    return composition.main(arguments)


if __name__ == "__main__":
    freeze_support()
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2:]))
