"""Icons, words and tones of what a row can say."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from gui.design.chip import ChipLook
from gui.design.tokens import Tone
from gui.school.year_book import YearBook
from models.attainment import Attainment
from models.numbers import Digits, Number, format_number
from models.plan import Baseline, Indicator, Kind, Level, Target
from models.submission import EntryState

NOTHING = "–"
LEVEL_ICONS = {Level.ERROR: "octagon-alert", Level.WARNING: "triangle-alert", Level.NOTE: "info"}
LEVEL_TONES = {Level.ERROR: Tone.ERROR, Level.WARNING: Tone.WARNING, Level.NOTE: Tone.NOTE}


def level_words(level: Level) -> str:
    """Return the name of a level of findings."""
    return {
        Level.ERROR: QCoreApplication.translate("School", "ต้องแก้ไข"),
        Level.WARNING: QCoreApplication.translate("School", "ต้องชี้แจง"),
        Level.NOTE: QCoreApplication.translate("School", "ข้อสังเกต"),
    }[level]


def blank_look() -> ChipLook:
    """Return how a blank row looks."""
    return ChipLook("circle-dashed", QCoreApplication.translate("School", "ยังไม่กรอก"), Tone.MUTE)


def level_look(level: Level) -> ChipLook:
    """Return how a level looks."""
    return ChipLook(LEVEL_ICONS[level], level_words(level), LEVEL_TONES[level])


def state_look(state: EntryState | None) -> ChipLook:
    """Return how a state without a value looks."""
    if state is EntryState.NOT_APPLICABLE:
        return ChipLook("circle-slash", QCoreApplication.translate("School", "ไม่เกี่ยวข้อง"), Tone.MUTE)
    if state is EntryState.NOT_AVAILABLE:
        return ChipLook("circle-minus", QCoreApplication.translate("School", "ไม่มีข้อมูล"), Tone.MUTE)
    if state is EntryState.NOT_DUE:
        return ChipLook("clock", QCoreApplication.translate("School", "ยังไม่ถึงกำหนด"), Tone.MUTE)
    return blank_look()


def yes_no(answer: bool | None) -> str:
    """Return an answer in words."""
    if answer is None:
        return NOTHING
    return QCoreApplication.translate("School", "ใช่") if answer else QCoreApplication.translate("School", "ไม่ใช่")


def figure_words(value: Number | None, decimals: int, digits: Digits) -> str:
    """Return a figure with all its decimals."""
    return NOTHING if value is None else format_number(value, decimals=decimals, digits=digits)


def target_words(indicator: Indicator, target: Target | None, digits: Digits) -> str:
    """Return a target or baseline as a column shows it."""
    if target is None or (isinstance(target, Baseline) and not target.comparable):
        return NOTHING
    if target.level:
        return target.level
    decimals = 2 if indicator.kind is Kind.YES_NO else indicator.decimals
    return figure_words(target.value, decimals, digits)


def result_words(book: YearBook, indicator: Indicator, digits: Digits) -> str:
    """Return what an indicator's result column shows."""
    if indicator.kind is Kind.YES_NO:
        return yes_no(book.answer(indicator.id))
    if indicator.kind in (Kind.LEVEL, Kind.GRADE):
        entry = book.entries.get(indicator.id)
        return (entry.level if entry else "") or NOTHING
    return figure_words(book.figure(indicator.id), indicator.decimals, digits)


def attainment_look(book: YearBook, indicator: Indicator, digits: Digits, *, long: bool = False) -> ChipLook | None:
    """Return how the result stands to the target; ``long`` tells also by how much it is reached."""
    verdict = book.attainment(indicator.id)
    if indicator.kind is Kind.YES_NO or verdict not in (Attainment.MET, Attainment.MISSED):
        return None
    target, figure = indicator.target(book.year), book.figure(indicator.id)
    difference = None if figure is None or target is None or target.value is None else figure - target.value
    if verdict is Attainment.MET:
        if not long or not difference:
            return ChipLook("circle-check", QCoreApplication.translate("School", "ถึงเป้าหมาย"), Tone.OK)
        return ChipLook("circle-check", _distance(difference, indicator.decimals, digits), Tone.OK)
    if difference is None:
        return ChipLook("arrow-down", QCoreApplication.translate("School", "ไม่ถึงเป้า"), Tone.NOTE)
    icon = "arrow-down" if difference < 0 else "arrow-up"
    return ChipLook(icon, _distance(difference, indicator.decimals, digits), Tone.NOTE)


def _distance(difference: Decimal, decimals: int, digits: Digits) -> str:
    shown = format_number(abs(difference), decimals=decimals, digits=digits)
    if difference < 0:
        return QCoreApplication.translate("School", "ต่ำกว่าเป้า {0}").format(shown)
    return QCoreApplication.translate("School", "สูงกว่าเป้า {0}").format(shown)
