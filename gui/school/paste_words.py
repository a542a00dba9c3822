"""What is said of pasted cells: how many landed, which are refused, which have no place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from models.numbers import Digits, in_digits

_MOST = 6


def paste_words(
    taken: int, place: str, refused: Sequence[tuple[str, str]], left: Sequence[tuple[int, str]], digits: Digits
) -> str:
    """Say it in a line each; ``refused`` are names and texts, ``left`` numbers of lines and texts."""
    translate = QCoreApplication.translate
    parts = [f"{translate('School', 'วางแล้ว {count} ช่อง').format(count=taken)} {place}".rstrip()]
    if refused:
        told = _listed([f"{name} “{_short(text)}”" for name, text in refused])
        words = translate("School", "รับไม่ได้ {count} ช่อง ดูข้อความสีแดงที่: {cells}")
        parts.append(words.format(count=len(refused), cells=told))
    if left:
        line = translate("School", "แถวที่ {0}")
        told = _listed([f"{line.format(number)} “{_short(text)}”" for number, text in left])
        words = translate("School", "ไม่มีที่วาง {count} ช่อง: {cells} (ไม่มีช่องให้กรอกต่อ หรือมีช่องน้อยกว่าที่วาง)")
        parts.append(words.format(count=len(left), cells=told))
    parts.append(translate("School", "กด Ctrl+Z เพื่อนำออกทั้งหมด"))
    return in_digits("\n".join(parts), digits)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:_MOST]) + (" …" if len(words) > _MOST else "")


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= 30 else f"{one[:29]}…"
