"""A school profile out of a table: ``chiwat school profile --from`` (DESIGN sections 2 and 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from models.canonical import decode_source
from models.errors import InvalidDataError
from models.numbers import parse_whole, to_arabic_digits
from models.plan import Plan
from models.profile import STANDARD_SUMS, ProfileValue
from models.years import parse_date
from storage.tables import Record, read_table
from storage.values import RowProblem, parse_answer

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "figure": ("รายการ", "ข้อมูล", "ข้อมูลพื้นฐาน"),
    "value": ("ค่า", "จำนวน"),
    "as_of": ("ณ วันที่", "ข้อมูล ณ วันที่", "วันที่"),
}


@dataclass(frozen=True, kw_only=True)
class ProfileResult:
    """What the good rows give, and what is wrong with the others; ``ignored`` are columns that mean nothing here."""

    figures: Mapping[str, ProfileValue]
    problems: tuple[RowProblem, ...]
    ignored: tuple[str, ...] = ()


@cache
def figure_labels() -> Mapping[str, str]:
    """Return the short Thai labels of the fixed figures and standard sums by id."""
    return decode_source((files("resources") / "texts" / "figures.json").read_bytes(), dict[str, str])


def plan_labels(plan: Plan) -> dict[str, str]:
    """Return the labels of all figures that the plan's rules may name, by id."""
    own = {figure.id: figure.label for figure in plan.figures}
    return {**figure_labels(), **own, **{figure.id: figure.label for figure in plan.derived_figures}}


def read_profile(path: Path, plan: Plan) -> ProfileResult:
    """Read a table of figures, each named by id or Thai label; one without a value is blank and changes nothing.

    Raises what ``read_table`` and ``Table.records`` raise for the file as a whole.
    """
    records = read_table(path).records(COLUMNS, ["figure", "value"])
    reader = _Reader(plan, records.letters)
    for record in records.rows:
        if record.text("value"):
            reader.take(record)
    return ProfileResult(figures=reader.figures, problems=tuple(reader.problems), ignored=records.unknown)


class _Reader:
    """Takes the rows in order and keeps what they give."""

    def __init__(self, plan: Plan, letters: Mapping[str, str]) -> None:
        self.figures: dict[str, ProfileValue] = {}
        self.problems: list[RowProblem] = []
        self._letters = letters
        self._ids = {_folded(name): id_ for id_, label in plan_labels(plan).items() for name in (id_, label)}
        self._derived = STANDARD_SUMS.keys() | {figure.id for figure in plan.derived_figures}
        self._yes_no = {figure.id for figure in plan.figures if figure.yes_no}
        self._first_rows: dict[str, int] = {}

    def take(self, record: Record) -> None:
        """Take one row that gives a value."""
        column = "figure"
        try:
            figure = self._figure(record)
            column = "value"
            value = self._value(figure, record.text("value"))
            column = "as_of"
            as_of = record.text("as_of") and parse_date(record.text("as_of")).isoformat()
        except InvalidDataError as error:
            facts = {"text": record.text(column), **error.params}
            letters = self._letters.get(column, "")
            self.problems.append(RowProblem(row=record.row, column=letters, code=error.code, facts=facts))
        else:
            self.figures[figure] = ProfileValue(value=value, as_of=as_of)

    def _figure(self, record: Record) -> str:
        figure = self._ids.get(_folded(record.text("figure")))
        if figure is None:
            raise InvalidDataError("unknown_figure")
        if figure in self._derived:
            raise InvalidDataError("derived_figure", figure=figure)
        first = self._first_rows.setdefault(figure, record.row)
        if first != record.row:
            raise InvalidDataError("figure_twice", figure=figure, first=first)
        return figure

    def _value(self, figure: str, text: str) -> int:
        return int(parse_answer(text)) if figure in self._yes_no else parse_whole(text)


def _folded(text: str) -> str:
    return "".join(to_arabic_digits(text).split()).casefold()
