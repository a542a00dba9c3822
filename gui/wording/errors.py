"""The sentence of an expected error: by its kind and code, filled with its facts, its details one a line below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from gui.wording.faults import STORAGE, UNTRUSTED
from gui.wording.findings import finding_sentence
from gui.wording.invalid import INVALID
from gui.wording.language import Language, Text, fill
from gui.wording.problems import Problem, problem_sentence
from gui.wording.refusals import REFUSALS
from gui.wording.states import document_word, word
from models.errors import ChiwatError, InvalidDataError, StorageError, UnsafeFileError, UntrustedError
from models.finding import Finding
from models.numbers import Digits, in_digits
from models.plan import Plan

SENTENCES: Mapping[type[ChiwatError], Mapping[str, Text]] = {
    StorageError: STORAGE,
    UntrustedError: UNTRUSTED,
    UnsafeFileError: REFUSALS,
    InvalidDataError: INVALID,
}
MOST_LINES = 20

_UNKNOWN: Text = (
    "ทำไม่สำเร็จ ({fault}) ไม่มีการเปลี่ยนแปลงข้อมูล ให้แจ้งข้อความนี้แก่ผู้ดูแลโปรแกรม",
    "it did not work ({fault}) and nothing was changed: tell this to whoever looks after the program",
)
_AT: Text = (" (ตำแหน่ง: {path})", " (at {path})")
_MORE: Text = ("และอีก {count} รายการ", "and {count} more")
_REPORTS: Text = ("ปี {year!s} จำนวน {count} ฉบับ", "{year!s} ({count})")
_TOTAL: Text = ("ทั้งหมด {count} รายการ", "{count} in all")


def sentence(error: ChiwatError, language: Language = Language.THAI, digits: Digits = Digits.ARABIC) -> str:
    """Return what an error says to the person who met it; what it lists follows one a line, at most ``MOST_LINES``."""
    table = SENTENCES.get(type(error), {})
    text = table.get(error.code, _UNKNOWN)
    first = fill(text, _facts(error, language, digits), language, digits) + _place(error, language)
    return "\n".join([first, *_details(error, language, digits)])


def _facts(error: ChiwatError, language: Language, digits: Digits) -> Mapping[str, object]:
    """Return the facts with codes as words and years without thousands separators."""
    facts: dict[str, object] = {"fault": error.code} | error.params
    facts |= {name: word(str(facts[name]), language) for name in ("state", "status") if name in facts}
    if error.code in ("wrong_kind", "wrong_document"):
        facts["found"] = document_word(str(facts.get("found")), language)
    if error.code == "file_in_use":
        facts["since"] = str(facts["since"])[: len("2021-09-30T08:00")].replace("T", " ")
    if isinstance(years := facts.get("years"), tuple | list):
        facts["years"] = [in_digits(str(year), digits) for year in years]
    if isinstance(reports := facts.get("reports"), tuple | list):
        each = ({"year": year, "count": count} for year, count in reports)
        facts["reports"] = [fill(_REPORTS, one, language, digits) for one in each]
    return facts


def _place(error: ChiwatError, language: Language) -> str:
    """Return where in the data it is; a file's path stands in the sentence itself."""
    located = isinstance(error, InvalidDataError) and error.params.get("path")
    return fill(_AT, error.params, language) if located else ""


def _details(error: ChiwatError, language: Language, digits: Digits) -> Iterator[str]:
    problems, findings = error.params.get("problems"), error.params.get("findings")
    if isinstance(problems, list | tuple):
        yield from _listed(problems, (problem_sentence(each, language, digits) for each in problems), language, digits)
    if isinstance(findings, list | tuple):
        plan = error.params.get("plan")
        yield from _findings(findings, plan if isinstance(plan, Plan) else None, language, digits)


def _findings(
    findings: list[Finding] | tuple[Finding, ...], plan: Plan | None, language: Language, digits: Digits
) -> Iterator[str]:
    if plan is None:  # its indicators' names and labels are the plan's
        yield fill(_TOTAL, {"count": len(findings)}, language, digits)
        return
    worded = (f"{each.indicator} {finding_sentence(each, plan, language, digits)}".strip() for each in findings)
    yield from _listed(findings, worded, language, digits)


def _listed(
    items: list[Problem] | tuple[Problem, ...] | list[Finding] | tuple[Finding, ...],
    worded: Iterable[str],
    language: Language,
    digits: Digits,
) -> Iterator[str]:
    yield from (f"- {line}" for line in islice(worded, MOST_LINES))
    if len(items) > MOST_LINES:
        yield f"- {fill(_MORE, {'count': len(items) - MOST_LINES}, language, digits)}"
