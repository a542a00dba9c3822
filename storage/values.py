"""A year's values out of a table: ``chiwat school fill --from`` (DESIGN section 6).

A row that is wrong anywhere is left out whole and each fault named by its cell; the other rows are not lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from models.entry_patch import EntryPatch
from models.entry_rules import entry_errors
from models.errors import InvalidDataError
from models.measure import Known, takes_percent
from models.numbers import parse_number, parse_whole, to_arabic_digits
from models.plan import Indicator, Kind, Plan, ReporterType
from models.submission import EntryState
from models.text import says_something
from storage.raw_values import match_word, parse_raw
from storage.tables import Record, Records, read_table

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "indicator": ("ตัวชี้วัด", "รหัส", "รหัสตัวชี้วัด"),
    "numerator": ("ตัวตั้ง",),
    "denominator": ("ตัวหาร",),
    "value": ("ค่า",),
    "answer": ("คำตอบ",),
    "raw": ("ข้อมูลดิบ",),
    "examined": ("จำนวนผู้เข้าสอบ",),
    "state": ("สถานะ",),
    "reason": ("เหตุผล",),
    "explanation": ("คำชี้แจง",),
    "note": ("หมายเหตุ",),
}
ANSWERS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("yes", "y", "1", "true", "ใช่", "มี"), True),
    **dict.fromkeys(("no", "n", "0", "false", "ไม่ใช่", "ไม่มี"), False),
}
STATES: Final[Mapping[str, EntryState]] = {
    **{state.value: state for state in EntryState},
    **{state.value.replace("_", " "): state for state in EntryState},
    "รายงาน": EntryState.REPORTED,
    "ไม่เกี่ยวข้อง": EntryState.NOT_APPLICABLE,
    "ไม่มีข้อมูล": EntryState.NOT_AVAILABLE,
    "ยังไม่ถึงกำหนด": EntryState.NOT_DUE,
}
_LONGEST_TEXT: Final = 2000
_OF_WHOLE_ENTRIES: Final = frozenset({"field_missing", "reason_missing", "does_not_apply"})
_LEVEL_KINDS: Final = (Kind.LEVEL, Kind.GRADE)
ValueT = TypeVar("ValueT")


@dataclass(frozen=True, kw_only=True)
class RowProblem:
    """Why a row was left out: the row's number, the column's letters ("" for the row as a whole), code and facts."""

    row: int
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ValuesResult:
    """What the good rows give, and what is wrong with the others; ``ignored`` are columns that mean nothing here."""

    entries: Mapping[str, EntryPatch]
    explanations: Mapping[str, str]
    problems: tuple[RowProblem, ...]
    ignored: tuple[str, ...] = ()


def read_values(path: Path, plan: Plan, reporter: ReporterType, known: Known | None = None) -> ValuesResult:
    """Read a table of values; ``known`` figures of the profile tell which raw figures are asked.

    Raises what ``read_table`` and ``Table.records`` raise for the file as a whole.
    """
    records = read_table(path).records(COLUMNS, ["indicator"])
    reader = _Reader(plan, reporter, known or {}, records)
    for record in records.rows:
        reader.take(record)
    return ValuesResult(
        entries=reader.entries,
        explanations=reader.explanations,
        problems=tuple(reader.problems),
        ignored=records.unknown,
    )


class _Fault(NamedTuple):
    """Why one cell cannot be taken."""

    column: str
    code: str
    facts: Mapping[str, object]


class _Reader:
    """Takes the rows in order and keeps what they give."""

    def __init__(self, plan: Plan, reporter: ReporterType, known: Known, records: Records) -> None:
        self.entries: dict[str, EntryPatch] = {}
        self.explanations: dict[str, str] = {}
        self.problems: list[RowProblem] = []
        self._reporter, self._known, self._letters = reporter, known, records.letters
        self._plan = plan
        self._by_id = {_folded_id(indicator.id): indicator for indicator in plan.indicators}
        self._first_rows: dict[str, int] = {}

    def take(self, record: Record) -> None:
        """Take one row; a row that says nothing beside its indicator is a heading or blank and changes nothing."""
        if not record.texts.keys() - {"indicator"}:
            return
        try:
            indicator = self._indicator(record)
        except InvalidDataError as error:
            self._report(record, _Fault("indicator", error.code, error.params))
            return
        patch, faults = self._patch(indicator, record)
        for fault in faults:
            self._report(record, fault)
        if not faults:
            self._keep(indicator.id, patch, record.text("explanation"))

    def _report(self, record: Record, fault: _Fault) -> None:
        letters = self._letters.get(fault.column, "")
        self.problems.append(RowProblem(row=record.row, column=letters, code=fault.code, facts=fault.facts))

    def _keep(self, indicator: str, patch: EntryPatch, explanation: str) -> None:
        if patch != EntryPatch():
            self.entries[indicator] = patch
        if explanation:
            self.explanations[indicator] = explanation

    def _indicator(self, record: Record) -> Indicator:
        text = record.text("indicator")
        if not text:
            raise InvalidDataError("indicator_missing")
        indicator = self._by_id.get(_folded_id(text))
        if indicator is None:
            raise InvalidDataError("unknown_indicator", text=text)
        if indicator.kind is Kind.REPEAT:
            raise InvalidDataError("entered_elsewhere", indicator=indicator.id, same_as=indicator.same_as)
        if indicator.kind is Kind.GROUP:
            parts = tuple(part.id for part in self._plan.indicators if part.parent == indicator.id)
            raise InvalidDataError("is_heading", indicator=indicator.id, parts=parts)
        if self._reporter not in indicator.reporters:
            raise InvalidDataError("not_reported_here", indicator=indicator.id, reporters=indicator.reporters)
        first = self._first_rows.setdefault(indicator.id, record.row)
        if first != record.row:
            raise InvalidDataError("indicator_twice", indicator=indicator.id, first=first)
        return indicator

    def _patch(self, indicator: Indicator, record: Record) -> tuple[EntryPatch, tuple[_Fault, ...]]:
        fields: dict[str, object] = {}
        faults: list[_Fault] = []
        for column, text in record.texts.items():
            try:
                fields |= _parsed(indicator, column, text, self._known)
            except InvalidDataError as error:
                faults.append(_Fault(column, error.code, {"text": text, **error.params}))
        patch = EntryPatch(**fields)  # type: ignore[arg-type]
        return patch, tuple(faults) or tuple(_contradictions(indicator, patch, self._known))


def _parsed(indicator: Indicator, column: str, text: str, known: Known) -> dict[str, object]:
    if column == "raw":
        return {"raw": parse_raw(indicator, text, known)}
    if column == "value" and indicator.kind in _LEVEL_KINDS:
        return {"level": match_word(text, indicator.scale)}
    if column == "value":
        return {"value": parse_number(text, percent=takes_percent(indicator))}
    if column in _PARSERS:
        return {column: _PARSERS[column](text)}
    if len(text) > _LONGEST_TEXT:
        raise InvalidDataError("text_too_long", limit=_LONGEST_TEXT)
    if column == "explanation" and not says_something(text):
        raise InvalidDataError("explanation_without_words")
    return {column: text} if column in _WORDS else {}


def _contradictions(indicator: Indicator, patch: EntryPatch, known: Known) -> Iterator[_Fault]:
    """Name what no later row could mend; whether the entry is whole is for ``school check`` to say."""
    says_why = patch.state not in (None, EntryState.REPORTED)
    if says_why and patch.has_figures:
        yield _Fault("state", "state_with_figures", {"state": patch.state})
    if patch.reason and not says_why:
        yield _Fault("reason", "reason_without_state", {})
    for finding in entry_errors(indicator, patch.apply(None), known):
        if finding.rule not in _OF_WHOLE_ENTRIES:
            yield _Fault(finding.field.partition(".")[0], finding.rule, finding.facts)


def _folded_id(text: str) -> str:
    return "".join(to_arabic_digits(text).split()).casefold()


def parse_answer(text: str) -> bool:
    """Read a yes or no; InvalidDataError ``not_an_answer``."""
    return _looked_up(ANSWERS, text, "not_an_answer")


def _looked_up(words: Mapping[str, ValueT], text: str, code: str) -> ValueT:
    word = " ".join(to_arabic_digits(text).split()).casefold()
    if word not in words:
        raise InvalidDataError(code)
    return words[word]


_PARSERS: Final[Mapping[str, Callable[[str], object]]] = {
    "numerator": parse_whole,
    "denominator": parse_whole,
    "examined": parse_whole,
    "answer": parse_answer,
    "state": lambda text: _looked_up(STATES, text, "unknown_state"),
}
_WORDS: Final = ("reason", "note")
