"""A school's row as a person types it."""

from __future__ import annotations

import pytest

from models.errors import InvalidDataError
from models.publication import School
from models.roster import checked_row
from tests.helpers.factories import SCHOOL, make_roster


def typed(code: str = "1050499999", name: str = "บ้านใหม่") -> School:
    return School(code=code, name=name, amphoe="แม่แตง")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (typed(code="105"), "not_a_school_code"),
        (typed(code="1050499999x"), "not_a_school_code"),
        (typed(code=SCHOOL), "school_listed"),
        (typed(name=" \u200b "), "school_without_name"),
    ],
)
def test_a_row_that_cannot_be_is_refused(row: School, code: str) -> None:
    with pytest.raises(InvalidDataError) as refused:
        checked_row(row, make_roster(), new=True)
    assert refused.value.code == code


def test_thai_digits_and_stray_spaces_are_taken() -> None:
    row = checked_row(typed(code="๑๐๕๐๔๙๙๙๙๙ ", name="  บ้านใหม่ "), make_roster(), new=True)
    assert (row.code, row.name) == ("1050499999", "บ้านใหม่")


def test_a_school_of_the_roster_keeps_its_code() -> None:
    assert checked_row(typed(code=SCHOOL), make_roster(), new=False).code == SCHOOL
