"""The inputs of one indicator, bound to the desk: what is typed is taken at once, saved as the field is left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui import parts
from gui.clipboard import cells_of
from gui.design.fields import NumberField
from gui.design.focus_ring import RING_GAP
from gui.design.switch import Switch
from gui.design.tips import plain_tip
from gui.design.tokens import CONTROL
from gui.school.context import FormContext
from gui.school.inputs import InputKind, InputSpec, inputs_of
from gui.school.sentences import at_field
from models.errors import InvalidDataError
from models.plan import Indicator, Kind, Level
from models.submission import Entry

CHOICE_WIDTH, SCORE_WIDTH = 160, 76


class ChoiceBox(parts.ChoiceBox):
    """A word of a scale; the wheel turns the page, not the answer."""

    paste_wanted = Signal(object)

    def __init__(self, name: str, scale: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_name(name)
        self.addItem("", "")
        for word in scale:
            self.addItem(word, word)
        self.setFixedSize(CHOICE_WIDTH, CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_GAP, 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit(cells_of(QGuiApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)


class FieldSet(QObject):
    """Widgets by field, in reading order; the signals ask the page to move along a column, or for what is above."""

    column_wanted = Signal(object, int)
    pasted = Signal(str, object)
    same_wanted = Signal(object, str)

    def __init__(self, context: FormContext, indicator: Indicator, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self.indicator = context, indicator
        self.specs = inputs_of(context.desk.plan, indicator, context.book.known, context.digits)
        self.widgets: dict[str, QWidget] = {spec.field: self._make(spec, parent) for spec in self.specs}

    def _make(self, spec: InputSpec, parent: QWidget) -> QWidget:
        name = f"{self.indicator.id} {self.indicator.short_title}"
        name = f"{name}: {spec.full or spec.label}" if spec.kind is not InputKind.YES_NO else name
        locked = self._context.desk.locked
        if spec.kind is InputKind.YES_NO:
            switch = Switch(name, parent=parent)
            switch.read_only = locked
            return self._switch(spec, switch)
        if spec.kind is InputKind.CHOICE:
            return self._choice(spec, ChoiceBox(name, spec.scale, parent))
        number = NumberField(name, parent=parent)
        number.setReadOnly(locked)
        return self._number(spec, number)

    def _switch(self, spec: InputSpec, switch: Switch) -> QWidget:
        switch.answered.connect(lambda answer: self._choose(spec, answer))
        switch.paste_wanted.connect(lambda cells: self.pasted.emit(spec.field, cells))
        switch.column_move_wanted.connect(lambda by: self.column_wanted.emit(switch, by))
        return switch

    def _choice(self, spec: InputSpec, choice: ChoiceBox) -> QWidget:
        choice.paste_wanted.connect(lambda cells: self.pasted.emit(spec.field, cells))
        choice.activated.connect(lambda index: self._choose(spec, choice.itemData(index)))
        return choice

    def _number(self, spec: InputSpec, field: NumberField) -> QWidget:
        field.setToolTip(plain_tip(spec.full))
        field.textEdited.connect(lambda text: self._type(spec, text))
        field.left.connect(lambda: self._leave(spec, field))
        field.column_move_wanted.connect(lambda by: self.column_wanted.emit(field, by))
        field.same_wanted.connect(lambda: self.same_wanted.emit(field, spec.field))
        field.paste_wanted.connect(lambda cells: self.pasted.emit(spec.field, cells))
        return field

    def _choose(self, spec: InputSpec, value: object) -> None:
        self._context.desk.set_field(self.indicator.id, spec.field, value)
        self._context.desk.leave()

    def _type(self, spec: InputSpec, text: str) -> None:
        try:
            value = spec.stored(spec.parse(text))
        except InvalidDataError as error:
            self._context.desk.set_draft(self.indicator.id, spec.field, text, error.code)
        else:
            self._context.desk.set_field(self.indicator.id, spec.field, value)

    def _leave(self, spec: InputSpec, field: NumberField) -> None:
        if self._context.desk.draft(self.indicator.id, spec.field) is None:
            field.show_text(spec.shown(self._context.desk.entry(self.indicator.id), self._context.digits))
        self._context.desk.leave()

    def refresh(self) -> None:
        """Show what the desk holds; a field that is being typed in keeps its own way of writing the same value."""
        entry = self._context.desk.entry(self.indicator.id)
        wrong = self._wrong()
        for spec in self.specs:
            widget = self.widgets[spec.field]
            if isinstance(widget, Switch):
                answer = spec.value(entry)
                widget.set_answer(answer if isinstance(answer, bool) else None)
            elif isinstance(widget, ChoiceBox):
                widget.setCurrentIndex(max(widget.findData(spec.shown(entry)), 0))
            elif isinstance(widget, NumberField):
                self._show(spec, widget, entry)
                widget.set_bad(spec.field in wrong or "" in wrong, wrong.get(spec.field, wrong.get("", "")))

    def _show(self, spec: InputSpec, field: NumberField, entry: Entry | None) -> None:
        draft = self._context.desk.draft(self.indicator.id, spec.field)
        if draft is not None:
            field.show_text(draft)
        elif not (field.hasFocus() and _reads(spec, field.text(), spec.value(entry))):
            field.show_text(spec.shown(entry, self._context.digits))

    def _wrong(self) -> dict[str, str]:
        book = self._context.book
        errors = book.errors(self.indicator.id)
        if self.indicator.kind is Kind.RATIO and any(f.rule == "numerator_exceeds" for f in errors):
            errors = tuple(f for f in errors if f.rule == "numerator_exceeds")
        return {
            f.field: at_field(book, f, self._context.language, self._context.digits)
            for f in errors
            if f.level is Level.ERROR
        }

    def spec(self, field: str) -> InputSpec:
        """Return an input by its field."""
        return next(spec for spec in self.specs if spec.field == field)

    def set_read_only(self, read_only: bool) -> None:
        """Let nobody type, where the plan's rule says that the row does not apply."""
        for widget in self.widgets.values():
            widget.setEnabled(not read_only)


def _reads(spec: InputSpec, text: str, value: object) -> bool:
    try:
        typed = spec.parse(text)
    except InvalidDataError:
        return False
    return typed == value
