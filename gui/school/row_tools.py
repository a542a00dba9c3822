"""What can be done with the row that is worked on: definition, comment, evidence, or that it has no value."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, SMALL, SMALL_BOLD
from gui.design.icons import icon
from gui.design.labels import WrappedLabel
from gui.design.painting import box, smooth
from gui.design.tips import plain_tip
from gui.design.tokens import COMPACT, EDGE, INK, INK2, PAGE
from gui.school.context import FormContext
from gui.school.evidence_dialog import EvidenceDialog
from gui.school.looks import state_look
from models.numbers import in_digits
from models.plan import DataPeriod, Indicator
from models.submission import EntryState

_POPOVER_WIDTH = 440


class RowTools(QWidget):
    """Quiet buttons, lent to one row after the other; evidence where the plan wants it or some is attached."""

    note_wanted = Signal()
    state_chosen = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self._context = context
        self.indicator: Indicator | None = None
        self._files = ""
        self.define = Button(self.tr("นิยาม"), ButtonKind.LINK, icon="book-open")
        self.comment = Button(self.tr("หมายเหตุ"), ButtonKind.LINK, icon="message-square")
        self.evidence = Button(self.tr("หลักฐาน"), ButtonKind.LINK, icon="paperclip")
        self.no_value = Button(self.tr("ไม่มีค่า"), ButtonKind.LINK, trailing="chevron-down")
        self.define.clicked.connect(self.show_definition)
        self.comment.clicked.connect(self.note_wanted)
        self.evidence.clicked.connect(self.show_evidence)
        self.no_value.clicked.connect(self.show_menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.buttons = (self.define, self.comment, self.evidence, self.no_value)
        self._words = {button: button.text() for button in self.buttons}
        for button, words in self._words.items():
            button.setToolTip(plain_tip(words))
            layout.addWidget(button)

    def fit(self, room: int) -> QSize:
        """Show the words of all buttons, or where they have no room icons with words as tooltips; return the size."""
        for button, words in self._words.items():
            button.setText(words)
        if self.sizeHint().width() > room:
            for button in (self.define, self.comment):
                button.setText("")
            self.evidence.setText(self._files)
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        shown = [button.sizeHint().width() for button in self.buttons if not button.isHidden()]
        return QSize(sum(shown) + 2 * (len(shown) - 1), COMPACT)

    def serve(self, indicator: Indicator) -> None:
        """Be about an indicator from now on."""
        self.indicator = indicator
        for button, words in self._words.items():
            button.setAccessibleName(f"{words} {indicator.id}")
        self.count_evidence()

    def count_evidence(self) -> None:
        """Show how many files are attached."""
        if self.indicator is not None:
            count = len(self._context.book.evidence_of(self.indicator.id))
            self._files = in_digits(str(count), self._context.digits) if count else ""
            words = f"{self.tr('หลักฐาน')} {self._files}".strip()
            self._words[self.evidence] = words
            self.evidence.setToolTip(plain_tip(words))
            name = self.tr("หลักฐานของ {indicator} {count} ไฟล์")
            self.evidence.setAccessibleName(name.format(indicator=self.indicator.id, count=self._files or "0"))
            self.evidence.setVisible(self.indicator.evidence or count > 0)

    def show_definition(self) -> None:
        """Open what the figure means, below the button."""
        if self.indicator is not None:
            popover = DefinitionPopover(self._context, self.indicator, self)
            popover.open_below(self.define)

    def show_evidence(self) -> None:
        """Open the files of the indicator."""
        if self.indicator is not None:
            dialog = EvidenceDialog(self._context, self.indicator, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.exec()
            self.count_evidence()
            self.state_chosen.emit()

    def menu(self) -> QMenu:
        """Return the menu of states without a value."""
        menu = QMenu(self)
        for state in (EntryState.NOT_APPLICABLE, EntryState.NOT_AVAILABLE, EntryState.NOT_DUE):
            look = state_look(state)
            action = menu.addAction(icon(look.icon), look.words)
            action.setData(state)
            action.triggered.connect(lambda _=False, state=state: self._set(state))
        menu.addSeparator()
        clear = menu.addAction(self.tr("ล้างเป็นยังไม่กรอก"))
        clear.triggered.connect(lambda: self._set(EntryState.REPORTED))
        return menu

    def show_menu(self) -> None:
        """Open the menu below its button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.no_value.mapToGlobal(QPoint(0, self.no_value.height())))

    def _set(self, state: EntryState) -> None:
        if self.indicator is not None:
            self._context.desk.set_state(self.indicator.id, state)
            self._context.desk.leave()
            self.state_chosen.emit()


