"""Fields to type in: text, and numbers with Thai or Arabic digits and separators."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget

from gui.cells import figure_text, trimmed
from gui.clipboard import cells_of, line_of
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY, font
from gui.design.going_on import ENTER, go_on
from gui.design.painting import box, smooth
from gui.design.tokens import ACCENT, CONTROL, EDGE, ERROR, INK, INK2, INK3, MUTE_LINE, PAGE, SUNK, colour
from gui.design.typed import clean_on_leaving, show_text, tries_to_edit
from models.text import clean_text

NUMBER_WIDTH = 76
_LONGEST = 80


class TextField(QLineEdit):
    """A line of text with a border of our own: error red and thicker, read-only sunk.

    What is typed stands as it is typed, letter by letter; it is cleaned as the field is left, but ``verbatim``.
    Key, menu, middle button and drop all paste by ``take``.

    With ``leaves_undo`` Ctrl+Z and Ctrl+Y go to the window, which takes back whole steps, also of other fields.
    """

    leaves_undo = False
    verbatim = False
    left = Signal()
    column_move_wanted = Signal(int)
    paste_wanted = Signal(object)
    same_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bad = False
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setFont(font(BODY))
        self.setTextMargins(6, 0, 6, 0)
        self.setProperty(RING_GAP, 1)
        self.setPalette(field_palette())
        self.setFixedHeight(CONTROL)

    def event(self, event: QEvent) -> bool:
        if self.leaves_undo and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            redone = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if redone or event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return False
        return super().event(event)

    @property
    def bad(self) -> bool:
        """Whether the field is shown as wrong."""
        return self._bad

    def set_bad(self, bad: bool, why: str = "") -> None:
        """Show the field as wrong, and say why to those who cannot see it."""
        if bad != self._bad or why != self.accessibleDescription():
            self._bad = bad
            self.setAccessibleDescription(why)
            self.update()

    def cleaned(self) -> str:
        """Return what was typed as it is stored and signed."""
        return clean_text(self.text())

    def show_text(self, text: str) -> None:
        """Show a text, unless it is what stands there, in the way that somebody types it just now."""
        show_text(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        rect = QRectF(self.rect())
        if self._bad:
            box(painter, rect, fill=PAGE, border=ERROR, width=2)
        elif self.isReadOnly() or not self.isEnabled():
            box(painter, rect, fill=SUNK, border=MUTE_LINE)
        else:
            box(painter, rect, fill=PAGE, border=ACCENT if self.hasFocus() else EDGE)
        painter.end()
        super().paintEvent(event)

    def take(self, mime: QMimeData | None) -> None:
        """Take what was copied or dragged here, as one line."""
        if line := line_of(mime):
            self.insert(line)

    def paste(self) -> None:
        if not self.isReadOnly():
            self.take(QGuiApplication.clipboard().mimeData())

    def createStandardContextMenu(self) -> QMenu:
        menu = super().createStandardContextMenu()
        for old in menu.actions():
            if old.objectName() == "edit-paste":
                new = QAction(old.icon(), old.text(), menu, enabled=old.isEnabled())
                new.setObjectName(old.objectName())
                new.triggered.connect(self.paste)
                menu.insertAction(old, new)
                menu.removeAction(old)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() is not Qt.MouseButton.MiddleButton or not clipboard.supportsSelection():
            super().mouseReleaseEvent(event)
        elif not self.isReadOnly():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self.take(clipboard.mimeData(QClipboard.Mode.Selection))

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self or self.isReadOnly():
            super().dropEvent(event)
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.take(event.mimeData())
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            go_on(self)
        elif self.isReadOnly() and tries_to_edit(event):
            event.ignore()  # whoever keeps it read-only says why
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.column_move_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        clean_on_leaving(self, event.reason())
        self.left.emit()


class NumberField(TextField):
    """A right-aligned number; entering it by key selects what is there. Pasted cells are handed on whole."""

    leaves_undo = True

    def __init__(self, name: str, width: int = NUMBER_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(width)
        self.setMaxLength(_LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.same_wanted.emit()
            return
        super().keyPressEvent(event)

    def take(self, mime: QMimeData | None) -> None:
        """Take one figure as if it were typed; hand on anything else as cells."""
        cells = trimmed(cells_of(mime))
        first = figure_text(cells[0][0]) if cells else ""
        alone = sum(bool(figure_text(cell)) for line in cells for cell in line) == 1
        if alone and first and "\n" not in first and len(first) + len(self.text()) <= _LONGEST:
            self.insert(first)
        elif cells:
            self.paste_wanted.emit(cells)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), CONTROL)


def field_palette() -> QPalette:
    """Return the colours of what is typed, on a ground that the field paints itself."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    palette.setColor(QPalette.ColorRole.Text, colour(INK))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, colour(INK2))
    palette.setColor(QPalette.ColorRole.PlaceholderText, colour(INK3))
    palette.setColor(QPalette.ColorRole.Highlight, colour(ACCENT))
    palette.setColor(QPalette.ColorRole.HighlightedText, colour(PAGE))
    return palette
