"""The package: any document as one signed .xlsx (DESIGN section 3). What is trusted is the payload, never the sheet.

Opening goes guard, carrier, signature, in this order; only then is the payload handed on, as the very bytes signed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from models import carrier, dsse
from models.canonical import digest
from models.dsse import DocumentType, EnvelopeHead, Signer
from models.errors import InvalidDataError, StorageError, UntrustedError
from models.form import FormSheet, views
from storage.atomic import write_verified
from storage.carrier_sheet import carried_texts
from storage.comparison import CellDifference, DifferenceKind, cell_differences
from storage.keys import verifies
from storage.sheets import Workbook, read_workbook

__all__ = [
    "CellDifference",
    "DifferenceKind",
    "Package",
    "carried_envelope",
    "cell_differences",
    "open_package",
    "package_bytes",
    "write_package",
]


_COSIGNED = frozenset({DocumentType.PLAN})
"""Only with the plan does the district's key change; a second signature elsewhere says nothing and is refused."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Package:
    """A sound package: its payload, of which ``digest`` is the identity, was signed by ``key``.

    ``cosigner`` is the second key of a change of key, or "".
    """

    document: DocumentType
    payload: bytes
    digest: str
    key: str
    cosigner: str
    workbook: Workbook


def write_package(
    path: Path,
    document: DocumentType,
    payload: bytes,
    signer: Signer,
    sheets: Sequence[FormSheet],
    *,
    cosigner: Signer | None = None,
    made_at: datetime | None = None,
) -> None:
    """Sign and write a document; read back and compared before it takes the place of an earlier file at ``path``."""
    data = package_bytes(document, payload, signer, sheets, cosigner=cosigner, made_at=made_at)
    expected = views(sheets)

    def verify(written: Path) -> None:
        package = open_package(written.read_bytes(), (document,))
        if package.payload != payload or cell_differences(package.workbook, expected):
            raise StorageError("io_error", path=str(path))

    write_verified(path, data, verify)


def package_bytes(
    document: DocumentType,
    payload: bytes,
    signer: Signer,
    sheets: Sequence[FormSheet],
    *,
    cosigner: Signer | None = None,
    made_at: datetime | None = None,
) -> bytes:
    """Return the bytes of a signed package; the same document gives the same bytes."""
    from storage.form_writer import draw_workbook  # openpyxl: import workers and readers never need it

    signers = (signer,) if cosigner is None else (signer, cosigner)
    carried = carrier.pack(dsse.sign(document, payload, *signers), payload)
    return draw_workbook(sheets, carried, made_at)


def open_package(data: bytes, accepted: Collection[DocumentType]) -> Package:
    """Guard, verify and open a package.

    Raises UnsafeFileError (the guard's codes), InvalidDataError ``no_package``, ``damaged``, ``newer_format`` or
    ``wrong_document``, UntrustedError ``bad_signature``.
    """
    workbook = read_workbook(data)
    head, payload = _unpack(workbook)
    document = _document_type(head.payloadType)
    keys = _verified_keys(head, payload, most=2 if document in _COSIGNED else 1)
    if document not in accepted:
        raise InvalidDataError("wrong_document", found=document.value)
    return Package(
        document=document,
        payload=payload,
        digest=digest(payload),
        key=keys[0],
        cosigner="".join(keys[1:]),
        workbook=workbook,
    )


def carried_envelope(data: bytes) -> tuple[EnvelopeHead, bytes]:
    """Return a package's signatures and payload as they are carried, to be handed on; errors of ``open_package``."""
    return _unpack(read_workbook(data))


def _unpack(workbook: Workbook) -> tuple[EnvelopeHead, bytes]:
    texts = carried_texts(workbook)
    try:
        return carrier.unpack(texts)
    except InvalidDataError as error:
        if error.code in ("damaged", "newer_format"):
            raise
        raise InvalidDataError("damaged", path="A2", reason=error.code) from error


def _document_type(payload_type: str) -> DocumentType:
    document = dsse.document_type(payload_type)
    if document is not None:
        return document
    if dsse.is_newer_format(payload_type):
        raise InvalidDataError("newer_format", found=payload_type)
    raise InvalidDataError("wrong_document", found=payload_type)


def _verified_keys(head: EnvelopeHead, payload: bytes, most: int) -> tuple[str, ...]:
    """Return the keys of all signatures, of which each has to hold; the hint names the key, the signature proves it."""
    message = dsse.pre_authentication_encoding(head.payloadType, payload)
    keys = tuple(signature.keyid for signature in head.signatures)
    sound = all(verifies(s.keyid, message, bytes.fromhex(s.sig)) for s in head.signatures)
    if not sound or len(set(keys)) != len(keys) or len(keys) > most:
        raise UntrustedError("bad_signature")
    return keys
