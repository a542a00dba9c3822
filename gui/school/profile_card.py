"""A card of the profile: its figures in rows, the day they were counted on, what they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.dates import day_to_type
from gui.design.buttons import Button, ButtonKind
from gui.design.card import Card
from gui.design.fields import TextField
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.going_on import reveal
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, INK2
from gui.notice import Notice
from gui.parts import label, row, with_icon
from gui.school.clash_box import ClashBox
from gui.school.figure_field import AnswerField, FigureField
from gui.wording import Language
from gui.wording.figures import figure_label
from models.errors import InvalidDataError
from models.numbers import Digits
from models.plan import Plan
from models.years import parse_date

_COLUMNS, _DATE_WIDTH = 6, 150


@dataclass(frozen=True)
class Line:
    """Figures of one row, and the figure that they add up to ("" for none); ``may_lack`` offers zeros at once."""

    title: str
    figures: tuple[str, ...]
    total: str = ""
    may_lack: bool = False
    width: int = 0


class _Problem(QWidget):
    """What is wrong, in words; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self.words = WrappedLabel(style=SMALL, ink=ERROR)
        self.setLayout(with_icon("octagon-alert", self.words, ERROR))
        self.hide()

    def tell(self, words: str) -> None:
        """Say it; "" for nothing."""
        self.words.set_words(words)
        self.setVisible(bool(words))


class ProfileCard(Card):
    """Emits what is typed; whoever owns it says what to show."""

    edited = Signal(str, object)
    dated = Signal(object, str)
    zeros_wanted = Signal(object)
    refused = Signal(str, str, str)
    pasted = Signal(str, object)
    left = Signal()

    def __init__(
        self, title: str, lines: Sequence[Line], plan: Plan, language: Language, *, stacked: bool = False
    ) -> None:
        super().__init__()
        self._stacked, self._language = stacked, language
        self.lines = lines
        self.fields: dict[str, FigureField | AnswerField] = {}
        self.answers = frozenset(figure.id for figure in plan.figures if figure.yes_no)
        self.totals: dict[str, WrappedLabel] = {}
        self.zeros: dict[str, Button] = {}
        self.clashes: list[ClashBox] = []
        self.date = TextField(self.tr("{title} นับ ณ วันที่").format(title=title))
        self.date.setFixedWidth(_DATE_WIDTH)
        self.date.setPlaceholderText(self.tr("เช่น 10 มิ.ย. 2564"))
        self.date.left.connect(self.takes_date)
        self.column.addLayout(row(WrappedLabel(title, BODY_BOLD), 0, label(self.tr("ข้อมูล ณ วันที่")), self.date))
        self.date_problem = _Problem()
        self.column.addWidget(self.date_problem)
        self.column.addSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(_COLUMNS + 1, 1)
        self.column.addLayout(grid)
        self._fill_grid(grid, plan)
        self.problem = _Problem()
        self.column.addWidget(self.problem)
        self.notice = Notice(SMALL, margins=(0, 8, 0, 0))
        self.column.addWidget(self.notice)
        self._problems: dict[str, str] = {}

    def _fill_grid(self, grid: QGridLayout, plan: Plan) -> None:
        """Put a line's title and sum beside its figures, or above them where the window is narrow."""
        number, bottom = 0, Qt.AlignmentFlag.AlignBottom
        for one in self.lines:
            if one.title:
                grid.addWidget(WrappedLabel(one.title, SMALL, INK2), number, 0, 1, 3 if self._stacked else 1, bottom)
            place = (number, 3, 1, _COLUMNS) if self._stacked else (number, _COLUMNS + 2, 1, 1)
            grid.addLayout(self._total(one), *place, bottom | Qt.AlignmentFlag.AlignRight)
            number += self._stacked and bool(one.title or one.total)
            for at, figure in enumerate(one.figures):
                field = self._field(figure, figure_label(figure, plan, self._language), one.width)
                grid.addWidget(field, number, at + (not self._stacked and bool(one.title)), bottom)
            number += 1

    def _field(self, figure: str, name: str, width: int) -> QWidget:
        kind = AnswerField if figure in self.answers else FigureField
        field = self.fields[figure] = kind(figure, name, width)
        field.edited.connect(self.edited)
        field.refused.connect(self.refused)
        field.pasted.connect(self.pasted)
        field.left.connect(self.left)
        return field

    def _total(self, one: Line) -> QHBoxLayout:
        side = row(gap=8)
        if one.may_lack:
            button = self.zeros[one.total] = Button(self.tr("ไม่เปิดสอน"), ButtonKind.LINK)
            button.setAccessibleName(self.tr("{level} ไม่เปิดสอน กรอก 0 ทุกชั้น").format(level=one.title))
            button.clicked.connect(lambda _checked=False, figures=one.figures: self.zeros_wanted.emit(figures))
            side.addWidget(button)
        if one.total:
            self.totals[one.total] = WrappedLabel("", BODY_BOLD)
            side.addWidget(self.totals[one.total])
        return side

    def add_clash(self, box: ClashBox) -> None:
        """Take the box that shows what two windows changed at once among these figures."""
        self.clashes.append(box)
        self.column.addWidget(box)

    def tabs(self) -> Iterator[QWidget]:
        """Yield what Tab walks through: the day, then line by line the figures and what fills them with zeros."""
        yield self.date
        for one in self.lines:
            yield from (self.fields[name].input for name in one.figures)
            if one.total in self.zeros:
                yield self.zeros[one.total]

    def figures(self) -> tuple[str, ...]:
        """Name the figures of the card in reading order."""
        return tuple(self.fields)

    def set_locked(self, locked: bool) -> None:
        """Let nobody type, while the year is locked."""
        self.date.setReadOnly(locked)
        for field in self.fields.values():
            field.set_read_only(locked)
        for button in self.zeros.values():
            button.setEnabled(not locked)

    def show_date(self, day: str, digits: Digits) -> None:
        """Show the day that the figures were counted on, ISO; "" for none or several."""
        if not self.date.hasFocus() and not self.date.bad:
            self.date.show_text(day_to_type(date.fromisoformat(day), digits) if day else "")

    def date_typed(self) -> str | None:
        """Return the day typed, ISO; None where it is none."""
        text = self.date.text()
        try:
            return parse_date(text).isoformat() if text.strip() else ""
        except InvalidDataError:
            return None

    def tell_problem(self, figure: str, words: str) -> None:
        """Say what is wrong with a figure, or ("") that nothing is."""
        self._problems.pop(figure, None)
        if words:
            self._problems[figure] = words
        self.problem.tell("\n".join(self._problems.values()))

    def takes_date(self) -> bool:
        """Take the day that is typed for the figures of the card; False where it is none, which is told."""
        day = self.date_typed()
        if day is None:
            self.date.set_bad(True, self.tr("ไม่ใช่วันที่"))
            words = self.tr("“{text}” ไม่ใช่วันที่ พิมพ์เช่น 10 มิ.ย. 2564 หรือ 10/6/2564")
            self.date_problem.tell(words.format(text=self.date.text()))
            QTimer.singleShot(0, self.date_problem, lambda: reveal(self.date_problem))  # once it has its place
            return False
        self.date.set_bad(False)
        self.date_problem.tell("")
        self.dated.emit(self.figures(), day)
        return True
