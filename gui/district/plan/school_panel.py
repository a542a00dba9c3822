"""One school of the roster: what is known of it, its code and keys, and what can be decided about them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, PAGE_TITLE, SMALL, TABLE
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2
from gui.district.plan.facts import KeyFact, KeyState, SchoolFacts
from gui.district.plan.roster_list import key_look, key_words
from gui.parts import Glyph, Rule, column, row
from gui.start.facts import Facts
from gui.wording import Language, word
from models.fingerprint import grouped


class SchoolPanel(QWidget):
    """Says what is wanted; decides nothing itself."""

    edit_wanted = Signal()
    code_wanted = Signal(bool)
    revoke_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = WrappedLabel(style=PAGE_TITLE)
        self.facts = Facts()
        self.edit_button = Button(self.tr("แก้ไขทะเบียน"), icon="pencil", size="small", writes=True)
        self.code_words = WrappedLabel(style=TABLE)
        self.letter_button = Button(self.tr("หนังสือแจ้งรหัส"), icon="printer", size="small", writes=True)
        self.reissue_button = Button(self.tr("ออกรหัสใหม่"), icon="refresh-cw", size="small", writes=True)
        self.revoke_buttons: list[Button] = []
        self._keys = QVBoxLayout()
        self._keys.setSpacing(6)
        self._code_part, self._key_part = QWidget(), QWidget()
        hint = self.tr("ออกรหัสใหม่เมื่อรหัสหาย เครื่องหาย หรือลืมรหัสผ่าน รหัสเดิมใช้ไม่ได้อีก ไฟล์ที่ส่งแล้วยังใช้ได้")
        self._code_part.setLayout(
            column(
                Rule(), 8, WrappedLabel(self.tr("รหัสเปิดใช้"), BODY_BOLD), self.code_words,
                WrappedLabel(hint, SMALL, INK2), 4, row(self.letter_button, self.reissue_button, 0),
            )
        )  # fmt: skip
        self._key_part.setLayout(column(Rule(), 8, WrappedLabel(self.tr("กุญแจ"), BODY_BOLD), self._keys))
        self.setLayout(
            column(self.name, 4, self.facts, 4, row(self.edit_button, 0), 8, self._code_part, 8, self._key_part, 0)
        )
        self.edit_button.clicked.connect(self.edit_wanted)
        self.letter_button.clicked.connect(lambda: self.code_wanted.emit(False))
        self.reissue_button.clicked.connect(lambda: self.code_wanted.emit(True))

    def show_school(self, fact: SchoolFacts, main: str, language: Language) -> None:
        """Show a school; ``main`` is the name of the one that it belongs to or reports through."""
        school, code = fact.school, fact.code
        self.name.set_words(school.name)
        self.facts.show_facts(
            (self.tr("รหัส"), school.code), (self.tr("รหัสอื่น"), " ".join(school.aliases)),
            (self.tr("อำเภอ"), school.amphoe), (self.tr("ตำบล"), school.tambon),
            (self.tr("สถานะ"), word(school.status.value, language)), (self.tr("โรงเรียนหลัก"), main),
        )  # fmt: skip
        self._code_part.setVisible(code is not None)
        self._key_part.setVisible(code is not None)
        if code is None:
            return
        issued = bool(code.serial) and not code.taken_back
        self.letter_button.setEnabled(issued)
        words = (
            self.tr("ออกแล้วครั้งที่ {serial}").format(serial=code.serial) if issued
            else self.tr("ยกเลิกแล้ว ยังไม่ออกใหม่") if code.taken_back
            else self.tr("ยังไม่ออก จะออกเมื่อเผยแพร่พร้อมหนังสือ")
        )  # fmt: skip
        self.code_words.set_words(words)
        self._show_keys(fact.keys)

    def _show_keys(self, keys: tuple[KeyFact, ...]) -> None:
        while (item := self._keys.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.revoke_buttons = []
        for key in keys:
            self._keys.addWidget(self._key(key))
        if not keys:
            self._keys.addWidget(WrappedLabel(self.tr("ยังไม่เคยได้รับไฟล์จากโรงเรียนนี้"), TABLE, INK2))

    def _key(self, key: KeyFact) -> QWidget:
        icon, ink = key_look(key.state)
        head = row(gap=6)
        head.addWidget(Glyph(icon, ink), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(WrappedLabel(key_words(key.state), TABLE, ink), 1)
        parts: list[QWidget] = [WrappedLabel(grouped(key.digits), TABLE)]
        if key.state is not KeyState.REVOKED:
            button = Button(self.tr("ยกเลิกกุญแจนี้"), ButtonKind.LINK, writes=True)
            button.setAccessibleName(self.tr("ยกเลิกกุญแจ {digits}").format(digits=grouped(key.digits)))
            button.clicked.connect(lambda _checked=False, digits=key.digits: self.revoke_wanted.emit(digits))
            self.revoke_buttons.append(button)
            parts.append(button)
        shown = QWidget()
        shown.setLayout(column(head, *parts, gap=0))
        return shown
