"""Cells that were copied from a spreadsheet, a document's table or a page, as a spreadsheet itself reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from gui.html_table import html_table

Cells = tuple[tuple[str, ...], ...]
"""Lines of cells; a line may be shorter than others."""

_SPECIAL = re.compile(r'[\t\n"]')
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")
_QUOTES = "\"“”„‟«»'‘’"


def read_cells(text: str, html: str = "") -> Cells:
    """Read what a clipboard holds; a table in its html decides where its plain text has another shape."""
    plain, table = parse_cells(text), html_table(html)
    if table is None or _shape(plain) == _shape(table):
        return plain
    return table


def parse_cells(text: str) -> Cells:
    """Read cells between tabs and line breaks; one in quotes may hold both, its own quotes doubled."""
    text = text.rstrip("\0").replace("\r\n", "\n").replace("\r", "\n")
    return tuple(_lines(text)) if text else ()


def write_cells(cells: Sequence[Sequence[str]]) -> str:
    """Write cells as ``parse_cells`` reads them."""
    return "".join("\t".join(_written(cell) for cell in line) + "\r\n" for line in cells)


def figure_text(cell: str) -> str:
    """Return a cell's text without the blanks and quotes around it."""
    return cell.strip().strip(_QUOTES).strip()


def trimmed(cells: Cells) -> Cells:
    """Return cells without the blank lines at their end."""
    last = max((number for number, line in enumerate(cells, start=1) if _has_text(line)), default=0)
    return cells[:last]


def _lines(text: str) -> Iterator[tuple[str, ...]]:
    at, line = 0, list[str]()
    while at <= len(text):
        found = _QUOTED.match(text, at) or _PLAIN.match(text, at)
        assert found is not None
        line.append(found[1].replace('""', '"') if found.re is _QUOTED else found[0])
        at = found.end() + 1
        if text[found.end() : at] != "\t":
            yield tuple(line)
            line = []
            if at == len(text):  # the break behind the last line begins none
                return


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell


def _shape(cells: Cells) -> tuple[int, int]:
    used = trimmed(cells)
    wide = (number for line in used for number, cell in enumerate(line, start=1) if cell.strip())
    return len(used), max(chain(wide, (0,)))


def _has_text(line: Sequence[str]) -> bool:
    return any(cell.strip() for cell in line)
