"""What was signed: where its file is and what to do with it, until the district accepts it, and after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStorageInfo, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.dates import moment_words
from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, OK, Tone
from gui.notice import Notice
from gui.parts import column, row, with_icon
from gui.school.handed_in import HandedIn
from gui.school.reopening import accepted_when
from models.errors import ChiwatError
from models.numbers import Digits, in_digits
from models.receipt import Receipt
from storage.atomic import file_errors, write_verified


class ExportDone(QWidget):
    """Says what was signed; ``again_wanted`` asks to sign it once more."""

    print_wanted = Signal()
    again_wanted = Signal()
    receipt_wanted = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._paths: tuple[Path, ...] = ()
        self.next_steps = WrappedLabel()
        self.box = Box(Tone.OK)
        self.head = WrappedLabel(style=BODY_BOLD, ink=OK)
        self.name = WrappedLabel(style=BODY_BOLD)
        self.path_words, self.code = WrappedLabel(style=SMALL), WrappedLabel(style=SMALL, ink=INK2)
        self.box.column.addLayout(with_icon("circle-check", self.head, OK))
        for words in (self.code, self.name, self.path_words):
            self.box.column.addWidget(words)
        self.folder_button = Button(self.tr("เปิดโฟลเดอร์"), ButtonKind.PRIMARY, icon="folder-open")
        self.copy_button = Button(self.tr("คัดลอกลงไดรฟ์"), icon="usb")
        self.print_button = Button(self.tr("พิมพ์ / PDF"), icon="printer")
        self.path_button = Button(self.tr("คัดลอกที่อยู่ไฟล์"), ButtonKind.QUIET, icon="copy")
        self.receipt_button = Button(self.tr("รับใบตอบรับ"), icon="inbox")
        self.again_button = Button("", ButtonKind.QUIET, icon="pencil")
        self.told = Notice(SMALL)
        self.setLayout(
            column(
                self.box, 12, self.next_steps, 12, row(self.folder_button, 0), 4,
                row(self.path_button, 0), 4, row(self.copy_button, 0), 4, row(self.print_button, 0), 4,
                row(self.receipt_button, 0), 4,
                self.told, 8, row(self.again_button, 0), 0,
            )
        )  # fmt: skip
        self.folder_button.clicked.connect(self._open_folder)
        self.copy_button.clicked.connect(self._copy)
        self.print_button.clicked.connect(self.print_wanted)
        self.path_button.clicked.connect(self._copy_path)
        self.receipt_button.clicked.connect(self.receipt_wanted)
        self.again_button.clicked.connect(self.again_wanted)

    def show_handed_in(self, handed: HandedIn, again: str, digits: Digits) -> None:
        """Show what was signed; ``again`` is what the last button says."""
        submission, receipt = handed.submission, handed.receipt
        self._paths = handed.files
        words = self.tr("ลงนามครั้งที่ {revision} แล้ว รอเขตตรวจรับ")
        if receipt is not None:
            words = self.tr("เขตตรวจรับครั้งที่ {revision} แล้ว")
        self.head.set_words(in_digits(words.format(revision=submission.revision), digits))
        about, code = self.tr("ลงนามเมื่อ {when} โดย {name}"), self.tr("รหัสเอกสาร {code}").format(code=handed.code)
        when = moment_words(submission.made_at, digits)
        lines = [about.format(when=when, name=submission.attestation.name), code]
        if receipt is not None:
            lines.insert(0, self.tr("ตรวจรับเมื่อ {when}").format(when=accepted_when(receipt, digits)))
        self.code.set_words("\n".join(lines))
        self._show_place(handed)
        self.next_steps.set_words(self._next_steps(handed, receipt))
        for button in (self.folder_button, self.copy_button, self.path_button):
            button.setVisible(bool(self._paths))
        for button in (self.receipt_button, self.again_button):
            button.setVisible(receipt is None)
        self.again_button.setText(again)
        self.told.tell("")
        drive = removable_drive()
        self.copy_button.setText(self.tr("คัดลอกลงไดรฟ์ {drive}").format(drive=drive) if drive else self.tr("คัดลอกไปที่อื่น"))

    def _show_place(self, handed: HandedIn) -> None:
        self.name.set_words(" · ".join(path.name for path in self._paths))
        self.name.setVisible(bool(self._paths))
        if self._paths:
            self.path_words.set_words("\n".join(str(path) for path in self._paths))
        elif handed.place is not None:
            self.path_words.set_words(self.tr("ไม่พบไฟล์ที่ {path} แล้ว อาจย้ายหรือเปลี่ยนชื่อ").format(path=handed.place))
        else:
            self.path_words.set_words(self.tr("ไม่ทราบที่อยู่ของไฟล์ อาจลงนามที่เครื่องอื่น"))

    def _next_steps(self, handed: HandedIn, receipt: Receipt | None) -> str:
        if receipt is not None:
            return receipt.reason or self.tr("งานปีนี้จบแล้ว ตัวเลขล็อกไว้เท่าที่ตรวจรับ")
        if not self._paths:
            return self.tr("ถ้าส่งให้เขตแล้ว รอใบตอบรับได้เลย ถ้ายังไม่ได้ส่งและหาไฟล์ไม่พบ ให้ลงนามใหม่")
        if len(self._paths) > 1:
            return self.tr("ส่งทั้งไฟล์รายงานและไฟล์หลักฐาน (.zip) ให้เขต เมื่อได้ใบตอบรับ ให้ลากมาวางในหน้าต่างนี้ หรือกด “รับใบตอบรับ”")
        return self.tr("ส่งไฟล์นี้ให้เขตทาง LINE อีเมล หรือแฟลชไดรฟ์ เมื่อได้ใบตอบรับ ให้ลากมาวางในหน้าต่างนี้ หรือกด “รับใบตอบรับ”")

    def copy_to(self, folder: Path) -> None:
        """Copy the files, read them back, and say so."""
        try:
            for path in self._paths:
                with file_errors(path):
                    content = path.read_bytes()
                write_verified(target := folder / path.name, content)
        except ChiwatError as error:
            self.failed.emit(error)
            return
        self.told.tell(self.tr("คัดลอกและอ่านกลับแล้ว: {path}").format(path=target), path=folder)

    def _copy(self) -> None:
        start = removable_drive() or str(self._paths[0].parent)
        if name := QFileDialog.getExistingDirectory(self, self.tr("คัดลอกไปที่"), start):
            self.copy_to(Path(name))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._paths[0]))
        self.told.tell(self.tr("คัดลอกที่อยู่ไฟล์แล้ว"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths[0].parent)))


def removable_drive() -> str:
    """Return where a stick is mounted, "" for none: a drive beside the system's, or below the usual places."""
    root = QStorageInfo.root().rootPath()
    for volume in QStorageInfo.mountedVolumes():
        path = volume.rootPath()
        is_letter = len(path) <= 3 and path[1:2] == ":"
        is_removable = is_letter or path.startswith(("/media/", "/run/media/", "/Volumes/"))
        if is_removable and volume.isReady() and not volume.isReadOnly() and path != root:
            return path
    return ""
