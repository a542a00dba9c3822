"""What one row of a table, or one pasted line, gives of an entry: a blank never overwrites a value (DESIGN 2)."""

from __future__ import annotations

from models.canonical import Value
from models.numbers import Number
from models.profile import Whole
from models.submission import Entry, EntryState, LongText, ShortText


class EntryPatch(Value):
    """The given fields of an entry; None, "" and an absent raw figure are blank."""

    state: EntryState | None = None
    numerator: Whole | None = None
    denominator: Whole | None = None
    value: Number | None = None
    examined: Whole | None = None
    answer: bool | None = None
    level: ShortText = ""
    raw: dict[str, ShortText] = {}
    reason: LongText = ""
    note: LongText = ""

    @property
    def has_figures(self) -> bool:
        """Whether it gives any part of a reported value, as against words about it."""
        numbers = (self.numerator, self.denominator, self.value, self.examined, self.answer)
        return bool(self.level or self.raw) or any(number is not None for number in numbers)

    def apply(self, entry: Entry | None) -> Entry:
        """Return the entry with what is given; figures make it reported, and in a new state only the note stays."""
        before = entry or Entry()
        state = self.state or (EntryState.REPORTED if self.has_figures else before.state)
        if state is not before.state:
            before = Entry(note=before.note)
        return Entry(
            state=state,
            numerator=before.numerator if self.numerator is None else self.numerator,
            denominator=before.denominator if self.denominator is None else self.denominator,
            value=before.value if self.value is None else self.value,
            examined=before.examined if self.examined is None else self.examined,
            answer=before.answer if self.answer is None else self.answer,
            level=self.level or before.level,
            raw=before.raw | self.raw,
            reason=self.reason or before.reason,
            note=self.note or before.note,
        )
