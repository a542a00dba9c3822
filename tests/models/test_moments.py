"""Moments and days in documents: whatever is decoded can be read as a date, and compared with any other."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.moments import Day, Moment

DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))


@given(DAYS)
def test_every_day_is_taken(day: date) -> None:
    assert msgspec.convert(day.isoformat(), Day) == day.isoformat()


@given(st.integers(1890, 3009), st.integers(0, 13), st.integers(0, 32))
def test_what_is_taken_is_a_day(year: int, month: int, day: int) -> None:
    text = f"{year:04d}-{month:02d}-{day:02d}"
    try:
        msgspec.convert(text, Day)
    except msgspec.ValidationError:
        return
    assert date.fromisoformat(text).isoformat() == text


@given(st.datetimes(datetime(1900, 1, 1), datetime(2999, 12, 31)), st.integers(-14 * 60 + 1, 14 * 60 - 1))
def test_every_moment_with_an_offset_is_taken(moment: datetime, minutes: int) -> None:
    from_utc = timedelta(minutes=minutes)
    text = moment.replace(tzinfo=UTC).isoformat().replace("+00:00", "") + (
        f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
    )
    assert datetime.fromisoformat(msgspec.convert(text, Moment)).utcoffset() == from_utc


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2022-11-01T10:00:00", "2022-02-30T10:00:00+07:00", "0001-01-01T00:00:00+14:00", "2022-11-01"],
)
def test_anything_else_is_no_moment(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(text, Moment)
