"""Beside the rows that the district sent back: what is corrected and what is not, its message, what was sent when."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.design.buttons import Button
from gui.design.fonts import MESSAGE, SMALL, SMALL_BOLD
from gui.design.icons import draw_icon
from gui.design.labels import WrappedLabel
from gui.design.painting import smooth
from gui.design.thai import lay
from gui.design.tips import plain_tip
from gui.design.tokens import CHROME, INK2, SIDE, TONES
from gui.parts import Ground, column, row, scrolling, with_icon
from gui.school.context import FormContext
from gui.school.corrections import (
    Correction,
    CorrectionState,
    before_words,
    corrections,
    messages,
    now_words,
    state_look,
)
from gui.school.findings_panel import CodeLine, PanelHead
from gui.school.history import HistoryItem, history_items
from models.numbers import in_digits

_ITEM, _MOST = 54, 5


class CorrectionLine(CodeLine):
    """One indicator: the remark, and below it how far it is answered."""

    def __init__(self, context: FormContext, found: Correction) -> None:
        super().__init__()
        self._context, self.found = context, found
        self._said = ""
        self.show_correction(found)

    def show_correction(self, found: Correction) -> None:
        """Show how far it is now."""
        self.found = found
        look = state_look(found.state)
        self._said = look.words
        if found.state is CorrectionState.CORRECTED:
            desk, digits = self._context.desk, self._context.digits
            before = before_words(desk, found.indicator, digits, parts=False)
            now = now_words(desk, found.indicator, digits)
            self._said = f"{look.words} {before} → {now}" if before != now else look.words
        remark = " · ".join(found.texts)
        self.setToolTip(plain_tip(f"{remark}\n{self._said}"))
        self.setAccessibleName(f"{found.indicator} {remark} {self._said}")
        self.update()

    def set_on(self, on: bool) -> None:
        """Be the one that is worked on, or not."""
        self.on = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, _ITEM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        x, room = self.draw(painter, self.found.indicator, self.found.texts[0])
        look = state_look(self.found.state)
        ink = TONES[look.tone][0]
        draw_icon(painter, look.icon, x, 31, ink, 14)
        lay(self._said, SMALL, room - 20, 1).draw(painter, x + 20, 28, ink)


class CorrectionsPanel(Ground):
    """``correction_wanted`` names an indicator to go to, ``check_wanted`` asks for the page that signs."""

    correction_wanted = Signal(str)
    check_wanted = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__(CHROME, ("left",))
        self._context = context
        self._current = ""
        self.setFixedWidth(SIDE)
        self.head = PanelHead(context, self.tr("งานแก้ไข"))
        self.lines: list[CorrectionLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.message_title = WrappedLabel(self.tr("ข้อความจากเขต"), SMALL_BOLD, INK2)
        self.message = WrappedLabel(style=SMALL)
        self._history = QVBoxLayout()
        self._history.setSpacing(8)
        self.check_button = Button("")
        self.check_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.check_button.clicked.connect(self.check_wanted)
        self.hint = WrappedLabel(style=SMALL, ink=INK2)
        self._build()

    def _build(self) -> None:
        below = column(
            self.message_title, self.message, 12, WrappedLabel(self.tr("ลำดับการส่ง"), SMALL_BOLD, INK2), 4, gap=2
        )
        below.addLayout(self._history)
        below.setContentsMargins(16, 12, 12, 8)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._list)
        layout.addLayout(below)
        layout.addStretch(1)
        foot = Ground(CHROME, ("top",))
        foot_column = column(self.check_button, self.hint)
        foot_column.setContentsMargins(16, 10, 12, 10)
        foot.setLayout(foot_column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        scroll = scrolling(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        whole.addWidget(scroll, 1)
        whole.addWidget(foot)

    def show_all(self) -> None:
        """Show it anew, the order of what was sent too."""
        for at in reversed(range(self._history.count())):
            item = self._history.takeAt(at)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        items = history_items(self._context.desk, self._context.language, self._context.digits)
        for sent in reversed(items[:_MOST]):
            self._history.addWidget(_history_line(sent))
        revision = self._context.desk.next_revision
        words = self.tr("ไปหน้าตรวจและส่งออกครั้งที่ {number}").format(number=revision)
        words = in_digits(words, self._context.digits)
        self.check_button.setText(words)
        self.refresh()

    def refresh(self) -> None:
        """Show how far the corrections are."""
        desk, digits = self._context.desk, self._context.digits
        found = corrections(desk)
        for line_ in self.lines[len(found) :]:
            line_.hide()
            line_.deleteLater()
        del self.lines[len(found) :]
        for shown, one in zip(self.lines, found, strict=False):
            shown.show_correction(one)
        for one in found[len(self.lines) :]:
            self._add(one)
        done = sum(one.done for one in found)
        self.head.show_words(self.tr("เสร็จ {done} จาก {all}").format(done=done, all=len(found)), more=done < len(found))
        said = messages(desk)
        self.message_title.setVisible(bool(said))
        self.message.setVisible(bool(said))
        self.message.set_words("\n".join(said))
        waits = self.tr("ลงนามได้เมื่อตอบครบทั้ง {count} ข้อ").format(count=len(found))
        self.hint.set_words(in_digits(waits, digits) if done < len(found) else self.tr("ตอบครบแล้ว ลงนามและส่งออกได้"))

    def _add(self, found: Correction) -> None:
        line_ = CorrectionLine(self._context, found)
        line_.clicked.connect(lambda: self.correction_wanted.emit(line_.found.indicator))
        line_.set_on(found.indicator == self._current)
        self.lines.append(line_)
        self._list.addWidget(line_)

    def show_current(self, indicator: str) -> None:
        """Mark the indicator that is worked on."""
        self._current = indicator
        for line_ in self.lines:
            line_.set_on(line_.found.indicator == indicator)


def _history_line(item: HistoryItem) -> QWidget:
    made = QWidget()
    hint = row(24, WrappedLabel(item.hint, SMALL, INK2, most_lines=2), gap=0)
    made.setLayout(column(with_icon(item.icon, WrappedLabel(item.title, MESSAGE), TONES[item.tone][0]), hint, gap=0))
    return made
