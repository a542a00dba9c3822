"""The school's window: header, pages, status bar. Pages are made by whoever composes the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.actions import make_actions
from gui.design.key_hints import KeyHints
from gui.design.tokens import CHROME
from gui.design.typed import tries_to_edit
from gui.header import Header
from gui.look_strip import LookStrip, keep_off, why_not_written
from gui.school.autosave import Saving
from gui.school.code_dialog import CodeDialog
from gui.school.context import FormContext
from gui.school.form_page import FormPage
from gui.school.profile_page import ProfilePage
from gui.school.reopening import LockStrip, ask_to_reopen
from models.finding import Finding
from models.plan import Level

PROFILE, FORM, CHECK, HISTORY = "profile", "form", "check", "history"


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the window: its key, its tab, what the status bar says of its keys, its page of the manual."""

    key: str
    title: str
    widget: QWidget
    hints: tuple[tuple[str, str], ...] = ()
    help_topic: str = ""


class MainWindow(QWidget):
    """One school file's window. The form is its own; the other pages are given, in the order of their tabs."""

    settings_wanted = Signal()
    help_wanted = Signal()
    save_elsewhere_wanted = Signal()
    closed = Signal()

    def __init__(self, context: FormContext, before: Sequence[Page] = (), after: Sequence[Page] = ()) -> None:
        super().__init__()
        self.context = context
        self.form = FormPage(context)
        self.pages = {page.key: page for page in (*before, self._form_page(), *after)}
        self._make_actions()
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page.widget)
        tabs = [(page.key, page.title) for page in self.pages.values()]
        self.look, self.lock = LookStrip(), LockStrip()
        self.header = Header(self._name(), context.desk.years, tabs, self.actions_by_name)
        self.hints = KeyHints()
        self._build()
        self._connect()
        self._show_year()
        self.show_page(FORM)

    def _form_page(self) -> Page:
        return Page(key=FORM, title=self.tr("กรอกตัวชี้วัด"), widget=self.form, help_topic="fill")

    def _make_actions(self) -> None:
        desk = self.context.desk
        slots = {
            "undo": desk.undo,
            "redo": desk.redo,
            "find": self._search,
            "go_to": self.ask_code,
            "next_problem": self.next_problem,
            "save": desk.leave,
            "settings": self.settings_wanted.emit,
            "help": self.help_wanted.emit,
        }
        self.actions_by_name = make_actions(self, slots)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.header)
        layout.addWidget(self.look)
        layout.addWidget(self.lock)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.hints)

    def _connect(self) -> None:
        desk = self.context.desk
        self.header.page_wanted.connect(self.show_page)
        self.header.who.year_wanted.connect(desk.set_year)
        self.header.saved.clicked.connect(self._saved_pressed)
        self.header.problems.clicked.connect(self.form.toggle_drawer)
        self.form.profile_wanted.connect(lambda: self.show_page(PROFILE))
        self.form.check_wanted.connect(lambda: self.show_page(CHECK))
        self.form.drawer_changed.connect(self._show_counts)
        self.form.hints_changed.connect(lambda: self.hints.set_hints(self.form.hints()))
        desk.saved_changed.connect(self._show_saved)
        desk.history_changed.connect(self._show_history)
        desk.changed.connect(self._show_counts)
        desk.refused.connect(lambda: self._show_lock(refused=True))
        self.lock.reopen_wanted.connect(self._reopen)
        desk.jumped.connect(lambda place: self.show_page(FORM if place.indicator else PROFILE))
        desk.year_changed.connect(self._show_year)
        desk.year_changed.connect(lambda: keep_off(self))
        self.context.settings.changed.connect(self._show_year)

    def _name(self) -> str:
        school = self.context.desk.school
        if school is None:
            return self.context.desk.plan.district.short_name
        return self.tr("โรงเรียน{0}").format(school.name.removeprefix("โรงเรียน"))

    def sizeHint(self) -> QSize:
        return QSize(1366, 700)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 360)

    def show_page(self, key: str) -> None:
        """Show a page by its key."""
        page = self.pages.get(key)
        if page is None:
            return
        self.context.desk.leave()
        self.stack.setCurrentWidget(page.widget)
        self.header.tabs.choose(key)
        self._show_lock()
        self.hints.set_hints(page.hints if key != FORM else self.form.hints())
        if key == FORM and self.isVisible():
            self.form.take_focus()

    @property
    def page(self) -> str:
        """The key of the page that is shown."""
        return next(key for key, page in self.pages.items() if page.widget is self.stack.currentWidget())

    def why_not_written(self) -> str:
        """Return why nothing can be written to the file; "" where it can."""
        return why_not_written() if self.context.desk.looking else ""

    @property
    def help_topic(self) -> str:
        """The page of the manual about what is shown."""
        if self.page == FORM and self.form.shows_remarks:
            return "receipts"
        return self.pages[self.page].help_topic

    def go_to_finding(self, finding: Finding) -> None:
        """Show where a finding is mended."""
        self.show_page(FORM)
        self.form.go_to_finding(finding)

    def next_problem(self) -> None:
        """Show the next problem; in a narrow window the first press pulls the list out."""
        self.show_page(FORM)
        if self.form.has_drawer and self.form.panel.isHidden():
            self.form.toggle_drawer()
        self.form.next_problem()

    def _search(self) -> None:
        self.show_page(FORM)
        self.form.focus_search()

    def ask_code(self) -> None:
        """Ask for a code and go there."""
        dialog = CodeDialog(self.context, self)
        taken = dialog.exec() == CodeDialog.DialogCode.Accepted
        dialog.deleteLater()
        if taken:
            self.show_page(FORM)
            self.form.go_to_code(dialog.field.text())

    def _show_lock(self, *, refused: bool = False) -> None:
        """The history changes nothing."""
        self.lock.show_year(self.context.desk, self.context.digits, refused=refused)
        if self.page == HISTORY:
            self.lock.hide()

    def _reopen(self) -> None:
        ask_to_reopen(self.context.desk, self.context.digits, self)
        self.show_page(self.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that a locked field let through: it is told why nothing happens."""
        if self.page in (FORM, PROFILE) and tries_to_edit(event) and self.context.desk.refuse():
            return
        super().keyPressEvent(event)

    def _saved_pressed(self) -> None:
        if self.context.desk.saved.state is Saving.FAILED:
            self.save_elsewhere_wanted.emit()

    def _show_saved(self) -> None:
        self.header.saved.show_state(self.context.desk.saved)

    def _show_history(self) -> None:
        self.actions_by_name["undo"].setEnabled(self.context.desk.can_undo)
        self.actions_by_name["redo"].setEnabled(self.context.desk.can_redo)

    def _show_counts(self, _names: object = None) -> None:
        listed = self.form.side.open_findings()
        errors = sum(finding.level is Level.ERROR for finding in listed)
        warnings = sum(finding.level is Level.WARNING for finding in listed)
        self.header.show_problems(self.form.has_drawer, errors, warnings)

    def _show_year(self) -> None:
        desk = self.context.desk
        self.header.set_digits(self.context.digits)
        self.header.who.show_year(desk.year)
        self.hints.set_path(str(desk.file.database.path))
        self.setWindowTitle(self.tr("{file} – ชี้วัด").format(file=desk.file.database.path.name))
        self._show_saved()
        self._show_history()
        self._show_counts()
        self._show_lock()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the cursor in the first input."""
        super().showEvent(event)
        page = self.pages[self.page].widget
        if isinstance(page, FormPage | ProfilePage) and not event.spontaneous():
            page.take_focus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when everything is in the file."""
        if self.context.desk.flush():
            self.closed.emit()
            event.accept()
        else:
            event.ignore()
            self.save_elsewhere_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), CHROME)
