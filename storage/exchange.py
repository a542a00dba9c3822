"""Exchanging documents and decisions between two computers of one district (DESIGN section 3, "Merging").

What is taken goes the way of any import: every document becomes the file that it was and is verified anew. Sets are
united, so that order, repetition and missing parts change nothing in the end.
"""

from __future__ import annotations

import base64
import binascii
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from models import carrier
from models.canonical import decode_source, digest, encode
from models.decision import Decision
from models.dsse import DocumentType
from models.errors import ChiwatError, InvalidDataError, UntrustedError
from models.exchange import LAYOUT, MOST_FILE_BYTES, Exchange, ExchangedDocument
from models.held import Held
from models.plan import Plan
from models.receipt import Receipt
from models.submission import Submission
from storage.archive import check_archive
from storage.atomic import placed_together
from storage.district_file import DistrictFile
from storage.documents import submission_sheets, with_own_view
from storage.importing import FileResult, import_paths
from storage.keys import OpenKey
from storage.office_documents import read_document, write_document
from storage.package import carried_envelope, open_package
from storage.package_files import find_files, read_bounded
from storage.progress import Progress, unwatched
from storage.receipts import add_receipt, written_receipts

_PART_BYTES: Final = carrier.MAX_PAYLOAD - 64 * 1024
_MARK: Final = b"vnd.chiwat.decisions."

Item = Decision | Receipt | ExchangedDocument


@dataclass(frozen=True, kw_only=True)
class ExchangeWritten:
    """The files of an exchange; ``left_out`` are documents whose edited file is too large to go along."""

    paths: tuple[Path, ...]
    decisions: int
    documents: int
    left_out: tuple[Held, ...]


@dataclass(frozen=True, kw_only=True)
class ExchangeTaken:
    """What an exchange brought that was not held: how many decisions and receipts, and each document's import."""

    exchange: Exchange
    decisions: int
    receipts: int
    files: tuple[FileResult, ...]


class _UndoneError(Exception):
    """Ends the transaction of a dry run."""


def write_exchange(
    district: DistrictFile, year: int, out: Path, key: OpenKey, now: datetime, *, progress: Progress = unwatched
) -> ExchangeWritten:
    """Write all decisions and a year's documents; what is too much for one file goes in ``out`` -1, -2, ….

    Raises InvalidDataError ``wrong_year``, UntrustedError ``wrong_key`` and StorageError.
    """
    district.require_own(key)
    if year not in district.plan.years:
        raise InvalidDataError("wrong_year", found=year, years=district.plan.years)
    documents, left_out = _documents(district, year, progress)
    decisions = district.records.decisions()
    parts = tuple(_parts((*decisions, *written_receipts(district, (year,)), *documents)))
    paths = tuple(_part_path(out, number, len(parts)) for number in range(1, len(parts) + 1))
    with placed_together(out.parent) as made:
        for number, (path, items) in enumerate(zip(paths, parts, strict=True), start=1):
            progress(len(documents), len(documents) + 1)
            exchange = Exchange(
                district=district.plan.district.id,
                district_name=district.plan.district.name,
                year=year,
                made_at=now.isoformat(timespec="seconds"),
                layout=LAYOUT,
                part=number,
                parts=len(parts),
                decisions=tuple(item for item in items if isinstance(item, Decision)),
                receipts=tuple(item for item in items if isinstance(item, Receipt)),
                documents=tuple(item for item in items if isinstance(item, ExchangedDocument)),
            )
            write_document(made / path.name, exchange, key)
        progress(len(documents) + 1, len(documents) + 1)
    return ExchangeWritten(paths=paths, decisions=len(decisions), documents=len(documents), left_out=left_out)


def _documents(
    district: DistrictFile, year: int, progress: Progress
) -> tuple[tuple[ExchangedDocument, ...], tuple[Held, ...]]:
    received = district.records.received_at(year)
    found, left_out = [], []
    everything = district.records.held(year)
    for number, held in enumerate(everything):
        progress(number, len(everything) + 1)
        data = district.records.file_bytes(district.records.files_of(held.digest)[0])
        if held.edited and len(data) > MOST_FILE_BYTES:
            left_out.append(held)
            continue
        head, payload = carried_envelope(data)
        document = ExchangedDocument(
            digest=held.digest,
            head=head,
            submission=_without_view(decode_source(payload, Submission), district.plans),
            received_at=received[held.digest].isoformat(),
            file=base64.b64encode(data).decode("ascii") if held.edited else "",
        )
        found.append(document)
    return tuple(found), tuple(left_out)


def _without_view(submission: Submission, plans: Mapping[str, Plan]) -> Submission:
    """Leave out the view, which is most of a document, where rendering gives it again."""
    if with_own_view(plans[submission.plan.sha256], submission) != submission:
        return submission
    return msgspec.structs.replace(submission, view=())


