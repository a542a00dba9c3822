"""The page that is filled in: issues at the left, a guideline's rows in the middle, findings at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from gui.design.tokens import DRAWER_BELOW, PAGE, RAIL_BELOW, SIDE
from gui.school.changes import Place
from gui.school.context import FormContext
from gui.school.entry_row import EntryRow
from gui.school.findings_panel import FindingsPanel
from gui.school.form_columns import FormColumns
from gui.school.form_rows import coded, filtered, found_rows, guideline_rows, searched
from gui.school.grid import CODE, LONG_CODE
from gui.school.nav_panel import NavPanel
from gui.school.page_head import PageHead
from gui.school.page_row import PageRow
from gui.school.pasting import read_block
from gui.school.row_tools import RowTools
from gui.school.rows_area import ColumnHead, RowsArea
from gui.school.year_book import REMARK
from models.finding import Finding
from models.plan import Guideline, Indicator, Level
from models.receipts_held import receipts_in_force
from models.years import format_thai_date

_FOUND = "found"
AHEAD = 120  # milliseconds between pages that are built ahead


class FormPage(QWidget):
    """Walks by Enter and Tab in reading order; ``profile_wanted`` asks for the page of the profile's figures."""

    profile_wanted = Signal()
    drawer_changed = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.context = context
        self._opened: frozenset[str] = frozenset()
        self._row: PageRow | None = None
        self._guideline = ""
        self._filter = "all"
        self._anchor_finding: Finding | None = None
        self.nav = NavPanel(context)
        self.head = PageHead()
        self.column_head = ColumnHead(context)
        self.area = RowsArea()
        self.columns = FormColumns(self.area)
        self.side = FindingsPanel(context)
        self.tools = RowTools(context)
        self.tools.hide()
        self._build()
        self._connect()
        self._ahead = QTimer(self, interval=AHEAD)
        self._ahead.timeout.connect(self._build_ahead)
        self._begin()

    def _build(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.column_head):
            column.addWidget(part)
        column.addWidget(self.area, 1)
        self._across = across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        across.addWidget(self.nav)
        across.addWidget(middle, 1)
        across.addWidget(self.side)
        self.setStyleSheet(f"RowsArea {{ background: {PAGE}; }}")
        self._drawer = False

    def _connect(self) -> None:
        desk = self.context.desk
        desk.changed.connect(self._changed)
        desk.year_changed.connect(self._begin)
        desk.jumped.connect(self._jumped)
        self.nav.guideline_wanted.connect(self._open_guideline)
        self.nav.filter_wanted.connect(self.show_filter)
        self.nav.searched.connect(self._search)
        self.nav.search_taken.connect(self._take_search)
        self.side.finding_wanted.connect(self.go_to_finding)
        self.side.blanks_wanted.connect(lambda: self.nav.pills.choose("blank"))
        self.side.profile_wanted.connect(self.profile_wanted)
        self.side.head.next_button.clicked.connect(self.next_problem)
        self.tools.note_wanted.connect(self._edit_note)
        self.tools.state_chosen.connect(self._focus_again)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def _begin(self) -> None:
        """Show the year from its first guideline."""
        self._take_back_tools()
        self.columns.forget()
        self.nav.pills.choose("all")
        self.refresh()
        names = [guideline.id for guideline in self._guidelines()]
        if names:
            self.show_guideline(self._guideline if self._guideline in names else names[0])
        if any(f.rule == REMARK and f.level is Level.WARNING for f in self.context.book.findings):
            self.nav.pills.choose("remarks")

    def _build_ahead(self) -> None:
        """Build a page that was not seen yet, so that going there takes no time."""
        waiting = [g.id for g in self._guidelines() if g.id not in self.columns]
        if not waiting:
            self._ahead.stop()
            return
        self._wire(self.columns.build(waiting[0], guideline_rows(self.context, waiting[0], self._opened)))

    def refresh(self) -> None:
        """Count and list anew."""
        self.nav.refresh()
        self.side.refresh()

    @property
    def rows(self) -> Sequence[PageRow]:
        """The rows shown."""
        return self.area.rows

    @property
    def current(self) -> str:
        """The indicator that is worked on, or ""."""
        return self._row.indicator.id if self._row is not None else ""

    def _guidelines(self) -> list[Guideline]:
        return [g for g in self.context.book.plan.guidelines if g.id in self.nav.guidelines]

    # What is shown

    def _open_guideline(self, guideline: str) -> None:
        self.nav.pills.choose("all")
        self.show_guideline(guideline)
        self.focus_first()

    def show_guideline(self, guideline: str) -> None:
        """Show a guideline's rows from the first."""
        self._take_back_tools()
        self._guideline = guideline
        self._filter = "all"
        if guideline not in self.columns:
            self._wire(self.columns.build(guideline, guideline_rows(self.context, guideline, self._opened)))
        rows = self.columns.show(guideline, self._anchor())
        self._ahead.start()
        self._set_code_width(CODE)
        self._head_of_guideline(guideline, rows)
        self.nav.show_guideline(guideline)

    def _head_of_guideline(self, guideline: str, rows: Sequence[PageRow]) -> None:
        plan = self.context.book.plan
        found = next(g for g in plan.guidelines if g.id == guideline)
        issue = next(i for i in plan.issues if i.id == found.issue)
        groups = {group.id: group.name for group in plan.groups}
        names = dict.fromkeys(groups[row.indicator.group] for row in rows if row.indicator.group in groups)
        place = self.tr("ประเด็นกลยุทธ์ที่ {0} · แนวทางที่ {1}").format(issue.number, found.number)
        self.head.show_words(place, " · ".join(names), found.title)

    def show_filter(self, key: str) -> None:
        """Show what a filter finds, ``all`` for the guideline."""
        self._filter = key
        if key == "all":
            if self._guideline:
                self.show_guideline(self._guideline)
            return
        titles = {"blank": self.tr("ยังไม่กรอก"), "problems": self.tr("มีปัญหา")}
        titles["changed"] = self.tr("เปลี่ยนหลังส่งออกครั้งล่าสุด")
        if key == "remarks":
            self._show_found(filtered(self.context, key), self.tr("เขตส่งคืน"), self._receipt_words())
            return
        group = key.partition(":")[2]
        name = next((g.name for g in self.context.book.plan.groups if g.id == group), "")
        self._show_found(filtered(self.context, key), titles.get(key, name), self.tr("กรอง"))

    def _receipt_words(self) -> str:
        """Return whose receipt it is that is in force, and of when."""
        held = receipts_in_force(self.context.book.receipts)
        if not held:
            return ""
        made_at = datetime.fromisoformat(held[-1].made_at)
        day = format_thai_date(made_at.date(), self.context.digits, abbreviated=True)
        return self.tr("ใบตอบรับ {0} โดย {1}").format(day, held[-1].officer or held[-1].district_name)

    def _search(self, text: str) -> None:
        if not text.strip():
            self.show_filter("all")
            return
        self._show_found(searched(self.context.book, text), f"“{text.strip()}”", self.tr("ค้นหา"))

    def _show_found(self, found: Sequence[Indicator], title: str, place: str) -> None:
        self._take_back_tools()
        self.columns.forget([_FOUND])
        self._wire(self.columns.build(_FOUND, found_rows(self.context, found)))
        self.columns.show(_FOUND, self._anchor())
        self._set_code_width(LONG_CODE)
        words = self.tr("{0} {1} ข้อ").format(title, len(found))
        self.head.show_words(place, self.tr("กด “ทั้งหมด” เพื่อกลับ"), words)
        self.nav.show_guideline("")

    def _take_search(self, text: str) -> None:
        found = searched(self.context.book, text)
        if found:
            self.focus_first()

    def _set_code_width(self, width: int) -> None:
        self.column_head.code_width = width
        self.column_head.update()

    def _anchor(self) -> QWidget:
        return next(reversed(self.nav.guidelines.values()), self.nav.search)

    def _wire(self, rows: Iterable[PageRow]) -> None:
        for row in rows:
            row.activated.connect(self._activate)
            row.opened.connect(self._open_row)
            if row.fields is not None:
                row.fields.next_wanted.connect(self.go_next)
                row.fields.column_wanted.connect(self.go_along_column)
                row.fields.same_wanted.connect(lambda widget, field, row=row: self.copy_above(widget, row, field))
                row.fields.pasted.connect(lambda field, text, row=row: self.paste(row, field, text))

    def _open_row(self, indicator: str) -> None:
        """Open a folded row, or go to where a repeated one is entered."""
        if indicator not in {row.indicator.id for row in self.rows if isinstance(row, EntryRow)}:
            self._opened |= {indicator}
            guideline = self.context.book.by_id[indicator].guideline
            self.columns.forget([guideline])
            self._row = None
        self.go_to(indicator)

    # Where the work is

    def take_focus(self) -> None:
        """Put the cursor where the work was left, at first into the first input."""
        if self._row is not None:
            self._focus(self._row, "")
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Go to the first input of what is shown."""
        stop = next((stop for row in self.rows for stop in row.stops()), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, indicator: str, field: str = "") -> None:
        """Show an indicator and put the cursor into a field of it."""
        row = self._find(indicator)
        if row is None:
            guideline = self.context.book.by_id[indicator].guideline
            self.nav.pills.choose("all")
            self.show_guideline(guideline)
            row = self._find(indicator)
        if row is None:
            self._opened |= {indicator}
            self.columns.forget([self._guideline])
            self.show_guideline(self._guideline)
            row = self._find(indicator)
        if row is not None:
            self._focus(row, field)

    def _find(self, indicator: str) -> PageRow | None:
        return next((row for row in self.rows if row.indicator.id == indicator and isinstance(row, EntryRow)), None)

    def _focus(self, row: PageRow, field: str) -> None:
        self._activate(row, focus=False)
        named = row.fields.widgets.get(field) if row.fields is not None else None
        if isinstance(row, EntryRow) and field == "explanation" and row.warning is not None:
            row.warning.open()
            self.area.reveal(row, row.warning.field)
            return
        if isinstance(row, EntryRow) and field in ("note", "reason"):
            named = row.note if field == "note" else row.reason
        stop = named if named is not None and named.isEnabled() else next(iter(row.stops()), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.reveal(row, stop)

    def go_to_finding(self, finding: Finding) -> None:
        """Go where a finding is mended; a warning is explained in place."""
        self._anchor_finding = finding
        if not finding.indicator:
            self.profile_wanted.emit()
            return
        is_warning = finding.rule in {f.rule for f in self.context.book.warnings(finding.indicator)}
        self.go_to(finding.indicator, "explanation" if is_warning else finding.field)

    def next_problem(self) -> None:
        """Go to the next finding of the panel; from the last to the first."""
        listed = self.side.open_findings()
        if not listed:
            return
        at = listed.index(self._anchor_finding) if self._anchor_finding in listed else -1
        if at < 0 and self.current:
            at = next((n - 1 for n, f in enumerate(listed) if f.indicator == self.current), -1)
        self.go_to_finding(listed[(at + 1) % len(listed)])

    def go_to_code(self, text: str) -> bool:
        """Go to an indicator by its code; return whether there is one."""
        found = coded(self.context.book, text, self._guideline)
        if found is not None:
            self.go_to(found.same_as or found.id)
        return found is not None

    def focus_search(self) -> None:
        """Let a code or a word be typed."""
        self.nav.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.nav.search.selectAll()

    def go_next(self, widget: QWidget) -> None:
        """Go to the input behind one, on the next page behind the last."""
        stops = self._stops()
        after = stops[stops.index(widget) + 1 :] if widget in stops else stops[:1]
        if after:
            after[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif self._filter == "all" and self.columns.key != _FOUND:
            self._next_page()

    def _next_page(self) -> None:
        names = [guideline.id for guideline in self._guidelines()]
        later = names[names.index(self._guideline) + 1 :]
        for name in later:
            self.show_guideline(name)
            if any(True for row in self.rows for _ in row.stops()):
                self.focus_first()
                return

    def go_along_column(self, widget: QWidget, by: int) -> None:
        """Go to the input of the same kind in the row above or below."""
        stops = self._stops()
        same = [stop for stop in stops if stop.x() == widget.x() and stop.width() == widget.width()]
        at = same.index(widget) + by if widget in same else -1
        if 0 <= at < len(same):
            same[at].setFocus(Qt.FocusReason.TabFocusReason)

    def copy_above(self, widget: QWidget, row: PageRow, field: str) -> None:
        """Enter what the input of the same column has in the row above."""
        column = [stop for stop in self._stops() if (stop.x(), stop.width()) == (widget.x(), widget.width())]
        at = column.index(widget) - 1 if widget in column else -1
        source = column[at].parentWidget() if at >= 0 else None
        if isinstance(source, PageRow) and row.fields is not None:
            entry = self.context.desk.entry(source.indicator.id)
            value = row.fields.spec(field).value(entry)
            if value is not None:
                self.context.desk.set_field(row.indicator.id, field, row.fields.spec(field).stored(value))

    def _stops(self) -> list[QWidget]:
        return [stop for row in self.rows for stop in row.stops()]

    def paste(self, row: PageRow, field: str, text: str) -> None:
        """Lay a block of cells over the rows from one on."""
        below = list(self.rows)[list(self.rows).index(row) :]
        specs = [(r.indicator.id, r.fields.specs) for r in below if r.fields is not None and _writable(r)]
        pasted = read_block(text, specs, field)
        desk = self.context.desk
        desk.apply(pasted.patches)
        for refused in pasted.refused:
            desk.set_draft(refused.indicator, refused.field, refused.text, refused.code)
        for name in set(pasted.patches) | {refused.indicator for refused in pasted.refused}:
            self.columns.mark([name])

    def paste_here(self) -> None:
        """Lay the clipboard over the rows from the one that is worked on."""
        if self._row is not None and self._row.fields is not None and self._row.fields.specs:
            self.paste(self._row, self._row.fields.specs[0].field, QGuiApplication.clipboard().text())

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        row = new
        while row is not None and not isinstance(row, PageRow):
            row = row.parentWidget()
        if isinstance(row, PageRow) and self.isAncestorOf(row) and new is not None and not self.tools.isAncestorOf(new):
            self._activate(row, focus=False)
            self.area.reveal(row, new)

    def _activate(self, row: PageRow, *, focus: bool = True) -> None:
        if row is not self._row:
            self._take_back_tools()
            self._row = row
            row.set_active(isinstance(row, EntryRow))
            self.side.show_current(row.indicator.same_as or row.indicator.id)
            if isinstance(row, EntryRow):
                self.tools.serve(row.indicator)
                row.lend(self.tools)
                self._chain_tools(row)
        stop = next(iter(row.stops()), None)
        if focus and stop is not None and not row.isAncestorOf(self.focusWidget() or self):
            stop.setFocus(Qt.FocusReason.MouseFocusReason)

    def _chain_tools(self, row: PageRow) -> None:
        last = next(reversed(tuple(row.stops())), None)
        for button in (self.tools.define, self.tools.comment, self.tools.no_value):
            if last is not None:
                QWidget.setTabOrder(last, button)
            last = button

    def _take_back_tools(self) -> None:
        if self._row is not None:
            self.tools.hide()
            self.tools.setParent(self)
            self._row.set_active(False)
            if isinstance(self._row, EntryRow):
                self._row.lend(None)
        self._row = None

    def _focus_again(self) -> None:
        """Go to what the row asks now: the reason, or its first input."""
        if self._row is not None:
            self._focus(self._row, "")

    def _edit_note(self) -> None:
        if isinstance(self._row, EntryRow):
            self._row.edit_note()

    def _changed(self, names: frozenset[str]) -> None:
        if self._ahead.isActive():
            self._ahead.start()  # not while somebody types
        everything = frozenset(indicator.id for indicator in self.context.book.indicators)
        if names >= everything:
            self._rebuild()
        else:
            self.columns.mark(names)
        self.refresh()
        if self.current in names:
            self.side.trend.show_indicator(self.current)

    def _rebuild(self) -> None:
        """Another profile may ask other rows."""
        self._take_back_tools()
        self.columns.forget()
        if self._guideline:
            self.show_guideline(self._guideline)

    def _jumped(self, place: Place) -> None:
        if place.indicator:
            self.go_to(place.indicator, place.field)
        else:
            self.profile_wanted.emit()

    # Room

    @property
    def has_drawer(self) -> bool:
        """Whether the window is too narrow for the findings to stand beside."""
        return self._drawer

    def toggle_drawer(self) -> None:
        """Pull the findings out, or push them back."""
        if self._drawer:
            self.side.setVisible(self.side.isHidden())
            self._place_drawer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.set_narrow(self.width() < RAIL_BELOW)
        drawer = self.width() < DRAWER_BELOW
        if drawer != self._drawer:
            self._drawer = drawer
            if drawer:
                self._across.removeWidget(self.side)
                self.side.hide()
            else:
                self._across.addWidget(self.side)
                self.side.show()
            self.drawer_changed.emit()
        self._place_drawer()

    def _place_drawer(self) -> None:
        if self._drawer:
            self.side.setGeometry(self.width() - SIDE, 0, SIDE, self.height())
            self.side.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drawer and self.side.isVisible():
            self.toggle_drawer()
        else:
            super().keyPressEvent(event)


def _writable(row: PageRow) -> bool:
    return any(True for _ in row.stops())
