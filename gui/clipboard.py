"""Cells out of what Qt holds of a clipboard or a drag."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from gui.cells import Cells, read_cells

_MOST_HTML = 4_000_000


def cells_of(mime: QMimeData | None) -> Cells:
    """Return the cells of what was copied; nothing where it holds no text."""
    if mime is None:
        return ()
    html = mime.html() if mime.hasHtml() else ""
    return read_cells(mime.text(), html if len(html) <= _MOST_HTML else "")


def line_of(mime: QMimeData | None) -> str:
    """Return what was copied as one line of text."""
    text = mime.text().rstrip("\0") if mime is not None else ""
    return " ".join(text.strip("\r\n").splitlines()).replace("\t", " ")
