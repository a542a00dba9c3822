"""The district's window: header, pages, status bar. Pages are made by whoever composes the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.actions import make_actions
from gui.design.key_hints import KeyHints
from gui.design.tokens import CHROME
from gui.district.context import DistrictContext
from gui.district.page import DistrictPage
from gui.header import Header
from gui.look_strip import LookStrip, keep_off, why_not_written


class DistrictMainWindow(QWidget):
    """One district file's window, with pages in the order of their tabs; it opens with the ``first`` by key."""

    settings_wanted = Signal()
    help_wanted = Signal()
    closed = Signal()

    def __init__(self, context: DistrictContext, pages: Sequence[DistrictPage], first: str) -> None:
        super().__init__()
        self.context = context
        self.pages = {page.key: page for page in pages}
        slots = {
            "find": lambda: self.current.search(),
            "settings": self.settings_wanted.emit,
            "help": self.help_wanted.emit,
        }
        self.actions_by_name = make_actions(self, slots)
        desk = context.desk
        tabs = [(page.key, page.title()) for page in pages]
        self.header = Header(desk.plan.district.short_name, desk.years, tabs, self.actions_by_name)
        self.look = LookStrip()
        self.stack = QStackedWidget()
        for page in pages:
            self.stack.addWidget(page)
            page.page_wanted.connect(self.show_page)
        self.hints = KeyHints()
        self._build()
        self.header.page_wanted.connect(self.show_page)
        self.header.who.year_wanted.connect(desk.set_year)
        desk.year_changed.connect(self._show_year)
        desk.changed.connect(lambda: self.header.who.set_years(desk.years))
        desk.changed.connect(lambda: keep_off(self))
        self._show_year()
        self.show_page(first)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.header)
        layout.addWidget(self.look)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.hints)

    @property
    def current(self) -> DistrictPage:
        """The page that is shown."""
        return self.pages[self.page]

    @property
    def page(self) -> str:
        """The key of the page that is shown."""
        return next(key for key, page in self.pages.items() if page is self.stack.currentWidget())

    def why_not_written(self) -> str:
        """Return why nothing can be written to the file; "" where it can."""
        return why_not_written() if self.context.desk.looking else ""

    @property
    def help_topic(self) -> str:
        """The page of the manual about what is shown."""
        return self.current.help_topic

    def show_page(self, key: str, item: str = "") -> None:
        """Show a page by its key, and something on it."""
        page = self.pages.get(key)
        if page is None:
            return
        self.stack.setCurrentWidget(page)
        self.header.tabs.choose(key)
        self.hints.set_hints(page.hints())
        page.enter(item)
        if self.isVisible():
            page.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(1366, 700)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 360)

    def _show_year(self) -> None:
        path = self.context.desk.path
        self.header.who.show_year(self.context.desk.year)
        self.hints.set_path(str(path))
        self.setWindowTitle(self.tr("{file} – ชี้วัด").format(file=path.name))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.current.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), CHROME)
