"""How a person names a held document: by the beginning of its digest, or by the code printed beside the signature."""

from __future__ import annotations

from typing import Final

from models.canonical import digest, encode
from models.errors import InvalidDataError
from models.fingerprint import short_code
from models.submission import Reporter
from storage.district_file import DistrictFile

_LEAST: Final = 6


def printed_code(district: DistrictFile, document: str) -> str:
    """Return the code that a held document's form prints."""
    return short_code(digest(encode(district.records.report(document).report)))


def find_document(district: DistrictFile, reporter: Reporter, year: int, name: str) -> str:
    """Return the digest of a reporter's document; InvalidDataError ``unknown_document`` or ``several_documents``."""
    asked = name.strip()
    mine = sorted(h.digest for h in district.records.held(year) if h.reporter == reporter)
    begins = [held for held in mine if len(asked) >= _LEAST and held.startswith(asked.lower())]
    found = begins or [held for held in mine if printed_code(district, held) == asked.upper()]
    if not found:
        raise InvalidDataError("unknown_document", reporter=reporter.code, document=name)
    if len(found) > 1:
        raise InvalidDataError("several_documents", reporter=reporter.code, document=name)
    return found[0]
