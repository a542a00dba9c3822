"""One figure of the profile, saved as it is filled in: its label above; below it a number, or yes and no."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.design.fields import NumberField
from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.switch import Switch
from gui.design.tokens import INK2
from gui.parts import column
from models.errors import InvalidDataError
from models.numbers import Digits, format_number, parse_whole


class LabelledField(QWidget):
    """``edited`` brings a whole number or None, ``refused`` another text and the code of why it is none."""

    edited = Signal(str, object)
    refused = Signal(str, str, str)
    pasted = Signal(str, object)
    left = Signal()

    def __init__(self, figure: str, label: str, width: int, edit: NumberField | Switch) -> None:
        super().__init__()
        self.figure, self.input = figure, edit
        self.label = WrappedLabel(label, SMALL, INK2)
        self.label.setBuddy(edit)
        self.setLayout(column(self.label, edit, gap=2))
        self.setFixedWidth(max(width, edit.sizeHint().width()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        edit.paste_wanted.connect(lambda cells: self.pasted.emit(figure, cells))


class FigureField(LabelledField):
    """A number of people, rooms, or whatever the plan counts."""

    input: NumberField

    def __init__(self, figure: str, label: str, width: int) -> None:
        super().__init__(figure, label, width, NumberField(label))
        self.input.textEdited.connect(self._typed)
        self.input.left.connect(self.left)

    def set_read_only(self, read_only: bool) -> None:
        """Take no edit, or take them again."""
        self.input.setReadOnly(read_only)

    def show_draft(self, text: str, why: str) -> None:
        """Show a text that is no figure, and why."""
        self.input.show_text(text)
        self.input.set_bad(True, why)

    def show_value(self, value: int | None, digits: Digits) -> None:
        """Show a value, unless somebody types it just now."""
        self.input.set_bad(False)
        if self.input.hasFocus() and self._is(value):
            return
        self.input.show_text("" if value is None else format_number(value, digits=digits))

    def set_missing(self, missing: bool, why: str) -> None:
        """Say to those who cannot see it that the figure is wanted."""
        if not self.input.bad:
            self.input.setAccessibleDescription(why if missing else "")

    def _is(self, value: int | None) -> bool:
        try:
            return self._read(self.input.text()) == value
        except InvalidDataError:
            return False

    def _typed(self, text: str) -> None:
        try:
            value = self._read(text)
        except InvalidDataError as error:
            self.refused.emit(self.figure, text, error.code)
            return
        self.edited.emit(self.figure, value)

    @staticmethod
    def _read(text: str) -> int | None:
        return parse_whole(text) if text.strip() else None


class AnswerField(LabelledField):
    """A question of the plan: 1 is yes, 0 is no."""

    input: Switch

    def __init__(self, figure: str, label: str, width: int) -> None:
        super().__init__(figure, label, width, Switch(label))
        self._why = ""
        self.input.answered.connect(self._answered)

    def set_read_only(self, read_only: bool) -> None:
        """Take no answer, or take one again."""
        self.input.read_only = read_only
        self.input.update()

    def show_draft(self, _text: str, why: str) -> None:
        """Say why what was pasted is no answer."""
        self.input.set_answer(None)
        self._why = why
        self.input.setAccessibleDescription(why)

    def show_value(self, value: int | None, _digits: Digits) -> None:
        """Show an answer."""
        self._why = ""
        self.input.set_answer({0: False, 1: True}.get(value) if value is not None else None)

    def set_missing(self, missing: bool, why: str) -> None:
        """Say to those who cannot see it that the answer is wanted."""
        if missing and not self._why:
            self.input.setAccessibleDescription(why)

    def _answered(self, answer: bool | None) -> None:
        self.edited.emit(self.figure, None if answer is None else int(answer))
        self.left.emit()
