"""How import states look, and which of four groups a file belongs to: taken, unchanged, waiting, refused."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from gui.design.chip import ChipLook
from gui.design.tokens import DATA, ERROR, INK2, OK, WARNING, Tone
from gui.wording import Language, word
from models.import_state import ImportState, Outcome


class Group(StrEnum):
    """What becomes of a file."""

    WAITS = "waits"
    REFUSED = "refused"
    TAKEN = "taken"
    UNCHANGED = "unchanged"


GROUP_INKS: Mapping[Group, str] = {
    Group.WAITS: WARNING,
    Group.REFUSED: ERROR,
    Group.TAKEN: OK,
    Group.UNCHANGED: INK2,
}
GROUP_FILLS: Mapping[Group, str] = {
    Group.TAKEN: DATA["accepted"],
    Group.UNCHANGED: DATA["missing"],
    Group.WAITS: DATA["quarantined"],
    Group.REFUSED: ERROR,
}
"""The colours of the share bar, in its order."""
GROUP_ICONS: Mapping[Group, str] = {
    Group.TAKEN: "file-plus",
    Group.UNCHANGED: "equal",
    Group.WAITS: "triangle-alert",
    Group.REFUSED: "octagon-alert",
}
_TONES: Mapping[Group, Tone] = {
    Group.WAITS: Tone.WARNING,
    Group.REFUSED: Tone.ERROR,
    Group.TAKEN: Tone.OK,
    Group.UNCHANGED: Tone.MUTE,
}
STATE_ICONS: Mapping[ImportState, str] = {
    ImportState.NEW: "file-plus",
    ImportState.IDENTICAL: "equal",
    ImportState.NEWER_REVISION: "file-up",
    ImportState.OLDER_REVISION: "history",
    ImportState.FORK: "git-fork",
    ImportState.WITHDRAWN: "undo-2",
    ImportState.CELLS_CHANGED: "square-pen",
    ImportState.UNKNOWN_KEY: "key-round",
    ImportState.WRONG_SCHOOL_KEY: "key-round",
    ImportState.REVOKED_KEY: "key-round",
    ImportState.BAD_SIGNATURE: "shield-alert",
    ImportState.DAMAGED: "file-x",
    ImportState.NO_PACKAGE: "file-question-mark",
    ImportState.WRONG_DOCUMENT: "file-question-mark",
    ImportState.WRONG_PLAN: "file-x",
    ImportState.WRONG_YEAR: "calendar-x",
    ImportState.UNKNOWN_SCHOOL: "school",
    ImportState.NEWER_FORMAT: "file-question-mark",
    ImportState.UNSAFE_FILE: "shield-alert",
}
_SETTLED = frozenset({"fork_settled", "nothing_waits"})
_WAITING = frozenset(
    {ImportState.FORK, ImportState.CELLS_CHANGED, ImportState.UNKNOWN_KEY, ImportState.WRONG_SCHOOL_KEY}
)
_UNCHANGED = frozenset({ImportState.IDENTICAL, ImportState.OLDER_REVISION, ImportState.WITHDRAWN})


def group_of(outcome: Outcome) -> Group:
    """Return what becomes of a file."""
    if outcome.state in _WAITING:
        return Group.UNCHANGED if outcome.reason in _SETTLED else Group.WAITS
    if outcome.state in (ImportState.NEW, ImportState.NEWER_REVISION):
        return Group.TAKEN
    return Group.UNCHANGED if outcome.state in _UNCHANGED else Group.REFUSED


def look(outcome: Outcome, language: Language) -> ChipLook:
    """Return the chip of a file's state."""
    return ChipLook(STATE_ICONS[outcome.state], word(outcome.state.value, language), _TONES[group_of(outcome)])
