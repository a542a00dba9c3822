"""A receipt's visible form in layout 1: an official letter on A4, upright, that names what is to be corrected.

All of it follows from the receipt itself, so that a reader needs neither plan nor ``view`` to compare its cells.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.fingerprint import short_code
from models.form import FormCell, FormSheet, Page, Style
from models.form_builder import SheetBuilder
from models.form_measure import pieces
from models.form_submission import date_text
from models.form_texts import ReceiptTexts
from models.plan import ReporterType
from models.receipt import NamedDocument, Receipt

_WIDTHS = (11, 44, 47)
_LEFT = 2
# Below a spreadsheet's 409 points, and so that a row still fits on a page.
_MOST_LINES = 14


def receipt_form(receipt: Receipt, texts: ReceiptTexts) -> tuple[FormSheet, ...]:
    """Render a receipt."""
    builder = SheetBuilder(texts.sheet, _WIDTHS)
    _add_letterhead(builder, receipt, texts)
    _add_verdict(builder, receipt, texts)
    _add_documents(builder, receipt, texts)
    _add_remarks(builder, receipt, texts)
    _add_end(builder, receipt, texts)
    footer = texts.footer.format(who=_who(receipt, texts), year=receipt.year, code=short_code(receipt.digest))
    return (builder.sheet(Page(landscape=False, footer=(footer, texts.page))),)


def _add_letterhead(builder: SheetBuilder, receipt: Receipt, texts: ReceiptTexts) -> None:
    builder.add_band(texts.titles[_says(receipt)], Style.TITLE)
    builder.add_band(receipt.district_name, Style.SUBTITLE)
    builder.add_space()
    builder.add_spans((texts.number, Style.FIELD, _LEFT), (texts.day, Style.FIELD_END, 1))
    builder.add_band(texts.subject.format(year=receipt.year), Style.FIELD)
    builder.add_band(_addressee(receipt, texts), Style.FIELD)
    builder.add_space()
    body = texts.body.format(
        who=_who(receipt, texts), plan=receipt.plan_title, year=receipt.year, district=receipt.district_name
    )
    builder.add_band(body, Style.FIELD)


def _add_verdict(builder: SheetBuilder, receipt: Receipt, texts: ReceiptTexts) -> None:
    builder.add_space()
    builder.add_band(texts.verdicts[_says(receipt)], Style.ISSUE)
    decided = texts.decided.format(date=date_text(receipt.made_at))
    officer = texts.officer.format(officer=receipt.officer) if receipt.officer else ""
    builder.add_spans((decided, Style.TEXT, _LEFT), (officer, Style.TEXT, 1))
    if receipt.reason:
        for piece in pieces(texts.message.format(text=receipt.reason), sum(_WIDTHS[:-1]), _MOST_LINES):
            builder.add_band(piece, Style.TEXT)


def _add_documents(builder: SheetBuilder, receipt: Receipt, texts: ReceiptTexts) -> None:
    _add_columns(builder, texts.documents_columns)
    for document in receipt.heads:
        kind = texts.kinds["final" if document.final else "interim"]
        builder.add(
            FormCell(value=document.revision, style=Style.CENTRE),
            FormCell(value=texts.code.format(kind=kind, code=document.code)),
            FormCell(value=texts.uses[_use(receipt, document)]),
        )
    if len(receipt.heads) > 1:
        builder.add_band(texts.fork, Style.TEXT)


def _use(receipt: Receipt, document: NamedDocument) -> str:
    return _says(receipt) if document.digest in receipt.documents else ""


def _says(receipt: Receipt) -> str:
    return "noted" if receipt.noted else receipt.verdict.value


def _add_remarks(builder: SheetBuilder, receipt: Receipt, texts: ReceiptTexts) -> None:
    if receipt.remarks:
        builder.add_space()
        _add_columns(builder, texts.remarks_columns)
    for remark in receipt.remarks:
        title = remark.title if remark.indicator else texts.whole_report
        for piece in pieces(remark.text, _WIDTHS[-1], _MOST_LINES):
            builder.add(
                FormCell(value=remark.indicator or None, style=Style.CODE),
                FormCell(value=title or None),
                FormCell(value=piece or None),
            )


def _add_end(builder: SheetBuilder, receipt: Receipt, texts: ReceiptTexts) -> None:
    following = 1 + max(document.revision for document in receipt.heads)
    builder.add_space()
    builder.add_band(texts.advice[_says(receipt)].format(next=following), Style.FIELD)
    builder.add_space()
    builder.add_band(texts.closing[receipt.verdict], Style.FIELD)
    builder.add_space()
    hint = texts.code_hint.format(code=short_code(receipt.digest))
    builder.add_spans((hint, Style.HINT, _LEFT), (texts.signature, Style.SIGNATURE, 1))


def _add_columns(builder: SheetBuilder, columns: Sequence[str]) -> None:
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in columns))


def _addressee(receipt: Receipt, texts: ReceiptTexts) -> str:
    if receipt.reporter.type is ReporterType.OFFICE:
        return texts.to_office.format(name=receipt.district_name)
    if not receipt.name:
        return texts.to_school_code.format(code=receipt.reporter.code)
    return texts.to_school.format(name=_bare(receipt))


def _who(receipt: Receipt, texts: ReceiptTexts) -> str:
    code = receipt.reporter.code
    if receipt.reporter.type is ReporterType.OFFICE:
        return receipt.district_name
    if not receipt.name:
        return texts.school_code.format(code=code)
    return texts.school.format(name=_bare(receipt), amphoe=receipt.amphoe, code=code)


def _bare(receipt: Receipt) -> str:
    return receipt.name.removeprefix("โรงเรียน")
