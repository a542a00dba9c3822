"""What a backup holds and what it does not, in words; no widget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.dates import moment_words
from models.numbers import Digits, in_digits
from storage.school_restore import Forgotten

_MOST = 8


def forgotten_words(found: Sequence[Forgotten], digits: Digits) -> str:
    """Return what a backup does not hold of what was signed and answered, and what becomes of it; "" for nothing."""
    if not found:
        return ""
    head = QCoreApplication.translate("Restoring", "ส่งออกหรือรับมาหลังสำรองครั้งนี้:")
    tail = QCoreApplication.translate(
        "Restoring",
        "ทั้งหมดนี้ไม่ถูกลืม โปรแกรมเก็บไว้ในไฟล์ที่กู้คืนด้วย เลขครั้งที่จึงไม่ซ้ำกับที่ส่งแล้ว มีแต่ตัวเลขที่กรอกที่ย้อนกลับไป",
    )
    lines = [_line(one) for one in found[:_MOST]]
    if len(found) > _MOST:
        more = QCoreApplication.translate("Restoring", "และอีก {count} รายการ")
        lines.append(more.format(count=len(found) - _MOST))
    return in_digits("\n".join((head, *(f"- {line}" for line in lines), tail)), digits)


def _line(one: Forgotten) -> str:
    at = moment_words(one.at)
    if one.revision:
        words = QCoreApplication.translate("Restoring", "ปี {year} ครั้งที่ {revision} ส่งออก {at}")
        return words.format(year=one.year, revision=one.revision, at=at)
    return QCoreApplication.translate("Restoring", "ปี {year} ใบตอบรับจากเขต รับเข้า {at}").format(year=one.year, at=at)
