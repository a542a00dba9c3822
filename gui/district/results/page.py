"""Results: every measure with its figures, groups, spread and years, and who is behind each number."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tips import plain_tip
from gui.design.tokens import DRAWER_BELOW, INK2, RAIL_BELOW, SUNK, Tone
from gui.digits import shown, worded
from gui.district.context import DistrictContext
from gui.district.digests import short_digest
from gui.district.page import IMPORT, RESULTS, REVIEW, DistrictPage
from gui.district.results.facts import Facts, facts_of
from gui.district.results.lists import COUNTED, codes_of, lines_of, list_title, members_of
from gui.district.results.measure_view import MeasureView
from gui.district.results.nav import WIDE, WIDTH, MeasureNav
from gui.district.results.side import SidePanel
from gui.parts import Ground, column, row, scrolling
from gui.wording import sentence
from models.annual_report import AnnualReport
from models.errors import ChiwatError
from storage.member_book import write_members

_SIDE, _WIDE_FROM = 268, 1600


class ResultsPage(DistrictPage):
    """Measures at the left, the chosen one in the middle, who is counted and who is not at the right."""

    key = RESULTS
    told_style = SMALL

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context)
        self._with_received = True
        self._name = ""
        self._facts: Facts | None = None
        self._list_title = ""
        self._drawer = False
        self.nav, self.view, self.side = MeasureNav(context), MeasureView(context), SidePanel()
        self.waiting = WrappedLabel(ink=INK2)
        self.waiting_button = Button(self.tr("ไปหน้านำเข้า"), ButtonKind.PRIMARY, icon="download")
        self.source = ElidedLabel(style=SMALL, ink=INK2)
        self.digest_button = Button(self.tr("คัดลอกรหัสชุดข้อมูล"), ButtonKind.LINK, icon="copy")
        self.nav_button = Button(self.tr("ตัวชี้วัด"), ButtonKind.LINK, icon="list")
        self.side_button = Button(self.tr("ใครนับ ใครไม่นับ"), ButtonKind.LINK, icon="users")
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("ผลตัวชี้วัด")

    def hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", self.tr("ตัวชี้วัดก่อนและถัดไป")), ("Ctrl+G", self.tr("ไปที่รหัส")), ("F8", self.tr("ใครนับ ใครไม่นับ")),
            ("Ctrl+C", self.tr("คัดลอกตาราง")), ("F1", self.tr("วิธีใช้")),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._scroll = scrolling(self.view)
        foot = Ground(SUNK, ("top",))
        inside = row(self.nav_button, self.side_button, self.source, self.digest_button)
        inside.setStretch(2, 1)
        inside.setContentsMargins(20, 3, 12, 3)
        foot.setLayout(inside)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self.told)
        middle.addWidget(foot)
        self._nothing = QWidget()
        nothing = column(self.waiting, row(self.waiting_button, 0), 0, gap=12)
        nothing.setContentsMargins(32, 32, 32, 32)
        self._nothing.setLayout(nothing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, stretch in ((self.nav, 0), (self._middle, 1), (self._nothing, 1), (self.side, 0)):
            layout.addWidget(part, stretch)
        self.begin_with(self.nav)

    def _connect(self) -> None:
        self.nav.chosen.connect(self._open)
        self.nav.table.opened.connect(lambda _key: self._close_parts())
        self.view.view_wanted.connect(self._show_view)
        self.view.list_wanted.connect(self._come_to_list)
        self.view.members_wanted.connect(lambda title, codes: self.show_members(title, codes))
        self.side.line_wanted.connect(lambda key: self.show_list(key))
        self.side.opened.connect(lambda code: self.page_wanted.emit(REVIEW, code))
        self.side.save_wanted.connect(self._choose_place)
        self.side.back_wanted.connect(self._close_parts)
        self.waiting_button.clicked.connect(lambda: self.page_wanted.emit(IMPORT, ""))
        self.digest_button.clicked.connect(self.copy_digests)
        self.nav_button.clicked.connect(self._open_nav)
        self.side_button.clicked.connect(self.toggle_side)
        self.desk.figures_ready.connect(self._figures_ready)
        keys = {"Ctrl+G": self.search, "F8": self.toggle_side}
        for name, slot in keys.items():
            QShortcut(QKeySequence(name), self).activated.connect(slot)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self).activated.connect(self.copy_table)

    def search(self) -> None:
        self._open_nav()
        self.nav.search.setFocus()
        self.nav.search.selectAll()

    def refresh(self) -> None:
        report = self.report
        self._show_state(report)
        if report is None:
            return
        self._show_counts()
        self.nav.show_report(report)
        self._show_source(report)
        if self._name and self.nav.choose(self._name):
            self._open(self._name)
        else:
            self.nav.table.choose_first()

    @property
    def report(self) -> AnnualReport | None:
        """The year's report in the chosen view; None while it is computed."""
        return self.desk.report(with_received=self._with_received)

    def show_item(self, item: str) -> None:
        self._name = item
        if self.report is not None:
            self.nav.choose(item)

    def _figures_ready(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show_state(self, report: AnnualReport | None) -> None:
        """Show the results, or why there are none."""
        error = self.desk.figures_error
        words = ""
        if report is None:
            words = sentence(error, self.context.language) if isinstance(error, ChiwatError) else self.tr("กำลังคำนวณผล")
        elif not report.counted:
            words = worded(self.tr("ปี {year} ยังไม่มีรายงานที่นับได้ ผลจะมาอยู่ที่นี่เมื่อนำเข้าและตรวจรับแล้ว"), year=self.desk.year)
        self.waiting.set_words(words)
        self._nothing.setVisible(bool(words))
        self._middle.setVisible(not words)
        self.waiting_button.setVisible(bool(words) and report is not None)
        self._fit()

    def _show_view(self, with_received: bool) -> None:
        self._with_received = with_received
        self.refresh()

    def _show_counts(self) -> None:
        """Say in the switch how many reports each view counts."""
        words = (self.tr("รวมที่รอตรวจ"), self.tr("ตรวจรับแล้ว"))
        for at, (name, view) in enumerate(zip(words, (True, False), strict=True)):
            found = self.desk.report(with_received=view)
            self.view.view_choice.set_words(at, f"{name} {shown(len(found.counted))}" if found is not None else name)

    def _show_source(self, report: AnnualReport) -> None:
        words = self.tr("คำนวณจาก {count} ไฟล์ · รหัสชุดข้อมูล {digest}")
        digest = report.whole.digest
        self.source.set_words(worded(words, count=len(report.whole.digests), digest=short_digest(digest)))
        self.source.setToolTip(plain_tip(digest))
        self.tell("")

    def _open(self, name: str) -> None:
        report = self.report
        if report is None or not name:
            return
        same = name == self._name and self._facts is not None
        self._name = name
        self._facts = facts_of(report, name)
        self.view.show_facts(self._facts, self.desk.report(with_received=not self._with_received))
        left_out = sum(map(len, self._facts.left_out.values()))
        self.side.show_counts(worded(self.tr("ไม่นับ {count} แห่ง"), count=left_out), lines_of(self._facts, self.context))
        first = next((why.value for why in self._facts.left_out), COUNTED)
        self.show_list(first, come=False)
        if not same:
            self._scroll.verticalScrollBar().setValue(0)

    def _come_to_list(self, key: str) -> None:
        """Go to who is behind a figure; the list that is there already shows it by taking the cursor."""
        self.show_list(key or COUNTED, come=bool(key))
        if key and self.side.isVisible():
            self.side.counts.setFocus()

    def show_list(self, key: str, *, come: bool = True) -> None:
        """Show who is behind a count."""
        if self._facts is not None:
            self.side.counts.choose(key, quietly=True)
            self.show_members(list_title(key, self._facts), codes_of(key, self._facts), come=come)

    def show_members(self, title: str, codes: Sequence[str], *, come: bool = True) -> None:
        """Show who is in a class or a group; in a small window the list comes up."""
        if self._facts is None:
            return
        self._list_title = title
        self.side.show_members(title, members_of(codes, self._facts, self.context), shown(len(codes)))
        if come and self.width() < DRAWER_BELOW and not self.side.isVisible():
            self.toggle_side()

    def _choose_place(self) -> None:
        proposed = f"{self._list_title} {self._name.replace('/', '-')} {self.desk.year}.xlsx"
        where = str(self.desk.path.parent / proposed)
        if name := QFileDialog.getSaveFileName(self, self.tr("บันทึกรายชื่อ"), where, "Excel (*.xlsx)")[0]:
            self.save_list(Path(name))

    def save_list(self, path: Path) -> None:
        """Write the list that is shown as a workbook."""
        facts = self._facts
        assert facts is not None
        heads = (self.tr("รหัสโรงเรียน"), self.tr("โรงเรียน"), self.tr("อำเภอ"), self.tr("ค่าหรือเหตุผล"))
        title = f"{facts.indicator.id} {facts.indicator.title_display} · {self._list_title} · {self.desk.year}"
        rows = [(one.code, one.name, one.amphoe, one.words) for one in self.side.members]
        try:
            write_members(path, title, heads, rows)
        except ChiwatError as error:
            self.tell(sentence(error, self.context.language), Tone.ERROR)
            return
        self.tell(worded(self.tr("บันทึกแล้ว: {name}"), name=path.name), path=path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def copy_table(self) -> None:
        """Put the groups' figures on the clipboard, with tabs between the columns."""
        if self._facts is None:
            return
        heads, rows = self.view.groups_table()
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in (heads, *rows)))
        self.tell(self.tr("คัดลอกตารางแล้ว"))

    def copy_digests(self) -> None:
        """Put the digests of all documents that the figures come from on the clipboard."""
        report = self.report
        if report is not None:
            lines = (f"{reporter.code}\t{digest}" for reporter, digest in report.whole.sources.items())
            QGuiApplication.clipboard().setText("\n".join((report.whole.digest, *lines)))
            self.tell(self.tr("คัดลอกรหัสของทุกไฟล์แล้ว"))

    def toggle_side(self) -> None:
        """Bring the panel of the lists up or away, where the window has no room for it beside the figures."""
        self._drawer = not self.side.isVisible() if self.width() < DRAWER_BELOW else False
        self._fit()
        (self.side.counts if self.side.isVisible() else self.nav if self.nav.isVisible() else self.view).setFocus()

    def _open_nav(self) -> None:
        if not self.nav.isVisible():
            self.nav.show()
            self._middle.hide()
            self.side.hide()
            self.nav.setFocus()

    def _close_parts(self) -> None:
        self._drawer = False
        self._fit()
        if not self.nav.isVisible():
            self.view.key_figures.boxes[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists go first, then the measures: each then comes in the place of the figures."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width, empty = self.width(), bool(self.waiting.text())
        small = width < RAIL_BELOW
        if small:
            self.nav.setMinimumWidth(0)
            self.nav.setMaximumWidth(width)
        else:
            self.nav.setFixedWidth(WIDTH if width < _WIDE_FROM else WIDE)
        wide = width >= DRAWER_BELOW
        self.side.setMinimumWidth(_SIDE if not small else 0)
        self.side.setMaximumWidth(_SIDE + (60 if not small else width))
        self.side.setVisible(not empty and (wide or self._drawer))
        self.side.back_button.setVisible(not wide)
        self.nav.setVisible(not small and not empty)
        self._middle.setVisible(not empty and not (small and self._drawer))
        self.nav_button.setVisible(small)
        self.side_button.setVisible(not wide)
