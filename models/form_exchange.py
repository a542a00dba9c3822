"""The visible sheets of an exchange between two computers of a district: what was decided, and of which reports."""

from __future__ import annotations

from collections.abc import Iterator

from models.decision import Decision
from models.exchange import Exchange
from models.fingerprint import short_code
from models.form import FormCell, FormSheet, Page, Style
from models.form_builder import SheetBuilder
from models.form_measure import pieces
from models.form_submission import date_text, document_code
from models.form_texts import DecisionsTexts

_WIDTHS = (14, 18, 8, 30, 50, 24, 20)
_REASON = 4
_DOCUMENT_WIDTHS = (16, 10, 18, 20)
_MOST_LINES = 14
# Every reader of ours stops at 5,000 rows of a sheet.
MOST_ROWS = 2_000


def exchange_form(exchange: Exchange, texts: DecisionsTexts) -> tuple[FormSheet, ...]:
    """Render an exchange; of very many decisions the first, and how many more there are."""
    page = Page(footer=(texts.footer.format(district=exchange.district_name, year=exchange.year), texts.page))
    return _decisions_sheet(exchange, texts, page), _documents_sheet(exchange, texts, page)


def _decisions_sheet(exchange: Exchange, texts: DecisionsTexts, page: Page) -> FormSheet:
    builder = SheetBuilder(texts.sheet, _WIDTHS)
    builder.add_band(texts.title.format(year=exchange.year), Style.TITLE)
    builder.add_band(texts.subtitle.format(district=exchange.district_name), Style.SUBTITLE)
    part = texts.part.format(part=exchange.part, parts=exchange.parts)
    made_at = texts.made_at.format(date=date_text(exchange.made_at))
    builder.add_spans((part, Style.FIELD, _REASON), (made_at, Style.FIELD_END, len(_WIDTHS) - _REASON))
    builder.add_space()
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in texts.columns))
    head = builder.row
    codes = {document.digest: document_code(document.submission) for document in exchange.documents}
    for number, decision in enumerate(exchange.decisions):
        if builder.row >= MOST_ROWS:
            builder.add_band(texts.more.format(count=len(exchange.decisions) - number), Style.TEXT)
            break
        _add_decision(builder, decision, codes, texts)
    if not exchange.decisions:
        builder.add_band(texts.no_decisions, Style.TEXT)
    return builder.sheet(Page(repeat=(head, head), footer=page.footer), freeze=head + 1)


def _add_decision(builder: SheetBuilder, decision: Decision, codes: dict[str, str], texts: DecisionsTexts) -> None:
    subject = "\n".join(_subjects(decision, codes, texts))
    for piece in pieces("\n".join(_reasons(decision)), _WIDTHS[_REASON], _MOST_LINES):
        builder.add(
            FormCell(value=decision.reporter.code, style=Style.CODE),
            FormCell(value=texts.kinds[decision.kind]),
            FormCell(value=str(decision.year or texts.all_years), style=Style.CODE),
            FormCell(value=subject or None),
            FormCell(value=piece or None),
            FormCell(value=decision.officer or None),
            FormCell(value=date_text(decision.made_at)),
        )


def _subjects(decision: Decision, codes: dict[str, str], texts: DecisionsTexts) -> Iterator[str]:
    for document in decision.documents[:_MOST_LINES]:
        yield texts.document.format(code=codes.get(document) or short_code(document))
    if decision.chosen:
        yield texts.chosen.format(code=codes.get(decision.chosen) or short_code(decision.chosen))
    if decision.key:
        yield texts.key.format(code=short_code(decision.key))
    if decision.school is not None:
        yield decision.school.name


def _reasons(decision: Decision) -> Iterator[str]:
    if decision.reason:
        yield decision.reason
    yield from (f"{remark.indicator} {remark.text}".strip() for remark in decision.remarks)


def _documents_sheet(exchange: Exchange, texts: DecisionsTexts, page: Page) -> FormSheet:
    builder = SheetBuilder(texts.documents_sheet, _DOCUMENT_WIDTHS)
    builder.add_band(texts.documents_title, Style.TITLE)
    builder.add_space()
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in texts.documents_columns))
    head = builder.row
    for document in exchange.documents:
        submission = document.submission
        builder.add(
            FormCell(value=submission.report.reporter.code, style=Style.CODE),
            FormCell(value=submission.revision, style=Style.NUMBER),
            FormCell(value=texts.finals["final" if submission.final else "interim"]),
            FormCell(value=document_code(submission), style=Style.CODE),
        )
    if not exchange.documents:
        builder.add_band(texts.no_documents, Style.TEXT)
    return builder.sheet(Page(landscape=False, repeat=(head, head), footer=page.footer), freeze=head + 1)
