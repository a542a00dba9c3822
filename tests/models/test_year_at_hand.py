from __future__ import annotations

from datetime import date

import msgspec
import pytest

from models.publication import PlanDocument
from models.year_at_hand import year_at_hand
from tests.helpers.factories import make_plan, make_plan_document, make_publication

DUE = {"2563": "2020-10-31", "2564": "2021-10-31", "2565": "2022-10-31"}


def published(deadlines: dict[str, str]) -> PlanDocument:
    plan = msgspec.structs.replace(make_plan(), years=(2563, 2564, 2565))
    return make_plan_document(plan, publication=make_publication(deadlines=deadlines))


@pytest.mark.parametrize(
    ("today", "done", "year"),
    [
        pytest.param(date(2021, 9, 18), [2563], 2564, id="the deadline ahead"),
        pytest.param(date(2020, 10, 5), [], 2563, id="the fiscal year has changed, the deadline has not passed"),
        pytest.param(date(2021, 11, 20), [2563], 2564, id="late is still to do"),
        pytest.param(date(2021, 11, 20), [2563, 2564], 2565, id="what is accepted is done"),
        pytest.param(date(2026, 12, 1), [], 2565, id="long after the plan"),
        pytest.param(date(2019, 1, 1), [], 2563, id="before the plan"),
    ],
)
def test_the_nearest_deadline_that_is_still_to_be_met(today: date, done: list[int], year: int) -> None:
    assert year_at_hand(published(DUE), today, done=done) == year
    assert year_at_hand(published(DUE), today, done=done, last_used=2563) == year


@pytest.mark.parametrize(("last_used", "year"), [(2565, 2565), (None, 2563), (2570, 2563)])
def test_without_deadlines_the_year_last_used_or_the_one_that_ends_nearest(last_used: int | None, year: int) -> None:
    assert year_at_hand(published({}), date(2020, 10, 5), last_used=last_used) == year


def test_where_all_is_done_the_year_last_used_or_the_one_that_ends_nearest() -> None:
    done = [2563, 2564, 2565]
    assert year_at_hand(published(DUE), date(2022, 11, 1), done=done, last_used=2564) == 2564
    assert year_at_hand(published(DUE), date(2022, 11, 1), done=done) == 2565
