"""Two hands on one report: what only one changed is taken, what both changed differently is for a person to choose.

Every function takes what both began with, what is wanted here and what the other left, and never guesses: where both
changed the same thing, the other's stays, because it stands in the file already, and the name is given back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

import msgspec

from models.profile import ProfileValue
from models.submission import Entry

PartT = TypeVar("PartT")

_WHOLE: Final = "state"
_NOTE: Final = "note"


@dataclass(frozen=True, kw_only=True)
class Clash:
    """What both changed: the field, and the whole value as it is wanted here and as the other left it."""

    field: str
    mine: Entry | ProfileValue | str | None
    theirs: Entry | ProfileValue | str | None


def merge_entry(base: Entry | None, mine: Entry | None, theirs: Entry | None) -> tuple[Entry | None, tuple[Clash, ...]]:
    """Merge an entry field by field; where either changed the state, all but the note counts as one field."""
    states = {entry.state if entry else Entry().state for entry in (base, mine, theirs)}
    parts = [_parts(entry or Entry(), whole=len(states) > 1) for entry in (base, mine, theirs)]
    merged, both = _merge(*parts)
    clashes = tuple(Clash(field=name, mine=mine, theirs=theirs) for name in sorted(both))
    return _entry(merged), clashes


def merge_text(base: str, mine: str, theirs: str) -> tuple[str, tuple[Clash, ...]]:
    """Merge an explanation, which is one thing."""
    merged, both = _merge({"": base}, {"": mine}, {"": theirs})
    return merged[""], tuple(Clash(field="explanation", mine=mine, theirs=theirs) for _ in both)


def merge_figure(
    base: ProfileValue | None, mine: ProfileValue | None, theirs: ProfileValue | None, name: str
) -> tuple[ProfileValue | None, tuple[Clash, ...]]:
    """Merge a figure of the profile; the day that it was counted on is another matter than the figure."""
    if mine is None or theirs is None:
        merged, both = _merge(*({"": each} for each in (base, mine, theirs)))
        return merged.get(""), tuple(Clash(field=name, mine=mine, theirs=theirs) for _ in both)
    counts = ({"": each.value} if each else {} for each in (base, mine, theirs))
    days = ({"": each.as_of} if each else {} for each in (base, mine, theirs))
    (value, both), (day, _) = _merge(*counts), _merge(*days)
    clashes = tuple(Clash(field=name, mine=mine, theirs=theirs) for _ in both)
    return ProfileValue(value=value[""], as_of=day[""]), clashes


def chosen(current: Entry | None, wanted: Entry | None, field: str) -> Entry | None:
    """Return an entry with one field as another has it."""
    whole = field == _WHOLE
    parts, others = _parts(current or Entry(), whole=whole), _parts(wanted or Entry(), whole=whole)
    parts.pop(field, None)
    return _entry(parts | ({field: others[field]} if field in others else {}))


def field_of(entry: Entry | None, field: str) -> object:
    """Return what an entry holds in a field; None for nothing."""
    if field == _WHOLE:
        return None if entry is None else entry.state
    return _parts(entry or Entry(), whole=False).get(field)


def _merge(
    base: Mapping[str, PartT], mine: Mapping[str, PartT], theirs: Mapping[str, PartT]
) -> tuple[dict[str, PartT], set[str]]:
    merged, both = dict(theirs), set()
    for name in base.keys() | mine.keys() | theirs.keys():
        began, wanted, left = base.get(name), mine.get(name), theirs.get(name)
        if wanted in (began, left):
            continue
        if left != began:
            both.add(name)
        elif name in mine:
            merged[name] = mine[name]
        else:
            merged.pop(name, None)
    return merged, both


def _parts(entry: Entry, *, whole: bool) -> dict[str, object]:
    note = {_NOTE: entry.note} if entry.note else {}
    if whole:
        return {_WHOLE: msgspec.structs.replace(entry, note=""), **note}
    fields = {name: value for name, value in msgspec.structs.asdict(entry).items() if value not in (None, "")}
    raw = {f"raw.{name}": value for name, value in entry.raw.items()}
    return {name: value for name, value in fields.items() if name != "raw"} | raw


def _entry(parts: Mapping[str, object]) -> Entry | None:
    if isinstance(whole := parts.get(_WHOLE), Entry):
        entry = msgspec.structs.replace(whole, note=str(parts.get(_NOTE, "")))
    else:
        raw = {name.removeprefix("raw."): value for name, value in parts.items() if name.startswith("raw.")}
        fields = {name: value for name, value in parts.items() if not name.startswith("raw.")}
        entry = Entry(**fields, raw=raw)  # type: ignore[arg-type]
    return None if entry == Entry() else entry
