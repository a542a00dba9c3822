"""One indicator under review at full length, and the remark that the school gets."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, SMALL, TABLE
from gui.design.labels import WrappedLabel
from gui.design.text_box import TextBox
from gui.design.tokens import INK2, WARNING
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.entry_words import entry_words
from gui.district.review.case import Case, CaseRow
from gui.parts import Rule, column, label, with_icon
from gui.start.facts import Facts
from models.numbers import format_number
from models.outliers import LEAST
from models.plan import Kind
from models.text import clean_text

_CENT, _WHOLE = Decimal("0.01"), Decimal(100)
_SHARES = frozenset({Kind.RATIO, Kind.MEAN_SCORE})


def size_words(size: str) -> str:
    """Return a size class as it follows a noun: its label says "ขนาด" already in most plans, and it is said once."""
    named = worded(QCoreApplication.translate("Detail", "ขนาด{size}"), size=size)
    return size if size.startswith("ขนาด") else named


def too_few_words(size: str, count: int) -> str:
    """Say why nothing is compared with schools of a size."""
    words = QCoreApplication.translate(
        "Detail", "โรงเรียน{size}ส่งแล้ว {count} แห่ง น้อยกว่า {least} แห่ง จึงไม่เทียบค่ากับกลุ่มและไม่ทำเครื่องหมาย"
    )
    return worded(words, size=size_words(size), count=count, least=LEAST)


class Detail(QWidget):
    """``remarked``: the indicator and the words for its school, "" for none; ``next_wanted`` after Enter."""

    remarked = Signal(str, str)
    next_wanted = Signal()

    def __init__(self, context: DistrictContext) -> None:
        super().__init__()
        self._context = context
        self._row: CaseRow | None = None
        self.code = WrappedLabel(style=BODY_BOLD)
        self.title = WrappedLabel(style=TABLE)
        self.facts = Facts()
        self.conspicuous = WrappedLabel(style=SMALL, ink=WARNING)
        self._flag = QWidget()
        self._flag.setLayout(with_icon("triangle-alert", self.conspicuous, WARNING))
        self.remark = TextBox(self.tr("ข้อทักท้วงถึงโรงเรียน"))
        self.clear_button = Button(self.tr("ลบข้อทักท้วง"), ButtonKind.LINK)
        self.rule = WrappedLabel(style=SMALL, ink=INK2)
        self.setLayout(
            column(
                self.code, self.title, 6, self.facts, 6, self._flag, 6, Rule(), 8,
                label(self.tr("ข้อทักท้วงถึงโรงเรียน")), self.remark, self.clear_button, 8,
                self.rule,
            )
        )  # fmt: skip
        self.remark.textEdited.connect(self._typed)
        self.clear_button.clicked.connect(self._clear)

    def show_row(self, one: CaseRow | None, case: Case | None, remark: str, *, can_remark: bool) -> None:
        """Show an indicator."""
        self._row = one
        self.setVisible(one is not None)
        if one is None or case is None:
            return
        indicator, entry = one.indicator, one.entry
        self.code.set_words(indicator.id)
        self.title.set_words(indicator.title_display)
        context = self._context
        self.facts.show_facts(
            (self.tr("รายงาน"), entry_words(indicator, entry, case.known, context.digits, context.language)),
            (self.tr("เหตุผล"), entry.reason if entry else ""),
            (self.tr("หมายเหตุ"), entry.note if entry else ""),
            (self.tr("คำชี้แจง"), " ".join(one.words)),
            (self.tr("ปีก่อน"), entry_words(indicator, one.last, case.last_known, context.digits, context.language)),
            (self.tr("ขนาดเดียวกัน"), self._peers(one)),
            (self.tr("นิยาม"), indicator.definition),
        )
        self._flag.setVisible(one.outlier)
        words = worded(self.tr("ต่างจากโรงเรียน{size}ที่ส่งแล้วอย่างเห็นได้ชัด"), size=size_words(case.size))
        self.conspicuous.set_words(words)
        self.rule.set_words(self._rule(one, case))
        self.remark.show_text(remark)
        self.remark.setReadOnly(not can_remark)
        self.clear_button.setVisible(bool(remark) and can_remark)

    def _rule(self, one: CaseRow, case: Case) -> str:
        """Say in figures when a value is marked, or why this one never is."""
        found, indicator = one.peers, one.indicator
        if found is None:
            return ""
        if not found.enough:
            return too_few_words(case.size, found.count)
        low, high = found.fences(one.person)
        first, third, low_words, high_words = (
            format_number(figure.quantize(_CENT), decimals=2, digits=self._context.digits)
            for figure in (found.first, found.third, low, high)
        )
        outside = []
        if low > 0:
            outside.append(worded(self.tr("ต่ำกว่า {value}"), value=low_words))
        if indicator.kind not in _SHARES or high < _WHOLE:
            outside.append(worded(self.tr("สูงกว่า {value}"), value=high_words))
        words = self.tr("โรงเรียน{size}ครึ่งหนึ่งได้ {first} ถึง {third} โปรแกรมทำเครื่องหมายที่ค่า{outside} เป็นเหตุให้ดู ไม่ใช่ข้อสรุป")
        either = self.tr("{one} หรือ{other}")
        said = worded(either, one=outside[0], other=outside[1]) if len(outside) > 1 else "".join(outside)
        never = self.tr("โรงเรียน{size}ครึ่งหนึ่งได้ {first} ถึง {third} ค่าที่เป็นไปได้ไม่มีค่าใดห่างพอจะทำเครื่องหมาย")
        return worded(words if said else never, size=size_words(case.size), first=first, third=third, outside=said)

    def _peers(self, one: CaseRow) -> str:
        found, indicator = one.peers, one.indicator
        if found is None:
            return ""
        low, median, high = (
            format_number(figure, decimals=indicator.decimals, digits=self._context.digits)
            for figure in (found.low, found.median, found.high)
        )
        return worded(
            self.tr("มัธยฐาน {median} ต่ำสุด {low} สูงสุด {high} ({count} โรงเรียน)"),
            median=median,
            low=low,
            high=high,
            count=found.count,
        )

    def go_on_from(self, _remark: QWidget) -> None:
        """Leave the next value to the page."""
        self.next_wanted.emit()

    def _typed(self, words: str) -> None:
        if self._row is not None:
            self.clear_button.setVisible(bool(words))
            self.remarked.emit(self._row.indicator.id, clean_text(words))

    def _clear(self) -> None:
        self.remark.clear()
        self._typed("")
        self.remark.setFocus()
