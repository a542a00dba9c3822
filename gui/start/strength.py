"""An honest hint at how hard a passphrase is to guess for somebody who holds a copy of the file.

Argon2id at 64 MiB allows a determined guesser some ten thousand guesses a second on rented machines; what counts is
length and that it is no date, telephone number or run of keys. No hint can know whose birthday it is.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise

LEAST = 8
_ENOUGH, _GOOD = 12, 16
_VARIETY = 5
_DIGITS = re.compile(r"[0-9๐-๙\s/.\-]+")


class Strength(Enum):
    """``TOO_SHORT`` is refused; the others are advice."""

    TOO_SHORT = "too_short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str) -> Strength:
    """Judge a passphrase."""
    if len(passphrase.strip()) < LEAST:
        return Strength.TOO_SHORT
    if _DIGITS.fullmatch(passphrase) or len(set(passphrase)) < _VARIETY or _is_run(passphrase):
        return Strength.WEAK
    if len(passphrase) < _ENOUGH:
        return Strength.WEAK if passphrase.isalpha() and passphrase.isascii() else Strength.FAIR
    return Strength.GOOD if len(passphrase) >= _GOOD else Strength.FAIR


def _is_run(text: str) -> bool:
    steps = [abs(ord(after) - ord(before)) for before, after in pairwise(text)]
    return sum(step <= 1 for step in steps) > len(steps) * 2 / 3
