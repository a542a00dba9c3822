"""Where each reporter stands in a year: a pure function of the documents and the decisions held.

Order, repetition and batching change nothing, and no clock orders anything (DESIGN section 3, "Merging"):

* a document counts as sound while its key is its reporter's (models.trust); others wait in quarantine;
* one whose only copies have edited cells waits for a person: accepting it means its signed figures;
* what was accepted goes on counting, even if its key is revoked or disputed later, until it is returned or withdrawn
  or a later revision is accepted in its place; an interim one never replaces a final one;
* heads are the sound documents that are in no other sound document's lineage; two heads are a fork, never chosen but
  by a decision that names exactly these heads;
* withdrawn documents stand nowhere;
* a decision holds until a later one names it as superseded; contradictory ones are shown and none is picked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.decision import Decision, DecisionKind
from models.held import Held, ancestors
from models.submission import Reporter
from models.trust import in_force, trust


class ReviewState(StrEnum):
    """The state of a reporter and year."""

    MISSING = "missing"
    QUARANTINED = "quarantined"
    RECEIVED = "received"
    RETURNED = "returned"
    ACCEPTED = "accepted"


_ACCEPT, _RETURN, _WITHDRAW = DecisionKind.ACCEPT, DecisionKind.RETURN, DecisionKind.WITHDRAW
_JUDGING = frozenset({_ACCEPT, _RETURN, _WITHDRAW})

Verdicts = Mapping[str, Collection[DecisionKind]]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A reporter's state: the current document, the accepted one that counts, and what stands in the way.

    ``current`` is the only head, or the one chosen among exactly these heads. ``accepted_heads`` are the accepted
    documents that no later accepted one replaces; more than one contradict each other, and none counts until an
    officer decides.
    """

    reporter: Reporter
    state: ReviewState
    heads: tuple[Held, ...] = ()
    current: Held | None = None
    accepted: Held | None = None
    accepted_heads: tuple[Held, ...] = ()
    quarantined: tuple[Held, ...] = ()
    withdrawn: tuple[Held, ...] = ()
    contradictory: bool = False

    @property
    def interim(self) -> bool:
        """Whether what was sent last is an interim report."""
        return self.current is not None and not self.current.final

    @property
    def counts_as(self) -> ReviewState:
        """The state under which tables count it: an interim report is acknowledged, and never counts as accepted."""
        only_interim = self.interim and not any(head.final for head in self.accepted_heads)
        return ReviewState.RECEIVED if self.state is ReviewState.ACCEPTED and only_interim else self.state

    @property
    def waits_only(self) -> bool:
        """Whether it only waits to be accepted, final or interim: not edited, returned or disputed."""
        return self.state is ReviewState.RECEIVED and not self.contradictory and self.current is not None


def standing(reporter: Reporter, year: int, documents: Iterable[Held], decisions: Iterable[Decision]) -> Standing:
    """Return where one reporter stands in one year, given all its documents of all years and all its decisions."""
    decisions = tuple(decision for decision in decisions if decision.reporter == reporter)
    mine = [document for document in documents if document.reporter == reporter]
    keys = trust(reporter, mine, decisions).keys
    verdicts = _verdicts(decisions)
    held = _distinct(document for document in mine if document.year == year)
    withdrawn = tuple(d for d in held if _is_withdrawn(d.digest, verdicts))
    sound = [
        d
        for d in held
        if d not in withdrawn and (_ACCEPT in verdicts.get(d.digest, ()) or (d.key in keys and not d.edited))
    ]
    heads = _heads(sound)
    chosen = {d.chosen for d in in_force(decisions) if d.kind is DecisionKind.CHOOSE and _is_of(d, heads)}
    current = next((head for head in heads if len(heads) == 1 or chosen == {head.digest}), None)
    # What a sound document names as its own past has nothing left to wait for.
    waiting = tuple(d for d in held if d not in sound and d not in withdrawn and d.digest not in ancestors(sound))
    agreed = [d for d in sound if verdicts.get(d.digest) == {_ACCEPT}]
    accepted = _heads([d for d in agreed if d.final] or agreed)
    disputed = any(_contradict(verdicts.get(d.digest, ())) for d in sound if d.digest not in ancestors(agreed))
    return Standing(
        reporter=reporter,
        state=_state(current, heads or waiting, verdicts),
        heads=heads,
        current=current,
        accepted=accepted[0] if len(accepted) == 1 else None,
        accepted_heads=accepted,
        quarantined=waiting,
        withdrawn=withdrawn,
        contradictory=disputed or len(accepted) > 1 or len(chosen) > 1,
    )


def _distinct(documents: Iterable[Held]) -> list[Held]:
    """Return each document once, by revision; one clean copy is enough for it not to count as edited."""
    found: dict[str, Held] = {}
    for document in documents:
        if document.digest not in found or not document.edited:
            found[document.digest] = document
    return sorted(found.values(), key=lambda d: (d.revision, d.digest))


def _verdicts(decisions: Sequence[Decision]) -> Verdicts:
    verdicts: dict[str, set[DecisionKind]] = {}
    for decision in in_force(decisions):
        for document in decision.documents if decision.kind in _JUDGING else ():
            verdicts.setdefault(document, set()).add(decision.kind)
    return verdicts


def _is_withdrawn(document: str, verdicts: Verdicts) -> bool:
    """Return whether a document is withdrawn; accepted as well is a contradiction, and it stays in sight."""
    judged = verdicts.get(document, ())
    return _WITHDRAW in judged and _ACCEPT not in judged


def _contradict(judged: Collection[DecisionKind]) -> bool:
    return _ACCEPT in judged and len(judged) > 1


def _is_of(choice: Decision, heads: Sequence[Held]) -> bool:
    return len(heads) > 1 and set(choice.documents) == {head.digest for head in heads}


def _heads(documents: Sequence[Held]) -> tuple[Held, ...]:
    past = ancestors(documents)
    return tuple(document for document in documents if document.digest not in past)


def _state(current: Held | None, in_question: Sequence[Held], verdicts: Verdicts) -> ReviewState:
    judged = [verdicts.get(d.digest, ()) for d in ((current,) if current else in_question)]
    if not judged:
        return ReviewState.MISSING
    if all(verdict == {_RETURN} for verdict in judged):
        return ReviewState.RETURNED
    if current is None:
        return ReviewState.QUARANTINED
    return ReviewState.ACCEPTED if judged == [{_ACCEPT}] else ReviewState.RECEIVED
