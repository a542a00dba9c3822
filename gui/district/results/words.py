"""Results in words: figures, verdicts, groups, and why a number cannot be given."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.design.tokens import INK2, NOTE, OK
from gui.digits import shown, worded
from gui.district.context import DistrictContext
from gui.district.results.facts import Facts, Grouping
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.not_counted import Why
from models.numbers import Number, format_number
from models.plan import Direction, Indicator, Kind, Plan, Target

translate = QCoreApplication.translate
NOTHING = "–"
VERDICT_ICONS: Mapping[Attainment, str] = {
    Attainment.MET: "circle-check",
    Attainment.MISSED: "arrow-down",
    Attainment.NO_TARGET: "circle-minus",
    Attainment.NOT_COMPARABLE: "circle-slash",
    Attainment.NO_DATA: "circle-dashed",
}
VERDICT_INKS: Mapping[Attainment, str] = {Attainment.MET: OK, Attainment.MISSED: NOTE}
WHY_ICONS: Mapping[Why, str] = {
    Why.MISSING: "circle-dashed",
    Why.QUARANTINED: "shield-alert",
    Why.RECEIVED: "inbox",
    Why.RETURNED: "corner-up-left",
    Why.INTERIM: "clock",
    Why.BLANK: "circle-dashed",
    Why.NOT_AVAILABLE: "circle-minus",
    Why.NOT_DUE: "clock",
    Why.NOT_APPLICABLE: "circle-slash",
}


def number_words(indicator: Indicator, value: Number | int | None, context: DistrictContext) -> str:
    """Print a value with all its decimals; a count is whole."""
    if value is None:
        return NOTHING
    decimals = None if indicator.kind is Kind.COUNT else indicator.decimals
    return format_number(value, decimals=decimals, digits=context.digits)


def percent_words(value: Number, context: DistrictContext) -> str:
    """Print a percentage with two decimals."""
    return format_number(value, decimals=2, digits=context.digits)


def count_words(value: Number | int | None, context: DistrictContext) -> str:
    """Print a count."""
    return NOTHING if value is None else format_number(value, digits=context.digits)


def value_words(result: IndicatorResult, origin: Indicator, context: DistrictContext) -> str:
    """Print a district value: a number, a level, or a dash."""
    return number_words(origin, result.value, context) if result.value is not None else result.level or NOTHING


def target_words(indicator: Indicator, target: Target | None, context: DistrictContext) -> str:
    """Print a target or a baseline: its number, its level, or as the plan prints it."""
    if target is None:
        return NOTHING
    if target.value is not None:
        return number_words(indicator, target.value, context)
    return target.level or shown(target.printed) or NOTHING


def verdict_words(result: IndicatorResult) -> str:
    """Name the verdict."""
    return {
        Attainment.MET: translate("Results", "ถึงเป้า"),
        Attainment.MISSED: translate("Results", "ไม่ถึงเป้า"),
        Attainment.NO_TARGET: translate("Results", "ไม่มีเป้าหมาย"),
        Attainment.NOT_COMPARABLE: translate("Results", "เทียบไม่ได้"),
        Attainment.NO_DATA: translate("Results", "ยังไม่มีข้อมูล"),
    }[result.attainment]


def verdict_icon(result: IndicatorResult) -> str:
    """Return the icon of a verdict."""
    if result.attainment is Attainment.MISSED and result.indicator.direction is Direction.LOWER:
        return "arrow-up"
    return VERDICT_ICONS[result.attainment]


def verdict_ink(result: IndicatorResult) -> str:
    """Return the colour of a verdict."""
    return VERDICT_INKS.get(result.attainment, INK2)


def why_words(why: Why) -> str:
    """Say why somebody is not counted."""
    return {
        Why.MISSING: translate("Results", "ยังไม่ส่ง"),
        Why.QUARANTINED: translate("Results", "กักไว้ รอตัดสินใจ"),
        Why.RECEIVED: translate("Results", "รอตรวจ"),
        Why.RETURNED: translate("Results", "ส่งคืนให้แก้ไข"),
        Why.INTERIM: translate("Results", "ส่งเฉพาะฉบับระหว่างปี"),
        Why.BLANK: translate("Results", "ไม่ได้กรอก"),
        Why.NOT_AVAILABLE: translate("Results", "ไม่มีข้อมูล"),
        Why.NOT_DUE: translate("Results", "ยังไม่ถึงกำหนด"),
        Why.NOT_APPLICABLE: translate("Results", "ไม่เกี่ยวข้อง"),
    }[why]


def why_not_computed(facts: Facts) -> str:
    """Say why there is no one figure of the district; "" where there is one."""
    if facts.result.value is not None or facts.result.level:
        return ""
    if not facts.result.counted:
        if set(facts.left_out) == {Why.NOT_APPLICABLE}:
            return translate("Results", "ไม่มีโรงเรียนใดเกี่ยวข้องกับตัวชี้วัดนี้")
        return translate("Results", "ยังไม่มีรายงานที่นับได้ จึงยังไม่มีผล")
    if facts.levels:
        return translate("Results", "ผลเป็นระดับ รวมเป็นค่าเดียวไม่ได้ จึงแสดงจำนวนโรงเรียนในแต่ละระดับ")
    if facts.origin.kind in (Kind.RATIO, Kind.MEAN_SCORE):
        return translate("Results", "ตัวหารรวมเป็น 0 จึงคำนวณร้อยละไม่ได้")
    return translate("Results", "แผนไม่ได้กำหนดวิธีรวมค่าของหลายโรงเรียน จึงแสดงการกระจายแทน")


def grouping_words(grouping: Grouping) -> str:
    """Name a grouping."""
    return {
        Grouping.AMPHOE: translate("Results", "อำเภอ"),
        Grouping.SIZE: translate("Results", "ขนาด"),
        Grouping.TYPE: translate("Results", "ประเภท"),
    }[grouping]


def group_words(plan: Plan, grouping: Grouping, key: str) -> str:
    """Name a group."""
    if not key:
        return translate("Results", "ไม่ทราบ")
    if grouping is Grouping.AMPHOE:
        return worded(translate("Results", "อ.{amphoe}"), amphoe=key)
    if grouping is Grouping.SIZE:
        return next((size.label for size in plan.size_classes if size.id == key), key)
    return {
        "primary": translate("Results", "ประถมศึกษา"),
        "lower_secondary": translate("Results", "ขยายโอกาส"),
        "upper_secondary": translate("Results", "ถึง ม.ปลาย"),
    }.get(key, key)


def level_words(key: str) -> str:
    """Name an answer or a level."""
    return {"yes": translate("Results", "ใช่"), "no": translate("Results", "ไม่ใช่")}.get(key, key)
