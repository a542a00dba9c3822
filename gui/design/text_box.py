"""A field for a sentence or two: it grows with what is written in it, so that one's own words stay in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gui.design.fields import field_palette
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY, font
from gui.design.going_on import ENTER, go_on
from gui.design.painting import box, smooth
from gui.design.tokens import ACCENT, CONTROL, EDGE, MUTE_LINE, PAGE, SUNK
from gui.design.typed import clean_on_leaving, show_text, tries_to_edit
from models.text import clean_text

_PAD = 4


class TextBox(QPlainTextEdit):
    """Behaves as a ``TextField`` does: Enter goes on, Tab leaves, a pasted line break becomes a blank.

    ``textEdited`` tells what a person typed; a text that the program put there is not told.
    """

    textEdited = Signal(str)
    left = Signal()
    verbatim = False

    def __init__(self, name: str, *, most: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._quiet = most, False
        self.setAccessibleName(name)
        self.setFont(font(BODY))
        self.setPalette(field_palette())
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setProperty(RING_GAP, 1)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(5, _PAD, 5, _PAD)
        self.document().setDocumentMargin(_PAD - 1)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show a text; the cursor stays where it is the same."""
        if text != self.toPlainText():
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False

    def cleaned(self) -> str:
        """Return what was typed as it is stored and signed."""
        return clean_text(self.text())

    def show_text(self, text: str) -> None:
        """Show a text, unless it is what stands there, in the way that somebody types it just now."""
        show_text(self, text)

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def _changed(self) -> None:
        self._fit()
        if not self._quiet:
            self.textEdited.emit(self.toPlainText())

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.document().documentLayout()
        lines = round(layout.documentSize().height())  # a plain text's layout counts in lines
        height = CONTROL + (min(max(lines, 1), self._most) - 1) * self.fontMetrics().lineSpacing()
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(scrolls)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()) if "\n" in source.text() else source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            go_on(self)
        elif self.isReadOnly() and tries_to_edit(event):
            event.ignore()  # whoever keeps it read-only says why
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            clean_on_leaving(self, event.reason())
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Paint the border of a field on the frame, which the text's own ground leaves open."""
        if event.type() == QEvent.Type.Paint:
            painter = smooth(QPainter(self))
            off = self.isReadOnly() or not self.isEnabled()
            border = MUTE_LINE if off else ACCENT if self.hasFocus() else EDGE
            box(painter, QRectF(self.rect()), fill=SUNK if off else PAGE, border=border)
            painter.end()
        return super().event(event)
