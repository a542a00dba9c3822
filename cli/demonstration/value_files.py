"""The tables that clerks would prepare: the roster, a year's profile and a year's values, as CSV in UTF-8 with BOM."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cli.demonstration.profiles import as_of
from models.publication import School
from models.submission import Entry, EntryState

_ROSTER = ("code", "code8", "code6", "name", "amphoe", "tambon", "status", "main")
_PROFILE = ("figure", "value", "as_of")
_VALUES = (
    *("indicator", "numerator", "denominator", "value", "answer", "raw"),
    *("examined", "state", "reason", "explanation", "note"),
)


def write_roster(path: Path, schools: Iterable[School]) -> None:
    """Write the roster as a district keeps it."""
    rows = (
        (school.code, *school.aliases, school.name, school.amphoe, school.tambon, school.status.value, school.main)
        for school in schools
    )
    _write(path, _ROSTER, rows)


def write_profile(path: Path, year: int, figures: Mapping[str, int]) -> None:
    """Write a school's profile of a fiscal year."""
    _write(path, _PROFILE, ((name, str(value), as_of(name, year)) for name, value in figures.items()))


def write_values(path: Path, entries: Mapping[str, Entry]) -> None:
    """Write a reporter's entries of a fiscal year."""
    _write(path, _VALUES, (_values_row(indicator, entry) for indicator, entry in entries.items()))


def write_explanations(path: Path, texts: Mapping[str, str]) -> None:
    """Write what a clerk adds after the check: an explanation by indicator."""
    _write(path, ("indicator", "explanation"), texts.items())


def _values_row(indicator: str, entry: Entry) -> Sequence[str]:
    return (
        indicator,
        _text(entry.numerator),
        _text(entry.denominator),
        entry.level or _text(entry.value),
        "" if entry.answer is None else ("ใช่" if entry.answer else "ไม่ใช่"),
        "; ".join(f"{name}={text}" for name, text in entry.raw.items()),
        _text(entry.examined),
        "" if entry.state is EntryState.REPORTED else entry.state.value,
        entry.reason,
        "",
        entry.note,
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header)
        writer.writerows(rows)
