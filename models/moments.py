"""Moments and days as they stand in documents: ISO 8601 text of a day that exists, a moment with its offset."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

# Clocks of school computers are set to Buddhist Era years by mistake; that alone must not cost a report.
_YEAR: Final = "(?:19|2[0-9])[0-9]{2}"
_LEAP_YEAR: Final = "(?:(?:19|2[0-9])(?:0[48]|[2468][048]|[13579][26])|2000|2400|2800)"
_DAY: Final = (
    f"(?:{_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    f"|02-(?:0[1-9]|1[0-9]|2[0-8]))|{_LEAP_YEAR}-02-29)"
)
_TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?"
_OFFSET: Final = r"[+-](?:0[0-9]|1[0-4]):[0-5][0-9]"

Day = Annotated[str, Meta(pattern=rf"\A{_DAY}\Z")]
"""A day, as ``date.fromisoformat`` takes it."""

Moment = Annotated[str, Meta(pattern=rf"\A{_DAY}T{_TIME}{_OFFSET}\Z")]
"""A moment with its offset, as ``datetime.fromisoformat`` takes it; two of them can always be compared."""
