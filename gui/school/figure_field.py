"""One figure of the profile: its label above, a number below; saved as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.design.fields import NumberField
from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2
from gui.parts import column
from models.errors import InvalidDataError
from models.numbers import Digits, format_number, parse_whole


class FigureField(QWidget):
    """``edited`` brings a whole number or None, ``refused`` another text and the code of why it is none."""

    edited = Signal(str, object)
    refused = Signal(str, str, str)
    pasted = Signal(str, object)

    def __init__(self, figure: str, label: str, width: int) -> None:
        super().__init__()
        self.figure = figure
        self.input = NumberField(label)
        self.label = WrappedLabel(label, SMALL, INK2)
        self.label.setBuddy(self.input)
        self.setLayout(column(self.label, self.input, gap=2))
        self.setFixedWidth(max(width, self.input.width()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.input.textEdited.connect(self._typed)
        self.input.paste_wanted.connect(lambda cells: self.pasted.emit(figure, cells))

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
