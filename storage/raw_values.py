"""Raw figures behind a yes/no answer, and words of a scale, as people write them into one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.errors import InvalidDataError
from models.measure import Known, raw_fields, takes_percent
from models.numbers import parse_number, to_arabic_digits
from models.plan import Indicator, RawField

_BETWEEN = re.compile(r"[/;\n]")
_NOT_GIVEN = frozenset({"", "-", "–", "—"})


def parse_raw(indicator: Indicator, text: str, known: Known) -> dict[str, str]:
    """Read "8/9", "8; 9" (in the plan's order, "-" for not given) or "rooms_total=9"; values in canonical text.

    Fewer values than the plan has fields are taken for those that ``known`` figures of the profile ask for. Raises
    InvalidDataError ``field_not_asked``, ``raw_count`` (found, expected), ``unknown_raw`` or ``raw_twice`` (field),
    ``unknown_level`` (level, scale), and those of ``parse_number``.
    """
    if not indicator.raw:
        raise InvalidDataError("field_not_asked")
    # A word of a scale may hold a slash, so one field alone is never split.
    parts = [text] if len(indicator.raw) == 1 else _BETWEEN.split(text)
    named = _named(indicator, parts) if any("=" in part for part in parts) else _ordered(indicator, parts, known)
    values: dict[str, str] = {}
    for field, part in named:
        if field.id in values:
            raise InvalidDataError("raw_twice", field=field.id)
        if part.strip() not in _NOT_GIVEN:
            values[field.id] = match_word(part, field.scale) if field.scale else _figure(field, part)
    return values


def _figure(field: RawField, text: str) -> str:
    return str(parse_number(text, percent=takes_percent(field)))


def match_word(text: str, scale: Sequence[str]) -> str:
    """Return the word of a scale that is meant, whatever its spaces, case and digits; InvalidDataError as parse_raw."""
    wanted = _folded(text)
    for word in scale:
        if _folded(word) == wanted:
            return word
    raise InvalidDataError("unknown_level", level=text, scale=tuple(scale))


def _named(indicator: Indicator, parts: Sequence[str]) -> Iterator[tuple[RawField, str]]:
    fields = {_folded(name): field for field in indicator.raw for name in (field.label, field.id)}
    for part in parts:
        name, _, value = part.partition("=")
        if _folded(name) not in fields:
            raise InvalidDataError("unknown_raw", field=name.strip())
        yield fields[_folded(name)], value


def _ordered(indicator: Indicator, parts: Sequence[str], known: Known) -> Iterator[tuple[RawField, str]]:
    asked = tuple(raw_fields(indicator, known))
    fields = indicator.raw if len(parts) == len(indicator.raw) else asked
    if len(parts) != len(fields):
        raise InvalidDataError("raw_count", found=len(parts), expected=len(indicator.raw))
    return zip(fields, parts, strict=True)


def _folded(text: str) -> str:
    return "".join(to_arabic_digits(text).split()).casefold()
