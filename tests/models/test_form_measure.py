"""Row heights: estimated so that no text is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.form import FormCell, FormSheet, Merge, Style
from models.form_measure import height_of, line_count, pieces, row_heights, text_width

WORDS = st.lists(st.sampled_from(["โรงเรียน", "ผู้เรียนที่", "น้ำ", "O-NET", "2564", "ก"]), min_size=1, max_size=400)


def test_marks_above_and_below_take_no_width() -> None:
    assert text_width("กิ่งปู่ตุ้ม") == text_width("กงปตม")


def test_a_line_is_at_least_one() -> None:
    assert line_count("", 10) == 1
    assert line_count("ก\n\nข", 10) == 3
    assert line_count("ก" * 50, 10) > line_count("ก" * 50, 80) == 1


def test_a_larger_font_takes_more_lines() -> None:
    text = "แผนพัฒนาการศึกษา" * 4
    assert line_count(text, 30, 20) > line_count(text, 30, 12)


@given(st.text(alphabet="กขาิ่ เโab1\n", max_size=300), st.integers(min_value=3, max_value=80))
def test_a_wider_column_never_needs_more_lines(text: str, width: int) -> None:
    assert line_count(text, width + 1) <= line_count(text, width)


def test_a_row_is_as_high_as_its_longest_text() -> None:
    long, short = FormCell(value="ก" * 40), FormCell(value="ก")
    cells = {(1, 1): long, (1, 2): FormCell(value=5), (2, 1): FormCell(), (2, 2): short}
    heights = row_heights(FormSheet(name="แผ่น", widths=(10, 30), cells=cells))
    assert heights == {1: height_of(line_count("ก" * 40, 10)), 2: height_of(1)}


def test_merged_cells_have_the_room_of_all_their_columns() -> None:
    title = FormCell(value="ก" * 40, style=Style.TITLE)
    merged = FormSheet(name="ก", widths=(10, 90), cells={(1, 1): title}, merges=(Merge(row=1, first=1, last=2),))
    alone = FormSheet(name="ก", widths=(10, 90), cells={(1, 1): title})
    assert row_heights(merged)[1] == height_of(1, 20) < row_heights(alone)[1]


def test_no_row_is_higher_than_a_spreadsheet_allows() -> None:
    assert height_of(1000) < 409


@given(WORDS, st.sampled_from([" ", "", "\n"]))
def test_pieces_of_a_long_text_fit_and_lose_nothing(words: list[str], between: str) -> None:
    text = between.join(words)
    cut = pieces(text, 30, 4)
    assert all(line_count(piece, 30) <= 4 for piece in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())


def test_a_short_text_is_one_piece() -> None:
    assert pieces("สั้น", 30, 4) == ("สั้น",)


@pytest.mark.parametrize("text", ["กี่" * 200, "ผู้" * 200])
def test_no_piece_begins_with_a_mark(text: str) -> None:
    assert all(piece[0] in "กผ" for piece in pieces(text, 20, 2))
