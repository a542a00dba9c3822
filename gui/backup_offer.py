"""The backups of a file that cannot be opened, offered right where that is told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gui.dates import moment_words
from gui.design.buttons import Button
from gui.design.fonts import BODY_BOLD, PAGE_TITLE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2
from gui.parts import Rule, column, row, scrolling
from gui.wording.language import size_words
from models.numbers import Digits, in_digits
from storage.backup_contents import BackupContents, contents_of
from storage.backups import Backup

_WIDTH, _MOST, _LIST_HEIGHT = 620, 12, 320


class BackupOffer(QWidget):
    """A line for each backup: when, how large, what it holds, and the button that restores it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lines = QWidget()
        self.hide()

    def offer(self, backups: Sequence[Backup], digits: Digits) -> None:
        """Offer some backups, newest first; none hides all."""
        self._lines.hide()
        self._lines.deleteLater()
        self.buttons = []
        head = self.tr("กู้คืนจากไฟล์สำรอง: ไฟล์ที่เสียหายเก็บไว้ข้างกัน ไม่ถูกลบ")
        self._lines = QWidget()
        shown = (self._line(backup, digits) for backup in backups[:_MOST])
        self._lines.setLayout(column(WrappedLabel(head, BODY_BOLD), *shown))
        self._column.addWidget(self._lines)
        self.setVisible(bool(backups))

    def _line(self, backup: Backup, digits: Digits) -> QVBoxLayout:
        when = moment_words(backup.moment.isoformat(), digits)
        button = Button(self.tr("กู้คืนชุดนี้"), size="small", icon="undo-2")
        button.setAccessibleName(self.tr("กู้คืนไฟล์สำรอง {moment}").format(moment=when))
        button.clicked.connect(lambda: self.chosen.emit(backup))
        self.buttons.append(button)
        held = contents_of(backup.path)
        button.setEnabled(held is not None)
        about = f"{size_words(backup.size, digits)} · {self._held(held, digits)}"
        words = column(WrappedLabel(when, most_lines=1), WrappedLabel(about, SMALL, INK2), gap=0)
        line = row(words, button)
        line.setStretch(0, 1)
        return column(line, Rule(), gap=6)

    def _held(self, held: BackupContents | None, digits: Digits) -> str:
        if held is None:
            return self.tr("อ่านไม่ได้")
        words = self.tr("กรอกไว้ {entries} รายการ ส่งออก {submissions} ครั้ง ใบตอบรับ {receipts} ฉบับ")
        if held.kind == "district":
            words = self.tr("รายงาน {documents} ฉบับ การพิจารณา {decisions} รายการ")
        return in_digits(words.format(**held.counts), digits)


class OfferDialog(QDialog):
    """Tells why a file cannot be opened and offers its backups; ``picked`` is the one chosen."""

    def __init__(
        self, title: str, words: str, backups: Sequence[Backup], digits: Digits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.picked: Backup | None = None
        self.offer = BackupOffer()
        self.offer.offer(backups, digits)
        self.offer.chosen.connect(self._pick)
        self.close_button = Button(self.tr("ไม่กู้คืน"))
        self.close_button.clicked.connect(self.reject)
        inside = scrolling(self.offer)
        inside.setMinimumHeight(_LIST_HEIGHT)
        layout = column(
            WrappedLabel(title, PAGE_TITLE), 4, WrappedLabel(words), 12, inside, 12, row(0, self.close_button)
        )
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _pick(self, backup: Backup) -> None:
        self.picked = backup
        self.accept()
