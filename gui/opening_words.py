"""What is asked before a file is opened otherwise than to work in it: title, words and buttons of each question."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.look_strip import owner_words
from gui.settings import Choices
from gui.wording import sentence
from models.errors import ChiwatError
from storage.holding import Owner

translate = QCoreApplication.translate
Question = tuple[str, str, tuple[str, ...]]


def owner_question(owner: Owner, choices: Choices) -> Question:
    """Somebody works in the file: look only (1), or work here instead (2)."""
    words = translate(
        "Opening",
        "ไฟล์นี้เปิดแก้ไขอยู่{who}\n\nเปิดดูได้โดยไม่รบกวนอีกเครื่อง ถ้าเลือกแก้ไขที่นี่แทน หน้าต่างที่เปิดอยู่เดิมจะบันทึกแล้วเปลี่ยนเป็นดูอย่างเดียว",
    )
    buttons = (_refuse(), _look(), translate("Opening", "แก้ไขที่นี่แทน"))
    return (
        translate("Opening", "ไฟล์นี้มีผู้ใช้อยู่"),
        words.format(who=owner_words(owner, choices.digits)),
        buttons,
    )


def look_question(error: ChiwatError, choices: Choices) -> Question:
    """Nobody can write where the file is: look only (1)."""
    words = sentence(error, choices.language, choices.digits)
    more = translate("Opening", "เปิดดูอย่างเดียวได้ ไม่มีอะไรถูกแก้ไขหรือบันทึก")
    return translate("Opening", "เปิดแก้ไขไฟล์นี้ไม่ได้"), f"{words}\n\n{more}", (_refuse(), _look())


def backup_question(name: str) -> Question:
    """A backup is never edited in place: look at it (1), copy it (2), or restore it (3) in the place of a file."""
    words = translate(
        "Opening",
        "นี่คือไฟล์สำรอง จะไม่ถูกแก้ไขในที่เดิม เปิดดูได้ ทำสำเนาเป็นไฟล์ใหม่เพื่อทำงานต่อ หรือกู้คืนแทนไฟล์ {name} ซึ่งจะเก็บไว้ข้างกัน",
    )
    buttons = (_refuse(), _look(), translate("Opening", "ทำสำเนา"), translate("Opening", "กู้คืน"))
    return translate("Opening", "เปิดไฟล์สำรอง"), words.format(name=name), buttons


def _refuse() -> str:
    return translate("Opening", "ไม่เปิด")


def _look() -> str:
    return translate("Opening", "เปิดดูอย่างเดียว")


def unkept_words(folder: Path) -> str:
    """Return that nothing can be kept between two starts."""
    words = translate(
        "Opening", "เก็บการตั้งค่าและรายชื่อไฟล์ล่าสุดไว้ไม่ได้ เพราะเขียนในโฟลเดอร์ {folder} ไม่ได้ งานและไฟล์ข้อมูลใช้ได้ตามปกติ"
    )
    return words.format(folder=folder)


def restored_words(replaced: Path | None) -> str:
    """Return that a backup was restored, and what the file that stood there is called now."""
    if replaced is None:
        return translate("Opening", "กู้คืนแล้ว")
    words = translate("Opening", "กู้คืนแล้ว ไฟล์ก่อนกู้คืนเก็บไว้ข้างกัน")
    return f"{words}: {replaced.name}"
