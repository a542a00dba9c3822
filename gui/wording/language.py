"""The two languages, and how a template is filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from pathlib import PurePath
from string import Formatter

from models.numbers import Digits, format_number, in_digits

_MIB = 1024 * 1024


class Language(StrEnum):
    """The language of what a person reads."""

    THAI = "th"
    ENGLISH = "en"


Text = tuple[str, str]
"""A text in Thai and in English."""

UNKNOWN: Text = (
    "มีที่ผิดซึ่งโปรแกรมยังไม่มีคำอธิบาย ({rule}) ให้ตรวจค่าที่กรอก และแจ้งข้อความนี้แก่ผู้ดูแลโปรแกรม",
    "something is wrong that the program has no words for ({rule}): check what is filled in, and tell this to whoever "
    "looks after the program",
)
"""What is said of a code that nobody has written a sentence for."""


def pick(text: Text, language: Language) -> str:
    """Return a text in one language."""
    return text[0] if language is Language.THAI else text[1]


class _Words(Formatter):
    """Fills a template; a fact that is missing shows as an ellipsis, so that no sentence is ever lost to a fault.

    ``{year!s}`` prints a number without thousands separators, ``{limit:size}`` a number of bytes. The
    template's own digits and numbers follow the choice; a fact that is a text (a title, what was typed) stays.
    """

    def __init__(self, digits: Digits) -> None:
        self._digits = digits

    def parse(self, format_string: str) -> Iterable[tuple[str, str | None, str | None, str | None]]:
        for literal, name, form, conversion in super().parse(format_string):
            yield in_digits(literal, self._digits), name, form, conversion

    def convert_field(self, value: object, conversion: str | None) -> object:
        if conversion and isinstance(value, int):
            return format_number(value, digits=self._digits, grouping=False)
        return value

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key), "…")

    def format_field(self, value: object, format_spec: str) -> str:
        return _size(value, self._digits) if format_spec == "size" else plain(value, self._digits)


def fill(text: Text, facts: Mapping[str, object], language: Language, digits: Digits = Digits.ARABIC) -> str:
    """Fill a text's placeholders with facts."""
    return _Words(digits).vformat(pick(text, language), (), facts)


def plain(fact: object, digits: Digits = Digits.ARABIC) -> str:
    """Return a fact as people write it."""
    if isinstance(fact, bool) or fact is None:
        return "–" if fact is None else str(fact)
    if isinstance(fact, int | Decimal):
        return format_number(fact, digits=digits)
    if isinstance(fact, PurePath):
        return str(fact)
    if isinstance(fact, list | tuple | set | frozenset):
        return ", ".join(plain(item, digits) for item in fact)
    return str(fact)


def _size(count: object, digits: Digits) -> str:
    """Return a number of bytes, which may have become text on its way."""
    text = str(count)
    return size_words(int(text), digits) if text.isdecimal() else text


def size_words(count: int, digits: Digits = Digits.ARABIC) -> str:
    """Return a number of bytes in megabytes, in kilobytes where it is less than one."""
    if count < _MIB:
        return f"{format_number(-(-count // 1024), digits=digits)} kB"
    decimals = int(count < 10 * _MIB and count % _MIB > 0)
    return f"{format_number(Decimal(count) / _MIB, decimals=decimals, digits=digits)} MB"
