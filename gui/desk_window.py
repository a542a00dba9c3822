"""A school's window put together: the form, the profile, the check and the history over one desk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from gui.design.going_on import go_to
from gui.main_window import CHECK, FORM, HISTORY, PROFILE, MainWindow, Page
from gui.school.changes import Place
from gui.school.check_page import CheckPage
from gui.school.context import FormContext
from gui.school.desk import SchoolDesk
from gui.school.history_page import HistoryPage
from gui.school.incoming import take_document
from gui.school.newer_plan import NewerPlanDialog
from gui.school.profile_page import ProfilePage
from gui.school.rescue import RescueCopy
from gui.settings import Settings
from gui.start.drop import DropTarget
from gui.wording import sentence
from models.errors import ChiwatError
from models.plan import ReporterType
from models.plan_changes import PlanChanges
from models.publication import PlanDocument


class DeskWindow(QObject):
    """Makes a ``MainWindow`` and lets its pages work together; ``file_wanted`` names another file that was dropped."""

    file_wanted = Signal(Path)
    restore_wanted = Signal(object)
    moved = Signal()

    def __init__(self, desk: SchoolDesk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self._settings = desk, settings
        self.profile = ProfilePage(desk, settings)
        self.check = CheckPage(desk, settings)
        self.history = HistoryPage(desk, settings)
        is_school = desk.file.reporter.type is ReporterType.SCHOOL
        profile, *after = self._pages()
        self.window = MainWindow(FormContext(desk, settings), (profile,) if is_school else (), after)
        self.rescue = RescueCopy(desk, self)
        self.drop = DropTarget(self.window)
        self.drop.dropped.connect(self.take)
        self.check.jump_wanted.connect(self.jump)
        self.history.restore_wanted.connect(self.restore_wanted)
        for page in (self.check, self.history):
            page.receipt_wanted.connect(self._choose_document)
        self.window.save_elsewhere_wanted.connect(self._save_elsewhere)
        if is_school and not desk.book.figures:
            self.window.show_page(PROFILE)

    def _pages(self) -> tuple[Page, Page, Page]:
        names = self.tr("ข้อมูลพื้นฐาน"), self.tr("ตรวจและส่งออก"), self.tr("ประวัติการส่ง")
        return (
            Page(key=PROFILE, title=names[0], widget=self.profile, hints=self._profile_hints(), help_topic="profile"),
            Page(key=CHECK, title=names[1], widget=self.check, hints=self._check_hints(), help_topic="attest"),
            Page(key=HISTORY, title=names[2], widget=self.history, hints=self._history_hints(), help_topic="backups"),
        )

    def _profile_hints(self) -> tuple[tuple[str, str], ...]:
        return (("Enter", self.tr("ช่องถัดไป")), ("Ctrl+Z", self.tr("เลิกทำ")), ("F1", self.tr("วิธีใช้")))

    def _check_hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("PgDn", self.tr("หน้าถัดไป")), ("F8", self.tr("ข้อที่ต้องทำถัดไป")), ("Ctrl+P", self.tr("พิมพ์")),
            ("F1", self.tr("วิธีใช้")),
        )  # fmt: skip

    def _history_hints(self) -> tuple[tuple[str, str], ...]:
        return (("F8", self.tr("ข้อที่ต้องทำถัดไป")), ("F1", self.tr("วิธีใช้")))

    def jump(self, place: Place) -> None:
        """Go where something is to be mended."""
        if not place.indicator:
            self.window.show_page(PROFILE)
            if self.profile.has(place.field):
                go_to(self.profile.field(place.field))
            return
        found = next((f for f in self.desk.book.of(place.indicator) if f.field == place.field), None)
        if found is not None:
            self.window.go_to_finding(found)
        else:
            self.window.show_page(FORM)
            self.window.form.go_to_code(place.indicator)

    def take(self, path: Path) -> None:
        """Take a file that was dropped: a receipt or a newer plan is read, a school file opened."""
        if path.suffix.lower() != ".xlsx":
            self.file_wanted.emit(path)
            return
        language = self._settings.choices.language
        try:
            taken = take_document(self.desk, path, self._agrees)
        except ChiwatError as error:
            self.window.show_page(HISTORY)
            self.history.tell(sentence(error, language), self.history.refused)
            return
        if taken is None:
            return
        if taken.year in self.desk.years:
            self.desk.set_year(taken.year)
        self.desk.reload()
        self.history.tell(taken.words)
        self.window.show_page(FORM if taken.returned else HISTORY)
        if taken.returned:
            self.window.form.nav.pills.choose("remarks")
        else:
            self.history.refresh()

    def _choose_document(self) -> None:
        title, kinds = self.tr("รับใบตอบรับหรือแผนฉบับใหม่"), self.tr("ใบตอบรับหรือไฟล์แผนจากเขต (*.xlsx)")
        if name := QFileDialog.getOpenFileName(self.window, title, "", kinds)[0]:
            self.take(Path(name))

    def _agrees(self, document: PlanDocument, changes: PlanChanges) -> bool:
        dialog = NewerPlanDialog(self.desk, self._settings, document, changes, self.window)
        return dialog.exec() == NewerPlanDialog.DialogCode.Accepted

    def _save_elsewhere(self) -> None:
        title, kinds = self.tr("บันทึกที่อื่น"), self.tr("ไฟล์โรงเรียน (*.chiwat)")
        name = QFileDialog.getSaveFileName(self.window, title, self.desk.file.database.path.name, kinds)[0]
        if name:
            self.save_elsewhere(Path(name).with_suffix(".chiwat"))

    def save_elsewhere(self, target: Path) -> None:
        """Go on in another file."""
        try:
            self.rescue.save_elsewhere(target)
        except ChiwatError as error:
            self.window.show_page(HISTORY)
            self.history.tell(sentence(error, self._settings.choices.language), self.history.refused)
            return
        self._settings.remember_file(target)
        self.moved.emit()
        self.window.hints.set_path(str(target))
