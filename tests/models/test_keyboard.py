"""Keys of a keyboard that was left on Thai, read by their places."""

from __future__ import annotations

import pytest

from models.keyboard import by_keys, is_thai_key, latin_key

TYPED = {
    "the digits": ("ๅ/-ภถุึคตจ", "1234567890"),
    "the letters": ("ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท", "QWERTYUIOPASDFGHJKLZXCVBNM".lower()),
    "with Shift": ('๐"ฎฑธํ๊ณฯญฤฆฏโฌ็๋ษศ()ฉฮฺ์?', "QWERTYUIOPASDFGHJKLZXCVBNM"),
    "an indicator's code": ("/ฝ-ใภ", "2/3.4"),
    "Latin stays": ("AB12", "AB12"),
}


@pytest.mark.parametrize("name", TYPED)
def test_a_text_by_its_keys(name: str) -> None:
    typed, expected = TYPED[name]
    assert by_keys(typed) == expected


def test_signs_of_both_keyboards_are_read_only_where_it_is_known_to_be_thai() -> None:
    assert [latin_key(symbol) for symbol in "/-(?๐"] == list("/-(?๐")
    assert [latin_key(symbol, thai=True) for symbol in "/-(?"] == list("23ZM")
    assert is_thai_key("ภ")
    assert not is_thai_key("-")
    assert not is_thai_key("")
