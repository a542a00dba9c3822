from __future__ import annotations

import pytest

from models.dsse import DocumentType, document_type, is_newer_format, pre_authentication_encoding, sign


class Echo:
    public_key = "ab" * 32

    def sign(self, message: bytes) -> bytes:
        self.message = message
        return b"\x01" * 64


def test_the_encoding_is_that_of_the_standard() -> None:
    """The example of the DSSE v1 protocol text."""
    encoded = pre_authentication_encoding("http://example.com/HelloWorld", b"hello world")
    assert encoded == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


def test_the_length_is_counted_in_bytes() -> None:
    assert pre_authentication_encoding("ก", b"") == b"DSSEv1 3 \xe0\xb8\x81 0 "


def test_what_is_signed_binds_the_kind_of_document() -> None:
    signer = Echo()
    head = sign(DocumentType.RECEIPT, b"{}", signer)
    assert signer.message == b"DSSEv1 38 application/vnd.chiwat.receipt.v1+json 2 {}"
    assert head.payloadType == "application/vnd.chiwat.receipt.v1+json"
    assert [(s.keyid, s.sig) for s in head.signatures] == [("ab" * 32, "01" * 64)]


@pytest.mark.parametrize("kind", DocumentType)
def test_every_kind_is_found_by_its_payload_type(kind: DocumentType) -> None:
    assert document_type(kind.payload_type) is kind
    assert not is_newer_format(kind.payload_type)


@pytest.mark.parametrize(
    ("payload_type", "newer"),
    [
        ("application/vnd.chiwat.plan.v2+json", True),
        ("application/vnd.chiwat.plan.v10+json", True),
        ("application/vnd.chiwat.plan.v0+json", False),
        ("application/vnd.chiwat.plan.vx+json", False),
        ("application/vnd.chiwat.song.v2+json", False),
        ("text/plain", False),
    ],
)
def test_a_later_format_is_told_from_nonsense(payload_type: str, newer: bool) -> None:
    assert is_newer_format(payload_type) is newer
    assert document_type(payload_type) is None
