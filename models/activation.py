"""Activation codes: what a school types from its letter, and what is said with them (DESIGN section 3, "Trust").

A code is ten random bytes as 16 Crockford base32 symbols, and four check symbols that bind it to its school, so that a
slip of the hand and another school's letter are told from a wrong code at once.
"""

from __future__ import annotations

import hashlib

from models.canonical import Value
from models.dsse import PublicKey
from models.errors import InvalidDataError
from models.numbers import to_arabic_digits
from models.plan import Identifier

CODE_BYTES = 10
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK_BITS = 20
_LENGTH = (CODE_BYTES * 8 + _CHECK_BITS) // 5
_GROUP = 4
_LOOK_ALIKES = str.maketrans("OIL", "011")
_BETWEEN = str.maketrans("", "", " -–—.\u00a0\u200b")


class TagStatement(Value):
    """What a tag says: this school, under this serial, deals with this district key."""

    district: Identifier
    district_key: PublicKey
    school: Identifier
    serial: int


class EnrolmentStatement(Value):
    """What an enrolment proof says: whoever holds the code of this serial named this key as the school's."""

    district: Identifier
    district_key: PublicKey
    school: Identifier
    serial: int
    school_key: PublicKey


def print_code(secret: bytes, school: str) -> str:
    """Return a code as printed on the letter: five groups of four symbols."""
    number = int.from_bytes(secret, "big") << _CHECK_BITS | _check(secret, school)
    symbols = "".join(_SYMBOLS[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -5, -5))
    return "-".join(symbols[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def read_code(text: str, school: str) -> bytes:
    """Return the secret of a typed code: case, spaces, dashes and look-alikes (O I L) are forgiven.

    InvalidDataError ``code_length`` (found, expected), ``code_symbol`` (symbol) or ``code_check``: a slip, or another
    school's code.
    """
    symbols = to_arabic_digits(text).translate(_BETWEEN).upper().translate(_LOOK_ALIKES)
    unknown = next((symbol for symbol in symbols if symbol not in _SYMBOLS), None)
    if unknown is not None:
        raise InvalidDataError("code_symbol", symbol=unknown)
    if len(symbols) != _LENGTH:
        raise InvalidDataError("code_length", found=len(symbols), expected=_LENGTH)
    number = 0
    for symbol in symbols:
        number = number << 5 | _SYMBOLS.index(symbol)
    secret = (number >> _CHECK_BITS).to_bytes(CODE_BYTES, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check(secret, school):
        raise InvalidDataError("code_check", school=school)
    return secret


def salt(district: str, school: str) -> bytes:
    """Return the 16-byte salt that a school's codes are stretched with."""
    text = "\0".join(("chiwat.code-salt.v1", district, school))
    return hashlib.sha256(text.encode("utf-8")).digest()[:16]


def _check(secret: bytes, school: str) -> int:
    digest = hashlib.sha256(b"chiwat.code-check.v1\0" + school.encode("utf-8") + b"\0" + secret).digest()
    return int.from_bytes(digest[:3], "big") >> 4
