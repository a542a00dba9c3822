"""The text of a page: to read, select, copy and follow; no wider than reads well."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from gui.design.fonts import BODY, font
from gui.design.tokens import ACCENT, PAGE, WARNING_LINE, colour
from models.numbers import to_arabic_digits

_WIDEST, _SIDE, _MARGIN = 620, 28, 18
_ZERO_WIDTH_SPACE = "\u200b"


class HelpText(QTextBrowser):
    """``topic_wanted`` names the page of a link that was followed."""

    topic_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(BODY))
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.document().setIndentWidth(24)
        self.document().setDocumentMargin(_MARGIN)
        self.setTabStopDistance(24)
        self.setStyleSheet(f"HelpText {{ background: {PAGE}; border: none; }}")
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Highlight, colour(ACCENT))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour(PAGE))
        self.setPalette(palette)
        self.anchorClicked.connect(self._followed)

    def mark(self, words: str) -> None:
        """Mark the words that were searched, and show the first."""
        look = QTextCharFormat()
        look.setBackground(colour(WARNING_LINE))
        found: list[QTextEdit.ExtraSelection] = []
        for start, end in sorted(place for word in words.split() for place in self._places(word)):
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = self._cursor(start, end), look
            found.append(selection)
        self.setExtraSelections(found)
        if found:
            first = QTextCursor(self.document())
            first.setPosition(found[0].cursor.selectionStart())
            self.setTextCursor(first)

    def _places(self, word: str) -> Iterator[tuple[int, int]]:
        """Find a word though lines may break in it, in digits of both kinds."""
        pattern = f"{_ZERO_WIDTH_SPACE}?".join(re.escape(letter) for letter in to_arabic_digits(word))
        text = to_arabic_digits(self.document().toPlainText())
        return (found.span() for found in re.finditer(pattern, text, re.IGNORECASE))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy without the marks of where a line may break."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace(_ZERO_WIDTH_SPACE, ""))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        right = max(_SIDE, self.width() - _WIDEST - _SIDE)
        self.setViewportMargins(_SIDE - _MARGIN, 0, right - _MARGIN, 0)

    def _followed(self, url: QUrl) -> None:
        self.topic_wanted.emit(url.toString())
