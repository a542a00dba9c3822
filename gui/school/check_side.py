"""Over and under the list of the check page: how the report stands, and until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from gui.dates import day_words
from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE, SMALL, SMALL_BOLD
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tokens import CHROME, INK2, SUNK
from gui.parts import Ground, column, row
from gui.school.desk import SchoolDesk
from gui.school.exporting import Rendering
from gui.school.handed_in import Stage
from models.numbers import Digits, in_digits


class CheckHead(Ground):
    """Whether it can go out, and as which revision."""

    def __init__(self) -> None:
        super().__init__(CHROME, ("bottom",))
        self.title = WrappedLabel(style=PAGE_TITLE)
        self.hint = WrappedLabel(style=SMALL, ink=INK2)
        layout = column(self.title, self.hint, gap=0)
        layout.setContentsMargins(16, 10, 12, 9)
        self.setLayout(layout)

    def show_state(self, rendering: Rendering, desk: SchoolDesk, stage: Stage, digits: Digits) -> None:
        """Show how a rendering stands."""
        final = rendering.submission.final
        if stage is Stage.ACCEPTED:
            words = self.tr("เขตตรวจรับแล้ว")
        elif stage is Stage.SIGNED:
            words = self.tr("ลงนามแล้ว รอเขตตรวจรับ")
        elif stage is Stage.UNCHANGED:
            words = self.tr("ยังไม่มีอะไรต่างจากฉบับที่เขตตรวจรับ")
        elif not rendering.complete:
            words = self.tr("ยังส่งรายงานไม่ได้")
        else:
            words = self.tr("พร้อมส่งรายงานฉบับสมบูรณ์") if final else self.tr("พร้อมส่งรายงานระหว่างปี")
        self.title.set_words(words)
        hint = self.tr("ครั้งที่ {revision} · ปีงบประมาณ {year}")
        self.hint.set_words(in_digits(hint.format(revision=rendering.submission.revision, year=desk.year), digits))


class CheckFoot(Ground):
    """The deadline, and the way to an interim report and back."""

    final_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__(SUNK, ("top",))
        self._final = True
        self.due = WrappedLabel(style=SMALL_BOLD, most_lines=1)
        self.left = ElidedLabel(style=SMALL, ink=INK2)
        self.words = WrappedLabel(style=SMALL, ink=INK2)
        self.switch_button = Button("", ButtonKind.LINK)
        self.switch_button.clicked.connect(lambda: self.final_wanted.emit(not self._final))
        layout = column(row(self.due, 0, self.left), self.words, row(self.switch_button, 0), gap=0)
        layout.setContentsMargins(16, 8, 16, 6)
        self.setLayout(layout)

    def show_state(
        self, due: date | None, today: date, digits: Digits, *, final: bool, stage: Stage, accepted: bool
    ) -> None:
        """Show the deadline, and what the other kind of report is for; nothing of both once it was accepted."""
        self._final = final
        self.setVisible(stage is not Stage.ACCEPTED)
        for part in (self.words, self.switch_button):
            part.setVisible(stage is not Stage.SIGNED)
        if accepted:
            self._show_accepted()
            return
        self.due.set_words(self.tr("กำหนดส่ง {date}").format(date=day_words(due, digits)) if due else "")
        days = (due - today).days if due else 0
        left = self.tr("อีก {days} วัน") if days > 0 else self.tr("วันนี้") if days == 0 else self.tr("เลยมา {days} วัน")
        left = self.tr("ลงนามแล้ว") if stage is Stage.SIGNED else left
        self.left.set_words(in_digits(left.format(days=abs(days)), digits) if due else "")
        self.words.set_words(
            self.tr("ข้อมูลยังไม่ครบก็ส่งฉบับระหว่างปีได้") if final else self.tr("ฉบับระหว่างปีเว้นว่างได้ และไม่นับในรายงานประจำปี")
        )
        words = self.tr("ทำฉบับระหว่างปี") if final else self.tr("ทำฉบับสมบูรณ์")
        self.switch_button.setText(words)

    def _show_accepted(self) -> None:
        """No deadline runs for what was taken up again: what was accepted counts meanwhile."""
        self.due.set_words(self.tr("ฉบับที่ตรวจรับแล้วยังใช้อยู่"))
        self.left.set_words("")
        self.words.set_words(self.tr("จนกว่าเขตจะตรวจรับครั้งใหม่"))
        self.switch_button.hide()
