"""What waits for a decision of the year on the desk; each is decided at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from gui.design.fonts import SMALL
from gui.design.labels import ElidedLabel
from gui.design.tokens import INK2
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.imports.choices import Choice, carry_out
from gui.district.imports.file_view import FileView
from gui.district.imports.item import Item, of_waiting
from gui.district.imports.looks import Group
from gui.parts import row
from gui.wording import sentence
from models.errors import ChiwatError
from storage.import_log import LogLine
from storage.quarantine import waiting


class WaitingView(FileView):
    """``told`` says what was decided."""

    told = Signal(str)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context, "")
        self.list.setAccessibleName(self.tr("เรื่องที่รอตัดสินใจ"))
        self.list.set_empty(self.tr("ไม่มีเรื่องที่รอตัดสินใจ"))
        self.words = ElidedLabel(style=SMALL, ink=INK2)
        inside = row(self.words)
        inside.setContentsMargins(20, 6, 20, 6)
        self.head.addLayout(inside)
        self.panel.decided.connect(self.decide)

    def refresh(self, log: Sequence[LogLine]) -> int:
        """Show what waits now, its files named as they were imported, and return how much it is."""
        desk = self.context.desk
        names = {line.sha256: line.name for line in log}
        items = [of_waiting(matter, desk.file, names) for matter in waiting(desk.file, desk.status)]
        heads = {Group.WAITS: self.tr("รอตัดสินใจ"), Group.REFUSED: self.tr("ไม่ใช้"), Group.UNCHANGED: self.tr("อื่น ๆ")}
        self.list.show_items(items, heads)
        count = sum(item.group is Group.WAITS for item in items)
        self.words.set_words(self._summary(count, len(items) - count))
        self.show_chosen()
        return count

    def _summary(self, count: int, others: int) -> str:
        words = self.tr("ปี {year} มี {count} เรื่องที่ต้องตัดสินใจก่อนจึงจะนับ") if count else self.tr("ปี {year} ไม่มีเรื่องที่รอตัดสินใจ")
        unused = self.tr("อีก {others} ไฟล์ไม่ใช้ ไม่ต้องตัดสินใจ")
        words = f"{words} · {unused}" if others else words
        return worded(words, year=self.context.desk.year, count=count, others=others)

    def show_reporter(self, code: str) -> bool:
        """Look at what waits of a reporter."""
        mine = (item for item in self.list.items if item.reporter and item.reporter.code == code)
        found: Item | None = next(mine, None)
        return found is not None and self.list.choose(found.key)

    def decide(self, choice: Choice) -> None:
        """Carry out what was chosen, and go on to the next."""
        desk, following = self.context.desk, self.list.following()
        try:
            desk.decide(lambda file: carry_out(file, choice, desk.clock(), desk.officer))
        except ChiwatError as error:
            self.panel.refuse(sentence(error, self.context.language))
            return
        who = desk.name_of(choice.item.reporter) if choice.item.reporter else choice.item.name
        self.told.emit(worded(self.tr("ตัดสินใจเรื่องของ{name}แล้ว"), name=who))
        if following is not None:
            self.list.choose(following.key)
        self.close_panel()
