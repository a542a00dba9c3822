"""The figures behind a yes or no: rooms, stars, scores and grades that give the answer wanted."""

from __future__ import annotations

import random
from collections.abc import Mapping

from models.measure import Known, raw_fields
from models.numbers import Number
from models.plan import Comparison, Indicator, RawField

_MOST_ABOVE = 3
_MOST_BELOW = 12


def raw_figures(
    indicator: Indicator, known: Known, given: Mapping[str, int], rng: random.Random, *, is_yes: bool
) -> dict[str, str]:
    """Return canonical texts by field; ``given`` are figures that the profile fixes."""
    rules = {rule.left: rule for rule in indicator.pass_when}
    fields = list(raw_fields(indicator, known))
    failing = rng.choice([field.id for field in fields if field.id in rules]) if not is_yes else ""
    texts = {name: str(value) for name, value in given.items()}
    for field in fields:
        if field.id not in texts:
            texts[field.id] = _text(field, rules[field.id], given, rng, passes=field.id != failing)
    return texts


def _text(field: RawField, rule: Comparison, given: Mapping[str, int], rng: random.Random, *, passes: bool) -> str:
    if field.scale:
        least = field.scale.index(rule.level)
        return field.scale[rng.randint(least, len(field.scale) - 1) if passes else max(0, least - rng.randint(1, 2))]
    if rule.field:
        whole = given[rule.field]
        return str(whole if passes else max(0, whole - rng.randint(1, 2)))
    return _number(field, rule, rng, passes=passes)


def _number(field: RawField, rule: Comparison, rng: random.Random, *, passes: bool) -> str:
    """Return a number on the asked side of the rule's limit, within the field's bounds, in steps of its decimals."""
    unit = 10**field.decimals
    limit = int((rule.number or 0) * unit)
    low = int((field.minimum or 0) * unit)
    if passes:
        high = int(field.maximum * unit) if field.maximum is not None else limit + _MOST_ABOVE * unit
        value = rng.randint(limit, high)
    else:
        value = rng.randint(max(low, limit - _MOST_BELOW * unit), limit - 1)
    return str(Number(f"{value // unit}.{value % unit:0{field.decimals}d}")) if field.decimals else str(value)
