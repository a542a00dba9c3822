"""A list of files and a panel of the chosen one, which in a small window comes in the place of the list."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.design.tokens import DRAWER_BELOW, RAIL_BELOW
from gui.district.context import DistrictContext
from gui.district.imports.file_list import FileList
from gui.district.imports.matter_panel import MatterPanel
from gui.parts import FocusInside, Rule

_SIDE, _NARROW = 500, 380


class FileView(FocusInside):
    """Head, list and foot at the left are filled by who inherits; ``panel`` follows the list."""

    def __init__(self, context: DistrictContext, name: str) -> None:
        super().__init__()
        self.context = context
        self.list, self.panel = FileList(context, name), MatterPanel(context)
        self._above, self._below = QWidget(), QWidget()
        self.head, self.foot = QVBoxLayout(self._above), QVBoxLayout(self._below)
        for layout in (self.head, self.foot):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._left, 1)
        middle.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._above)
        whole.addWidget(Rule())
        whole.addLayout(middle, 1)
        whole.addWidget(self._below)
        self.list.chosen.connect(lambda _key: self.show_chosen())
        self.list.opened.connect(lambda _key: self.open_panel())
        self.panel.back_wanted.connect(self.close_panel)
        self.begin_with(self.list)

    def show_chosen(self) -> None:
        """Show the file that is looked at in the panel."""
        self.panel.show_item(self.list.item, tried=False)

    @property
    def has_room(self) -> bool:
        """Whether list and panel stand side by side."""
        return self.width() >= RAIL_BELOW

    def open_panel(self) -> None:
        """Go to the panel."""
        self.panel.show()
        for part in (self._left, self._above, self._below):
            part.setVisible(self.has_room)
        self.panel.focus_first()

    def close_panel(self) -> None:
        """Go back to the list."""
        self.panel.setVisible(self.has_room)
        for part in (self._left, self._above, self._below):
            part.show()
        self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list what room there is: the panel grows narrower first, then stands in its place."""
        super().resizeEvent(event)
        room = self.has_room
        if room:
            self.panel.setFixedWidth(_SIDE if self.width() >= DRAWER_BELOW else _NARROW)
        else:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(self.width())
        showing = self.panel.isVisible() and not self._left.isVisible()
        self.panel.setVisible(room or showing)
        for part in (self._left, self._above, self._below):
            part.setVisible(room or not showing)
        self.panel.back_button.setVisible(not room)
