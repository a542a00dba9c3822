"""What an entry says, in a few words for a table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.wording import Language, word
from models.measure import Known, answer, effective_state, own_figure
from models.numbers import Digits, Number, format_number, to_thai_digits
from models.plan import Indicator, Kind
from models.submission import Entry, EntryState


def entry_words(
    indicator: Indicator, entry: Entry | None, known: Known, digits: Digits, language: Language, *, parts: bool = True
) -> str:
    """Return an entry's value, with ``parts`` the figures behind it; "–" for a blank one."""
    state = effective_state(indicator, entry, known)
    if entry is None or state is None:
        return word(state.value, language) if state else "–"
    if state is not EntryState.REPORTED:
        return word(state.value, language)
    figure = own_figure(indicator, entry)
    shown = (
        format_number(figure, decimals=_decimals(indicator, figure), digits=digits)
        if figure is not None
        else _answer(indicator, entry, known)
    )
    behind = _behind(indicator, entry, digits) if parts else ""
    return f"{shown} ({behind})" if behind else shown


def _decimals(indicator: Indicator, figure: Number) -> int | None:
    return None if indicator.kind is Kind.COUNT else indicator.decimals


def _answer(indicator: Indicator, entry: Entry, known: Known) -> str:
    if indicator.kind is not Kind.YES_NO:
        return entry.level or "–"
    said = answer(indicator, entry, known)
    words: Mapping[bool | None, str] = {
        True: QCoreApplication.translate("EntryWords", "ใช่"),
        False: QCoreApplication.translate("EntryWords", "ไม่ใช่"),
        None: "–",
    }
    return words[said]


def _behind(indicator: Indicator, entry: Entry, digits: Digits) -> str:
    if indicator.kind is Kind.RATIO and entry.numerator is not None and entry.denominator is not None:
        top, bottom = (format_number(part, digits=digits) for part in (entry.numerator, entry.denominator))
        return f"{top}/{bottom}"
    if indicator.kind is Kind.MEAN_SCORE and entry.examined is not None:
        examined = format_number(entry.examined, digits=digits)
        return QCoreApplication.translate("EntryWords", "สอบ {count}").format(count=examined)
    raw = " · ".join(entry.raw[field.id] for field in indicator.raw if field.id in entry.raw)
    return to_thai_digits(raw) if digits is Digits.THAI else raw
