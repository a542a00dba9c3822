"""Closing a year: what is open, by name and count, and what is frozen, before it happens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.design.card import Box
from gui.design.fonts import TABLE
from gui.design.labels import WrappedLabel
from gui.design.tokens import OK, WARNING, Tone
from gui.district.context import DistrictContext
from gui.district.plan.dialogs import ReasonDialog
from gui.parts import column, scrolling, with_icon
from gui.wording import open_word
from models.numbers import in_digits
from models.standing import ReviewState
from storage.reporting import YearStatus, status

_LIST_WIDTH, _LIST_HEIGHT = 416, 176


class CloseDialog(ReasonDialog):
    """Asks for the reason, with everything in sight that stays as it is; decides nothing itself."""

    def __init__(self, context: DistrictContext, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        # Not the desk's: the other window may have decided meanwhile, and this is for good.
        found = status(context.desk.file, context.desk.year)
        year = in_digits(str(found.year), context.digits)
        title = translate("CloseDialog", "ปิดปีงบประมาณ {year}").format(year=year)
        words = WrappedLabel(open_words(context, found), TABLE)
        box = _box(words, is_open=bool(found.open))
        verb = translate("CloseDialog", "ปิดปี")
        super().__init__(context, title, frozen_words(context, found), verb, parent, box)
        self.still_open = words


def _box(words: WrappedLabel, *, is_open: bool) -> Box:
    """Put the list into a box of its tone; a long one scrolls."""
    box = Box(Tone.WARNING if is_open else Tone.OK)
    icon, ink = ("triangle-alert", WARNING) if is_open else ("circle-check", OK)
    inside = QWidget()
    inside.setLayout(column(with_icon(icon, words, ink)))
    area = scrolling(inside)
    area.setFixedHeight(min(_LIST_HEIGHT, words.heightForWidth(_LIST_WIDTH)))
    for part in (area.viewport(), inside):
        part.setAutoFillBackground(False)
    box.column.addWidget(area)
    return box


def open_words(context: DistrictContext, found: YearStatus) -> str:
    """Say whose year is not settled, a line for each kind."""
    translate, office = QCoreApplication.translate, context.desk.plan.district.short_name
    if not found.open:
        return translate("CloseDialog", "ทุกแห่งมีรายงานฉบับสมบูรณ์ที่ตรวจรับแล้ว")
    lines = [translate("CloseDialog", "ยังไม่เรียบร้อย ปิดแล้วจะไม่นับในผลของปีนี้อีก")]
    for kind, reporters in found.open.items():
        names = ", ".join(one.school.name if one.school else office for one in reporters)
        words = translate("CloseDialog", "{what} {count} แห่ง: {names}")
        count = in_digits(str(len(reporters)), context.digits)
        lines.append(words.format(what=open_word(kind, context.language), count=count, names=names))
    return "\n".join(lines)


def frozen_words(context: DistrictContext, found: YearStatus) -> str:
    """Say what stays for good."""
    words = QCoreApplication.translate(
        "CloseDialog",
        "ผลของปีนี้จะนับจากรายงานฉบับสมบูรณ์ที่ตรวจรับแล้ว {accepted} จาก {all} แห่ง ตามแผน{edition} ทะเบียนและกำหนดส่งที่ใช้อยู่ตอนนี้"
        " และไม่เปลี่ยนอีก ตรวจรับ ส่งคืน เลือก หรือถอนรายงานของปีนี้ไม่ได้อีก ไฟล์ที่มาหลังจากนี้เก็บไว้เป็นล่าช้า ยกเลิกการปิดปีไม่ได้",
    )
    facts = {"accepted": found.counts[ReviewState.ACCEPTED], "all": len(found.reporters)}
    digits = {name: in_digits(str(count), context.digits) for name, count in facts.items()}
    return words.format(edition=context.desk.plan.edition_label, **digits)
