"""What one reporter's entry amounts to: its effective state, its answer, its own figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from models.conditions import holds
from models.errors import InvalidDataError
from models.numbers import Number, from_canonical, percent
from models.plan import Indicator, Kind, RawField
from models.submission import Entry, EntryState

Known = Mapping[str, int]
_PERCENTS = ("%", "ร้อยละ", "คะแนน")


def applies(indicator: Indicator, known: Known) -> bool | None:
    """Return whether the plan's rule asks this reporter; None while the profile does not decide it."""
    return holds(indicator.applies_to, known)


def effective_state(indicator: Indicator, entry: Entry | None, known: Known) -> EntryState | None:
    """Return the state that counts; None is blank.

    The plan's rule comes before what was typed, and where a population may be empty, 0 of 0 is not applicable.
    """
    if applies(indicator, known) is False:
        return EntryState.NOT_APPLICABLE
    if entry is None:
        return None
    if entry.state is EntryState.REPORTED and is_empty_population(indicator, entry):
        return EntryState.NOT_APPLICABLE
    return entry.state


def is_empty_population(indicator: Indicator, entry: Entry) -> bool:
    """Return whether 0 of 0 was reported where the plan lets the population be empty."""
    return indicator.may_be_empty and entry.numerator == 0 and entry.denominator == 0


def raw_fields(indicator: Indicator, known: Known) -> Iterator[RawField]:
    """Yield the raw figures that this reporter gives (a grade for each level taught, say)."""
    return (field for field in indicator.raw if holds(field.applies_to, known) is not False)


def takes_percent(asked: Indicator | RawField) -> bool:
    """Whether a figure may be typed with a percent sign: a mean or a score may, a count of rooms or stars not."""
    if isinstance(asked, RawField):
        return asked.unit in _PERCENTS
    return asked.kind in (Kind.MEAN_SCORE, Kind.SCORE)


def raw_value(field: RawField, text: str) -> Number | int:
    """Return a stored raw figure as a number, or as its position on the field's scale; ValueError if not on it."""
    return field.scale.index(text) if field.scale else from_canonical(text)


def answer(indicator: Indicator, entry: Entry, known: Known) -> bool | None:
    """Return yes or no, derived by ``pass_when`` where the plan asks for the figures behind it."""
    if not indicator.raw:
        return entry.answer
    fields = tuple(raw_fields(indicator, known))
    if not fields or any(field.id not in entry.raw for field in fields):
        return None
    values: dict[str, Decimal | int] = {field.id: raw_value(field, entry.raw[field.id]) for field in fields}
    conditions = [condition for condition in indicator.pass_when if condition.left in values]
    return holds(conditions, values, {field.id: field.scale for field in fields})


def entry_number(entry: Entry, field: str) -> Number | int | None:
    """Return a number of an entry by its field's name, or by a raw field's id; None where it holds no number."""
    if field in ("numerator", "denominator", "examined", "value"):
        number: Number | int | None = getattr(entry, field)
        return number
    try:
        return from_canonical(entry.raw[field])
    except (KeyError, InvalidDataError):
        return None


def own_figure(indicator: Indicator, entry: Entry) -> Number | None:
    """Return the reporter's own number: a percentage, a mean, a score or a count; None for answers and levels."""
    if indicator.kind is Kind.RATIO:
        if entry.numerator is None or not entry.denominator:
            return None
        return percent(entry.numerator, entry.denominator, indicator.decimals)
    return entry.value
