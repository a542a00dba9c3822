"""The files of the import page as a table, in four groups, filtered by a word or a state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import INK2
from gui.digits import shown
from gui.district.context import DistrictContext
from gui.district.imports.item import Item
from gui.district.imports.looks import GROUP_INKS, STATE_ICONS, Group
from gui.wording import word
from models.changes import Change
from models.keyboard import begins
from models.numbers import to_arabic_digits
from models.text import thai_sort_key

translate = QCoreApplication.translate


class FileList(Table):
    """Rows by the key of their item."""

    def __init__(self, context: DistrictContext, name: str) -> None:
        super().__init__(_columns(), name)
        self._context = context
        self.items: Sequence[Item] = ()
        self.noted: Mapping[str, str] = {}
        """What was chosen for a file, in a word, by its key."""

    @property
    def item(self) -> Item | None:
        """The one that is looked at."""
        return next((item for item in self.items if item.key == self.current), None)

    def show_items(
        self, items: Sequence[Item], heads: Mapping[Group, str], states: frozenset[str] | None = None
    ) -> None:
        """Show items under the ``heads`` of their groups; with ``states`` only of those import states."""
        self.items = items
        rows: list[Row] = []
        for group, words in heads.items():
            mine = [item for item in items if item.group is group]
            mine = [item for item in mine if states is None or item.state.value in states]
            if mine:
                title = Cell(words=f"{words} {shown(len(mine))}", ink=GROUP_INKS[group])
                rows.append(Row(key=group, group=True, cells=(title,)))
                rows += [self.row(item) for item in sorted(mine, key=self._order)]
        self.set_rows(rows)
        if self.item is None:
            self.choose_first()

    def following(self) -> Item | None:
        """Return the next one that waits and for which nothing is chosen yet."""
        keys = [row.key for row in self.table.rows if not row.group]
        at = keys.index(self.current) + 1 if self.current in keys else 0
        by_key = {item.key: item for item in self.items}
        for key in [*keys[at:], *keys[:at]]:
            item = by_key[str(key)]
            if item.group is Group.WAITS and item.key not in self.noted:
                return item
        return None

    def fits(self, item: Item, typed: str) -> bool:
        """Return whether what was typed is in the file's name, or in the school's name or code."""
        wanted = to_arabic_digits(typed).strip().casefold().removeprefix("โรงเรียน")
        code = item.reporter.code if item.reporter else ""
        said = (self._school(item), item.name, word(item.state.value, self._context.language))
        return begins(code, wanted) or any(wanted in words.casefold() for words in said)

    def row(self, item: Item) -> Row:
        """Return a file's row."""
        language, ink = self._context.language, GROUP_INKS[item.group]
        state = word(item.state.value, language)
        noted = word(item.settled.value, language) if item.settled else self.noted.get(item.key, "")
        whole = f"{state} · {noted}" if noted else state
        said = whole if item.settled else noted or state
        school = self._context.desk.school(item.reporter.code) if item.reporter else None
        return Row(
            key=item.key,
            cells=(
                Cell(words=said, icon=STATE_ICONS[item.state], ink=ink, tip=whole),
                Cell(words=self._school(item), tip=self._school(item)),
                Cell(words=school.amphoe if school else "–", ink=INK2),
                Cell(words=shown(item.revision or "–")),
                Cell(words=item.name, ink=INK2, tip=item.name),
                Cell(words=shown(item.count(Change.ADDED) or "–")),
                Cell(words=shown(item.count(Change.CHANGED) + item.count(Change.CLEARED) or "–")),
            ),
        )

    def _school(self, item: Item) -> str:
        return self._context.desk.name_of(item.reporter) if item.reporter else self.tr("ไม่ทราบโรงเรียน")

    def _order(self, item: Item) -> tuple[object, ...]:
        return list(STATE_ICONS).index(item.state), item.reporter is None, thai_sort_key(self._school(item)), item.name


def _columns() -> tuple[Column, ...]:
    return (
        Column(title=translate("FileList", "สถานะ"), width=186),
        Column(title=translate("FileList", "โรงเรียน"), width=168),
        Column(title=translate("FileList", "อำเภอ"), width=88, least=620),
        Column(title=translate("FileList", "ครั้งที่"), width=60, right=True),
        Column(title=translate("FileList", "ไฟล์"), least=560),
        Column(title=translate("FileList", "เพิ่ม"), width=56, right=True, least=720),
        Column(title=translate("FileList", "เปลี่ยน"), width=66, right=True, least=720),
    )
