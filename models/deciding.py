"""How an officer's decision is made out: what it may judge, and which earlier decisions it replaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.decision import Decision, DecisionKind, Remark
from models.errors import InvalidDataError, UntrustedError
from models.fingerprint import fingerprint
from models.numbers import to_arabic_digits
from models.standing import Held, ReviewState, Standing, enrolled_keys, in_force, standing
from models.submission import Reporter
from models.text import clean_text


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

    Raises UntrustedError: ``no_waiting_key``, ``fingerprint_differs``, ``key_of_another`` (owner). A reporter's earlier
    keys stay enrolled, or what was accepted under them would be lost.
    """
    read_out = "".join(char for char in to_arabic_digits(digits) if char.isdigit())
    keys = enrolled_keys(decisions)
    mine = keys.get(reporter, frozenset())
    waiting = {document.key for document in documents if document.reporter == reporter} - mine
    matching = [key for key in mine | waiting if fingerprint(reporter.type.value, reporter.code, key) == read_out]
    if not matching:
        raise UntrustedError("fingerprint_differs" if waiting else "no_waiting_key", reporter=reporter.code)
    owner = next((other.code for other, found in keys.items() if other != reporter and matching[0] in found), None)
    if owner is not None:
        raise UntrustedError("key_of_another", reporter=reporter.code, owner=owner)
    decision = Decision(
        kind=DecisionKind.ENROL, reporter=reporter, made_at=made_at, officer=clean_text(officer), key=matching[0]
    )
    return _unless_made(decision, decisions)


def acceptance(
    reporter: Reporter,
    year: int,
    documents: Sequence[Held],
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
    document: str = "",
) -> Decision:
    """Accept the current document, or one named by its digest (as one with edited cells has to be).

    Raises InvalidDataError ``nothing_to_accept``, ``unknown_document`` or ``fork``, UntrustedError ``unknown_key``.
    """
    now = standing(reporter, documents, decisions)
    judged = _named(now, document) if document else _current(now)
    if judged.key not in enrolled_keys(decisions).get(reporter, ()):
        raise UntrustedError("unknown_key", reporter=reporter.code)
    decision = Decision(
        kind=DecisionKind.ACCEPT,
        reporter=reporter,
        year=year,
        made_at=made_at,
        officer=clean_text(officer),
        documents=(judged.digest,),
        supersedes=_replaced(decisions, {judged.digest}),
    )
    decision = _unless_made(decision, decisions)
    after = standing(reporter, documents, (*decisions, decision))
    if after.state is not ReviewState.ACCEPTED or after.current != judged:
        raise InvalidDataError("fork", reporter=reporter.code)
    return decision


def returning(
    reporter: Reporter,
    year: int,
    documents: Sequence[Held],
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
    reason: str,
    remarks: Iterable[Remark] = (),
    document: str = "",
) -> Decision:
    """Return the current document (of a fork all heads), or one named by its digest, with the reason.

    Raises InvalidDataError ``nothing_to_return`` (state), ``unknown_document`` or ``no_reason``.
    """
    now = standing(reporter, documents, decisions)
    judged = (_named(now, document),) if document else now.heads
    if not judged:
        raise InvalidDataError("nothing_to_return", reporter=reporter.code, state=now.state.value)
    remarks = tuple(Remark(text=clean_text(remark.text), indicator=remark.indicator) for remark in remarks)
    if not clean_text(reason) and not remarks:
        raise InvalidDataError("no_reason", reporter=reporter.code)
    digests = tuple(sorted(held.digest for held in judged))
    return Decision(
        kind=DecisionKind.RETURN,
        reporter=reporter,
        year=year,
        made_at=made_at,
        officer=clean_text(officer),
        documents=digests,
        reason=clean_text(reason),
        remarks=remarks,
        supersedes=_replaced(decisions, set(digests)),
    )


def _current(now: Standing) -> Held:
    if now.current is not None:
        return now.current
    code = "fork" if now.heads else "nothing_to_accept"
    raise InvalidDataError(code, reporter=now.reporter.code, state=now.state.value)


def _named(now: Standing, document: str) -> Held:
    for held in (*now.heads, *now.quarantined):
        if held.digest == document:
            return held
    raise InvalidDataError("unknown_document", reporter=now.reporter.code, document=document)


def _replaced(decisions: Sequence[Decision], documents: set[str]) -> tuple[str, ...]:
    return tuple(sorted(d.digest for d in in_force(decisions) if documents.intersection(d.documents)))


def _unless_made(decision: Decision, decisions: Sequence[Decision]) -> Decision:
    """Return the one decision in force that already says the same, or the new one."""
    made = [d for d in in_force(decisions) if _says(d) == _says(decision)]
    alone = decision.kind is DecisionKind.ENROL or [d.digest for d in made] == list(decision.supersedes)
    return made[0] if made and alone else decision


def _says(decision: Decision) -> tuple[object, ...]:
    return decision.kind, decision.reporter, decision.documents, decision.key
