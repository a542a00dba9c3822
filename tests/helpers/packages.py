"""Packages as bytes for tests: a signed submission, and what people do to it in a spreadsheet program."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import openpyxl
from openpyxl.workbook import Workbook

from models.canonical import encode
from models.dsse import DocumentType
from models.submission import Submission
from storage.documents import submission_sheets, with_view
from storage.package import package_bytes
from tests.helpers.factories import make_plan, make_signer, make_submission, make_tricky_report


@cache
def signed_submission() -> tuple[Submission, bytes]:
    """Return a submission with its view, and its package."""
    plan = make_plan()
    submission = make_submission(plan, report=make_tricky_report(), name="บ้านตัวอย่าง", amphoe="แม่ริม")
    complete = with_view(plan, submission)
    sheets = submission_sheets(plan, complete)
    return complete, package_bytes(DocumentType.SUBMISSION, encode(complete), make_signer(), sheets)


def edited(data: bytes, edit: Callable[[Workbook], object]) -> bytes:
    """Return a workbook's bytes after an edit, saved again by openpyxl."""
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    edit(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()
