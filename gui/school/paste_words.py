"""What is said of pasted cells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.school.pasting import Landed


def refused_words(cells: Sequence[Landed], most: int) -> str:
    """Say how many cells their inputs cannot take, and which."""
    told = ", ".join(f"{cell.indicator} “{_short(cell.text)}”" for cell in cells[:most])
    more = " …" if len(cells) > most else ""
    words = QCoreApplication.translate("School", "รับไม่ได้ {count} ช่อง ดูข้อความสีแดงที่ข้อ: {cells}")
    return words.format(count=len(cells), cells=told + more)


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
