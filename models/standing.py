"""Where each reporter stands in a year: a pure function of the documents and the decisions held.

Order, repetition and batching change nothing, and no clock orders anything (DESIGN section 3, "Merging"):

* a document is trusted while its key is enrolled for its reporter; others wait in quarantine;
* one whose only copies have edited cells waits for a person: accepting it means its signed figures;
* heads are the trusted documents that are in no other trusted document's lineage; two heads are a fork, never chosen;
* a decision holds until a later one names it as superseded; contradictory ones are shown and none is picked;
* what was accepted goes on counting until a later revision is accepted in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.decision import Decision, DecisionKind
from models.submission import Reporter


class ReviewState(StrEnum):
    """The state of a reporter and year."""

    MISSING = "missing"
    QUARANTINED = "quarantined"
    RECEIVED = "received"
    RETURNED = "returned"
    ACCEPTED = "accepted"


@dataclass(frozen=True, kw_only=True)
class Held:
    """What standing needs to know of a held submission; ``edited`` while every copy of it has edited cells."""

    digest: str
    reporter: Reporter
    year: int
    revision: int
    final: bool
    key: str
    lineage: tuple[str, ...]
    edited: bool = False


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A reporter's state: the current document, the accepted one that counts, and what stands in the way."""

    reporter: Reporter
    state: ReviewState
    heads: tuple[Held, ...] = ()
    current: Held | None = None
    accepted: Held | None = None
    quarantined: tuple[Held, ...] = ()
    contradictory: bool = False


def enrolled_keys(decisions: Iterable[Decision]) -> dict[Reporter, frozenset[str]]:
    """Return the keys that decisions in force enrol, by reporter."""
    keys: dict[Reporter, set[str]] = {}
    for decision in in_force(tuple(decisions)):
        if decision.kind is DecisionKind.ENROL:
            keys.setdefault(decision.reporter, set()).add(decision.key)
    return {reporter: frozenset(found) for reporter, found in keys.items()}


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that no other names as superseded."""
    replaced = {old for decision in decisions for old in decision.supersedes}
    return tuple(decision for decision in decisions if decision.digest not in replaced)


def standing(reporter: Reporter, documents: Iterable[Held], decisions: Iterable[Decision]) -> Standing:
    """Return where one reporter stands in one year, given all its documents of that year and all its decisions."""
    decisions = tuple(decision for decision in decisions if decision.reporter == reporter)
    keys = enrolled_keys(decisions).get(reporter, frozenset())
    verdicts = _verdicts(decisions)
    held = sorted({document.digest: document for document in documents}.values(), key=lambda d: (d.revision, d.digest))
    trusted = [d for d in held if d.key in keys and (not d.edited or DecisionKind.ACCEPT in verdicts.get(d.digest, ()))]
    waiting = tuple(d for d in held if d not in trusted)
    heads = _heads(trusted)
    accepted = _heads([d for d in trusted if verdicts.get(d.digest) == {DecisionKind.ACCEPT}])
    return Standing(
        reporter=reporter,
        state=_state(heads, waiting, verdicts),
        heads=heads,
        current=heads[0] if len(heads) == 1 else None,
        accepted=accepted[0] if len(accepted) == 1 else None,
        quarantined=waiting,
        contradictory=any(len(verdicts.get(head.digest, ())) > 1 for head in heads),
    )


def _verdicts(decisions: Sequence[Decision]) -> dict[str, set[DecisionKind]]:
    verdicts: dict[str, set[DecisionKind]] = {}
    for decision in in_force(decisions):
        for document in decision.documents:
            verdicts.setdefault(document, set()).add(decision.kind)
    return verdicts


def _heads(documents: Sequence[Held]) -> tuple[Held, ...]:
    ancestors = {digest for document in documents for digest in document.lineage}
    return tuple(document for document in documents if document.digest not in ancestors)


def _state(
    heads: tuple[Held, ...], waiting: tuple[Held, ...], verdicts: Mapping[str, set[DecisionKind]]
) -> ReviewState:
    if not heads:
        return ReviewState.QUARANTINED if waiting else ReviewState.MISSING
    if len(heads) > 1:
        return ReviewState.QUARANTINED
    verdict = verdicts.get(heads[0].digest, set())
    if verdict == {DecisionKind.ACCEPT}:
        return ReviewState.ACCEPTED
    return ReviewState.RETURNED if verdict == {DecisionKind.RETURN} else ReviewState.RECEIVED
