"""Buddhist Era years, the Thai fiscal year, and dates as Thais write them."""

from __future__ import annotations

import re
from datetime import date

from models.errors import InvalidDataError
from models.numbers import Digits, in_digits, to_arabic_digits
from models.text import clean_text

_BE_OFFSET = 543
_PLAN_YEARS = range(2500, 2700)
_DATE_YEARS_BE = range(2400, 2700)
_GREGORIAN_YEARS = range(1900, 2101)
_OCTOBER, _CENTURY = 10, 100

_MONTHS = (
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
)
_MONTH_NUMBERS = {name.replace(".", ""): number for number, names in enumerate(_MONTHS, start=1) for name in names}

_YEAR = re.compile(r"(?:พ\.? ?ศ\.?)? *([0-9]{4})")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_NUMERIC_DATE = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2}(?:[/.-][0-9]{1,2}[/.-]|[^0-9]+))([0-9]{2})")
_WORDED_DATE = re.compile(r"([0-9]{1,2})([^0-9]+)([0-9]{4})")


def parse_year(text: str, *, path: str = "") -> int:
    """Read a Buddhist Era year, 2500–2699; raises InvalidDataError ``gregorian_year`` or ``not_a_year``."""
    match = _YEAR.fullmatch(_plain(text))
    if not match:
        raise InvalidDataError("not_a_year", path=path)
    year = int(match[1])
    _refuse_gregorian(year, path)
    if year not in _PLAN_YEARS:
        raise InvalidDataError("not_a_year", path=path)
    return year


def fiscal_year_of(day: date) -> int:
    """Buddhist Era fiscal year, 1 October to 30 September (พ.ร.บ.วิธีการงบประมาณ พ.ศ. 2561, section 4)."""
    return day.year + _BE_OFFSET + (day.month >= _OCTOBER)


def fiscal_year_end(year: int) -> date:
    """The last day of a Buddhist Era fiscal year, 30 September."""
    return date(year - _BE_OFFSET, 9, 30)


def format_thai_date(day: date, digits: Digits = Digits.ARABIC, *, abbreviated: bool = False) -> str:
    """Print a date with its Buddhist Era year: "25 ธันวาคม 2563", abbreviated "25 ธ.ค. 2563"."""
    text = f"{day.day} {_MONTHS[day.month - 1][abbreviated]} {day.year + _BE_OFFSET}"
    return in_digits(text, digits)


def parse_date(text: str, *, path: str = "") -> date:
    """Read a typed Buddhist Era or ISO date; raises InvalidDataError ``gregorian_year`` or ``not_a_date``."""
    plain = _plain(text)
    if match := _ISO_DATE.fullmatch(plain):
        return _date(int(match[1]), int(match[2]), int(match[3]), path)
    if match := _NUMERIC_DATE.fullmatch(plain):
        return _date(_common_era(int(match[4]), path), int(match[3]), int(match[1]), path)
    if match := _WORDED_DATE.fullmatch(plain):
        return _date(_common_era(int(match[3]), path), _month(match[2]), int(match[1]), path)
    raise InvalidDataError("not_a_date", path=path)


def with_full_year(text: str, near: int) -> str:
    """Return a typed date whose year has two digits with the Buddhist Era year that ends so about ``near``.

    "15/10/65" is 15/10/2565 where a date about that year is asked for; any other text stays as it is.
    """
    match = _SHORT_YEAR.fullmatch(_plain(text))
    found = [year for year in range(near - 1, near + 2) if match and year % _CENTURY == int(match[2])]
    return f"{match[1]}{found[0]}" if match and found else text


def _plain(text: str) -> str:
    return to_arabic_digits(clean_text(text))


def _month(words: str) -> int:
    """Month 1–12 named by ``words``, with or without the era's "พ.ศ.", or 0."""
    return _MONTH_NUMBERS.get(re.sub(r"[.\s]", "", words).removesuffix("พศ"), 0)


def _common_era(year: int, path: str) -> int:
    _refuse_gregorian(year, path)
    if year not in _DATE_YEARS_BE:
        raise InvalidDataError("not_a_date", path=path)
    return year - _BE_OFFSET


def _refuse_gregorian(year: int, path: str) -> None:
    if year in _GREGORIAN_YEARS:
        raise InvalidDataError("gregorian_year", path=path, year=year, suggestion=year + _BE_OFFSET)


def _date(year: int, month: int, day: int, path: str) -> date:
    """Build a date; ``year`` is Common Era."""
    if year + _BE_OFFSET not in _DATE_YEARS_BE:
        raise InvalidDataError("not_a_date", path=path)
    try:
        return date(year, month, day)
    except ValueError:
        raise InvalidDataError("not_a_date", path=path) from None
