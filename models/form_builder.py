"""Building a sheet row by row, with row heights that let every text be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.form import FormCell, FormSheet, Merge, Page, Place, RowHeight, Style
from models.form_measure import BODY_POINTS, height_of, line_count

POINTS: Mapping[Style, float] = {
    Style.TITLE: 20,
    Style.SUBTITLE: 16,
    Style.FIELD: 16,
    Style.FIELD_END: 16,
    Style.SIGNATURE: 16,
    Style.HINT: 12,
}
"""Font sizes that differ from the body's."""

# A merged row cannot grow by itself where the font is missing and its substitute is wider.
_SPARE = 0.8


class SheetBuilder:
    """Collects the rows of one sheet from the top."""

    def __init__(self, name: str, widths: Sequence[float]) -> None:
        self.name = name
        self.widths = tuple(widths)
        self.row = 0
        self._cells: dict[Place, FormCell] = {}
        self._heights: dict[int, RowHeight] = {}
        self._merges: list[Merge] = []

    def add(self, *cells: FormCell, least_lines: int = 1) -> None:
        """Add a row of cells from the first column; its height is that of its longest text."""
        self.row += 1
        lines = least_lines
        for column, cell in enumerate(cells, start=1):
            self._cells[self.row, column] = cell
            if isinstance(cell.value, str):
                lines = max(lines, line_count(cell.value, self.widths[column - 1]))
        self._heights[self.row] = RowHeight(points=height_of(lines))

    def add_band(self, text: str, style: Style) -> None:
        """Add a row whose text runs over all columns."""
        self.add_spans((text, style, len(self.widths)))

    def add_spans(self, *spans: tuple[str, Style, int]) -> None:
        """Add a row of texts, each over a number of columns; the row is as high as the tallest."""
        self.row += 1
        first, height = 1, 0.0
        for text, style, columns in spans:
            last = first + columns - 1
            for column in range(first, last + 1):
                self._cells[self.row, column] = FormCell(style=style)
            self._cells[self.row, first] = FormCell(value=text or None, style=style)
            if columns > 1:
                self._merges.append(Merge(row=self.row, first=first, last=last))
            points = POINTS.get(style, BODY_POINTS)
            lines = line_count(text, sum(self.widths[first - 1 : last]) * _SPARE, points)
            height = max(height, height_of(lines, points))
            first = last + 1
        self._heights[self.row] = RowHeight(points=height, fixed=True)

    def add_space(self) -> None:
        """Leave a row empty."""
        self.row += 1

    def sheet(self, page: Page, *, freeze: int = 1) -> FormSheet:
        """Return the finished sheet."""
        return FormSheet(
            name=self.name, widths=self.widths, cells=self._cells, heights=self._heights,
            merges=tuple(self._merges), freeze=freeze, page=page,
        )  # fmt: skip
