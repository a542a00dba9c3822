"""The kinds of what a newer plan changes, in words, each with its indicators."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.plan_changes import PlanChanges


def change_kinds(changes: PlanChanges) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return name and indicators of each kind that there is."""
    kinds = (
        (QCoreApplication.translate("Edition", "เพิ่ม"), changes.added),
        (QCoreApplication.translate("Edition", "ตัดออก"), changes.removed),
        (QCoreApplication.translate("Edition", "เปลี่ยนชื่อ"), changes.retitled),
        (QCoreApplication.translate("Edition", "เปลี่ยนความหมาย"), changes.meaning),
        (QCoreApplication.translate("Edition", "เปลี่ยนเป้าหมายหรือข้อมูลฐาน"), changes.targets),
    )
    return tuple((words, names) for words, names in kinds if names)
