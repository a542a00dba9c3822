"""Where each reporter stands in a year: a pure function of the documents and the decisions held.

Order, repetition and batching change nothing, and no clock orders anything (DESIGN section 3, "Merging"):

* a document is trusted while its key is enrolled for its reporter; others wait in quarantine;
* one whose only copies have edited cells waits for a person: accepting it means its signed figures;
* heads are the trusted documents that are in no other trusted document's lineage; two heads are a fork, never chosen;
* a decision holds until a later one names it as superseded; contradictory ones are shown and none is picked;
* what was accepted goes on counting until a later revision is accepted in its place; an interim one never replaces
  a final one.
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
    """A reporter's state: the current document, the accepted one that counts, and what stands in the way.

    ``accepted_heads`` are the accepted documents that no later accepted one replaces; more than one contradict each
    other, and none counts until an officer decides.
    """

    reporter: Reporter
    state: ReviewState
    heads: tuple[Held, ...] = ()
    current: Held | None = None
    accepted: Held | None = None
    accepted_heads: tuple[Held, ...] = ()
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
    """Return the decisions that no other of the same reporter names as superseded."""
    replaced = {(decision.reporter, old) for decision in decisions for old in decision.supersedes}
    if not replaced:
        return tuple(decisions)
    return tuple(decision for decision in decisions if (decision.reporter, decision.digest) not in replaced)


def standing(reporter: Reporter, documents: Iterable[Held], decisions: Iterable[Decision]) -> Standing:
    """Return where one reporter stands in one year, given all its documents of that year and all its decisions."""
    decisions = tuple(decision for decision in decisions if decision.reporter == reporter)
    keys = enrolled_keys(decisions).get(reporter, frozenset())
    verdicts = _verdicts(decisions)
    held = _distinct(documents)
    trusted = [d for d in held if d.key in keys and (not d.edited or DecisionKind.ACCEPT in verdicts.get(d.digest, ()))]
    heads = _heads(trusted)
    # What a trusted document names as its own past has nothing left to wait for.
    waiting = tuple(d for d in held if d not in trusted and d.digest not in _ancestors(trusted))
    agreed = [d for d in trusted if verdicts.get(d.digest) == {DecisionKind.ACCEPT}]
    accepted = _heads([d for d in agreed if d.final] or agreed)
    disputed = any(len(verdicts.get(d.digest, ())) > 1 for d in trusted if d.digest not in _ancestors(agreed))
    return Standing(
        reporter=reporter,
        state=_state(heads, waiting, verdicts),
        heads=heads,
        current=heads[0] if len(heads) == 1 else None,
        accepted=accepted[0] if len(accepted) == 1 else None,
        accepted_heads=accepted,
        quarantined=waiting,
        contradictory=disputed or len(accepted) > 1,
    )


def _distinct(documents: Iterable[Held]) -> list[Held]:
    """Return each document once, by revision; one clean copy is enough for it not to count as edited."""
    found: dict[str, Held] = {}
    for document in documents:
        if document.digest not in found or not document.edited:
            found[document.digest] = document
    return sorted(found.values(), key=lambda d: (d.revision, d.digest))


def _verdicts(decisions: Sequence[Decision]) -> dict[str, set[DecisionKind]]:
    verdicts: dict[str, set[DecisionKind]] = {}
    for decision in in_force(decisions):
        for document in decision.documents:
            verdicts.setdefault(document, set()).add(decision.kind)
    return verdicts


def _ancestors(documents: Iterable[Held]) -> frozenset[str]:
    return frozenset(digest for document in documents for digest in document.lineage)


def _heads(documents: Sequence[Held]) -> tuple[Held, ...]:
    ancestors = _ancestors(documents)
    return tuple(document for document in documents if document.digest not in ancestors)


def _state(
    heads: tuple[Held, ...], waiting: tuple[Held, ...], verdicts: Mapping[str, set[DecisionKind]]
) -> ReviewState:
    judged = [verdicts.get(document.digest, set()) for document in heads or waiting]
    if not judged:
        return ReviewState.MISSING
    if all(verdict == {DecisionKind.RETURN} for verdict in judged):
        return ReviewState.RETURNED
    if len(heads) != 1:
        return ReviewState.QUARANTINED
    return ReviewState.ACCEPTED if judged == [{DecisionKind.ACCEPT}] else ReviewState.RECEIVED
