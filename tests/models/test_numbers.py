"""Exact numbers: canonical text, typed input, cells, rounding and printing."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InvalidDataError
from models.numbers import (
    Digits,
    Number,
    canonical_text,
    divide,
    format_number,
    from_canonical,
    in_digits,
    number_from_cell,
    parse_number,
    parse_whole,
    percent,
    round_half_up,
    to_arabic_digits,
    to_thai_digits,
)


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    decimals = draw(st.integers(0, 6))
    units = draw(st.integers(-(10**15) + 1, 10**15 - 1))
    return Number(Decimal(f"{units}e-{decimals}"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("-0.00", "0"),
        ("0e500", "0"),
        ("93.870", "93.87"),
        ("1E+3", "1000"),
        ("-0.5", "-0.5"),
        ("0.000001", "0.000001"),
        ("999999999999999", "999999999999999"),
        ("-123456789.123456", "-123456789.123456"),
        ("100.0000000000000000000000000000000", "100"),
    ],
)
def test_canonical_text(value: str, text: str) -> None:
    assert canonical_text(Decimal(value)) == text
    assert str(from_canonical(text)) == text


@pytest.mark.parametrize(
    "value",
    ["NaN", "sNaN", "Infinity", "1e15", "1E+999999", "1E-999999", "0.0000001", "1.0000001", "1234567890.123456"],
)
def test_canonical_text_refuses_what_it_cannot_hold(value: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        canonical_text(Decimal(value))
    assert caught.value.code == "number_out_of_range"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-0",
        "00",
        "01",
        "1.0",
        "1.50",
        ".5",
        "5.",
        "+1",
        "1e3",
        "1,000",
        " 1",
        "1\n",
        "๑",
        "1_0",
        "NaN",
        "0.0000001",
        "1234567890123456",
        "1234567890.123456",
        "0.0",
    ],
)
def test_from_canonical_is_strict(text: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        from_canonical(text)
    assert caught.value.code == "not_canonical"


@given(numbers())
def test_canonical_text_is_a_fixed_point(number: Number) -> None:
    again = from_canonical(canonical_text(number))
    assert type(again) is Number
    assert again == number
    assert canonical_text(Decimal(again)) == str(again) == str(number)
    assert type(pickle.loads(pickle.dumps(number))) is Number


def test_a_number_is_never_made_from_a_float() -> None:
    with pytest.raises(TypeError):
        Number(0.5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("93.87", "93.87"),
        ("๙๓.๘๗", "93.87"),
        ("1๒", "12"),
        ("1,234", "1234"),
        ("๑,๒๓๔,๕๖๗.๕", "1234567.5"),
        (" \u00a093.87\u00a0% ", "93.87"),
        ("+7", "7"),
        ("-7.50", "-7.5"),
        ("\u22127", "-7"),
        ("１２．５％", "12.5"),
        ("\ufeff12\u200b", "12"),
        (".5", "0.5"),
        ("5.", "5"),
        ("-0", "0"),
        ("007", "7"),
        ("0." + "0" * 40, "0"),
    ],
)
def test_parse_number_reads_what_people_type(typed: str, text: str) -> None:
    assert str(parse_number(typed)) == text


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "%",
        ".",
        "-",
        "12,34",
        "๑๒,๓๔",
        "1,2345",
        ",123",
        "0,123",
        "1234,567",
        "1,,234",
        "1,234,",
        "1.2,345",
        "1e5",
        "1E5",
        "NaN",
        "inf",
        "--1",
        "1-",
        "1 234",
        "1.2.3",
        "5%%",
        "1_000",
        "²",
        "สิบ",
        "=1+1",
    ],
)
def test_parse_number_refuses(typed: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        parse_number(typed, path="entries[1].numerator")
    assert caught.value.code == "not_a_number"
    assert caught.value.params == {"path": "entries[1].numerator"}


@pytest.mark.parametrize("typed", ["33.333333333333336", "0.1234567", "1" * 16, "9" * 5000])
def test_parse_number_never_rounds(typed: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        parse_number(typed, path="x")
    assert (caught.value.code, caught.value.params) == ("too_many_digits", {"path": "x"})


@given(numbers(), st.sampled_from(Digits), st.booleans())
def test_what_is_printed_can_be_typed(number: Number, digits: Digits, grouping: bool) -> None:
    assert parse_number(format_number(number, digits=digits, grouping=grouping)) == number


@pytest.mark.parametrize(("typed", "count"), [("0", 0), ("๑,๒๓๔", 1234), ("12.0", 12), (" 7 ", 7), ("-0", 0)])
def test_parse_whole(typed: str, count: int) -> None:
    parsed = parse_whole(typed)
    assert parsed == count
    assert type(parsed) is int


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "not_a_number"),
        ("95%", "not_a_number"),
        ("1.5", "not_whole"),
        ("33.333333333333336", "not_whole"),
        ("-1", "negative"),
        ("9" * 5000, "too_many_digits"),
    ],
)
def test_parse_whole_refuses(typed: str, code: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        parse_whole(typed, path="x")
    assert (caught.value.code, caught.value.params) == (code, {"path": "x"})


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (93.87, "93.87"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (12.0, "12"),
        (1e14, "100000000000000"),
        (7, "7"),
        (Decimal("1.50"), "1.5"),
        ("๙๓.๘๗", "93.87"),
    ],
)
def test_number_from_cell(cell: object, text: str) -> None:
    assert str(number_from_cell(cell)) == text


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (True, "not_a_number"),
        (None, "not_a_number"),
        (b"1", "not_a_number"),
        (float("nan"), "not_a_number"),
        (float("-inf"), "not_a_number"),
        ("x", "not_a_number"),
        (100 / 3, "too_many_digits"),
        (1e300, "too_many_digits"),
        (10**15, "too_many_digits"),
    ],
)
def test_number_from_cell_refuses(cell: object, code: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        number_from_cell(cell, path="B7")
    assert (caught.value.code, caught.value.params) == (code, {"path": "B7"})


@given(numbers())
def test_a_number_survives_a_cell(number: Number) -> None:
    assert number_from_cell(float(number)) == number


@given(st.text())
def test_digit_systems_are_inverse(text: str) -> None:
    arabic = to_arabic_digits(text)
    assert to_arabic_digits(to_thai_digits(arabic)) == arabic
    assert not set(to_thai_digits(text)) & set("0123456789")


@pytest.mark.parametrize(
    ("value", "decimals", "digits", "grouping", "text"),
    [
        (Decimal("93.875"), 2, Digits.ARABIC, True, "93.88"),
        (Decimal("93.8"), 2, Digits.THAI, True, "๙๓.๘๐"),
        (1234567, None, Digits.THAI, True, "๑,๒๓๔,๕๖๗"),
        (1234567, 1, Digits.ARABIC, False, "1234567.0"),
        (Decimal("-0.001"), 2, Digits.ARABIC, True, "0.00"),
        (Decimal("2.5"), 0, Digits.ARABIC, True, "3"),
        (Decimal("1E+3"), None, Digits.ARABIC, True, "1,000"),
    ],
)
def test_format_number(value: Decimal | int, decimals: int | None, digits: Digits, grouping: bool, text: str) -> None:
    assert format_number(value, decimals=decimals, digits=digits, grouping=grouping) == text


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "-0.13"),
        ("0.1249999999999999999999999999999999999", 2, "0.12"),
        ("9" * 40 + ".5", 0, "1" + "0" * 40),
        ("7", 2, "7.00"),
        ("-0.4", 0, "0"),
    ],
)
def test_round_half_up(value: str, decimals: int, rounded: str) -> None:
    assert str(round_half_up(Decimal(value), decimals)) == rounded


@pytest.mark.parametrize(
    ("numerator", "denominator", "decimals", "text"),
    [
        (0, 7, 2, "0"),
        (7, 7, 2, "100"),
        (2, 3, 2, "66.67"),
        (1, 8, 0, "13"),
        (1, 100_000, 2, "0.01"),
        (99_999, 100_000, 2, "99.99"),
        (1, 1000, 0, "1"),
        (999, 1000, 0, "99"),
        (9, 8, 2, "112.5"),
        (100_001, 100_000, 2, "100"),
        (Decimal("2.5"), Decimal("7.5"), 2, "33.33"),
    ],
)
def test_percent(numerator: Decimal | int, denominator: Decimal | int, decimals: int, text: str) -> None:
    assert str(percent(numerator, denominator, decimals)) == text


@given(st.integers(0, 10**7), st.integers(1, 10**7), st.integers(0, 4))
def test_percent_shows_neither_nothing_nor_the_whole_for_a_part(
    numerator: int, denominator: int, decimals: int
) -> None:
    value = percent(numerator, denominator, decimals)
    assert type(value) is Number
    assert (value == 0) == (numerator == 0)
    assert (value < 100) == (numerator < denominator)
    assert abs(Fraction(value) - Fraction(100 * numerator, denominator)) <= Fraction(1, 10**decimals)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 4))
def test_percent_grows_with_the_numerator(one: int, other: int, denominator: int, decimals: int) -> None:
    low, high = sorted((one, other))
    assert percent(low, denominator, decimals) <= percent(high, denominator, decimals)


@pytest.mark.parametrize(
    ("total", "by", "decimals", "text"),
    [
        (5, 2, 0, "3"),
        (-5, 2, 0, "-3"),
        (5, -2, 0, "-3"),
        (Decimal("93.87") * 3, 3, 2, "93.87"),
        (2, Decimal("0.3"), 4, "6.6667"),
    ],
)
def test_divide(total: Decimal | int, by: Decimal | int, decimals: int, text: str) -> None:
    assert str(divide(total, by, decimals)) == text


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6), st.integers(0, 6))
def test_divide_is_within_half_a_unit(total: int, by: int, decimals: int) -> None:
    mean = Fraction(total, by)
    assert 2 * abs(Fraction(divide(total, by, decimals)) - mean) <= Fraction(1, 10**decimals)


@pytest.mark.parametrize("denominator", [0, Decimal(0)])
def test_division_by_nothing_is_a_bug(denominator: Decimal | int) -> None:
    with pytest.raises(ZeroDivisionError):
        percent(0, denominator, 2)
    with pytest.raises(ZeroDivisionError):
        divide(1, denominator, 2)


@pytest.mark.parametrize(("digits", "expected"), [(Digits.ARABIC, "ข้อ 12"), (Digits.THAI, "ข้อ ๑๒")])
def test_digits_of_a_text(digits: Digits, expected: str) -> None:
    assert in_digits("ข้อ 12", digits) == expected
