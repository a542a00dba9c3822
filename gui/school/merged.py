"""What another window or computer wrote into the file meanwhile, merged with what is held back here; no widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gui.school.changes import Changes
from models.merging import Clash, chosen, merge_entry, merge_figure, merge_text
from models.profile import ProfileValue
from models.submission import Entry

Clashes = Mapping[tuple[str, str], Clash]
"""By indicator ("" for the report, and for a figure of the profile) and field."""


@dataclass(frozen=True, kw_only=True)
class Merged:
    """``write`` goes into the file, ``taken`` onto the desk; the file keeps the other's value of each clash."""

    write: Changes
    taken: Changes
    clashes: Clashes

    @property
    def shown(self) -> Changes:
        """What is to be shown anew; the values of clashes are no change."""
        names = {name: None for name, _ in self.clashes if name}
        figures = {field: None for name, field in self.clashes if not name}
        return Changes(entries=names, figures=figures).then(self.taken)


def clash_choice(name: str, clash: Clash, current: Entry | None, *, mine: bool) -> Changes:
    """Return the edit that settles a clash of an indicator, or ("") of a figure."""
    value = clash.mine if mine else clash.theirs
    if isinstance(value, str):
        return Changes(explanations={name: value})
    if not name:
        return Changes(figures={clash.field: value if isinstance(value, ProfileValue) else None})
    return Changes(entries={name: chosen(current, value if isinstance(value, Entry) else None, clash.field)})


def merge_changes(base: Changes, mine: Changes, theirs: Changes) -> Merged:
    """Merge what is wanted (``mine``, some names) into what stands there (``theirs``, all names) since ``base``."""
    clashes: dict[tuple[str, str], Clash] = {}
    entries, texts, figures = {}, {}, {}
    for name, entry in mine.entries.items():
        entries[name], found = merge_entry(base.entries.get(name), entry, theirs.entries.get(name))
        clashes.update({(name, clash.field): clash for clash in found})
    for name, text in mine.explanations.items():
        texts[name], found = merge_text(base.explanations.get(name, ""), text, theirs.explanations.get(name, ""))
        clashes.update({(name, clash.field): clash for clash in found})
    for name, figure in mine.figures.items():
        figures[name], found = merge_figure(base.figures.get(name), figure, theirs.figures.get(name), name)
        clashes.update({("", clash.field): clash for clash in found})
    write = Changes(entries=entries, explanations=texts, figures=figures)
    return Merged(write=write, taken=difference(base.then(mine), theirs.then(write)), clashes=clashes)


def difference(before: Changes, after: Changes) -> Changes:
    """Return what has to be changed in ``before`` to make it ``after``."""
    return Changes(
        entries={
            name: after.entries.get(name)
            for name in before.entries.keys() | after.entries.keys()
            if before.entries.get(name) != after.entries.get(name)
        },
        explanations={
            name: after.explanations.get(name, "")
            for name in before.explanations.keys() | after.explanations.keys()
            if before.explanations.get(name, "") != after.explanations.get(name, "")
        },
        figures={
            name: after.figures.get(name)
            for name in before.figures.keys() | after.figures.keys()
            if before.figures.get(name) != after.figures.get(name)
        },
    )
