"""Review: a report as it was filled in, accepted or returned with remarks; signed receipts for all that is decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.chip import Chip, ChipLook
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.text_box import TextBox
from gui.design.tokens import CHROME, DRAWER_BELOW, INK2, RAIL_BELOW, SUNK, Tone
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.page import IMPORT, REVIEW, DistrictPage
from gui.district.review.case import Case, Noticed, PeerTable, noticed, open_case, peer_table, plan_of
from gui.district.review.detail import Detail, size_words
from gui.district.review.drafts import Drafts
from gui.district.review.evidence import EvidenceDialog
from gui.district.review.many import ManyReports
from gui.district.review.queue import Queue
from gui.district.review.sheet import ReportSheet
from gui.district.states import state_look
from gui.parts import Ground, Rule, bring_into_view, column, row, scrolling
from gui.tasks import Task
from gui.wording import sentence
from models.annual_report import AnnualReport
from models.decision import Remark
from models.errors import ChiwatError
from models.standing import ReviewState
from models.submission import YearReport
from storage.receipts import pending_receipts
from storage.reporting import ReporterStatus

_SIDE, _SMALL, _LOW = 300, 220, 360
# Words of a signed document, which is Thai whatever language the window speaks.
_SEE_REMARKS = "ดูข้อทักท้วงที่ตัวชี้วัด"


class ReviewPage(DistrictPage):
    """Schools at the left, the chosen one's report in the middle, the chosen value at the right."""

    key = REVIEW

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context)
        self._case: Case | None = None
        self._peers: PeerTable = {}
        self._peers_of: AnnualReport | None = None
        self._drafts = Drafts()
        self.many = ManyReports(context, self._drafts, self)
        self._looking = False
        """Whether the value's panel is looked at where it has no room beside the report."""
        self._pending = 0
        self.queue, self.sheet, self.detail = Queue(), ReportSheet(context), Detail(context)
        self.name = ElidedLabel(style=PAGE_TITLE)
        self.chip = Chip(ChipLook("circle-dashed", "", Tone.MUTE))
        self.sub = ElidedLabel(style=SMALL, ink=INK2)
        self.reason = TextBox(self.tr("เหตุผลที่ส่งคืนทั้งฉบับ"), most=3)
        self.reason.setPlaceholderText(self.tr("เหตุผลที่ส่งคืนทั้งฉบับ"))
        self.return_button = Button(self.tr("ส่งคืน"), icon="corner-up-left", writes=True)
        self.accept_button = Button(self.tr("ตรวจรับ"), ButtonKind.PRIMARY, icon="circle-check", writes=True)
        self.all_button = Button(self.tr("เลือกทั้งหมด"), ButtonKind.LINK)
        self.many_button = Button("", icon="circle-check", size="small", writes=True)
        self.return_many_button = Button("", icon="corner-up-left", size="small", writes=True)
        self.receipts_button = Button("", icon="send", size="small", writes=True)
        self.strip = self.many.strip
        self.evidence_button = Button("", ButtonKind.LINK, icon="paperclip")
        self.fork_button = Button(self.tr("เลือกฉบับที่หน้านำเข้า"), ButtonKind.LINK)
        self.empty = WrappedLabel(self.tr("ยังไม่มีรายงานให้ตรวจในปีนี้ รายงานที่นำเข้าแล้วจะมาอยู่ที่นี่"), ink=INK2)
        self.empty_button = Button(self.tr("ไปหน้านำเข้า"), ButtonKind.PRIMARY, icon="download")
        self._lay_out()
        self._connect()

    def title(self) -> str:
        # A context of its own: in English the page is a review, and accepting is one thing done on it.
        return QCoreApplication.translate("DistrictTabs", "ตรวจรับ")

    def hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", self.tr("เลือก")), ("F8", self.tr("ค่าที่ควรดูถัดไป")), ("Ctrl+PgDn", self.tr("โรงเรียนถัดไป")),
            ("Space", self.tr("เลือกหลายโรงเรียน")), ("F1", self.tr("วิธีใช้")),
        )  # fmt: skip

    def _lay_out(self) -> None:
        tools = Ground(CHROME, ("top", "right"))
        inside = column(
            row(self.all_button, 0), self.many_button, self.return_many_button, self.receipts_button, self.strip, gap=6
        )
        inside.setContentsMargins(12, 8, 12, 10)
        tools.setLayout(inside)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.queue, 1)
        left.addWidget(tools)
        self._middle = self._report()
        self._nothing = QWidget()
        nothing = column(self.empty, row(self.empty_button, 0), 0, gap=12)
        nothing.setContentsMargins(32, 32, 32, 32)
        self._nothing.setLayout(nothing)
        self.side = Ground(CHROME, ("left",))
        ground = Ground(CHROME)
        padded = column(self.detail, 0)
        padded.setContentsMargins(16, 12, 16, 16)
        ground.setLayout(padded)
        self.back_button = Button(self.tr("กลับไปที่รายงาน"), ButtonKind.LINK, icon="arrow-left")
        side = column(row(self.back_button, 0), gap=0)
        side.addWidget(scrolling(ground), 1)
        self.side.setLayout(side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, stretch in ((self._left, 0), (self._middle, 1), (self._nothing, 1), (self.side, 0)):
            layout.addWidget(part, stretch)

    def _report(self) -> QWidget:
        middle = QWidget()
        head = row(self.name, self.chip, 0, self.evidence_button, self.fork_button)
        top = column(head, self.sub, gap=0)
        top.setContentsMargins(20, 8, 20, 8)
        foot = Ground(SUNK, ("top",))
        self._foot = row(self.reason, self.return_button, self.accept_button)
        self._foot.setStretch(0, 1)
        self._foot.setContentsMargins(20, 10, 20, 10)
        foot.setLayout(self._foot)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(Rule())
        layout.addWidget(self.told)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(foot)
        return middle

    def _connect(self) -> None:
        self.queue.chosen.connect(self._open)
        self.queue.opened.connect(lambda _code: self.sheet.table.setFocus())
        self.queue.ticks_changed.connect(self._show_tools)
        self.sheet.chosen.connect(lambda _name: self._fit())
        self.sheet.table.opened.connect(lambda _name: self._open_detail())
        self.back_button.clicked.connect(self._close_detail)
        self.detail.remarked.connect(self._remark)
        self.reason.textEdited.connect(self._reason_typed)
        self.detail.next_wanted.connect(self.next_noticed)
        self.accept_button.clicked.connect(self.accept)
        self.return_button.clicked.connect(self.return_report)
        self.all_button.clicked.connect(lambda: self.queue.tick_all(not self.queue.ticked))
        self.many_button.clicked.connect(self.accept_many)
        self.return_many_button.clicked.connect(self.return_many)
        self.receipts_button.clicked.connect(self.many.choose_folder)
        self.many.told.connect(self.tell)
        self.strip.busy_changed.connect(self._show_busy)
        self.evidence_button.clicked.connect(self.show_evidence)
        self.fork_button.clicked.connect(lambda: self.page_wanted.emit(IMPORT, ""))
        self.empty_button.clicked.connect(lambda: self.page_wanted.emit(IMPORT, ""))
        self.desk.figures_ready.connect(self._figures_ready)
        following, before = partial(self.queue.step, 1), partial(self.queue.step, -1)
        keys = {"F8": self.next_noticed, "Ctrl+PgDown": following, "Ctrl+PgUp": before}
        for name, slot in keys.items():
            QShortcut(QKeySequence(name), self).activated.connect(slot)
        self.begin_with(self.queue.table)

    def refresh(self) -> None:
        self._take_figures()
        self._pending = len(pending_receipts(self.desk.file, self.desk.year))
        items = self.desk.status.reporters
        self.queue.closed = self.desk.status.closed
        self.queue.show_reporters(items, self.desk.plan.district.short_name, self.context.language)
        any_sent = any(item.standing.state is not ReviewState.MISSING for item in items)
        self._nothing.setVisible(not any_sent)
        if not any_sent:
            self._case = None
        elif self._case is not None and self._status_of(self._case.standing.reporter.code) is not None:
            self._open(self._case.standing.reporter.code)
        else:
            self.queue.table.choose_first()
            self._open(str(self.queue.table.current or ""))
        self._show_tools()
        self._fit()

    def show_item(self, item: str) -> None:
        if self.queue.choose(item):
            self._open(item)

    def search(self) -> None:
        self.queue.search.setFocus()

    def _figures_ready(self) -> None:
        self._take_figures()

    def _take_figures(self) -> None:
        report = self.desk.report(with_received=True)
        if report is not None and report is not self._peers_of:
            task = Task(lambda: _compared(report), self)
            task.succeeded.connect(partial(self._take_peers, report))
            task.start()
        self._peers_of = report

    def _take_peers(self, report: AnnualReport, found: tuple[PeerTable, Mapping[str, Noticed]]) -> None:
        if report is self._peers_of:
            self._peers, seen = found
            self.queue.show_noticed(seen)
            if self.isVisible() and self._case is not None:
                self._open(self._case.standing.reporter.code)

    def _status_of(self, code: str) -> ReporterStatus | None:
        return next((item for item in self.desk.status.reporters if item.reporter.code == code), None)

    def _open(self, code: str) -> None:
        status = self._status_of(code)
        self._case = self._made(status) if status is not None else None
        case = self._case
        self.name.set_words(self.desk.name_of(status.reporter) if status else self.tr("เลือกโรงเรียนทางซ้าย"))
        self.chip.setVisible(status is not None)
        if status is not None:
            self.chip.set_look(state_look(status.standing, self.context.language))
        self.sub.set_words(self._facts(case, status) if case and status else "")
        self.reason.setText(self._drafts.reason(case) if case else "")
        plan = plan_of(self.desk.file, case) if case else None
        self.sheet.show_case(case, plan, self._remarks())
        forked = status is not None and len(status.standing.heads) > 1 and status.standing.current is None
        self.fork_button.setVisible(forked)
        self._show_evidence(case)
        judged = case is not None and not forked and not self.desk.status.closed
        self._show_verbs(case)
        for part in (self.return_button, self.reason):
            part.setEnabled(judged)
        accepted = case.standing.accepted if case else None
        done = case is not None and accepted is not None and accepted.digest == case.document
        self.accept_button.setEnabled(judged and not done)
        self._show_detail()
        self._show_return()

    def _show_verbs(self, case: Case | None) -> None:
        """Name what accepting does: an interim report is only noted, and in a closed year nothing is decided."""
        interim = case is not None and not case.submission.final
        self.accept_button.setText(self.tr("รับทราบฉบับระหว่างปี") if interim else self.tr("ตรวจรับ"))
        closed = worded(self.tr("ปี {year} ปิดแล้ว ไม่ตรวจรับหรือส่งคืนอีก"), year=self.desk.year)
        self.reason.setPlaceholderText(closed if self.desk.status.closed else self.tr("เหตุผลที่ส่งคืนทั้งฉบับ"))

    def _show_evidence(self, case: Case | None) -> None:
        files = {item.sha256 for item in case.submission.report.evidence} if case else set()
        self._say(self.evidence_button, worded(self.tr("หลักฐาน {count} ไฟล์"), count=len(files)), len(files))
        self.evidence_button.setVisible(bool(files))

    def show_evidence(self) -> None:
        """Check the evidence that the report announces."""
        if self._case is not None:
            EvidenceDialog(self.context, self.name.text(), self._case.submission.report, self).exec()

    def _made(self, status: ReporterStatus) -> Case | None:
        last = self._last_report(status)
        return open_case(self.desk.file, status.standing, self.desk.year, self._peers, last)

    def _last_report(self, status: ReporterStatus) -> YearReport | None:
        year = self.desk.year - 1
        if year not in self.desk.years:
            return None
        before = self.desk.file.standing(status.reporter, year)
        held = before.accepted or before.current
        return self.desk.file.records.report(held.digest).report if held else None

    def _facts(self, case: Case, status: ReporterStatus) -> str:
        made = case.submission
        kind = self.tr("ฉบับสมบูรณ์") if made.final else self.tr("ฉบับระหว่างปี")
        words = [worded(self.tr("ครั้งที่ {revision}"), revision=made.revision), kind]
        if status.school:
            words.append(worded(self.tr("อ.{amphoe}"), amphoe=status.school.amphoe))
        if case.size:
            words.append(size_words(case.size))
        if pupils := case.known.get("pupils_all"):
            words.append(worded(self.tr("นักเรียน {count} คน"), count=pupils))
        words.append(worded(self.tr("รับรองโดย {name}"), name=made.attestation.name))
        if self.desk.status.closed:
            words.insert(0, self.tr("ปีนี้ปิดแล้ว ไม่ตรวจรับหรือส่งคืนอีก"))
        return " · ".join(words)

    def _remarks(self) -> Mapping[str, str]:
        return self._drafts.remarks(self._case)

    def _reason_typed(self, words: str) -> None:
        if self._case is not None:
            self._drafts.type_reason(self._case, words)

    def _remark(self, indicator: str, words: str) -> None:
        assert self._case is not None
        if self._drafts.type_remark(self._case, indicator, words):
            self.sheet.show_case(self._case, None, self._remarks())
        self._show_return()

    def _show_detail(self) -> None:
        one = self.sheet.row
        remark = self._remarks().get(one.indicator.id, "") if one else ""
        self.detail.show_row(one, self._case, remark, can_remark=self.return_button.isEnabled())

    @property
    def _has_room(self) -> bool:
        return self.width() >= RAIL_BELOW

    def _open_detail(self) -> None:
        """Go to the remark; in a small window the value comes in the report's place."""
        self._looking = True
        self._fit()
        self.detail.remark.setFocus()
        bring_into_view(self.detail.remark)

    def _close_detail(self) -> None:
        self._looking = False
        self._fit()
        self.sheet.table.setFocus()

    def next_noticed(self) -> None:
        """Look at the next conspicuous or explained value, after the last one at that of the next school."""
        if not self.sheet.next_flagged():
            self.queue.next_noticed()
            self.sheet.next_flagged(anew=True)

    def _show_return(self) -> None:
        count = len(self._remarks())
        words = worded(self.tr("ส่งคืนพร้อมข้อทักท้วง {count} ข้อ"), count=count) if count else self.tr("ส่งคืน")
        self.return_button.setText(words)

    def _show_tools(self) -> None:
        count = len(self.queue.ticked)
        words = worded(self.tr("ตรวจรับที่เลือก {count} โรงเรียน"), count=count)
        self._say(self.many_button, words, count)
        self._say(self.return_many_button, worded(self.tr("ส่งคืนที่เลือก {count} โรงเรียน"), count=count), count)
        for button in (self.many_button, self.return_many_button):
            button.setVisible(bool(count))
        self._say(self.receipts_button, worded(self.tr("ออกใบตอบรับ {count} ฉบับ"), count=self._pending), self._pending)
        if self.strip.busy:
            self.receipts_button.setEnabled(False)
        self.all_button.setEnabled(bool(count) or self.queue.can_tick_any)
        self.all_button.setText(self.tr("ไม่เลือก") if count else self.tr("เลือกทั้งหมด"))

    def _show_busy(self, busy: bool) -> None:
        self._show_tools()
        if busy:
            self.queue.table.setFocus()

    def _say(self, button: Button, words: str, count: int) -> None:
        button.setText(words)
        button.allow(bool(count), self.tr("ยังไม่มีรายการ"))

    def accept(self) -> None:
        """Accept the report that is shown, and go to the next."""
        case = self._case
        if case is None:
            return
        desk, who = self.desk, case.standing.reporter
        following = self._following()
        if self._decide(
            lambda: desk.decide(
                lambda file: file.accept(who, desk.year, desk.clock(), desk.officer, document=case.document)
            )
        ):
            words = self.tr("ตรวจรับ{name}แล้ว")
            if not case.submission.final:
                words = self.tr("รับทราบฉบับระหว่างปีของ{name}แล้ว ไม่นับเป็นรายงานของปี ยังต้องส่งฉบับสมบูรณ์")
            self.tell(worded(words, name=desk.name_of(who)))
            self._go_on(following)

    def return_report(self) -> None:
        """Return the report that is shown, with its remarks."""
        case = self._case
        if case is None:
            return
        desk, who, reason = self.desk, case.standing.reporter, self.reason.cleaned()
        remarks = [Remark(indicator=name, text=words.strip()) for name, words in self._remarks().items()]
        if not remarks and not reason:
            self.tell(self.tr("เขียนเหตุผลหรือข้อทักท้วงก่อน โรงเรียนจะได้รู้ว่าต้องแก้อะไร"), Tone.WARNING)
            self.reason.setFocus()
            return
        reason = reason or _SEE_REMARKS
        following = self._following()
        if self._decide(
            lambda: desk.decide(
                lambda file: file.return_(
                    who, desk.year, desk.clock(), desk.officer, reason=reason, remarks=remarks, document=case.document
                )
            )
        ):
            self._drafts.forget(case.document)
            self.tell(worded(self.tr("ส่งคืน{name}แล้ว โรงเรียนทราบเมื่อได้ใบตอบรับ"), name=desk.name_of(who)))
            self._go_on(following)

    def accept_many(self) -> None:
        """Accept all that are ticked."""
        self.many.accept(self._ticked())

    def return_many(self) -> None:
        """Return all that are ticked with one reason."""
        self.many.return_(self._ticked())

    def _ticked(self) -> list[ReporterStatus]:
        return [item for item in self.desk.status.reporters if item.reporter.code in self.queue.ticked]

    def _following(self) -> str:
        keys = [str(one.key) for one in self.queue.table.table.rows]
        current = str(self.queue.table.current)
        at = keys.index(current) + 1 if current in keys else 0
        return keys[at] if at < len(keys) else ""

    def _go_on(self, code: str) -> None:
        if code and self.queue.table.choose(code):
            self._open(code)
        at = QApplication.focusWidget()
        if at is None or not self.isAncestorOf(at):  # a button that could not be pressed lost it
            self.queue.table.setFocus()

    def _decide(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except ChiwatError as error:
            self.tell(sentence(error, self.context.language), Tone.ERROR)
            return False
        return True

    def write_receipts_to(self, folder: Path) -> None:
        """Sign the receipts of everybody who is decided, into a folder."""
        self.many.write_receipts_to(folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the report what room there is: the value's panel comes in its place, then the list grows narrower."""
        room, any_sent = self._has_room, not self._nothing.isVisibleTo(self)
        looking = self._looking and not room
        self.queue.setFixedWidth(_SIDE if self.width() >= DRAWER_BELOW else _SMALL)
        self.side.setMinimumWidth(_SIDE if room else 0)
        self.side.setMaximumWidth(_SIDE if room else self.width())
        self.side.setVisible(any_sent and (looking or (room and self.sheet.row is not None)))
        self._left.setVisible(not looking)
        self._middle.setVisible(any_sent and not looking)
        self.back_button.setVisible(not room)
        self.sub.setVisible(self.height() >= _LOW)
        self._show_detail()


def _compared(report: AnnualReport) -> tuple[PeerTable, Mapping[str, Noticed]]:
    table = peer_table(report)
    return table, noticed(report, table)
