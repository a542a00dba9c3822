"""How decisions about a reporter's keys and codes are made out (DESIGN section 3, "Trust")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.decision import Decision, DecisionKind
from models.errors import UntrustedError
from models.fingerprint import fingerprint
from models.held import Held
from models.numbers import to_arabic_digits
from models.submission import Reporter
from models.text import clean_text
from models.trust import in_force, revoked_keys, trust, trusted_keys


def enrolment(
    reporter: Reporter,
    digits: str,
    documents: Iterable[Held],
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
) -> Decision:
    """Enrol the reporter's waiting key whose 30 digits were read out; enrolled already, that decision is returned.

    Raises UntrustedError: ``no_waiting_key``, ``fingerprint_differs``, ``key_revoked``, ``key_of_another`` (owner).
    A reporter's earlier keys stay enrolled, until they are revoked.
    """
    documents = tuple(documents)
    key = _read_out(reporter, digits, documents, decisions)
    if key in revoked_keys(decisions):
        raise UntrustedError("key_revoked", reporter=reporter.code)
    keys = trusted_keys(documents, decisions)
    owner = next((other.code for other, found in keys.items() if other != reporter and key in found), None)
    if owner is not None:
        raise UntrustedError("key_of_another", reporter=reporter.code, owner=owner)
    made = [d for d in in_force(decisions) if (d.kind, d.reporter, d.key) == (DecisionKind.ENROL, reporter, key)]
    return made[0] if made else _of_key(DecisionKind.ENROL, reporter, key, made_at, officer)


def revocation(
    reporter: Reporter,
    digits: str,
    documents: Iterable[Held],
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
    reason: str,
) -> Decision:
    """Revoke a key of the reporter for good; with no digits the only one trusted. Revoked already, that is returned.

    What was accepted under it goes on counting. Raises UntrustedError ``no_key_to_revoke`` (none, or digits have to
    say which) or ``fingerprint_differs``.
    """
    documents = tuple(documents)
    keys = trust(reporter, documents, decisions).keys
    if digits:
        key = _read_out(reporter, digits, documents, decisions)
    elif len(keys) == 1:
        (key,) = keys
    else:
        raise UntrustedError("no_key_to_revoke", reporter=reporter.code, count=len(keys))
    made = [d for d in decisions if (d.kind, d.reporter, d.key) == (DecisionKind.REVOKE, reporter, key)]
    return made[0] if made else _of_key(DecisionKind.REVOKE, reporter, key, made_at, officer, reason)


def _read_out(reporter: Reporter, digits: str, documents: Iterable[Held], decisions: Sequence[Decision]) -> str:
    """Return the key of the reporter that has these 30 digits."""
    read_out = "".join(char for char in to_arabic_digits(digits) if char.isdigit())
    known = {d.key for d in documents if d.reporter == reporter}
    known |= {d.key for d in decisions if d.kind is DecisionKind.ENROL and d.reporter == reporter}
    for key in sorted(known):
        if fingerprint(reporter.type.value, reporter.code, key) == read_out:
            return key
    raise UntrustedError("fingerprint_differs" if known else "no_waiting_key", reporter=reporter.code)


def _of_key(kind: DecisionKind, reporter: Reporter, key: str, made_at: str, officer: str, reason: str = "") -> Decision:
    return Decision(
        kind=kind,
        reporter=reporter,
        made_at=made_at,
        officer=clean_text(officer),
        key=key,
        reason=clean_text(reason),
    )
