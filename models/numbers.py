"""Exact numbers: what may be stored, what a person may type, how a figure is rounded and printed (DESIGN 2, 3)."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from typing import Self

from models.errors import InvalidDataError

_CANONICAL = re.compile(r"0|-?[1-9][0-9]{0,14}|-?(?:0|[1-9][0-9]{0,14})\.[0-9]{0,5}[1-9]")
_MAX_SIGNIFICANT = 15
_MIN_ADJUSTED, _MAX_ADJUSTED = -6, 14
_MAX_TOTAL_DIGITS = 60
_CANONICAL_TOTAL = re.compile(r"0|-?[1-9][0-9]{0,59}|-?(?:0|[1-9][0-9]{0,59})\.[0-9]{0,5}[1-9]")

_TYPED = re.compile(r"[+-]?(?:(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]*)?|\.[0-9]+)")
_THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI = str.maketrans("0123456789", _THAI_DIGITS)
_TO_ARABIC = str.maketrans(_THAI_DIGITS, "0123456789")
# Full-width forms come from an input method left on, dashes and zero-width characters from pasting out of a document.
_FROM_TYPING = _TO_ARABIC | str.maketrans(
    "０１２３４５６７８９．，％＋－−–", "0123456789.,%+---", "\u200b\u200c\u200d\u2060\ufeff"
)

# The default context raises beyond 28 digits; sums of 15-digit numbers stay far below this.
_ROUNDING = Context(prec=1000, rounding=ROUND_HALF_UP)


class Number(Decimal):
    """An exact decimal of at most 15 significant digits and 6 decimals; ``str()`` is its canonical text (DESIGN 3)."""

    __slots__ = ()

    def __new__(cls, value: Decimal | int | str = 0) -> Self:
        """Normalise ``value``; raises InvalidDataError ``number_out_of_range``, and TypeError for a float."""
        if isinstance(value, float):
            raise TypeError("a float is never exact: use number_from_cell")
        return super().__new__(cls, canonical_text(Decimal(value)))


class Total(Number):
    """An exact sum, or a figure made of sums: a Number of as many digits as it takes.

    What one reporter enters has 15 digits; what many entered must neither be rounded nor stop a report.
    """

    __slots__ = ()

    def __new__(cls, value: Decimal | int | str = 0) -> Self:
        """Normalise ``value``; raises InvalidDataError ``number_out_of_range`` for no number, or beyond 60 digits."""
        if isinstance(value, float):
            raise TypeError("a float is never exact: use number_from_cell")
        exact = Decimal(value)
        if not exact.is_finite() or exact.adjusted() > _MAX_TOTAL_DIGITS:
            raise InvalidDataError("number_out_of_range")
        text = format(exact, "f")
        return Decimal.__new__(cls, (text.rstrip("0").rstrip(".") if "." in text else text) if exact else "0")


class Digits(StrEnum):
    """The digits in which figures are printed."""

    ARABIC = "arabic"
    THAI = "thai"


def canonical_text(value: Decimal) -> str:
    """Canonical form (DESIGN 3, Payload); raises InvalidDataError ``number_out_of_range``."""
    if isinstance(value, Number):
        return str(value)
    if not value.is_finite():
        raise InvalidDataError("number_out_of_range")
    if not value:
        return "0"
    # Checked before formatting, so that 1E+999999 does not become a million characters.
    if not _MIN_ADJUSTED <= value.adjusted() <= _MAX_ADJUSTED:
        raise InvalidDataError("number_out_of_range")
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if not _is_canonical(text):
        raise InvalidDataError("number_out_of_range")
    return text


def from_canonical(text: str) -> Number:
    """Read canonical text and nothing else; raises InvalidDataError ``not_canonical``."""
    if not _is_canonical(text):
        raise InvalidDataError("not_canonical")
    return Decimal.__new__(Number, text)


def total_from_canonical(text: str) -> Total:
    """Read the canonical text of a sum and nothing else; raises InvalidDataError ``not_canonical``."""
    if not _CANONICAL_TOTAL.fullmatch(text):
        raise InvalidDataError("not_canonical")
    return Decimal.__new__(Total, text)


def _is_canonical(text: str) -> bool:
    if not _CANONICAL.fullmatch(text):
        return False
    return len(text) <= _MAX_SIGNIFICANT or len(text.lstrip("-0.").replace(".", "")) <= _MAX_SIGNIFICANT


def parse_number(text: str, *, path: str = "", percent: bool = True) -> Number:
    """Read what a person typed, never rounding; a figure that is no ``percent`` carries no sign of one.

    Raises InvalidDataError ``not_a_number``, ``percent_sign`` or ``too_many_digits``.
    """
    plain = _plain(text)
    if plain.endswith("%") and not percent:
        raise InvalidDataError("percent_sign", path=path)
    return _fit(_typed(plain.removesuffix("%").rstrip(), path), path)


def parse_whole(text: str, *, path: str = "") -> int:
    """Read a typed count; InvalidDataError ``not_a_number``, ``not_whole``, ``negative``, ``too_many_digits``."""
    value = _typed(_plain(text), path)
    if value != value.to_integral_value():
        raise InvalidDataError("not_whole", path=path)
    if value < 0:
        raise InvalidDataError("negative", path=path)
    return int(_fit(value, path))


def number_from_cell(value: object, *, path: str = "") -> Number:
    """Read a spreadsheet cell, a float at 15 significant digits (floats enter here only); errors of parse_number."""
    if isinstance(value, str):
        return parse_number(value, path=path)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise InvalidDataError("not_a_number", path=path)
    exact = Decimal(f"{value:.{_MAX_SIGNIFICANT}g}") if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        raise InvalidDataError("not_a_number", path=path)
    return _fit(exact, path)


def _plain(text: str) -> str:
    return text.translate(_FROM_TYPING).strip()


def _typed(plain: str, path: str) -> Decimal:
    if not _TYPED.fullmatch(plain):
        raise InvalidDataError("not_a_number", path=path)
    return Decimal(plain.replace(",", ""))


def _fit(value: Decimal, path: str) -> Number:
    try:
        return Number(value)
    except InvalidDataError:
        raise InvalidDataError("too_many_digits", path=path) from None


def in_digits(text: str, digits: Digits) -> str:
    """Return a text with its digits as chosen; Thai ones in it stay."""
    return to_thai_digits(text) if digits is Digits.THAI else text


def to_thai_digits(text: str) -> str:
    """Replace 0–9 by ๐–๙."""
    return text.translate(_TO_THAI)


def to_arabic_digits(text: str) -> str:
    """Replace ๐–๙ by 0–9."""
    return text.translate(_TO_ARABIC)


def format_number(
    value: Decimal | int, *, decimals: int | None = None, digits: Digits = Digits.ARABIC, grouping: bool = True
) -> str:
    """Print a figure, rounded half-up and padded to ``decimals``, or with the decimals it has."""
    exact = Decimal(value) if decimals is None else round_half_up(Decimal(value), decimals)
    text = format(exact, ",f" if grouping else "f")
    return in_digits(text, digits)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Round to ``decimals`` places, halves away from zero, never to a negative zero."""
    rounded = value.quantize(Decimal((0, (1,), -decimals)), context=_ROUNDING)
    return rounded or rounded.copy_abs()


