"""Walking through the inputs of the rows shown, along and down, and filling several at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gui.school.desk import SchoolDesk
from gui.school.page_row import PageRow
from gui.school.pasting import Target


class RowsWalk:
    """Knows the inputs of some rows in reading order."""

    def __init__(self, desk: SchoolDesk, rows: Sequence[PageRow]) -> None:
        self._desk, self._rows = desk, rows
        self.stops = [stop for row in rows for stop in row.stops()]

    def after(self, widget: QWidget) -> QWidget | None:
        """Return the input behind one, or behind the row that a widget explains; None behind the last."""
        if widget in self.stops:
            return next(iter(self.stops[self.stops.index(widget) + 1 :]), None)
        at = next((at for at, row in enumerate(self._rows) if row.isAncestorOf(widget)), len(self._rows))
        return next((stop for row in self._rows[at + 1 :] for stop in row.stops()), None)

    def beside(self, widget: QWidget, by: int) -> QWidget | None:
        """Return the input of the same column some rows below or (negative) above."""
        column = [stop for stop in self.stops if (stop.x(), stop.width()) == (widget.x(), widget.width())]
        at = column.index(widget) + by if widget in column else -1
        return column[at] if 0 <= at < len(column) else None

    def copy_above(self, widget: QWidget, row: PageRow, field: str) -> None:
        """Enter what the input of the same column has in the row above."""
        above = self.beside(widget, -1)
        source = above.parentWidget() if above is not None else None
        if isinstance(source, PageRow) and row.fields is not None:
            spec = row.fields.spec(field)
            value = spec.value(self._desk.entry(source.indicator.id))
            if value is not None:
                self._desk.set_field(row.indicator.id, field, spec.stored(value))

    def targets(self, row: PageRow) -> list[Target]:
        """Return what can be filled in from a row on."""
        below = self._rows[list(self._rows).index(row) :]
        return [Target(r.indicator, r.fields.specs) for r in below if r.fields is not None and any(r.stops())]
