"""The evidence of one indicator: files attached, opened and taken out; they can be dropped here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import ERROR, INK2
from gui.parts import column, fit_height, row
from gui.school.context import FormContext
from gui.start.drop import DropTarget
from gui.tasks import Task
from gui.wording import sentence
from gui.wording.language import size_words
from models.errors import ChiwatError
from models.plan import Indicator
from models.submission import Evidence
from storage.evidence import EVIDENCE_KINDS
from storage.evidence_folder import EVIDENCE_ROOM, held_file, intact_file, take_in

_WIDTH, _ROWS, _ROW = 560, 5, 29


class EvidenceDialog(QDialog):
    """What is attached is announced in the report at once; the bytes lie in the folder beside the school's file."""

    def __init__(self, context: FormContext, indicator: Indicator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.indicator = context, indicator
        self._task: Task | None = None
        self.setModal(True)
        self.setWindowTitle(self.tr("หลักฐานของ {0}").format(indicator.id))
        self.drop = DropTarget(self, hint=self.tr("เอกสาร รูปภาพ เสียง วิดีโอ"))
        self.table = self._table()
        self.room, self.refusal = WrappedLabel(style=SMALL, ink=INK2), WrappedLabel(ink=ERROR)
        self.refusal.hide()
        self.attach_button = Button(self.tr("แนบไฟล์"), ButtonKind.PRIMARY, icon="paperclip")
        self.open_button = Button(self.tr("เปิดดู"), icon="external-link")
        self.out_button = Button(self.tr("เอาออก"), icon="trash-2")
        self.close_button = Button(self.tr("ปิด"))
        self._lay_out()
        self._connect()
        self._show()

    def _table(self) -> Table:
        columns = (Column(title=self.tr("ไฟล์")), Column(title=self.tr("ขนาด"), width=96, right=True))
        table = Table(columns, self.tr("ไฟล์หลักฐานที่แนบ"), margin=8)
        table.setFrameShape(Table.Shape.Box)
        table.setFixedHeight(_ROW * (_ROWS + 1) + 2 * table.frameWidth())
        return table

    def _lay_out(self) -> None:
        hint = self.tr("ลากไฟล์มาวางที่นี่ก็ได้ ส่งไปกับรายงานเป็นไฟล์ .zip เขตตรวจได้ว่าเป็นไฟล์ที่แนบไว้จริง")
        inside = column(
            WrappedLabel(self.windowTitle(), PAGE_TITLE), WrappedLabel(self.indicator.short_title, ink=INK2), 8,
            self.table, 4, self.room, WrappedLabel(hint, SMALL, INK2), 4, self.refusal, 8,
            row(self.attach_button, self.open_button, self.out_button, 0, self.close_button), gap=0,
        )  # fmt: skip
        inside.setContentsMargins(24, 20, 24, 20)
        self.setLayout(inside)

    def _connect(self) -> None:
        self.drop.dropped_all.connect(self.attach)
        self.attach_button.clicked.connect(self._choose)
        self.open_button.clicked.connect(self._open)
        self.out_button.clicked.connect(self._take_out)
        self.close_button.clicked.connect(self.accept)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._show_buttons)

    def attach(self, paths: Sequence[Path]) -> None:
        """Copy files into the folder in the background, and announce them."""
        if self._task is not None or not paths:
            return
        if self.context.desk.refuse():
            self._tell(self.tr("เขตตรวจรับปีนี้แล้ว แนบหรือเอาหลักฐานออกไม่ได้ จนกว่าจะเริ่มแก้ไขใหม่"))
            return
        self._tell("")
        used = {item.sha256: item.size for item in self.context.book.evidence}
        self._task = Task(_taking_in(self.context.desk.file.database.path, self.indicator.id, paths, used), self)
        self._task.succeeded.connect(self._attached)
        self._task.start()
        self._show_buttons()

    def _attached(self, outcome: tuple[Sequence[Evidence], ChiwatError | None]) -> None:
        self._task = None
        taken, refused = outcome
        try:
            for evidence in taken:
                self.context.desk.announce(evidence)
        except ChiwatError as error:
            refused = error
        if refused is not None:
            self._tell(sentence(refused, self.context.language, self.context.digits))
        self._show()
        if taken:
            self.table.choose(taken[-1].sha256)

    def _show(self) -> None:
        path = self.context.desk.file.database.path
        self.table.set_rows(
            [
                self._row(item, is_lost=held_file(path, item) is None)
                for item in self.context.book.evidence_of(self.indicator.id)
            ]
        )
        if self.table.current is None:
            self.table.choose_first()
        used = sum({item.sha256: item.size for item in self.context.book.evidence}.values())
        sizes = [size_words(size, self.context.digits) for size in (used, EVIDENCE_ROOM)]
        self.room.set_words(self.tr("หลักฐานทั้งปีใช้ไป {used} จาก {room}").format(used=sizes[0], room=sizes[1]))
        self._show_buttons()

    def _row(self, item: Evidence, *, is_lost: bool) -> Row:
        lost = self.tr("ไม่พบไฟล์แล้ว แนบใหม่หรือเอาออก")
        name = Cell(words=item.name, tip=item.name)
        if is_lost:
            name = Cell(words=f"{item.name} · {lost}", icon="octagon-alert", ink=ERROR, tip=lost)
        return Row(key=item.sha256, cells=(name, Cell(words=size_words(item.size, self.context.digits), ink=INK2)))

    @property
    def _current(self) -> Evidence | None:
        files = self.context.book.evidence_of(self.indicator.id)
        return next((item for item in files if item.sha256 == self.table.current), None)

    def _show_buttons(self, _key: object = None) -> None:
        current, busy, locked = self._current, self._task is not None, self.context.desk.locked
        held = current is not None and held_file(self.context.desk.file.database.path, current) is not None
        self.attach_button.setEnabled(not busy and not locked)
        self.open_button.setEnabled(held and not busy)
        self.out_button.setEnabled(current is not None and not busy and not locked)

    def _choose(self) -> None:
        kinds = " ".join(f"*.{kind}" for kind in EVIDENCE_KINDS)
        words = self.tr("เอกสาร รูปภาพ เสียง วิดีโอ")
        names, _ = QFileDialog.getOpenFileNames(self, self.windowTitle(), "", f"{words} ({kinds})")
        self.attach([Path(name) for name in names])

    def _open(self, _key: object = None) -> None:
        if (item := self._current) is not None:
            held = intact_file(self.context.desk.file.database.path, item)
            if held is None:
                self._tell(self.tr("ไฟล์ “{0}” ไม่ใช่ไฟล์เดิมที่แนบไว้ จึงไม่เปิดให้ ให้นำออกแล้วแนบไฟล์ใหม่").format(item.name))
                return
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(held)))

    def _take_out(self) -> None:
        if (item := self._current) is None:
            return
        self._tell("")
        try:
            self.context.desk.take_out(item)
        except ChiwatError as error:
            self._tell(sentence(error, self.context.language, self.context.digits))
        self._show()

    def _tell(self, words: str) -> None:
        self.refusal.set_words(words)
        self.refusal.setVisible(bool(words))
        fit_height(self, _WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self, _WIDTH)
        self.attach_button.setFocus()

    def reject(self) -> None:
        """Esc closes, but not while a file is copied."""
        if self._task is None:
            super().reject()


def _taking_in(
    school_file: Path, indicator: str, paths: Sequence[Path], used: dict[str, int]
) -> Callable[[], tuple[Sequence[Evidence], ChiwatError | None]]:
    """Return the work of taking files in: what was taken, and why the first of the others was not."""

    def work() -> tuple[Sequence[Evidence], ChiwatError | None]:
        taken: list[Evidence] = []
        for path in paths:
            try:
                taken.append(take_in(school_file, indicator, path, sum(used.values())))
            except ChiwatError as error:
                return taken, error
            used[taken[-1].sha256] = taken[-1].size
        return taken, None

    return work
