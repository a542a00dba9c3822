"""What the wizard keeps in the settings folder, so that it can be left at any step: never a code or a passphrase."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

import msgspec

from models.errors import ChiwatError
from models.publication import PlanDocument
from storage.documents import read_plan
from storage.own_files import may_be_path, read_own, read_own_bytes, remove_own, set_aside, write_own

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
        """Keep a plan package, where it can be kept."""
        write_own(self.folder / _PLAN, package)

    def keep(self, draft: Draft) -> None:
        """Keep how far it came, where that can be kept."""
        write_own(self.folder / _DRAFT, draft)

    def plan(self) -> PlanDocument | None:
        """Return the plan kept, verified anew; None where there is none that holds."""
        path = self.folder / _PLAN
        package = read_own_bytes(path)
        try:
            return None if package is None else read_plan(package)[0]
        except ChiwatError:
            set_aside(path)
            return None

    def draft(self) -> Draft:
        """Return how far it came."""
        draft = read_own(self.folder / _DRAFT, Draft) or Draft()
        return draft if not draft.file or may_be_path(draft.file) else msgspec.structs.replace(draft, file="")

    def clear(self) -> None:
        """Forget all of it."""
        for name in (_PLAN, _DRAFT):
            remove_own(self.folder / name)
