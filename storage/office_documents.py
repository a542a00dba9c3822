"""The documents that a district's office signs besides the plan: receipts, exchanges, consolidated figures.

Each is rendered from itself alone, so that whoever holds one can tell whether its visible cells are as signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, TypeVar

from models import exchange, national, receipt
from models.canonical import decode, decode_source, encode
from models.dsse import DocumentType, Signer
from models.errors import InvalidDataError
from models.exchange import Exchange
from models.form import FormSheet, views
from models.form_consolidation import consolidation_form
from models.form_exchange import exchange_form
from models.form_receipt import receipt_form
from models.form_texts import ConsolidationTexts, DecisionsTexts, ReceiptTexts
from models.national import DistrictFigures
from models.receipt import Receipt
from storage.comparison import CellDifference
from storage.package import Package, cell_differences, open_package, write_package

OfficeDocument = Receipt | Exchange | DistrictFigures
DocumentT = TypeVar("DocumentT", Receipt, Exchange, DistrictFigures)

TYPES: Final[dict[type[OfficeDocument], DocumentType]] = {
    Receipt: DocumentType.RECEIPT,
    Exchange: DocumentType.DECISIONS,
    DistrictFigures: DocumentType.CONSOLIDATION,
}


@dataclass(frozen=True, kw_only=True)
class Signed:
    """How a document came: its package, and the visible cells that are not as they were signed."""

    package: Package
    differences: tuple[CellDifference, ...]


def write_document(path: Path, document: OfficeDocument, signer: Signer) -> None:
    """Sign and write a document; errors of ``write_package``."""
    made_at = datetime.fromisoformat(document.made_at)
    write_package(path, TYPES[type(document)], encode(document), signer, document_sheets(document), made_at=made_at)


def read_document(data: bytes, kind: type[DocumentT]) -> tuple[DocumentT, Signed]:
    """Open a document of one kind; errors of ``open_package``, ``damaged`` for another payload, ``newer_format``."""
    package = open_package(data, (TYPES[kind],))
    try:
        document = decode(package.payload, kind)
    except InvalidDataError as error:
        raise InvalidDataError("damaged", path=str(error.params.get("path", "")), reason=error.code) from error
    differences = cell_differences(package.workbook, views(document_sheets(document)))
    return document, Signed(package=package, differences=differences)


def document_sheets(document: OfficeDocument) -> Sequence[FormSheet]:
    """Render a document in its own layout; InvalidDataError ``newer_format``."""
    if isinstance(document, Receipt):
        return receipt_form(document, _receipt_texts(document.layout))
    if isinstance(document, Exchange):
        return exchange_form(document, _decisions_texts(document.layout))
    return consolidation_form(document, _consolidation_texts(document.layout))


@cache
def _receipt_texts(layout: int) -> ReceiptTexts:
    return decode_source(_layout("receipt", layout, receipt.LAYOUT), ReceiptTexts)


@cache
def _decisions_texts(layout: int) -> DecisionsTexts:
    return decode_source(_layout("decisions", layout, exchange.LAYOUT), DecisionsTexts)


@cache
def _consolidation_texts(layout: int) -> ConsolidationTexts:
    return decode_source(_layout("consolidation", layout, national.LAYOUT), ConsolidationTexts)


def _layout(name: str, layout: int, newest: int) -> bytes:
    if layout not in range(1, newest + 1):
        raise InvalidDataError("newer_format", found=layout)
    return files("resources.layouts").joinpath(f"{name}-{layout}.json").read_bytes()
