"""What can be done about a file that waits, and doing it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gui.district.imports.item import Item
from gui.district.imports.looks import Group
from models.errors import ChiwatError
from models.import_state import ImportState
from storage.district_file import DistrictFile

_ENROLLABLE = frozenset({"compare_fingerprint", "another_key_enrolled", "two_keys_one_code"})


class Action(StrEnum):
    """What an officer may decide about a file that waits."""

    ACCEPT = "accept"
    ENROL = "enrol"
    CHOOSE = "choose"
    RETURN = "return"
    RESTORE = "restore"
    LEAVE_OUT = "leave_out"
    WAIT = "wait"


USING = frozenset({Action.ACCEPT, Action.ENROL, Action.CHOOSE, Action.RESTORE})
"""What makes a file count that waited."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A decision about one file; ``document`` is the one that is meant, of a fork the one to be used."""

    item: Item
    action: Action
    document: str = ""
    reason: str = ""


def actions_of(item: Item, *, tried: bool) -> tuple[Action, ...]:
    """Return what can be done, the safe way of doing nothing last; a file only ``tried`` may be left out."""
    last = (Action.WAIT, Action.LEAVE_OUT) if tried else (Action.WAIT,)
    if item.state is ImportState.WITHDRAWN:
        return (Action.RESTORE, *last)
    if item.state is ImportState.REVOKED_KEY:
        return (Action.RETURN, *last)
    if item.group is not Group.WAITS:
        return ()
    if item.state is ImportState.FORK:
        return (*[Action.CHOOSE] * len(item.heads), Action.RETURN, *last)
    if item.state is ImportState.CELLS_CHANGED:
        return (Action.ACCEPT, Action.RETURN, *last)
    return (*([Action.ENROL] if item.outcome.reason in _ENROLLABLE else []), Action.RETURN, *last)


def carry_out(file: DistrictFile, choice: Choice, now: datetime, officer: str) -> None:
    """Decide; errors of the decisions of ``DistrictFile``."""
    item, who = choice.item, choice.item.reporter
    if who is None or choice.action in (Action.WAIT, Action.LEAVE_OUT):
        return
    if choice.action is Action.ENROL:
        file.enrol(who, str(item.outcome.facts.get("fingerprint", "")), officer, now)
    elif choice.action is Action.ACCEPT:
        file.accept(who, item.year, now, officer, document=item.digest)
    elif choice.action is Action.CHOOSE:
        file.choose(who, item.year, now, officer, document=choice.document, reason=choice.reason)
    elif choice.action is Action.RESTORE:
        file.restore([item.digest], now, officer, reason=choice.reason)
    else:
        document = "" if item.state is ImportState.FORK else item.digest
        file.return_(who, item.year, now, officer, reason=choice.reason, document=document)


def carry_out_all(
    file: DistrictFile, choices: Iterable[Choice], now: datetime, officer: str
) -> Sequence[tuple[Choice, ChiwatError]]:
    """Carry out each by itself, and return those that were refused with the reason."""
    refused: list[tuple[Choice, ChiwatError]] = []
    for choice in choices:
        try:
            carry_out(file, choice, now, officer)
        except ChiwatError as error:
            refused.append((choice, error))
    return refused
