from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.merging import Clash, chosen, merge_entry, merge_figure, merge_text
from models.profile import ProfileValue
from models.submission import Entry, EntryState

counts = st.none() | st.integers(0, 3)
texts = st.sampled_from(["", "ก", "ข"])
entries = st.none() | st.builds(
    Entry,
    state=st.sampled_from([EntryState.REPORTED, EntryState.REPORTED, EntryState.NOT_AVAILABLE]),
    numerator=counts, denominator=counts, reason=texts, note=texts,
    raw=st.dictionaries(st.sampled_from(["a", "b"]), st.sampled_from(["1", "2"])),
)  # fmt: skip
figures = st.none() | st.builds(ProfileValue, value=st.integers(0, 3), as_of=st.sampled_from(["", "2021-06-10"]))


def sound(entry: Entry | None) -> Entry | None:
    return None if entry == Entry() else entry


@given(base=entries, mine=entries)
def test_what_one_changed_is_taken(base: Entry | None, mine: Entry | None) -> None:
    assert merge_entry(base, mine, base) == (sound(mine), ())
    assert merge_entry(base, base, mine) == (sound(mine), ())
    assert merge_entry(base, mine, mine) == (sound(mine), ())


@given(base=entries, mine=entries, theirs=entries)
def test_both_see_the_same_clashes_and_each_keeps_the_others(
    base: Entry | None, mine: Entry | None, theirs: Entry | None
) -> None:
    here, clashes = merge_entry(base, mine, theirs)
    there, others = merge_entry(base, theirs, mine)
    assert [clash.field for clash in clashes] == [clash.field for clash in others]
    assert here == there or clashes


@given(base=entries, mine=entries, theirs=entries)
def test_whoever_chooses_gets_what_was_typed(base: Entry | None, mine: Entry | None, theirs: Entry | None) -> None:
    merged, clashes = merge_entry(base, mine, theirs)
    for clash in clashes:
        merged = chosen(merged, clash.mine if isinstance(clash.mine, Entry) else None, clash.field)
    assert merge_entry(base, mine, merged)[0] == merged


def test_two_fields_of_one_indicator() -> None:
    base = Entry(numerator=40, denominator=50)
    mine, theirs = Entry(numerator=45, denominator=50), Entry(numerator=40, denominator=60)
    assert merge_entry(base, mine, theirs) == (Entry(numerator=45, denominator=60), ())


def test_one_field_changed_by_both_is_a_clash_and_the_file_stays() -> None:
    mine, theirs = Entry(numerator=45), Entry(numerator=41)
    clash = Clash(field="numerator", mine=mine, theirs=theirs)
    assert merge_entry(Entry(numerator=40), mine, theirs) == (theirs, (clash,))


def test_a_state_is_never_mixed_with_figures() -> None:
    mine, theirs = Entry(state=EntryState.NOT_AVAILABLE, reason="ไม่มี"), Entry(numerator=41, note="จด")
    merged, clashes = merge_entry(Entry(numerator=40), mine, theirs)
    assert merged == theirs
    assert [clash.field for clash in clashes] == ["state"]
    assert chosen(merged, mine, "state") == Entry(state=EntryState.NOT_AVAILABLE, reason="ไม่มี", note="จด")


@given(base=figures, mine=figures, theirs=figures)
def test_a_figure_is_taken_or_clashes(
    base: ProfileValue | None, mine: ProfileValue | None, theirs: ProfileValue | None
) -> None:
    merged, clashes = merge_figure(base, mine, theirs, "pupils_p1")
    assert merge_figure(base, mine, base, "pupils_p1") == (mine, ())
    assert (merged is None) == (theirs is None) or not clashes


def test_an_explanation_is_one_thing() -> None:
    assert merge_text("", "ก", "") == ("ก", ())
    assert merge_text("", "ก", "ข") == ("ข", (Clash(field="explanation", mine="ก", theirs="ข"),))
