"""What stands between a report and its export, least work first; no widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.design.tokens import Tone
from gui.school.changes import Place
from gui.school.desk import SchoolDesk
from gui.school.sentences import in_panel
from gui.school.year_book import UNFINISHED
from gui.wording import Language
from gui.wording.figures import figure_label
from gui.wording.language import plain, size_words
from models.finding import Finding
from models.numbers import Digits, in_digits
from models.plan import Level, ReporterType
from models.profile import Profile, missing_figures
from models.submission import EntryState


@dataclass(frozen=True, kw_only=True)
class CheckLine:
    """One thing to do or to know, and where."""

    code: str
    words: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class CheckItem:
    """One row of the list: done, or so many things to do."""

    key: str
    title: str
    hint: str
    tone: Tone
    icon: str
    lines: tuple[CheckLine, ...] = ()
    blocks: bool = False


def check_items(desk: SchoolDesk, language: Language, digits: Digits, *, final: bool) -> tuple[CheckItem, ...]:
    """Return the items: what blocks first, fewest things first, then what is done."""
    makers = (_filled, _errors, _warnings, _profile, _evidence, _notes)
    items = [item for make in makers if (item := make(desk, language, digits, final)) is not None]
    return tuple(sorted(items, key=lambda item: (not item.blocks, len(item.lines) if item.blocks else 0)))


def _filled(desk: SchoolDesk, _language: Language, digits: Digits, final: bool) -> CheckItem:
    counts, book = desk.counts(), desk.book
    states = [book.state(indicator.id) for indicator in book.indicators]
    parts = (
        (EntryState.NOT_APPLICABLE, QCoreApplication.translate("Check", "ไม่เกี่ยวข้อง {count}")),
        (EntryState.NOT_AVAILABLE, QCoreApplication.translate("Check", "ไม่มีข้อมูล {count}")),
        (EntryState.NOT_DUE, QCoreApplication.translate("Check", "ยังไม่ถึงกำหนด {count}")),
    )
    hint = " · ".join(
        words.format(count=plain(states.count(state), digits)) for state, words in parts if state in states
    )
    missing = [i for i in book.indicators if book.unfinished(i.id)]
    lines = tuple(_line(i.id, i.short_title, desk.year, "") for i in missing)
    words = QCoreApplication.translate("Check", "กรอกแล้ว {filled} จาก {total} รายการ")
    if not missing:
        words = QCoreApplication.translate("Check", "กรอกครบ {filled} จาก {total} รายการ")
    title = words.format(filled=plain(counts.filled, digits), total=plain(counts.total, digits))
    icon, tone = ("circle-check", Tone.OK) if not missing else ("circle-dashed", Tone.MUTE)
    return CheckItem(
        key="filled", title=title, hint=hint, tone=tone, icon=icon, lines=lines, blocks=bool(missing) and final
    )


def _errors(desk: SchoolDesk, language: Language, digits: Digits, _final: bool) -> CheckItem:
    found = [f for f in desk.findings if f.level is Level.ERROR and f.rule not in UNFINISHED]
    if not found:
        title = QCoreApplication.translate("Check", "ไม่มีข้อที่ต้องแก้ไข")
        return CheckItem(key="errors", title=title, hint="", tone=Tone.OK, icon="circle-check")
    title = QCoreApplication.translate("Check", "ต้องแก้ไข {count} ข้อ").format(count=plain(len(found), digits))
    hint = QCoreApplication.translate("Check", "แก้ก่อนจึงส่งออกได้")
    lines = _lines(desk, found, language, digits)
    return CheckItem(
        key="errors", title=title, hint=hint, tone=Tone.ERROR, icon="octagon-alert", lines=lines, blocks=True
    )


def _warnings(desk: SchoolDesk, language: Language, digits: Digits, _final: bool) -> CheckItem:
    found = [f for f in desk.findings if f.level is Level.WARNING]
    waiting = [f for f in found if desk.book.is_open(f)]
    if waiting:
        title = QCoreApplication.translate("Check", "ต้องชี้แจง {count} ข้อ").format(count=plain(len(waiting), digits))
        hint = QCoreApplication.translate("Check", "พิมพ์เหตุผลใต้ตัวเลข หรือแก้ตัวเลข")
        lines = _lines(desk, waiting, language, digits)
        return CheckItem(
            key="warnings", title=title, hint=hint, tone=Tone.WARNING, icon="triangle-alert", lines=lines, blocks=True
        )
    title = QCoreApplication.translate("Check", "ไม่มีข้อที่ต้องชี้แจง")
    hint = ""
    if found:
        title = QCoreApplication.translate("Check", "ชี้แจงครบ {count} ข้อ").format(count=plain(len(found), digits))
        hint = QCoreApplication.translate("Check", "คำชี้แจงไปกับไฟล์")
    return CheckItem(
        key="warnings",
        title=title,
        hint=hint,
        tone=Tone.OK,
        icon="circle-check",
        lines=_lines(desk, found, language, digits),
    )


def _profile(desk: SchoolDesk, language: Language, digits: Digits, final: bool) -> CheckItem | None:
    if desk.file.reporter.type is not ReporterType.SCHOOL:
        return None
    lacking = tuple(missing_figures(desk.plan, Profile(figures=desk.book.figures)))
    if lacking:
        title = QCoreApplication.translate("Check", "ข้อมูลพื้นฐานขาด {count} ช่อง").format(
            count=plain(len(lacking), digits)
        )
        lines = tuple(_line("", figure_label(name, desk.plan, language), desk.year, name) for name in lacking)
        hint = in_digits(QCoreApplication.translate("Check", "ไม่มีคนให้กรอก 0"), digits)
        return CheckItem(
            key="profile", title=title, hint=hint, tone=Tone.MUTE, icon="circle-dashed", lines=lines, blocks=final
        )
    title = QCoreApplication.translate("Check", "ข้อมูลพื้นฐานครบ")
    pupils = desk.book.known.get("pupils_all", 0)
    hint = QCoreApplication.translate("Check", "นักเรียน {count} คน").format(count=plain(pupils, digits))
    return CheckItem(key="profile", title=title, hint=hint, tone=Tone.OK, icon="circle-check")


def _evidence(desk: SchoolDesk, _language: Language, digits: Digits, _final: bool) -> CheckItem | None:
    """Evidence that the plan wants of values that were entered; nothing waits for it."""
    book = desk.book
    attached = {item.indicator for item in book.evidence}
    wanted = (i for i in book.indicators if i.evidence and i.id not in attached)
    lacking = [i for i in wanted if book.state(i.id) is EntryState.REPORTED]
    sizes = {item.sha256: item.size for item in book.evidence}
    lines = tuple(_line(i.id, i.short_title, desk.year, "") for i in lacking)
    held = QCoreApplication.translate("Check", "แนบแล้ว {count} ไฟล์ {size}").format(
        count=plain(len(sizes), digits), size=size_words(sum(sizes.values()), digits)
    )
    if lacking:
        title = QCoreApplication.translate("Check", "ยังไม่แนบหลักฐาน {count} ตัวชี้วัด").format(
            count=plain(len(lacking), digits)
        )
        optional = QCoreApplication.translate("Check", "ไม่แนบก็ส่งได้")
        hint = f"{held} · {optional}" if sizes else optional
        return CheckItem(key="evidence", title=title, hint=hint, tone=Tone.NOTE, icon="paperclip", lines=lines)
    return CheckItem(key="evidence", title=held, hint="", tone=Tone.OK, icon="circle-check") if sizes else None


def _notes(desk: SchoolDesk, language: Language, digits: Digits, _final: bool) -> CheckItem | None:
    found = [f for f in desk.findings if f.level is Level.NOTE]
    if not found:
        return None
    title = QCoreApplication.translate("Check", "ข้อสังเกต {count} ข้อ").format(count=plain(len(found), digits))
    hint = QCoreApplication.translate("Check", "ไม่ต้องแก้ก็ส่งได้")
    return CheckItem(
        key="notes", title=title, hint=hint, tone=Tone.NOTE, icon="info", lines=_lines(desk, found, language, digits)
    )


def _lines(desk: SchoolDesk, findings: Sequence[Finding], language: Language, digits: Digits) -> tuple[CheckLine, ...]:
    return tuple(_line(f.indicator, in_panel(desk.book, f, language, digits), desk.year, f.field) for f in findings)


def _line(indicator: str, words: str, year: int, field: str) -> CheckLine:
    return CheckLine(code=indicator, words=words, place=Place(year=year, indicator=indicator, field=field))
