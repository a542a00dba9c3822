"""Closing a year: its figures are final, and what still comes is recorded as late (DESIGN section 3, "Merging")."""

from __future__ import annotations

from collections.abc import Sequence

from models.decision import Decision, DecisionKind
from models.submission import Reporter
from models.text import clean_text
from models.trust import in_force


def closings(decisions: Sequence[Decision]) -> dict[int, Decision]:
    """Return the closings in force by year; closed by two computers of the district, the one of the least digest."""
    made = [decision for decision in in_force(decisions) if decision.kind is DecisionKind.CLOSE]
    return {decision.year: decision for decision in sorted(made, key=lambda d: d.digest, reverse=True)}


def closing(
    office: Reporter, year: int, decisions: Sequence[Decision], *, made_at: str, officer: str, reason: str = ""
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
    )
