from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.activation import print_code, read_code, salt
from models.errors import InvalidDataError

SCHOOL = "5002010001"
SECRET = bytes(range(10))
CODE = print_code(SECRET, SCHOOL)


def test_a_code_is_base32_of_the_secret_and_its_check() -> None:
    check = hashlib.sha256(b"chiwat.code-check.v1\x005002010001\0" + SECRET).digest()
    bits = (SECRET + check)[: 100 // 8 + 1]
    plain = base64.b32encode(bits + bytes(2)).decode()[:20]
    crockford = plain.translate(str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
    assert "-".join(crockford[start : start + 4] for start in range(0, 20, 4)) == CODE


@given(st.binary(min_size=10, max_size=10))
def test_what_is_printed_is_read(secret: bytes) -> None:
    assert read_code(print_code(secret, SCHOOL), SCHOOL) == secret


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " – "),
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "o").replace("1", "I"),
        CODE.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")),
    ],
    ids=["small letters", "no groups", "wide dashes", "O and l", "o and I", "Thai digits"],
)
def test_ways_of_typing_are_forgiven(typed: str) -> None:
    assert read_code(typed, SCHOOL) == SECRET


@given(st.integers(0, 19), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_symbol_is_nearly_always_noticed(place: int, symbol: str) -> None:
    symbols = CODE.replace("-", "")
    typed = symbols[:place] + symbol + symbols[place + 1 :]
    if typed == symbols:
        return
    with pytest.raises(InvalidDataError, match="code_check"):
        read_code(typed, SCHOOL)


@pytest.mark.parametrize(
    ("typed", "school", "code"),
    [
        (CODE[:-1], SCHOOL, "code_length"),
        (CODE + "0", SCHOOL, "code_length"),
        ("", SCHOOL, "code_length"),
        (CODE[:-1] + "U", SCHOOL, "code_symbol"),
        (CODE[:-1] + "ก", SCHOOL, "code_symbol"),
        (CODE, "5002010002", "code_check"),
    ],
    ids=["short", "long", "empty", "no such letter", "Thai letter", "another school's"],
)
def test_a_wrong_code_says_what_is_wrong(typed: str, school: str, code: str) -> None:
    with pytest.raises(InvalidDataError, match=code):
        read_code(typed, school)


def test_the_salt_is_that_of_the_design() -> None:
    assert salt("d1", SCHOOL) == hashlib.sha256(b"chiwat.code-salt.v1\0d1\x005002010001").digest()[:16]
