"""What two computers of one district exchange: documents and decisions, as sets (DESIGN section 3, "Merging").

Each document is carried as it was signed, but for the view of its cells where the reader can render it again: the
signature holds only if that gives the very bytes.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from models.canonical import Value
from models.decision import Decision
from models.dsse import EnvelopeHead
from models.moments import Moment
from models.plan import Identifier
from models.receipt import Receipt
from models.submission import Digest, Submission

LAYOUT = 1
MOST_FILE_BYTES = 1024 * 1024


class ExchangedDocument(Value):
    """A submission with its signatures; ``file`` is the base64 of its only copy where that has edited cells.

    ``received_at`` is when the district first received it, which tells whether it was late.
    """

    digest: Digest
    head: EnvelopeHead
    submission: Submission
    received_at: Moment
    file: Annotated[str, Meta(max_length=MOST_FILE_BYTES * 4 // 3 + 4)] = ""


class Exchange(Value):
    """All decisions, and the documents and receipts of a year; a large year goes in several parts."""

    district: Identifier
    district_name: str
    year: int
    made_at: Moment
    layout: int
    part: Annotated[int, Meta(ge=1)] = 1
    parts: Annotated[int, Meta(ge=1)] = 1
    decisions: tuple[Decision, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    documents: tuple[ExchangedDocument, ...] = ()
