"""The message for the schools' LINE group, ready to be pasted: Thai, whatever language the window speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.board import BoardRow, BoardSchool, Facet
from models.numbers import Digits, to_thai_digits
from models.text import thai_sort_key
from models.years import format_thai_date

_HEADINGS: Mapping[Facet, str] = {
    Facet.MISSING: "โรงเรียนที่ยังไม่ส่งรายงานตัวชี้วัด",
    Facet.QUARANTINED: "โรงเรียนที่รายงานตัวชี้วัดยังรับไม่ได้ รอตรวจสอบ",
    Facet.RECEIVED: "โรงเรียนที่ส่งรายงานตัวชี้วัดแล้ว รอตรวจ",
    Facet.RETURNED: "โรงเรียนที่ต้องแก้ไขรายงานตัวชี้วัดและส่งใหม่",
    Facet.ACCEPTED: "โรงเรียนที่รายงานตัวชี้วัดตรวจรับแล้ว",
    Facet.TOTAL: "โรงเรียนที่รายงานตัวชี้วัด",
    Facet.LATE: "โรงเรียนที่ส่งรายงานตัวชี้วัดไม่ทันกำหนด",
    Facet.INTERIM: "โรงเรียนที่ส่งเฉพาะรายงานตัวชี้วัดระหว่างปี รอฉบับสมบูรณ์",
}
_COUNTED: Mapping[Facet, str] = {
    Facet.MISSING: "ยังไม่ส่ง", Facet.QUARANTINED: "รอตรวจสอบ", Facet.RECEIVED: "รอตรวจ", Facet.RETURNED: "ต้องแก้ไข",
    Facet.ACCEPTED: "ตรวจรับแล้ว", Facet.LATE: "ไม่ทันกำหนด", Facet.INTERIM: "ส่งเฉพาะระหว่างปี",
}  # fmt: skip
_PREFIX = "โรงเรียน"


@dataclass(frozen=True, kw_only=True)
class LineChoices:
    """How the message is to look."""

    by_amphoe: bool = True
    codes: bool = False
    deadline: bool = True
    digits: Digits = Digits.ARABIC


@dataclass(frozen=True, kw_only=True)
class LineFacts:
    """What the message tells: ``row`` counts the group it is about (``group`` in words, "" for all schools)."""

    year: int
    now: datetime
    deadline: date | None
    district: str
    facet: Facet
    row: BoardRow
    group: str = ""
    amphoes: tuple[str, ...] = ()


def line_text(facts: LineFacts, schools: Sequence[BoardSchool], choices: LineChoices) -> str:
    """Return the message that names the schools; paragraphs are set off by empty lines, as in LINE."""
    listed = _by_amphoe(facts, schools, choices) if choices.by_amphoe else _alphabetical(schools, choices)
    between = "\n\n" if choices.by_amphoe else "\n"
    closing = f"โรงเรียนใดขัดข้อง โปรดแจ้ง{_spaced(facts.district)}"
    return "\n\n".join(("\n".join(_head(facts, len(schools), choices)), between.join(listed), closing))


def school_name(name: str) -> str:
    """Return a school's name as people say it, without the word for school."""
    return name.removeprefix(_PREFIX).strip() or name


def _head(facts: LineFacts, listed: int, choices: LineChoices) -> list[str]:
    now = facts.now
    lines = [
        f"{_HEADINGS[facts.facet]} ปี {facts.year}",
        f"ข้อมูล ณ {format_thai_date(now.date(), abbreviated=True)} เวลา {now:%H:%M} น.",
    ]
    if choices.deadline and facts.deadline is not None:
        lines.append(_deadline(facts.deadline, now.date()))
    lines.append(_counts(facts))
    if listed != facts.row.counts[facts.facet]:
        lines.append(f"รายชื่อต่อไปนี้ {listed} โรงเรียน")
    return [_shown(line, choices.digits) for line in lines]


def _counts(facts: LineFacts) -> str:
    row = facts.row
    words = [facts.group] if facts.group else []
    words.append(f"ส่งแล้ว {row.sent} จาก {row.total}")
    if facts.facet in _COUNTED:
        words.append(f"{_COUNTED[facts.facet]} {row.counts[facts.facet]}")
    return " ".join(words) + " โรงเรียน"


def _deadline(deadline: date, today: date) -> str:
    day, days = format_thai_date(deadline, abbreviated=True), (deadline - today).days
    if days == 0:
        return f"ครบกำหนดวันนี้ {day}"
    if days > 0:
        return f"กำหนดส่ง {day} เหลือ {days} วัน"
    return f"เลยกำหนด {day} มาแล้ว {-days} วัน"


def _by_amphoe(facts: LineFacts, schools: Sequence[BoardSchool], choices: LineChoices) -> list[str]:
    found: dict[str, list[BoardSchool]] = {}
    for one in schools:
        found.setdefault(one.school.amphoe, []).append(one)
    order = {amphoe: number for number, amphoe in enumerate(facts.amphoes)}
    names = sorted(found, key=lambda name: (order.get(name, len(order)), thai_sort_key(name)))
    # Names are set off by spaces, as is done in Thai; by commas where one brings a space of its own.
    between = ", " if any(" " in _name(one, choices) for one in schools) else " "
    return [
        f"อ.{name} ({_shown(len(found[name]), choices.digits)}) "
        + between.join(_name(one, choices) for one in _sorted(found[name]))
        for name in names
    ]


def _alphabetical(schools: Sequence[BoardSchool], choices: LineChoices) -> list[str]:
    return [
        f"{_shown(number, choices.digits)}. {_name(one, choices)} อ.{one.school.amphoe}"
        for number, one in enumerate(_sorted(schools), start=1)
    ]


def _sorted(schools: Sequence[BoardSchool]) -> list[BoardSchool]:
    return sorted(schools, key=lambda one: (thai_sort_key(school_name(one.school.name)), one.code))


def _name(one: BoardSchool, choices: LineChoices) -> str:
    # A code is typed as it is printed, so its digits stay Arabic.
    return f"{school_name(one.school.name)} {one.code}" if choices.codes else school_name(one.school.name)


def _shown(text: object, digits: Digits) -> str:
    return to_thai_digits(str(text)) if digits is Digits.THAI else str(text)


def _spaced(name: str) -> str:
    return name if name.startswith("สำนักงาน") else f" {name}"
