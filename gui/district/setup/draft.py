"""What the set-up keeps in the settings folder, so that it can be left at any step: never a passphrase or a key."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TypeVar

import msgspec

from models.canonical import decode
from models.errors import ChiwatError
from models.plan import Plan
from storage.atomic import file_errors, write_verified
from storage.package_files import read_bounded
from storage.tables import Records

_PLAN, _ROSTER, _DRAFT = "plan.json", "roster.json", "draft.json"
StructT = TypeVar("StructT", bound=msgspec.Struct)


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
        """Keep a plan; StorageError."""
        self._write(_PLAN, plan.canonical())

    def keep_roster(self, records: Records) -> None:
        """Keep a roster's rows; StorageError."""
        self._write(_ROSTER, msgspec.json.encode(records))

    def keep(self, draft: SetupDraft) -> None:
        """Keep how far it came; StorageError."""
        self._write(_DRAFT, msgspec.json.encode(draft))

    def plan(self) -> Plan | None:
        """Return the plan kept; None where there is none that holds."""
        path = self.folder / _PLAN
        try:
            return decode(read_bounded(path), Plan) if path.exists() else None
        except ChiwatError:
            return None

    def roster(self) -> Records | None:
        """Return the rows kept, if any."""
        return self._read(_ROSTER, Records)

    def draft(self) -> SetupDraft:
        """Return how far it came."""
        return self._read(_DRAFT, SetupDraft) or SetupDraft()

    def clear(self) -> None:
        """Forget all of it."""
        with file_errors(self.folder):
            for name in (_PLAN, _ROSTER, _DRAFT):
                (self.folder / name).unlink(missing_ok=True)

    def _write(self, name: str, data: bytes) -> None:
        with file_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        write_verified(self.folder / name, data)

    def _read(self, name: str, kind: type[StructT]) -> StructT | None:
        try:
            return msgspec.json.decode((self.folder / name).read_bytes(), type=kind)
        except (OSError, msgspec.MsgspecError):
            return None
