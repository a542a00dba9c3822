"""Pages as a PDF file: the same bytes for the same pages, title, identity and time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gui.printing.style import UNITS_PER_INCH

CREATOR = "Chiwat"
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")
_XMP_DATES = re.compile(rb'xmp:(CreateDate|ModifyDate|MetadataDate)="[^"]*"')


def pdf_bytes(draw: Callable[[QPainter, int], None], count: int, *, title: str, identity: UUID, now: datetime) -> bytes:
    """Return an A4 document of ``count`` pages; ``draw`` gets the painter and the number of a page, from 0."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator(CREATOR)
    writer.setDocumentId(QUuid(str(identity)))
    painter = QPainter(writer)
    for number in range(count):
        if number:
            writer.newPage()
        draw(painter, number)
    painter.end()
    buffer.close()
    return _dated(_bytes(buffer.data()), now)


def _bytes(data: QByteArray) -> bytes:
    return bytes(data.data())


def _dated(data: bytes, now: datetime) -> bytes:
    """Set the time of making, for which Qt knows only its own clock; the length stays, so offsets hold."""
    moment = now.astimezone(UTC)
    stamp = moment.strftime("D:%Y%m%d%H%M%SZ").encode("ascii")
    iso = moment.strftime("%Y-%m-%dT%H:%M:%S+00:00").encode("ascii")
    data = _DATES.sub(lambda match: b"/%b (%b)" % (match[1], stamp), data)
    return _XMP_DATES.sub(lambda match: b'xmp:%b="%b"' % (match[1], iso), data)
