"""The dry run: what every file would bring, decisions noted beside it, then all of it in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.chip import Chip, ChipLook
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.pills import FilterPills
from gui.design.progress import ProgressBar
from gui.design.tokens import INK2, SUNK, Tone
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.imports.choices import USING, Action, Choice
from gui.district.imports.file_view import FileView
from gui.district.imports.item import Item, as_decided, of_result
from gui.district.imports.looks import Group
from gui.district.imports.running import Imported
from gui.district.imports.share_bar import Legend, ShareBar
from gui.parts import Ground, column, held, row
from models.import_state import ImportState

_ALL, _OTHER = "all", "other"
_OWN_PILL = (
    ImportState.NEW, ImportState.NEWER_REVISION, ImportState.IDENTICAL, ImportState.OLDER_REVISION,
    ImportState.CELLS_CHANGED,
)  # fmt: skip


class TrialView(FileView):
    """``take_wanted`` asks for the import, ``leave_wanted`` to go without; ``add_wanted`` for more files."""

    take_wanted = Signal()
    leave_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context, "")
        self.list.setAccessibleName(self.tr("ไฟล์ที่ลองนำเข้า"))
        self.choices: dict[str, Choice] = {}
        self.kept = False
        self._imported: Imported | None = None
        self._exchange_count = 0
        self.title, self.chip = held(WrappedLabel(style=PAGE_TITLE)), Chip(ChipLook("info", "", Tone.NOTE))
        self.source = ElidedLabel(style=SMALL, ink=INK2)
        self.add_button = Button(self.tr("เพิ่มไฟล์หรือโฟลเดอร์"), icon="folder-open")
        self.bar, self.legend = ShareBar(), Legend()
        self.pills = FilterPills([(_ALL, ""), *((state.value, "") for state in _OWN_PILL), (_OTHER, "")])
        self.progress = ProgressBar(self.tr("ความคืบหน้า"))
        self.progress_words = held(WrappedLabel(style=SMALL, ink=INK2))
        self.note = ElidedLabel(style=SMALL, ink=INK2)
        self.leave_button = Button(self.tr("ยกเลิก"))
        self.take_button = Button(self.tr("นำเข้า"), ButtonKind.PRIMARY, icon="download", writes=True)
        self._build()
        self.pills.chosen.connect(lambda _key: self._show_list())
        self.panel.decided.connect(self._note)
        self.add_button.clicked.connect(self.add_wanted)
        self.leave_button.clicked.connect(self.leave_wanted)
        self.take_button.clicked.connect(self.take_wanted)

    def _build(self) -> None:
        self._legend_line = QWidget()
        line = row(self.legend, 0, self.pills)
        self._legend_line.setLayout(line)
        top = row(self.title, self.chip, self.source, self.add_button)
        top.setStretch(2, 1)
        self.exchange_words = WrappedLabel(ink=INK2)
        head = column(top, self.exchange_words, self.bar, self._legend_line, gap=6)
        head.setContentsMargins(20, 8, 20, 8)
        self.head.addLayout(head)
        self._foot = Ground(SUNK, ("top",))
        working = row(self.progress, self.progress_words)
        self._working = QWidget()
        self._working.setLayout(working)
        inside = row(self.note, self._working, self.leave_button, self.take_button)
        inside.setStretch(0, 1)
        inside.setStretch(1, 1)
        inside.setContentsMargins(20, 9, 20, 9)
        self._foot.setLayout(inside)
        self.foot.addWidget(self._foot)

    @property
    def paths(self) -> Mapping[str, Path]:
        """Where the documents of the files lie, by digest."""
        return {item.digest: item.path for item in self.list.items if item.digest and item.path}

    @property
    def left_out(self) -> frozenset[Path]:
        """The files that are not to be imported."""
        chosen = (choice for choice in self.choices.values() if choice.action is Action.LEAVE_OUT)
        return frozenset(choice.item.path for choice in chosen if choice.item.path)

    def show_working(self, done: int, total: int, *, taking: bool) -> None:
        """Show how far a try or an import is; the list stays as it was."""
        words = self.tr("กำลังนำเข้า") if taking else self.tr("กำลังตรวจไฟล์")
        self.title.set_words(words)
        self.chip.hide()
        self.progress.show_part(done, total)
        self.progress_words.set_words(
            worded(self.tr("{done} จาก {total} ไฟล์"), done=done, total=total) if total else words
        )
        self._working.show()
        self.note.hide()
        self._show_shares(bool(self.list.items))
        self.leave_button.setText(self.tr("ยกเลิก"))
        for part in (self.take_button, self.add_button):
            part.setEnabled(False)

    def _show_shares(self, any_file: bool) -> None:
        """Show how the files share out, once anything is known of any."""
        self.panel.name.setVisible(any_file)  # where nothing stands at the left yet, nothing can be chosen there
        self.bar.setVisible(any_file)
        self._legend_line.setVisible(any_file)

    def show_trial(self, tried: Imported, source: str) -> None:
        """Show what an import would bring; what was noted for the same files before stays noted."""
        self.kept = False
        self._show(tried, source)

    def show_kept(self, done: Imported, source: str) -> None:
        """Show what an import brought."""
        self.kept = True
        self.choices = {}
        self._show(done, source)

    def refresh(self) -> None:
        """Show what was decided meanwhile about the files that were imported."""
        if self.kept and self._imported is not None:
            self.list.items = as_decided(self.list.items, self.context.desk.file)
            self._show_counts(self.list.items, self._imported)
            self._show_list()

    def _show(self, imported: Imported, source: str) -> None:
        self._imported = imported
        items = [of_result(number, file) for number, file in enumerate(imported.result.files)]
        if self.kept:
            items = as_decided(items, self.context.desk.file)
        noted = {(choice.item.sha256, choice.item.name): choice for choice in self.choices.values()}
        self.choices = {item.key: noted[item.sha256, item.name] for item in items if (item.sha256, item.name) in noted}
        self.list.items = items
        self._working.hide()
        self.note.show()
        self.chip.show()
        self.source.set_words(source)
        self.add_button.setEnabled(True)
        self._show_counts(items, imported)
        if self.pills.current:
            self._show_list()
        else:
            self.pills.choose(_ALL)
        self.list.choose_first()

    def _show_counts(self, items: Sequence[Item], imported: Imported) -> None:
        groups = Counter(item.group for item in items)
        self._show_shares(bool(items))
        self._show_exchanges(imported)
        self.bar.show_counts(groups)
        self.legend.show_counts(groups, kept=self.kept)
        states = Counter(item.state for item in items)
        words = {
            _ALL: self.tr("ทั้งหมด {count}"), ImportState.NEW.value: self.tr("ใหม่ {count}"),
            ImportState.NEWER_REVISION.value: self.tr("ใหม่กว่า {count}"),
            ImportState.IDENTICAL.value: self.tr("เหมือนเดิม {count}"),
            ImportState.OLDER_REVISION.value: self.tr("เก่ากว่า {count}"),
            ImportState.CELLS_CHANGED.value: self.tr("แก้เซลล์ {count}"), _OTHER: self.tr("อื่น ๆ {count}"),
        }  # fmt: skip
        counts = {state.value: states[state] for state in _OWN_PILL}
        counts |= {_ALL: len(items), _OTHER: len(items) - sum(counts.values())}
        for key, pill in self.pills.pills.items():
            pill.set_words(worded(words[key], count=counts[key]))
            pill.setVisible(bool(counts[key]) or key == _ALL)
        if not counts.get(self.pills.current, 1):
            self.pills.choose(_ALL)
        self._exchange_count = len(imported.exchanges)
        total = len(items) + self._exchange_count
        if self.kept:
            self.title.set_words(self._count_words(self.tr("นำเข้าแล้ว {count} ไฟล์")))
            batch = worded(self.tr("ชุดที่ {batch}"), batch=imported.result.batch)
            self.chip.set_look(ChipLook("circle-check", batch, Tone.OK))
            self.chip.setVisible(imported.result.batch is not None)
        else:
            self.title.set_words(worded(self.tr("ลองนำเข้า {count} ไฟล์"), count=total))
            self.chip.set_look(ChipLook("info", self.tr("ยังไม่บันทึกข้อมูลใด"), Tone.NOTE))
        self._show_foot()

    def _show_exchanges(self, imported: Imported) -> None:
        """Tell what files of the office's other computer hold; nothing of it is a school's file."""
        words = self.tr(
            "ไฟล์จากอีกเครื่องของสำนักงาน {name}: ปี {year} มีรายงาน {documents} ฉบับ ผลการตัดสินใจ {decisions} รายการ "
            "เพิ่มเฉพาะที่เครื่องนี้ยังไม่มี"
        )
        lines = [
            worded(words, name=one.name, year=one.year, documents=one.documents, decisions=one.decisions)
            for one in imported.exchanges
        ]
        self.exchange_words.set_words("\n".join(lines))
        self.exchange_words.setVisible(bool(lines) and not self.kept)

    def _share_of(self, item: Item) -> Group:
        """Return what the import makes of a file, with what was noted for it."""
        choice = self.choices.get(item.key)
        return Group.TAKEN if choice is not None and choice.action in USING else item.group

    @property
    def counts(self) -> tuple[int, int]:
        """How many files count once they are imported, and how many are kept until they are decided."""
        kept = [item for item in self.list.items if item.path not in self.left_out]
        shares = Counter(self._share_of(item) for item in kept)
        return shares[Group.TAKEN] + self._exchange_count, shares[Group.WAITS]

    def _count_words(self, words: str) -> str:
        """Say how many files are imported; where all only wait, how many of those."""
        ready, waiting = self.counts
        return worded(words, count=ready or waiting)

    def _show_foot(self) -> None:
        ready, waiting = self.counts
        parts = []
        if waiting:
            words = self.tr("อีก {count} ไฟล์รอตัดสินใจ ยังไม่นับ") if ready else self.tr("ทุกไฟล์รอตัดสินใจ ยังไม่นับ")
            parts.append(worded(words, count=waiting))
        if self.kept:
            undo = self.tr("ถอนทั้งชุดได้จากประวัติการนำเข้า ก่อนออกใบตอบรับ")
            parts += [undo] if self._imported and self._imported.result.batch is not None else []
            leave, take = self.tr("เสร็จ"), self.tr("ไปตรวจรับ")
        else:
            parts.append(self.tr("สำรองไฟล์ก่อนเสมอ · นำเข้าเป็นชุดเดียว ถอนทั้งชุดได้ก่อนออกใบตอบรับ"))
            leave, take = self.tr("ยกเลิก"), self._count_words(self.tr("นำเข้า {count} ไฟล์"))
            if not ready and not waiting:
                take = self.tr("ไม่มีไฟล์ใหม่ บันทึกลงประวัติเท่านั้น")
        self.note.set_words(" · ".join(parts))
        self.take_button.set_icon("circle-check" if self.kept else "download")
        for button, words in ((self.leave_button, leave), (self.take_button, take)):
            button.setText(words)
        any_left = len(self.list.items) > len(self.left_out)
        self.take_button.setEnabled(self.kept or any_left or bool(self._exchange_count))

    def _show_list(self) -> None:
        key = self.pills.current
        own = frozenset(state.value for state in _OWN_PILL)
        others = frozenset(state.value for state in ImportState) - own
        states = None if key in ("", _ALL) else others if key == _OTHER else frozenset({key})
        heads = self.legend.words()
        self.list.noted = {key: self._noted_words(choice) for key, choice in self.choices.items()}
        self.list.show_items(self.list.items, {group: heads[group] for group in Group}, states)
        self.show_chosen()

    def _noted_words(self, choice: Choice) -> str:
        return {
            Action.ACCEPT: self.tr("ใช้ค่าที่ลงนาม"), Action.ENROL: self.tr("ลงทะเบียนกุญแจ"),
            Action.CHOOSE: self.tr("เลือกฉบับแล้ว"), Action.RETURN: self.tr("ส่งคืน"), Action.RESTORE: self.tr("นำกลับ"),
            Action.LEAVE_OUT: self.tr("ไม่นำเข้า"), Action.WAIT: self.tr("กักไว้"),
        }[choice.action]  # fmt: skip

    def show_chosen(self) -> None:
        """Show the file that is looked at; after the import there is nothing to note any more."""
        item = self.list.item
        self.panel.show_item(item, tried=True, noted=self.choices.get(item.key) if item else None, paths=self.paths)
        if self.kept:
            self.panel.show_only()

    def _note(self, choice: Choice) -> None:
        self.choices[choice.item.key] = choice
        self._show_list()
        self._show_foot()
        following = self.list.following()
        self.list.choose(following.key if following else choice.item.key)
        self.close_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pills out where the window has no room for them."""
        super().resizeEvent(event)
        self.pills.setVisible(self.has_room)
