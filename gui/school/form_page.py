"""The page that is filled in: issues at the left, a guideline's rows in the middle, findings at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.cells import Cells
from gui.design.going_on import chain
from gui.school.changes import Place
from gui.school.context import FormContext
from gui.school.entry_row import EntryRow
from gui.school.form_paste import FormPaste
from gui.school.form_rows import coded, fillable, searched
from gui.school.form_titles import key_hints
from gui.school.form_view import FOUND, FormView
from gui.school.page_row import PageRow
from gui.school.part_rows import PartRow
from gui.school.pasting import lay_block
from gui.school.row_tools import RowTools
from gui.school.rows_walk import RowsWalk
from models.explanations import REMARK
from models.finding import Finding
from models.plan import Level


class FormPage(FormView):
    """Walks by Enter and Tab in reading order; ``profile_wanted`` and ``check_wanted`` ask for other pages."""

    profile_wanted = Signal()
    check_wanted = Signal()
    hints_changed = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__(context)
        self._row: PageRow | None = None
        self._anchor_finding: Finding | None = None
        self._digits = context.digits
        self.tools = RowTools(context)
        self.tools.hide()
        self.pasting = FormPaste(context, self.notice)
        self.pasting.told.connect(self._keep_above_notice, Qt.ConnectionType.QueuedConnection)
        self._connect()
        self._begin()

    def _connect(self) -> None:
        desk = self.context.desk
        desk.changed.connect(self._changed)
        desk.year_changed.connect(self._begin)
        desk.jumped.connect(self._jumped)
        self.context.settings.changed.connect(self._settings_changed)
        self.nav.guideline_wanted.connect(self._open_guideline)
        self.nav.filter_wanted.connect(self.show_filter)
        self.nav.searched.connect(self._search)
        self.nav.search_taken.connect(self._take_search)
        self.side.finding_wanted.connect(self.go_to_finding)
        self.side.blanks_wanted.connect(lambda: self.nav.pills.choose("blank"))
        self.side.profile_wanted.connect(self.profile_wanted)
        for head in (self.side.head, self.corrections.head):
            head.next_button.clicked.connect(self.next_problem)
        self.corrections.correction_wanted.connect(self.go_to_correction)
        self.corrections.check_wanted.connect(self.check_wanted)
        self.area.laid_out.connect(self._keep_in_sight)
        self.tools.note_wanted.connect(self._edit_note)
        self.tools.state_chosen.connect(self._focus_again)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def _begin(self) -> None:
        """Show the year from its first guideline."""
        self.leave_row()
        self.columns.forget()
        self.nav.pills.choose("all")
        self.refresh()
        names = [guideline.id for guideline in self._guidelines()]
        if names:
            self.show_guideline(self._guideline if self._guideline in names else names[0])
        if any(f.rule == REMARK and f.level is Level.WARNING for f in self.context.book.findings):
            self.nav.pills.choose("remarks")
        if self.isVisible():
            self.take_focus()

    @property
    def current(self) -> str:
        """The indicator that is worked on, or ""."""
        return self._row.indicator.id if self._row is not None else ""

    def _open_guideline(self, guideline: str) -> None:
        self.nav.pills.choose("all")
        self.show_guideline(guideline)
        self.focus_first()

    def _take_search(self, text: str) -> None:
        found = searched(self.context.book, text)
        if found:
            self.focus_first()

    def _wire(self, rows: Iterable[PageRow]) -> None:
        for row in rows:
            row.activated.connect(self._activate)
            row.opened.connect(self._open_row)
            row.layout_wanted.connect(lambda row=row: self._chain(row))
            if row.fields is not None:
                row.fields.column_wanted.connect(self.go_along_column)
                row.fields.same_wanted.connect(
                    lambda widget, field, row=row: self._walk().copy_above(widget, row, field)
                )
                row.fields.pasted.connect(lambda field, cells, row=row: self.paste(row, field, cells))

    def _open_row(self, indicator: str) -> None:
        """Open a folded row, or go to where a repeated one is entered."""
        if indicator not in {row.indicator.id for row in self.rows if isinstance(row, EntryRow)}:
            self._opened |= {indicator}
            guideline = self.context.book.by_id[indicator].guideline
            self.columns.forget([guideline])
            self._row = None
        self.go_to(indicator)

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
            self.uncover()

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
        can = named is not None and named.isEnabled() and not named.isHidden()
        stop = named if can else next(iter(row.stops()), None)
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

    def go_to_correction(self, indicator: str) -> None:
        """Go to what the district remarked on: to the answer while there is none, else to the figure."""
        is_open = any(self.context.book.is_open(f) for f in self.context.book.warnings(indicator))
        self.go_to(indicator, "explanation" if is_open else "")

    def next_problem(self) -> None:
        """Go to what is to be done next, from the last to the first; notes want nothing."""
        listed = self.side.open_findings()
        if self.shows_remarks:
            remarked = {row.indicator.id for row in self.rows}
            listed = [f for f in listed if f.indicator in remarked] or listed
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

    def _walk(self) -> RowsWalk:
        return RowsWalk(self.context.desk, self.rows)

    def go_on_from(self, widget: QWidget) -> None:
        """Go to the input behind one, on the next page behind the last; behind the last of all the cursor stays."""
        after = self._walk().after(widget)
        if after is not None:
            after.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.columns.key != FOUND:
            self._next_page(widget)

    def go_along_column(self, widget: QWidget, by: int) -> None:
        """Go to the input of the same kind in the row above or below."""
        beside = self._walk().beside(widget, by)
        if beside is not None:
            beside.setFocus(Qt.FocusReason.TabFocusReason)

    def paste(self, row: PageRow, field: str, cells: Cells) -> None:
        """Lay a block of cells over the rows from one on, and over those of the next pages."""
        targets, everywhere = self._walk().targets(row), fillable(self.context)
        if self.columns.key != FOUND and targets:
            names = [target.indicator.id for target in everywhere]
            targets += everywhere[names.index(targets[-1].indicator.id) + 1 :]
        self.pasting.paste(lay_block(cells, targets, field, everywhere), self)

    def _next_page(self, widget: QWidget) -> None:
        here, names = self._guideline, [guideline.id for guideline in self._guidelines()]
        for name in names[names.index(here) + 1 :]:
            self.show_guideline(name)
            if any(True for row in self.rows for _ in row.stops()):
                self.focus_first()
                return
        if self._guideline != here:
            self.show_guideline(here)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_above_notice(self) -> None:
        """The notice of a paste takes room below the rows."""
        if self._row is not None and self.area.isAncestorOf(self._row):
            self.area.reveal(self._row, self.focusWidget())

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        row = new
        while row is not None and not isinstance(row, PageRow):
            row = row.parentWidget()
        if isinstance(row, PageRow) and self.isAncestorOf(row) and new is not None and not self.tools.isAncestorOf(new):
            self._activate(row, focus=False)
            if not self._is_clicked():
                self.area.reveal(row, new)

    def _activate(self, row: PageRow, *, focus: bool = True) -> None:
        if row is not self._row:
            self.leave_row()
            self._row = row
            row.set_active(isinstance(row, EntryRow))
            for panel in (self.side, self.corrections):
                panel.show_current(row.indicator.same_as or row.indicator.id)
            self.hints_changed.emit()
            if isinstance(row, EntryRow):
                self.tools.serve(row.indicator)
                row.lend(self.tools)
                self._chain(row)
        stop = next(iter(row.stops()), None)
        if focus and stop is not None and not row.isAncestorOf(self.focusWidget() or self):
            stop.setFocus(Qt.FocusReason.MouseFocusReason)

    def _keep_in_sight(self) -> None:
        """What is typed in stays in sight while its row grows."""
        focused = self.focusWidget()
        if self._row is None or focused is None or not focused.hasFocus() or not self._row.isAncestorOf(focused):
            return
        if not self._is_clicked() and not self.area.shows(focused):
            self.area.reveal(self._row, focused)

    @staticmethod
    def _is_clicked() -> bool:
        """Whether a mouse button is down: what one presses must not be scrolled away under the pointer."""
        return QApplication.mouseButtons() != Qt.MouseButton.NoButton

    def _chain(self, row: PageRow) -> None:
        """Put what the row shows by now, and the tools that it was lent, at their place in the order of Tab."""
        chain([*row.tabs(), *(self.tools.buttons if row is self._row and isinstance(row, EntryRow) else ())])

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that help where the work is."""
        return key_hints(in_table=isinstance(self._row, PartRow))

    def leave_row(self) -> None:
        """Take the tools back from the row."""
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
        self.refresh(names)
        if self.current in names:
            self.side.trend.show_indicator(self.current)

    def _rebuild(self) -> None:
        """Another profile may ask other rows."""
        self.leave_row()
        self.columns.forget()
        if self._guideline:
            self.show_guideline(self._guideline)

    def _settings_changed(self) -> None:
        """Print everything in the digits chosen, and stay where the work is."""
        if self.context.digits is self._digits:
            return
        self._digits, at, shown = self.context.digits, self.current, self._filter
        self._rebuild()
        if shown != "all":
            self.show_filter(shown)
        self.refresh()
        self.side.trend.show_indicator(at)
        self.column_head.update()
        self.nav.update()
        if at and self.isVisible():
            self.go_to(at)

    def _jumped(self, place: Place) -> None:
        if place.indicator:
            self.go_to(place.indicator, place.field)
        else:
            self.profile_wanted.emit()
