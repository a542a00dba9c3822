"""Parts of one indicator as a table: heads, a line a test, a line a subject (picture 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from gui.design.chip import ChipLook
from gui.design.fonts import BODY, BODY_BOLD, SEMIBOLD, SMALL, SMALL_MEDIUM, TABLE
from gui.design.icons import draw_icon
from gui.design.painting import text as draw_text
from gui.design.thai import lay, text_width
from gui.design.tips import plain_tip
from gui.design.tokens import ENTRY_ROW, ERROR, GAP, INK, INK2, INK3, SUNK, TONES
from gui.school.context import FormContext
from gui.school.entry_row import EntryRow
from gui.school.grid import LEFT, RIGHT, grid
from gui.school.inputs import bound_words
from gui.school.looks import attainment_look, blank_look, level_look, result_words, state_look
from gui.school.page_row import PageRow
from gui.school.quiet_rows import HeadingRow
from gui.school.row_tools import RowTools
from gui.school.sentences import at_field
from models.plan import DataPeriod, Indicator, Level
from models.submission import EntryState

_CODE = 54
_MEAN, _EXAMINED = 76, 56
_FIELD = 30


class _Edges:
    """Where the columns of the table stand, counted from the right."""

    def __init__(self, width: int) -> None:
        self.narrow = grid(width).stacked
        self.right = width - RIGHT
        self.result = self.right - (0 if self.narrow else 134)
        self.target = self.result - 62
        self.last = self.target - 80
        self.examined = (self.result - 72 if self.narrow else self.last - 67) - _EXAMINED
        self.mean = self.examined - (16 if self.narrow else 30) - _MEAN
        self.title_x = LEFT + _CODE


class TableHeadRow(PageRow):
    """The heads of the table's columns."""

    heads_table = True

    def __init__(self, context: FormContext, indicator: Indicator) -> None:
        super().__init__(context, indicator)
        self.ground = SUNK

    def arrange(self, width: int) -> int:
        """Lay out the heads over their columns."""
        e, year = _Edges(width), self.context.book.year
        self.text(LEFT, 3, self.tr("รหัส"), SMALL, INK2)
        self.text(e.title_x, 3, self.tr("วิชา"), SMALL, INK2)
        self.text_right(e.mean + _MEAN, 3, self.tr("คะแนนเฉลี่ย"), SMALL)
        self.text_right(e.examined + _EXAMINED, 3, self.tr("เข้าสอบ"), SMALL)
        if not e.narrow:
            self.text_right(e.last, 3, self.numbered(self.tr("ปี {0}"), year - 1), SMALL)
            self.text_right(e.target, 3, self.numbered(self.tr("เป้า {0}"), year), SMALL)
            self.text_right(e.right, 3, self.tr("เทียบเป้าหมาย"), SMALL)
        self.text_right(e.result, 3, self.tr("ผล"), SMALL)
        return 27


class SubgroupRow(PageRow):
    """The line over the subjects of one test: which data, how many pupils."""

    of_table = True

    def __init__(self, context: FormContext, indicator: Indicator, title: str) -> None:
        super().__init__(context, indicator)
        self.title = title

    def _about(self) -> str:
        year, indicator = self.context.book.year, self.indicator
        if indicator.data_period is DataPeriod.PREVIOUS_ACADEMIC_YEAR:
            year -= 1
        parts = [self.numbered(self.tr("ปีการศึกษา {0}"), year)]
        bound = bound_words(self.context.book.plan, indicator, self.context.book.known, self.context.digits)
        return " · ".join([*parts, bound] if bound else parts)

    def arrange(self, width: int) -> int:
        """Lay out one line."""
        self.text(LEFT, 3, self.title, BODY_BOLD, INK)
        x = LEFT + text_width(self.title, BODY_BOLD) + 10
        about = lay(self._about(), SMALL, max(int(width - x - RIGHT), 40), 1)
        self._paints.append(lambda painter: about.draw(painter, x, 5, INK2))
        return 30


