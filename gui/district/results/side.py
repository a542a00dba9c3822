"""Who is behind a figure, at the right: counts by reason that add up, and the names of the ones that were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import ElidedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import CHROME, INK, INK2, SUNK
from gui.parts import Ground, Rule, held, row

_ROW, _HEAD = 29, 29


@dataclass(frozen=True, kw_only=True)
class Line:
    """A count: its key, its words with an icon, its number; ``total`` is the sum of those above."""

    key: str
    words: str
    number: str
    icon: str = ""
    ink: str = INK
    total: bool = False


@dataclass(frozen=True, kw_only=True)
class Member:
    """Somebody by code: name, amphoe, value or reason."""

    code: str
    name: str
    amphoe: str
    words: str


class SidePanel(Ground):
    """``line_wanted`` tells a count that was chosen, ``opened`` a code, ``save_wanted`` asks for the list as a file."""

    line_wanted = Signal(str)
    opened = Signal(str)
    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(CHROME, ("left",))
        self.members: Sequence[Member] = ()
        self.back_button = Button(self.tr("กลับไปที่ผล"), ButtonKind.LINK, icon="arrow-left")
        self.title = ElidedLabel(style=BODY_BOLD)
        self.counts = Table(
            (Column(title=self.tr("นับและไม่นับ")), Column(title=self.tr("แห่ง"), width=64, right=True)), "", margin=16
        )
        self.counts.setAccessibleName(self.tr("นับและไม่นับ"))
        self.list_title, self.list_count = ElidedLabel(style=BODY_BOLD), held(ElidedLabel(style=SMALL, ink=INK2))
        self.save_button = Button(self.tr("xlsx"), ButtonKind.LINK, icon="download", name=self.tr("บันทึกรายชื่อเป็น xlsx"))
        self.list = Table(
            (Column(title=self.tr("โรงเรียน")), Column(title=self.tr("ค่าหรือเหตุผล"), width=118, right=True)),
            "",
            margin=16,
        )
        self.list.setAccessibleName(self.tr("รายชื่อ"))
        head = Ground(SUNK, ("bottom",))
        inside = row(self.title)
        inside.setContentsMargins(16, 8, 16, 8)
        head.setLayout(inside)
        list_head = Ground(SUNK, ("bottom",))
        inside = row(self.list_title, 0, self.list_count, self.save_button)
        inside.setContentsMargins(16, 6, 10, 6)
        list_head.setLayout(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.back_button, head, self.counts, Rule(), list_head):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        self.counts.chosen.connect(lambda key: self.line_wanted.emit(str(key)))
        self.list.opened.connect(lambda key: self.opened.emit(str(key)))
        self.save_button.clicked.connect(self.save_wanted)
        self.back_button.clicked.connect(self.back_wanted)

    def show_counts(self, title: str, lines: Sequence[Line]) -> None:
        """Show the counts."""
        self.title.set_words(title)
        self.counts.set_rows(
            [
                Row(
                    key=line.key,
                    cells=(
                        Cell(words=line.words, icon=line.icon, ink=line.ink, bold=line.total),
                        Cell(words=line.number, bold=True),
                    ),
                )
                for line in lines
            ]
        )
        self.counts.setFixedHeight(_HEAD + _ROW * len(lines) + 1)

    def show_members(self, title: str, members: Sequence[Member], count: str) -> None:
        """Show who is asked for."""
        self.members = members
        self.list_title.set_words(title)
        self.list_count.set_words(count)
        self.save_button.setEnabled(bool(members))
        self.list.set_rows(
            [
                Row(
                    key=member.code,
                    cells=(
                        Cell(words=member.name, tip=" ".join(filter(None, (member.name, member.amphoe)))),
                        Cell(words=member.words, ink=INK2, tip=member.words),
                    ),
                )
                for member in members
            ]
        )
