"""The box under a row whose figures want an explanation; it is typed right there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fields import TextField
from gui.design.fonts import MESSAGE, SEMIBOLD
from gui.design.icons import draw_icon
from gui.design.painting import box, smooth, text
from gui.design.thai import lay, text_width
from gui.design.tokens import CONTROL, INK, OK, WARNING, WARNING_LINE, WARNING_TINT
from gui.school.context import FormContext
from gui.school.corrections import to_answer
from gui.school.sentences import at_field
from gui.school.year_book import REMARK
from models.finding import Finding
from models.plan import Level

_PAD, _TOP, _ICON, _GAP = 12, 8, 16, 8
_NARROW = 600
_HEAD = MESSAGE.at(SEMIBOLD)


class WarningBox(QWidget):
    """Open while it is unanswered or typed in; then one line that can be opened again."""

    height_changed = Signal()
    confirmed = Signal()

    def __init__(self, context: FormContext, indicator: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._indicator = context, indicator
        self._findings: tuple[Finding, ...] = ()
        self._open = False
        name = self.tr("คำชี้แจงของ {0}").format(indicator)
        self.field = TextField(name, self)
        self.field.leaves_undo = True
        self.field.setReadOnly(context.desk.locked)
        self.field.textEdited.connect(lambda words: self._context.desk.explain(self._indicator, words))
        self.field.next_wanted.connect(self._confirm)
        self.field.left.connect(self._left)
        self.confirm = Button(self.tr("ยืนยันคำชี้แจง"), ButtonKind.PRIMARY, parent=self)
        self.confirm.clicked.connect(self._confirm)
        self.share = Button(self.tr("ใช้คำชี้แจงกับข้ออื่นด้วย"), ButtonKind.LINK, parent=self)
        self.share.clicked.connect(self._share)
        self.change = Button(self.tr("แก้คำชี้แจง"), ButtonKind.LINK, parent=self)
        self.change.clicked.connect(self.open)

    @property
    def is_open(self) -> bool:
        """Whether the field is shown."""
        return self._open

    def refresh(self) -> None:
        """Show the warnings that stand, and their answer."""
        self._findings = to_answer(self._context.desk, self._indicator, typing=self.field.hasFocus())
        self.field.show_text(self._context.desk.explanation(self._indicator))
        unanswered = self._unanswered()
        self.confirm.setText(self.tr("ยืนยันคำชี้แจง"))
        self._open = bool(self._findings) and (unanswered or self.field.hasFocus() or self._open)
        for button in (self.confirm, self.share):
            button.setEnabled(not self.field.isReadOnly())
        self._place_parts()

    def open(self) -> None:
        """Let the answer be typed."""
        self._open = True
        self._place_parts()
        self.height_changed.emit()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        if self.field.text().strip():
            self._close()
            self._context.desk.leave()
            self.confirmed.emit()

    def _left(self) -> None:
        self._context.desk.leave()
        focused = self.focusWidget()
        if self.field.text().strip() and focused is not self.share:
            self._close()

    def _close(self) -> None:
        if self._open and not self._unanswered():
            self._open = False
            self._place_parts()
            self.height_changed.emit()

    def _unanswered(self) -> bool:
        book = self._context.book
        return any(finding.level is Level.WARNING and book.is_open(finding) for finding in self._findings)

    def _share(self) -> None:
        words = self.field.text().strip()
        book = self._context.book
        for indicator in book.indicators if words else ():
            if any(book.is_open(finding) for finding in book.warnings(indicator.id)):
                self._context.desk.explain(indicator.id, words)
        self._context.desk.leave()

    def height_for(self, width: int) -> int:
        """Return the height at a width; 0 where there is nothing to explain."""
        if not self._findings:
            return 0
        self.resize(width, self.height())  # how words are laid out follows the width
        head = self._sentences_height(width)
        return head + 2 * _TOP if not self._open else head + 2 * _TOP + CONTROL + 6

    def _words(self) -> str:
        if not self._open:
            return self.tr("ชี้แจงแล้ว {0}").format(self._context.desk.explanation(self._indicator))
        language, digits = self._context.language, self._context.digits
        own = [finding for finding in self._findings if finding.rule != REMARK]
        if not own:
            return self.tr("แก้ตัวเลข หรือยืนยันค่าเดิมพร้อมเหตุผล")
        return " · ".join(at_field(self._context.book, finding, language, digits) for finding in own)

    def _label(self) -> str:
        if not self._open:
            return ""
        return self.tr("ชี้แจงต่อเขต") if self._only_remarks() else self.tr("ต้องชี้แจง")

    def _only_remarks(self) -> bool:
        return all(finding.rule == REMARK for finding in self._findings)

    @property
    def _narrow(self) -> bool:
        return self._open and self.width() < _NARROW

    def _text_x(self) -> float:
        label = "" if self._narrow else self._label()
        return _PAD + _ICON + _GAP + (text_width(label, _HEAD) + 6 if label else 0)

    def _link(self) -> Button:
        return self.share if self._open else self.change

    def _text_width(self, width: int) -> int:
        taken = 0 if self._narrow else self._link().sizeHint().width()
        return max(int(width - self._text_x() - taken - _PAD), 120)

    def _sentences_height(self, width: int) -> int:
        height = max(lay(self._words(), MESSAGE, self._text_width(width)).height, MESSAGE.line)
        return height + MESSAGE.line if self._narrow else height

    def _place_parts(self) -> None:
        width = self.width()
        opened = self._open
        for part in (self.field, self.confirm, self.share):
            part.setVisible(opened)
        self.change.setVisible(not opened and bool(self._findings))
        link = self._link()
        link.resize(link.sizeHint())
        link.move(width - _PAD - link.width() + 6, _TOP - 3)
        if opened:
            y = _TOP + self._sentences_height(width) + 6
            self.confirm.resize(self.confirm.sizeHint())
            self.confirm.move(width - _PAD - self.confirm.width(), y)
            self.field.setGeometry(_PAD, y, max(width - 2 * _PAD - self.confirm.width() - _GAP, 60), CONTROL)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._findings:
            return
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), fill=WARNING_TINT, border=WARNING_LINE)
        icon, ink = ("triangle-alert", WARNING) if self._open else ("circle-check", OK)
        draw_icon(painter, icon, _PAD, _TOP + (MESSAGE.line - _ICON) / 2, ink)
        text(painter, _PAD + _ICON + _GAP, _TOP, self._label(), _HEAD, WARNING)
        shown = lay(self._words(), MESSAGE, self._text_width(self.width()))
        shown.draw(painter, self._text_x(), _TOP + (MESSAGE.line if self._narrow else 0), INK)
