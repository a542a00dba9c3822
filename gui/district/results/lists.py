"""Which lists stand behind the figures of an indicator, each with who is on it and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from gui.design.tokens import INK, INK2, OK
from gui.district.context import DistrictContext
from gui.district.results.facts import Facts
from gui.district.results.side import Line, Member
from gui.district.results.words import WHY_ICONS, count_words, level_words, number_words, why_words
from gui.wording import word
from models.not_counted import Why
from models.numbers import Number
from models.text import thai_sort_key

translate = QCoreApplication.translate
COUNTED, REACHED, ALL = "counted", "reached", "all"


def lines_of(facts: Facts, context: DistrictContext) -> tuple[Line, ...]:
    """Return the counts: counted, each reason, and the sum of all, which is everybody who is asked."""
    lines = [
        Line(
            key=COUNTED,
            words=translate("Results", "นับแล้ว"),
            number=_n(facts.result.counted, context),
            icon="circle-check",
            ink=OK,
        )
    ]
    lines += [
        Line(
            key=why.value,
            words=why_words(why),
            number=_n(codes, context),
            icon=WHY_ICONS[why],
            ink=INK2 if why is Why.NOT_APPLICABLE else INK,
        )
        for why, codes in facts.left_out.items()
    ]
    everybody = Line(key=ALL, words=translate("Results", "รวม"), number=_n(facts.asked, context), total=True)
    return (*lines, everybody)


def list_title(key: str, facts: Facts) -> str:
    """Name a list."""
    if key in {why.value for why in Why}:
        return why_words(Why(key))
    return {
        COUNTED: translate("Results", "โรงเรียนที่นับ"),
        REACHED: translate("Results", "โรงเรียนที่ถึงเป้า"),
        ALL: translate("Results", "ทุกแห่งที่แผนถาม"),
    }.get(key, level_words(key))


def codes_of(key: str, facts: Facts) -> tuple[str, ...]:
    """Return who is on a list."""
    if key in {why.value for why in facts.left_out}:
        return facts.left_out[Why(key)]
    lists: Mapping[str, Iterable[str]] = {
        COUNTED: facts.result.counted,
        REACHED: facts.reached,
        ALL: (reporter.code for reporter in facts.asked),
    }
    return tuple(lists.get(key, facts.levels.get(key, ())))


def members_of(codes: Sequence[str], facts: Facts, context: DistrictContext) -> tuple[Member, ...]:
    """Return reporters with their own figure or why they have none, figures highest first and then by name."""
    schools = {school.code: school for school in facts.report.schools}
    reasons = {code: why for why, left in facts.left_out.items() for code in left}
    levels = {code: level for level, given in facts.levels.items() for code in given}

    def words(code: str) -> str:
        if code in facts.figures:
            return number_words(facts.origin, facts.figures[code], context)
        if code in levels:
            return level_words(levels[code])
        return _reason(facts, code, reasons[code]) if code in reasons else ""

    def order(code: str) -> tuple[object, ...]:
        figure: Number | None = facts.figures.get(code)
        return figure is None, -(figure or 0), thai_sort_key(schools[code].name if code in schools else "")

    return tuple(
        Member(
            code=code,
            name=schools[code].name if code in schools else facts.report.plan.district.short_name,
            amphoe=schools[code].amphoe if code in schools else "",
            words=words(code),
        )
        for code in sorted(codes, key=order)
    )


def _reason(facts: Facts, code: str, why: Why) -> str:
    """Return the reason that a reporter wrote, after the word for its state."""
    report = facts.report.report_of(code)
    entry = report.entries.get(facts.origin.id) if report else None
    own = entry.reason if entry and why in (Why.NOT_AVAILABLE, Why.NOT_DUE) else ""
    return f"{word(why.value)}: {own}" if own else why_words(why)


def _n(codes: Sequence[object], context: DistrictContext) -> str:
    return count_words(len(codes), context)
