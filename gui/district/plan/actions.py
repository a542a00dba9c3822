"""What the plan page does: each asks what it has to, does it, and tells what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.design.tokens import Tone
from gui.dialogs import ask
from gui.district.context import DistrictContext
from gui.district.long_work import LongWork, WorkStrip
from gui.district.passphrase import PassphraseDialog, ask_key
from gui.district.plan.close_dialog import CloseDialog
from gui.district.plan.dialogs import (
    DeadlinesDialog,
    NewPassphraseDialog,
    PublishDialog,
    ReasonDialog,
    SchoolDialog,
)
from gui.district.plan.edition import edition_words
from gui.district.plan.handing_out import HandedOut, hand_out
from gui.district.plan.own_report import make_own_report, own_report_path
from gui.wording import sentence
from models.errors import ChiwatError
from models.submission import Reporter
from storage.district_file import DistrictFile
from storage.district_keys import change_passphrase, renew_key, replace_lost_key
from storage.exchange import ExchangeWritten, write_exchange
from storage.keys import OpenKey
from storage.plan_source import read_plan_source


class PlanActions(QObject):
    """``told``: words, tone, folder; ``strip`` shows what takes longer than a moment, one thing at a time."""

    told = Signal(str, str, str)
    file_wanted = Signal(Path)

    def __init__(self, context: DistrictContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.strip = WorkStrip()

    def publish(self, only: Reporter | None = None, *, anew: bool = False) -> None:
        """Hand out the plan package and the letters."""
        dialog = PublishDialog(self._context, only, anew=anew, parent=self._window)
        dialog.exec()
        dialog.deleteLater()
        order = dialog.order
        if order is None:
            return
        work = LongWork(self._context.desk, lambda file, progress: hand_out(file, order, progress))
        work.succeeded.connect(self._handed_out)
        self._run_long(work, self.tr("กำลังเผยแพร่"))

    def _run_long(self, work: LongWork, words: str) -> None:
        work.failed.connect(self._failed)
        work.left.connect(lambda: self.told.emit(self.tr("ยกเลิกแล้ว ไม่มีไฟล์ใดถูกเขียน"), Tone.NOTE.value, ""))
        self.strip.run(work, words)

    def _handed_out(self, done: HandedOut) -> None:
        words = self.tr("เผยแพร่ครั้งที่ {serial} แล้ว: {file}").format(
            serial=done.document.publication.serial, file=done.plan
        )
        if done.letters is not None:
            more = self.tr("หนังสือ {count} ฉบับ: {file} พิมพ์แล้วให้ลบไฟล์นี้ เพราะมีรหัสอยู่")
            words = f"{words}\n{more.format(count=done.count, file=done.letters)}"
        self._tell(words, done.plan.parent)

    def edit_school(self, reporter: Reporter) -> None:
        """Change a school's row in the roster."""
        SchoolDialog(self._context, self._context.desk.school(reporter.code), self._window).exec()

    def add_school(self) -> None:
        """Add a school to the roster."""
        SchoolDialog(self._context, None, self._window).exec()

    def edit_deadlines(self) -> None:
        """Change the deadlines."""
        DeadlinesDialog(self._context, self._window).exec()

    def revoke(self, reporter: Reporter, digits: str) -> None:
        """Revoke a school's key for good."""
        desk = self._context.desk
        words = self.tr("ไฟล์ที่ลงนามด้วยกุญแจนี้จะไม่ถูกใช้อีกและยกเลิกไม่ได้ ผลที่ตรวจรับแล้วยังนับอยู่ โรงเรียนต้องใช้รหัสเปิดใช้ใหม่")
        title = self.tr("ยกเลิกกุญแจของ{name}").format(name=desk.name_of(reporter))
        dialog = ReasonDialog(self._context, title, words, self.tr("ยกเลิกกุญแจ"), self._window)

        def work() -> None:
            reason = dialog.reason.cleaned()
            desk.decide(
                lambda file: file.revoke(reporter, desk.clock(), desk.officer, fingerprint=digits, reason=reason)
            )

        dialog.work = work
        dialog.exec()

    def close_year(self) -> None:
        """Close the year on the desk, after showing what is open and what is frozen."""
        desk = self._context.desk
        dialog = CloseDialog(self._context, self._window)

        def work() -> None:
            reason = dialog.reason.cleaned()
            desk.decide(lambda file: file.close_year(desk.year, desk.clock(), desk.officer, reason=reason))

        dialog.work = work
        dialog.exec()

    def change_passphrase(self) -> None:
        """Seal the district's key under another passphrase."""
        words = self.tr("กุญแจคงเดิม สำเนาและไฟล์สำรองที่ทำไว้ก่อนยังเปิดได้ด้วยรหัสผ่านเดิม หากรหัสผ่านรั่วไหลให้เปลี่ยนกุญแจ")
        dialog = self._new_passphrase(self.tr("เปลี่ยนรหัสผ่าน"), words)
        self._run(dialog, lambda file: change_passphrase(file, dialog.old.text(), dialog.new.text()))

    def renew_key(self) -> None:
        """Give the district a new key, for which the present one vouches."""
        words = self.tr("กุญแจเดิมรับรองกุญแจใหม่ โรงเรียนไม่ต้องทำอะไร แต่ต้องเผยแพร่แผนใหม่")
        dialog = self._new_passphrase(self.tr("เปลี่ยนกุญแจ"), words)
        self._run(dialog, lambda file: renew_key(file, dialog.old_key(), dialog.new.text()))

    def replace_lost_key(self) -> None:
        """Give the district a new key where the passphrase is forgotten."""
        words = self.tr("ไม่มีใครกู้รหัสผ่านเดิมได้ โปรแกรมจะสร้างกุญแจใหม่และรหัสเปิดใช้ใหม่ทุกแห่ง ต้องเผยแพร่แผนและหนังสือใหม่ทั้งหมด")
        dialog = self._new_passphrase(self.tr("สร้างกุญแจใหม่"), words, lost=True)
        desk = self._context.desk
        self._run(dialog, lambda file: replace_lost_key(file, dialog.new.text(), desk.clock(), desk.officer))

    def _new_passphrase(self, verb: str, words: str, *, lost: bool = False) -> NewPassphraseDialog:
        return NewPassphraseDialog(self._context, verb, words, verb, self._window, lost=lost)

    def _run(self, dialog: NewPassphraseDialog, work: Callable[[DistrictFile], object]) -> None:
        dialog.work = lambda: self._context.desk.decide(work)
        if dialog.exec():
            self._tell(self.tr("{what}แล้ว").format(what=dialog.windowTitle()))

    def write_exchange(self) -> None:
        """Write a year's documents and all decisions for the office's other computer."""
        desk, title = self._context.desk, self.tr("ออกไฟล์ให้อีกเครื่อง")
        key = self._ask_key(title, self.tr("เขียนรายงานและการพิจารณาของปี {year} เป็นไฟล์ลงนาม").format(year=desk.year))
        if key is None:
            return
        out = desk.path.parent / self.tr("แลกเปลี่ยน {year}.xlsx").format(year=desk.year)
        year, now = desk.year, desk.clock()
        work = LongWork(
            desk, lambda file, progress: write_exchange(file, year, out, key, now, progress=progress), writes=False
        )
        work.succeeded.connect(self._exchanged)
        self._run_long(work, self.tr("กำลังเขียนไฟล์ให้อีกเครื่อง"))

    def _exchanged(self, done: ExchangeWritten) -> None:
        names = ", ".join(path.name for path in done.paths)
        words = self.tr(
            "เขียน {files} แล้ว มีรายงาน {documents} ฉบับและการพิจารณา {decisions} รายการ นำไปวางที่หน้านำเข้าของอีกเครื่อง"
        ).format(decisions=done.decisions, documents=done.documents, files=names)
        if done.left_out:
            codes = ", ".join(held.reporter.code for held in done.left_out)
            words += "\n" + self.tr("ไฟล์ที่แก้เซลล์และใหญ่เกินไปไม่ได้ไปด้วย ให้นำเข้าที่อีกเครื่องเอง: {codes}").format(codes=codes)
        self._tell(words, done.paths[0].parent)

    def take_edition(self, path: Path) -> None:
        """Show what a newer edition of the plan changes, then take it where that is wanted."""
        desk = self._context.desk
        try:
            plan = read_plan_source(path)
            desk.file.require_successor(plan)
            if ask(
                self.tr("รับแผน{edition}").format(edition=plan.edition_label),
                edition_words(desk.plan, plan),
                (self.tr("ยังไม่รับ"), self.tr("รับแผนฉบับนี้")),
                self._window,
            ):
                desk.decide(lambda file: file.revise(desk.clock(), plan=plan))
                self._tell(self.tr("รับแผนแล้ว โรงเรียนได้รับเมื่อเผยแพร่"))
        except ChiwatError as error:
            self._failed(error)

    def open_own_report(self) -> None:
        """Open the office's own report with the form that schools have; the first time, make its file."""
        desk = self._context.desk
        path = own_report_path(desk.file)
        if path.exists():
            self.file_wanted.emit(path)
            return
        words = self.tr("สร้างไฟล์รายงานของสำนักงานเขตข้างไฟล์นี้ ลงนามด้วยรหัสผ่านเดียวกัน")
        title = self.tr("เริ่มรายงานของสำนักงานเขต")
        dialog = PassphraseDialog(self._context, title, words, self.tr("สร้างไฟล์"), self._window)
        dialog.exec()
        key, passphrase = dialog.key, dialog.passphrase
        dialog.deleteLater()
        if key is None:
            return
        task = desk.writing(lambda file: make_own_report(file, path, key, passphrase, desk.clock()))
        task.succeeded.connect(lambda _made: self.file_wanted.emit(path))
        task.failed.connect(self._failed)
        task.start()

    def _ask_key(self, title: str, words: str) -> OpenKey | None:
        return ask_key(self._context, title, words, self.tr("ลงนาม"), self._window)

    def _failed(self, error: ChiwatError) -> None:
        self.told.emit(sentence(error, self._context.language), Tone.ERROR.value, "")

    def _tell(self, words: str, folder: Path | None = None) -> None:
        self.told.emit(words, Tone.OK.value, str(folder) if folder else "")
