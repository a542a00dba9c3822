"""The one table of a copied piece of html, its joined cells at the place where they begin."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import product

_ROWS, _COLUMNS, _PLACES = 5_000, 256, 60_000
_IGNORED = frozenset({"style", "script", "title", "head"})
_BREAKS = frozenset({"p", "div", "li"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_DECLARATION = re.compile(r"<!\[[^>]*>?")


def html_table(html: str) -> tuple[tuple[str, ...], ...] | None:
    """Return the cells; None where there is no table, more than one, or text beside it."""
    if "<td" not in html.casefold() and "<th" not in html.casefold():
        return None
    reader = _Reader()
    reader.feed(_DECLARATION.sub("", html))
    reader.close()
    return reader.cells()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[dict[int, str]] = []
        self._taken: set[tuple[int, int]] = set()
        self._cell: list[str] | None = None
        self._place = (0, 0)
        self._skipped = 0
        self._tables = 0
        self._beside = False

    def cells(self) -> tuple[tuple[str, ...], ...] | None:
        """Return what was read."""
        self._end_cell()
        if not self._lines or self._beside or self._tables > 1:
            return None
        width = max((max(line, default=-1) + 1 for line in self._lines), default=0)
        return tuple(tuple(line.get(column, "") for column in range(width)) for line in self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _IGNORED:
            self._skipped += 1
        elif tag == "table":
            self._tables += 1
        elif tag == "tr":
            self._begin_line()
        elif tag in ("td", "th"):
            self._begin_cell({name: value or "" for name, value in attrs})
        elif tag == "br" and self._cell is not None:
            self._cell.append("\0")
        elif tag in _BREAKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _IGNORED:
            self._skipped = max(self._skipped - 1, 0)
        elif tag in ("td", "th", "tr", "table"):
            self._end_cell()
        elif tag in _BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        if self._cell is not None:
            self._cell.append(data)
        elif data.strip():
            self._beside = True

    def _break(self) -> None:
        if self._cell is not None and "".join(self._cell[-1:]) != "\0":
            self._cell.append("\0")

    def _begin_line(self) -> None:
        self._end_cell()
        if len(self._lines) < _ROWS:
            self._lines.append({})

    def _begin_cell(self, attrs: dict[str, str]) -> None:
        self._end_cell()
        if not self._lines:
            self._lines.append({})
        line, column = len(self._lines) - 1, 0
        while (line, column) in self._taken:
            column += 1
        down = min(_span(attrs.get("rowspan", "")), _ROWS - line)
        across = min(_span(attrs.get("colspan", "")), _COLUMNS - column)
        if len(self._taken) + down * across > _PLACES:
            down = across = 1
        self._taken |= set(product(range(line, line + down), range(column, column + across)))
        self._place, self._cell = (line, column), []

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        parts = _BLANKS.sub(" ", "".join(self._cell)).replace("\N{NO-BREAK SPACE}", " ").split("\0")
        lines = [part.strip() for part in parts]
        line, column = self._place
        if column < _COLUMNS:
            self._lines[line][column] = "\n".join(lines).strip("\n")
        self._cell = None


def _span(text: str) -> int:
    return max(int(text[:5]), 1) if text.isascii() and text.isdigit() else 1
