"""An accepted year: the words for it, the strip over pages that show it, and the way to take it up again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.dates import moment_words
from gui.design.buttons import Button
from gui.design.fonts import SMALL_MEDIUM
from gui.design.labels import WrappedLabel
from gui.design.tokens import TONES, Tone
from gui.dialogs import ask
from gui.parts import Glyph, Ground, row
from gui.school.desk import SchoolDesk
from models.numbers import Digits, in_digits
from models.receipt import Receipt


def accepted_when(receipt: Receipt, digits: Digits) -> str:
    """Return when and by whom it was accepted."""
    when = moment_words(receipt.made_at, digits)
    by = QCoreApplication.translate("Reopening", "โดย {officer}")
    return f"{when} {by.format(officer=receipt.officer or receipt.district_name)}"


def reopen_words(desk: SchoolDesk, digits: Digits) -> str:
    """Return what the button says that takes the year up again."""
    words = QCoreApplication.translate("Reopening", "เริ่มแก้ไขเป็นครั้งที่ {revision}")
    return words.format(revision=in_digits(str(desk.next_revision), digits))


def ask_to_reopen(desk: SchoolDesk, digits: Digits, parent: QWidget) -> None:
    """Say what it means, and take the year up again where that is wanted."""
    words = QCoreApplication.translate(
        "Reopening",
        "เขตตรวจรับรายงานปีงบประมาณ {year} แล้ว ถ้าแก้ไข ต้องลงนามและส่งให้เขตตรวจรับใหม่อีกครั้ง ระหว่างนั้นฉบับที่ตรวจรับแล้วยังใช้อยู่",
    )
    title, words = reopen_words(desk, digits), in_digits(words.format(year=desk.year), digits)
    buttons = (
        QCoreApplication.translate("Reopening", "ไม่แก้ไข"),
        QCoreApplication.translate("Reopening", "เริ่มแก้ไข"),
    )
    if ask(title, words, buttons, parent):
        desk.reopen()


class LockStrip(Ground):
    """Over a page that shows an accepted year: that it is, and the way to take it up again; a try to edit is told."""

    reopen_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(TONES[Tone.OK][1], ("bottom",))
        self.glyph = Glyph("lock", TONES[Tone.OK][0], 16, SMALL_MEDIUM.line)
        self.words = WrappedLabel(style=SMALL_MEDIUM)
        self.button = Button(size="small", icon="pencil")
        self.button.clicked.connect(self.reopen_wanted)
        line = row(self.glyph, self.words, self.button, gap=8)
        line.setStretch(1, 1)
        line.setAlignment(self.words, Qt.AlignmentFlag.AlignVCenter)
        line.setContentsMargins(16, 5, 16, 6)
        self.setLayout(line)

    def show_year(self, desk: SchoolDesk, digits: Digits, *, refused: bool = False) -> None:
        """Show how the year on the desk stands; ``refused`` after somebody tried to change it."""
        receipt = desk.accepted
        self.setVisible(desk.locked and not desk.looking)
        if receipt is None or not desk.locked:
            return
        words = self.tr("เขตตรวจรับรายงานปีงบประมาณ {year} แล้ว เมื่อ {when} ตัวเลขถูกล็อกไว้")
        if refused:
            words = self.tr("ยังไม่มีอะไรเปลี่ยน เพราะเขตตรวจรับปีงบประมาณ {year} แล้ว จะแก้ไขให้กดปุ่มทางขวาก่อน")
        year = in_digits(str(desk.year), digits)
        self.words.set_words(words.format(year=year, when=accepted_when(receipt, digits)))
        self.button.setText(reopen_words(desk, digits))
        tone = TONES[Tone.WARNING if refused else Tone.OK]
        self.glyph.show_icon("lock", tone[0])
        self.set_fill(tone[1])
