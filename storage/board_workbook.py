"""The board of a year as a workbook: every school with its state, and the counts by amphoe, size and type."""

from __future__ import annotations

import importlib.resources
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import msgspec
from openpyxl import Workbook

from models.board import UNKNOWN, BoardRow, BoardSchool, Facet, Grouping, board_rows, count
from models.plan import Plan
from models.years import format_thai_date
from storage.district_notes import Contact
from storage.report_sheet import Column, ReportSheet, StyledCell
from storage.report_styles import COUNT, TEXT, TOTAL, TOTAL_TEXT, WRAPPED, WRITTEN, StyleBook
from storage.report_workbook import write_book

Labels = dict[str, str]
_WIDTHS = {
    "code": 14, "school": 38, "amphoe": 14, "size": 14, "type": 22, "state": 15, "late": 10, "interim": 12,
    "received": 15, "contact": 15, "note": 46,
}  # fmt: skip
_TYPES = ("primary", "lower_secondary", "upper_secondary")


class BoardTexts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The Thai labels of the workbook, from ``resources/texts/board.json``."""

    heading: str
    sheets: Labels
    lines: Labels
    columns: Labels
    states: Labels
    types: Labels
    words: Labels


@cache
def load_board_texts() -> BoardTexts:
    """Read the labels that the program brings along."""
    source = importlib.resources.files("resources.texts").joinpath("board.json")
    return msgspec.json.decode(source.read_bytes(), type=BoardTexts)


@dataclass(frozen=True, kw_only=True)
class BoardFacts:
    """Of which year the board is, and when it was made."""

    plan: Plan
    year: int
    deadline: date | None
    now: datetime


def write_board_workbook(
    path: Path, schools: Sequence[BoardSchool], contacts: Mapping[str, Contact], facts: BoardFacts
) -> None:
    """Write the board as an .xlsx, read back before it appears. Errors as ``write_verified``'s."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    book = _Book(workbook, StyleBook(workbook), facts)
    book.add_schools(schools, contacts)
    for grouping in Grouping:
        book.add_counts(schools, grouping)
    book.close()
    write_book(path, workbook)


class _Book:
    """The workbook in the making."""

    def __init__(self, workbook: Workbook, styles: StyleBook, facts: BoardFacts) -> None:
        self._workbook, self._styles, self._facts, self._texts = workbook, styles, facts, load_board_texts()
        self._sizes = {size.id: size.label.partition(" (")[0] for size in facts.plan.size_classes}

    def close(self) -> None:
        """Remove what only helped, and say of what the workbook is."""
        self._styles.close()
        properties, now = self._workbook.properties, self._facts.now
        properties.title = self._texts.heading.format(year=self._facts.year)
        properties.creator = self._facts.plan.district.name
        properties.created = properties.modified = now.astimezone(UTC).replace(tzinfo=None)

    def add_schools(self, schools: Sequence[BoardSchool], contacts: Mapping[str, Contact]) -> None:
        """Add the sheet of all schools, to be filtered by their state."""
        columns = [Column(title=self._texts.columns[name], width=width) for name, width in _WIDTHS.items()]
        sheet = self._sheet("schools", columns, schools)
        head = sheet.head()
        for one in schools:
            sheet.add(self._school(one, contacts.get(one.code)))
        sheet.freeze(head, 2)
        sheet.page(self._texts.lines["footer"])

    def add_counts(self, schools: Sequence[BoardSchool], grouping: Grouping) -> None:
        """Add the sheet of one grouping's counts, which add up to its last row."""
        names = [self._texts.columns.get(facet.value) or self._texts.states[facet.value] for facet in Facet]
        heads = [Column(title=name, width=13) for name in names]
        first = Column(title=self._texts.columns[grouping.value], width=26)
        sheet = self._sheet(grouping.value, [first, *heads], schools)
        head = sheet.head(height=1)
        rows, whole = board_rows(schools, grouping, self._order(grouping))
        for row in rows:
            words = self._label(grouping, row.group or UNKNOWN)
            sheet.add([(words, WRAPPED), *((row.counts[facet], COUNT) for facet in Facet)])
        sheet.add([(self._texts.words["all"], TOTAL_TEXT), *((whole.counts[facet], TOTAL) for facet in Facet)])
        sheet.freeze(head, 1, filtered=False)
        sheet.page(self._texts.lines["footer"])

    def _sheet(self, name: str, columns: Sequence[Column], schools: Sequence[BoardSchool]) -> ReportSheet:
        facts, lines = self._facts, self._texts.lines
        sheet = ReportSheet(self._workbook, self._styles, self._texts.sheets[name], columns)
        made = lines["made"].format(date=format_thai_date(facts.now.date()), time=f"{facts.now:%H.%M}")
        due = format_thai_date(facts.deadline) if facts.deadline else ""
        when = lines["deadline" if due else "no_deadline"].format(deadline=due, made=made)
        told = [self._counts(count(schools)), when, lines["late"], lines["internal"]]
        sheet.heading(self._texts.heading.format(year=facts.year), *told)
        return sheet

    def _counts(self, whole: BoardRow) -> str:
        district, missing = self._facts.plan.district.short_name, whole.counts[Facet.MISSING]
        return self._texts.lines["counts"].format(
            district=district, schools=whole.total, sent=whole.sent, missing=missing
        )

    def _order(self, grouping: Grouping) -> tuple[str, ...]:
        orders = {Grouping.AMPHOE: tuple(self._facts.plan.district.amphoes), Grouping.SIZE: tuple(self._sizes)}
        return orders.get(grouping, _TYPES)

    def _label(self, grouping: Grouping, group: str) -> str:
        labels = {Grouping.SIZE: self._sizes, Grouping.TYPE: self._texts.types}.get(grouping, {})
        return labels.get(group, group or self._texts.words["unknown"])

    def _school(self, one: BoardSchool, contact: Contact | None) -> list[StyledCell]:
        words = self._texts.words
        return [
            (one.code, TEXT),
            (one.school.name, WRITTEN),
            (one.school.amphoe, WRITTEN),
            (self._label(Grouping.SIZE, one.size), TEXT),
            (self._label(Grouping.TYPE, one.type), TEXT),
            (self._texts.states[one.state.value], TEXT),
            (words["late"] if one.late else None, TEXT),
            (words["interim"] if one.interim else None, TEXT),
            (_day(one.received), TEXT),
            (_day(contact.on_day if contact else None), TEXT),
            (contact.note or None if contact else None, WRITTEN),
        ]


def _day(day: date | None) -> str | None:
    return format_thai_date(day, abbreviated=True) if day else None
