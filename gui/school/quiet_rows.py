"""Rows without inputs: a heading with parts below, one that does not apply, one that is entered elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from gui.design.buttons import Button, ButtonKind
from gui.design.chip import ChipLook
from gui.design.fonts import BODY, BODY_BOLD, RESULT, SMALL
from gui.design.thai import lay
from gui.design.tips import plain_tip
from gui.design.tokens import CHIP, COMPACT, ENTRY_ROW, GAP, INK, INK2, SUNK, Tone
from gui.school.context import FormContext
from gui.school.grid import LEFT
from gui.school.looks import result_words, state_look
from gui.school.page_row import PageRow
from gui.school.row_tools import RowTools
from models.numbers import in_digits
from models.plan import Indicator, Kind
from models.submission import EntryState

_TOP = 7


class HeadingRow(PageRow):
    """An indicator that has parts; the tools of the part that is worked on stand here."""

    def __init__(self, context: FormContext, indicator: Indicator) -> None:
        super().__init__(context, indicator)
        self.tools: RowTools | None = None

    def lend(self, tools: RowTools | None) -> None:
        """Take the tools, or give them back."""
        self.tools = tools
        if tools is not None:
            tools.setParent(self)
            tools.show()
        self.touch()

    def arrange(self, width: int) -> int:
        """Lay out code and title, tools at the right."""
        g = self.grid(width)
        room = self.tools.fit(g.result_right - g.title_x).width() + GAP if self.tools is not None else 0
        self.text(LEFT, _TOP, self.code, BODY_BOLD, INK2)
        height = self.wrapped(g.title_x, _TOP, self.indicator.title_display, BODY, g.result_right - g.title_x - room)
        if self.tools is not None:
            size = self.tools.sizeHint()
            self.tools.setGeometry(g.result_right - size.width(), _TOP - 2, size.width(), size.height())
        return height + 2 * _TOP


class FoldRow(PageRow):
    """Indicators that the plan's rule leaves out, folded into one line; ``opened`` names each to open."""

    def __init__(
        self, context: FormContext, indicators: Sequence[Indicator], title: str = "", *, coded: bool = True
    ) -> None:
        super().__init__(context, indicators[0])
        self.indicators = tuple(indicators)
        self._title = title or indicators[0].short_title
        self._coded = coded
        self.of_table = not coded
        self.ground = SUNK
        self.open_button = Button(
            self.tr("เปิดดู"), ButtonKind.LINK, icon="chevron-right", parent=self,
            name=self.tr("เปิดดู {0} ซึ่งไม่เกี่ยวข้อง").format(self._title),
        )  # fmt: skip
        self.open_button.clicked.connect(self._open)

    def _open(self) -> None:
        for indicator in self.indicators:
            self.opened.emit(indicator.id)

    def _reason(self) -> str:
        rule = self.indicator.applies_text
        if len(self.indicators) == 1:
            return rule
        return self.tr("{0} รายการ · {1}").format(in_digits(str(len(self.indicators)), self.context.digits), rule)

    def arrange(self, width: int) -> int:
        """Lay out one line."""
        g = self.grid(width)
        if self._coded:
            self.text(LEFT, 5, self.code, BODY_BOLD, INK2)
        x: float = g.title_x if self._coded else LEFT
        style = BODY if self._coded else BODY_BOLD
        button = self.open_button.sizeHint()
        self.open_button.setGeometry(g.result_right - button.width() + 6, 3, button.width(), COMPACT)
        title = lay(self._title, style, g.title_width // 2, 1)
        self._paints.append(lambda painter: title.draw(painter, x, 5, INK2))
        after = x + title.width + GAP
        after += self.chip(after, (ENTRY_ROW - CHIP) / 2, state_look(EntryState.NOT_APPLICABLE)) + GAP
        reason = lay(self._reason(), SMALL, max(int(self.open_button.x() - after - GAP), 40), 1)
        self.setToolTip(plain_tip(self._reason() if reason.cut else ""))
        self._paints.append(lambda painter: reason.draw(painter, after, 7, INK2))
        return ENTRY_ROW


class RepeatRow(PageRow):
    """An indicator that the plan lists again: its value stands at the other place."""

    def __init__(self, context: FormContext, indicator: Indicator) -> None:
        super().__init__(context, indicator)
        self.go_button = Button(
            self.tr("ดู {0}").format(indicator.same_as), ButtonKind.LINK, icon="corner-up-left", parent=self
        )
        self.go_button.clicked.connect(lambda: self.opened.emit(indicator.same_as))

    def arrange(self, width: int) -> int:
        """Lay out the title, the other's result, and the way there."""
        g = self.grid(width)
        height = self.head(g, _TOP, g.title_width)
        source = self.context.book.by_id[self.indicator.same_as]
        result = result_words(self.context.book, source, self.context.digits)
        self.text_right(g.result_right, _TOP, result, BODY if source.kind is Kind.YES_NO else RESULT, INK)
        y = _TOP + height + 4
        look = ChipLook("copy", self.tr("กรอกครั้งเดียวที่ {0}").format(self.indicator.same_as), Tone.MUTE)
        x = g.title_x + self.chip(g.title_x, y, look) + GAP
        size = self.go_button.sizeHint()
        self.go_button.setGeometry(int(x), y - 2, size.width(), COMPACT)
        return y + CHIP + _TOP + 2
