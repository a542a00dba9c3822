"""How activation codes are issued, replaced and taken back: as decisions, which keep a code's public key only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.decision import Decision, DecisionKind
from models.held import Held
from models.submission import Reporter
from models.text import clean_text
from models.trust import in_force, trust


@dataclass(frozen=True, kw_only=True)
class PrintedCode:
    """A code in clear, for a letter; not to be stored."""

    reporter: Reporter
    name: str
    amphoe: str
    serial: int
    text: str = field(repr=False)


def issue(reporter: Reporter, key: str, decisions: Iterable[Decision], *, made_at: str, officer: str) -> Decision:
    """Issue a code by its public enrolment key in the place of those before; "" takes back without a new one."""
    issues = [d for d in decisions if d.kind is DecisionKind.ISSUE and d.reporter == reporter]
    return Decision(
        kind=DecisionKind.ISSUE,
        reporter=reporter,
        made_at=made_at,
        officer=clean_text(officer),
        key=key,
        serial=1 + max((issue.serial for issue in issues), default=0),
        supersedes=tuple(sorted(issue.digest for issue in in_force(issues))),
    )


def pins(
    reporter: Reporter, documents: Iterable[Held], decisions: Sequence[Decision], *, made_at: str, officer: str
) -> tuple[Decision, ...]:
    """Enrol the key that only the code in force proves, so that what came under it is still trusted without that code.

    A key that is to be trusted no longer is revoked instead.
    """
    found = trust(reporter, documents, decisions)
    enrolled = {d.key for d in in_force(decisions) if d.kind is DecisionKind.ENROL and d.reporter == reporter}
    return tuple(
        Decision(kind=DecisionKind.ENROL, reporter=reporter, made_at=made_at, officer=clean_text(officer), key=key)
        for key in sorted(found.keys - enrolled)
    )
