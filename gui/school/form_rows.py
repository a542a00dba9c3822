"""Which rows a guideline, a filter or a search is shown as."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from gui.school.context import FormContext
from gui.school.entry_row import EntryRow
from gui.school.inputs import inputs_of
from gui.school.page_row import PageRow
from gui.school.part_rows import PartRow, SubgroupRow, TableHeadRow, part_groups, part_title
from gui.school.pasting import Target
from gui.school.quiet_rows import FoldRow, HeadingRow, RepeatRow
from gui.school.year_book import YearBook
from models.keyboard import by_keys
from models.measure import applies
from models.numbers import to_arabic_digits
from models.plan import Indicator, Kind

_CODE = re.compile(r"[0-9]+(?:[/.][0-9]+)+")


def guideline_rows(context: FormContext, guideline: str, opened: frozenset[str]) -> Iterator[PageRow]:
    """Yield the rows of a guideline; ``opened`` names those that do not apply and are to be seen all the same."""
    book = context.book
    mine = [i for i in book.plan.indicators if i.guideline == guideline and book.reporter.type in i.reporters]
    for indicator in mine:
        parts = [part for part in mine if part.parent == indicator.id]
        if indicator.parent:
            continue
        if indicator.kind is Kind.GROUP and all(part.kind is Kind.MEAN_SCORE for part in parts):
            yield from _table(context, indicator, parts, opened)
        elif indicator.kind is Kind.GROUP:
            yield HeadingRow(context, indicator)
            for part in parts:
                yield _row(context, part, opened)
        else:
            yield _row(context, indicator, opened)


def found_rows(context: FormContext, indicators: Iterable[Indicator]) -> Iterator[PageRow]:
    """Yield a row for each of some indicators of anywhere, under their full codes."""
    for indicator in indicators:
        yield EntryRow(context, indicator, full_code=True)


def filtered(context: FormContext, key: str) -> tuple[Indicator, ...]:
    """Return what a filter finds: ``blank``, ``problems``, ``remarks``, ``changed`` or ``group:ID``."""
    book = context.book
    tests: dict[str, Callable[[str], bool]] = {
        "blank": book.unfinished,
        "remarks": lambda name: bool(book.remarks(name)),
        "problems": lambda name: book.counts([name]).problems > 0,
        "changed": context.desk.changed_since_export().__contains__,
    }
    kind, _, group = key.partition(":")
    if kind == "group":
        return tuple(indicator for indicator in book.indicators if indicator.group == group)
    return tuple(indicator for indicator in book.indicators if tests[kind](indicator.id))


def searched(book: YearBook, text: str) -> tuple[Indicator, ...]:
    """Return the indicators whose code begins with a text, or that speak of all its words, in the title first."""
    wanted = to_arabic_digits(text).strip().casefold()
    if not wanted:
        return ()
    by_code = tuple(i for i in book.indicators if i.id.startswith(wanted) or i.code.startswith(wanted))
    if by_code:
        return by_code
    pieces = wanted.split()
    typed = by_keys(wanted)  # a code, on a keyboard that was left on Thai
    by_code = tuple(i for i in book.indicators if _CODE.fullmatch(typed) and typed in (i.id, i.code))
    if by_code:
        return by_code
    titled = [i for i in book.indicators if all(piece in _title(i) for piece in pieces)]
    told = [i for i in book.indicators if i not in titled and all(piece in _about(i) for piece in pieces)]
    return (*titled, *told)


def coded(book: YearBook, text: str, guideline: str) -> Indicator | None:
    """Return the indicator that a typed code means: whole, or the short one within a guideline's issue first."""
    return _coded(book, text.strip(), guideline) or _coded(book, by_keys(text.strip()), guideline)


def _coded(book: YearBook, text: str, guideline: str) -> Indicator | None:
    wanted = to_arabic_digits(text)
    issue = guideline.partition("/")[0]
    exact = [i for i in book.plan.indicators if i.id == wanted and book.reporter.type in i.reporters]
    near = [i for i in book.indicators if i.code == wanted]
    near.sort(key=lambda i: (i.guideline != guideline, i.id.partition("/")[0] != issue))
    return next(iter([*exact, *near]), None)


def fillable(context: FormContext) -> tuple[Target, ...]:
    """Return what can be filled in, page after page in reading order."""
    book = context.book
    order = {guideline.id: at for at, guideline in enumerate(book.plan.guidelines)}
    shown = [i for i in book.indicators if applies(i, book.known) is not False or book.errors(i.id)]
    made = (Target(i, inputs_of(book.plan, i, book.known)) for i in sorted(shown, key=lambda i: order[i.guideline]))
    return tuple(target for target in made if target.specs)


def _about(indicator: Indicator) -> str:
    return f"{_title(indicator)} {indicator.definition.casefold()}"


def _title(indicator: Indicator) -> str:
    return f"{indicator.title_display} {indicator.short_title}".casefold()


def _folded(context: FormContext, indicator: Indicator, opened: frozenset[str]) -> bool:
    outside = applies(indicator, context.book.known) is False
    return outside and indicator.id not in opened and not context.book.errors(indicator.id)


def _row(context: FormContext, indicator: Indicator, opened: frozenset[str]) -> PageRow:
    if indicator.kind is Kind.REPEAT:
        return RepeatRow(context, indicator)
    if indicator.kind is Kind.GROUP:
        return HeadingRow(context, indicator)
    return FoldRow(context, [indicator]) if _folded(context, indicator, opened) else EntryRow(context, indicator)


def _table(
    context: FormContext, indicator: Indicator, parts: Sequence[Indicator], opened: frozenset[str]
) -> Iterator[PageRow]:
    heading = HeadingRow(context, indicator)
    yield heading
    yield TableHeadRow(context, indicator)
    for title, members in part_groups(parts):
        folded = [part for part in members if _folded(context, part, opened)]
        if folded:
            yield FoldRow(context, folded, title, coded=False)
        shown = [part for part in members if part not in folded]
        if shown:
            yield SubgroupRow(context, shown[0], title)
            for part in shown:
                yield PartRow(context, part, heading, part_title(part, title))
