"""Closing a year: its figures are final, and what still comes is recorded as late (DESIGN section 3, "Merging").

The decision names what it freezes (``models.decision.Frozen``): figures and standing of a closed year are those of
exactly these documents and decisions, by the same rules as of an open one. A closing of an older program names nothing;
its year is computed from all that is held.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from models.decision import Decision, DecisionKind, Frozen
from models.errors import InvalidDataError
from models.held import Held
from models.publication import Publication
from models.standing import ReviewState, Standing
from models.submission import Reporter
from models.text import clean_text
from models.trust import in_force


def closings(decisions: Sequence[Decision]) -> dict[int, Decision]:
    """Return the closings in force by year; closed by two computers of the district, the one of the least digest."""
    made = [decision for decision in in_force(decisions) if decision.kind is DecisionKind.CLOSE]
    return {decision.year: decision for decision in sorted(made, key=lambda d: d.digest, reverse=True)}


def closing(
    office: Reporter,
    year: int,
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
    reason: str = "",
    frozen: Frozen | None = None,
) -> Decision:
    """Close a year; closed already, that decision is returned."""
    made = closings(decisions).get(year)
    return made or Decision(
        kind=DecisionKind.CLOSE,
        reporter=office,
        year=year,
        made_at=made_at,
        officer=clean_text(officer),
        reason=clean_text(reason),
        frozen=frozen,
    )


def freeze(plan: str, publication: Publication, documents: Iterable[Held], decisions: Iterable[Decision]) -> Frozen:
    """Name all that a year's figures rest on now."""
    documents = tuple(documents)
    return Frozen(
        plan=plan,
        publication=publication,
        documents=tuple(sorted({held.digest for held in documents})),
        edited=tuple(sorted({held.digest for held in documents if held.edited})),
        decisions=tuple(sorted({decision.digest for decision in decisions})),
    )


def frozen_decisions(frozen: Frozen, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that a closing named."""
    named = frozenset(frozen.decisions)
    return tuple(decision for decision in decisions if decision.digest in named)


def frozen_documents(frozen: Frozen, documents: Iterable[Held]) -> tuple[Held, ...]:
    """Return the documents that a closing named, edited or not as they were then."""
    named, edited = frozenset(frozen.documents), frozenset(frozen.edited)
    return tuple(replace(held, edited=held.digest in edited) for held in documents if held.digest in named)


def require_open(decisions: Sequence[Decision], years: Iterable[int]) -> None:
    """Raise InvalidDataError ``year_closed`` (year) where one of the years is closed: nothing is decided there."""
    closed = closings(decisions).keys() & set(years)
    if closed:
        raise InvalidDataError("year_closed", year=min(closed))


class StillOpen(StrEnum):
    """Why a reporter's year is not settled when it is closed."""

    MISSING = "missing"
    RETURNED = "returned"
    RECEIVED = "received"
    INTERIM = "interim"
    FORK = "fork"
    QUARANTINED = "quarantined"
    CONTRADICTORY = "contradictory"


def still_open(found: Standing) -> StillOpen | None:
    """Return what is open of a reporter; None where an accepted final report stands and nothing waits beside it."""
    if found.contradictory:
        return StillOpen.CONTRADICTORY
    if found.state is ReviewState.QUARANTINED:
        return StillOpen.FORK if len(found.heads) > 1 else StillOpen.QUARANTINED
    if found.counts_as is ReviewState.ACCEPTED:
        return None
    return StillOpen.INTERIM if found.interim and found.state is not ReviewState.RETURNED else StillOpen(found.state)
