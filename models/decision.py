"""Decisions of the district: append-only facts that name the documents they judge (DESIGN section 3, "Merging")."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from models.canonical import Value, digest, encode
from models.moments import Moment
from models.publication import Publication, School
from models.submission import Digest, LongText, Reporter, ShortText

_Hex = Annotated[str, Meta(pattern=r"\A([0-9a-f]{64})?\Z")]


class DecisionKind(StrEnum):
    """What an officer decided, and which fields of ``Decision`` it uses besides ``reporter`` and the reason.

    Of documents: ``accept`` and ``return`` (documents, remarks), ``choose`` (documents: the exact heads; chosen),
    ``withdraw`` (documents). Of keys: ``issue`` a code (serial; key: the code's public enrolment key), ``enrol`` and
    ``revoke`` (key). Of the year: ``close`` (year, frozen; the reporter is the office). Of the ``roster`` (school).
    """

    ISSUE = "issue"
    ENROL = "enrol"
    REVOKE = "revoke"
    ACCEPT = "accept"
    RETURN = "return"
    CHOOSE = "choose"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    ROSTER = "roster"


class Remark(Value):
    """What is to be corrected at one indicator ("" for the report as a whole)."""

    text: LongText
    indicator: str = ""


class Frozen(Value):
    """What a closing names: a year's figures are computed from this for good, whatever comes or is decided later.

    ``documents`` and ``decisions`` are all that were held then, of every year, as keys and earlier years count too;
    of the ``edited`` documents only copies with edited cells were held.
    """

    plan: Digest
    publication: Publication
    documents: tuple[Digest, ...] = ()
    edited: tuple[Digest, ...] = ()
    decisions: tuple[Digest, ...] = ()


class Decision(Value, dict=True):
    """One decision. ``documents`` are judged by it, ``supersedes`` are earlier decisions that it replaces.

    The moment is told for people; nothing is ordered by it.
    """

    kind: DecisionKind
    reporter: Reporter
    made_at: Moment
    officer: ShortText = ""
    year: int = 0
    documents: tuple[Digest, ...] = ()
    chosen: _Hex = ""
    key: _Hex = ""
    serial: int = 0
    school: School | None = None
    reason: LongText = ""
    remarks: tuple[Remark, ...] = ()
    supersedes: tuple[Digest, ...] = ()
    frozen: Frozen | None = None

    @cached_property
    def digest(self) -> str:
        """The SHA-256 that later decisions name it by."""
        return digest(encode(self))
