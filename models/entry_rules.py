"""Errors within one entry: what its kind needs, and what cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from models.errors import InvalidDataError
from models.finding import Finding, error
from models.measure import Known, applies, is_empty_population, raw_fields
from models.numbers import Number, from_canonical
from models.plan import Indicator, Kind, RawField
from models.submission import Entry, EntryState
from models.text import says_something

_FIELDS: Mapping[Kind, frozenset[str]] = {
    Kind.YES_NO: frozenset({"answer"}),
    Kind.RATIO: frozenset({"numerator", "denominator"}),
    Kind.MEAN_SCORE: frozenset({"value", "examined"}),
    Kind.SCORE: frozenset({"value"}),
    Kind.COUNT: frozenset({"value"}),
    Kind.LEVEL: frozenset({"level"}),
    Kind.GRADE: frozenset({"level"}),
}


def fields_of(indicator: Indicator) -> frozenset[str]:
    """Return the names of the entry fields that this indicator's reporter fills."""
    return frozenset({"raw"}) if indicator.raw else _FIELDS[indicator.kind]


def entry_errors(indicator: Indicator, entry: Entry, known: Known) -> Iterator[Finding]:
    """Yield what is wrong with an entry by itself."""
    if applies(indicator, known) is False:
        if entry.state is not EntryState.NOT_APPLICABLE:
            yield error("does_not_apply", indicator.id)
    elif entry.state is not EntryState.REPORTED:
        yield from _reason_errors(indicator, entry)
    else:
        yield from _foreign_fields(indicator, entry)
        yield from _CHECKS[indicator.kind](indicator, entry, known)


def _reason_errors(indicator: Indicator, entry: Entry) -> Iterator[Finding]:
    if entry.state is EntryState.NOT_DUE:
        return
    if not entry.reason:
        yield error("reason_missing", indicator.id, "reason", state=entry.state)
    elif not says_something(entry.reason):
        yield error("reason_without_words", indicator.id, "reason", reason=entry.reason)


def _foreign_fields(indicator: Indicator, entry: Entry) -> Iterator[Finding]:
    mine = fields_of(indicator)
    for name in ("numerator", "denominator", "value", "examined", "answer"):
        if name not in mine and getattr(entry, name) is not None:
            yield error("field_not_asked", indicator.id, name)
    for name in ("level", "raw"):
        if name not in mine and getattr(entry, name):
            yield error("field_not_asked", indicator.id, name)


def _ratio(indicator: Indicator, entry: Entry, known: Known) -> Iterator[Finding]:
    missing = [name for name in ("numerator", "denominator") if getattr(entry, name) is None]
    yield from (error("field_missing", indicator.id, name) for name in missing)
    if entry.numerator is None or entry.denominator is None or is_empty_population(indicator, entry):
        return
    if entry.denominator == 0:
        yield error("denominator_zero", indicator.id, "denominator")
    elif entry.numerator > entry.denominator:
        yield error(
            "numerator_exceeds", indicator.id, "numerator", numerator=entry.numerator, denominator=entry.denominator
        )


def _mean_score(indicator: Indicator, entry: Entry, known: Known) -> Iterator[Finding]:
    yield from _number(indicator, entry, known)
    if entry.examined is None:
        yield error("field_missing", indicator.id, "examined")
    elif entry.examined == 0:
        yield error("examined_zero", indicator.id, "examined")


def _number(indicator: Indicator, entry: Entry, known: Known) -> Iterator[Finding]:
    if entry.value is None:
        yield error("field_missing", indicator.id, "value")
    else:
        yield from _within(
            indicator.id, "value", entry.value, (indicator.minimum, indicator.maximum), indicator.decimals
        )


def _within(
    indicator_id: str, field: str, value: Number, bounds: tuple[Number | None, Number | None], decimals: int
) -> Iterator[Finding]:
    low, high = bounds
    if (low is not None and value < low) or (high is not None and value > high) or (low is None and value < 0):
        yield error("out_of_range", indicator_id, field, value=value, minimum=low, maximum=high)
    if -int(value.as_tuple().exponent) > decimals:
        yield error("too_many_decimals", indicator_id, field, value=value, decimals=decimals)


def _level(indicator: Indicator, entry: Entry, known: Known) -> Iterator[Finding]:
    if not entry.level:
        yield error("field_missing", indicator.id, "level")
    elif entry.level not in indicator.scale:
        yield error("unknown_level", indicator.id, "level", level=entry.level, scale=indicator.scale)


def _yes_no(indicator: Indicator, entry: Entry, known: Known) -> Iterator[Finding]:
    if not indicator.raw:
        if entry.answer is None:
            yield error("field_missing", indicator.id, "answer")
        return
    asked = {field.id: field for field in raw_fields(indicator, known)}
    yield from (error("field_missing", indicator.id, f"raw.{name}") for name in asked if name not in entry.raw)
    yield from (error("field_not_asked", indicator.id, f"raw.{name}") for name in entry.raw if name not in asked)
    for name, field in asked.items():
        if name in entry.raw:
            yield from _raw_figure(indicator, field, entry.raw[name])


def _raw_figure(indicator: Indicator, field: RawField, text: str) -> Iterator[Finding]:
    place = f"raw.{field.id}"
    if field.scale:
        if text not in field.scale:
            yield error("unknown_level", indicator.id, place, level=text, scale=field.scale)
        return
    try:
        value = from_canonical(text)
    except InvalidDataError:
        yield error("not_a_number", indicator.id, place, text=text)
    else:
        yield from _within(indicator.id, place, value, (field.minimum, field.maximum), field.decimals)


_CHECKS: Mapping[Kind, Callable[[Indicator, Entry, Known], Iterator[Finding]]] = {
    Kind.YES_NO: _yes_no,
    Kind.RATIO: _ratio,
    Kind.MEAN_SCORE: _mean_score,
    Kind.SCORE: _number,
    Kind.COUNT: _number,
    Kind.LEVEL: _level,
    Kind.GRADE: _level,
}
