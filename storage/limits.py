"""What a foreign .xlsx may be, and every code with which one is refused (DESIGN 3, Reading foreign files)."""

from __future__ import annotations

from typing import Final

import msgspec

_MIB: Final = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Bounds on a foreign workbook; sizes in bytes, counts over the whole file unless the name says otherwise."""

    file_bytes: int = 8 * _MIB
    entries: int = 128
    part_bytes: int = 24 * _MIB
    total_bytes: int = 48 * _MIB
    ratio: int = 120
    depth: int = 32
    tags: int = 500_000
    cells: int = 60_000
    rows_per_sheet: int = 5_000
    columns_per_sheet: int = 128
    merges: int = 2_000
    cell_formats: int = 65_490
    text_characters: int = 40_000
    hyperlinks: bool = False
    """Whether cells may link outside the file, as the e-mail addresses of a roster do; nothing follows the links."""


DEFAULT_LIMITS: Final = Limits()
EVIDENCE_LIMITS: Final = Limits(file_bytes=110 * _MIB, entries=1_000, part_bytes=110 * _MIB, total_bytes=110 * _MIB)

REFUSALS: Final[dict[str, str]] = {
    # The file as a whole
    "empty_file": "no bytes at all",
    "file_too_large": "more than Limits.file_bytes",
    "password_protected": "an OLE container holding an encrypted workbook",
    "old_excel_file": "another OLE container, as .xls and .doc are",
    "not_zip": "something else than a zip archive",
    # The zip archive
    "zip_truncated": "the end of the archive is missing",
    "zip_prepended": "bytes before the first entry",
    "zip_appended": "bytes after the end record",
    "zip_comment": "a comment on the archive or on an entry",
    "zip_gap": "bytes that belong to no entry",
    "zip_overlap": "entries that share bytes",
    "zip64": "64-bit sizes, which no file of ours needs",
    "zip_encrypted": "an encrypted entry",
    "zip_compression": "neither stored nor deflated",
    "zip_feature": "split archives, patches and other rarities",
    "zip_malformed": "headers or deflated bytes that make no sense",
    "zip_header_mismatch": "an entry's own header contradicts the directory",
    "zip_wrong_size": "an entry is longer or shorter than it says",
    "zip_checksum": "an entry's CRC-32 does not hold",
    "too_many_entries": "more than Limits.entries",
    "part_too_large": "an entry beyond Limits.part_bytes",
    "total_too_large": "all entries beyond Limits.total_bytes",
    "ratio_too_high": "an entry compressed beyond Limits.ratio",
    "name_not_ascii": "an entry name with other characters than ASCII",
    "name_unsafe": "an entry name that is absolute, climbs, or means something to a file system",
    "name_twice": "two entry names equal regardless of case",
    # The XML
    "xml_doctype": "a document type or entity declaration",
    "xml_encoding": "neither UTF-8 nor UTF-16",
    "xml_too_deep": "nested beyond Limits.depth",
    "xml_too_many_tags": "more markup than Limits.tags",
    "xml_malformed": "not well-formed",
    "foreign_markup": "cells, styles or strings wrapped in markup that programs read differently",
    # What is in the package
    "macros": "VBA projects, macro and dialog sheets, macro-enabled types",
    "active_content": "ActiveX, custom ribbons, web extensions",
    "embedded_object": "OLE objects and other files inside",
    "external_link": "a relationship leaving the file (a cell's hyperlink too, unless Limits.hyperlinks)",
    "external_data": "data connections and query tables",
    "dde_link": "a formula that talks to another program",
    "not_workbook": "a zip archive that is no workbook",
    "content_type": "a part whose declared type is not what its relationship says",
    "relationship_escape": "a relationship target outside the package",
    "part_missing": "a related part that is not there",
    "part_ambiguous": "two parts for one role, which other readers would choose differently",
    "workbook_malformed": "sheets or relationships that make no sense",
    "sheet_name_twice": "two sheet names equal regardless of case",
    # The sheets
    "too_many_cells": "more than Limits.cells",
    "too_many_rows": "a cell below Limits.rows_per_sheet",
    "too_many_columns": "a cell right of Limits.columns_per_sheet",
    "too_many_merges": "more than Limits.merges",
    "too_many_styles": "more than Limits.cell_formats",
    "merge_too_large": "a merge beyond the rows and columns allowed",
    "text_too_long": "a text beyond Limits.text_characters",
    "cell_order": "rows or cells twice or out of order",
    "bad_reference": "a cell, row, column or merge reference that makes no sense",
    "bad_number": "a number that is none, or beyond a spreadsheet's range",
    "bad_string_index": "a shared string that does not exist",
    "bad_style": "a cell format that does not exist",
    "bad_cell": "a cell type or truth value that does not exist",
    # A zip of evidence
    "evidence_name": "an entry that is not named by its digest and a known type of document",
    # The process that examines the file
    "worker_died": "it ended while it examined the file",
    "worker_deadline": "it took longer than a file may",
    "worker_memory": "it would have taken more memory than a file may",
}
"""Every code of an UnsafeFileError and what it means; params are ``part``, ``limit``, ``found`` … as apply."""
