"""Step 3: the activation code, or the way on without one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.dates import day_words
from gui.design.buttons import Button
from gui.design.card import Box
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, OK, OK_LINE, Tone
from gui.parts import Rule, column, row, with_icon
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.code_field import CodeField
from gui.start.facts import Facts
from gui.start.letter_sketch import LetterSketch
from gui.start.step_page import StepPage
from gui.wording import sentence
from models.errors import ChiwatError
from models.plan import ReporterType
from models.year_at_hand import year_at_hand

_SIDE_BESIDE = 860


class CodeStep(StepPage):
    """Types the code; a slip is told as soon as the last symbol is typed."""

    def __init__(self, beginning: Beginning, settings: Settings, today: date) -> None:
        super().__init__(beginning, settings)
        self._today = today
        self.title.set_words(self.tr("กรอกรหัสเปิดใช้ของโรงเรียน"))
        self.proven = False
        group_name = self.tr("รหัสเปิดใช้ กลุ่มที่ {number} จาก 5")
        self.code = CodeField(lambda number: group_name.format(number=number))
        self.code.edited.connect(self._edited)
        self.hint = WrappedLabel(style=SMALL, ink=INK2)
        self.proof = self._make_proof()
        self.skip_button = Button(self.tr("ไปต่อโดยไม่มีรหัส"))
        self.skip_button.clicked.connect(self._skip)
        self._side = self._make_side()
        left = column(self.code, 4, with_icon("info", self.hint, INK2), 20, self.refusal, self.proof, 32, gap=0)
        for part in self._make_without():
            left.addWidget(part)
        left.addLayout(row(self.skip_button, 0))
        left.addStretch(1)
        body = row(gap=48)
        body.addLayout(left, 1)
        body.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(body, 1)

    def _make_proof(self) -> Box:
        proof = Box(Tone.OK)
        proof.column.setContentsMargins(18, 14, 18, 14)
        head = WrappedLabel(self.tr("รหัสถูกต้อง"), BODY_BOLD, OK)
        self.plan_proven, self.school_proven = WrappedLabel(), WrappedLabel()
        proof.column.addLayout(with_icon("circle-check", head, OK, 20))
        proof.column.addLayout(with_icon("check", self.plan_proven, OK, gap=12))
        proof.column.addLayout(with_icon("check", self.school_proven, OK, gap=12))
        proof.column.addSpacing(6)
        proof.column.addWidget(Rule(OK_LINE))
        proof.column.addSpacing(6)
        self.facts = Facts()
        proof.column.addWidget(self.facts)
        return proof

    def _make_without(self) -> tuple[QWidget, ...]:
        room = QWidget()
        room.setFixedHeight(20)
        self.without = WrappedLabel(ink=INK2)
        below = QWidget()
        below.setFixedHeight(12)
        return Rule(), room, WrappedLabel(self.tr("ยังไม่มีรหัส"), BODY_BOLD), self.without, below

    def _make_side(self) -> QWidget:
        side = QWidget()
        self.sketch = LetterSketch(self.tr("รหัสเปิดใช้โปรแกรมชี้วัด"), "")
        where = WrappedLabel(self.tr("รหัสอยู่ในหนังสือของเขต"), BODY_BOLD)
        care = WrappedLabel(
            self.tr("รหัสใช้ได้เฉพาะโรงเรียนนี้ เก็บไว้กับงานธุรการ\nหากหายหรือสงสัยว่ามีผู้อื่นเห็น ขอรหัสใหม่จากเขต"), SMALL, INK2
        )
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(where, 4, self.sketch, 12, care))
        side.setFixedWidth(self.sketch.width())
        return side

    def enter(self) -> None:
        chosen, document = self.beginning.chosen, self.beginning.document
        assert chosen is not None
        assert document is not None
        name = self._name()
        self.lead.set_words(
            self.tr("รหัสนี้ทำให้เขตรู้ว่าไฟล์มาจาก{name}จริง และทำให้โรงเรียนรู้ว่าแผนมาจากเขตจริง").format(name=name)
        )
        self.without.set_words(
            self.tr(
                "กรอกข้อมูลต่อได้ แต่เขตจะยังไม่รับไฟล์ที่ส่ง จนกว่าเจ้าหน้าที่เขตจะโทรศัพท์มาให้โรงเรียนอ่านเลขตรวจสอบกุญแจ 30 หลัก "
                "ซึ่งดูได้ในหน้าตั้งค่า\nได้รหัสเมื่อใด ใส่ในหน้าตั้งค่าได้"
            )
        )
        year = self._year()
        self.sketch.subject = self.tr("{name} · ปีงบประมาณ {year}").format(name=name, year=year)
        self.code.show_code(self.beginning.code)
        self._judge()
        self.code.setFocus()

    def ready(self) -> bool:
        return self.proven

    def go_on(self) -> None:
        if self.attempt(lambda: self.beginning.take_code(self.code.text())):
            self.done.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._side.setVisible(self.width() >= _SIDE_BESIDE)
        super().resizeEvent(event)

    def _skip(self) -> None:
        if self.attempt(self.beginning.go_without_code):
            self.done.emit()

    def _edited(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        """Say at once what a code shows; one still short is no mistake."""
        error = self._error()
        told = error is not None and (self.code.whole() or error.code == "code_symbol")
        words = sentence(error, self.settings.choices.language) if told and error else ""
        self.refuse(words)
        self.code.set_bad(bool(words), words)
        self.proven = error is None
        self.proof.setVisible(self.proven)
        self.hint.set_words(self._hint())
        if self.proven:
            self._tell_proof()

    def _error(self) -> ChiwatError | None:
        try:
            self.beginning.check_code(self.code.text())
        except ChiwatError as error:
            return error
        return None

    def _hint(self) -> str:
        forgiven = self.tr("พิมพ์ตัวใหญ่หรือตัวเล็กก็ได้")
        for group, symbol in self.code.replaced.items():
            digit = "0" if symbol == "O" else "1"
            changed = self.tr("โปรแกรมเปลี่ยน {symbol} เป็น {digit} ในกลุ่มที่ {group} ให้แล้ว")
            forgiven += " " + changed.format(symbol=symbol, digit=digit, group=group + 1)
        if self.code.thai:
            forgiven += " " + self.tr("แป้นพิมพ์เป็นภาษาไทยอยู่ โปรแกรมอ่านเป็นตัวอังกฤษตามตำแหน่งแป้นให้แล้ว")
        return forgiven

    def _tell_proof(self) -> None:
        document, chosen = self.beginning.document, self.beginning.chosen
        assert document is not None
        assert chosen is not None
        plan, year = document.plan, self._year()
        self.plan_proven.set_words(self.tr("ไฟล์แผนนี้ออกโดย {office} จริง").format(office=plan.district.short_name))
        self.school_proven.set_words(self.tr("เขตรู้ทันทีว่าไฟล์มาจากโรงเรียนนี้ ไม่ต้องโทรยืนยัน"))
        kind = ReporterType.SCHOOL if chosen.school else ReporterType.OFFICE
        due = document.publication.deadlines.get(str(year), "")
        count = self.tr("{count} รายการ").format(count=len(plan.entered_by(kind)))
        day = day_words(date.fromisoformat(due), abbreviated=False) if due else ""
        amphoe = self.tr("อำเภอ{amphoe} ").format(amphoe=chosen.amphoe) if chosen.amphoe else ""
        code = self.tr("รหัส {code}").format(code=chosen.code)
        self.facts.show_facts(
            (self.tr("โรงเรียน"), f"{chosen.name} {amphoe}{code}"),
            (self.tr("แผน"), f"{plan.title} ({plan.edition_label})"),
            (
                self.tr("กำหนดส่ง"),
                f"{day} · {count}" if due else count,
            ),
        )

    def _name(self) -> str:
        chosen = self.beginning.chosen
        assert chosen is not None
        return (
            self.tr("โรงเรียน{name}").format(name=chosen.name.removeprefix("โรงเรียน")) if chosen.school else chosen.name
        )

    def _year(self) -> int:
        document = self.beginning.document
        assert document is not None
        return year_at_hand(document, self._today)
