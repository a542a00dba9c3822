"""A submission's visible form in layout 1: the page that a director signs, and the sheets that belong to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from models.canonical import digest, encode
from models.fingerprint import short_code
from models.form import FormCell, FormSheet, Page, Style
from models.form_builder import SheetBuilder
from models.form_explanations import explanations_sheet
from models.form_profile import profile_sheet
from models.form_rows import WIDTHS, Ground, ground, group_row, indicator_row, repeat_row
from models.form_texts import SubmissionTexts
from models.plan import Indicator, Kind, Plan, ReporterType, StrategicIssue
from models.submission import EntryState, Submission
from models.years import format_thai_date

LAYOUT = 1
_LEFT = 5
_NARROW = 4


def submission_form(plan: Plan, submission: Submission, texts: SubmissionTexts) -> tuple[FormSheet, ...]:
    """Render a submission; ``view`` and ``key`` are not looked at."""
    base = ground(plan, submission.report, texts)
    page = Page(footer=(_footer(plan, submission, texts), texts.page))
    sheets = [_form_sheet(base, submission, page)]
    if submission.report.reporter.type is ReporterType.SCHOOL:
        sheets.append(profile_sheet(base, page))
    return (*sheets, explanations_sheet(base, page))


def document_code(submission: Submission) -> str:
    """Return the short code of all that was reported, written beside the signature (DESIGN section 10)."""
    return short_code(digest(encode(submission.report)))


def reporter_name(plan: Plan, submission: Submission, texts: SubmissionTexts) -> str:
    """Return the school's name and amphoe, its code where they are not known, or the office's name."""
    reporter = submission.report.reporter
    if reporter.type is ReporterType.OFFICE:
        return plan.district.name
    if not submission.name:
        return texts.school_code.format(code=reporter.code)
    name = submission.name.removeprefix("โรงเรียน")
    return texts.school.format(name=name, amphoe=submission.amphoe)


def date_text(text: str) -> str:
    """Return the day of an ISO 8601 time as Thais write it; any other text as it is."""
    try:
        return format_thai_date(date.fromisoformat(text[:10]))
    except ValueError:
        return text


def _footer(plan: Plan, submission: Submission, texts: SubmissionTexts) -> str:
    return texts.footer.format(
        who=reporter_name(plan, submission, texts),
        year=submission.report.year,
        revision=submission.revision,
        code=document_code(submission),
    )


def _form_sheet(base: Ground, submission: Submission, page: Page) -> FormSheet:
    builder = SheetBuilder(base.texts.form_sheet, WIDTHS)
    _add_head(builder, base, submission)
    builder.add_space()
    builder.add(*(FormCell(value=text, style=Style.HEAD) for text in _columns(base)))
    head = builder.row
    asked = _asked_by_guideline(base)
    for issue in base.plan.issues:
        _add_issue(builder, base, issue, asked)
    builder.add_space()
    _add_attestation(builder, base, submission)
    # Not frozen: title and head together would take half of a laptop's screen.
    return builder.sheet(Page(repeat=(head, head), footer=page.footer))


def _add_head(builder: SheetBuilder, base: Ground, submission: Submission) -> None:
    texts, plan, reporter = base.texts, base.plan, submission.report.reporter
    is_school = reporter.type is ReporterType.SCHOOL
    code = (texts.school_code if is_school else texts.office_code).format(code=reporter.code)
    kind = texts.final if submission.final else texts.interim
    builder.add_band(texts.title.format(year=submission.report.year), Style.TITLE)
    builder.add_band(texts.plan.format(title=plan.title, edition=plan.edition_label), Style.SUBTITLE)
    builder.add_band(plan.district.name, Style.SUBTITLE)
    _add_pair(builder, reporter_name(plan, submission, texts) if is_school else texts.office, code)
    _add_pair(
        builder,
        texts.revision.format(revision=submission.revision, kind=kind),
        texts.made_at.format(date=date_text(submission.made_at), code=document_code(submission)),
    )


def _add_pair(builder: SheetBuilder, left: str, right: str) -> None:
    builder.add_spans((left, Style.FIELD, _LEFT), (right, Style.FIELD_END, len(WIDTHS) - _LEFT))


def _columns(base: Ground) -> Iterator[str]:
    own = {
        2: base.texts.baseline_column.format(year=base.plan.baseline_year),
        3: base.texts.target_column.format(year=base.report.year),
    }
    yield from (own.get(index, text) for index, text in enumerate(base.texts.columns))


def _asked_by_guideline(base: Ground) -> dict[str, list[Indicator]]:
    asked: dict[str, list[Indicator]] = {}
    for indicator in base.plan.indicators:
        if base.report.reporter.type in indicator.reporters:
            asked.setdefault(indicator.guideline, []).append(indicator)
    return asked


def _add_issue(
    builder: SheetBuilder, base: Ground, issue: StrategicIssue, asked: Mapping[str, Sequence[Indicator]]
) -> None:
    texts = base.texts
    guidelines = [g for g in base.plan.guidelines if g.issue == issue.id and g.id in asked]
    if guidelines:
        builder.add_band(texts.issue.format(number=issue.number, title=issue.title), Style.ISSUE)
    for guideline in guidelines:
        builder.add_band(texts.guideline.format(number=guideline.number, title=guideline.title), Style.GUIDELINE)
        for indicator in asked[guideline.id]:
            builder.add(*_row(base, indicator))


def _row(base: Ground, indicator: Indicator) -> tuple[FormCell, ...]:
    if indicator.kind is Kind.GROUP:
        return group_row(indicator)
    return repeat_row(base, indicator) if indicator.kind is Kind.REPEAT else indicator_row(base, indicator)


def _add_attestation(builder: SheetBuilder, base: Ground, submission: Submission) -> None:
    """Add it as one row, which no program breaks over two pages."""
    texts, who = base.texts, submission.attestation
    acting = texts.acting.format(acting=who.acting) if who.acting else ""
    signature = texts.attestation.format(name=who.name, position=who.position, acting=acting)
    left = f"{_tally(base)}\n\n{texts.code_hint.format(code=document_code(submission))}"
    builder.add_spans(
        (left, Style.HINT, _NARROW), (f"{texts.attested}\n\n\n{signature}", Style.SIGNATURE, len(WIDTHS) - _NARROW)
    )


def _tally(base: Ground) -> str:
    asked = base.plan.entered_by(base.report.reporter.type)
    counts = Counter(base.state(indicator) for indicator in asked)
    named = {state.value: counts[state] for state in EntryState}
    return base.texts.tally.format(blank=counts[None], all=len(asked), **named)
