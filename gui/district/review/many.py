"""What is done with many reports at once: accepted, returned, answered by signed receipts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.design.tokens import Tone
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.long_work import LongWork, WorkStrip
from gui.district.passphrase import ask_key
from gui.district.review.drafts import Drafts
from gui.district.review.return_dialog import ReturnDialog
from gui.wording import sentence
from models.errors import ChiwatError
from storage.district_file import Judged
from storage.receipts import write_receipts
from storage.reporting import ReporterStatus


class ManyReports(QObject):
    """``told``: words, tone, folder; ``strip`` shows how far the receipts are."""

    told = Signal(str, str, str)

    def __init__(self, context: DistrictContext, drafts: Drafts, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._drafts, self._window = context, drafts, window
        self.strip = WorkStrip()

    def accept(self, items: Sequence[ReporterStatus]) -> None:
        """Accept reports, in one transaction."""
        desk, who = self._context.desk, [item.reporter for item in items]
        try:
            judged = desk.decide(lambda file: file.accept_each(who, desk.year, desk.clock(), desk.officer))
        except ChiwatError as error:
            self._failed(error)
        else:
            self._tell_judged(self.tr("ตรวจรับแล้ว {count} โรงเรียน"), judged)

    def return_(self, items: Sequence[ReporterStatus]) -> None:
        """Return reports with one reason, in one transaction; remarks typed on a report go with it."""
        desk = self._context.desk
        currents = {item.reporter: item.standing.current for item in items}
        remarks = {who: self._drafts.unsent(held.digest) if held else [] for who, held in currents.items()}
        dialog = ReturnDialog(self._context, len(items), sum(map(len, remarks.values())), self._window)
        judged: list[Judged] = []

        def work() -> None:
            reason = dialog.reason.cleaned()
            judged.append(
                desk.decide(
                    lambda file: file.return_each(remarks, desk.year, desk.clock(), desk.officer, reason=reason)
                )
            )

        dialog.work = work
        if dialog.exec():
            for document in (document for made in judged[0].made for document in made.documents):
                self._drafts.forget(document)
            self._tell_judged(self.tr("ส่งคืนแล้ว {count} โรงเรียน ทราบเมื่อได้ใบตอบรับ"), judged[0])

    def choose_folder(self) -> None:
        """Ask where to, and write the receipts there."""
        where = str(self._context.desk.path.parent)
        if name := QFileDialog.getExistingDirectory(self._window, self.tr("เก็บใบตอบรับไว้ที่"), where):
            self.write_receipts_to(Path(name))

    def write_receipts_to(self, folder: Path) -> None:
        """Sign the receipts of everybody who is decided, into a folder."""
        desk, year, now = self._context.desk, self._context.desk.year, self._context.desk.clock()
        words = self.tr("ลงนามใบตอบรับของทุกโรงเรียนที่ตรวจรับ ส่งคืน หรือเลือกฉบับแล้วของปี {year} ชื่อไฟล์บอกว่าของโรงเรียนใด")
        title = self.tr("ออกใบตอบรับ")
        key = ask_key(self._context, title, worded(words, year=year), title, self._window)
        if key is None:
            return
        work = LongWork(
            desk, lambda file, progress: write_receipts(file, folder, key, now, year=year, progress=progress)
        )
        work.succeeded.connect(lambda paths: self._written(folder, len(paths)))
        work.failed.connect(self._failed)
        work.left.connect(lambda: self.told.emit(self.tr("ยกเลิกแล้ว ไม่ได้ออกใบตอบรับฉบับใด"), Tone.NOTE.value, ""))
        self.strip.run(work, self.tr("กำลังลงนามใบตอบรับ"))

    def _written(self, folder: Path, count: int) -> None:
        words = self.tr("ออกใบตอบรับแล้ว {count} ไฟล์ที่ {folder} ส่งให้โรงเรียนตามชื่อไฟล์")
        self.told.emit(worded(words, count=count, folder=folder), Tone.OK.value, str(folder))

    def _tell_judged(self, words: str, judged: Judged) -> None:
        """Tell how many were decided, and of whom that was refused and why."""
        lines = [worded(words, count=len(judged.made))]
        for who, error in judged.refused:
            lines.append(f"{self._context.desk.name_of(who)}: {sentence(error, self._context.language)}")
        tone = Tone.WARNING if judged.refused else Tone.OK
        self.told.emit("\n".join(lines), tone.value, "")

    def _failed(self, error: ChiwatError) -> None:
        self.told.emit(sentence(error, self._context.language), Tone.ERROR.value, "")
