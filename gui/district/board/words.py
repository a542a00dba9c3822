"""How the board names what it counts: states and what stands beside them, groups, and the deadline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.dates import day_words
from gui.design.tokens import INK, INK2
from gui.district.states import STATE_ICONS, STATE_INKS
from gui.wording import Language, word
from models.board import UNKNOWN, Facet, Grouping
from models.numbers import Digits, to_thai_digits
from models.plan import Plan
from models.standing import ReviewState

_OTHER_ICONS: Mapping[Facet, str] = {Facet.TOTAL: "school", Facet.LATE: "clock", Facet.INTERIM: "loader"}
_TYPES = ("primary", "lower_secondary", "upper_secondary")


def in_digits(text: object, digits: Digits) -> str:
    """Return a text in the digits that its reader wants."""
    return to_thai_digits(str(text)) if digits is Digits.THAI else str(text)


def facet_word(facet: Facet, language: Language) -> str:
    """Name what a column counts."""
    if facet is Facet.TOTAL:
        return QCoreApplication.translate("Board", "รวม")
    if facet is Facet.INTERIM:
        return QCoreApplication.translate("Board", "ระหว่างปี")
    return word(facet.value, language)


def facet_look(facet: Facet) -> tuple[str, str]:
    """Return the icon and colour of what a column counts."""
    if facet in _OTHER_ICONS:
        return _OTHER_ICONS[facet], INK if facet is Facet.TOTAL else INK2
    state = ReviewState(facet.value)
    return STATE_ICONS[state], STATE_INKS[state]


def grouping_word(grouping: Grouping) -> str:
    """Name a grouping."""
    return {
        Grouping.AMPHOE: QCoreApplication.translate("Board", "อำเภอ"),
        Grouping.SIZE: QCoreApplication.translate("Board", "ขนาด"),
        Grouping.TYPE: QCoreApplication.translate("Board", "ประเภท"),
    }[grouping]


def group_order(grouping: Grouping, plan: Plan) -> tuple[str, ...]:
    """Return the groups in the plan's order."""
    orders: Mapping[Grouping, tuple[str, ...]] = {
        Grouping.AMPHOE: tuple(plan.district.amphoes),
        Grouping.SIZE: tuple(size.id for size in plan.size_classes),
        Grouping.TYPE: _TYPES,
    }
    return orders[grouping]


def group_word(grouping: Grouping, group: str, plan: Plan) -> str:
    """Name a group, as at the head of its row."""
    if group == UNKNOWN:
        return QCoreApplication.translate("Board", "ยังไม่ทราบ")
    if grouping is Grouping.AMPHOE:
        return QCoreApplication.translate("Board", "อ.{amphoe}").format(amphoe=group)
    if grouping is Grouping.SIZE:
        return size_word(group, plan)
    types = {
        "primary": QCoreApplication.translate("Board", "ประถมศึกษา"),
        "lower_secondary": QCoreApplication.translate("Board", "ขยายโอกาส"),
        "upper_secondary": QCoreApplication.translate("Board", "มัธยมศึกษา"),
    }
    return types.get(group, group)


def size_word(size: str, plan: Plan) -> str:
    """Name a size class by the words before its limits: "ขนาดเล็ก"."""
    label = next((one.label for one in plan.size_classes if one.id == size), "")
    return label.partition(" (")[0]


def deadline_words(deadline: date | None, today: date, *, closed: bool) -> str:
    """Say how long there is until the deadline, or how long ago it was."""
    if closed:
        return QCoreApplication.translate("Board", "ปิดปีแล้ว")
    if deadline is None:
        return QCoreApplication.translate("Board", "ยังไม่ตั้งกำหนดส่ง")
    day, days = day_words(deadline), (deadline - today).days
    if days == 0:
        return QCoreApplication.translate("Board", "ครบกำหนดวันนี้ {day}").format(day=day)
    if days > 0:
        return QCoreApplication.translate("Board", "กำหนดส่ง {day} เหลือ {days} วัน").format(day=day, days=days)
    return QCoreApplication.translate("Board", "เลยกำหนด {day} มาแล้ว {days} วัน").format(day=day, days=-days)
