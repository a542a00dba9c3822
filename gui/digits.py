"""The digits that the window counts in: a person's choice, as the language is, for every sentence with a number."""

from __future__ import annotations

import re
from string import Formatter
from typing import Final

from models.numbers import Digits, in_digits

_SEAM: Final = "\u2063"
"""Stands at the end of a text put into a sentence until it is known what follows."""
_APART: Final = re.compile(f"(?<=[0-9๐-๙)]){_SEAM}(?=[ก-ฮเ-ไ])")

_chosen = Digits.ARABIC


def use_digits(digits: Digits) -> None:
    """Let all words made from now on have these digits."""
    global _chosen
    _chosen = digits


def digits_in_use() -> Digits:
    """Return the digits that are chosen."""
    return _chosen


def shown(number: int | str) -> str:
    """Return a count, or what stands for none, in the digits in use."""
    return in_digits(str(number), _chosen)


def worded(template: str, **facts: object) -> str:
    """Fill a sentence: its own numbers and the whole ones given have the digits in use, texts stay as they are.

    After a text that ends in a figure or a bracket, as an office's name does, Thai goes on behind a space.
    """
    return _APART.sub(" ", _Sentence().vformat(template, (), facts)).replace(_SEAM, "")


class _Sentence(Formatter):
    """A file's name or a code is a text, and stays; how many there are is a number."""

    def parse(self, format_string: str):  # type: ignore[no-untyped-def]
        for literal, name, form, conversion in super().parse(format_string):
            yield in_digits(literal, _chosen), name, form, conversion

    def format_field(self, value: object, format_spec: str) -> str:
        words = format(value, format_spec)
        return in_digits(words, _chosen) if isinstance(value, int) else words + _SEAM
