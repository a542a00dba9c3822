"""The board's title: how many schools, how many sent, how long until the deadline; grouping and what is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE, TABLE
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tokens import INK2
from gui.district.board.words import deadline_words, grouping_word, in_digits
from gui.district.context import DistrictContext
from gui.parts import held, row
from gui.school.segments import Segments
from gui.wording import standing_word
from models.board import BoardSchool, Grouping, count
from models.standing import ReviewState
from storage.reporting import YearStatus

_GROUPINGS = tuple(Grouping)


class BoardHead(QWidget):
    """``grouping_chosen``: the counts are to be grouped by ``grouping``."""

    grouping_chosen = Signal()

    def __init__(self, context: DistrictContext) -> None:
        super().__init__()
        self._context = context
        self.name = held(WrappedLabel(style=PAGE_TITLE, most_lines=1))
        self.sub = ElidedLabel(style=TABLE, ink=INK2)
        self.deadline_button = Button(self.tr("ตั้งกำหนดส่ง"), ButtonKind.LINK, icon="calendar")
        self.groupings = Segments(self.tr("นับแยกตาม"), [grouping_word(one) for one in _GROUPINGS])
        self.line_button = Button(self.tr("ข้อความไลน์"), icon="message-square")
        self.workbook_button = Button(self.tr("xlsx"), icon="download", name=self.tr("บันทึกตารางเป็น xlsx"))
        self.workbook_button.setToolTip(self.tr("บันทึกทุกโรงเรียนและทุกสถานะเป็น xlsx"))
        self.tools = QWidget()
        tools = row(self.groupings, self.line_button, self.workbook_button, gap=12)
        self.tools.setLayout(tools)
        titles = row(self.name, self.sub, self.deadline_button, gap=12)
        titles.setStretch(1, 1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(20, 7, 20, 7)
        self._layout.setSpacing(8)
        self._layout.addLayout(titles, 1)
        self._layout.addWidget(self.tools)
        self.groupings.chosen.connect(lambda _number: self.grouping_chosen.emit())

    @property
    def grouping(self) -> Grouping:
        """By what the counts are grouped."""
        return _GROUPINGS[self.groupings.current]

    def show_status(self, status: YearStatus, schools: Sequence[BoardSchool], today: date) -> None:
        """Tell where the year stands; the office's own report is no school's and is told apart."""
        digits, language, whole = self._context.digits, self._context.language, count(schools)
        title = self.tr("การส่งรายงาน {count} โรงเรียน")
        self.name.set_words(in_digits(title.format(count=whole.total), digits))
        sent = self.tr("ส่งแล้ว {count}").format(count=whole.sent)
        words = [sent, deadline_words(status.deadline, today, closed=status.closed)]
        office = next((item for item in status.reporters if item.school is None), None)
        if office is not None:
            state = standing_word(office.standing, language)
            words.append(self.tr("รายงานของสำนักงาน: {state}").format(state=state))
        if status.uncounted:
            came = sum(one.standing.state is not ReviewState.MISSING for one in status.uncounted)
            branches = self.tr("สาขา {count} แห่งไม่นับตามแผน ส่งรายงานมาแล้ว {sent}")
            words.append(branches.format(count=len(status.uncounted), sent=came))
        self.sub.set_words(in_digits(" · ".join(words), digits))
        self.deadline_button.setVisible(status.deadline is None and not status.closed)

    def fit(self, stacked: bool, *, drawer: bool) -> None:
        """Put the tools below the title where both have no room beside each other."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(down if stacked else across)
        self._layout.setSpacing(4 if stacked else 8)
        self.line_button.setVisible(drawer)
