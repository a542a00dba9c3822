"""Text: cleaning, comparison, personal numbers, Thai order, CSV."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.text import clean_text, csv_safe, is_clean, looks_like_personal_id, normalise_cell_text, thai_sort_key

NIKHAHIT, AA, SARA_AM, MAI_EK, MAI_THO = "\u0e4d", "\u0e32", "\u0e33", "\u0e48", "\u0e49"

hostile_text = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "กนา\u0e33\u0e4d\u0e48\u0e49\u0e38\u0e3a\u0301\u0327eำ \t\r\n\v\u200b\ufeff\u202e\u00a0\u2028\x00"
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("ค" + NIKHAHIT + AA, "คำ", id="nikhahit and aa"),
        pytest.param("น" + NIKHAHIT + MAI_THO + AA, "น้ำ", id="tone between"),
        pytest.param("น" + MAI_THO + NIKHAHIT + AA, "น้ำ", id="tone before"),
        pytest.param("น" + NIKHAHIT + AA + MAI_THO, "น้ำ", id="tone after nikhahit and aa"),
        pytest.param("น" + SARA_AM + MAI_THO, "น้ำ", id="tone after sara am"),
        pytest.param("ต" + NIKHAHIT + "\u200b" + MAI_EK + AA, "ต่ำ", id="zero-width inside"),
        pytest.param("e\u0301", "\u00e9", id="NFC"),
        pytest.param("ก\u0e48\u0e38", "ก\u0e38\u0e48", id="NFC orders Thai marks"),
        pytest.param("a\u200bb\ufeffc\u202ed\u2066e\u00adf", "abcdef", id="invisible"),
        pytest.param("a\x00b\x1bc\x7fd\x9fe\ufffff\ud800g", "abcdefg", id="controls and what XML refuses"),
        pytest.param("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne", id="line breaks"),
        pytest.param("a\tb", "a b", id="tab"),
        pytest.param("\n \u00a0a \u00a0\n  b\t\n\n", "a\n  b", id="outer blank space"),
        pytest.param(" \t\r\n", "", id="nothing"),
        pytest.param("โรงเรียนบ้านน้ำคำ 2", "โรงเรียนบ้านน้ำคำ 2", id="clean already"),
    ],
)
def test_clean_text(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned
    assert is_clean(cleaned)
    assert is_clean(text) == (text == cleaned)


@given(hostile_text)
@example(SARA_AM + "\u0301" + SARA_AM + "\u0301" + MAI_EK)
@example("\t\u0301" + NIKHAHIT + MAI_EK + MAI_THO + AA + MAI_EK)
def test_clean_text_is_idempotent(text: str) -> None:
    cleaned = clean_text(text)
    assert is_clean(cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert NIKHAHIT + AA not in cleaned
    assert cleaned == cleaned.strip()
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@pytest.mark.parametrize(
    ("text", "normalised"),
    [(None, ""), ("", ""), ("a \r\nb\t\rc", "a\nb\nc"), ("e\u0301", "\u00e9"), ("  a\n\nb", "  a\n\nb"), (" ", "")],
)
def test_normalise_cell_text(text: str | None, normalised: str) -> None:
    assert normalise_cell_text(text) == normalised


@given(hostile_text)
def test_normalise_cell_text_is_idempotent(text: str) -> None:
    assert normalise_cell_text(normalise_cell_text(text)) == normalise_cell_text(text)


@given(hostile_text)
def test_clean_text_compares_as_itself(text: str) -> None:
    assert normalise_cell_text(clean_text(text)) == clean_text(text)


# Made-up numbers: 1 2345 67890 12 has the weighted sum 352, so that its check digit is 11 - 0 = 11, printed 1.
@pytest.mark.parametrize(
    "text",
    [
        "1234567890121",
        "1-2345-67890-12-1",
        "1 2345 67890 12 1",
        "1\u20132345\u201367890\u201312\u20131",
        "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
        "เด็กชายก เลข1234567890121มาสาย",
        "12 1-2345-67890-12-1",
    ],
)
def test_a_personal_number_is_recognised(text: str) -> None:
    assert looks_like_personal_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234567890122",
        "1-2345-67890-12-3",
        "12345678901210",
        "01234567890121",
        "123456789012",
        "0812345678",
        "9234567890125",
        "12-34567-890121",
    ],
)
def test_other_digits_are_no_personal_number(text: str) -> None:
    assert not looks_like_personal_id(text)


@given(st.integers(0, 8), st.integers(0, 10**11 - 1))
def test_exactly_one_check_digit_holds(first: int, rest: int) -> None:
    accepted = [check for check in range(10) if looks_like_personal_id(f"{first}{rest:011d}{check}")]
    assert len(accepted) == 1


@pytest.mark.parametrize(
    "ordered",
    [
        pytest.param(["กา", "เก", "ข", "เขา", "แข", "ค"], id="leading vowels after their consonant"),
        pytest.param(["ปา", "ป่า", "ป้า", "ปาก", "ป่าน"], id="tone marks only between equals"),
        pytest.param(["บ้าน 1", "บ้าน ๒", "บ้าน 3"], id="digits of both systems"),
        pytest.param(["apple", "Banana", "กา"], id="latin without regard to case"),
        pytest.param(["สวัสดี", "สองแคว", "สะพาน", "สาม", "เสม็ด", "แสง"], id="words"),
    ],
)
def test_thai_sort_key(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=thai_sort_key) == ordered


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_csv_safe_disarms_formulas(start: str) -> None:
    assert csv_safe(start + "1+1") == "'" + start + "1+1"


@pytest.mark.parametrize("text", ["", "บ้านนา", "1-2", " =1", "'=1"])
def test_csv_safe_leaves_other_text(text: str) -> None:
    assert csv_safe(text) == text
