"""Both values of what two windows or computers changed at once, right at the field; a person chooses one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.design.buttons import Button
from gui.design.card import Box
from gui.design.fonts import MESSAGE
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, Tone
from gui.parts import column, row, with_icon
from gui.school.desk import SchoolDesk
from gui.school.sentences import at_field
from gui.settings import Settings
from models.finding import Finding


class ClashBox(QWidget):
    """What is to be chosen of one indicator, or ("") of some figures of the profile; hidden where nothing is."""

    def __init__(
        self,
        desk: SchoolDesk,
        settings: Settings,
        indicator: str,
        fields: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._settings, self._indicator, self._fields = desk, settings, indicator, tuple(fields)
        self._shown: tuple[Finding, ...] = ()
        self.buttons: dict[str, tuple[Button, Button]] = {}
        self._box = Box(Tone.ERROR)
        self._lines = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.hide()

    def words(self) -> str:
        """Return what is told."""
        choices = self._settings.choices
        told = (at_field(self._desk.book, finding, choices.language, choices.digits) for finding in self._shown)
        return "\n".join(told)

    def height_for(self, width: int) -> int:
        """Return the height at a width; 0 where there is nothing to choose."""
        layout = self.layout()
        return layout.heightForWidth(width) if self._shown and layout is not None else 0

    def refresh(self) -> None:
        """Show what is to be chosen now."""
        found = tuple(f for f in self._desk.book.clash_findings(self._indicator) if self._is_mine(f.field))
        if found != self._shown:
            self._shown = found
            self._build()
        self.setVisible(bool(found))

    def _is_mine(self, field: str) -> bool:
        return not self._fields or field in self._fields

    def _build(self) -> None:
        self._lines.hide()
        self._lines.deleteLater()
        self.buttons = {}
        self._lines = QWidget()
        self._lines.setLayout(column(*(self._line(finding) for finding in self._shown), gap=8))
        self._box.column.addWidget(self._lines)

    def _line(self, finding: Finding) -> QVBoxLayout:
        choices = self._settings.choices
        words = at_field(self._desk.book, finding, choices.language, choices.digits)
        theirs = Button(self.tr("ใช้ค่าที่อีกแห่งบันทึก"), size="small")
        mine = Button(self.tr("ใช้ค่าที่กรอกที่นี่"), size="small")
        for button, is_mine in ((theirs, False), (mine, True)):
            button.setAccessibleName(f"{button.text()}: {words}")
            button.clicked.connect(lambda _=False, field=finding.field, mine=is_mine: self._choose(field, mine))
        self.buttons[finding.field] = (theirs, mine)
        return column(with_icon("octagon-alert", WrappedLabel(words, MESSAGE), ERROR), row(24, theirs, mine, 0))

    def _choose(self, field: str, mine: bool) -> None:
        self._desk.choose(self._indicator, field, mine=mine)
