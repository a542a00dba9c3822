"""Which number formats show a date or time."""

from __future__ import annotations

import pytest

from storage.number_formats import BUILT_IN_FORMATS, is_date_format

DATES = ("mm-dd-yy", "[h]:mm:ss", "d/m/bb", "ว/ด/ปปปป", "[$-41E]d mmmm bbbb", "yyyy\\-mm", "[ช]:นน:ทท", "General;d")
NUMBERS = ("General", "0.00", "#,##0 ;[Red](#,##0)", '0 "days"', "0.00E+00", "\\d0", "_d0", "*d0", "[Red]0", "@", "t0")


@pytest.mark.parametrize("code", DATES)
def test_dates(code: str) -> None:
    assert is_date_format(code)


@pytest.mark.parametrize("code", NUMBERS)
def test_numbers(code: str) -> None:
    assert not is_date_format(code)


def test_built_in_dates() -> None:
    assert {number for number, code in BUILT_IN_FORMATS.items() if is_date_format(code)} == {
        *range(14, 23),
        *range(45, 48),
        *range(71, 82),
    }
