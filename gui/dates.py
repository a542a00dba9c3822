"""Days and moments as the window says them: Thai, or with English months; years are Buddhist Era in both."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from models.years import format_thai_date

_BE_OFFSET = 543


def day_words(day: date, *, abbreviated: bool = True) -> str:
    """Return a day in the language in force."""
    if not _is_english():
        return format_thai_date(day, abbreviated=abbreviated)
    form = QLocale.FormatType.ShortFormat if abbreviated else QLocale.FormatType.LongFormat
    return f"{day.day} {QLocale().standaloneMonthName(day.month, form)} {day.year + _BE_OFFSET}"


def day_to_type(day: date) -> str:
    """Return a day as a field shows it: as ``models.years.parse_date`` reads it back."""
    if not _is_english():
        return format_thai_date(day, abbreviated=True)
    return f"{day.day}/{day.month}/{day.year + _BE_OFFSET}"


def moment_words(text: str) -> str:
    """Return an ISO 8601 time as people say it; any other text as it is."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    clock = QCoreApplication.translate("History", "{time} น.").format(time=f"{at:%H:%M}")
    return f"{day_words(at.date())} {clock}"


def _is_english() -> bool:
    return QLocale().language() == QLocale.Language.English
