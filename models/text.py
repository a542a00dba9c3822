"""Text as it is stored, compared, sorted and exported (DESIGN 2, Numbers; DESIGN 3, Cell comparison; DESIGN 10)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from models.numbers import to_arabic_digits

# Controls, soft hyphen, zero-width and bidi characters, surrogates, byte order mark, tags, and what XML cannot hold.
# Listed, not taken from Unicode categories: those grow with each Python, and what is signed must stay clean.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

_NIKHAHIT, _SARA_AM = "\u0e4d", "\u0e33"
# Tone marks move only to directly behind a consonant: anywhere else NFC might order them again.
# A pattern that begins with its rare character is found many times faster than one that begins by looking behind.
_NIKHAHIT_TONE_AA = re.compile("\u0e4d(?<=[\u0e01-\u0e2e]\u0e4d)([\u0e48-\u0e4b])\u0e32")
_SARA_AM_TONE = re.compile("\u0e33(?<=[\u0e01-\u0e2e]\u0e33)([\u0e48-\u0e4b])")

# The registry's printed form is 1-2345-67890-12-3; 9 never begins a person's number.
_PERSONAL_ID = re.compile(
    r"(?<![0-9])(?=([0-8][-\u2010-\u2015\s]?[0-9]{4}[-\u2010-\u2015\s]?[0-9]{5}"
    r"[-\u2010-\u2015\s]?[0-9]{2}[-\u2010-\u2015\s]?[0-9])(?![0-9]))"
)

_SIGNS_AMONG_LETTERS = "\u0e2f\u0e46"  # ฯ and ๆ

_LEADING_VOWEL = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")
_SECONDARY_MARKS = re.compile("[\u0e47-\u0e4e]")

# OWASP, "CSV Injection", with the full-width forms that some spreadsheets take for the same.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def clean_text(text: str) -> str:
    """Text fit to be stored and signed: NFC, ำ as one character after its tone mark, only visible characters and LF."""
    if not text.isprintable():  # a quick test that spares nearly every text the search
        text = _INVISIBLE.sub("", _LINE_BREAK.sub("\n", text).replace("\t", " "))
    text = _join_sara_am(unicodedata.normalize("NFC", text))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def is_clean(text: str) -> bool:
    """Whether ``clean_text`` would leave it as it is."""
    return clean_text(text) == text


def _join_sara_am(text: str) -> str:
    if _NIKHAHIT in text:
        text = _NIKHAHIT_TONE_AA.sub("\\1\u0e33", text).replace("\u0e4d\u0e32", "\u0e33")
    return _SARA_AM_TONE.sub("\\1\u0e33", text) if _SARA_AM in text else text


@lru_cache(maxsize=16_384)
def normalise_cell_text(text: str | None) -> str:
    """Text of a visible cell as it is compared: NFC, LF, right-trimmed lines, ``""`` for nothing (DESIGN 3)."""
    if not text:
        return ""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return unicodedata.normalize("NFC", "\n".join(line.rstrip() for line in lines))


def says_something(text: str) -> bool:
    """Whether a text holds a letter: "9", "-" and "…" explain nothing, and give no reason."""
    return any(char.isalpha() and char not in _SIGNS_AMONG_LETTERS for char in text)


def looks_like_personal_id(text: str) -> bool:
    """Whether a Thai 13-digit personal number with a valid check digit stands anywhere in ``text``."""
    return any(_has_valid_check_digit(match[1]) for match in _PERSONAL_ID.finditer(to_arabic_digits(text)))


def _has_valid_check_digit(number: str) -> bool:
    digits = [int(char) for char in number if char.isdigit()]
    weighted = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - weighted % 11) % 10 == digits[-1]


def thai_sort_key(text: str) -> tuple[str, str]:
    """Key for Thai dictionary order: leading vowels count after their consonant, tone marks only between equals."""
    ordered = _LEADING_VOWEL.sub(r"\2\1", to_arabic_digits(text).casefold())
    return _SECONDARY_MARKS.sub("", ordered), ordered


def csv_safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a leading apostrophe where needed (OWASP, CSV Injection)."""
    return "'" + text if text.startswith(_FORMULA_STARTS) else text
