"""Which window is open: the start, a school's desk, or a district's page; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gui.backup_offer import OfferDialog
from gui.design.tokens import Tone
from gui.desk_window import DeskWindow
from gui.dialogs import ask, tell
from gui.district.desk import DistrictDesk
from gui.district_window import DistrictWindow
from gui.help.manual import FIRST
from gui.help.window import HasHelpTopic, HelpWindow
from gui.opening import Opened, Way, is_same, open_file, rescuing_backups
from gui.opening_words import backup_question, look_question, owner_question, restored_words, unkept_words
from gui.placing import Placing
from gui.school.copies import back_up, copy_whole
from gui.school.desk import SchoolDesk
from gui.settings import Settings
from gui.settings_dialog import SettingsDialog
from gui.start.place import choose_place
from gui.start.start_window import StartWindow
from gui.tasks import Task
from gui.translations import Translations
from gui.wording import sentence
from models.errors import ChiwatError, StorageError
from storage.backup_contents import contents_of
from storage.backups import SUFFIX, Backup, moment_of, restore, stem_of
from storage.district_file import DistrictFile
from storage.holding import Holding, Owner, hold, owner_of
from storage.holding import held as holding
from storage.school_file import SchoolFile
from storage.school_restore import restore_school

_WATCH_MS = 4000


class Windows(QObject):
    """Opens files, changes windows, and keeps the person where they were when the language changes."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings, self._now = settings, now
        self._placing = Placing(application, settings, self)
        self._translations = Translations(application)
        self._language = settings.choices.language
        self._translations.use(self._language)
        settings.changed.connect(self._choices_changed)
        self.current: QWidget | None = None
        self.desk_window: DeskWindow | None = None
        self.district_window: DistrictWindow | None = None
        self.help: HelpWindow | None = None
        self._is_begun = False
        self._came_from: Path | None = None
        self._holding: Holding | None = None
        self._watch = QTimer(self, interval=_WATCH_MS)
        self._watch.timeout.connect(self.watch)
        self._is_closed = False

    def show_start(self) -> StartWindow:
        """Show the first page."""
        window = StartWindow(self.settings, self._now)
        window.file_wanted.connect(self.open)
        window.first.restore_wanted.connect(lambda path, chosen: self.restore_to(chosen, path))
        window.settings_wanted.connect(self.show_settings)
        window.help_wanted.connect(self.show_help)
        self._show(window)
        self._tell_unkept(window)
        return window

    def _tell_unkept(self, window: StartWindow) -> None:
        """Say once, at the start, where nothing can be kept between two starts."""
        if not self._is_begun and not self.settings.keep():
            window.first.notice.tell(unkept_words(self.settings.folder), Tone.NOTE)
        self._is_begun = True

    def open(self, path: Path, year: int | None = None) -> None:
        """Open a file, where one is wanted on a ``year``: a school's on its desk, a district's on its page.

        A refusal is told where we are.
        """
        if self._is_open(path):
            self.raise_window()
        elif path.suffix == SUFFIX:
            self._open_backup(path)
        else:
            self._open(path, Way.WORK, year)

    def _open(self, path: Path, way: Way, year: int | None = None) -> None:
        try:
            opened = open_file(path, self._now(), way)
        except ChiwatError as error:
            if error.code == "file_in_use":
                self._ask_owner(path, error, year)
            elif error.code == "read_only" and way is not Way.LOOK:
                self._offer_to_look(path, error, year)
            else:
                self._refuse(error, path)
            return
        if not self._leave_desk():
            opened.close()
            return
        self._came_from = None
        self._show_opened(opened, year)
        if opened.holding is not None:
            self.settings.remember_file(path)
            self._back_up(path)

    def _ask_owner(self, path: Path, error: ChiwatError, year: int | None) -> None:
        """Somebody works in the file: look only, or work here instead."""
        owner = owner_of(path)
        if owner is None:
            self._open(path, Way.WORK, year)
            return
        answer = ask(*owner_question(owner, self.settings.choices), self.current)
        if answer:
            self._open(path, Way.LOOK if answer == 1 else Way.TAKE_OVER, year)

    def _offer_to_look(self, path: Path, error: ChiwatError, year: int | None) -> None:
        """Nobody can write where the file is: look only."""
        if ask(*look_question(error, self.settings.choices), self.current):
            self._open(path, Way.LOOK, year)

    def _open_backup(self, path: Path) -> None:
        """A backup is never edited in place: look at it, copy it, or restore it."""
        target = path.parent.parent / f"{stem_of(path)}.chiwat"
        answer = ask(*backup_question(target.name), self.current)
        if answer == 1:
            self._open(path, Way.LOOK)
        elif answer == 2:
            self._copy_backup(path, target)
        elif answer == 3 and (moment := moment_of(path)) is not None:
            self.restore_to(Backup(path=path, moment=moment, size=path.stat().st_size), target)

    def _copy_backup(self, path: Path, target: Path) -> None:
        chosen = choose_place(self.current or QWidget(), self.tr("ทำสำเนา"), self.tr("ไฟล์ของชี้วัด (*.chiwat)"), target)
        if chosen is None:
            return
        try:
            copy_whole(path, chosen)
        except ChiwatError as error:
            self._refuse(error, chosen)
            return
        self._open(chosen, Way.WORK)

    def work_here(self) -> None:
        """Take the file over that is looked at."""
        path, year = self._open_path(), self._open_year()
        if self._leave_desk():
            self._open(path, Way.TAKE_OVER, year)

    def open_own_report(self, path: Path) -> None:
        """Open the office's own report on the year of its desk; closing it comes back to the desk."""
        district, year = self._open_path(), self._open_year()
        self.open(path, year)
        if self.desk_window is not None:
            self._came_from = district

    def _come_back(self) -> None:
        """Go back to the district's desk, where this file was opened from it."""
        district, year = self._came_from, self._open_year()
        if district is None:
            return
        self.open(district, year)
        if self.district_window is not None:
            self.district_window.window.show_page(self.district_window.plan.key)

    def take_request(self, path: str) -> None:
        """A later start of the program asks for the window, and perhaps for a file."""
        self.raise_window()
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Take a file that was given to the program: what kind it is decides what is done with it."""
        if self.district_window is not None:
            self.district_window.take(path)
        elif self.desk_window is not None:
            self.desk_window.take(path)
        elif isinstance(self.current, StartWindow):
            self.current.take(path)
        else:
            self.open(path)

    def raise_window(self) -> None:
        """Bring the window to the front."""
        if self.current is not None:
            self.current.setWindowState(self.current.windowState() & ~Qt.WindowState.WindowMinimized)
            self.current.show()
            self.current.raise_()
            self.current.activateWindow()

    def show_settings(self) -> None:
        """Ask for the settings."""
        desk = self.desk_window.desk if self.desk_window else None
        SettingsDialog(self.settings, desk, self.current, district=self.district_window is not None).exec()

    def show_help(self, topic: str = "") -> None:
        """Open the manual at a topic, or at the page about what the window shows."""
        if not topic and isinstance(self.current, HasHelpTopic):
            topic = self.current.help_topic
        if self.help is None:
            self.help = HelpWindow(self.settings)
        self.help.show_topic(topic or FIRST)

    def restore(self, chosen: Backup) -> None:
        """Put a backup in the place of the open file, which is kept beside it."""
        self.restore_to(chosen, self._open_path(), self._open_year())

    def restore_to(self, chosen: Backup, path: Path, year: int | None = None) -> None:
        """Put a backup in the place of a file, open here or not; what stood there is kept beside it."""
        if self._is_open(path) and not self._leave_desk():
            return
        held = contents_of(chosen.path)
        put_back = restore_school if held is not None and held.kind == "school" else restore
        try:
            with holding(path, self._now()):
                words = restored_words(put_back(chosen, path, now=self._now().replace(tzinfo=None)))
        except ChiwatError as error:
            words = sentence(error, self.settings.choices.language, self.settings.choices.digits)
        self._open(path, Way.WORK, year)
        if self.desk_window is not None:
            self.desk_window.window.show_page("history")
            self.desk_window.history.tell(words)
        else:
            tell(self.tr("กู้คืน"), words, self.tr("ปิด"), self.current)

    def _refuse(self, error: ChiwatError, path: Path) -> None:
        backups = rescuing_backups(path, error)
        if backups and error.code in ("not_a_database", "foreign_file"):
            # Its backups say whose it is: what stands there lost its beginning.
            error = StorageError("damaged_file", path=str(path))
        words, digits = sentence(error, self.settings.choices.language), self.settings.choices.digits
        if self.desk_window is None and self.district_window is None and not isinstance(self.current, StartWindow):
            self.show_start()
        if isinstance(self.current, StartWindow):
            self.current.refuse(words)
            self.current.first.offer(path, backups)
        elif backups:
            dialog = OfferDialog(self.tr("เปิดไฟล์ไม่ได้"), words, backups, digits, self.current)
            if dialog.exec() and dialog.picked is not None:
                self.restore_to(dialog.picked, path)
        else:
            tell(self.tr("เปิดไฟล์ไม่ได้"), words, self.tr("ปิด"), self.current)

    def _show_opened(self, opened: Opened, year: int | None = None) -> None:
        self._holding, self._is_closed = opened.holding, False
        self._show_file(opened.file, year)
        if opened.holding is None:
            self._show_looking(opened.owner)

    def _show_looking(self, owner: Owner | None, *, taken: bool = False) -> None:
        window = self.desk_window or self.district_window
        assert window is not None
        digits, backup = self.settings.choices.digits, self._open_path().suffix == SUFFIX
        window.window.look.show_owner(owner, digits, taken=taken, backup=backup)

    def keep_watching(self) -> None:
        """Look every few seconds at what others do with the open file."""
        self._watch.start()

    def watch(self) -> None:
        """Take in what others wrote to the open file; where somebody took it over, look only from now on."""
        opened = self.desk_window or self.district_window
        if opened is None or self._is_closed:
            return
        opened.desk.look()
        if self._holding is not None and (owner := self._holding.other()) is not None:
            opened.desk.look_only()
            self._holding = None
            self._show_looking(owner, taken=True)

    def _let_go(self) -> None:
        if self._holding is not None:
            self._holding.release()
            self._holding = None

    def _moved(self) -> None:
        """The desk goes on in another file."""
        self._let_go()
        with suppress(ChiwatError):
            self._holding = hold(self._open_path(), self._now(), take_over=True)

    def _show_file(self, file: SchoolFile | DistrictFile, year: int | None = None) -> None:
        if isinstance(file, SchoolFile):
            last_used = self.settings.last_year(file.database.path)
            desk = SchoolDesk(file, self._now, year if year in file.plan.years else None, last_used=last_used)
            desk.year_changed.connect(lambda: self.settings.remember_year(desk.file.database.path, desk.year))
            self._show_desk(desk)
        else:
            self._show_district(DistrictDesk(file, self.settings, self._now, year))

    def _show_district(self, desk: DistrictDesk) -> None:
        before = self.district_window
        made = DistrictWindow(desk, self.settings, self)
        made.report_wanted.connect(self.open_own_report)
        made.window.closed.connect(desk.close)
        self._connect(made)
        self.district_window = made
        self._show(made.window)
        if before is not None:
            before.deleteLater()

    def _show_desk(self, desk: SchoolDesk) -> None:
        before = self.desk_window
        made = DeskWindow(desk, self.settings, self)
        self._connect(made)
        made.window.closed.connect(self._come_back)
        made.moved.connect(self._moved)
        self.desk_window = made
        self._show(made.window)
        if before is not None:
            before.deleteLater()

    def _connect(self, made: DeskWindow | DistrictWindow) -> None:
        made.file_wanted.connect(self.open)
        made.restore_wanted.connect(self.restore)
        made.window.settings_wanted.connect(self.show_settings)
        made.window.help_wanted.connect(self.show_help)
        made.window.closed.connect(self._closed)
        made.window.look.work_wanted.connect(self.work_here)

    def _leave_desk(self) -> bool:
        """Write everything and close the file; False where something could not be written."""
        opened = self.desk_window or self.district_window
        if opened is None:
            return True
        if not opened.desk.close():
            return False
        self._let_go()
        opened.deleteLater()
        self.desk_window = self.district_window = None
        return True

    def _closed(self) -> None:
        self._is_closed = True
        self._let_go()

    def _open_path(self) -> Path:
        opened = self.desk_window or self.district_window
        return opened.desk.file.database.path if opened is not None else Path()

    def _open_year(self) -> int | None:
        opened = self.desk_window or self.district_window
        return opened.desk.year if opened is not None else None

    def _is_open(self, path: Path) -> bool:
        return (self.desk_window or self.district_window) is not None and is_same(self._open_path(), path)

    def _show(self, window: QWidget) -> None:
        before, self.current = self.current, window
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._placing.place(window, before)
        window.show()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _back_up(self, path: Path) -> None:
        """Back up once the window stands; a backup that fails is told in the history, the work goes on."""
        now = self._now()
        task = Task(lambda: back_up(path, now), self)
        task.failed.connect(self._not_backed_up)
        task.start()

    def _not_backed_up(self, error: ChiwatError) -> None:
        if self.desk_window is not None:
            words = self.tr("สำรองข้อมูลไม่สำเร็จ: {reason}").format(reason=sentence(error, self.settings.choices.language))
            self.desk_window.history.tell(words, self.desk_window.history.refused)

    def _choices_changed(self) -> None:
        language = self.settings.choices.language
        if language is self._language:
            return
        self._language = language
        self._translations.use(language)
        if self.desk_window is not None:
            page, desk = self.desk_window.window.page, self.desk_window.desk
            desk.leave()
            self._show_desk(desk)
            self.desk_window.window.show_page(page)
        elif self.district_window is not None:
            page = self.district_window.window.page
            self._show_district(self.district_window.desk)
            self.district_window.window.show_page(page)
        elif isinstance(self.current, StartWindow):
            self.show_start()
