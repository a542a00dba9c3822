"""What a newer plan would change for this school, to be seen before it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from gui.dates import day_words
from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE
from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import INK2
from gui.parts import column, fit_height, row
from gui.plan_changes import change_kinds
from gui.school.desk import SchoolDesk
from gui.settings import Settings
from models.numbers import in_digits
from models.plan import Plan
from models.plan_changes import PlanChanges
from models.publication import PlanDocument
from models.submission import EntryState

_WIDTH, _MOST, _ROW = 560, 9, 29


class NewerPlanDialog(QDialog):
    """Accepted where the plan is to be taken; Escape leaves everything as it is."""

    def __init__(
        self, desk: SchoolDesk, settings: Settings, document: PlanDocument, changes: PlanChanges, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("เขตเผยแพร่แผนฉบับใหม่"))
        self.table = _table(desk, document.plan, changes)
        self.table.setVisible(bool(self.table.table.rows))
        self.later_button = Button(self.tr("ยังไม่รับ"))
        self.take_button = Button(self.tr("รับแผนฉบับใหม่"), ButtonKind.PRIMARY)
        self.later_button.clicked.connect(self.reject)
        self.take_button.clicked.connect(self.accept)
        said = self.tr("{title} {edition} เผยแพร่เมื่อ {day}").format(
            title=document.plan.title, edition=document.plan.edition_label,
            day=day_words(datetime.fromisoformat(document.made_at).date(), settings.choices.digits),
        )  # fmt: skip
        self.words = WrappedLabel(in_digits(_consequence(desk, changes), settings.choices.digits))
        layout = column(
            WrappedLabel(self.windowTitle(), PAGE_TITLE), WrappedLabel(said, ink=INK2), 8, self.words, 8, self.table,
            16, row(0, self.later_button, self.take_button), gap=0,
        )  # fmt: skip
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)
        fit_height(self, _WIDTH)
        self.later_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _consequence(desk: SchoolDesk, changes: PlanChanges) -> str:
    """Say what happens to what was filled in."""
    translate = QCoreApplication.translate
    if not change_kinds(changes):
        return translate("NewerPlan", "ตัวชี้วัดที่โรงเรียนกรอกเหมือนเดิมทุกตัว ที่เปลี่ยนคือทะเบียน กำหนดส่ง หรือกุญแจของเขต")
    words = [translate("NewerPlan", "ค่าที่กรอกไว้ยังอยู่ครบ")]
    filled = [name for name in changes.meaning if _is_filled(desk, name)]
    if filled:
        again = translate("NewerPlan", "ให้ตรวจค่าที่กรอกแล้วใหม่ {count} ตัว เพราะความหมายเปลี่ยน")
        words.append(again.format(count=len(filled)))
    if changes.added:
        words.append(translate("NewerPlan", "ต้องกรอกเพิ่ม {count} ตัว").format(count=len(changes.added)))
    if changes.removed:
        words.append(translate("NewerPlan", "เลิกถาม {count} ตัว").format(count=len(changes.removed)))
    return " ".join(words)


def _is_filled(desk: SchoolDesk, name: str) -> bool:
    entry = desk.entry(name)
    return entry is not None and entry.state is EntryState.REPORTED


def _table(desk: SchoolDesk, new: Plan, changes: PlanChanges) -> Table:
    columns = (
        Column(title=QCoreApplication.translate("NewerPlan", "รหัส"), width=84),
        Column(title=QCoreApplication.translate("NewerPlan", "ตัวชี้วัด")),
    )
    table = Table(columns, QCoreApplication.translate("NewerPlan", "สิ่งที่เปลี่ยน"), margin=8)
    table.setFrameShape(Table.Shape.Box)
    table.set_rows(list(_rows(desk.plan, new, changes)))
    table.setFixedHeight(_ROW * (min(len(table.table.rows), _MOST) + 1) + 2 * table.frameWidth())
    return table


def _rows(old: Plan, new: Plan, changes: PlanChanges) -> Iterator[Row]:
    titles = {i.id: i.title_display for plan in (old, new) for i in plan.indicators}
    # What has to be looked at again comes first.
    for words, names in sorted(change_kinds(changes), key=lambda kind: kind[1] is not changes.meaning):
        yield Row(key=words, cells=(Cell(words=f"{words} {len(names)}"),), group=True)
        for name in names:
            title = titles[name]
            yield Row(key=(words, name), cells=(Cell(words=name, ink=INK2), Cell(words=title, tip=title)))
