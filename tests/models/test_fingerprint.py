from __future__ import annotations

import hashlib

from models.fingerprint import DIGITS, fingerprint, grouped, short_code


def test_the_digits_are_those_of_the_design() -> None:
    number = int(hashlib.sha256(b"chiwat.fingerprint.v1\0school\x005002010001\0ab").hexdigest(), 16) % 10**30
    assert int(fingerprint("school", "5002010001", "ab")) == number
    assert len(fingerprint("school", "5002010001", "ab")) == DIGITS


def test_another_role_has_other_digits() -> None:
    assert fingerprint("school", "1", "ab") != fingerprint("district", "1", "ab")


def test_digits_are_read_aloud_in_groups() -> None:
    assert grouped("123456789012") == "12345 67890 12"


def test_a_short_code_is_the_first_forty_bits() -> None:
    assert short_code("0" * 64) == "0000-0000"
    assert short_code("ffffffffff" + "0" * 54) == "ZZZZ-ZZZZ"
    assert short_code("0000000001" + "f" * 54) == "0000-0001"
