"""The contents of the manual, or the pages found: a list to go through by keys or mouse."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from gui.design import tokens
from gui.design.fonts import BODY, SMALL_BOLD, font
from gui.design.tips import plain_tip
from gui.design.tokens import INK2, INK3, colour
from gui.help.manual import HelpPage, Manual

_TOPIC = Qt.ItemDataRole.UserRole
_SHEET = f"""
QListWidget {{ background: {tokens.CHROME}; border: none; outline: none; padding: 4px 0; }}
QListWidget::item {{ padding: 0 6px; border-left: 3px solid transparent; }}
QListWidget::item:hover {{ background: {tokens.MUTE_TINT}; }}
QListWidget::item:selected {{ background: {tokens.ACCENT_TINT}; color: {tokens.ACCENT_DARK};
    border-left: 3px solid {tokens.ACCENT}; }}
"""


class Contents(QListWidget):
    """``wanted`` names the topic that was chosen."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_SHEET)
        self.setFont(font(BODY))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)

    @property
    def topics(self) -> list[str]:
        """The topics in the list, from the top."""
        return [topic for row in range(self.count()) if (topic := self.item(row).data(_TOPIC))]

    def show_parts(self, manual: Manual) -> None:
        """List all pages below the headings of their parts."""
        self._begin()
        for part in manual.parts:
            self._add_words(part.title)
            for topic in part.topics:
                self._add(manual.page(topic))
        self.blockSignals(False)

    def show_found(self, pages: Iterable[HelpPage], none_found: str) -> None:
        """List the pages that a search found, or say that there are none."""
        self._begin()
        for page in pages:
            self._add(page)
        if not self.count():
            self._add_words(none_found)
        self.blockSignals(False)

    def choose(self, topic: str) -> None:
        """Mark a topic, if it is in the list."""
        rows = [row for row in range(self.count()) if self.item(row).data(_TOPIC) == topic]
        self.blockSignals(True)
        self.setCurrentRow(rows[0] if rows else -1)
        self.blockSignals(False)
        if rows:
            self.scrollToItem(self.item(rows[0]))

    def _begin(self) -> None:
        self.blockSignals(True)
        self.clear()

    def _add(self, page: HelpPage) -> None:
        item = QListWidgetItem(page.title)
        item.setData(_TOPIC, page.topic)
        item.setToolTip(plain_tip(page.title))
        item.setSizeHint(QSize(0, 32))
        self.addItem(item)

    def _add_words(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font(SMALL_BOLD))
        item.setForeground(colour(INK2 if words else INK3))
        item.setSizeHint(QSize(0, 34))
        self.addItem(item)

    def _changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and (topic := item.data(_TOPIC)):
            self.wanted.emit(topic)
