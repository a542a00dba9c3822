"""Check, attest, export (reference picture 4): what is missing, what will be signed, who signs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tokens import CHROME, DRAWER_BELOW, INK2, OK, Tone
from gui.notice import Notice
from gui.parts import Glyph, Ground, column, held, row, scrolling
from gui.school.attest_panel import AttestPanel
from gui.school.check_items import check_items
from gui.school.check_list import CheckList
from gui.school.check_side import CheckFoot, CheckHead
from gui.school.desk import SchoolDesk
from gui.school.export_result import ExportDone
from gui.school.exporting import Rendering, as_signed, proposed_path, render, signing
from gui.school.form_print import page_layout, print_form
from gui.school.handed_in import HandedIn, Stage, handed_in, stage
from gui.school.paper import Paper
from gui.settings import Settings
from gui.tasks import Task
from gui.wording import sentence
from gui.wording.branches import branch_words
from models.canonical import digest, encode
from models.errors import ChiwatError
from models.numbers import Digits, in_digits
from models.plan import ReporterType
from storage.export import ExportResult

_LEFT, _RIGHT, _PAUSE = 300, 348, 250
_PAPER_HEIGHT, _LIST_HEIGHT = 608, 280


class CheckPage(QWidget):
    """The page; ``jump_wanted`` names a place of the form, ``exported`` a file that was made."""

    jump_wanted = Signal(object)
    exported = Signal(object)
    receipt_wanted = Signal()

    def __init__(self, desk: SchoolDesk, settings: Settings) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings
        self.final = True
        self.rendering: Rendering | None = None
        self.stage, self._again = Stage.WORK, False
        self._handed: HandedIn | None = None
        self._figures = ""
        self._out: Path | None = None
        self._task: Task | None = None
        self.head, self.items, self.foot = CheckHead(), CheckList(), CheckFoot()
        self.paper, self.attest, self.done = Paper(), AttestPanel(), ExportDone()
        self.branch = Notice(SMALL, (16, 8, 16, 8))
        file, language = desk.file, settings.choices.language
        self.branch.tell(branch_words(file.plan_document, file.reporter.code, language), Tone.WARNING)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._render)
        self._lay_out()
        self._connect()
        self.attest.name.setText(settings.choices.signer)
        if settings.choices.position:
            self.attest.position.setCurrentText(settings.choices.position)

    def _lay_out(self) -> None:
        left = Ground(CHROME, ("right",))
        self._list = scrolling(self.items)
        left_column = column(self.head, self.branch, self._list, self.foot, gap=0)
        left_column.setStretch(2, 1)
        left.setLayout(left_column)
        right = Ground(CHROME, ("left",))
        self.right = QStackedWidget()
        self.right.addWidget(self.attest)
        self.right.addWidget(self.done)
        inside = QVBoxLayout(right)
        inside.setContentsMargins(20, 12, 18, 12)
        inside.addWidget(self.right)
        self._left, self._right = left, scrolling(right)
        middle = column(self._bar(), self.paper, gap=6)
        middle.setContentsMargins(20, 10, 20, 0)
        middle.setStretch(1, 1)
        self._middle = Ground(CHROME)
        self._middle.setLayout(middle)
        content = QWidget()
        self._box = QHBoxLayout(content)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        for part, stretch in ((self._left, 0), (self._middle, 1), (self._right, 0)):
            self._box.addWidget(part, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))

    def _bar(self) -> QHBoxLayout:
        self.seen_mark = Glyph("circle-check", OK, 16, 20)
        self.seen = held(WrappedLabel(style=SMALL, ink=OK, most_lines=1))
        self.page_words = held(WrappedLabel(most_lines=1))
        self.back_button = Button("", ButtonKind.SECONDARY, icon="arrow-left", name=self.tr("หน้าก่อน"))
        self.next_button = Button("", ButtonKind.SECONDARY, icon="arrow-right", name=self.tr("หน้าถัดไป"))
        self.print_button = Button(self.tr("พิมพ์ร่าง"), icon="printer")
        self.about = held(WrappedLabel(style=BODY_BOLD, most_lines=1))
        exact = ElidedLabel(self.tr("ตรงกับในไฟล์ทุกตัวอักษร"), SMALL, INK2)
        bar = row(self.about, exact, 0, self.seen_mark, self.seen, self.back_button, self.page_words, self.next_button)
        bar.addWidget(self.print_button)
        return bar

    def _connect(self) -> None:
        self.desk.changed.connect(self._figures_changed)
        self.desk.year_changed.connect(self._year_changed)
        self.settings.changed.connect(self._changed)
        self.items.jump_wanted.connect(self.jump_wanted)
        self.foot.final_wanted.connect(self.set_final)
        self.paper.turned.connect(self._show_pages)
        self.back_button.clicked.connect(lambda: self.paper.turn(-1))
        self.next_button.clicked.connect(lambda: self.paper.turn(1))
        self.print_button.clicked.connect(self.print_form)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.print_form)
        self.attest.edited.connect(self._attestation_edited)
        self.attest.sign_wanted.connect(self.sign)
        self.attest.place_wanted.connect(self._choose_place)
        self.done.print_wanted.connect(self.print_form)
        self.done.again_wanted.connect(self._go_on)
        self.done.failed.connect(self._not_copied)
        self.done.receipt_wanted.connect(self.receipt_wanted)

    def set_final(self, final: bool) -> None:
        """Make the final report, or an interim one, which may have blanks."""
        self.final = final
        self._out = None
        self._render()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.paper.setFocus()
        # The page is drawn first, and then filled.
        QTimer.singleShot(0, self, self._render_if_shown)

    def _render_if_shown(self) -> None:
        if self.isVisible():
            self._render()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is read from the file for a page that nobody sees: it may be closed by then."""
        super().hideEvent(event)
        self._later.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panels below each other where they have no room beside each other."""
        narrow = self.width() < DRAWER_BELOW
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for part, width in ((self._left, _LEFT), (self._right, _RIGHT)):
            part.setMinimumWidth(0 if narrow else width)
            part.setMaximumWidth(16_777_215 if narrow else width)
        self._order()
        self.paper.setMinimumHeight(_PAPER_HEIGHT if narrow else 200)
        self._list.setMinimumHeight(_LIST_HEIGHT if narrow else 0)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in turns:
            self.paper.turn(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sign(self) -> None:
        """Sign exactly what is shown, in the background."""
        self._render_now()
        if (
            self.desk.looking
            or self.rendering is None
            or not self.rendering.complete
            or self.attest.lacking()
            or self._task is not None
        ):
            return
        if self.shows_signed:
            return
        if self.rendering.error is not None:
            self._refused(self.rendering.error)
            return
        submission, out = self.rendering.submission, self._out or proposed_path(self.desk, self.rendering.submission)
        work = signing(self.desk.file.database.path, submission, out, self.attest.passphrase.text())
        self._task = Task(work, self)
        self._task.succeeded.connect(self._signed)
        self._task.failed.connect(self._refused)
        self._task.start()
        self._show_ready()

    def print_form(self) -> None:
        """Ask for a printer (or a PDF) and print what is shown."""
        # Loaded when somebody prints: the window opens sooner without it.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self.rendering is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            print_form(printer, self.rendering.sheets, self.settings.choices.digits, self.print_foot())

    def print_foot(self) -> str:
        """Return what stands at the foot of a print: a draft says so."""
        assert self.rendering is not None
        return "" if self.shows_signed else self.tr("ฉบับร่าง ยังไม่ลงนาม")

    def _changed(self) -> None:
        if self.isVisible():
            self._later.start()

    def _figures_changed(self, _names: object) -> None:
        """What was read is not what stands there now: the word that it was read is taken back at once."""
        if self.isVisible():
            self.attest.tick.setChecked(False)
        self._changed()

    def _year_changed(self) -> None:
        self._out, self._again = None, False
        self._changed()

    def _attestation_edited(self) -> None:
        self._show_ready()
        self._later.start()

    def _render_now(self) -> None:
        if self._later.isActive():
            self._later.stop()
            self._render()

    @property
    def shows_signed(self) -> bool:
        """Whether what is shown was signed, and is no draft."""
        return self._handed is not None

    def _go_on(self) -> None:
        """Sign once more what was signed."""
        self._again = True
        self._render()
        self.attest.name.setFocus()

    def _render(self) -> None:
        draft = render(self.desk, self.attest.attestation, final=self.final, now=self.desk.clock())
        self.stage = stage(self.desk, draft.submission)
        self._again = self._again and self.stage is Stage.SIGNED
        shown = self.stage in (Stage.SIGNED, Stage.ACCEPTED) and not self._again
        self._handed = handed_in(self.desk) if shown else None
        found = as_signed(self.desk, self._handed.submission) if self._handed else draft
        self.rendering = found
        figures = digest(encode(found.submission.report))
        anew, self._figures = figures != self._figures, figures
        if anew:
            self.attest.tick.setChecked(False)
        self.paper.show_sheets(found.sheets, self.settings.choices.digits, anew=anew)
        language, digits = self.settings.choices.language, self.settings.choices.digits
        self.items.show_items(check_items(self.desk, language, digits, final=self.final))
        self.head.show_state(found, self.desk, self.stage, digits)
        self.foot.show_state(
            self._deadline(), self.desk.clock().date(), digits,
            final=self.final, stage=self.stage, accepted=self.desk.accepted is not None,
        )  # fmt: skip
        self._show_side(digits)
        self.attest.file_name.set_words((self._out or proposed_path(self.desk, found.submission)).name)
        self._show_ready()

    def _show_side(self, digits: Digits) -> None:
        self.about.set_words(self.tr("เนื้อหาที่ลงนามแล้ว") if self.shows_signed else self.tr("เนื้อหาที่จะลงนาม"))
        self.print_button.setText(self.tr("พิมพ์") if self.shows_signed else self.tr("พิมพ์ร่าง"))
        if self._handed is not None:
            revision = in_digits(str(self.desk.next_revision), digits)
            again = self.tr("ลงนามใหม่เป็นครั้งที่ {revision}").format(revision=revision)
            self.done.show_handed_in(self._handed, again, digits)
        self.right.setCurrentWidget(self.done if self.shows_signed else self.attest)
        self._order()

    def _order(self) -> None:
        """Below each other, what was signed comes first, as it is what there is to know."""
        below = self._box.direction() is QBoxLayout.Direction.TopToBottom
        wanted = 0 if below and self.shows_signed else 2
        if self._box.indexOf(self._right) != wanted:
            self._box.removeWidget(self._right)
            self._box.insertWidget(wanted, self._right)

    def _show_pages(self) -> None:
        count, digits = len(self.paper.pages), self.settings.choices.digits
        where = self.tr("หน้า {number} จาก {count}").format(number=self.paper.number + 1, count=count)
        self.page_words.set_words(in_digits(where, digits))
        seen = self.tr("เปิดดูครบ {count} หน้า").format(count=count) if self.paper.all_seen else ""
        self.seen.set_words(in_digits(seen, digits))
        self.seen_mark.setVisible(self.paper.all_seen)
        self.back_button.allow(self.paper.number > 0, self.tr("นี่คือหน้าแรก"))
        self.next_button.allow(self.paper.number + 1 < count, self.tr("นี่คือหน้าสุดท้าย"))
        self.attest.set_pages(count, digits)

    def _show_ready(self) -> None:
        lacking = self.attest.lacking()
        if self.rendering is not None and not self.rendering.complete:
            lacking = self.tr("ยังลงนามไม่ได้ ทำรายการทางซ้ายให้ครบก่อน")
        if self.desk.looking:
            lacking = self.tr("เปิดดูอย่างเดียว จึงลงนามไม่ได้ กด “แก้ไขที่นี่แทน” ด้านบนก่อน")
        busy, same = self._task is not None, self.stage is not Stage.WORK
        self.attest.sign_button.kind = ButtonKind.SECONDARY if same else ButtonKind.PRIMARY
        done = self.tr("โปรแกรมจะเขียนไฟล์ อ่านกลับ และตรวจลายมือชื่อให้ แล้วจึงให้คัดลอกลงแฟลชไดรฟ์หรือพิมพ์")
        reason = self.tr("กำลังลงนาม…") if busy else lacking or done
        self.attest.reason.set_words(reason)
        self.attest.sign_button.allow(not lacking and not busy and self.stage is not Stage.ACCEPTED, reason)
        self.attest.sign_button.update()

    def _signed(self, result: ExportResult) -> None:
        self._task = None
        self.attest.forget_passphrase()
        self.attest.tell("")
        self.settings.change(signer=self.attest.name.text(), position=self.attest.position.currentText())
        self._out = None
        self.desk.note_export()
        self._again = False
        self._render()
        self.done.folder_button.setFocus()
        self.exported.emit(result)

    def _refused(self, error: ChiwatError) -> None:
        self._task = None
        self._again = self.stage is Stage.SIGNED
        self._render()
        self.attest.tell(sentence(error, self.settings.choices.language, self.settings.choices.digits))
        if error.code == "wrong_passphrase":
            self.attest.passphrase.clear()
            self.attest.passphrase.setFocus()
        self._show_ready()

    def _not_copied(self, error: ChiwatError) -> None:
        words = sentence(error, self.settings.choices.language, self.settings.choices.digits)
        self.done.told.tell(words, Tone.ERROR)

    def _choose_place(self) -> None:
        if self.rendering is None:
            return
        start = str(self._out or proposed_path(self.desk, self.rendering.submission))
        kinds = self.tr("ไฟล์แบบรายงาน (*.xlsx)")
        if name := QFileDialog.getSaveFileName(self, self.tr("ไฟล์ที่จะส่งเขต"), start, kinds)[0]:
            self._out = Path(name).with_suffix(".xlsx")
            self.attest.file_name.set_words(self._out.name)

    def _deadline(self) -> date | None:
        if self.desk.file.reporter.type is not ReporterType.SCHOOL:
            return None
        text = self.desk.file.plan_document.publication.deadlines.get(str(self.desk.year), "")
        return date.fromisoformat(text) if text else None
