"""The Thai keyboard (Kedmanee) by the places of its keys: what was typed on it where Latin letters were meant."""

from __future__ import annotations

_PLACES = (
    ("1234567890-=", "ๅ/-ภถุึคตจขช"),
    ("qwertyuiop[]", "ๆไำพะัีรนยบล"),
    ("asdfghjkl;'", "ฟหกดเ้่าสวง"),
    ("zxcvbnm,./", "ผปแอิืทมใฝ"),
    ("QWERTYUIOP", '๐"ฎฑธํ๊ณฯญ'),
    ("ASDFGHJKL", "ฤฆฏโฌ็๋ษศ"),
    ("ZXCVBNM", "()ฉฮฺ์?"),
)
_LATIN = {thai: latin for row, typed in _PLACES for latin, thai in zip(row, typed, strict=True)}
_THAI_ONLY = {thai: latin for thai, latin in _LATIN.items() if "\u0e00" < thai < "\u0e50"}


def is_thai_key(symbol: str) -> bool:
    """Whether a symbol stands on the Thai keyboard only, so that the keyboard was left on Thai."""
    return symbol in _THAI_ONLY


def latin_key(symbol: str, *, thai: bool = False) -> str:
    """Return what a key gives on a Latin keyboard; ``thai``: also of the signs that both keyboards have."""
    return (_LATIN if thai else _THAI_ONLY).get(symbol, symbol)


def begins(code: str, typed: str) -> bool:
    """Whether a code of digits begins with what was typed, also on a keyboard that was left on Thai."""
    keys = by_keys(typed)
    # One key alone is rather the first letter of a name.
    return code.startswith(typed) or (len(keys) > 1 and code.startswith(keys))


def by_keys(text: str) -> str:
    """Return a text as the same keys give it on a Latin keyboard."""
    return "".join(latin_key(symbol, thai=True) for symbol in text)
