"""After signing: where the file is, and what to do with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStorageInfo, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, OK, Tone
from gui.parts import column, row, with_icon
from models.errors import ChiwatError
from models.numbers import Digits, in_digits
from storage.atomic import write_verified
from storage.export import ExportResult
from storage.package_files import read_bounded


class ExportDone(QWidget):
    """Says that the file stands; ``again_wanted`` leads back to the attestation."""

    print_wanted = Signal()
    again_wanted = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self.box = Box(Tone.OK)
        self.head = WrappedLabel(style=BODY_BOLD, ink=OK)
        self.path_words, self.code = WrappedLabel(style=SMALL), WrappedLabel(style=SMALL, ink=INK2)
        self.box.column.addLayout(with_icon("circle-check", self.head, OK))
        self.box.column.addWidget(self.path_words)
        self.box.column.addWidget(self.code)
        self.folder_button = Button(self.tr("เปิดโฟลเดอร์"), ButtonKind.PRIMARY, icon="folder-open")
        self.copy_button = Button(self.tr("คัดลอกลงไดรฟ์"), icon="usb")
        self.print_button = Button(self.tr("พิมพ์ / PDF"), icon="printer")
        self.path_button = Button(self.tr("คัดลอกที่อยู่ไฟล์"), ButtonKind.QUIET, icon="copy")
        self.again_button = Button(self.tr("กลับไปหน้าลงนาม"), ButtonKind.QUIET)
        self.told = WrappedLabel(style=SMALL, ink=OK)
        next_steps = self.tr("ส่งไฟล์นี้ให้เขตทาง LINE อีเมล หรือแฟลชไดรฟ์ เมื่อได้ใบตอบรับ ให้ลากมาวางในหน้าต่างนี้")
        self.setLayout(
            column(
                self.box, 12, WrappedLabel(next_steps), 12, row(self.folder_button, 0), 4, row(self.copy_button, 0), 4,
                row(self.print_button, 0), 4, row(self.path_button, 0), 4, self.told, 8, row(self.again_button, 0), 0,
            )
        )  # fmt: skip
        self.folder_button.clicked.connect(self._open_folder)
        self.copy_button.clicked.connect(self._copy)
        self.print_button.clicked.connect(self.print_wanted)
        self.path_button.clicked.connect(self._copy_path)
        self.again_button.clicked.connect(self.again_wanted)

    def show_result(self, result: ExportResult, digits: Digits) -> None:
        """Show what was made."""
        self._path = result.path
        self.head.set_words(
            self.tr("ลงนามครั้งที่ {revision} แล้ว").format(revision=in_digits(str(result.revision), digits))
        )
        self.path_words.set_words(str(result.path))
        code = self.tr("รหัสเอกสาร {code} · อ่านกลับและตรวจลายเซ็นแล้ว").format(code=result.short_code)
        self.code.set_words(code)
        self.told.set_words("")
        drive = removable_drive()
        words = self.tr("คัดลอกลงไดรฟ์ {drive}").format(drive=drive) if drive else self.tr("คัดลอกไปที่อื่น")
        self.copy_button.setText(words)
        self.copy_button.setAccessibleName(words)
        self.copy_button.updateGeometry()

    def copy_to(self, folder: Path) -> None:
        """Copy the file, read it back, and say so."""
        target = folder / self._path.name
        try:
            write_verified(target, read_bounded(self._path))
        except ChiwatError as error:
            self.failed.emit(error)
            return
        self.told.set_words(self.tr("คัดลอกและอ่านกลับแล้ว: {path}").format(path=target))

    def _copy(self) -> None:
        start = removable_drive() or str(self._path.parent)
        if name := QFileDialog.getExistingDirectory(self, self.tr("คัดลอกไปที่"), start):
            self.copy_to(Path(name))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._path))
        self.told.set_words(self.tr("คัดลอกที่อยู่ไฟล์แล้ว"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


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
