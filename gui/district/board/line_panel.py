"""The message for the schools' LINE group: a preview, how it is to look, and a button that copies it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.card import Card
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import CHROME, ERROR, INK2, OK, PAGE
from gui.district.board.line_text import LineChoices, LineFacts, line_text
from gui.district.board.message_text import MessageText
from gui.district.board.words import in_digits
from gui.district.context import DistrictContext
from gui.parts import Glyph, Ground, Rule, Tick, column, held, row, scrolling
from gui.school.segments import Segments
from models.board import BoardSchool


class LinePanel(Ground):
    """``contact_wanted``: the schools of the message were told, which is to be noted; ``back_wanted`` from a drawer."""

    contact_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(CHROME, ("left",))
        self._context = context
        self._facts: LineFacts | None = None
        self._schools: Sequence[BoardSchool] = ()
        self.text = ""
        self._is_low = False
        self.back_button = Button("", ButtonKind.TOOL, icon="x", name=self.tr("ปิดข้อความสำหรับไลน์"))
        self.about = held(WrappedLabel(style=SMALL, ink=INK2, most_lines=1))
        self.order = Segments(self.tr("เรียงอย่างไร"), (self.tr("แยกอำเภอ"), self.tr("เรียงตัวอักษร")))
        self.preview = MessageText()
        self.codes = Tick(self.tr("ใส่รหัสโรงเรียน"), SMALL)
        self.deadline = Tick(self.tr("ใส่วันครบกำหนด"), SMALL)
        self.deadline.setChecked(True)
        self.copy_button = Button(self.tr("คัดลอกข้อความ"), ButtonKind.PRIMARY, icon="copy", size="big")
        self.copy_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.copied = WrappedLabel(style=SMALL, ink=OK, most_lines=1)
        self._mark = Glyph("circle-check", OK, 16, SMALL.line)
        self.contact_button = Button(self.tr("บันทึกว่าติดต่อแล้ววันนี้"), ButtonKind.LINK, icon="pencil", writes=True)
        self._lay_out()
        self.back_button.clicked.connect(self.back_wanted)
        self.order.chosen.connect(lambda _number: self._show())
        for tick in (self.codes, self.deadline):
            tick.toggled.connect(lambda _on: self._show())
        self.copy_button.clicked.connect(self.copy)
        self.contact_button.clicked.connect(self._note)
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_changed)
        self._tell("")

    def _lay_out(self) -> None:
        title = held(WrappedLabel(self.tr("ข้อความสำหรับไลน์"), BODY_BOLD, most_lines=1))
        head = row(title, 0, self.about, self.back_button)
        head.setContentsMargins(16, 6, 16, 6)
        self.area = scrolling(self._page())
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("ข้อความที่จะคัดลอก"))
        self.area.setProperty(RING_GAP, 0)
        frame = Card(padding=1)
        frame.column.addWidget(self.area)
        self._ticks = QWidget()
        self._ticks.setLayout(row(self.codes, self.deadline, 0, gap=20))
        self._middle = QGridLayout()
        self._middle.setContentsMargins(16, 12, 16, 12)
        self._middle.setVerticalSpacing(10)
        self._middle.setRowStretch(1, 1)
        self._middle.addWidget(self.order, 0, 0)
        self._middle.addWidget(frame, 1, 0, 1, 2)
        self._middle.addWidget(self._ticks, 2, 0, 1, 2)
        done = row(self._mark, self.copied, self.contact_button, gap=6)
        done.setStretch(1, 1)
        foot = column(self.copy_button, done, gap=4)
        foot.setContentsMargins(16, 10, 16, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Rule())
        layout.addLayout(self._middle, 1)
        layout.addWidget(Rule())
        layout.addLayout(foot)

    def _page(self) -> QWidget:
        page = Ground(PAGE)
        inside = column(self.preview, 0)
        inside.setContentsMargins(12, 8, 12, 8)
        page.setLayout(inside)
        return page

    def set_low(self, low: bool) -> None:
        """In a low window the tick boxes stand beside the order, so that the message has room."""
        if low == self._is_low:
            return
        self._is_low = low
        self._middle.removeWidget(self._ticks)
        if low:
            self._middle.addWidget(self._ticks, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._middle.addWidget(self._ticks, 2, 0, 1, 2)
        self._middle.setContentsMargins(16, 8 if low else 12, 16, 8 if low else 12)

    def show_schools(self, facts: LineFacts, schools: Sequence[BoardSchool]) -> None:
        """Name other schools in the message."""
        self._facts, self._schools = facts, schools
        self.deadline.setEnabled(facts.deadline is not None)
        self._show()

    def _show(self) -> None:
        if self._facts is None:
            return
        choices = LineChoices(
            by_amphoe=self.order.current == 0,
            codes=self.codes.isChecked(),
            deadline=self.deadline.isChecked(),
            digits=self._context.digits,
        )
        count = len(self._schools)
        self.text = line_text(self._facts, self._schools, choices) if count else ""
        nobody = self.tr("ยังไม่ได้เลือกโรงเรียน เลือกในรายชื่อก่อนคัดลอก")
        self.preview.set_words(self.text or nobody)
        self.preview.updateGeometry()
        self.about.set_words(in_digits(self.tr("ข้อความล้วน {count} โรงเรียน").format(count=count), self._context.digits))
        self.copy_button.allow(bool(count), nobody)
        self._clipboard_changed()

    def copy(self) -> None:
        """Put the message on the clipboard, and say so only where it is there."""
        if not self.text:
            return
        QGuiApplication.clipboard().setText(self.text)
        self._clipboard_changed()
        if not self._is_copied():
            self._tell(self.tr("คัดลอกไม่สำเร็จ ลองอีกครั้ง"), ok=False)

    def _is_copied(self) -> bool:
        return bool(self.text) and QGuiApplication.clipboard().text().replace("\r\n", "\n") == self.text

    def _clipboard_changed(self) -> None:
        self._tell(self.tr("คัดลอกแล้ว วางในไลน์ได้เลย") if self._is_copied() else "")

    def _tell(self, words: str, *, ok: bool = True) -> None:
        self.copied.set_words(words, OK if ok else ERROR)
        self._mark.show_icon("circle-check" if ok else "circle-x", OK if ok else ERROR)
        self._mark.setVisible(bool(words))
        self.copied.setVisible(bool(words))
        self.contact_button.setVisible(bool(words) and ok)

    def _note(self) -> None:
        self.contact_button.hide()
        self.contact_wanted.emit()
