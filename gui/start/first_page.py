"""The calm first page: open a recent file, drop one in, or begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.backup_offer import BackupOffer
from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box, Card
from gui.design.fonts import BODY_BOLD, KEY_FIGURE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, INK2, INK3, PAGE, Tone
from gui.notice import Notice
from gui.parts import Ground, column, row, scrolling, with_icon
from gui.settings import Settings
from gui.start.recent_list import RecentList
from models import __version__
from storage.backups import Backup

_WIDEST, _MARGIN = 720, 32


class FirstPage(QWidget):
    """Says what is wanted; opens nothing itself."""

    open_wanted = Signal(Path)
    begin_wanted = Signal()
    set_up_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()
    restore_wanted = Signal(Path, object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.begin_button = Button("", ButtonKind.PRIMARY, trailing="arrow-right", size="big")
        self.open_button = Button(self.tr("เปิดไฟล์"), icon="folder-open", size="big")
        self.settings_button = Button(self.tr("ตั้งค่า"), ButtonKind.LINK, icon="settings")
        self.help_button = Button(self.tr("วิธีใช้"), ButtonKind.LINK, icon="circle-help")
        self.set_up_button = Button("", ButtonKind.LINK, trailing="arrow-right")
        self.set_up_button.clicked.connect(self.set_up_wanted)
        self.begin_button.clicked.connect(self.begin_wanted)
        self.open_button.clicked.connect(self._choose)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.help_button.clicked.connect(self.help_wanted)
        self.recent = RecentList()
        self.recent.opened.connect(self.open_wanted)
        self.recent.removed.connect(settings.forget_file)
        self.recent_head = WrappedLabel(self.tr("ไฟล์ล่าสุด"), BODY_BOLD)
        self.recent_card = Card(padding=0)
        self.recent_card.column.setContentsMargins(1, 1, 1, 1)
        self.recent_card.column.addWidget(self.recent)
        self.refusal = Box(Tone.ERROR)
        self.refusal_words = WrappedLabel()
        self.refusal.column.addLayout(with_icon("octagon-alert", self.refusal_words, ERROR))
        self.notice = Notice()
        self.backups = BackupOffer()
        self._offered = Path()
        self.backups.chosen.connect(lambda backup: self.restore_wanted.emit(self._offered, backup))
        self._lay_out()
        settings.changed.connect(self._show_recent)
        self._show_recent()
        self.show_begun("")
        self.show_set_up(begun=False)
        self.tell("")

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        lead = self.tr("รายงานตัวชี้วัดตามแผนพัฒนาการศึกษาให้เขต ทำงานในเครื่องนี้ ไม่ใช้อินเทอร์เน็ต ทุกช่องที่กรอกบันทึกเอง")
        drop = self.tr("หรือลากไฟล์มาวางในหน้าต่างนี้: ไฟล์โรงเรียน (.chiwat) หรือไฟล์แผนจากเขต (.xlsx)")
        version = WrappedLabel(self.tr("ชี้วัด รุ่น {version}").format(version=__version__), SMALL, INK3)
        middle.setLayout(
            column(
                WrappedLabel(self.tr("ชี้วัด"), KEY_FIGURE), WrappedLabel(lead, ink=INK2), 24,
                row(self.begin_button, self.open_button, 0, gap=12), 8, WrappedLabel(drop, SMALL, INK3), 12,
                row(self.set_up_button, 0), 8,
                self.refusal, self.backups, self.notice, 16, self.recent_head, 4, self.recent_card, 0, 24,
                row(self.settings_button, self.help_button, 0, version),
            )
        )  # fmt: skip
        ground = Ground(PAGE)
        centred = QHBoxLayout(ground)
        centred.setContentsMargins(_MARGIN, 48, _MARGIN, 20)
        centred.addStretch(1)
        centred.addWidget(middle, 1000)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(ground))

    def show_begun(self, name: str) -> None:
        """Offer to begin, or to go on with what was begun for ``name``."""
        words = self.tr("ทำต่อ: {name}").format(name=name) if name else self.tr("เริ่มใช้งานโรงเรียน")
        self.begin_button.setText(words)

    def show_set_up(self, *, begun: bool) -> None:
        """Offer to an office to set up its file, or to go on with that."""
        words = self.tr("สำนักงานเขต: ทำต่อการตั้งไฟล์ของเขต") if begun else self.tr("สำนักงานเขต: ตั้งไฟล์ของเขต")
        self.set_up_button.setText(words)

    def tell(self, words: str) -> None:
        """Tell why a file could not be opened, or ("") nothing."""
        self.refusal_words.set_words(words)
        self.refusal.setVisible(bool(words))
        self.backups.offer((), self.settings.choices.digits)

    def offer(self, path: Path, backups: Sequence[Backup]) -> None:
        """Offer the backups of a file that could not be opened: Enter takes the newest that can be read."""
        self._offered = path
        self.backups.offer(backups, self.settings.choices.digits)
        if button := next((one for one in self.backups.buttons if one.isEnabled()), None):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_recent(self) -> None:
        paths = self.settings.choices.recent
        self.recent.show_files(paths)
        for part in (self.recent_head, self.recent_card):
            part.setVisible(bool(paths))

    def _choose(self) -> None:
        kinds = self.tr("ไฟล์ของชี้วัด (*.chiwat *.xlsx *.chiwat-backup);;ไฟล์ทั้งหมด (*)")
        if name := QFileDialog.getOpenFileName(self, self.tr("เปิดไฟล์"), "", kinds)[0]:
            self.open_wanted.emit(Path(name))
