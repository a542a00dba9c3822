"""An entry with one field set anew."""

from __future__ import annotations

import msgspec

from models.submission import Entry, EntryState
from models.text import clean_text


def with_field(entry: Entry | None, field: str, value: object) -> Entry | None:
    """Return an entry with one field set anew; None where nothing is left in it."""
    before = entry or Entry()
    if field not in ("note", "reason") and before.state is not EntryState.REPORTED:
        before = Entry(note=before.note)
    base, _, raw = field.partition(".")
    if raw:
        kept = {name: text for name, text in before.raw.items() if name != raw}
        after = msgspec.structs.replace(before, raw={**kept, raw: str(value)} if value not in (None, "") else kept)
    else:
        empty = "" if base in ("level", "reason", "note") else None
        new = clean_text(value) if isinstance(value, str) else value
        after = msgspec.structs.replace(before, **{base: empty if new is None else new})
    return None if after == Entry() else after
