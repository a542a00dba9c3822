"""What an edit makes of entries: one field set anew, or what a table gives beside the texts that no field takes."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from gui.school.changes import Changes, Draft, DraftKey, Place
from gui.school.year_book import YearBook
from models.entry_patch import EntryPatch
from models.finding import error
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


def draft_of(name: str, field: str, text: str, code: str) -> dict[DraftKey, Draft]:
    """Return a text that a field cannot take, by its place, with what is wrong with it."""
    return {(name, field): Draft(text=text, finding=error(code, name, field, text=text))}


def no_drafts(book: YearBook, name: str) -> dict[DraftKey, Draft | None]:
    """Return what lets go of all texts that the fields of an indicator could not take."""
    return {key: None for key in book.drafts if key[0] == name}


def table_changes(
    book: YearBook,
    patches: Mapping[str, EntryPatch],
    explanations: Mapping[str, str],
    drafts: Mapping[DraftKey, Draft],
) -> Changes:
    """Return what a table changes; a text that its field cannot take leaves the field blank."""
    entries = dict[str, Entry | None](book.entries)
    for name, patch in patches.items():
        if patch != EntryPatch():
            entries[name] = patch.apply(entries.get(name))
    for name, field in drafts:
        if name:
            entries[name] = with_field(entries.get(name), field, None)
    gone = {key for key in book.drafts if key[0] in patches and _gives(patches[key[0]], key[1])}
    return Changes(
        entries={name: entry for name, entry in entries.items() if entry != book.entries.get(name)},
        explanations={name: clean_text(text) for name, text in explanations.items() if clean_text(text)},
        drafts={**dict.fromkeys(gone), **drafts},
    )


def table_place(year: int, changes: Changes) -> Place:
    """Return where one goes when what a table changed is taken back."""
    first = (*changes.entries, *changes.explanations, *(name for name, _ in changes.drafts))[0]
    field = "paste" if changes.entries or changes.drafts else "explanation"
    return Place(year=year, indicator=first, field=field)


def _gives(patch: EntryPatch, field: str) -> bool:
    base, _, raw = field.partition(".")
    return patch.state is not None or (raw in patch.raw if raw else getattr(patch, base) not in (None, ""))
