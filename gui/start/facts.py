"""A list of facts: small label, value; values line up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.design.fonts import TABLE
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2

_LABEL_WIDTH = 110


class Facts(QWidget):
    """Rows of a label and a value."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, *facts: tuple[str, str]) -> None:
        """Show facts in place of those before; one without a value is left out."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, (name, value) in enumerate(fact for fact in facts if fact[1]):
            self._grid.addWidget(WrappedLabel(name, TABLE, INK2), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(WrappedLabel(value, TABLE), number, 1)
