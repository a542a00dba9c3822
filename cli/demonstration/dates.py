"""When things happen in the demonstration: moments in Thai time, so that nothing in it depends on today."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Final

THAI_TIME: Final = timezone(timedelta(hours=7))
DEADLINES: Final[Mapping[str, str]] = {"2563": "2021-02-26", "2564": "2021-10-29", "2565": "2022-10-31"}
"""The plan is the edition of 2564, so the figures of 2563 were collected after it."""

PUBLISHED: Final = datetime(2021, 2, 1, 9, 0, tzinfo=THAI_TIME)


def day_of(year: int, days_after_deadline: int) -> datetime:
    """Return a working moment so many days after the deadline of a fiscal year."""
    deadline = datetime.fromisoformat(DEADLINES[str(year)]).replace(hour=10, tzinfo=THAI_TIME)
    return deadline + timedelta(days=days_after_deadline)


def export_moment(rng: random.Random, year: int) -> datetime:
    """Return when a school exports: in the three weeks before the deadline, most in the last."""
    days = max(rng.randint(-21, -1), rng.randint(-21, -1))
    return day_of(year, days) + timedelta(minutes=rng.randint(-90, 390))
