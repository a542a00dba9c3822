"""What a finding says at its field, with the school's own numbers, and in one line of the panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.school.inputs import inputs_of
from gui.school.year_book import YearBook
from gui.wording import Language, finding_sentence
from gui.wording.figures import figure_label
from gui.wording.language import plain
from models.explanations import REMARK
from models.finding import Finding
from models.numbers import Digits, format_number, in_digits


def at_field(book: YearBook, finding: Finding, language: Language, digits: Digits) -> str:
    """Return the full sentence of a finding."""
    facts = finding.facts
    if "text" in facts:  # what was typed says more than any figure
        return finding_sentence(finding, book.plan, language, digits)
    if finding.rule == "numerator_exceeds":
        top, bottom = inputs_of(book.plan, book.by_id[finding.indicator], book.known)
        return (
            QCoreApplication.translate("School", "{0} {1} มากกว่าทั้งหมด {2} {3}")
            .format(top.label, plain(facts["numerator"], digits), plain(facts["denominator"], digits), bottom.unit)
            .rstrip()
        )
    if finding.rule == "exceeds_profile":
        return QCoreApplication.translate(
            "School", "{0} มี {1} คน แต่กรอกผู้เข้าสอบ {2} คน กรอกได้ไม่เกิน {1} หรือแก้จำนวนในข้อมูลพื้นฐาน"
        ).format(_figure(book, finding, language), plain(facts["expected"], digits), plain(facts["found"], digits))
    if finding.rule == "unlike_profile":
        return QCoreApplication.translate("School", "ตัวหาร {0} แต่ข้อมูลพื้นฐานมี{1} {2}").format(
            plain(facts["found"], digits), _figure(book, finding, language), plain(facts["expected"], digits)
        )
    if finding.rule == "changed_much":
        return QCoreApplication.translate("School", "{0} ({1} เป็น {2}) เกิน {3} ที่แผนกำหนด").format(
            _change(finding, digits), *(_two(facts[name], digits) for name in ("then", "now", "limit"))
        )
    return finding_sentence(finding, book.plan, language, digits)


def in_panel(book: YearBook, finding: Finding, language: Language, digits: Digits) -> str:
    """Return a finding in one short line."""
    short = _SHORT.get(finding.rule) if "text" not in finding.facts or finding.rule == REMARK else None
    return short(book, finding, digits) if short else at_field(book, finding, language, digits)


def _figure(book: YearBook, finding: Finding, language: Language = Language.THAI) -> str:
    return figure_label(str(finding.facts["figure"]), book.plan, language)


def _two(fact: object, digits: Digits) -> str:
    return format_number(_number(fact), decimals=2, digits=digits)


def _number(fact: object) -> int:
    return fact  # type: ignore[return-value] # the rules give numbers here


def _change(finding: Finding, digits: Digits) -> str:
    difference = _number(finding.facts["now"]) - _number(finding.facts["then"])
    shown = _two(abs(difference), digits)
    if difference > 0:
        return QCoreApplication.translate("School", "เพิ่มจากปีก่อน {0}").format(shown)
    return QCoreApplication.translate("School", "ลดจากปีก่อน {0}").format(shown)


def _exceeds(_book: YearBook, finding: Finding, digits: Digits) -> str:
    return QCoreApplication.translate("School", "ผ่าน {0} เกินทั้งหมด {1}").format(
        plain(finding.facts["numerator"], digits), plain(finding.facts["denominator"], digits)
    )


def _unlike(_book: YearBook, finding: Finding, digits: Digits) -> str:
    return QCoreApplication.translate("School", "ตัวหาร {0} ข้อมูลพื้นฐาน {1}").format(
        plain(finding.facts["found"], digits), plain(finding.facts["expected"], digits)
    )


def _too_many(book: YearBook, finding: Finding, digits: Digits) -> str:
    return QCoreApplication.translate("School", "{0} มี {1} คน แต่กรอก {2} คน").format(
        _figure(book, finding), plain(finding.facts["expected"], digits), plain(finding.facts["found"], digits)
    )


def _missed(book: YearBook, finding: Finding, digits: Digits) -> str:
    indicator = book.by_id[finding.indicator]
    target, figure = indicator.target(book.year), book.figure(indicator.id)
    if figure is None or target is None or target.value is None:
        return QCoreApplication.translate("School", "ไม่ถึงเป้าหมาย")
    shown = format_number(abs(figure - target.value), decimals=indicator.decimals, digits=digits)
    if figure < target.value:
        return QCoreApplication.translate("School", "ต่ำกว่าเป้าหมาย {0}").format(shown)
    return QCoreApplication.translate("School", "สูงกว่าเป้าหมาย {0}").format(shown)


def _same(_book: YearBook, finding: Finding, digits: Digits) -> str:
    return QCoreApplication.translate("School", "เท่ากับปีก่อน {0}").format(_two(finding.facts["now"], digits))


def _perfect(_book: YearBook, finding: Finding, digits: Digits) -> str:
    words = QCoreApplication.translate("School", "เต็ม 100 จากฐาน {0}").format(_two(finding.facts["baseline"], digits))
    return in_digits(words, digits)


_SHORT: Mapping[str, Callable[[YearBook, Finding, Digits], str]] = {
    "numerator_exceeds": _exceeds,
    "unlike_profile": _unlike,
    "exceeds_profile": _too_many,
    "changed_much": lambda _book, finding, digits: _change(finding, digits),
    "target_missed": _missed,
    "same_as_last_year": _same,
    "perfect": _perfect,
    REMARK: lambda _book, finding, _digits: str(finding.facts["text"]),
}
