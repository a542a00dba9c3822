"""Building a sheet row by row."""

from __future__ import annotations

from collections.abc import Sequence

from models.form import FormCell, FormSheet, Merge, Page, Place, Style


class SheetBuilder:
    """Collects the rows of one sheet from the top."""

    def __init__(self, name: str, widths: Sequence[float]) -> None:
        self.name = name
        self.widths = tuple(widths)
        self.row = 0
        self._cells: dict[Place, FormCell] = {}
        self._merges: list[Merge] = []

    def add(self, *cells: FormCell) -> None:
        """Add a row of cells from the first column."""
        self.row += 1
        for column, cell in enumerate(cells, start=1):
            self._cells[self.row, column] = cell

    def add_band(self, text: str, style: Style) -> None:
        """Add a row whose text runs over all columns."""
        self.add_spans((text, style, len(self.widths)))

    def add_spans(self, *spans: tuple[str, Style, int]) -> None:
        """Add a row of texts, each over a number of columns."""
        self.row += 1
        first = 1
        for text, style, columns in spans:
            last = first + columns - 1
            blank = FormCell(style=style)
            self._cells.update({(self.row, column): blank for column in range(first + 1, last + 1)})
            self._cells[self.row, first] = FormCell(value=text or None, style=style)
            if columns > 1:
                self._merges.append(Merge(row=self.row, first=first, last=last))
            first = last + 1

    def add_space(self) -> None:
        """Leave a row empty."""
        self.row += 1

    def sheet(self, page: Page, *, freeze: int = 1) -> FormSheet:
        """Return the finished sheet."""
        return FormSheet(
            name=self.name, widths=self.widths, cells=self._cells, merges=tuple(self._merges), freeze=freeze, page=page
        )
