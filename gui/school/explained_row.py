"""What stands below the inputs of a row: the plan's rule, a comment, the district's remarks, the warnings."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from gui.design.fields import TextField
from gui.design.fonts import MEDIUM, MESSAGE, SMALL
from gui.design.icons import draw_icon
from gui.design.painting import box
from gui.design.thai import lay, text_width
from gui.design.tokens import CHIP, CONTROL, GAP, INK2, NOTE, NOTE_LINE, NOTE_TINT
from gui.school.clash_box import ClashBox
from gui.school.context import FormContext
from gui.school.corrections import to_answer
from gui.school.grid import Grid
from gui.school.looks import state_look
from gui.school.page_row import PageRow
from gui.school.row_tools import RowTools
from gui.school.warning_box import WarningBox
from models.measure import applies
from models.plan import Indicator
from models.submission import EntryState

TOP, ABOVE_INPUTS = 9, 6
_REMARK = MESSAGE.at(MEDIUM)


class ExplainedRow(PageRow):
    """A row with words about its figures; the tools are lent to the row that is worked on."""

    def __init__(self, context: FormContext, indicator: Indicator, *, full_code: bool = False) -> None:
        super().__init__(context, indicator, full_code=full_code)
        self.inline = False
        self.tools: RowTools | None = None
        self.warning: WarningBox | None = None
        self.note: TextField | None = None
        self.clash: ClashBox | None = None
        self.left_out = applies(indicator, context.book.known) is False

    def refresh(self) -> None:
        """Show what the desk holds now."""
        self.bar = self.problem_bar()
        self._refresh_clash()
        self._refresh_note()
        self._refresh_warning()
        super().refresh()

    def arrange_words(self, g: Grid, bottom: int) -> int:
        """Lay out everything below the inputs; return where it ends."""
        bottom = self._arrange_note(g, self._arrange_clash(g, bottom))
        return self._arrange_warning(g, self._arrange_remarks(g, bottom)) + 1

    def lend(self, tools: RowTools | None) -> None:
        """Take the tools, or give them back."""
        self.tools = tools
        if tools is not None:
            tools.setParent(self)
            tools.show()
        self.touch()

    def edit_note(self) -> None:
        """Open the comment's field."""
        self._make_note().show()
        self.touch()
        self._make_note().setFocus()

    def _make_note(self) -> TextField:
        if self.note is None:
            self.note = TextField(self.tr("หมายเหตุของ {0}").format(self.indicator.id), self)
            self.note.leaves_undo = True
            self.note.setReadOnly(self.context.desk.locked)
            self.note.textEdited.connect(lambda words: self.context.desk.set_field(self.indicator.id, "note", words))
            self.note.left.connect(self._note_left)
        return self.note

    def _note_left(self) -> None:
        self.context.desk.leave()
        if self.note is not None and not self.note.text().strip():
            self.note.hide()
            self.touch()

    def _refresh_note(self) -> None:
        entry = self.context.desk.entry(self.indicator.id)
        words = entry.note if entry else ""
        if words or self.note is not None:
            note = self._make_note()
            note.show_text(words)
            note.setVisible(bool(words) or note.hasFocus())

    def _refresh_clash(self) -> None:
        if self.clash is None and self.context.book.clash_findings(self.indicator.id):
            self.clash = ClashBox(self.context.desk, self.context.settings, self.indicator.id, parent=self)
        if self.clash is not None:
            self.clash.refresh()

    def _refresh_warning(self) -> None:
        if self.warning is None and to_answer(self.context.desk, self.indicator.id):
            self.warning = WarningBox(self.context, self.indicator.id, self)
            self.warning.height_changed.connect(self.touch)
        if self.warning is not None:
            self.warning.refresh()

    def _arrange_rule(self, g: Grid, bottom: int) -> int:
        """Where the plan's rule leaves the row out, say so under it."""
        if not self.left_out:
            return bottom
        x = g.title_x + self.chip(g.title_x, bottom, state_look(EntryState.NOT_APPLICABLE)) + GAP
        words = self.indicator.applies_text
        return bottom + max(self.wrapped(x, bottom + 2, words, SMALL, g.result_right - x, INK2), CHIP) + TOP

    def _arrange_clash(self, g: Grid, bottom: int) -> int:
        width = g.result_right - g.title_x
        height = self.clash.height_for(width) if self.clash is not None else 0
        if self.clash is None or not height:
            return bottom
        self.clash.setGeometry(g.title_x, bottom, width, height)
        return bottom + height + TOP

    def _arrange_note(self, g: Grid, bottom: int) -> int:
        if self.note is None or self.note.isHidden():
            return bottom
        words = self.tr("หมายเหตุ")
        y = bottom - (0 if self.inline else TOP - ABOVE_INPUTS)
        self.text(g.title_x, y + 6, words, SMALL, INK2)
        x = g.title_x + int(text_width(words, SMALL)) + GAP
        self.note.setGeometry(x, y, g.result_right - x, CONTROL)
        return y + CONTROL + TOP

    def _arrange_remarks(self, g: Grid, bottom: int) -> int:
        """Put what the district remarked in boxes of their own."""
        for finding in self.context.book.remarks(self.indicator.id):
            bottom += self._remark(g, bottom, str(finding.facts["text"])) + ABOVE_INPUTS
        return bottom

    def _remark(self, g: Grid, y: int, words: str) -> int:
        x, label = g.title_x, self.tr("เขต")
        words_x = x + 36 + text_width(label, _REMARK) + GAP
        height = lay(words, MESSAGE, int(g.result_right - words_x - 12)).height + 12
        frame = QRectF(x, y - 3, g.result_right - x, height)
        self._paints.append(lambda painter: box(painter, frame, fill=NOTE_TINT, border=NOTE_LINE))
        self._paints.append(lambda painter: draw_icon(painter, "corner-up-left", x + 12, y + 6, NOTE))
        self.text(x + 36, y + 3, label, _REMARK, NOTE)
        self.wrapped(words_x, y + 3, words, MESSAGE, int(g.result_right - words_x - 12))
        return height

    def _arrange_warning(self, g: Grid, bottom: int) -> int:
        if self.warning is None:
            return bottom
        width = g.result_right - g.title_x
        height = self.warning.height_for(width)
        self.warning.setVisible(height > 0)
        if not height:
            return bottom
        self.warning.setGeometry(g.title_x, bottom - 3, width, height)
        return bottom - 3 + height + TOP