def percent(numerator: Decimal | int, denominator: Decimal | int, decimals: int, kind: type[Number] = Number) -> Number:
    """100 × numerator ÷ denominator, half-up; a part never prints as nothing or as the whole (DESIGN 2, Numbers)."""
    part, whole = _ratio(numerator, denominator)
    hundred = 100 * 10**decimals
    units = _quotient_half_up(part * hundred, whole)
    if part > 0:
        units = max(units, 1)
    if part < whole:
        units = min(units, hundred - 1)
    return _from_units(units, decimals, kind)


def divide(total: Decimal | int, by: Decimal | int, decimals: int, kind: type[Number] = Number) -> Number:
    """Give total ÷ by, half-up at ``decimals``, as for means."""
    dividend, divisor = _ratio(total, by)
    return _from_units(_quotient_half_up(dividend * 10**decimals, divisor), decimals, kind)


def _ratio(top: Decimal | int, bottom: Decimal | int) -> tuple[int, int]:
    top_integer, top_scale = top.as_integer_ratio()
    bottom_integer, bottom_scale = bottom.as_integer_ratio()
    sign = -1 if bottom_integer < 0 else 1
    return sign * top_integer * bottom_scale, sign * bottom_integer * top_scale


def _quotient_half_up(dividend: int, divisor: int) -> int:
    magnitude = (2 * abs(dividend) + divisor) // (2 * divisor)
    return -magnitude if dividend < 0 else magnitude


def _from_units(units: int, decimals: int, kind: type[Number]) -> Number:
    return kind(Decimal(f"{units}e-{decimals}"))
