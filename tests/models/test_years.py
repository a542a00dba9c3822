"""Buddhist Era years, fiscal years and Thai dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InvalidDataError
from models.numbers import Digits
from models.years import fiscal_year_of, format_thai_date, parse_date, parse_year, with_full_year

CHRISTMAS = date(2020, 12, 25)
days = st.dates(date(1857, 1, 1), date(2156, 12, 31))


@pytest.mark.parametrize("text", ["2564", " ๒๕๖๔ ", "พ.ศ. 2564", "พ.ศ.๒๕๖๔", "พศ 2564", "\u200b2564"])
def test_parse_year(text: str) -> None:
    assert parse_year(text) == 2564


@pytest.mark.parametrize("text", ["", "64", "2499", "2700", "1800", "25644", "2,564", "2564.0", "ปีนี้", "-2564"])
def test_parse_year_refuses_nonsense(text: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        parse_year(text, path="years[0]")
    assert (caught.value.code, caught.value.params) == ("not_a_year", {"path": "years[0]"})


@pytest.mark.parametrize("text", ["2021", "๒๐๒๑"])
def test_a_gregorian_year_is_caught(text: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        parse_year(text)
    assert caught.value.code == "gregorian_year"
    assert caught.value.params == {"path": "", "year": 2021, "suggestion": 2564}


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2020, 9, 30), 2563), (date(2020, 10, 1), 2564), (date(2021, 1, 1), 2564), (date(2021, 9, 30), 2564)],
)
def test_fiscal_year_of(day: date, year: int) -> None:
    assert fiscal_year_of(day) == year


@given(days)
def test_the_fiscal_year_changes_on_the_first_of_october_only(day: date) -> None:
    step = fiscal_year_of(day) - fiscal_year_of(day - timedelta(days=1))
    assert step == ((day.month, day.day) == (10, 1))


@pytest.mark.parametrize(
    ("digits", "abbreviated", "text"),
    [
        (Digits.THAI, False, "๒๕ ธันวาคม ๒๕๖๓"),
        (Digits.ARABIC, False, "25 ธันวาคม 2563"),
        (Digits.THAI, True, "๒๕ ธ.ค. ๒๕๖๓"),
        (Digits.ARABIC, True, "25 ธ.ค. 2563"),
    ],
)
def test_format_thai_date(digits: Digits, abbreviated: bool, text: str) -> None:
    assert format_thai_date(CHRISTMAS, digits, abbreviated=abbreviated) == text


@pytest.mark.parametrize(
    "text",
    [
        "25/12/2563",
        "25-12-2563",
        "25.12.2563",
        "๒๕/๑๒/๒๕๖๓",
        "25 ธ.ค. 2563",
        "25 ธ.ค.2563",
        "25 ธค 2563",
        "25ธันวาคม2563",
        " 25  ธันวาคม  พ.ศ. 2563 ",
        "๒๕ ธันวาคม ๒๕๖๓",
        "2020-12-25",
        "๒๐๒๐-๑๒-๒๕",
    ],
)
def test_parse_date(text: str) -> None:
    assert parse_date(text) == CHRISTMAS


def test_parse_date_knows_the_leap_day_of_the_common_era() -> None:
    assert parse_date("29/2/2563") == date(2020, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25/12/63",
        "25/12-2563",
        "31/2/2563",
        "29/2/2564",
        "1/13/2563",
        "0/1/2563",
        "25 Dec 2563",
        "25 ธันวา 2563",
        "25 พ.ศ. 2563",
        "25/12/2300",
        "25 ธ.ค. 2800",
        "2563-12-25",
        "0001-01-01",
        "2020-1-5",
        "2020-02-30",
        "2563",
    ],
)
def test_parse_date_refuses(text: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        parse_date(text, path="due")
    assert (caught.value.code, caught.value.params) == ("not_a_date", {"path": "due"})


@pytest.mark.parametrize("text", ["25/12/2020", "25 ธ.ค. 2020", "๒๕ ธันวาคม ๒๐๒๐"])
def test_a_gregorian_year_in_a_thai_date_is_caught(text: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        parse_date(text, path="due")
    assert caught.value.code == "gregorian_year"
    assert caught.value.params == {"path": "due", "year": 2020, "suggestion": 2563}


@given(days, st.sampled_from(Digits), st.booleans())
def test_a_printed_date_can_be_typed(day: date, digits: Digits, abbreviated: bool) -> None:
    assert parse_date(format_thai_date(day, digits, abbreviated=abbreviated)) == day
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("typed", "near", "full"),
    [
        ("15/10/65", 2565, "15/10/2565"),
        ("๑๕/๑๐/๖๕", 2564, "15/10/2565"),
        ("15 ต.ค. 65", 2565, "15 ต.ค. 2565"),
        ("15-10-64", 2565, "15-10-2564"),
        ("15/10/22", 2565, "15/10/22"),
        ("15/10/2565", 2565, "15/10/2565"),
        ("1/1/00", 2600, "1/1/2600"),
        ("เมื่อวาน", 2565, "เมื่อวาน"),
    ],
)
def test_two_digits_are_enough_for_a_year_that_is_asked_for(typed: str, near: int, full: str) -> None:
    assert with_full_year(typed, near) == full
