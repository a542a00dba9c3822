"""Dead Simple Signing Envelope: what is signed, and by whom (DSSE v1 protocol, secure-systems-lab).

The bytes are verified as they were carried and only then parsed; ``keyid`` is a hint and decides nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Protocol

from msgspec import Meta

from models.canonical import Value

FORMAT_VERSION = 1

PublicKey = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
"""An Ed25519 public key, in hexadecimal."""

_PREFIX = "application/vnd.chiwat."


class DocumentType(StrEnum):
    """The kinds of document; one is never taken for another, because the type is part of what is signed."""

    PLAN = "plan"
    SUBMISSION = "submission"
    RECEIPT = "receipt"
    DECISIONS = "decisions"
    CONSOLIDATION = "consolidation"
    ENROLMENT = "enrolment"

    @property
    def payload_type(self) -> str:
        """The media type of this kind's payload in the present format."""
        return f"{_PREFIX}{self.value}.v{FORMAT_VERSION}+json"


class Signature(Value):
    """An Ed25519 signature (RFC 8032), in hexadecimal."""

    keyid: Annotated[str, Meta(max_length=64)]
    sig: Annotated[str, Meta(pattern=r"\A[0-9a-f]{128}\Z")]


class EnvelopeHead(Value):
    """The envelope without its payload: one signature, or two for a change of key."""

    payloadType: Annotated[str, Meta(max_length=100)]  # noqa: N815  the standard's name
    signatures: Annotated[tuple[Signature, ...], Meta(min_length=1, max_length=2)]


class Signer(Protocol):
    """Signs bytes with one key; the key itself stays with whoever made the signer."""

    @property
    def public_key(self) -> str:
        """The Ed25519 public key, in hexadecimal."""

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature of ``message``."""


def pre_authentication_encoding(payload_type: str, payload: bytes) -> bytes:
    """Return the bytes that get signed: type and payload, each with its length (DSSE v1, "PAE")."""
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def sign(document: DocumentType, payload: bytes, *signers: Signer) -> EnvelopeHead:
    """Sign a payload as a document of one kind; the second signer of a change of key is the key before."""
    message = pre_authentication_encoding(document.payload_type, payload)
    signatures = tuple(Signature(keyid=signer.public_key, sig=signer.sign(message).hex()) for signer in signers)
    return EnvelopeHead(payloadType=document.payload_type, signatures=signatures)


def document_type(payload_type: str) -> DocumentType | None:
    """Return the kind that a payload type of the present format names; None for any other text."""
    return next((kind for kind in DocumentType if kind.payload_type == payload_type), None)


def is_newer_format(payload_type: str) -> bool:
    """Whether a payload type is one of ours in a format later than this program knows."""
    name, _, version = payload_type.removeprefix(_PREFIX).removesuffix("+json").rpartition(".v")
    known = payload_type.startswith(_PREFIX) and name in {kind.value for kind in DocumentType}
    return known and version.isascii() and version.isdigit() and int(version) > FORMAT_VERSION