class DefinitionPopover(QFrame):
    """What makes every school answer the same question; Esc or a click elsewhere closes it."""

    def __init__(self, context: FormContext, indicator: Indicator, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("นิยามของ {0}").format(indicator.id))
        scrolled = QWidget()
        self._column = layout = QVBoxLayout(scrolled)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(2)
        layout.addWidget(WrappedLabel(f"{indicator.code}  {indicator.short_title}", BODY_BOLD))
        for name, words in self._parts(indicator, context):
            layout.addSpacing(6)
            layout.addWidget(WrappedLabel(name, SMALL_BOLD, INK2))
            layout.addWidget(WrappedLabel(words, SMALL, INK))
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.accessibleName())
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(scrolled)
        scrolled.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._scroll)
        self.setFixedWidth(_POPOVER_WIDTH)
        self.setFocusProxy(self._scroll)

    def _parts(self, indicator: Indicator, context: FormContext) -> Iterator[tuple[str, str]]:
        group = next((g.name for g in context.book.plan.groups if g.id == indicator.group), "")
        last_year, this_year = (in_digits(str(context.book.year - back), context.digits) for back in (1, 0))
        periods = {
            DataPeriod.FISCAL_YEAR: self.tr("ปีงบประมาณ {0}").format(this_year),
            DataPeriod.ACADEMIC_YEAR: self.tr("ปีการศึกษา {0}").format(this_year),
            DataPeriod.PREVIOUS_ACADEMIC_YEAR: self.tr("ปีการศึกษา {0}").format(last_year),
            DataPeriod.DATE: self.tr("ณ วันที่กำหนด"),
        }
        parts = (
            (self.tr("นิยาม"), indicator.definition),
            (self.tr("สูตร"), indicator.formula),
            (self.tr("ตัวตั้ง"), indicator.numerator),
            (self.tr("ตัวหาร"), indicator.denominator),
            (self.tr("วิธีนับ"), indicator.counting_rule),
            (self.tr("แหล่งข้อมูล"), indicator.data_source),
            (self.tr("ช่วงข้อมูล"), periods[indicator.data_period]),
            (self.tr("ใช้กับ"), indicator.applies_text),
            (self.tr("กลุ่มที่รับผิดชอบ"), group),
            (self.tr("ข้อสังเกตของแผน"), indicator.oddity),
        )
        yield from ((name, words) for name, words in parts if words)

    def open_below(self, button: QWidget) -> None:
        """Show it under a button, on the screen."""
        room = button.screen().availableGeometry().height() - 2 * COMPACT
        height = min(self._column.totalHeightForWidth(_POPOVER_WIDTH - 2) + 2, room)
        self.resize(_POPOVER_WIDTH, height)
        screen = button.screen().availableGeometry()
        at = button.mapToGlobal(QPoint(0, button.height() + 4))
        x = min(at.x(), screen.right() - _POPOVER_WIDTH - 8)
        y = at.y() if at.y() + height <= screen.bottom() else max(at.y() - height - button.height() - 8, screen.top())
        self.move(x, y)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), PAGE)
        box(painter, self.rect().toRectF(), fill=PAGE, border=EDGE, radius=0)
