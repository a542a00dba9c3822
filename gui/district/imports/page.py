"""Import: files are tried, then taken; what waits is decided; every import ever made is in the log."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, Tone
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.imports.log_view import LogView
from gui.district.imports.running import Imported, ImportRun
from gui.district.imports.trial_view import TrialView
from gui.district.imports.waiting_view import WaitingView
from gui.district.page import IMPORT, REVIEW, DistrictPage
from gui.parts import Rule, column, held, row
from gui.school.segments import Segments
from gui.wording import sentence
from models.errors import ChiwatError
from storage.import_log import import_log

_WAITING, _LOG = 0, 1


class ImportPage(DistrictPage):
    """At rest what waits and the log; with files in hand the dry run, until they are taken or left."""

    key = IMPORT

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context)
        self._paths: tuple[Path, ...] = ()
        self._exchanges: tuple[Path, ...] = ()
        self._run: ImportRun | None = None
        self._taking = False
        self.trial, self.waiting, self.log = TrialView(context), WaitingView(context), LogView(context)
        self.head = held(WrappedLabel(self.tr("นำเข้ารายงาน"), PAGE_TITLE))
        self.view_choice = Segments(self.tr("ดู"), (self.tr("รอตัดสินใจ"), self.tr("ประวัติการนำเข้า")))
        self.add_button = Button(self.tr("เพิ่มไฟล์หรือโฟลเดอร์"), ButtonKind.PRIMARY, icon="folder-open")
        self.first_words = WrappedLabel(ink=INK2)
        self.first_button = Button(self.tr("เพิ่มไฟล์หรือโฟลเดอร์"), ButtonKind.PRIMARY, icon="folder-open")
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("นำเข้า")

    def hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", self.tr("เลือกไฟล์")), ("Enter", self.tr("ดูและตัดสินใจ")), ("Ctrl+F", self.tr("ค้นในประวัติ")),
            ("F1", self.tr("วิธีใช้")),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._rest = QWidget()
        top = row(self.head, self.view_choice, 0, self.add_button)
        top.setContentsMargins(20, 8, 20, 8)
        self._first = QWidget()
        words = self.tr(
            "ลากไฟล์ โฟลเดอร์ หรือแฟลชไดรฟ์ทั้งอันมาวางที่หน้าต่างนี้ โปรแกรมลองนำเข้าให้ดูก่อน ยังไม่บันทึกข้อมูลใด "
            "ชื่อไฟล์เป็นอย่างไรก็ได้ นำเข้าซ้ำกี่ครั้งก็ได้"
        )
        self.first_words.set_words(words)
        first = column(self.first_words, row(self.first_button, 0), 0, gap=12)
        first.setContentsMargins(32, 32, 32, 32)
        self._first.setLayout(first)
        self._views = QStackedWidget()
        for view in (self.waiting, self.log):
            self._views.addWidget(view)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(0)
        rest.addLayout(top)
        rest.addWidget(Rule())
        rest.addWidget(self._first, 1)
        rest.addWidget(self._views, 1)
        self._stack = QStackedWidget()
        for part in (self._rest, self.trial):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.told)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for button in (self.add_button, self.first_button, self.trial.add_button):
            button.setMenu(self._add_menu(button))
        self.view_choice.chosen.connect(self._show_view)
        self.trial.take_wanted.connect(self.take)
        self.trial.leave_wanted.connect(self.leave)
        self.waiting.told.connect(lambda words: self.tell(words))
        self.log.told.connect(lambda words, folder: self.tell(words, path=folder))

    def _add_menu(self, button: Button) -> QMenu:
        menu = QMenu(button)
        menu.addAction(self.tr("เลือกไฟล์…"), self._choose_files)
        menu.addAction(self.tr("เลือกโฟลเดอร์หรือไดรฟ์…"), self._choose_folder)
        return menu

    def _choose_files(self) -> None:
        names = QFileDialog.getOpenFileNames(self, self.tr("เลือกไฟล์"), "", self.tr("ไฟล์ทั้งหมด (*)"))[0]
        self.try_out([Path(name) for name in names])

    def _choose_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("เลือกโฟลเดอร์หรือไดรฟ์")):
            self.try_out([Path(name)])

    @property
    def busy(self) -> bool:
        """Whether files are being tried or taken."""
        return self._run is not None

    @property
    def trying(self) -> bool:
        """Whether files are in hand."""
        return self._stack.currentWidget() is self.trial

    def refresh(self) -> None:
        if self.trying:
            self.trial.refresh()
            return  # the rest is shown once the files are put down
        log = import_log(self.desk.file.database)
        count = self.waiting.refresh(log)
        self.log.refresh(log)
        words = worded(self.tr("รอตัดสินใจ {count}"), count=count) if count else self.tr("รอตัดสินใจ")
        self.view_choice.set_words(_WAITING, words)
        used = bool(log)
        self._first.setVisible(not used)
        self._views.setVisible(used)
        self.view_choice.setVisible(used)
        self.add_button.setVisible(used)
        self._focus_shown()

    def show_item(self, item: str) -> None:
        if not self.busy:
            self._stack.setCurrentWidget(self._rest)
            self.view_choice.choose(_WAITING)
            self.waiting.show_reporter(item)

    def search(self) -> None:
        if not self.trying:
            self.view_choice.choose(_LOG)
            self.log.search.setFocus()

    def _show_view(self, number: int) -> None:
        self._views.setCurrentIndex(number)
        self._focus_shown()

    def _focus_shown(self) -> None:
        views: tuple[QWidget, ...] = (self.waiting, self.log)
        shown: QWidget = views[self.view_choice.current] if self._first.isHidden() else self.first_button
        self.begin_with(self.trial if self.trying else shown)

    def try_out(self, paths: Sequence[Path]) -> None:
        """Try files and folders, with those in hand; while others are examined nothing is taken in hand."""
        if not paths or self.busy:
            return
        if not self.trying or self.trial.kept:
            self._paths, self.trial.choices = (), {}
        self._paths = tuple(dict.fromkeys((*self._paths, *paths)))
        self.tell("")
        self._stack.setCurrentWidget(self.trial)
        self._focus_shown()
        self._begin(self._paths, taking=False).try_out()

    def take(self) -> None:
        """Import all that is in hand and not left out; once imported, go on to the review."""
        if self.trial.kept:
            self.leave()
            self.page_wanted.emit(REVIEW, "")
            return
        left_out = self.trial.left_out
        files = [item.path for item in self.trial.list.items if item.path and item.path not in left_out]
        choices = tuple(self.trial.choices.values())
        self._begin((*files, *self._exchanges), taking=True).take(choices)

    def leave(self) -> None:
        """Stop what runs; else put the files down."""
        if self._run is not None:
            self._run.leave()
            self.trial.leave_button.setEnabled(False)
            return
        self._paths = ()
        self._stack.setCurrentWidget(self._rest)
        self.refresh()
        if self.isVisible():
            self.setFocus()

    def _begin(self, paths: Sequence[Path], *, taking: bool) -> ImportRun:
        self._taking = taking
        run = self._run = ImportRun(self.desk, paths, self)
        run.progressed.connect(lambda done, total: self.trial.show_working(done, total, taking=taking))
        run.ended.connect(self._ended)
        run.failed.connect(self._failed)
        self.trial.show_working(0, 0, taking=taking)
        return run

    def _ended(self, imported: Imported | None) -> None:
        self._run = None
        self.trial.leave_button.setEnabled(True)
        if imported is None:
            self.leave()
            self.tell(self.tr("ยกเลิกแล้ว ไม่มีอะไรถูกบันทึก"), Tone.NOTE)
        elif self._taking:
            self.trial.show_kept(imported, self._source())
            self.tell(*self._taken_words(imported))
        else:
            self._exchanges = tuple(one.path for one in imported.exchanges)
            self.trial.show_trial(imported, self._source())
            if not imported.result.files and not imported.exchanges:
                self.leave()
                self.tell(self.tr("ไม่พบไฟล์ .xlsx ในที่ที่เลือก"), Tone.WARNING)
        if self.isVisible() and imported is not None:
            self.setFocus()

    def _taken_words(self, imported: Imported) -> tuple[str, Tone]:
        parts = []
        if imported.refused:
            said = "; ".join(
                f"{self.desk.name_of(choice.item.reporter) if choice.item.reporter else choice.item.name}: "
                f"{sentence(error, self.context.language)}"
                for choice, error in imported.refused
            )
            parts.append(worded(self.tr("นำเข้าแล้ว แต่ทำตามที่จดไว้ไม่ได้: {what}"), what=said))
        for taken in imported.taken:
            words = self.tr("จากอีกเครื่อง: เพิ่มรายงาน {files} ฉบับ ผลการตัดสินใจ {decisions} รายการ")
            parts.append(worded(words, decisions=taken.decisions, files=len(taken.files)))
        return "\n".join(parts), Tone.WARNING if imported.refused else Tone.OK

    def _failed(self, error: ChiwatError) -> None:
        self._run = None
        self.trial.leave_button.setEnabled(True)
        self.leave()
        self.tell(sentence(error, self.context.language), Tone.ERROR)

    def _source(self) -> str:
        first = str(self._paths[0]) if self._paths else ""
        more = len(self._paths) - 1
        where = worded(self.tr("{first} และอีก {more} แห่ง"), first=first, more=more) if more > 0 else first
        return worded(self.tr("จาก {where}"), where=where)
