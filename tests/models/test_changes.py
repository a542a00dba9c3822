from __future__ import annotations

import pytest

from models.changes import Change, EditionFilter, changes, counts, without
from models.plan import Kind
from models.submission import Entry, EntryState
from tests.helpers.indicators import changed, indicator, plan, report

YES, NO = Entry(answer=True), Entry(answer=False)
LOST = Entry(state=EntryState.NOT_AVAILABLE, reason="lost")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (None, YES, Change.ADDED),
        (LOST, YES, Change.ADDED),
        (YES, NO, Change.CHANGED),
        (YES, YES, Change.UNCHANGED),
        (YES, LOST, Change.CLEARED),
        (YES, None, Change.CLEARED),
        (None, LOST, Change.ADDED),
    ],
)
def test_how_a_value_changed(old: Entry | None, new: Entry | None, expected: Change) -> None:
    before = report({"1/1": old} if old else {})
    found = changes(report({"1/1": new} if new else {}), before, frozenset())
    assert [(c.indicator, c.change, c.old, c.new) for c in found] == [("1/1", expected, old, new)]


def test_counts_name_every_way_once() -> None:
    found = changes(report({"1/1": YES, "1/2": YES}), None, frozenset({"1/2"}))
    assert counts(found) == {"added": 1, "changed": 0, "unchanged": 0, "cleared": 0, "refused": 1}


def test_what_means_something_else_now_is_refused_and_the_rest_is_taken() -> None:
    same, moved, gone = (indicator(Kind.YES_NO, f"1/{n}") for n in (1, 2, 3))
    then = plan([same, moved, gone])
    now = plan([changed(same, title_display="new words"), changed(moved, kind=Kind.RATIO)], edition=2)
    given = report({"1/1": YES, "1/2": YES, "1/3": YES, "9/9": YES})
    editions = EditionFilter({"then": then}, now)
    refused = editions.refused(given, "then")
    assert refused == {"1/2", "1/3", "9/9"}
    assert editions.taken(given, "then") == without(given, refused)
    assert without(given, refused).entries == {"1/1": YES}
    assert without(given, frozenset()) is given