def _parts(items: Sequence[Item]) -> Iterator[list[Item]]:
    part: list[Item] = []
    room = _PART_BYTES
    for item in items:
        size = len(encode(item)) + 1
        if size > room and part:
            yield part
            part, room = [], _PART_BYTES
        part.append(item)
        room -= size
    yield part


def _part_path(out: Path, number: int, parts: int) -> Path:
    return out if parts == 1 else out.with_name(f"{out.stem}-{number}{out.suffix}")


def sort_out(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the exchanges among files and folders, and all other files; errors of ``find_files``."""
    files = find_files(paths)
    exchanges = tuple(path for path in files if _is_exchange(path))
    return exchanges, tuple(path for path in files if path not in exchanges)


def _is_exchange(path: Path) -> bool:
    """Whether a file is a sound exchange; what is wrong with any other file, its import will say."""
    try:
        data = read_bounded(path)
        parts = check_archive(data)
        marked = any(_MARK in parts.read(name) for name in parts.names)
        return marked and open_package(data, tuple(DocumentType)).document is DocumentType.DECISIONS
    except ChiwatError:
        return False


def look_into_exchange(district: DistrictFile, data: bytes) -> Exchange:
    """Return what an exchange of this district holds, and take nothing; raises what ``take_exchange`` does."""
    exchange, signed = read_document(data, Exchange)
    own = district.plan.district.id
    if exchange.district != own:
        raise InvalidDataError("exchange_other_district", found=exchange.district, held=own)
    if signed.package.key != district.public_key:
        raise UntrustedError("exchange_other_key")
    return exchange


def take_exchange(
    district: DistrictFile, data: bytes, now: datetime, *, dry_run: bool = False, progress: Progress = unwatched
) -> ExchangeTaken:
    """Take an exchange of this district: all of it in one transaction, or with ``dry_run`` nothing.

    Raises UntrustedError ``exchange_other_key``, InvalidDataError ``exchange_other_district`` (found, held),
    ``exchange_needs_plan`` (edition) or ``damaged``, and errors of ``read_document``.
    """
    exchange = look_into_exchange(district, data)
    taken: list[ExchangeTaken] = []
    try:
        with district.database.atomic():
            taken.append(_take(district, exchange, now, progress))
            if dry_run:
                raise _UndoneError
    except _UndoneError:
        pass
    return taken[0]


def _take(district: DistrictFile, exchange: Exchange, now: datetime, progress: Progress) -> ExchangeTaken:
    decisions, receipts = len(district.records.decisions()), len(written_receipts(district, (exchange.year,)))
    district.records.add_decisions(exchange.decisions)
    for receipt in exchange.receipts:
        add_receipt(district, receipt, now)
    return ExchangeTaken(
        exchange=exchange,
        decisions=len(district.records.decisions()) - decisions,
        receipts=len(written_receipts(district, (exchange.year,))) - receipts,
        files=tuple(_import(district, exchange, progress)),
    )


def _import(district: DistrictFile, exchange: Exchange, progress: Progress) -> Iterator[FileResult]:
    """Import the documents that are not held, or not as early or as clean, each at the time it was first received."""
    held = {one.digest: one for one in district.records.held(exchange.year)}
    received = district.records.received_at(exchange.year)
    batches: dict[str, list[ExchangedDocument]] = defaultdict(list)
    for document in exchange.documents:
        mine = held.get(document.digest)
        cleaner = mine is not None and mine.edited and not document.file
        if mine is None or cleaner or datetime.fromisoformat(document.received_at) < received[document.digest]:
            batches[document.received_at].append(document)
    done, total = 0, sum(map(len, batches.values()))
    for at, documents in sorted(batches.items()):
        with tempfile.TemporaryDirectory() as folder:
            for document in documents:
                progress(done, total)
                done += 1
                Path(folder, f"{document.digest}.xlsx").write_bytes(_rebuilt(document, district.plans))
            yield from import_paths(district, [Path(folder)], now=datetime.fromisoformat(at)).files


def _rebuilt(document: ExchangedDocument, plans: Mapping[str, Plan]) -> bytes:
    """Return a document as the file that it was, or as one that holds the same signed bytes."""
    if document.file:
        try:
            return base64.b64decode(document.file, validate=True)
        except binascii.Error as error:
            raise InvalidDataError("damaged", path=f"documents[{document.digest}].file") from error
    submission = document.submission
    plan = plans.get(submission.plan.sha256)
    if plan is None:
        raise InvalidDataError("exchange_needs_plan", edition=submission.plan.edition)
    if not submission.view:
        submission = with_own_view(plan, submission)
    payload = encode(submission)
    if digest(payload) != document.digest:
        raise InvalidDataError("damaged", path=f"documents[{document.digest}]")
    from storage.form_writer import draw_workbook  # openpyxl: import workers and readers never need it

    carried = carrier.pack(document.head, payload)
    # When it was made is the school's word, and need be no time at all.
    return draw_workbook(submission_sheets(plan, submission), carried, None)