class PartRow(EntryRow):
    """One part of the table; its tools stand in the heading above."""

    of_table = True

    def __init__(self, context: FormContext, indicator: Indicator, heading: HeadingRow, title: str) -> None:
        self.heading, self._title = heading, title
        super().__init__(context, indicator)

    def lend(self, tools: RowTools | None) -> None:
        """Pass the tools to the heading."""
        self.heading.lend(tools)

    def arrange(self, width: int) -> int:
        """Lay out one line, errors in another below it."""
        e, g = _Edges(width), self.grid(width)
        self.text(LEFT, 5, self.code, BODY_BOLD, INK2)
        title = lay(self._title, BODY, max(e.mean - e.title_x - GAP, 40), 1)
        self.setToolTip(plain_tip(self._title if title.cut else ""))
        self._paints.append(lambda painter: title.draw(painter, e.title_x, 5, INK))
        bottom = ENTRY_ROW - 1
        if self._without_value:
            bottom = self._arrange_reason(g, ENTRY_ROW, g.result_right) + 6
        else:
            self._place_fields(e)
        self._figures(e)
        self._look(e)
        bottom = self._errors(width, bottom)
        if self.warning is not None and self.warning.height_for(g.result_right - g.title_x):
            bottom += 4
        return self.arrange_words(g, bottom)

    def _place_fields(self, e: _Edges) -> None:
        assert self.fields is not None
        places = {"value": (e.mean, _MEAN), "examined": (e.examined, _EXAMINED)}
        for name, widget in self.fields.widgets.items():
            x, width = places[name]
            widget.setFixedSize(width, _FIELD)
            widget.move(x, (ENTRY_ROW - 1 - _FIELD) // 2)

    def _figures(self, e: _Edges) -> None:
        last, _, target = self.reference_words()
        if not e.narrow:
            self.text_right(e.last, 5, last)
            self.text_right(e.target, 5, target)
        result = result_words(self.context.book, self.indicator, self.context.digits)
        self.text_right(e.result, 5, result, BODY_BOLD, INK)

    def _look(self, e: _Edges) -> None:
        look = self._standing()
        if look is None or e.narrow:
            return
        ink = INK3 if look == blank_look() else TONES[look.tone][0]
        style = SMALL.at(SEMIBOLD) if look == level_look(Level.ERROR) else SMALL_MEDIUM
        x = e.right - text_width(look.words, style)
        self._paints.append(lambda painter: draw_text(painter, x, 7, look.words, style, ink))
        self._paints.append(lambda painter: draw_icon(painter, look.icon, x - 20, 9, ink, 15))

    def _standing(self) -> ChipLook | None:
        book, name = self.context.book, self.indicator.id
        if book.errors(name):
            return level_look(Level.ERROR)
        state = book.state(name)
        if state is not EntryState.REPORTED:
            return state_look(state)
        return attainment_look(book, self.indicator, self.context.digits, long=True)

    def _errors(self, width: int, bottom: int) -> int:
        for finding in self.context.book.mistakes(self.indicator.id):
            words = at_field(self.context.book, finding, self.context.language, self.context.digits)
            x = LEFT + _CODE
            bottom += self.wrapped(x, bottom - 2, words, TABLE, width - x - RIGHT, ERROR) + 2
        return bottom


def part_groups(parts: Sequence[Indicator]) -> Iterator[tuple[str, tuple[Indicator, ...]]]:
    """Group parts that one profile figure bounds, each group under the words that its short titles begin with."""
    for _, group in groupby(parts, key=lambda part: part.profile_bound):
        members = tuple(group)
        yield _shared_beginning([part.short_title for part in members]), members


def part_title(part: Indicator, group: str) -> str:
    """Return a part's title below its group's."""
    return part.short_title.removeprefix(group).strip() or part.short_title


def _shared_beginning(titles: Sequence[str]) -> str:
    columns = zip(*(title.split(" ") for title in titles), strict=False)
    return " ".join(column[0] for column in takewhile(lambda column: len(set(column)) == 1, columns))
