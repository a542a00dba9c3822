"""The words around the rows: which guideline, whose receipt, which keys."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from gui.school.page_row import PageRow
from gui.school.year_book import YearBook
from models.numbers import Digits, in_digits
from models.years import format_thai_date


def guideline_words(book: YearBook, guideline: str, rows: Iterable[PageRow], digits: Digits) -> tuple[str, str, str]:
    """Return where in the plan, the responsible groups, and the title."""
    plan = book.plan
    found = next(g for g in plan.guidelines if g.id == guideline)
    issue = next(i for i in plan.issues if i.id == found.issue)
    groups = {group.id: group.name for group in plan.groups}
    names = dict.fromkeys(groups[row.indicator.group] for row in rows if row.indicator.group in groups)
    place = QCoreApplication.translate("FormTitles", "ปีงบประมาณ {2} · ประเด็นกลยุทธ์ที่ {0} · แนวทางที่ {1}")
    return in_digits(place.format(issue.number, found.number, book.year), digits), " · ".join(names), found.title


def receipt_words(book: YearBook, digits: Digits) -> str:
    """Return whose receipt it is that is in force, and of when."""
    held = book.in_force
    if not held:
        return ""
    day = format_thai_date(datetime.fromisoformat(held[-1].made_at).date(), digits, abbreviated=True)
    words = QCoreApplication.translate("FormTitles", "ใบตอบรับ {0} โดย {1}")
    return words.format(day, held[-1].officer or held[-1].district_name)


def key_hints(*, in_table: bool) -> tuple[tuple[str, str], ...]:
    """Return keys with what they do; in a table one goes up and down."""
    next_field, problem = (
        ("Enter", QCoreApplication.translate("MainWindow", "ช่องถัดไป")),
        ("F8", QCoreApplication.translate("MainWindow", "ข้อที่ต้องทำถัดไป")),
    )
    if in_table:
        return (
            ("↑ ↓", QCoreApplication.translate("MainWindow", "ขึ้นลงในคอลัมน์")),
            next_field,
            ("Ctrl+V", QCoreApplication.translate("MainWindow", "วางทั้งคอลัมน์จาก Excel")),
            ("Ctrl+D", QCoreApplication.translate("MainWindow", "เหมือนแถวบน")),
            problem,
        )
    return (
        next_field,
        ("Y / N", QCoreApplication.translate("MainWindow", "ใช่ / ไม่ใช่")),
        problem,
        ("Ctrl+G", QCoreApplication.translate("MainWindow", "ไปที่รหัส")),
        ("Ctrl+V", QCoreApplication.translate("MainWindow", "วางจาก Excel")),
        ("F1", QCoreApplication.translate("MainWindow", "วิธีใช้")),
    )
