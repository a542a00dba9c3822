"""What the set-up keeps in the settings folder, so that it can be left at any step: never a passphrase or a key."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from pathlib import Path

import msgspec

from models.canonical import decode
from models.errors import ChiwatError
from models.plan import Plan
from storage.own_files import may_be_path, read_own, read_own_bytes, remove_own, set_aside, write_own
from storage.tables import Records

_PLAN, _ROSTER, _DRAFT = "plan.json", "roster.json", "draft.json"


class SetupStep(IntEnum):
    """The steps in order."""

    PLAN = 0
    ROSTER = 1
    KEY = 2
    DEADLINES = 3
    PLACE = 4


class SetupDraft(msgspec.Struct, frozen=True, kw_only=True):
    """How far it came: the step shown last, the roster's file name, deadlines by year (None before), the place."""

    step: SetupStep = SetupStep.PLAN
    roster_name: str = ""
    deadlines: dict[str, str] | None = None
    place: str = ""


class SetupFolder:
    """The draft with copies of its plan and of the roster as corrected so far; their own files are not needed again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep_plan(self, plan: Plan) -> None:
        """Keep a plan, where it can be kept."""
        write_own(self.folder / _PLAN, plan.canonical())

    def keep_roster(self, records: Records) -> None:
        """Keep a roster's rows, where they can be kept."""
        write_own(self.folder / _ROSTER, records)

    def keep(self, draft: SetupDraft) -> None:
        """Keep how far it came, where that can be kept."""
        write_own(self.folder / _DRAFT, draft)

    def plan(self) -> Plan | None:
        """Return the plan kept; None where there is none that holds."""
        path = self.folder / _PLAN
        data = read_own_bytes(path)
        try:
            return None if data is None else decode(data, Plan)
        except ChiwatError:
            set_aside(path)
            return None

    def roster(self) -> Records | None:
        """Return the rows kept, if any."""
        return read_own(self.folder / _ROSTER, Records)

    def draft(self) -> SetupDraft:
        """Return how far it came."""
        draft = read_own(self.folder / _DRAFT, SetupDraft) or SetupDraft()
        sound = msgspec.structs.replace(
            draft,
            deadlines=draft.deadlines if all(_is_deadline(*each) for each in (draft.deadlines or {}).items()) else None,
            place=draft.place if may_be_path(draft.place) else "",
        )
        if sound != draft:
            set_aside(self.folder / _DRAFT)
        return sound

    def clear(self) -> None:
        """Forget all of it."""
        for name in (_PLAN, _ROSTER, _DRAFT):
            remove_own(self.folder / name)


def _is_deadline(year: str, day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return len(year) == len("2565") and year.isascii() and year.isdigit()
