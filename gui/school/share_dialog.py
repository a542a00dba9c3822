"""One explanation for several: the open warnings of the same rule, each ticked by the person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.design.tokens import PAGE
from gui.form_dialog import FormDialog
from gui.parts import Ground, Tick, column, scrolling
from gui.school.context import FormContext
from gui.school.sentences import at_field
from gui.school.year_book import YearBook
from models.explanations import REMARK

_MOST, _RING = 260, 4


def shareable(book: YearBook, indicator: str) -> tuple[str, ...]:
    """Name the other indicators whose open warnings are all of rules that the warnings of one are of.

    A remark of the district is a question of its own, and what another rule asks would be answered unseen.
    """
    mine = {finding.rule for finding in book.warnings(indicator)} - {REMARK}
    asked = {one.id: _open_rules(book, one.id) for one in book.indicators if one.id != indicator}
    return tuple(name for name, rules in asked.items() if rules and rules <= mine)


def _open_rules(book: YearBook, indicator: str) -> set[str]:
    return {finding.rule for finding in book.warnings(indicator) if book.is_open(finding)}


class ShareDialog(FormDialog):
    """Lists what an explanation may answer too; ``chosen`` are those that were ticked."""

    def __init__(self, context: FormContext, words: str, indicators: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(context.language, parent)
        self._context = context
        self.ticks = {name: Tick(self._words(name)) for name in indicators}
        for tick in self.ticks.values():
            tick.toggled.connect(self._ticked)
        listed, inside = Ground(PAGE), column(*self.ticks.values(), gap=10)
        inside.setContentsMargins(_RING, _RING, _RING, _RING)
        listed.setLayout(inside)
        area = scrolling(listed)
        area.setFixedHeight(min(inside.totalHeightForWidth(self.ROOM) + 4, _MOST))
        self.ask(
            self.tr("ใช้คำชี้แจงกับข้ออื่นด้วย"),
            self.tr("เลือกเฉพาะข้อที่เหตุผลเดียวกันนี้เป็นจริง: “{words}”").format(words=words),
            self.tr("ใช้กับข้อที่เลือก"),
            (self.tr("ข้อที่ต้องชี้แจงเรื่องเดียวกัน"), area),
        )
        self._ticked()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        next(iter(self.ticks.values())).setFocus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The indicators that were ticked."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def _ticked(self) -> None:
        self.verb_button.setEnabled(bool(self.chosen))

    def _words(self, name: str) -> str:
        context, book = self._context, self._context.book
        warnings = (finding for finding in book.warnings(name) if book.is_open(finding))
        told = " · ".join(at_field(book, finding, context.language, context.digits) for finding in warnings)
        return f"{name} {book.by_id[name].short_title}\n{told}"
