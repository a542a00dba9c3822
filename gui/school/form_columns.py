"""The columns of rows built so far: a page seen before is shown at once, with what changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication, QWidget

from gui.design.going_on import chain
from gui.school.page_row import PageRow
from gui.school.rows_area import RowsArea


@dataclass
class _Column:
    widget: QWidget
    rows: Sequence[PageRow]
    stale: set[str] = field(default_factory=set)
    chained: bool = False


class FormColumns:
    """Keeps columns by key (a guideline's id)."""

    def __init__(self, area: RowsArea) -> None:
        self._area = area
        self._columns: dict[str, _Column] = {}
        self._key = ""

    @property
    def key(self) -> str:
        """What is shown."""
        return self._key

    def __contains__(self, key: object) -> bool:
        return key in self._columns

    def build(self, key: str, rows: Iterable[PageRow]) -> Sequence[PageRow]:
        """Make a column of rows, to be shown later; return the rows."""
        made = tuple(rows)
        self._columns[key] = _Column(self._area.build(made), made)
        return made

    def show(self, key: str, anchor: QWidget) -> Sequence[PageRow]:
        """Show a column that was built, its inputs behind ``anchor`` in the order of Tab; return its rows."""
        held = self._columns[key]
        self._key = key
        refresh_rows(held.rows, held.stale)
        held.stale.clear()
        focused = QApplication.focusWidget()
        if focused is not None and self._area.isAncestorOf(focused):
            focused.clearFocus()
        self._area.show_column(held.widget)
        if not held.chained:
            chain_tabs(anchor, held.rows)
            held.chained = True
        return held.rows

    def mark(self, names: Iterable[str]) -> None:
        """Show some indicators anew: now where they are seen, else when they next are."""
        changed = frozenset(names)
        for key, column in self._columns.items():
            if key == self._key:
                refresh_rows(column.rows, changed)
            else:
                column.stale |= changed

    def forget(self, keys: Iterable[str] | None = None) -> None:
        """Forget columns, all by default; they are made anew when wanted."""
        for key in tuple(self._columns if keys is None else keys):
            if (column := self._columns.pop(key, None)) is not None:
                column.widget.deleteLater()


def refresh_rows(rows: Iterable[PageRow], names: Iterable[str]) -> None:
    """Let the rows of some indicators, and those that repeat them, show the present state."""
    changed = frozenset(names)
    for row in rows if changed else ():
        if row.indicator.id in changed or row.indicator.same_as in changed:
            row.refresh()


def chain_tabs(anchor: QWidget, rows: Iterable[PageRow]) -> None:
    """Let Tab walk through the inputs in reading order, after an anchor."""
    chain([anchor, *(stop for row in rows for stop in row.tabs())])
