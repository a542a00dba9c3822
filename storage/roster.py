"""The roster of schools, as a district keeps it in a table: every problem with row and column (DESIGN section 10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from models.numbers import to_arabic_digits
from models.publication import School, SchoolStatus
from storage.tables import Record, Records, read_table

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": ("รหัสโรงเรียน", "รหัสสถานศึกษา", "รหัส", "รหัส 10 หลัก", "รหัสโรงเรียน 10 หลัก", "รหัสกระทรวง", "school"),
    "code8": ("รหัส 8 หลัก", "รหัสโรงเรียน 8 หลัก", "smis"),
    "code6": ("รหัส 6 หลัก", "รหัสโรงเรียน 6 หลัก", "percode"),
    "aliases": ("รหัสอื่น",),
    "name": ("ชื่อโรงเรียน", "ชื่อสถานศึกษา", "ชื่อ", "โรงเรียน", "สถานศึกษา"),
    "amphoe": ("อำเภอ", "district"),
    "tambon": ("ตำบล", "subdistrict"),
    "status": ("สถานะ", "สถานภาพ"),
    "main": ("โรงเรียนหลัก", "รหัสโรงเรียนหลัก", "รายงานผ่านโรงเรียน", "main school"),
}
REQUIRED: Final = ("code", "name", "amphoe")

_STATUSES: Final[Mapping[SchoolStatus, tuple[str, ...]]] = {
    SchoolStatus.OPEN: ("", "เปิด", "เปิดสอน", "เปิดทำการ", "ปกติ"),
    SchoolStatus.BRANCH: ("สาขา", "โรงเรียนสาขา", "ห้องเรียนสาขา"),
    SchoolStatus.CLOSED: (
        "เลิก-รวม",
        "เลิก",
        "รวม",
        "ยุบ",
        "ยุบรวม",
        "ยุบเลิก",
        "เลิกล้ม",
        "ปิด",
        "ปิดตัว",
        "ปิดกิจการ",
        "ยกเลิก",
        "ถูกยุบ",
    ),
    SchoolStatus.THROUGH: ("รายงานผ่าน", "รายงานผ่านโรงเรียนหลัก", "เรียนรวม"),
}
# What tables call schools that are open, in columns that also tell branches and closed ones.
_OPEN_KINDS: Final = (
    "หลัก", "โรงเรียนหลัก", "ประถม", "ประถมศึกษา", "มัธยม", "มัธยมศึกษา", "ขยายโอกาส", "ขยายโอกาสทางการศึกษา", "อนุบาล", "ปฐมวัย",
    "ทั่วไป", "สพฐ.", "รัฐบาล", "สามัญ",
)  # fmt: skip
# Words that say in a column of any name that a school is a branch or closed; "ปิด" may speak of anything.
_TELLING: Final = ("สาขา", "โรงเรียนสาขา", "ห้องเรียนสาขา", "ยุบ", "ถูกยุบ", "เลิก")
_NOT_IN_STATUS = re.compile(r"[\s/.()\-]+")
_ORDINALS: Final = frozenset({"ที่", "ลำดับ", "ลำดับที่", "เลขที่", "no", "#"})


def _status_key(text: str) -> str:
    return _NOT_IN_STATUS.sub("", text).casefold().removesuffix("แล้ว")


_STATUS_BY_WORD: Final = {
    _status_key(word): status for status, words in _STATUSES.items() for word in (status.value, *words)
} | {_status_key(kind): SchoolStatus.OPEN for kind in _OPEN_KINDS}
_LENGTHS: Final = {"code": (10,), "code8": (8,), "code6": (6,), "aliases": (6, 8)}
_EXPONENT = re.compile(r"[0-9]+([.,][0-9]+)?E\+?[0-9]+", re.IGNORECASE)
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9])[ -](?=[0-9])")
_BETWEEN_ALIASES = re.compile(r"[\s,;/]+")
_PLACE_PREFIX = re.compile(r"^(อำเภอ|อ\.|ตำบล|ต\.)\s*(?=.)")


@dataclass(frozen=True, kw_only=True)
class RosterProblem:
    """What is wrong, and where: the row and the column's letters as a spreadsheet shows them, "" without such a column.

    Codes: ``empty``, ``code_in_exponent``, ``leading_zero_lost`` (suggestion), ``not_a_code``, ``code_length``
    (expected), ``code_twice`` (first_row), ``unknown_status``, ``unknown_amphoe``, ``main_missing``, ``main_unknown``,
    ``main_is_itself``, ``main_not_open``; each that concerns a text has it as ``found``. ``name`` is the column's in
    ``COLUMNS``, whether the table has it or not.
    """

    row: int
    column: str
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    name: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class RosterTable:
    """The schools that could be read, in the table's order, and every problem; ``unknown`` are headings not used."""

    schools: tuple[School, ...]
    problems: tuple[RosterProblem, ...]
    unknown: tuple[str, ...] = ()

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings not used that may say something of a school: all but those that only number the rows."""
        return ignored_headings(self.unknown)


def ignored_headings(unknown: Iterable[str]) -> tuple[str, ...]:
    """Return the headings not used that may say something of a school."""
    return tuple(heading for heading in unknown if _status_key(heading) not in _ORDINALS)


def read_roster(path: Path, amphoes: Iterable[str] = ()) -> RosterTable:
    """Read a roster from .csv or .xlsx; with ``amphoes`` given, others are a problem.

    Raises what ``read_table`` and ``Table.records`` raise. The good rows are given whatever is wrong with others.
    """
    return check_roster(read_roster_rows(path), amphoes)


def read_roster_rows(path: Path) -> Records:
    """Read a roster's rows as they stand in the file; raises what ``read_roster`` raises.

    Where no heading tells the status, a column that says of a school that it is a branch, closed or reports through
    another does, whatever it is called.
    """
    table = read_table(path)
    records = table.records(COLUMNS, REQUIRED)
    for heading in records.unknown if "status" not in records.letters else ():
        found = table.records({**COLUMNS, "status": (*COLUMNS["status"], heading)}, REQUIRED)
        if any(_status_key(record.text("status")).startswith(_TELLING) for record in found.rows):
            return found
    return records


def _status(record: Record) -> SchoolStatus | None:
    return _STATUS_BY_WORD.get(_status_key(record.text("status")))


def check_roster(records: Records, amphoes: Iterable[str] = ()) -> RosterTable:
    """Read the schools out of rows, as they are in a file or as a person corrected them since."""
    reader = _RosterReader(records, frozenset(amphoes))
    reader.read()
    return RosterTable(schools=tuple(reader.schools()), problems=tuple(reader.problems), unknown=records.unknown)


class _RosterReader:
    def __init__(self, records: Records, amphoes: frozenset[str]) -> None:
        self._records = records
        self._amphoes = amphoes
        self._rows: dict[str, int] = {}
        self._found: dict[str, tuple[Record, School]] = {}
        self.problems: list[RosterProblem] = []

    def read(self) -> None:
        if not self._records.rows:
            self._add(self._records.header_row, "code", "empty")
        for record in self._records.rows:
            school = self._school(record)
            if school is not None:
                self._found[school.code] = (record, school)
        self.problems.sort(key=lambda problem: problem.row)

    def schools(self) -> Iterator[School]:
        """Give each branch its main school's code, whichever code or name the table names it by.

        An open school with a main school is a branch, whether the table says so or not.
        """
        by_code = {code: school for _, school in self._found.values() for code in (school.code, *school.aliases)}
        by_code = _by_name(school for _, school in self._found.values()) | by_code
        for record, given in self._found.values():
            school = given
            if given.status is SchoolStatus.OPEN and _main_of(record, by_code) not in (None, given):
                school = msgspec.structs.replace(given, status=SchoolStatus.BRANCH)
            yield School(
                code=school.code,
                name=school.name,
                amphoe=school.amphoe,
                tambon=school.tambon,
                status=school.status,
                main=self._main(record, school, by_code),
                aliases=school.aliases,
            )
        self.problems.sort(key=lambda problem: problem.row)

    def _school(self, record: Record) -> School | None:
        before = len(self.problems)
        codes = tuple(self._codes(record))
        name, amphoe = record.text("name"), _place(record.text("amphoe"))
        for column in REQUIRED:
            if not record.text(column):
                self._add(record.row, column, "empty")
        if amphoe and self._amphoes and amphoe not in self._amphoes:
            self._add(record.row, "amphoe", "unknown_amphoe", found=amphoe)
        status = _status(record)
        if status is None:
            self._add(record.row, "status", "unknown_status", found=record.text("status"))
        if len(self.problems) > before or status is None:
            return None
        return School(
            code=codes[0],
            name=name,
            amphoe=amphoe,
            tambon=_place(record.text("tambon")),
            status=status,
            aliases=codes[1:],
        )

    def _codes(self, record: Record) -> Iterator[str]:
        """Yield the school's codes, its own first, each once in the whole table."""
        for column in _LENGTHS:
            texts = _BETWEEN_ALIASES.split(record.text(column)) if column == "aliases" else [record.text(column)]
            for text in filter(None, texts):
                code = _BETWEEN_DIGITS.sub("", to_arabic_digits(text))
                fault = _code_fault(code, _LENGTHS[column])
                if fault:
                    self._add(record.row, column, fault[0], found=text, **fault[1])
                elif code in self._rows:
                    self._add(record.row, column, "code_twice", found=code, first_row=self._rows[code])
                else:
                    self._rows[code] = record.row
                    yield code

    def _main(self, record: Record, school: School, by_code: Mapping[str, School]) -> str:
        text = _main_text(record)
        if school.status is SchoolStatus.CLOSED or (school.status is SchoolStatus.OPEN and not text):
            return ""
        if not text:
            self._add(record.row, "main", "main_missing")
            return ""
        main = _main_of(record, by_code)
        if school.status is SchoolStatus.OPEN and main is not None and main.code == school.code:
            return ""
        fault = _main_fault(school, main)
        if fault:
            self._add(record.row, "main", fault, found=text)
        return main.code if main and not fault else ""

    def _add(self, row: int, column: str, code: str, **facts: str | int) -> None:
        letters = self._records.letters.get(column, "")
        self.problems.append(RosterProblem(row=row, column=letters, code=code, facts=facts, name=column))


