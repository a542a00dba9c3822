"""The window before a file is open: the first page, and the wizard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.draft import Step
from gui.start.drop import DropTarget
from gui.start.first_page import FirstPage
from gui.start.wizard import Wizard

_DRAFTS = "beginning"
_PLAN = ".xlsx"


class StartWindow(QWidget):
    """``file_wanted`` names a school file to open; a plan file that is dropped begins the wizard."""

    file_wanted = Signal(Path)
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._settings, self._now = settings, now
        self.setWindowTitle(self.tr("ชี้วัด"))
        self.first = FirstPage(settings)
        self.wizard: Wizard | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.first)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.drop = DropTarget(self)
        self.drop.dropped.connect(self.take)
        self.first.open_wanted.connect(self.take)
        self.first.begin_wanted.connect(self.begin)
        self.first.settings_wanted.connect(self.settings_wanted)
        self.first.help_wanted.connect(self.help_wanted)
        self._show_begun()

    def sizeHint(self) -> QSize:
        return QSize(1366, 700)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 360)

    @property
    def help_topic(self) -> str:
        """The page of the manual about what is shown."""
        return "year" if self.wizard is None else "start"

    def take(self, path: Path) -> None:
        """Open a file that was chosen or dropped: a plan begins the wizard, anything else is a file to open."""
        if path.suffix.lower() == _PLAN:
            self.begin()
            assert self.wizard is not None
            self.wizard.take_file(path)
        else:
            self.file_wanted.emit(path)

    def begin(self) -> None:
        """Show the wizard where it was left."""
        if self.wizard is None:
            self.wizard = Wizard(Beginning(self._settings.folder / _DRAFTS), self._settings, self._now)
            self.wizard.finished.connect(self._finished)
            self.wizard.left.connect(self._leave)
            self.stack.addWidget(self.wizard)
        self.stack.setCurrentWidget(self.wizard)
        self.setWindowTitle(self.tr("เริ่มใช้งานโรงเรียน – ชี้วัด"))

    def refuse(self, words: str) -> None:
        """Tell why a file could not be opened."""
        self._leave()
        self.first.tell(words)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._close_wizard():
            event.accept()
        else:
            event.ignore()

    def _finished(self, path: Path) -> None:
        self._leave()
        self.file_wanted.emit(path)

    def _leave(self) -> None:
        if self._close_wizard():
            self.stack.setCurrentWidget(self.first)
            self.setWindowTitle(self.tr("ชี้วัด"))
            self._show_begun()

    def _close_wizard(self) -> bool:
        if self.wizard is None:
            return True
        if not self.wizard.profile_step.close_file():
            return False
        self.stack.removeWidget(self.wizard)
        self.wizard.deleteLater()
        self.wizard = None
        return True

    def _show_begun(self) -> None:
        beginning = Beginning(self._settings.folder / _DRAFTS)
        chosen = beginning.chosen
        plan = beginning.document.plan.edition_label if beginning.document else ""
        self.first.show_begun(chosen.name if chosen else plan if beginning.step is not Step.PLAN else "")
