"""What one edit makes of a year's figures, and the steps that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.finding import Finding
from models.merging import merge_entry
from models.profile import ProfileValue
from models.submission import Entry

DraftKey = tuple[str, str]
"""An indicator ("" for the profile) and a field or figure."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What stands in a field and cannot be taken: the text, and why."""

    text: str
    finding: Finding


@dataclass(frozen=True, kw_only=True)
class Changes:
    """New values by name; None (or "" for words) is none. Drafts are never written."""

    entries: Mapping[str, Entry | None] = field(default_factory=dict)
    explanations: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, ProfileValue | None] = field(default_factory=dict)
    drafts: Mapping[DraftKey, Draft | None] = field(default_factory=dict)

    def then(self, later: Changes) -> Changes:
        """Return both as one; what is later holds."""
        return Changes(
            entries={**self.entries, **later.entries},
            explanations={**self.explanations, **later.explanations},
            figures={**self.figures, **later.figures},
            drafts={**self.drafts, **later.drafts},
        )

    @property
    def names(self) -> frozenset[str]:
        """The indicators it touches, "" for the report or the profile."""
        return frozenset(self.entries) | frozenset(self.explanations) | frozenset(name for name, _ in self.drafts)

    def __bool__(self) -> bool:
        return bool(self.entries or self.explanations or self.figures or self.drafts)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where in the report an edit was made: an indicator ("" for the profile) and a field or figure."""

    year: int
    indicator: str = ""
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Step:
    """An edit and what was there before."""

    place: Place
    before: Changes
    after: Changes


class UndoStack:
    """The steps of a sitting. Typing in one place is one step until the place is left."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = False

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step can be taken again."""
        return bool(self._undone)

    def push(self, step: Step, *, whole: bool = False) -> None:
        """Add a step; it joins the one before where that was made at the same place just now, unless ``whole``."""
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if self._open and not whole and last is not None and last.place == step.place:
            before = step.before.then(last.before)
            self._done[-1] = Step(place=step.place, before=before, after=last.after.then(step.after))
        else:
            self._done.append(step)
        self._open = not whole

    def rebase(self, entries: Mapping[str, tuple[Entry | None, Entry | None]]) -> None:
        """Let steps keep off what another window changed: ``entries`` are those before and after its change."""
        for steps in (self._done, self._undone):
            steps[:] = [_rebased(step, entries) for step in steps]

    def close(self) -> None:
        """End the step that is being typed."""
        self._open = False

    def undo(self) -> Step:
        """Take back the last step; IndexError where there is none."""
        self._open = False
        step = self._done.pop()
        self._undone.append(step)
        return step

    def redo(self) -> Step:
        """Take again what was taken back; IndexError where there is nothing."""
        self._open = False
        step = self._undone.pop()
        self._done.append(step)
        return step


def _rebased(step: Step, entries: Mapping[str, tuple[Entry | None, Entry | None]]) -> Step:
    def onto(changes: Changes) -> Changes:
        moved = {
            name: merge_entry(entries[name][0], entry, entries[name][1])[0] if name in entries else entry
            for name, entry in changes.entries.items()
        }
        return replace(changes, entries=moved)

    return replace(step, before=onto(step.before), after=onto(step.after))