def _by_name(schools: Iterable[School]) -> dict[str, School]:
    """Return the schools by name, those that share one left out."""
    found: dict[str, list[School]] = {}
    for school in schools:
        found.setdefault(_name_key(school.name), []).append(school)
    return {name: same[0] for name, same in found.items() if len(same) == 1}


def _main_of(record: Record, known: Mapping[str, School]) -> School | None:
    text = _main_text(record)
    return known.get(_BETWEEN_DIGITS.sub("", to_arabic_digits(text))) or known.get(_name_key(text))


def _main_text(record: Record) -> str:
    """Return what stands for the main school; a dash is nothing."""
    return record.text("main").strip("-– ")


def _name_key(name: str) -> str:
    return name.replace(" ", "").removeprefix("โรงเรียน").removeprefix("ร.ร.").removeprefix("รร.")


def _place(text: str) -> str:
    return _PLACE_PREFIX.sub("", text)


def _code_fault(code: str, lengths: tuple[int, ...]) -> tuple[str, dict[str, str | int]] | None:
    if _EXPONENT.fullmatch(code):
        return "code_in_exponent", {}
    if not (code.isascii() and code.isdigit()):
        return "not_a_code", {}
    if len(code) + 1 in lengths:
        return "leading_zero_lost", {"suggestion": f"0{code}"}
    return None if len(code) in lengths else ("code_length", {"expected": max(lengths)})


def _main_fault(school: School, main: School | None) -> str:
    if main is None:
        return "main_unknown"
    if main.code == school.code:
        return "main_is_itself"
    return "" if main.status is SchoolStatus.OPEN else "main_not_open"
