"""Notes of the district's own: reminders of schools, and the progress notes of responsible groups.

They count nowhere and go into no signed document. A row is added for each change; the latest is what stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from models.text import clean_text
from storage.database import Database


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A school was reached about its report: the day, and what was said."""

    code: str
    on_day: date
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ProgressNote:
    """What the responsible group says of an indicator in a year (plan, do, check, act)."""

    indicator: str
    progress: str = ""
    obstacle: str = ""
    next_step: str = ""
    author: str = ""
    at: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said."""
        return not (self.progress or self.obstacle or self.next_step)


Notes = Mapping[str, ProgressNote]
"""Progress notes by indicator."""
NO_NOTES: Final[Notes] = MappingProxyType({})


def contacts(database: Database, year: int) -> dict[str, Contact]:
    """Return the latest contact of each school about a fiscal year, by the school's code."""
    rows = database.query("SELECT code, on_day, note FROM contacts WHERE year = ? ORDER BY id", (year,))
    return {
        row["code"]: Contact(code=row["code"], on_day=date.fromisoformat(row["on_day"]), note=row["note"])
        for row in rows
    }


def add_contact(database: Database, year: int, contact: Contact) -> None:
    """Note a contact; its text is cleaned as all stored text is."""
    with database.atomic():
        database.execute(
            "INSERT INTO contacts (year, code, on_day, note) VALUES (?, ?, ?, ?)",
            (year, contact.code, contact.on_day.isoformat(), clean_text(contact.note)),
        )


def progress_notes(database: Database, year: int) -> dict[str, ProgressNote]:
    """Return what stands of each indicator of a fiscal year; one that was emptied is left out."""
    rows = database.query("SELECT * FROM progress_notes WHERE year = ? ORDER BY id", (year,))
    notes = {
        row["indicator"]: ProgressNote(
            indicator=row["indicator"],
            progress=row["progress"],
            obstacle=row["obstacle"],
            next_step=row["next_step"],
            author=row["author"],
            at=row["at"],
        )
        for row in rows
    }
    return {name: note for name, note in notes.items() if not note.is_empty}


def put_progress_note(database: Database, year: int, note: ProgressNote, now: datetime) -> None:
    """Let a note stand from now on; its texts are cleaned as all stored text is."""
    with database.atomic():
        database.execute(
            "INSERT INTO progress_notes (year, indicator, at, author, progress, obstacle, next_step)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                year, note.indicator, now.isoformat(timespec="seconds"), clean_text(note.author),
                clean_text(note.progress), clean_text(note.obstacle), clean_text(note.next_step),
            ),
        )  # fmt: skip
