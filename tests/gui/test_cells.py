"""What was copied is read as a spreadsheet reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.cells import Cells, figure_text, parse_cells, read_cells, trimmed, write_cells
from gui.html_table import html_table

PLAIN = {
    "nothing": ("", ()),
    "one cell": ("40", (("40",),)),
    "Excel's one cell": ("40\r\n", (("40",),)),
    "a column, Unix": ("1\n2\n3", (("1",), ("2",), ("3",))),
    "a column, old Mac": ("1\r2\r", (("1",), ("2",))),
    "a block, Windows": ("1\t2\r\n3\t4\r\n", (("1", "2"), ("3", "4"))),
    "blank cells": ("\t2\r\n\t\r\n3\t\r\n", (("", "2"), ("", ""), ("3", ""))),
    "Alt+Enter": ('"40\n(DMC)"\t90\r\n50\t90\r\n', (("40\n(DMC)", "90"), ("50", "90"))),
    "doubled quotes": ('"a ""b""\nc"\t1', (('a "b"\nc', "1"),)),
    "a quoted figure": ('"40"\t"90"', (("40", "90"),)),
    "a quoted tab": ('"a\tb"\tc', (("a\tb", "c"),)),
    "an empty quoted cell": ('""\t1', (("", "1"),)),
    "a quote inside": ('5" pipe\t1', (('5" pipe', "1"),)),
    "a quote that never ends": ('"40\t1\n2\t3', (('"40', "1"), ("2", "3"))),
    "a quote with a tail": ('"40"x\t1', (('"40"x', "1"),)),
    "a blank line last": ("1\r\n\r\n", (("1",), ("",))),
    "ends with a tab": ("1\t", (("1", ""),)),
    "Windows' own ending": ("1\r\n\0", (("1",),)),
}


@pytest.mark.parametrize("name", PLAIN)
def test_plain_text_is_read_as_cells(name: str) -> None:
    text, expected = PLAIN[name]
    assert parse_cells(text) == expected


CELL = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=8)


@given(st.lists(st.lists(CELL, min_size=1, max_size=4).map(tuple), max_size=4).map(tuple))
def test_what_is_written_is_read_again(cells: Cells) -> None:
    assert parse_cells(write_cells(cells)) == cells


HTML = {
    "no table": ("<p>40</p>", None),
    "Excel": (
        "<html><head><style>td {x}</style></head><body><table><!--StartFragment--><col width=64>"
        "<tr height=20>\r\n  <td align=right>40<br>\r\n    (DMC)</td>\r\n  <td>90</td>\r\n </tr><tr><td>50<td>&nbsp;"
        "<!--EndFragment--></table></body></html>",
        (("40\n(DMC)", "90"), ("50", "")),
    ),
    "Word": ("<table><tr><td><p>40</p><p>(DMC)</p></td><td><p> 90 </p></td></tr></table>", (("40\n(DMC)", "90"),)),
    "joined cells": (
        "<table><tr><td colspan=2>1</td><td rowspan=2>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
        (("1", "", "2"), ("3", "4", "")),
    ),
    "a piece of a table": ("<tr><td>1</td></tr><tr><td>2</td></tr>", (("1",), ("2",))),
    "Word's declarations": ("<![if !supportEmptyParas]><table><td>1</td></table><![endif]><![odd", (("1",),)),
    "text beside it": ("<p>ก</p><table><tr><td>1</td></tr></table>", None),
    "two tables": ("<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>", None),
    "huge spans": ("<table><tr><td rowspan=99999999 colspan=99999>1</td><td>2</td></tr></table>", (("1", "2"),)),
}


@pytest.mark.parametrize("name", HTML)
def test_a_table_in_html_is_read_as_cells(name: str) -> None:
    html, expected = HTML[name]
    assert html_table(html) == expected


@given(
    st.lists(st.sampled_from(["<table>", "<tr>", "<td>", "</td>", "<td rowspan=2>", "<br>", "<p>", "x", "&", "<!["]))
)
def test_no_html_is_too_odd(parts: list[str]) -> None:
    html_table("".join(parts))


def test_plain_text_wins_where_both_have_the_same_shape_and_html_where_a_cell_was_split() -> None:
    word = "<table><tr><td><p>40</p><p>(DMC)</p></td><td>90</td></tr><tr><td>50</td><td>90</td></tr></table>"
    assert read_cells("40\n(DMC)\t90\n50\t90", word) == (("40\n(DMC)", "90"), ("50", "90"))
    assert read_cells("40.00\t90\n", "<table><tr><td>40</td><td>90</td></tr></table>") == (("40.00", "90"),)
    assert read_cells("", "<table><tr><td>40</td></tr></table>") == (("40",),)


@pytest.mark.parametrize("cell", ['"40"', " 40 ", "“40”", "\N{NO-BREAK SPACE}40", '"40', "'40"])
def test_quotes_never_stay_in_a_figure(cell: str) -> None:
    assert figure_text(cell) == "40"


def test_blank_lines_at_the_end_are_none() -> None:
    assert trimmed((("1",), (" ",), ("",))) == (("1",),)
