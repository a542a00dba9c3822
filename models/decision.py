"""Decisions of the district: append-only facts that name the documents they judge (DESIGN section 3, "Merging")."""

from __future__ import annotations

from enum import StrEnum

from models.canonical import Value, digest, encode
from models.submission import Digest, LongText, Reporter, ShortText


class DecisionKind(StrEnum):
    """What an officer decided."""

    ENROL = "enrol"
    ACCEPT = "accept"
    RETURN = "return"


class Remark(Value):
    """What is to be corrected at one indicator ("" for the report as a whole)."""

    text: LongText
    indicator: str = ""


class Decision(Value):
    """One decision. ``documents`` are judged by it, ``supersedes`` are earlier decisions that it replaces.

    An enrolment names a reporter's key instead of documents. The moment is told for people; nothing is ordered by it.
    """

    kind: DecisionKind
    reporter: Reporter
    made_at: str
    officer: ShortText = ""
    year: int = 0
    documents: tuple[Digest, ...] = ()
    key: str = ""
    reason: LongText = ""
    remarks: tuple[Remark, ...] = ()
    supersedes: tuple[Digest, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 that later decisions name it by."""
        return digest(encode(self))
