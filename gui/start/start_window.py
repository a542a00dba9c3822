"""The window before a file is open: the first page, and the wizards of a school and of a district."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.district.setup.draft import SetupFolder
from gui.district.setup.setup import DistrictSetup
from gui.district.setup.wizard import SetupWizard
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.draft import Step
from gui.start.drop import DropTarget
from gui.start.first_page import FirstPage
from gui.start.wizard import Wizard

_DRAFTS, _SET_UP = "beginning", "district-setup"
_PLAN, _FILE = ".xlsx", ".chiwat"


class StartWindow(QWidget):
    """``file_wanted`` names a file to open; a plan file that is dropped begins a school's wizard."""

    file_wanted = Signal(Path)
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._settings, self._now = settings, now
        self.setWindowTitle(self.tr("ชี้วัด"))
        self.first = FirstPage(settings)
        self.wizard: Wizard | None = None
        self.setup: SetupWizard | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.first)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.drop = DropTarget(self)
        self.drop.dropped.connect(self.take)
        self.first.open_wanted.connect(self.take)
        self.first.begin_wanted.connect(self.begin)
        self.first.set_up_wanted.connect(self.set_up)
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
        if self.setup is not None:
            return "setup"
        return "year" if self.wizard is None else "start"

    def take(self, path: Path) -> None:
        """Open a file that was chosen or dropped: a plan begins the wizard, anything else is a file to open.

        The district's set-up takes plan and roster files at its steps for them.
        """
        if self.setup is not None and path.suffix.lower() != _FILE:
            self.setup.take_file(path)
        elif path.suffix.lower() == _PLAN:
            self.begin()
            assert self.wizard is not None
            self.wizard.take_file(path)
        else:
            self.file_wanted.emit(path)

    def begin(self) -> None:
        """Show the school's wizard where it was left."""
        if self.wizard is None:
            self.wizard = Wizard(Beginning(self._settings.folder / _DRAFTS), self._settings, self._now)
            self._lead(self.wizard)
        self.setWindowTitle(self.tr("เริ่มใช้งานโรงเรียน – ชี้วัด"))

    def set_up(self) -> None:
        """Show the district's set-up where it was left."""
        if self.setup is None:
            self.setup = SetupWizard(DistrictSetup(self._settings.folder / _SET_UP), self._settings, self._now)
            self._lead(self.setup)
            self.setup.stack.currentChanged.connect(self._show_hint)
            self._show_hint()
            self.setup.go_to(self.setup.step)
        self.setWindowTitle(self.tr("ตั้งไฟล์ของเขต – ชี้วัด"))

    def _lead(self, wizard: Wizard | SetupWizard) -> None:
        wizard.finished.connect(self._finished)
        wizard.left.connect(self._leave)
        self.stack.addWidget(wizard)
        self.stack.setCurrentWidget(wizard)

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
        """Let go of a wizard; False where a file is open in it that could not be closed, or is being made."""
        if self.wizard is not None and not self.wizard.profile_step.close_file():
            return False
        if self.setup is not None and self.setup.busy:
            return False
        for wizard in (self.wizard, self.setup):
            if wizard is not None:
                self.stack.removeWidget(wizard)
                wizard.deleteLater()
        self.wizard = self.setup = None
        self._show_hint()
        return True

    def _show_hint(self) -> None:
        self.drop.sheet.say(self.setup.hint() if self.setup is not None else self.drop.hint)

    def _show_begun(self) -> None:
        beginning = Beginning(self._settings.folder / _DRAFTS)
        chosen = beginning.chosen
        plan = beginning.document.plan.edition_label if beginning.document else ""
        self.first.show_begun(chosen.name if chosen else plan if beginning.step is not Step.PLAN else "")
        self.first.show_set_up(begun=SetupFolder(self._settings.folder / _SET_UP).plan() is not None)
