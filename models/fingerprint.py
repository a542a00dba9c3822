"""Fingerprints that two people compare by telephone (DESIGN section 3, "Trust"), and a document's short code."""

from __future__ import annotations

import hashlib

DIGITS = 30
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def fingerprint(role: str, identity: str, key: str) -> str:
    """Return the 30 digits of a key: role ``school``, ``office`` or ``district``, its code, its public key in hex."""
    text = "\0".join(("chiwat.fingerprint.v1", role, identity, key))
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest(), "big") % 10**DIGITS
    return f"{number:0{DIGITS}d}"


def grouped(digits: str, size: int = 5) -> str:
    """Return digits in groups, as they are read aloud."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))


def short_code(digest: str) -> str:
    """Return eight symbols (40 bits, Crockford base32) of a digest, to be written by hand beside a signature."""
    number = int(digest[:10], 16)
    symbols = "".join(_CROCKFORD[number >> shift & 31] for shift in range(35, -5, -5))
    return f"{symbols[:4]}-{symbols[4:]}"
