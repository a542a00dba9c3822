"""Days and moments as the window says them: Thai, or with English months; years are Buddhist Era in both."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from gui.digits import digits_in_use
from models.numbers import Digits, in_digits
from models.years import format_thai_date

_BE_OFFSET = 543


def day_words(day: date, digits: Digits | None = None, *, abbreviated: bool = True) -> str:
    """Return a day in the language in force, in the digits in use where none are given."""
    digits = digits or digits_in_use()
    if not _is_english():
        return format_thai_date(day, digits, abbreviated=abbreviated)
    form = QLocale.FormatType.ShortFormat if abbreviated else QLocale.FormatType.LongFormat
    return in_digits(f"{day.day} {QLocale().standaloneMonthName(day.month, form)} {day.year + _BE_OFFSET}", digits)


def day_to_type(day: date, digits: Digits | None = None) -> str:
    """Return a day as a field shows it: as ``models.years.parse_date`` reads it back."""
    digits = digits or digits_in_use()
    if not _is_english():
        return format_thai_date(day, digits, abbreviated=True)
    return in_digits(f"{day.day}/{day.month}/{day.year + _BE_OFFSET}", digits)


def moment_words(text: str, digits: Digits | None = None) -> str:
    """Return an ISO 8601 time as people say it; any other text as it is."""
    digits = digits or digits_in_use()
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    clock = QCoreApplication.translate("History", "{time} น.").format(time=in_digits(f"{at:%H:%M}", digits))
    return f"{day_words(at.date(), digits)} {clock}"


def _is_english() -> bool:
    return QLocale().language() == QLocale.Language.English
