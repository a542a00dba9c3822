"""The history: revisions and receipts of the year, backups, and a copy for another PC."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.dates import moment_words
from gui.design.buttons import Button
from gui.design.card import Card
from gui.design.fonts import BODY_BOLD, PAGE_TITLE, SMALL, SMALL_BOLD
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, PAGE, TONES, Tone
from gui.dialogs import ask
from gui.notice import Notice
from gui.parts import Glyph, Ground, Rule, column, row, scrolling
from gui.restoring import forgotten_words
from gui.school.copies import backups_of, copy_file, look_into
from gui.school.desk import SchoolDesk
from gui.school.history import HistoryItem, history_items
from gui.settings import Settings
from gui.wording import sentence
from gui.wording.language import size_words
from models.errors import ChiwatError
from models.numbers import in_digits
from storage.backups import Backup
from storage.school_restore import forgotten

_CODE_WIDTH, _MARGIN = 64, 20


class HistoryPage(QWidget):
    """Shows what happened; ``restore_wanted`` asks whoever opened the file to put a backup in its place."""

    restore_wanted = Signal(object)
    receipt_wanted = Signal()
    refused = Tone.ERROR

    def __init__(self, desk: SchoolDesk, settings: Settings) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings
        self.title = WrappedLabel(style=PAGE_TITLE)
        self.copy_button = Button(self.tr("คัดลอกไฟล์ไปอีกเครื่อง"), icon="copy")
        self.copy_button.clicked.connect(self._copy)
        self.receipt_button = Button(self.tr("รับใบตอบรับหรือแผนฉบับใหม่"), icon="inbox")
        self.receipt_button.clicked.connect(self.receipt_wanted)
        self.folder_buttons: list[Button] = []
        self.restore_buttons: list[Button] = []
        self._told = Notice()
        self.copied = Notice(SMALL)
        self._told_words = self._told.words
        self._items, self._backups = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        for signal in (desk.year_changed, settings.changed):
            signal.connect(self._changed)

    def _lay_out(self) -> None:
        backups = Card()
        kept = self.tr("โปรแกรมสำรองเองเมื่อเปิดไฟล์ เก็บ 10 ครั้งล่าสุด และรายวัน รายสัปดาห์ รายเดือน")
        backups.column.addLayout(column(WrappedLabel(self.tr("ไฟล์สำรอง"), BODY_BOLD), WrappedLabel(kept, SMALL, INK2)))
        backups.column.addLayout(self._backups)
        copies = Card()
        words = self.tr(
            "ทำสำเนาทั้งไฟล์ อ่านกลับ แล้วเปิดต่อที่เครื่องใหม่ได้ทันที หลังจากนั้นให้กรอกที่เครื่องใหม่เครื่องเดียว "
            "ถ้ากรอกทั้งสองเครื่องจะกลายเป็นสองฉบับที่ตัวเลขไม่เหมือนกัน และเขตต้องเลือกใช้ฉบับเดียว"
        )
        copies.column.addLayout(
            column(
                WrappedLabel(self.tr("ย้ายไปอีกเครื่อง"), BODY_BOLD),
                WrappedLabel(words, SMALL, INK2),
                8,
                row(self.copy_button, 0),
                self.copied,
                gap=6,
            )
        )
        ground = Ground(PAGE)
        head = row(self.title, self.receipt_button)
        head.setStretch(0, 1)
        inside = column(head, 8, self._told, 8, self._items, 16, backups, 12, copies, 0)
        inside.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        ground.setLayout(inside)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(ground))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def tell(self, words: str, tone: Tone = Tone.OK) -> None:
        """Tell what was done."""
        self._told.tell(words, tone)

    def refresh(self) -> None:
        """Read the history anew."""
        choices = self.settings.choices
        self.title.set_words(
            self.tr("ประวัติการส่ง ปีงบประมาณ {year}").format(year=in_digits(str(self.desk.year), choices.digits))
        )
        _empty(self._items)
        self.folder_buttons = []
        items = history_items(self.desk, choices.language, choices.digits)
        for item in items:
            self._items.addWidget(self._shown(item))
        if not items:
            self._items.addWidget(WrappedLabel(self.tr("ยังไม่เคยส่งในปีงบประมาณนี้"), ink=INK2))
        _empty(self._backups)
        self.restore_buttons = []
        found = backups_of(self.desk.file.database.path)
        for backup in found:
            self._backups.addWidget(self._backup_row(backup))
        if not found:
            self._backups.addWidget(WrappedLabel(self.tr("ยังไม่มีไฟล์สำรอง"), ink=INK2))

    def _backup_row(self, backup: Backup) -> QWidget:
        line = QWidget()
        button = Button(self.tr("ดูก่อนกู้คืน"), size="small", writes=True)
        when = moment_words(backup.moment.isoformat(), self.settings.choices.digits)
        button.setAccessibleName(self.tr("ดูไฟล์สำรอง {moment} ก่อนกู้คืน").format(moment=when))
        button.clicked.connect(lambda: self._look(backup))
        self.restore_buttons.append(button)
        size = WrappedLabel(size_words(backup.size, self.settings.choices.digits), SMALL, INK2, most_lines=1)
        line.setLayout(column(row(WrappedLabel(when, most_lines=1), size, 0, button), Rule()))
        return line

    def _look(self, backup: Backup) -> None:
        """Show what a backup holds beside what stands now, and restore it where that is wanted."""
        self.desk.flush()
        try:
            held = look_into(backup.path, self.desk.year)
            lacking = forgotten(self.desk.file.database.path, backup.path)
        except ChiwatError as error:
            self.tell(sentence(error, self.settings.choices.language, self.settings.choices.digits), Tone.ERROR)
            return
        counts = self.desk.counts()
        words = self.tr(
            "ไฟล์สำรอง {moment}\n"
            "ปี {year} กรอกไว้ {entries} จาก {asked} รายการ ข้อมูลพื้นฐาน {figures} ช่อง ส่งแล้ว {revisions} ครั้ง\n"
            "ไฟล์ปัจจุบันกรอกครบ {filled} จาก {asked} รายการ\nไฟล์ปัจจุบันจะเก็บไว้ข้างกัน ไม่ถูกลบ"
        ).format(
            moment=moment_words(backup.moment.isoformat()), year=self.desk.year, entries=held.entries, asked=held.asked,
            figures=held.figures, revisions=held.revisions, filled=counts.filled,
        )  # fmt: skip
        digits = self.settings.choices.digits
        words = "\n\n".join(filter(None, (in_digits(words, digits), forgotten_words(lacking, digits))))
        if ask(self.tr("กู้คืนไฟล์สำรอง"), words, (self.tr("ไม่กู้คืน"), self.tr("กู้คืน")), self):
            self.restore_wanted.emit(backup)

    def _copy(self) -> None:
        source = self.desk.file.database.path
        kinds = self.tr("ไฟล์โรงเรียน (*.chiwat)")
        if name := QFileDialog.getSaveFileName(self, self.copy_button.text(), source.name, kinds)[0]:
            self.copy_to(Path(name).with_suffix(".chiwat"))

    def copy_to(self, target: Path) -> None:
        """Copy the file and say so, right at the button."""
        if not self.desk.flush():
            return
        choices = self.settings.choices
        try:
            copy_file(self.desk.file.database.path, target)
        except ChiwatError as error:
            self.copied.tell(sentence(error, choices.language, choices.digits), Tone.ERROR)
            return
        words = self.tr("คัดลอกและเปิดอ่านกลับแล้ว: {path} จากนี้ให้กรอกต่อที่เครื่องใหม่เครื่องเดียว")
        self.copied.tell(words.format(path=target))

    def _shown(self, item: HistoryItem) -> QWidget:
        card = Card(padding=12)
        head = column(WrappedLabel(item.title, BODY_BOLD), WrappedLabel(item.hint, SMALL, INK2), gap=0)
        line = row(gap=8)
        line.addWidget(Glyph(item.icon, TONES[item.tone][0]), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(head, 1)
        if item.folder is not None:
            line.addWidget(self._folder_button(item.title, item.folder))
        card.column.addLayout(line)
        for shown in item.lines:
            code = WrappedLabel(shown.code, SMALL_BOLD, INK2)
            code.setFixedWidth(_CODE_WIDTH)
            parts = (code,) if shown.code else ()
            card.column.addLayout(row(24, *parts, WrappedLabel(shown.words, SMALL), gap=4))
        return card

    def _folder_button(self, title: str, folder: Path) -> Button:
        button = Button(self.tr("เปิดโฟลเดอร์"), size="small", icon="folder-open")
        button.setAccessibleName(f"{title} {button.text()}")
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.folder_buttons.append(button)
        return button

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
