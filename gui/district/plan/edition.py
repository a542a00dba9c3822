"""What a newer edition of the plan changes, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.plan_changes import change_kinds
from models.plan import Plan, ReporterType
from models.plan_changes import plan_changes

_MOST = 12


def edition_words(old: Plan, new: Plan) -> str:
    """Return a line for each kind of change, for schools and for the office."""
    schools = QCoreApplication.translate("Edition", "ตัวชี้วัดของโรงเรียน")
    office = QCoreApplication.translate("Edition", "ตัวชี้วัดของสำนักงานเขต")
    lines = []
    for who, reporter in ((schools, ReporterType.SCHOOL), (office, ReporterType.OFFICE)):
        found = _lines(old, new, reporter)
        lines += [who, *found] if found else []
    if not lines:
        lines.append(QCoreApplication.translate("Edition", "ตัวชี้วัดทุกตัวเหมือนเดิม"))
    kept = QCoreApplication.translate("Edition", "สิ่งที่โรงเรียนส่งแล้วยังใช้ได้กับตัวชี้วัดที่ความหมายไม่เปลี่ยน ที่เหลือจะแจ้งว่าไม่รับ")
    return "\n".join([*lines, kept])


def _lines(old: Plan, new: Plan, reporter: ReporterType) -> list[str]:
    titles = {i.id: i.short_title for plan in (old, new) for i in plan.entered_by(reporter)}
    lines = []
    for words, names in change_kinds(plan_changes(old, new, reporter)):
        lines.append(f"{words} {len(names)}")
        lines += [f"   {name} {titles[name]}" for name in names[:_MOST]]
        if len(names) > _MOST:
            rest = QCoreApplication.translate("Edition", "และอีก {count}")
            lines.append("   " + rest.format(count=len(names) - _MOST))
    return lines
