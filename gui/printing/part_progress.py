"""Part 6: what the responsible groups wrote of progress, obstacle and next step; left out where nobody wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from gui.printing import texts
from gui.printing.flow import Strip
from gui.printing.material import Material
from gui.printing.paragraphs import FIRST_LINE, heading, paragraph, part
from gui.printing.style import SMALL, SUBHEADING, TABLE, TABLE_CODE, TEXT_WIDTH, pt
from gui.printing.tables import Cell, Row, Run, cell, table
from models.consolidation import IndicatorResult
from models.disclosure import publishable
from models.years import format_thai_date
from storage.district_notes import ProgressNote

_CODE, _TITLE = pt(48), pt(112)


def progress(material: Material) -> Iterator[Strip]:
    """Yield the part; words that may not be public, by the rule of schools' words, are withheld."""
    noted = [result for result in material.results if result.indicator.id in material.notes]
    if not noted:
        return
    yield from part(material.typesetter, texts.PART_PROGRESS)
    yield from paragraph(material.typesetter, texts.PROGRESS_INTRO, first=FIRST_LINE, space=pt(8))
    for group in material.plan.groups:
        mine = [result for result in noted if result.indicator.group == group.id]
        if mine:
            yield from heading(material.typesetter, group.name, SUBHEADING)
            yield from note_table(material, mine, public=True)


def note_table(material: Material, results: Sequence[IndicatorResult], *, public: bool) -> Iterator[Strip]:
    """Yield the notes of indicators as a table."""
    each = (TEXT_WIDTH - _CODE - _TITLE) / 3
    widths = (_CODE, _TITLE, each, each, each)
    heads = (
        texts.CODE_COLUMN,
        texts.INDICATOR_COLUMN,
        texts.PROGRESS_COLUMN,
        texts.OBSTACLE_COLUMN,
        texts.NEXT_COLUMN,
    )
    rows = [_row(material, result, material.notes[result.indicator.id], public=public) for result in results]
    yield from table(material.typesetter, widths, heads, rows)


def _row(material: Material, result: IndicatorResult, note: ProgressNote, *, public: bool) -> Row:
    title = [Run(text=result.indicator.short_title, style=TABLE)]
    if not public:
        title.append(Run(text=texts.noted_by(note.author, _day(note.at)), style=SMALL))
    said = (_said(words, public=public) for words in (note.progress, note.obstacle, note.next_step))
    code = cell(material.full_code(result.indicator), TABLE_CODE)
    return Row(cells=(code, Cell(runs=tuple(title)), *(cell(words, TABLE) for words in said)))


def _said(words: str, *, public: bool) -> str:
    if not words:
        return texts.NONE
    return words if not public or publishable(words) else texts.WITHHELD


def _day(at: str) -> str:
    return format_thai_date(datetime.fromisoformat(at).date(), abbreviated=True) if at else ""
