"""The left panel: search, filters, issues and guidelines with progress and problems."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fields import TextField
from gui.design.fonts import SMALL, SMALL_BOLD, font
from gui.design.icons import draw_icon
from gui.design.key_hints import draw_key, key_width
from gui.design.painting import line, smooth, text, text_right
from gui.design.pills import FilterPills
from gui.design.progress import BAR, draw_progress
from gui.design.thai import lay
from gui.design.tokens import CHROME, INK, INK2, INK3, LINE, NAV, RAIL, colour
from gui.school.context import FormContext
from gui.school.nav_items import GuidelineItem, IssueItem, RailItem
from gui.school.year_book import Counts
from models.numbers import in_digits
from models.plan import Level

_FOOT = 43
SEARCH_KEY = "Ctrl+F"


class SearchField(TextField):
    """Looks for a code or a word; Esc empties it, Enter takes the first that was found."""

    emptied = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name)
        self._hint = hint
        self.setFont(font(SMALL))
        self.setTextMargins(28, 0, 6, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = smooth(QPainter(self))
        draw_icon(painter, "search", 8, 8, INK3)
        if not self.text():
            key = self.width() - key_width(SEARCH_KEY) - 8
            lay(self._hint, SMALL, int(key - 30 - 6), 1).draw(painter, 30, 6, INK3)
            draw_key(painter, key, 6, SEARCH_KEY)


class NavPanel(QWidget):
    """Asks to go to a guideline, or to show what a filter or a search finds."""

    guideline_wanted = Signal(str)
    filter_wanted = Signal(str)
    searched = Signal(str)
    search_taken = Signal(str)

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self._context = context
        self._open_issue = ""
        self._current = ""
        self._whole: Counts | None = None
        self.narrow = False
        self.issues: dict[str, IssueItem] = {}
        self.guidelines: dict[str, GuidelineItem] = {}
        self.rail: dict[str, RailItem] = {}
        self._asked: dict[str, tuple[str, ...]] = {}
        self.search = SearchField(self.tr("ค้นรหัสหรือคำ"), self.tr("ค้นรหัสหรือคำ"))
        self.search.textEdited.connect(self.searched)
        self.search.emptied.connect(lambda: self.searched.emit(""))
        self.more = Button(kind=ButtonKind.TOOL, icon="filter", name=self.tr("กรองตามกลุ่มหรือการเปลี่ยนแปลง"))
        self.more.clicked.connect(self._show_more)
        self.pills = FilterPills((("all", ""), ("blank", ""), ("problems", ""), ("remarks", "")))
        self.pills.chosen.connect(self.filter_wanted)
        self._build()

    def go_on_from(self, _search: QWidget) -> None:
        """Go to the first that was found."""
        self.search_taken.emit(self.search.text())

    def _build(self) -> None:
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 1, _FOOT)
        layout.setSpacing(0)
        self._top = QWidget()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(12, 0, 12, 8)
        top.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.search)
        row.addWidget(self.more)
        top.addLayout(row)
        top.addWidget(self.pills)
        layout.addWidget(self._top)
        self._list = QWidget()
        self._items = QVBoxLayout(self._list)
        self._items.setContentsMargins(0, 0, 0, 0)
        self._items.setSpacing(0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._list)
        scroll.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        layout.addWidget(scroll, 1)
        self._scroll = scroll
        self._fill()

    def _fill(self) -> None:
        book = self._context.book
        for issue in book.plan.issues:
            names = []
            for guideline in (g for g in book.plan.guidelines if g.issue == issue.id):
                asked = tuple(i.id for i in book.indicators if i.guideline == guideline.id)
                shown = any(
                    i.guideline == guideline.id and book.reporter.type in i.reporters for i in book.plan.indicators
                )
                if asked or shown:
                    self._asked[guideline.id] = asked
                    names.append(guideline)
            if not names:
                continue
            self._add_issue(issue.id, str(issue.number), issue.short_title)
            for guideline in names:
                self._add_guideline(guideline.id, str(guideline.number), guideline.short_title)
        self._items.addStretch(1)
        self.set_narrow(False)

    def _add_issue(self, issue: str, number: str, title: str) -> None:
        self.issues[issue] = item = IssueItem(number, title)
        item.clicked.connect(lambda: self.open_issue("" if self._open_issue == issue else issue))
        self.rail[issue] = narrow = RailItem(number, title)
        narrow.clicked.connect(lambda: self._rail_menu(issue))
        self._items.addWidget(item)
        self._items.addWidget(narrow)

    def _add_guideline(self, guideline: str, number: str, title: str) -> None:
        self.guidelines[guideline] = item = GuidelineItem(number, title)
        item.clicked.connect(lambda: self.guideline_wanted.emit(guideline))
        self._items.addWidget(item)

    def set_narrow(self, narrow: bool) -> None:
        """Be a rail of numbers, or the whole panel."""
        self.narrow = narrow
        self.setFixedWidth(RAIL if narrow else NAV)
        self._top.setVisible(not narrow)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if narrow else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(policy)
        self._layout.setContentsMargins(0, 8, 1, 0 if narrow else _FOOT)
        self._show_items()

    def open_issue(self, issue: str) -> None:
        """Unfold an issue's guidelines and fold the others."""
        self._open_issue = issue
        self._show_items()

    def _show_items(self) -> None:
        for name, item in self.issues.items():
            item.setVisible(not self.narrow)
            item.show_on(name == self._open_issue)
        for name, narrow in self.rail.items():
            narrow.setVisible(self.narrow)
            narrow.show_on(name == self._issue_of(self._current))
        for name, guideline in self.guidelines.items():
            guideline.setVisible(not self.narrow and self._issue_of(name) == self._open_issue)
            guideline.show_on(name == self._current)

    def _issue_of(self, guideline: str) -> str:
        return next((g.issue for g in self._context.book.plan.guidelines if g.id == guideline), "")

    def _rail_menu(self, issue: str) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, item in self.guidelines.items():
            if self._issue_of(name) == issue:
                action = menu.addAction(f"{item.number}  {item.title}   {item.done_words()}")
                action.triggered.connect(lambda _=False, name=name: self.guideline_wanted.emit(name))
        rail = self.rail[issue]
        menu.popup(rail.mapToGlobal(QPoint(rail.width(), 0)))

    def _show_more(self) -> None:
        menu = self.more_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def more_menu(self) -> QMenu:
        """Return the further filters: by responsible group, and what changed since the last export."""
        menu = QMenu(self)
        book = self._context.book
        changed = menu.addAction(self.tr("เปลี่ยนหลังส่งออกครั้งล่าสุด"))
        changed.triggered.connect(lambda: self.filter_wanted.emit("changed"))
        menu.addSeparator()
        for group in book.plan.groups:
            if any(indicator.group == group.id for indicator in book.indicators):
                action = menu.addAction(group.name)
                action.triggered.connect(lambda _=False, group=group: self.filter_wanted.emit(f"group:{group.id}"))
        return menu

    def show_guideline(self, guideline: str) -> None:
        """Mark the guideline that is open."""
        self._current = guideline
        if guideline:
            self._open_issue = self._issue_of(guideline)
        self._show_items()

    def refresh(self, names: frozenset[str] | None = None) -> None:
        """Count anew, where only some indicators changed only theirs."""
        book = self._context.book
        changed = None if names is None else {book.by_id[name].guideline for name in names if name in book.by_id}
        issues = None if changed is None else {self._issue_of(guideline) for guideline in changed}
        for name, item in self.guidelines.items():
            if changed is None or name in changed:
                item.show_counts(book.counts(self._asked[name]), self._context.digits)
        for issue, whole_issue in self.issues.items():
            if issues is not None and issue not in issues:
                continue
            counts = book.counts(n for g, asked in self._asked.items() if self._issue_of(g) == issue for n in asked)
            whole_issue.show_counts(counts, self._context.digits)
            self.rail[issue].show_counts(counts, self._context.digits)
        whole = self._context.desk.counts()
        pending = sum(book.is_open(f) for f in book.of("") if f.level is Level.WARNING)
        self.pills.pills["all"].set_words(self.tr("ทั้งหมด"))
        self.pills.pills["blank"].set_words(self._numbered(self.tr("ยังไม่กรอก {0}"), whole.total - whole.filled))
        self.pills.pills["problems"].set_words(self._numbered(self.tr("ต้องทำ {0}"), whole.problems + pending))
        remarked = sum(bool(book.remarks(indicator.id)) for indicator in book.indicators if book.receipts)
        self.pills.pills["remarks"].set_words(self._numbered(self.tr("เขตส่งคืน {0}"), remarked))
        self.pills.pills["remarks"].setVisible(remarked > 0)
        # Four pills have no room; the blanks are in the panel at the right too.
        self.pills.pills["blank"].setVisible(not remarked)
        if whole != self._whole:
            self._whole = whole
            self.update(0, self.height() - _FOOT, self.width(), _FOOT)

    def _numbered(self, words: str, *numbers: int) -> str:
        return in_digits(words.format(*numbers), self._context.digits)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width, height = smooth(QPainter(self)), self.width(), self.height()
        painter.fillRect(self.rect(), colour(CHROME))
        line(painter, width - 1, 0, width - 1, height, LINE)
        if self.narrow:
            return
        whole, top = self._context.desk.counts(), height - _FOOT
        line(painter, 0, top, width - 1, top, LINE)
        words = self._numbered(self.tr("กรอกแล้ว {0} จาก {1} รายการ"), whole.filled, whole.total)
        text(painter, 12, top + 8, words, SMALL_BOLD, INK)
        share = 100 * whole.filled // whole.total if whole.total else 100
        text_right(painter, width - 13, top + 8, self._numbered("{0}%", share), SMALL, INK2)
        draw_progress(painter, QRectF(12, top + 31, width - 25, BAR), whole.filled, whole.total)
