"""A district's window put together: its pages over one desk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.district.board.page import BoardPage
from gui.district.context import DistrictContext
from gui.district.desk import DistrictDesk
from gui.district.imports.page import ImportPage
from gui.district.page import DistrictPage
from gui.district.plan.page import PlanPage
from gui.district.reports.page import ReportsPage
from gui.district.results.page import ResultsPage
from gui.district.review.page import ReviewPage
from gui.district.window import DistrictMainWindow
from gui.settings import Settings
from gui.start.drop import DropTarget


class DistrictWindow(QObject):
    """Makes a ``DistrictMainWindow``; ``file_wanted`` names another file that was dropped.

    ``report_wanted`` names the office's own report, from which one comes back here.
    """

    file_wanted = Signal(Path)
    report_wanted = Signal(Path)
    restore_wanted = Signal(object)

    def __init__(self, desk: DistrictDesk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        context = DistrictContext(desk, settings)
        self.plan = PlanPage(context)
        self.imports = ImportPage(context)
        self.board = BoardPage(context)
        self.review = ReviewPage(context)
        self.results = ResultsPage(context)
        self.reports = ReportsPage(context)
        pages: tuple[DistrictPage, ...] = (
            self.plan, self.imports, self.board, self.review, self.results, self.reports,
        )  # fmt: skip
        # Before anything came in there is a plan to hand out; afterwards the question is who is missing.
        first = self.board if desk.file.records.held() else self.plan
        self.window = DistrictMainWindow(context, pages, first.key)
        self.plan.file_wanted.connect(self.report_wanted)
        self.plan.restore_wanted.connect(self.restore_wanted)
        self.drop = DropTarget(
            self.window,
            self.tr("วางไฟล์ที่นี่"),
            self.tr("รายงานของโรงเรียน ทั้งโฟลเดอร์ หรือทั้งแฟลชไดรฟ์ จะลองนำเข้าให้ดูก่อน"),
        )
        self.drop.dropped_all.connect(self.take_all)

    def take_all(self, paths: list[Path]) -> None:
        """Take what was dropped: a .chiwat file is opened, anything else is tried on the import page."""
        files = [path for path in paths if path.suffix.lower() == ".chiwat"]
        if files:
            self.file_wanted.emit(files[0])
        elif paths and not self.imports.busy:
            self.window.show_page(self.imports.key)
            self.imports.try_out(paths)

    def take(self, path: Path) -> None:
        """Take one file that was given to the program."""
        self.take_all([path])
