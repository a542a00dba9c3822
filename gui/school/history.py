"""What was sent of a year and what came back, in order, with what each revision changed; no widget."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.dates import moment_words
from gui.design.tokens import Tone
from gui.school.desk import SchoolDesk
from gui.school.looks import yes_no
from gui.wording import Language, word
from models.changes import Change, ValueChange, changes
from models.form_submission import document_code
from models.measure import answer, own_figure
from models.numbers import Digits, format_number, in_digits
from models.plan import Plan
from models.profile import known_figures
from models.receipt import Receipt, Verdict
from models.submission import Entry, EntryState, YearReport


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    """An indicator's change or remark."""

    code: str
    words: str


@dataclass(frozen=True, kw_only=True)
class HistoryItem:
    """A revision, a receipt, or what is being worked on."""

    title: str
    hint: str
    icon: str
    tone: Tone
    lines: tuple[HistoryLine, ...] = ()
    folder: Path | None = None
    """Where the file of a revision still is."""


def history_items(desk: SchoolDesk, language: Language, digits: Digits) -> tuple[HistoryItem, ...]:
    """Return what happened, latest first."""
    desk.flush()
    found: list[tuple[str, HistoryItem]] = []
    before: YearReport | None = None
    for record in desk.file.submissions(desk.year):
        submission = desk.file.submission(record.sha256)
        lines = _changes(desk.plan, submission.report, before, digits)
        title = QCoreApplication.translate("History", "ครั้งที่ {number} ส่งออก").format(
            number=in_digits(str(record.revision), digits)
        )
        final = QCoreApplication.translate("History", "ฉบับสมบูรณ์")
        kind = final if record.final else QCoreApplication.translate("History", "ฉบับระหว่างปี")
        code = QCoreApplication.translate("History", "รหัสเอกสาร {code}").format(code=document_code(submission))
        unfinished = "" if record.written else QCoreApplication.translate("History", "เขียนไฟล์ไม่สำเร็จ")
        hint = " · ".join(part for part in (kind, moment_words(record.made_at, digits), code, unfinished) if part)
        file = desk.file.place_of(record.sha256)
        held = file is not None and file.is_file()
        lost = () if held or not record.written else (_lost_line(file),)
        item = HistoryItem(
            title=title,
            hint=hint,
            icon="send",
            tone=Tone.ACCENT,
            lines=(*lost, *lines),
            folder=file.parent if held and file is not None else None,
        )
        found.append((record.made_at, item))
        before = submission.report
    found += [(receipt.made_at, _receipt(receipt, language, digits)) for receipt in desk.file.receipts(desk.year)]
    # Clocks of two computers order nothing; here they only arrange what a person reads.
    return tuple(item for _at, item in sorted(found, key=lambda pair: pair[0], reverse=True))


def _lost_line(place: Path | None) -> HistoryLine:
    words = QCoreApplication.translate("History", "ไม่ทราบที่อยู่ของไฟล์ อาจลงนามที่เครื่องอื่น")
    if place is not None:
        words = QCoreApplication.translate("History", "ไม่พบไฟล์ที่ {path} แล้ว อาจย้ายหรือเปลี่ยนชื่อ").format(path=place)
    return HistoryLine(code="", words=words)


def _changes(plan: Plan, report: YearReport, before: YearReport | None, digits: Digits) -> tuple[HistoryLine, ...]:
    """Return what a revision changed; of the first there is nothing to say."""
    if before is None:
        return ()
    changed = (one for one in changes(report, before, frozenset()) if one.change is not Change.UNCHANGED)
    return tuple(_change(plan, one, report, before, digits) for one in changed)


def _change(plan: Plan, one: ValueChange, report: YearReport, before: YearReport, digits: Digits) -> HistoryLine:
    old = entry_words(plan, before, one.indicator, one.old, digits)
    new = entry_words(plan, report, one.indicator, one.new, digits)
    if old == new:
        new = QCoreApplication.translate("History", "{value} (แก้หมายเหตุหรือรายละเอียด)").format(value=new)
    return HistoryLine(code=one.indicator, words=f"{old} → {new}")


def _receipt(receipt: Receipt, language: Language, digits: Digits) -> HistoryItem:
    looks = {
        Verdict.ACCEPTED: ("circle-check", Tone.OK, QCoreApplication.translate("History", "เขตตรวจรับแล้ว")),
        Verdict.RETURNED: ("corner-up-left", Tone.WARNING, QCoreApplication.translate("History", "เขตส่งคืนให้แก้ไข")),
        Verdict.CHOSEN: ("info", Tone.NOTE, QCoreApplication.translate("History", "เขตเลือกฉบับที่จะใช้")),
    }
    icon, tone, title = looks[receipt.verdict]
    if receipt.noted:
        icon, tone, title = "info", Tone.NOTE, QCoreApplication.translate("History", "เขตรับทราบฉบับระหว่างปี รอฉบับสมบูรณ์")
    lines = tuple(
        HistoryLine(code=remark.indicator, words=remark.text or word("remark", language)) for remark in receipt.remarks
    )
    hint = " · ".join(part for part in (moment_words(receipt.made_at, digits), receipt.officer, receipt.reason) if part)
    return HistoryItem(title=title, hint=hint, icon=icon, tone=tone, lines=lines)


def entry_words(
    plan: Plan, report: YearReport, name: str, entry: Entry | None, digits: Digits, *, parts: bool = True
) -> str:
    """Return an entry in a few words: its figure, with its parts where they are wanted, or why there is none."""
    if entry is None:
        return QCoreApplication.translate("History", "ยังไม่กรอก")
    if entry.state is not EntryState.REPORTED:
        return word(entry.state.value)
    indicator = plan.indicator(name)
    said = answer(indicator, entry, known_figures(plan, report.profile))
    if said is not None:
        return yes_no(said)
    figure = own_figure(indicator, entry)
    if figure is None:
        return entry.level or QCoreApplication.translate("History", "กรอกไม่ครบ")
    words = format_number(figure, decimals=indicator.decimals, digits=digits)
    if parts and entry.numerator is not None and entry.denominator is not None:
        written = (format_number(part, digits=digits) for part in (entry.numerator, entry.denominator))
        return f"{words} ({'/'.join(written)})"
    return words
