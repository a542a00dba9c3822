"""One indicator to fill in: its inputs under the title, result and attainment at the right, problems beside."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.chip import ChipLook
from gui.design.fields import TextField
from gui.design.fonts import BODY, MESSAGE, RESULT, SMALL
from gui.design.icons import draw_icon
from gui.design.switch import Switch
from gui.design.thai import lay, text_width
from gui.design.tokens import CHIP, CONTROL, ERROR, GAP, INK, INK2
from gui.school.context import FormContext
from gui.school.corrections import before_words, correction
from gui.school.corrections import state_look as correction_look
from gui.school.explained_row import ABOVE_INPUTS, TOP, ExplainedRow
from gui.school.field_set import FieldSet
from gui.school.grid import Grid
from gui.school.inputs import InputKind, InputSpec
from gui.school.looks import attainment_look, result_words, state_look
from gui.school.sentences import at_field
from models.plan import Indicator, Kind
from models.submission import EntryState

ICON = 16
_INLINE_TOP = 5


class EntryRow(ExplainedRow):
    """A row with inputs; ``tools`` (definition, comment, no value) are lent to the row that is worked on."""

    def __init__(self, context: FormContext, indicator: Indicator, *, full_code: bool = False) -> None:
        super().__init__(context, indicator, full_code=full_code)
        self.fields = FieldSet(context, indicator, self)
        self.inline = [spec.kind for spec in self.fields.specs] == [InputKind.YES_NO]
        self.reason: TextField | None = None
        self.fill_in: Button | None = None
        self.fields.set_read_only(self.left_out and not context.book.errors(indicator.id))
        self.refresh()

    @property
    def _state(self) -> EntryState | None:
        entry = self.context.desk.entry(self.indicator.id)
        return entry.state if entry else None

    @property
    def _without_value(self) -> bool:
        return self._state not in (None, EntryState.REPORTED)

    def refresh(self) -> None:
        """Show what the desk holds now."""
        self._refresh_reason()
        super().refresh()

    def stops(self) -> Iterator[QWidget]:
        """Yield the inputs that Enter walks through: not words about a figure, which the next one would overwrite."""
        if self._without_value:
            yield from (widget for widget in (self.reason,) if widget is not None)
        else:
            yield from super().stops()

    def tabs(self) -> Iterator[QWidget]:
        """Yield what Tab walks through."""
        yield from super().tabs()
        yield from (widget for widget in (self.reason, self.fill_in, self.note) if widget is not None)
        if self.warning is not None:
            yield from self.warning.tabs()

    def _refresh_reason(self) -> None:
        entry = self.context.desk.entry(self.indicator.id)
        shown = self._without_value
        if shown and self.reason is None:
            self.reason = TextField(self.tr("เหตุผลที่ {0} ไม่มีค่า").format(self.indicator.id), self)
            self.reason.leaves_undo = True
            self.reason.setReadOnly(self.context.desk.locked)
            self.reason.textEdited.connect(
                lambda words: self.context.desk.set_field(self.indicator.id, "reason", words)
            )
            self.reason.left.connect(self.context.desk.leave)
            name = self.tr("กรอกค่าของ {0} แทน").format(self.indicator.id)
            self.fill_in = Button(self.tr("กรอกค่าแทน"), ButtonKind.LINK, icon="undo-2", parent=self, name=name)
            self.fill_in.clicked.connect(self._back_to_value)
        if self.reason is not None and self.fill_in is not None:
            self.reason.setVisible(shown)
            self.fill_in.setVisible(shown)
            self.reason.show_text(entry.reason if entry else "")
        for widget in self.fields.widgets.values() if self.fields else ():
            widget.setVisible(not shown)

    def _back_to_value(self) -> None:
        self.context.desk.set_state(self.indicator.id, EntryState.REPORTED)
        for widget in self.stops():
            widget.setFocus()
            return

    def arrange(self, width: int) -> int:
        """Lay out title, inputs, problems, comment and warning, one under the other."""
        g = self.grid(width)
        inline = self.inline and not self._without_value
        bottom = self._arrange_errors_below(g, self._arrange_inline(g)) if inline else self._arrange_stacked(g)
        bottom = self._arrange_rule(g, bottom)
        return self.arrange_words(g, bottom)

    def _arrange_inline(self, g: Grid) -> int:
        switch = next(iter(self.fields.widgets.values())) if self.fields else None
        assert isinstance(switch, Switch)
        width = switch.sizeHint().width()
        title_width = g.title_width - width - 12
        height = self.head(g, _INLINE_TOP, title_width)
        result = result_words(self.context.book, self.indicator, self.context.digits)
        self.text_right(g.result_right, _INLINE_TOP, result, BODY, INK)
        switch.setGeometry(g.title_right - width - 12, 2, width, switch.sizeHint().height())
        bottom = max(height + 2 * _INLINE_TOP, 34 if g.stacked else 42) - 1
        if self.tools is None:
            return bottom
        room = int(title_width - text_width(self.indicator.title_display, BODY) - GAP)
        size = self.tools.fit(room)
        if size.width() <= room:
            self.tools.setGeometry(switch.x() - size.width() - GAP, 3, size.width(), size.height())
            return bottom
        size = self.tools.fit(width + 12)
        self.tools.setGeometry(g.title_right - 12 - size.width(), 33, size.width(), size.height())
        return max(bottom, 33 + size.height())

    def _arrange_tools(self, g: Grid, bottom: int) -> int:
        if self.tools is None:
            return bottom
        size = self.tools.fit(g.result_right - g.title_x)
        self.tools.setGeometry(g.title_x - 6, bottom - 4, size.width(), size.height())
        return bottom + size.height()

    def _arrange_stacked(self, g: Grid) -> int:
        height = self.head(g, TOP, g.title_width)
        result = result_words(self.context.book, self.indicator, self.context.digits)
        bold = self.indicator.kind is not Kind.YES_NO
        self.text_right(g.result_right, TOP, result, RESULT if bold else BODY, INK)
        y = TOP + height + ABOVE_INPUTS
        chip_x: float = g.result_right
        look = self._chip()
        if look is not None:
            chip_x = self.chip_right(g.result_right, y + (CONTROL - CHIP) / 2, look) - GAP
        if self._without_value:
            return self._arrange_reason(g, y, int(chip_x)) + TOP
        return self._arrange_inputs(g, y, int(chip_x)) + TOP

    def _chip(self) -> ChipLook | None:
        """What the district sent back says how far it is corrected; else whether the target is reached."""
        found = correction(self.context.desk, self.indicator.id)
        if found is not None:
            return correction_look(found.state)
        return attainment_look(self.context.book, self.indicator, self.context.digits)

    def _arrange_before(self, x: int, y: int, right: int) -> int:
        """Beside a corrected figure what was sent, where it has room."""
        found = correction(self.context.desk, self.indicator.id)
        if found is None or not found.is_other:
            return x
        value = before_words(self.context.desk, self.indicator.id, self.context.digits)
        words = self.tr("เดิม {value}").format(value=value)
        width = int(text_width(words, SMALL)) + GAP
        if x + width > right:
            return x
        self.text(x, y + 6, words, SMALL, INK2)
        return x + width

    def _arrange_reason(self, g: Grid, y: int, right: int) -> int:
        x = g.title_x + self.chip(g.title_x, y + 4, state_look(self._state)) + GAP
        words = self.tr("เหตุผล")
        self.text(x, y + 6, words, SMALL, INK2)
        x += int(text_width(words, SMALL)) + GAP
        assert self.reason is not None
        assert self.fill_in is not None
        button = self.fill_in.sizeHint()
        self.reason.setGeometry(int(x), y, max(right - int(x) - button.width() - GAP, 80), CONTROL)
        self.fill_in.setGeometry(right - button.width(), y + 2, button.width(), button.height())
        return self._arrange_tools_below(g, y + CONTROL)

    def _arrange_tools_below(self, g: Grid, bottom: int) -> int:
        return self._arrange_tools(g, bottom + 6) - 2 if self.tools is not None else bottom

    def _arrange_inputs(self, g: Grid, y: int, right: int) -> int:
        x = g.title_x
        most = self._label_room(g, right)
        for spec in self.fields.specs if self.fields else ():
            label = lay(spec.label, SMALL, most, 1)
            wanted = int(label.width) + GAP + self._width(spec) + GAP
            if x > g.title_x and x + wanted > right:
                x, y = g.title_x, y + CONTROL + ABOVE_INPUTS
            self._paints.append(lambda painter, label=label, x=x, y=y: label.draw(painter, x, y + 6, INK2))  # type: ignore[misc]
            x += int(label.width) + GAP
            assert self.fields is not None
            self.fields.widgets[spec.field].setGeometry(x, y, self._width(spec), self._field_height(spec))
            x += self._width(spec) + GAP
            if spec.unit:
                self.text(x, y + 6, spec.unit, SMALL, INK2)
                x += int(text_width(spec.unit, SMALL)) + GAP
        x, bottom = self._arrange_error(g, self._arrange_before(x, y, right), y, right)
        return self._arrange_tools_beside(g, x, y, bottom, right)

    def _label_room(self, g: Grid, right: int) -> int:
        specs = self.fields.specs if self.fields else ()
        taken = sum(self._width(spec) + 2 * GAP + text_width(spec.unit, SMALL) + GAP for spec in specs)
        room = (right - g.title_x - taken) / max(len(specs), 1)
        return max(int(room), 110)

    def _width(self, spec: InputSpec) -> int:
        assert self.fields is not None
        widget = self.fields.widgets[spec.field]
        return widget.sizeHint().width() if isinstance(widget, Switch) else widget.minimumWidth()

    def _field_height(self, spec: InputSpec) -> int:
        return 30 if spec.kind is InputKind.YES_NO else CONTROL

    def _arrange_error(self, g: Grid, x: int, y: int, right: int) -> tuple[int, int]:
        """Put the first error beside the inputs where it has room, the others below."""
        bottom = y + CONTROL
        for number, words in enumerate(self._error_words()):
            needed = 10 + ICON + GAP + text_width(words, MESSAGE)
            if number == 0 and x + needed <= right:
                self._error(x + 10, y + 5, words, int(needed))
                x += int(needed) + GAP
                continue
            bottom += 4 + self._error(g.title_x, bottom + 4, words, right - g.title_x - ICON - GAP)
        return x, bottom

    def _arrange_errors_below(self, g: Grid, bottom: int) -> int:
        """Put all errors below a question that is answered beside its title."""
        found = self._error_words()
        for words in found:
            bottom += 4 + self._error(g.title_x, bottom, words, int(g.result_right - g.title_x) - ICON - GAP)
        return bottom + (4 if found else 0)

    def _error_words(self) -> list[str]:
        book = self.context.book
        found = book.mistakes(self.indicator.id)
        return [at_field(book, finding, self.context.language, self.context.digits) for finding in found]

    def _error(self, x: float, y: float, words: str, width: int) -> int:
        self._paints.append(lambda painter: draw_icon(painter, "octagon-alert", x, y + 3, ERROR))
        return self.wrapped(x + ICON + GAP, y, words, MESSAGE, width, ERROR)

    def _arrange_tools_beside(self, g: Grid, x: int, y: int, bottom: int, right: int) -> int:
        if self.tools is None:
            return bottom
        size = self.tools.fit(right - x - GAP)
        if x + GAP + size.width() <= right:
            self.tools.setGeometry(x + GAP, y + 2, size.width(), size.height())
            return bottom
        size = self.tools.fit(g.result_right - g.title_x)
        self.tools.setGeometry(g.title_x - 6, bottom + 2, size.width(), size.height())
        return bottom + 2 + size.height()
