"""The roster as a table, with a search and filters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gui.design.fields import TextField
from gui.design.pills import FilterPills
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import ERROR, INK2, INK3, OK, WARNING
from gui.district.plan.facts import KeyState, SchoolFacts
from gui.parts import row
from gui.wording import Language, word
from models.keyboard import begins
from models.numbers import to_arabic_digits
from models.publication import SchoolStatus

_SEARCH, _MARGIN, _GAP = 150, 20, 8
ALL, OPEN, BRANCH, OTHERS, WAITING = "all", "open", "branch", "others", "waiting"
_KEYS = {
    KeyState.PROVEN: ("shield-check", OK),
    KeyState.ENROLLED: ("shield-check", OK),
    KeyState.WAITING: ("key-round", WARNING),
    KeyState.DISPUTED: ("shield-alert", WARNING),
    KeyState.REVOKED: ("shield-alert", ERROR),
}


def key_words(state: KeyState | None) -> str:
    """Say how a key stands."""
    words = {
        None: QCoreApplication.translate("Keys", "ยังไม่เคยส่ง"),
        KeyState.PROVEN: QCoreApplication.translate("Keys", "พิสูจน์ด้วยรหัสเปิดใช้"),
        KeyState.ENROLLED: QCoreApplication.translate("Keys", "ลงทะเบียนแล้ว"),
        KeyState.WAITING: QCoreApplication.translate("Keys", "รอเทียบเลข 30 หลัก"),
        KeyState.DISPUTED: QCoreApplication.translate("Keys", "สองกุญแจ รอตัดสินใจ"),
        KeyState.REVOKED: QCoreApplication.translate("Keys", "ยกเลิกแล้ว"),
    }
    return words[state]


def key_look(state: KeyState) -> tuple[str, str]:
    """Return the icon and colour of a key's state."""
    return _KEYS[state]


class RosterList(QWidget):
    """``chosen`` tells a school's code."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._facts: Sequence[SchoolFacts] = ()
        self._language = Language.THAI
        self.search = TextField(self.tr("ค้นชื่อหรือรหัสโรงเรียน"))
        self.search.setPlaceholderText(self.tr("ค้นชื่อหรือรหัส"))
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaximumWidth(240)
        self.pills = FilterPills([(key, "") for key in (ALL, OPEN, BRANCH, OTHERS, WAITING)])
        self.table = Table(self._columns(), self.tr("ทะเบียนโรงเรียน"))
        self._bar = row(self.search, self.pills, gap=_GAP)
        self._bar.setStretch(1, 1)
        self._bar.setContentsMargins(_MARGIN, _GAP, _MARGIN, _GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar)
        layout.addWidget(self.table, 1)
        self.pills.choose(ALL)
        self.pills.chosen.connect(lambda _key: self._show())
        self.search.textChanged.connect(lambda _text: self._show())
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the filters below the search where both have no room beside each other."""
        narrow = self.width() < _SEARCH + _GAP + self.pills.sizeHint().width() + 2 * _MARGIN
        self._bar.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        super().resizeEvent(event)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(title=self.tr("โรงเรียน")),
            Column(title=self.tr("รหัส"), width=108),
            Column(title=self.tr("อำเภอ"), width=90, least=560),
            Column(title=self.tr("สถานะ"), width=110, least=720),
            Column(title=self.tr("รหัสเปิดใช้"), width=92, least=640),
            Column(title=self.tr("กุญแจ"), width=178),
        )

    def show_facts(self, facts: Sequence[SchoolFacts], language: Language) -> None:
        """Show a roster."""
        self._facts, self._language = facts, language
        counts = {key: sum(_is(fact, key) for fact in facts) for key in self.pills.pills}
        words = {
            ALL: self.tr("ทั้งหมด {count}"),
            OPEN: self.tr("เปิดสอน {count}"),
            BRANCH: self.tr("สาขา {count}"),
            OTHERS: self.tr("เลิกหรือรายงานผ่าน {count}"),
            WAITING: self.tr("กุญแจรอ {count}"),
        }
        for key, pill in self.pills.pills.items():
            pill.set_words(words[key].format(count=counts[key]))
        self._show()

    def _show(self) -> None:
        wanted = to_arabic_digits(self.search.text()).strip().casefold().removeprefix("โรงเรียน")
        shown = [fact for fact in self._facts if _is(fact, self.pills.current) and _fits(fact, wanted)]
        self.table.set_rows([self._row(fact) for fact in shown])

    def _row(self, fact: SchoolFacts) -> Row:
        school, code = fact.school, fact.code
        state = fact.key_state
        icon, ink = _KEYS[state] if state else ("", INK3)
        return Row(
            key=school.code,
            cells=(
                Cell(words=school.name, tip=school.name),
                Cell(words=school.code, ink=INK2),
                Cell(words=school.amphoe, ink=INK2),
                Cell(words=word(school.status.value, self._language), ink=INK2),
                Cell(words=self._code(fact), ink=INK2 if code and code.serial else INK3),
                Cell(words=key_words(state) if code else "–", icon=icon, ink=ink),
            ),
        )

    def _code(self, fact: SchoolFacts) -> str:
        if fact.code is None:
            return "–"
        if fact.code.taken_back:
            return self.tr("ยกเลิกแล้ว")
        return self.tr("ครั้งที่ {serial}").format(serial=fact.code.serial) if fact.code.serial else self.tr("ยังไม่ออก")


def _is(fact: SchoolFacts, key: str) -> bool:
    status = fact.school.status
    return {
        OPEN: status is SchoolStatus.OPEN,
        BRANCH: status is SchoolStatus.BRANCH,
        OTHERS: status in (SchoolStatus.CLOSED, SchoolStatus.THROUGH),
        WAITING: fact.key_state in (KeyState.WAITING, KeyState.DISPUTED),
    }.get(key, True)


def _fits(fact: SchoolFacts, wanted: str) -> bool:
    school = fact.school
    return wanted in f"{school.name} {school.amphoe}".casefold() or any(
        begins(code, wanted) for code in (school.code, *school.aliases)
    )
