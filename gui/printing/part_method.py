"""Part 5 and the appendix: how figures are computed, what is odd about them, and what they were computed from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gui.printing import texts
from gui.printing.flow import Strip
from gui.printing.material import Material
from gui.printing.paragraphs import FIRST_LINE, heading, item, paragraph, part
from gui.printing.style import CODE, SMALL, SUBHEADING, TABLE, TABLE_CODE, TEXT_WIDTH, pt
from gui.printing.tables import Cell, Row, Run, cell, table
from models.plan import Indicator

_CODE = pt(50)
_TITLE = pt(150)


def method(material: Material) -> Iterator[Strip]:
    """Yield the part."""
    typesetter = material.typesetter
    yield from part(typesetter, texts.PART_METHOD)
    yield from heading(typesetter, texts.METHOD)
    for number, text in enumerate(texts.METHOD_ITEMS, start=1):
        yield from item(typesetter, f"{number}.", text)
    yield from heading(typesetter, texts.VERDICT_HEADING)
    for _, text in texts.VERDICT_MEANINGS:
        yield from item(typesetter, texts.BULLET, text)
    yield from heading(typesetter, texts.PRIVACY_HEADING)
    for text in texts.PRIVACY_ITEMS:
        yield from item(typesetter, texts.BULLET, text)
    yield from plan_notes(material, material.plan.indicators)


def plan_notes(material: Material, indicators: Sequence[Indicator]) -> Iterator[Strip]:
    """Yield what the plan notes about indicators, where it notes anything."""
    rows = list(_note_rows(material, indicators))
    if not rows:
        return
    yield from heading(material.typesetter, texts.NOTES_HEADING)
    heads = (texts.CODE_COLUMN, texts.INDICATOR_COLUMN, texts.NOTE_COLUMN)
    yield from table(material.typesetter, (_CODE, _TITLE, TEXT_WIDTH - _CODE - _TITLE), heads, rows)


def _note_rows(material: Material, indicators: Sequence[Indicator]) -> Iterator[Row]:
    """Yield the plan's notes; neighbours under one parent that share a note share its row."""
    shared: list[Indicator] = []
    for indicator in indicators:
        if not _note(indicator):
            continue
        if shared and (shared[0].parent, _note(shared[0])) != (indicator.parent, _note(indicator)):
            yield _note_row(material, shared)
            shared = []
        shared.append(indicator)
    if shared:
        yield _note_row(material, shared)


def _note(indicator: Indicator) -> str:
    apart = "" if indicator.baseline.comparable or indicator.oddity else texts.baseline_note(indicator.baseline.printed)
    return " ".join(text for text in (indicator.oddity, apart) if text)


def _note_row(material: Material, shared: list[Indicator]) -> Row:
    first, last = shared[0], shared[-1]
    code = material.full_code(first) + (f"\n{texts.TO} {material.full_code(last)}" if last is not first else "")
    title = first.short_title + (f" {texts.TO} {last.short_title}" if last is not first else "")
    runs = [Run(text=_note(first), style=TABLE)]
    if first.interpretation_pending and texts.PENDING_MARK not in _note(first):
        runs.append(Run(text=texts.PENDING_MARK, style=SMALL))
    return Row(cells=(cell(code, TABLE_CODE), cell(title, TABLE), Cell(runs=tuple(runs))))


def appendix(material: Material) -> Iterator[Strip]:
    """Yield the appendix: one digest for the set of documents, which the same set always has."""
    typesetter, whole = material.typesetter, material.report.whole
    yield from part(typesetter, texts.PART_APPENDIX, new_page=False)
    yield from paragraph(typesetter, texts.sources(len(whole.digests)), first=FIRST_LINE, space=pt(8))
    for title, code in ((texts.FINGERPRINT, whole.digest), (texts.PLAN_FINGERPRINT, material.plan.digest())):
        yield from heading(typesetter, title, SUBHEADING)
        yield from paragraph(typesetter, f"SHA-256 {_grouped(code)}", CODE)


def _grouped(code: str) -> str:
    return " ".join(code[start : start + 8] for start in range(0, len(code), 8))
