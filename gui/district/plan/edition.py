"""What a newer edition of the plan changes, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.plan_changes import change_kinds
from models.plan import Plan, ReporterType
from models.plan_changes import PlanChanges, plan_changes

_MOST = 12


def edition_words(old: Plan, new: Plan) -> str:
    """Return a line for each kind of change, for schools and for the office."""
    schools = QCoreApplication.translate("Edition", "ตัวชี้วัดของโรงเรียน")
    office = QCoreApplication.translate("Edition", "ตัวชี้วัดของสำนักงานเขต")
    lines = []
    for who, reporter in ((schools, ReporterType.SCHOOL), (office, ReporterType.OFFICE)):
        lines += [f"{who} – {line}" for line in _lines(plan_changes(old, new, reporter))]
    if not lines:
        lines.append(QCoreApplication.translate("Edition", "ตัวชี้วัดทุกตัวเหมือนเดิม"))
    kept = QCoreApplication.translate("Edition", "สิ่งที่โรงเรียนส่งแล้วยังใช้ได้กับตัวชี้วัดที่ความหมายไม่เปลี่ยน ที่เหลือจะแจ้งว่าไม่รับ")
    return "\n".join([*lines, kept])


def _lines(changes: PlanChanges) -> list[str]:
    return [f"{words} {len(names)}: {_listed(names)}" for words, names in change_kinds(changes)]


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST
    rest = QCoreApplication.translate("Edition", " และอีก {count}").format(count=more) if more > 0 else ""
    return ", ".join(names[:_MOST]) + rest
