"""What concerns the office itself: deadlines, its own report, its key, its other computer, backups, closing a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.dates import day_words, moment_words
from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, SMALL, TABLE
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2
from gui.parts import Rule, column, row
from gui.school.copies import backups_of
from gui.start.facts import Facts
from models.closing import closings
from models.fingerprint import fingerprint, grouped
from models.plan import ReporterType
from storage.backups import Backup
from storage.district_file import DistrictFile

_MOST_BACKUPS = 6


class OfficePanel(QWidget):
    """Says what is wanted; does nothing itself."""

    deadlines_wanted = Signal()
    own_report_wanted = Signal()
    passphrase_wanted = Signal()
    key_wanted = Signal()
    lost_wanted = Signal()
    exchange_wanted = Signal()
    close_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.deadlines = Facts()
        self.key = Facts()
        self.deadlines_button = Button(self.tr("แก้ไขกำหนดส่ง"), icon="calendar", size="small", writes=True)
        self.own_button = Button("", icon="square-pen", size="small")
        self.passphrase_button = Button(self.tr("เปลี่ยนรหัสผ่าน"), icon="lock", size="small", writes=True)
        self.key_button = Button(self.tr("เปลี่ยนกุญแจ"), icon="key-round", size="small", writes=True)
        self.lost_button = Button(self.tr("ลืมรหัสผ่าน"), ButtonKind.LINK, writes=True)
        self.exchange_button = Button(self.tr("ออกไฟล์ให้อีกเครื่อง"), icon="upload", size="small")
        self.close_button = Button("", icon="lock", size="small", writes=True)
        self.restore_buttons: list[Button] = []
        self._backups = QVBoxLayout()
        pairs = (
            (self.deadlines_button, self.deadlines_wanted), (self.own_button, self.own_report_wanted),
            (self.passphrase_button, self.passphrase_wanted), (self.key_button, self.key_wanted),
            (self.lost_button, self.lost_wanted), (self.exchange_button, self.exchange_wanted),
            (self.close_button, self.close_wanted),
        )  # fmt: skip
        for button, signal in pairs:
            button.clicked.connect(signal)
        self._lay_out()

    def _lay_out(self) -> None:
        own = self.tr("ตัวชี้วัดที่สำนักงานเขตรายงานเอง กรอกด้วยแบบเดียวกับโรงเรียน แล้วนำเข้าที่หน้านำเข้า")
        other = self.tr("รายงานและการพิจารณาของปีนี้เป็นไฟล์ลงนามไฟล์เดียว นำไปวางที่หน้านำเข้าของอีกเครื่อง")
        closing = self.tr("เมื่อปิดปี ผลของปีนั้นไม่เปลี่ยนอีก และไฟล์ที่มาหลังจากนั้นเก็บไว้เป็นล่าช้า ก่อนปิดจะแสดงให้เห็นว่าอะไรยังไม่เรียบร้อย")
        self.setLayout(
            column(
                WrappedLabel(self.tr("กำหนดส่ง"), BODY_BOLD), self.deadlines, 2, row(self.deadlines_button, 0), 8,
                Rule(), 8, WrappedLabel(self.tr("รายงานของสำนักงานเขต"), BODY_BOLD), WrappedLabel(own, SMALL, INK2), 2,
                row(self.own_button, 0), 8,
                Rule(), 8, WrappedLabel(self.tr("กุญแจของเขต"), BODY_BOLD), self.key, 2,
                row(self.passphrase_button, self.key_button, 0), row(self.lost_button, 0), 8,
                Rule(), 8, WrappedLabel(self.tr("อีกเครื่องของสำนักงานเขต"), BODY_BOLD),
                WrappedLabel(other, SMALL, INK2), 2, row(self.exchange_button, 0), 8,
                Rule(), 8, WrappedLabel(self.tr("ปิดปีงบประมาณ"), BODY_BOLD), WrappedLabel(closing, SMALL, INK2), 2,
                row(self.close_button, 0), 8,
                Rule(), 8, WrappedLabel(self.tr("ไฟล์สำรอง"), BODY_BOLD), self._backups, 0,
            )
        )  # fmt: skip

    def show_district(self, district: DistrictFile, year: int) -> None:
        """Show how things stand."""
        due = district.records.contents().deadlines
        self.deadlines.show_facts(*self._due(due, district.plan.years))
        digits = fingerprint("district", district.plan.district.id, district.public_key)
        self.key.show_facts((self.tr("เลขตรวจสอบกุญแจ 30 หลัก"), grouped(digits)))
        count = len(district.plan.entered_by(ReporterType.OFFICE))
        own = self.tr("กรอกตัวชี้วัดของเขต {count} ตัว").format(count=count)
        self.own_button.setText(own)
        closed = closings(district.records.decisions()).get(year)
        words = (
            self.tr("ปิดปี {year} แล้ว เมื่อ {day}").format(year=year, day=moment_words(closed.made_at))
            if closed
            else self.tr("ปิดปีงบประมาณ {year}").format(year=year)
        )
        self.close_button.setText(words)
        self.close_button.setEnabled(closed is None)
        self._show_backups(backups_of(district.path)[:_MOST_BACKUPS])

    def _due(self, due: Mapping[str, str], years: tuple[int, ...]) -> list[tuple[str, str]]:
        none = self.tr("ยังไม่กำหนด")
        return [
            (
                self.tr("ปีงบประมาณ {year}").format(year=year),
                day_words(date.fromisoformat(due[str(year)])) if str(year) in due else none,
            )
            for year in years
        ]

    def _show_backups(self, backups: tuple[Backup, ...]) -> None:
        while (item := self._backups.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.restore_buttons = []
        for backup in backups:
            when = moment_words(backup.moment.isoformat())
            button = Button(self.tr("กู้คืน"), ButtonKind.LINK, writes=True)
            button.setAccessibleName(self.tr("กู้คืนไฟล์สำรอง {moment}").format(moment=when))
            button.clicked.connect(lambda _checked=False, backup=backup: self.restore_wanted.emit(backup))
            self.restore_buttons.append(button)
            line = QWidget()
            line.setLayout(row(WrappedLabel(when, TABLE, most_lines=1), 0, button))
            self._backups.addWidget(line)
        if not backups:
            self._backups.addWidget(WrappedLabel(self.tr("ยังไม่มีไฟล์สำรอง"), TABLE, INK2))
