"""What the form shows: navigation, a guideline's or a filter's rows, findings, each where it has room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.design.fonts import SMALL
from gui.design.tokens import DRAWER_BELOW, PAGE, RAIL_BELOW, SIDE
from gui.notice import Notice
from gui.school.context import FormContext
from gui.school.corrections_panel import CorrectionsPanel
from gui.school.findings_panel import FindingsPanel
from gui.school.form_columns import FormColumns
from gui.school.form_rows import filtered, found_rows, guideline_rows, searched
from gui.school.form_titles import guideline_words, receipt_words
from gui.school.grid import CODE, LONG_CODE
from gui.school.nav_panel import NavPanel
from gui.school.page_head import PageHead
from gui.school.page_row import PageRow
from gui.school.rows_area import ColumnHead, RowsArea
from models.numbers import in_digits
from models.plan import Guideline, Indicator

FOUND = "found"


def _nothing() -> None:
    pass


AHEAD = 120  # milliseconds between pages that are built ahead


class FormView(QWidget):
    """The parts of the form and what they show; who uses it wires new rows and leaves the row that is worked on."""

    drawer_changed = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.context = context
        self._opened: frozenset[str] = frozenset()
        self._guideline = ""
        self._filter = "all"
        self._count_found: Callable[[], None] = _nothing
        self.nav = NavPanel(context)
        self.head = PageHead()
        self.column_head = ColumnHead(context)
        self.area = RowsArea()
        self.notice = Notice(SMALL, margins=(12, 4, 12, 8))
        self.columns = FormColumns(self.area)
        self.side, self.corrections = FindingsPanel(context), CorrectionsPanel(context)
        self.panel = QStackedWidget()
        self.panel.setFixedWidth(SIDE)
        for beside in (self.side, self.corrections):
            self.panel.addWidget(beside)
        self._ahead = QTimer(self, interval=AHEAD)
        self._ahead.timeout.connect(self._build_ahead)
        self.area.verticalScrollBar().valueChanged.connect(self._show_column_heads)
        self._build()

    def _wire(self, rows: Iterable[PageRow]) -> None:
        """Listen to rows that were just made."""
        raise NotImplementedError

    def leave_row(self) -> None:
        """Work on no row."""
        raise NotImplementedError

    def _build(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.column_head):
            column.addWidget(part)
        column.addWidget(self.area, 1)
        column.addWidget(self.notice)
        self._across = across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        across.addWidget(self.nav)
        across.addWidget(middle, 1)
        across.addWidget(self.panel)
        self.setStyleSheet(f"RowsArea {{ background: {PAGE}; }}")
        self._drawer = False

    @property
    def rows(self) -> Sequence[PageRow]:
        """The rows shown."""
        return self.area.rows

    @property
    def shows_remarks(self) -> bool:
        """Whether the rows are those that the district remarked on."""
        return self._filter == "remarks"

    def _guidelines(self) -> list[Guideline]:
        return [g for g in self.context.book.plan.guidelines if g.id in self.nav.guidelines]

    def refresh(self, names: frozenset[str] | None = None) -> None:
        """Count and list anew, where only some indicators changed only what they touch."""
        self.nav.refresh(names)
        self.side.refresh()
        self._count_found()
        if self.shows_remarks:
            self.corrections.refresh()

    def _build_ahead(self) -> None:
        """Build a page that was not seen yet, so that going there takes no time."""
        waiting = [g.id for g in self._guidelines() if g.id not in self.columns]
        if not waiting:
            self._ahead.stop()
            return
        self._wire(self.columns.build(waiting[0], guideline_rows(self.context, waiting[0], self._opened)))

    def show_guideline(self, guideline: str) -> None:
        """Show a guideline's rows from the first."""
        self.leave_row()
        self._guideline = guideline
        self._choose_filter("all")
        if guideline not in self.columns:
            self._wire(self.columns.build(guideline, guideline_rows(self.context, guideline, self._opened)))
        rows = self.columns.show(guideline, self._anchor())
        self._count_found = _nothing
        self._ahead.start()
        self._set_code_width(CODE)
        self.head.show_words(*guideline_words(self.context.book, guideline, rows, self.context.digits))
        self.nav.show_guideline(guideline)

    def show_filter(self, key: str) -> None:
        """Show what a filter finds, ``all`` for the guideline."""
        self._choose_filter(key)
        if key == "all":
            if self._guideline:
                self.show_guideline(self._guideline)
            return
        titles = {"blank": self.tr("ยังไม่กรอก"), "problems": self.tr("ข้อที่ต้องทำ")}
        titles["changed"] = self.tr("เปลี่ยนหลังส่งออกครั้งล่าสุด")
        if key == "remarks":
            self._show_found(
                filtered(self.context, key), self.tr("เขตส่งคืน"), receipt_words(self.context.book, self.context.digits)
            )
            return
        group = key.partition(":")[2]
        name = next((g.name for g in self.context.book.plan.groups if g.id == group), "")
        title = titles.get(key, name)
        self._show_found(filtered(self.context, key), title, self.tr("กรอง"))
        # What is filled in stays in sight, but is counted no more.
        self._count_found = lambda: self._show_found_head(len(filtered(self.context, key)), title, self.tr("กรอง"))

    def _choose_filter(self, key: str) -> None:
        """Remember what is shown, with the panel for it beside."""
        self._filter = key
        if self.shows_remarks:
            self.corrections.show_all()
        self.panel.setCurrentWidget(self.corrections if self.shows_remarks else self.side)

    def _search(self, text: str) -> None:
        if not text.strip():
            self.show_filter("all")
            return
        self._show_found(searched(self.context.book, text), f"“{text.strip()}”", self.tr("ค้นหา"))

    def _show_found(self, found: Sequence[Indicator], title: str, place: str) -> None:
        self.leave_row()
        self.columns.forget([FOUND])
        self._wire(self.columns.build(FOUND, found_rows(self.context, found)))
        self.columns.show(FOUND, self._anchor())
        self._set_code_width(LONG_CODE)
        self._count_found = _nothing
        self._show_found_head(len(found), title, place)
        self.nav.show_guideline("")

    def _show_found_head(self, count: int, title: str, place: str) -> None:
        words = self.tr("{0} {1} ข้อ").format(title, in_digits(str(count), self.context.digits))
        self.head.show_words(place, self.tr("กด “ทั้งหมด” เพื่อกลับ"), words)

    def _show_column_heads(self) -> None:
        """Keep the heads of a table in sight while its lines are, in the place of the form's own."""
        self.column_head.show_table(self.area.table_head())

    def _set_code_width(self, width: int) -> None:
        self._show_column_heads()
        self.column_head.code_width = width
        self.column_head.update()

    def _anchor(self) -> QWidget:
        return next(reversed(self.nav.guidelines.values()), self.nav.search)

    @property
    def has_drawer(self) -> bool:
        """Whether the window is too narrow for the findings to stand beside."""
        return self._drawer

    def toggle_drawer(self) -> None:
        """Pull the findings out, or push them back."""
        if self._drawer:
            self.panel.setVisible(self.panel.isHidden())
            self._place_drawer()

    def showEvent(self, event: QShowEvent) -> None:
        """A revision may have been sent since, from another page."""
        super().showEvent(event)
        if self.shows_remarks:
            self.corrections.show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.set_narrow(self.width() < RAIL_BELOW)
        drawer = self.width() < DRAWER_BELOW
        if drawer != self._drawer:
            self._drawer = drawer
            if drawer:
                self._across.removeWidget(self.panel)
                self.panel.hide()
            else:
                self._across.addWidget(self.panel)
                self.panel.show()
            self.drawer_changed.emit()
        self._place_drawer()

    def _place_drawer(self) -> None:
        if self._drawer:
            self.panel.setGeometry(self.width() - SIDE, 0, SIDE, self.height())
            self.panel.raise_()

    def uncover(self) -> None:
        """Push the drawer back where it lies over the input that has the focus."""
        focus = self.focusWidget()
        if self._drawer and focus is not None and self.area.isAncestorOf(focus):
            self.panel.setVisible(
                not self.panel.isHidden() and focus.mapTo(self, focus.rect().topRight()).x() < self.panel.x()
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drawer and self.panel.isVisible():
            self.toggle_drawer()
        else:
            super().keyPressEvent(event)
