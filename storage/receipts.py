"""Receipts that the district writes: every verdict in force as a signed file for its school, and a record of each.

What a receipt says follows from documents and decisions alone: writing again gives the same receipts under the same
names, and only a new decision makes a new one. Once a receipt is recorded, what it names can no longer be withdrawn.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from models.canonical import decode_source, digest, encode
from models.decision import Decision
from models.errors import StorageError
from models.receipt import Made, Receipt, Verdict, receipts_of
from models.submission import Reporter
from storage.atomic import placed_together
from storage.district_file import DistrictFile
from storage.keys import OpenKey
from storage.office_documents import write_document
from storage.progress import Progress, unwatched

FILE_WORDS: Final[Mapping[Verdict, str]] = {
    Verdict.ACCEPTED: "ตรวจรับแล้ว",
    Verdict.RETURNED: "ส่งคืน",
    Verdict.CHOSEN: "เลือกฉบับ",
}
_NAME_LENGTH: Final = 50
_BETWEEN = re.compile(r"-{2,}")


def write_receipts(
    district: DistrictFile,
    folder: Path,
    key: OpenKey,
    now: datetime,
    *,
    only: Collection[Reporter] = (),
    year: int = 0,
    progress: Progress = unwatched,
) -> tuple[Path, ...]:
    """Write a receipt for everybody whose report is accepted, returned or chosen; return the files, by name.

    ``only`` names the reporters, ``year`` the fiscal year, to keep to; both left out: all of them.
    Raises UntrustedError ``wrong_key`` for another key than the district's, and StorageError.
    """
    district.require_own(key)
    receipts = [receipt for receipt in pending_receipts(district, year) if not only or receipt.reporter in only]
    named = {file_name(receipt): receipt for receipt in receipts}
    with placed_together(folder) as made:
        for number, (name, receipt) in enumerate(named.items()):
            progress(number, len(named))
            write_document(made / name, receipt, key)
        progress(len(named), len(named))
        # Recorded before they stand there: one never handed out does no harm, one that nobody remembers would.
        with district.database.atomic():
            for receipt in receipts:
                add_receipt(district, receipt, now)
    return tuple(sorted(folder / name for name in named))


def pending_receipts(district: DistrictFile, year: int = 0) -> tuple[Receipt, ...]:
    """Return the receipts that the verdicts in force make, of a year (0: of all years), by reporter and year."""
    plans, publication = district.plans, district.publication
    decisions: dict[Reporter, list[Decision]] = defaultdict(list)
    for decision in district.records.decisions():
        decisions[decision.reporter].append(decision)
    reporters: dict[int, set[Reporter]] = defaultdict(set)
    for held in district.records.held(year):
        reporters[held.year].add(held.reporter)

    @cache
    def made(document: str) -> Made:
        signed = district.records.report(document)
        return Made(reference=signed.plan, plan=plans[signed.plan.sha256], report=signed.report)

    return tuple(
        receipt
        for held_year, found in sorted(reporters.items())
        for now in district.standings(sorted(found, key=lambda r: (r.type, r.code)), held_year)
        for receipt in receipts_of(publication, now, held_year, decisions[now.reporter], made)
    )


def file_name(receipt: Receipt) -> str:
    """Return a name by which a receipt finds its school: code, name, year and verdict."""
    parts = (receipt.reporter.code, receipt.name, str(receipt.year), FILE_WORDS[receipt.verdict])
    return "_".join(safe for part in parts if (safe := _safe(part))) + ".xlsx"


def _safe(text: str) -> str:
    """Return letters, their marks and digits; anything else, which some system might not take, becomes a dash."""
    kept = "".join(char if unicodedata.category(char)[0] in "LMN" else "-" for char in text)
    return _BETWEEN.sub("-", kept)[:_NAME_LENGTH].strip("-")


def add_receipt(district: DistrictFile, receipt: Receipt, now: datetime) -> None:
    """Record that a receipt goes out; recorded already, nothing happens."""
    payload = encode(receipt)
    named = sorted({*receipt.documents, *(head.digest for head in receipt.heads)})
    district.database.execute(
        "INSERT OR IGNORE INTO receipts (digest, reporter_type, code, year, documents, payload, written_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            digest(payload), receipt.reporter.type.value, receipt.reporter.code, receipt.year,
            encode(named).decode("ascii"), payload, now.isoformat(timespec="seconds"),
        ),
    )  # fmt: skip


def written_receipts(district: DistrictFile, years: Iterable[int]) -> tuple[Receipt, ...]:
    """Return the receipts recorded of some years; StorageError ``damaged_record``."""
    rows = [
        row
        for year in years
        for row in district.database.query("SELECT digest, payload FROM receipts WHERE year = ? ORDER BY 1", (year,))
    ]
    for row in rows:
        if digest(row["payload"]) != row["digest"]:
            path = str(district.database.path)
            raise StorageError("damaged_record", path=path, table="receipts", sha256=row["digest"])
    return tuple(decode_source(row["payload"], Receipt) for row in rows)
