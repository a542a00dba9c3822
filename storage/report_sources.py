"""What the figures rest on: reports not counted, explanations, the manifest of documents, the definitions."""

from __future__ import annotations

from collections.abc import Iterator

from models import __version__
from models.plan import Indicator, Kind
from models.submission import Reporter, YearReport
from storage.report_book import ReportBook
from storage.report_sheet import StyledCell
from storage.report_styles import COUNT, TEXT, WRAPPED, WRITTEN

_CHECK = "check."


def add_missing(book: ReportBook) -> None:
    """Add the sheet of the reporters that are not counted, each with where it stands."""
    texts, report = book.texts, book.report
    absent = [reporter for reporter in report.standings if reporter not in report.counted]
    lines = book.coverage_lines() if absent else (*book.coverage_lines(), texts.lines["none_missing"])
    sheet = book.sheet("missing", book.columns(code=16, school=44, amphoe=18, review=20, revision=12), lines=lines)
    head = sheet.head(height=1)
    for reporter in absent:
        standing, school = report.standings[reporter], book.school(reporter.code)
        sheet.add([
            (reporter.code, TEXT),
            (book.reporter_name(reporter.code), TEXT),
            (school.amphoe if school else None, TEXT),
            (texts.standing(standing), TEXT),
            (standing.current.revision if standing.current else None, COUNT),
        ])  # fmt: skip
    sheet.freeze(head, 2)
    book.finish(sheet)


def add_explanations(book: ReportBook) -> None:
    """Add the sheet of what counted reporters wrote: explanations of warnings, reasons and notes."""
    columns = book.columns(code=16, school=32, amphoe=14, id=12, title=34, about=44, text=80)
    sheet = book.sheet("explanations", columns, lines=(book.texts.lines["internal"],))
    head = sheet.head(height=1)
    # A report made under an older edition may speak of indicators that this plan no longer has.
    titles = {indicator.id: indicator.short_title for indicator in book.report.plan.indicators}
    for reporter, counted in book.report.counted.items():
        school = book.school(reporter.code)
        place: list[StyledCell] = [
            (reporter.code, TEXT),
            (book.reporter_name(reporter.code), TEXT),
            (school.amphoe if school else None, TEXT),
        ]
        for indicator_id, about, text in _texts(book, counted.report):
            title = titles.get(indicator_id)
            sheet.add([*place, (indicator_id or None, TEXT), (title, WRAPPED), (about, WRAPPED), (text, WRITTEN)])
    sheet.freeze(head, 2)
    book.finish(sheet)


def _texts(book: ReportBook, report: YearReport) -> Iterator[tuple[str, str, str]]:
    """Yield indicator id, subject and text, the explanations first."""
    for explanation in report.explanations:
        for answered in explanation.answers:
            yield answered.indicator, rule_label(book, answered.rule), explanation.text
    for indicator_id, entry in report.entries.items():
        if entry.reason:
            state = book.texts.states.get(entry.state.value, "")
            yield indicator_id, book.texts.rules["reason"].format(state=state).strip(), entry.reason
        if entry.note:
            yield indicator_id, book.texts.rules["note"], entry.note


def rule_label(book: ReportBook, rule: str) -> str:
    """Return a warning's rule in words; a cross-check of the plan brings its own."""
    for check in book.report.plan.checks:
        if rule == _CHECK + check.id:
            return check.message
    rules = book.texts.rules
    return rules.get(rule) or rules["other"].format(rule=rule)


def add_manifest(book: ReportBook) -> None:
    """Add the sheet that lets the report be computed again: plan, documents and where each reporter stood."""
    report, texts = book.report, book.texts
    plan = texts.lines["plan_digest"].format(
        id=report.plan.id, edition=report.plan.edition, digest=report.plan.digest()
    )
    made = texts.lines["publication"].format(
        serial=report.publication.serial, program=__version__, made=texts.moment(book.now)
    )
    columns = book.columns(year=8, code=16, reporter=44, review=16, revision=10, counted=12, accepted=14, digest=76)
    sheet = book.sheet("manifest", columns, lines=(plan, made))
    head = sheet.head(height=1)
    for reporter in report.standings:
        sheet.add(_manifest_row(book, reporter))
    for earlier in report.earlier:
        for reporter, digest in earlier.sources.items():
            sheet.add(_earlier_row(book, earlier.year, reporter, digest))
    sheet.freeze(head, 3)
    book.finish(sheet)


def _manifest_row(book: ReportBook, reporter: Reporter) -> list[StyledCell]:
    standing, counted = book.report.standings[reporter], book.report.counted.get(reporter)
    digest = counted.digest if counted else standing.current.digest if standing.current else ""
    held = next((held for held in (standing.accepted, standing.current) if held and held.digest == digest), None)
    return [
        (book.report.year, TEXT),
        (reporter.code, TEXT),
        (book.reporter_name(reporter.code), TEXT),
        (book.texts.standing(standing), TEXT),
        (held.revision if held else None, COUNT),
        (book.texts.yes_no(counted is not None), TEXT),
        (book.texts.yes_no(counted is not None and counted.accepted), TEXT),
        (digest or None, TEXT),
    ]


def _earlier_row(book: ReportBook, year: int, reporter: Reporter, digest: str) -> list[StyledCell]:
    """Return an earlier year's source: only accepted final documents count there."""
    who: list[StyledCell] = [(year, TEXT), (reporter.code, TEXT), (book.reporter_name(reporter.code), TEXT)]
    return [*who, (None, TEXT), (None, COUNT), *[(book.texts.yes_no(True), TEXT)] * 2, (digest, TEXT)]


def add_definitions(book: ReportBook) -> None:
    """Add the data dictionary: what each indicator's figure means, in the plan's words."""
    columns = book.columns(
        id=10, title=50, kind=18, definition=60, formula=44, numerator=36, denominator=36, population=24, applies=24,
        source=36, counting=36, period=18, direction=16, reporters=16, remarks=36,
    )  # fmt: skip
    sheet = book.sheet("definitions", columns)
    head = sheet.head(height=1)
    for indicator in book.report.plan.indicators:
        if indicator.kind is not Kind.GROUP:
            sheet.add((text or None, WRAPPED) for text in _definition(book, indicator))
    sheet.freeze(head, 2)
    book.finish(sheet, pages_wide=2)


def _definition(book: ReportBook, indicator: Indicator) -> tuple[str, ...]:
    texts = book.texts
    return (
        indicator.id, indicator.title_display, texts.kinds[indicator.kind.value], indicator.definition,
        indicator.formula, indicator.numerator, indicator.denominator, indicator.population, indicator.applies_text,
        indicator.data_source, indicator.counting_rule, texts.periods[indicator.data_period.value],
        texts.directions[indicator.direction.value],
        ", ".join(texts.reporters[reporter.value] for reporter in indicator.reporters), indicator.oddity,
    )  # fmt: skip
