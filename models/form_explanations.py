"""The sheet of explanations, of remarks too long for the form, and of announced evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from models.form import FormCell, FormSheet, Page, Style
from models.form_builder import SheetBuilder
from models.form_measure import pieces
from models.form_rows import Ground, is_long, remark
from models.submission import Answered, Explanation

_WIDTHS = (9, 60, 92)
# Below a spreadsheet's 409 points, and so that a row still fits on a page.
_MOST_LINES = 14
_KILOBYTE = 1024
_CHECK = "check."


def explanations_sheet(base: Ground, page: Page) -> FormSheet:
    """Render which warnings each explanation answers, and its text."""
    texts = base.texts
    builder = SheetBuilder(texts.explanations_sheet, _WIDTHS)
    builder.add_band(texts.explanations_title.format(year=base.report.year), Style.TITLE)
    builder.add_space()
    _add_head(builder, texts.explanations_columns)
    head = builder.row
    for number, explanation in enumerate(base.report.explanations, start=1):
        _add_pieces(builder, str(number), _subjects(base, explanation), explanation.text)
    if not base.report.explanations:
        builder.add(FormCell(value=texts.nothing, style=Style.CODE), FormCell(value=texts.no_explanations), FormCell())
    _add_table(builder, texts.notes_title, texts.notes_columns, tuple(_long_remarks(base)))
    _add_table(builder, texts.evidence_title, texts.evidence_columns, tuple(_evidence(base)))
    return builder.sheet(Page(footer=page.footer), freeze=head + 1)


def _add_head(builder: SheetBuilder, columns: Sequence[str]) -> None:
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in columns))


def _add_pieces(builder: SheetBuilder, code: str, subject: str, text: str) -> None:
    """Add a text, in several rows where it is long."""
    subjects, texts = pieces(subject, _WIDTHS[1], _MOST_LINES), pieces(text, _WIDTHS[2], _MOST_LINES)
    for left, right in zip_longest(subjects, texts):
        builder.add(FormCell(value=code, style=Style.CODE), FormCell(value=left or None), FormCell(value=right))


def _add_table(builder: SheetBuilder, title: str, columns: Sequence[str], rows: Sequence[tuple[str, str, str]]) -> None:
    if not rows:
        return
    builder.add_space()
    builder.add_band(title, Style.ISSUE)
    _add_head(builder, columns)
    for code, subject, text in rows:
        _add_pieces(builder, code, subject, text)


def _subjects(base: Ground, explanation: Explanation) -> str:
    return "\n".join(f"{a.indicator or base.texts.whole_report} {_rule(base, a)}" for a in explanation.answers)


def _rule(base: Ground, answered: Answered) -> str:
    if answered.rule.startswith(_CHECK):
        own = answered.rule.removeprefix(_CHECK)
        for check in base.plan.checks:
            if check.id == own:
                return check.message
    return base.texts.rules.get(answered.rule) or base.texts.other_rule.format(rule=answered.rule)


def _long_remarks(base: Ground) -> Iterator[tuple[str, str, str]]:
    for indicator in base.plan.entered_by(base.report.reporter.type):
        text = remark(base, indicator)
        if is_long(text):
            yield indicator.id, indicator.short_title, text


def _evidence(base: Ground) -> Iterator[tuple[str, str, str]]:
    titles = {indicator.id: indicator.short_title for indicator in base.plan.indicators}
    for item in base.report.evidence:
        size = -(-item.size // _KILOBYTE)
        text = base.texts.evidence_size.format(name=item.name, size=f"{size:,}")
        yield item.indicator, titles.get(item.indicator, ""), text
