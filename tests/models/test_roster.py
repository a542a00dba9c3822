"""The roster in force, and the closing of a year."""

from __future__ import annotations

from typing import Any

import msgspec

from models.closing import closing, closings
from models.decision import Decision
from models.plan import ReporterType
from models.publication import SchoolStatus
from models.roster import roster_change, roster_in_force
from models.submission import Reporter
from tests.helpers.factories import DISTRICT, make_roster

FIRST, SECOND, *_ = make_roster()
RENAMED = msgspec.structs.replace(FIRST, name="บ้านใหม่")
CLOSED = msgspec.structs.replace(FIRST, status=SchoolStatus.CLOSED)
NEWCOMER = msgspec.structs.replace(SECOND, code="1050139999")
FIELDS: dict[str, Any] = {"made_at": "2021-10-01T09:00:00+00:00", "officer": " เจ้าหน้าที่ "}
OFFICE = Reporter(type=ReporterType.OFFICE, code=DISTRICT)


def change(school: Any, *decisions: Decision) -> Decision:
    return roster_change(school, decisions, **FIELDS)


def test_a_decision_takes_the_place_of_a_row_and_new_schools_stand_at_the_end() -> None:
    made = (change(NEWCOMER), change(RENAMED))
    assert roster_in_force([FIRST, SECOND], made).schools == (RENAMED, SECOND, NEWCOMER)
    assert roster_in_force([FIRST, SECOND], made[::-1] * 2).schools == (RENAMED, SECOND, NEWCOMER)


def test_a_later_decision_replaces_an_earlier_one() -> None:
    renamed = change(RENAMED)
    closed = change(CLOSED, renamed)
    assert closed.supersedes == (renamed.digest,)
    assert roster_in_force([FIRST], [closed, renamed]).schools == (CLOSED,)
    assert change(CLOSED, renamed, closed) is closed


def test_contradictory_decisions_are_shown_and_none_is_picked() -> None:
    found = roster_in_force([FIRST, SECOND], [change(RENAMED), change(CLOSED)])
    assert found.schools == (FIRST, SECOND)
    assert found.contradictory == (FIRST.code,)


def test_two_that_say_the_same_do_not_contradict() -> None:
    twice = [change(RENAMED), roster_change(RENAMED, [], made_at="2021-10-02T09:00:00+00:00", officer="")]
    assert roster_in_force([FIRST], twice).schools == (RENAMED,)


def test_a_decision_about_another_school_than_it_names_changes_nothing() -> None:
    forged = msgspec.structs.replace(change(RENAMED), reporter=Reporter(type=ReporterType.SCHOOL, code=SECOND.code))
    assert roster_in_force([FIRST, SECOND], [forged]).schools == (FIRST, SECOND)


def test_a_year_is_closed_once() -> None:
    made = closing(OFFICE, 2564, [], **FIELDS)
    assert closing(OFFICE, 2564, [made], **FIELDS) is made
    assert closings([made]) == {2564: made}


def test_closed_on_two_computers_is_closed() -> None:
    made = [closing(OFFICE, 2564, [], made_at=f"2021-10-0{day}T09:00:00+00:00", officer="") for day in (1, 2)]
    assert closings(made) == closings(made[::-1])
    assert closings(made).keys() == {2564}
