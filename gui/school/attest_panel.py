"""Who attests: name, position, by which order, passphrase, and the word that all was read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fields import TextField
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.going_on import walk_on
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tokens import ERROR, INK2, OK, Tone
from gui.parts import ChoiceBox, Glyph, PassphraseField, Tick, column, label, row, with_icon
from gui.school.segments import Segments
from models.numbers import Digits, in_digits
from models.submission import Attestation
from models.text import clean_text

# Words of the signed document, which is Thai whatever language the window speaks.
_POSITIONS = ("ผู้อำนวยการโรงเรียน", "รองผู้อำนวยการโรงเรียน", "ครู")
_ACTING = ("รักษาการในตำแหน่ง", "รักษาราชการแทน")


class AttestPanel(QWidget):
    """``edited`` when what is written beside the signature changes, ``sign_wanted`` when all is given."""

    edited = Signal()
    sign_wanted = Signal()
    place_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = TextField(self.tr("ชื่อ–สกุล"))
        self.position = self._positions()
        acting_words = (self.tr("ดำรงตำแหน่ง"), self.tr("รักษาการ"), self.tr("รักษาราชการแทน"))
        self.acting = Segments(self.tr("ดำรงตำแหน่งหรือทำหน้าที่แทน"), acting_words)
        self.order = TextField(self.tr("คำสั่ง / ลงวันที่"))
        self.passphrase = PassphraseField(self.tr("รหัสผ่านลงนาม"), self.tr("แสดงรหัสผ่าน"))
        self.tick = Tick("")
        self.file_name = ElidedLabel()
        self.place_button = Button(self.tr("เปลี่ยน"), ButtonKind.LINK)
        self.sign_button = Button(self.tr("ลงนามและส่งออก"), ButtonKind.PRIMARY, icon="pencil", size="big")
        self.reason = WrappedLabel(style=SMALL, ink=INK2)
        self.refusal = Box(Tone.ERROR)
        self.refusal_words = WrappedLabel(ink=ERROR)
        self.refusal.column.addLayout(with_icon("octagon-alert", self.refusal_words, ERROR))
        self._lay_out()
        self._connect()
        self._acting_changed()
        self.tell("")

    def _positions(self) -> ChoiceBox:
        box = ChoiceBox()
        box.setEditable(True)
        box.setCompleter(None)  # type: ignore[arg-type]  # what is typed stands there, and nothing more
        box.addItems(_POSITIONS)
        box.set_name(self.tr("ตำแหน่ง"))
        box.setProperty(RING_GAP, 1)
        return box

    def _lay_out(self) -> None:
        file = row(Glyph("file-text", OK), self.file_name, self.place_button)
        file.setStretch(1, 1)
        self.setLayout(
            column(
                WrappedLabel(self.tr("ผู้รับรองลงนาม"), PAGE_TITLE), 4,
                label(self.tr("ชื่อ–สกุล")), self.name, 6, label(self.tr("ตำแหน่ง")), self.position, 6, self.acting, 6,
                label(self.tr("คำสั่ง / ลงวันที่")), self.order, 6,
                label(self.tr("รหัสผ่านลงนาม")), self.passphrase, 8, self.tick, 8,
                label(self.tr("ไฟล์ที่จะได้")), file, 6, self.refusal, self.sign_button, 4, self.reason, 0,
            )
        )  # fmt: skip
        self.sign_button.setSizePolicy(
            self.tick.sizePolicy().horizontalPolicy(), self.order.sizePolicy().verticalPolicy()
        )

    def _connect(self) -> None:
        for field in (self.name, self.order):
            field.textEdited.connect(self.edited)
        self.position.currentTextChanged.connect(self.edited)
        self.acting.chosen.connect(self._acting_changed)
        self.passphrase.field.textEdited.connect(self._passphrase_typed)
        self.tick.toggled.connect(self.edited)
        self.place_button.clicked.connect(self.place_wanted)
        self.sign_button.clicked.connect(self.sign_wanted)

    @property
    def attestation(self) -> Attestation:
        """What stands beside the signature."""
        position = clean_text(self.position.currentText())
        return Attestation(name=self.name.cleaned(), position=position, acting=self._order())

    def go_on_from(self, widget: QWidget) -> None:
        """Go to the next input; from the last two, once all is given, to the signing."""
        if widget in (self.passphrase.field, self.tick) and self.sign_button.isEnabled():
            self.sign_wanted.emit()
        else:
            walk_on(widget, self)

    def _passphrase_typed(self) -> None:
        """What was wrong with the passphrase before is not said of the one that is typed now."""
        self.tell("")
        self.edited.emit()

    def lacking(self) -> str:
        """Say what is still to be given, or ""."""
        if not self.attestation.name or not self.attestation.position:
            return self.tr("กรอกชื่อและตำแหน่งผู้รับรอง")
        if self.acting.current and not self.order.cleaned():
            return self.tr("กรอกเลขที่คำสั่งและวันที่")
        if not self.passphrase.text():
            return self.tr("ใส่รหัสผ่านลงนาม")
        return "" if self.tick.isChecked() else self.tr("ทำเครื่องหมายว่าตรวจแล้ว")

    def tell(self, words: str) -> None:
        """Tell why nothing was signed, or ("") nothing."""
        self.refusal_words.set_words(words)
        self.refusal.setVisible(bool(words))

    def set_pages(self, count: int, digits: Digits) -> None:
        """Say how many pages are attested."""
        words = self.tr("ข้าพเจ้าได้ตรวจเนื้อหาที่แสดงไว้ทั้ง {count} หน้าแล้ว และรับรองว่าข้อมูลถูกต้อง")
        words = words.format(count=in_digits(str(count), digits))
        if words != self.tick.text():
            self.tick.setText(words)
            self.tick.setAccessibleName(words)
            self.tick.updateGeometry()

    def forget_passphrase(self) -> None:
        """Let go of the passphrase and of the word that goes with it."""
        self.passphrase.clear()
        self.tick.setChecked(False)

    def _order(self) -> str:
        order = self.order.cleaned()
        return f"{_ACTING[self.acting.current - 1]} {order}".strip() if self.acting.current else ""

    def _acting_changed(self) -> None:
        self.order.setEnabled(bool(self.acting.current))
        hint = self.tr("ที่ 45/2564 ลงวันที่ 1 มี.ค. 2564") if self.acting.current else self.tr("กรอกเมื่อทำหน้าที่แทน")
        self.order.setPlaceholderText(hint)
        self.edited.emit()
