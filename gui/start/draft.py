"""What the wizard keeps in the settings folder, so that it can be left at any step: never a code or a passphrase."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

import msgspec

from models.errors import ChiwatError
from models.publication import PlanDocument
from storage.atomic import file_errors, write_verified
from storage.documents import read_plan
from storage.package_files import read_bounded

_PLAN, _DRAFT = "plan.xlsx", "draft.json"


class Step(IntEnum):
    """The steps in order."""

    PLAN = 0
    SCHOOL = 1
    CODE = 2
    PASSPHRASE = 3
    PROFILE = 4


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """How far it came: the reporter's code ("" before), whether it goes on without a code, the file once made."""

    reporter: str = ""
    without_code: bool = False
    file: str = ""


class DraftFolder:
    """The draft and a copy of its plan package, whose own drive may be gone by the next sitting."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep_plan(self, package: bytes) -> None:
        """Keep a plan package; StorageError."""
        with file_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        write_verified(self.folder / _PLAN, package)

    def keep(self, draft: Draft) -> None:
        """Keep how far it came; StorageError."""
        with file_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        write_verified(self.folder / _DRAFT, msgspec.json.encode(draft))

    def plan(self) -> PlanDocument | None:
        """Return the plan kept, verified anew; None where there is none that holds."""
        path = self.folder / _PLAN
        try:
            return read_plan(read_bounded(path))[0] if path.exists() else None
        except ChiwatError:
            return None

    def draft(self) -> Draft:
        """Return how far it came."""
        try:
            return msgspec.json.decode((self.folder / _DRAFT).read_bytes(), type=Draft)
        except (OSError, msgspec.MsgspecError):
            return Draft()

    def clear(self) -> None:
        """Forget all of it."""
        with file_errors(self.folder):
            for name in (_PLAN, _DRAFT):
                (self.folder / name).unlink(missing_ok=True)
