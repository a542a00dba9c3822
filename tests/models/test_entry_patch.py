"""Applying what a row gives: a blank never overwrites a value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entry_patch import EntryPatch
from models.numbers import Number
from models.submission import Entry, EntryState

WHOLE = st.none() | st.integers(0, 5)
WORDS = st.sampled_from(["", "ก", "ข"])
FIGURES = {
    "numerator": WHOLE,
    "denominator": WHOLE,
    "value": st.none() | st.integers(0, 5).map(Number),
    "examined": WHOLE,
    "answer": st.none() | st.booleans(),
    "level": WORDS,
    "raw": st.dictionaries(st.sampled_from(["a", "b"]), st.sampled_from(["1", "2"])),
}
PATCHES = st.builds(
    EntryPatch, state=st.none() | st.sampled_from(EntryState), reason=WORDS, note=WORDS, **FIGURES
)  # fmt: skip
ENTRIES = st.builds(Entry, state=st.sampled_from(EntryState), reason=WORDS, note=WORDS, **FIGURES)
FIELDS = (*FIGURES, "reason", "note")


def blank(value: object) -> bool:
    return value is None or value in ("", {})


@given(entry=ENTRIES, patch=PATCHES)
def test_given_fields_arrive_and_blank_ones_overwrite_nothing(entry: Entry, patch: EntryPatch) -> None:
    result = patch.apply(entry)
    for name in FIELDS:
        given_value, old, new = getattr(patch, name), getattr(entry, name), getattr(result, name)
        if name == "raw":
            assert given_value.items() <= new.items()
            assert result.state is not entry.state or old.keys() <= new.keys()
        elif not blank(given_value):
            assert new == given_value
        elif name == "note" or result.state is entry.state:
            assert new == old
        else:
            assert blank(new)


@given(entry=ENTRIES, patch=PATCHES)
def test_applying_twice_is_applying_once(entry: Entry, patch: EntryPatch) -> None:
    once = patch.apply(entry)
    assert patch.apply(once) == once


@given(entry=ENTRIES)
def test_blank_row_changes_nothing(entry: Entry) -> None:
    assert EntryPatch().apply(entry) == entry


OLD = Entry(state=EntryState.NOT_AVAILABLE, reason="เอกสารหาย", note="ดูแฟ้ม 3")


@pytest.mark.parametrize(
    ("patch", "entry", "expected"),
    [
        (EntryPatch(numerator=5), None, Entry(numerator=5)),
        (EntryPatch(denominator=9), Entry(numerator=5), Entry(numerator=5, denominator=9)),
        (EntryPatch(numerator=0), Entry(numerator=5), Entry(numerator=0)),
        (EntryPatch(answer=False), OLD, Entry(answer=False, note="ดูแฟ้ม 3")),
        (EntryPatch(note="ใหม่"), OLD, Entry(state=EntryState.NOT_AVAILABLE, reason="เอกสารหาย", note="ใหม่")),
        (EntryPatch(state=EntryState.NOT_DUE), Entry(numerator=5), Entry(state=EntryState.NOT_DUE)),
        (EntryPatch(raw={"b": "2"}), Entry(raw={"a": "1", "b": "1"}), Entry(raw={"a": "1", "b": "2"})),
    ],
    ids=[
        "new",
        "added",
        "zero is a value",
        "figures make it reported",
        "note only",
        "state ends figures",
        "raw merges",
    ],
)
def test_cases(patch: EntryPatch, entry: Entry | None, expected: Entry) -> None:
    assert patch.apply(entry) == expected
