from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.printing.thai_words import breakable, words

THAI = "".join(chr(code) for code in range(0x0E01, 0x0E5C) if unicodedata.category(chr(code)) != "Cn")


@given(st.text(alphabet=THAI + " ()/-.,09aZ", max_size=60))
def test_pieces_make_the_text_again(text: str) -> None:
    pieces = words(text)
    assert "".join(pieces) == text
    assert all(unicodedata.category(piece[0]) != "Mn" and piece[0] not in "ะาำๆฯ" for piece in pieces[1:])
    assert not any(piece.endswith(("เ", "แ", "โ", "ใ", "ไ")) for piece in pieces[:-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ร้อยละของสถานศึกษา", ["ร้อยละ", "ของ", "สถานศึกษา"]),
        ("พ.ศ. ๒๕๖๔", ["พ.ศ. ๒๕๖๔"]),
        ("ผู้เรียน 12 คน", ["ผู้เรียน 12 คน"]),
        ("ถึงเป้าหมาย (ชั่วคราว)", ["ถึง", "เป้าหมาย ", "(ชั่วคราว)"]),
        ("ต่าง ๆ", ["ต่าง ๆ"]),
        ("O-NET ป.6", ["O-NET ", "ป.6"]),
        ("พระวชิรเกล้าเจ้าอยู่หัว", ["พระวชิรเกล้าเจ้าอยู่หัว"]),
        ("16,250/16,667", ["16,250/", "16,667"]),
        ("", [""]),
    ],
)
def test_where_lines_may_break(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


def test_breakable_keeps_the_text_and_its_lines() -> None:
    text = "ร้อยละของสถานศึกษา\nที่ผ่านเกณฑ์"
    assert breakable(text).replace("\u200b", "") == text
    assert breakable(text).startswith("ร้อยละ\u200bของ\u200b")
