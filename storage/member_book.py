"""A list of reporters as a workbook of one sheet: a title, heads, and a row each; nothing in it is a formula."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from storage.atomic import write_verified
from storage.report_sheet import Column, ReportSheet, text_width
from storage.report_styles import WRITTEN, StyleBook

_WIDEST, _SPARE = 60, 4


def write_members(path: Path, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write the list; errors of ``write_verified``."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    styles = StyleBook(workbook)
    columns = [
        Column(title=head, width=min(max(text_width(text) for text in (head, *texts)) + _SPARE, _WIDEST))
        for head, *texts in zip(heads, *rows, strict=True)
    ]
    sheet = ReportSheet(workbook, styles, "1", columns)
    sheet.heading(title)
    head = sheet.head(height=1)
    for row in rows:
        sheet.add([(text, WRITTEN) for text in row])
    sheet.freeze(head, 1)
    sheet.page("")
    styles.close()
    write_verified(path, workbook.save)
