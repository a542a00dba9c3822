"""Which year of the plan somebody means who opens the program: one rule for all windows."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from models.publication import PlanDocument
from models.years import fiscal_year_end


def year_at_hand(
    document: PlanDocument, today: date, *, done: Collection[int] = (), last_used: int | None = None
) -> int:
    """Return the year whose deadline is nearest among those still to do, else the last used, else that ends nearest.

    A deadline that passed is still to be met until the year is ``done``, so that nobody who is late fills the next.
    """
    years, published = document.plan.years, document.publication.deadlines
    due = {
        year: date.fromisoformat(published[str(year)])
        for year in years
        if year not in done and published.get(str(year))
    }
    if not due and last_used in years:
        return last_used
    if not due:
        due = {year: fiscal_year_end(year) for year in years if year not in done or len(done) >= len(years)}
    return min(due, key=lambda year: (abs((due[year] - today).days), year))
