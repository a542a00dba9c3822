"""Over every page of a window that only looks: why, and the way to work here instead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.dates import moment_words
from gui.design.buttons import Button
from gui.design.fonts import SMALL_MEDIUM
from gui.design.labels import WrappedLabel
from gui.design.tokens import TONES, Tone
from gui.parts import Glyph, Ground, row
from models.numbers import Digits
from storage.holding import Owner


class LookStrip(Ground):
    """Hidden while one works; ``work_wanted`` asks to take the file over."""

    work_wanted = Signal()

    def __init__(self) -> None:
        ink, fill, _ = TONES[Tone.WARNING]
        super().__init__(fill, ("bottom",))
        self.words = WrappedLabel(style=SMALL_MEDIUM)
        self.button = Button(self.tr("แก้ไขที่นี่แทน"), size="small", icon="pencil")
        self.button.clicked.connect(self.work_wanted)
        line = row(Glyph("eye", ink, 16, SMALL_MEDIUM.line), self.words, self.button, gap=8)
        line.setStretch(1, 1)
        line.setContentsMargins(16, 5, 16, 6)
        self.setLayout(line)
        self.hide()

    def show_owner(self, owner: Owner | None, digits: Digits, *, taken: bool = False, backup: bool = False) -> None:
        """Say who works in the file; ``taken`` where that began while it was open here."""
        if backup:
            self.words.set_words(self.tr("เปิดดูอย่างเดียว: นี่คือไฟล์สำรอง ไม่มีอะไรถูกแก้ไขหรือบันทึก"))
        elif owner is None:
            self.words.set_words(self.tr("เปิดดูอย่างเดียว: ไม่มีอะไรถูกแก้ไขหรือบันทึก"))
        else:
            head = self.tr("ดูได้อย่างเดียวตั้งแต่ตอนนี้: ไฟล์นี้ถูกนำไปแก้ไขต่อ{who}") if taken else ""
            head = head or self.tr("เปิดดูอย่างเดียว: ไฟล์นี้เปิดแก้ไขอยู่{who}")
            tail = self.tr("ที่กรอกไว้บันทึกแล้วทั้งหมด") if taken else self.tr("ไม่มีอะไรถูกแก้ไขจากหน้าต่างนี้")
            self.words.set_words(f"{head.format(who=owner_words(owner, digits))} {tail}")
        self.button.setVisible(not backup)
        self.show()


def owner_words(owner: Owner, digits: Digits) -> str:
    """Return who has a file open, where and since when, to follow on "is open"."""
    words = QCoreApplication.translate("LookStrip", "ที่เครื่อง {host} โดย {user} ตั้งแต่ {since}")
    return words.format(host=owner.host, user=owner.user or "–", since=moment_words(owner.since, digits))


def why_not_written() -> str:
    """Return why a button is off in a window that only looks."""
    return QCoreApplication.translate("LookStrip", "เปิดดูอย่างเดียว จึงแก้ไขหรือบันทึกลงไฟล์นี้ไม่ได้")


def keep_off(window: QWidget) -> None:
    """Let every button of a window that writes see whether it still may."""
    for button in window.findChildren(Button):
        button.keep_off()
