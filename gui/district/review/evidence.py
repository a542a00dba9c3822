"""The evidence that a report announces, against the zip that came with it: what is there, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE
from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import ERROR, INK2, OK, WARNING
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.parts import column, fit_height, row
from gui.start.drop import DropTarget
from gui.tasks import Task
from gui.wording import sentence
from gui.wording.language import size_words
from models.errors import ChiwatError
from models.submission import Evidence, YearReport
from storage.evidence import EvidenceCheck, check_evidence, safe_name, save_evidence

_WIDTH, _ROWS, _ROW = 680, 8, 29


class EvidenceDialog(QDialog):
    """Checks a zip that is chosen or dropped; nothing of it is kept in the district's file."""

    def __init__(self, context: DistrictContext, name: str, report: YearReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._report = context, report
        self._zip: Path | None = None
        self._found: EvidenceCheck | None = None
        self._task: Task | None = None
        self.setModal(True)
        self.setWindowTitle(worded(self.tr("หลักฐานของ {name}"), name=name))
        self.drop = DropTarget(self, hint=self.tr("ไฟล์หลักฐาน (.zip)"))
        self.table = self._table()
        self.words = WrappedLabel(ink=INK2)
        self.choose_button = Button(self.tr("เลือกไฟล์ .zip"), ButtonKind.PRIMARY, icon="folder-open")
        self.save_button = Button(self.tr("บันทึกไฟล์ที่ตรง"), icon="save")
        self.close_button = Button(self.tr("ปิด"))
        self._lay_out()
        self.drop.dropped.connect(self.check)
        self.choose_button.clicked.connect(self._choose)
        self.save_button.clicked.connect(self._choose_folder)
        self.close_button.clicked.connect(self.reject)
        self._show()

    def _table(self) -> Table:
        columns = (
            Column(title=self.tr("ตัวชี้วัด"), width=84), Column(title=self.tr("ไฟล์")),
            Column(title=self.tr("ขนาด"), width=84, right=True), Column(title=self.tr("ผลการตรวจ"), width=148),
        )  # fmt: skip
        table = Table(columns, self.tr("ไฟล์หลักฐานที่แจ้งไว้"), margin=8)
        table.setFrameShape(Table.Shape.Box)
        table.setFixedHeight(_ROW * (_ROWS + 1) + 2 * table.frameWidth())
        return table

    def _lay_out(self) -> None:
        files = {item.sha256: item.size for item in self._report.evidence}
        said = worded(
            self.tr("รายงานที่ลงนามแจ้งไว้ {count} ไฟล์ {size} ตรวจได้ว่าไฟล์ที่ได้รับเป็นไฟล์เดียวกันจริง"),
            count=len(files),
            size=size_words(sum(files.values()), self._context.digits),
        )
        buttons = row(self.choose_button, self.save_button, 0, self.close_button)
        inside = column(
            WrappedLabel(self.windowTitle(), PAGE_TITLE), WrappedLabel(said, ink=INK2), 8, self.table, 8, self.words,
            12, buttons, gap=0,
        )  # fmt: skip
        inside.setContentsMargins(24, 20, 24, 20)
        self.setLayout(inside)

    def check(self, path: Path) -> None:
        """Read a zip in the background, and tell what it holds of the evidence announced."""
        if self._task is None:
            self._zip = path
            self._run(Task(partial(check_evidence, path, self._report.evidence), self), self._checked)

    def save(self, folder: Path) -> None:
        """Write the files that are as announced into a folder; what is there already is not written over."""
        if self._task is None and self._zip is not None and self._found is not None:
            self._run(Task(partial(_save_all, self._zip, self._found.present, folder), self), self._saved)

    def _run(self, task: Task, done: object) -> None:
        assert callable(done)
        self._task = task
        task.succeeded.connect(done)
        task.failed.connect(self._failed)
        task.start()
        self._show()

    def _checked(self, found: EvidenceCheck) -> None:
        self._task, self._found = None, found
        self._show()
        parts = list(self._result(found))
        sound = not (found.missing or found.altered)
        self._tell(" ".join(parts), OK if sound else WARNING)

    def _result(self, found: EvidenceCheck) -> Iterator[str]:
        assert self._zip is not None
        yield worded(self.tr("{file}: ตรงกับที่แจ้ง {count} รายการ"), file=self._zip.name, count=len(found.present))
        if found.missing:
            yield worded(self.tr("ขาด {count} รายการ ให้ขอไฟล์จากโรงเรียน"), count=len(found.missing))
        if found.altered:
            yield worded(self.tr("เนื้อหาไม่ตรงกับชื่อ {count} ไฟล์"), count=len(found.altered))
        if found.unannounced:
            yield worded(self.tr("มีไฟล์ที่ไม่ได้แจ้งอีก {count} ไฟล์"), count=len(found.unannounced))

    def _saved(self, folder: Path) -> None:
        self._task = None
        self._show()
        self._tell(worded(self.tr("บันทึกแล้วที่ {folder}"), folder=folder), OK)

    def _failed(self, error: ChiwatError) -> None:
        self._task = None
        self._show()
        self._tell(sentence(error, self._context.language), ERROR)

    def _tell(self, words: str, ink: str) -> None:
        self.words.set_words(words, ink)
        fit_height(self, _WIDTH)

    def _show(self) -> None:
        self.table.set_rows([self._row(number, item) for number, item in enumerate(self._report.evidence)])
        busy = self._task is not None
        self.choose_button.setEnabled(not busy)
        self.save_button.setEnabled(not busy and bool(self._found and self._found.present))
        if busy:
            self.words.set_words(self.tr("กำลังอ่านไฟล์…"), INK2)
        fit_height(self, _WIDTH)

    def _row(self, number: int, item: Evidence) -> Row:
        state = Cell(words=self.tr("ยังไม่ได้ตรวจ"), ink=INK2)
        if self._found is not None and item in self._found.present:
            state = Cell(words=self.tr("ตรงกับที่แจ้ง"), icon="circle-check", ink=OK)
        elif self._found is not None:
            state = Cell(words=self.tr("ไม่มีในไฟล์"), icon="circle-minus", ink=WARNING)
        size = Cell(words=size_words(item.size, self._context.digits), ink=INK2)
        return Row(key=number, cells=(Cell(words=item.indicator), Cell(words=item.name, tip=item.name), size, state))

    def _choose(self) -> None:
        kinds = self.tr("ไฟล์หลักฐาน (*.zip);;ไฟล์ทั้งหมด (*)")
        if name := QFileDialog.getOpenFileName(self, self.windowTitle(), "", kinds)[0]:
            self.check(Path(name))

    def _choose_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("บันทึกไฟล์ที่ตรงไว้ที่")):
            self.save(Path(name))

    def reject(self) -> None:
        """Esc closes, but not while a file is read."""
        if self._task is None:
            super().reject()


def _save_all(archive: Path, present: tuple[Evidence, ...], folder: Path) -> Path:
    for item in present:
        target = folder / safe_name(item)
        if not target.exists():
            save_evidence(archive, item, target)
    return folder
