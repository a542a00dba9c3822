"""The receipts that a school file holds: verified when they come in, never forgotten (DESIGN section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.canonical import decode_source, digest, encode
from models.errors import InvalidDataError, UntrustedError
from models.publication import PlanDocument
from models.receipt import Receipt
from models.submission import Reporter
from storage.comparison import CellDifference
from storage.database import Database
from storage.office_documents import Signed, read_document
from storage.school_plans import sound


@dataclass(frozen=True, kw_only=True)
class ReceiptTaken:
    """A receipt that was taken: whether it was new here, and whether it is in force among those held.

    ``differences`` are visible cells that somebody changed; what was taken is the signed receipt.
    """

    receipt: Receipt
    is_new: bool
    in_force: bool
    differences: tuple[CellDifference, ...] = ()


def verified_receipt(data: bytes, document: PlanDocument, reporter: Reporter) -> tuple[Receipt, Signed]:
    """Open a receipt for this reporter by the district of the plan in force.

    Raises UntrustedError ``receipt_other_key``, InvalidDataError ``receipt_other_plan`` (found, held) or
    ``receipt_of_another`` (found, held), and errors of ``read_document``.
    """
    receipt, signed = read_document(data, Receipt)
    if signed.package.key != document.publication.district_key:
        raise UntrustedError("receipt_other_key")
    plan = document.plan
    if (receipt.plan.id, receipt.district) != (plan.id, plan.district.id):
        raise InvalidDataError("receipt_other_plan", found=receipt.plan.id, held=plan.id)
    if receipt.reporter != reporter:
        raise InvalidDataError("receipt_of_another", found=receipt.reporter.code, held=reporter.code)
    return receipt, signed


def add_receipt(database: Database, receipt: Receipt, now: datetime) -> bool:
    """Keep a receipt and return whether it was new."""
    payload = encode(receipt)
    with database.atomic():
        done = database.execute(
            "INSERT INTO receipts (sha256, year, received_at, payload) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (digest(payload), receipt.year, now.isoformat(timespec="seconds"), payload),
        )
    return bool(done.rowcount)


def stored_receipts(database: Database, year: int) -> tuple[Receipt, ...]:
    """Return the receipts held of a year; StorageError ``damaged_document``."""
    rows = database.query("SELECT sha256, payload FROM receipts WHERE year = ? ORDER BY sha256", (year,))
    return tuple(decode_source(sound(database, row["sha256"], row["payload"]), Receipt) for row in rows)
