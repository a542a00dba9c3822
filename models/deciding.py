"""How an officer's decision of documents is made out: what it may judge, and which earlier decisions it replaces."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from models.decision import Decision, DecisionKind, Remark
from models.errors import InvalidDataError, UntrustedError
from models.held import Held
from models.standing import ReviewState, Standing, standing
from models.submission import Reporter
from models.text import clean_text
from models.trust import in_force, trust


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

    Of a fork the chosen one; it replaces what was accepted of the others. Raises InvalidDataError
    ``nothing_to_accept``, ``unknown_document``, ``document_withdrawn`` or ``fork``, UntrustedError ``unknown_key``.
    """
    now = standing(reporter, year, documents, decisions)
    judged = _named(now, document) if document else _current(now)
    if _withdrawals(decisions, {judged.digest}):
        raise InvalidDataError("document_withdrawn", reporter=reporter.code)
    if judged.key not in trust(reporter, documents, decisions).keys:
        raise UntrustedError("unknown_key", reporter=reporter.code)
    beside = {head.digest for head in now.heads} if judged == now.current else set()
    decision = Decision(
        kind=DecisionKind.ACCEPT,
        reporter=reporter,
        year=year,
        made_at=made_at,
        officer=clean_text(officer),
        documents=(judged.digest,),
        supersedes=_replaced(decisions, {judged.digest, *beside}),
    )
    decision = _unless_made(decision, decisions)
    after = standing(reporter, year, documents, (*decisions, decision))
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
    now = standing(reporter, year, documents, decisions)
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


def choosing(
    reporter: Reporter,
    year: int,
    documents: Sequence[Held],
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
    document: str,
    reason: str = "",
) -> Decision:
    """Choose one of the heads of a fork; it holds as long as the heads are exactly these.

    Raises InvalidDataError ``no_fork`` or ``unknown_document``.
    """
    now = standing(reporter, year, documents, decisions)
    if len(now.heads) < 2:
        raise InvalidDataError("no_fork", reporter=reporter.code)
    if document not in {head.digest for head in now.heads}:
        raise InvalidDataError("unknown_document", reporter=reporter.code, document=document)
    heads = tuple(sorted(head.digest for head in now.heads))
    earlier = [d for d in in_force(decisions) if d.kind is DecisionKind.CHOOSE and set(d.documents) == set(heads)]
    if [d.chosen for d in earlier] == [document]:
        return earlier[0]
    return Decision(
        kind=DecisionKind.CHOOSE,
        reporter=reporter,
        year=year,
        made_at=made_at,
        officer=clean_text(officer),
        documents=heads,
        chosen=document,
        reason=clean_text(reason),
        supersedes=tuple(sorted(d.digest for d in earlier)),
    )


def withdrawing(
    reporter: Reporter,
    withdrawn: Collection[str],
    documents: Iterable[Held],
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
    reason: str,
    receipted: Callable[[str], bool],
) -> Decision | None:
    """Withdraw documents of a reporter, of whatever years; None where all of them are withdrawn already.

    Raises InvalidDataError ``unknown_document``, ``receipt_written`` (a receipt that names it went out) or
    ``no_reason_withdraw``.
    """
    known = {held.digest for held in documents if held.reporter == reporter}
    already = {digest for made in _withdrawals(decisions, set(withdrawn)) for digest in made.documents}
    accepted = {d for made in in_force(decisions) if made.kind is DecisionKind.ACCEPT for d in made.documents}
    wanted = sorted(digest for digest in set(withdrawn) if digest not in already or digest in accepted)
    for document in wanted:
        if document not in known:
            raise InvalidDataError("unknown_document", reporter=reporter.code, document=document)
        if receipted(document):
            raise InvalidDataError("receipt_written", reporter=reporter.code)
    if not clean_text(reason):
        raise InvalidDataError("no_reason_withdraw", reporter=reporter.code)
    if not wanted:
        return None
    return Decision(
        kind=DecisionKind.WITHDRAW,
        reporter=reporter,
        made_at=made_at,
        officer=clean_text(officer),
        documents=tuple(wanted),
        reason=clean_text(reason),
        supersedes=_undone(reporter, decisions, set(wanted)),
    )


def restoring(
    reporter: Reporter,
    restored: Collection[str],
    decisions: Sequence[Decision],
    *,
    made_at: str,
    officer: str,
    reason: str = "",
) -> Decision:
    """Take back the withdrawal of documents: what else was withdrawn with them stays so, by the new decision.

    Raises InvalidDataError ``not_withdrawn``.
    """
    mine = [decision for decision in decisions if decision.reporter == reporter]
    replaced = _withdrawals(mine, set(restored))
    named = {document for decision in replaced for document in decision.documents}
    if not named.issuperset(restored) or not replaced:
        raise InvalidDataError("not_withdrawn", reporter=reporter.code)
    return Decision(
        kind=DecisionKind.WITHDRAW,
        reporter=reporter,
        made_at=made_at,
        officer=clean_text(officer),
        documents=tuple(sorted(named.difference(restored))),
        reason=clean_text(reason),
        supersedes=tuple(sorted(decision.digest for decision in replaced)),
    )


def _current(now: Standing) -> Held:
    if now.current is not None:
        return now.current
    code = "fork" if now.heads else "nothing_to_accept"
    raise InvalidDataError(code, reporter=now.reporter.code, state=now.state.value)


def _named(now: Standing, document: str) -> Held:
    if document in {held.digest for held in now.withdrawn}:
        raise InvalidDataError("document_withdrawn", reporter=now.reporter.code)
    for held in (*now.heads, *now.quarantined):
        if held.digest == document:
            return held
    raise InvalidDataError("unknown_document", reporter=now.reporter.code, document=document)


def _replaced(decisions: Sequence[Decision], documents: set[str]) -> tuple[str, ...]:
    """Name the acceptances and returns in force of any of the documents."""
    judging = [d for d in in_force(decisions) if d.kind in (DecisionKind.ACCEPT, DecisionKind.RETURN)]
    return tuple(sorted(d.digest for d in judging if documents.intersection(d.documents)))


def _undone(reporter: Reporter, decisions: Sequence[Decision], documents: set[str]) -> tuple[str, ...]:
    """Name what a withdrawal replaces: acceptances, and restorations, or it would say what was taken back."""
    mine = [decision for decision in in_force(decisions) if decision.reporter == reporter]
    accepting = {d.digest for d in mine if d.kind is DecisionKind.ACCEPT and documents.intersection(d.documents)}
    restoring = {d.digest for d in mine if d.kind is DecisionKind.WITHDRAW and not d.documents}
    return tuple(sorted(accepting | restoring))


def _withdrawals(decisions: Sequence[Decision], documents: set[str]) -> tuple[Decision, ...]:
    withdrawals = (d for d in in_force(decisions) if d.kind is DecisionKind.WITHDRAW)
    return tuple(d for d in withdrawals if documents.intersection(d.documents))


def _unless_made(decision: Decision, decisions: Sequence[Decision]) -> Decision:
    """Return the one decision in force that already says the same, or the new one."""
    made = [d for d in in_force(decisions) if _says(d) == _says(decision)]
    return made[0] if made and [d.digest for d in made] == list(decision.supersedes) else decision


def _says(decision: Decision) -> tuple[object, ...]:
    return decision.kind, decision.reporter, decision.documents
