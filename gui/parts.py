"""Small parts that pages are put together from: rows with an icon, grounds, a passphrase field, a tick box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from gui.design.buttons import Button, ButtonKind
from gui.design.fields import TextField
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY, SMALL, Style, font
from gui.design.going_on import ENTER, go_on
from gui.design.icons import draw_icon
from gui.design.labels import WrappedLabel
from gui.design.painting import box, line, smooth, text
from gui.design.thai import Paragraph, lay
from gui.design.tokens import ACCENT, CONTROL, EDGE, INK, INK2, LINE, MUTE_LINE, PAGE, SUNK

_WHOLE, _FRAME = "whole", 64
LayoutT = TypeVar("LayoutT", bound=QBoxLayout)


class Glyph(QWidget):
    """An icon; what it says stands in words beside it."""

    def __init__(self, name: str, ink: str = INK2, size: int = 16, line_height: int = 24) -> None:
        super().__init__()
        self.name, self.ink, self._size = name, ink, size
        self.setFixedSize(size, max(size, line_height))

    def show_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        self.name, self.ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(smooth(QPainter(self)), self.name, 0, (self.height() - self._size) / 2, self.ink, self._size)


class FocusInside(QWidget):
    """A part whose cursor begins somewhere inside: with a focus proxy Tab would leave out what stands before that."""

    _begins_with: QWidget | None = None

    def begin_with(self, widget: QWidget) -> None:
        """Name what takes the focus in this part's place."""
        self._begins_with = widget

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self._begins_with is not None:
            self._begins_with.setFocus(reason)
        else:
            super().setFocus(reason)


class Rule(QWidget):
    """A hairline."""

    def __init__(self, ink: str = LINE) -> None:
        super().__init__()
        self._ink = ink
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        line(QPainter(self), 0, 0, self.width(), 0, self._ink)


class Ground(FocusInside):
    """A plain ground of a colour, with a hairline on the sides named: left, top, right, bottom."""

    def __init__(self, fill: str, lines: Sequence[str] = ()) -> None:
        super().__init__()
        self._fill, self._lines = fill, lines

    def set_fill(self, fill: str) -> None:
        """Take another colour."""
        self._fill = fill
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._fill)
        width, height = self.width(), self.height()
        ends = {
            "left": (0, 0, 0, height),
            "right": (width - 1, 0, width - 1, height),
            "top": (0, 0, width, 0),
            "bottom": (0, height - 1, width, height - 1),
        }
        for side in self._lines:
            line(painter, *ends[side], LINE)


class PassphraseField(QWidget):
    """A hidden passphrase, and an eye that shows it."""

    def __init__(self, name: str, show: str) -> None:
        super().__init__()
        self.field = TextField(name)
        self.field.verbatim = True
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setTextMargins(6, 0, 34, 0)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.eye = Button("", ButtonKind.TOOL, icon="eye", name=show, parent=self)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.eye.raise_()
        self.setFocusProxy(self.field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.eye.resize(self.eye.sizeHint())
        self.eye.move(QPoint(self.width() - self.eye.width(), 0))

    def text(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self.eye.setChecked(False)

    def _show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if shown else "eye")


class Tick(QCheckBox):
    """A tick box whose words may take several lines; Space ticks, Enter goes on."""

    _SIDE, _GAP = 16, 8

    def __init__(self, words: str, style: Style = BODY) -> None:
        super().__init__(words)
        self._style = style
        self.setAccessibleName(words)
        self.setProperty(RING_GAP, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).height

    def sizeHint(self) -> QSize:
        laid = self._laid(100_000)
        return QSize(int(laid.width) + self._SIDE + self._GAP + 2, laid.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._style.line)

    def hitButton(self, _pos: QPoint) -> bool:
        return True

    def _laid(self, width: int) -> Paragraph:
        return lay(self.text(), self._style, max(1, width - self._SIDE - self._GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        top = (self._style.line - self._SIDE) / 2
        square = QRectF(0, top, self._SIDE, self._SIDE)
        on = self.isChecked()
        box(painter, square, fill=ACCENT if on else PAGE, border=ACCENT if on else EDGE, radius=3)
        if on:
            draw_icon(painter, "check", 1, top + 1, PAGE, 14)
        self._laid(self.width()).draw(painter, self._SIDE + self._GAP, 0, INK if self.isEnabled() else INK2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            go_on(self)
        else:
            super().keyPressEvent(event)


class ChoiceBox(QComboBox):
    """A box to choose from, or to type in, with the border of a text field; its list is dressed by the style sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font(BODY))
        self.setFixedHeight(CONTROL)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setStyleSheet("QComboBox::drop-down { border: none; width: 28px; } QLineEdit { background: transparent; }")

    def set_name(self, name: str) -> None:
        """Say what is chosen here, also of the line that is typed in."""
        self.setAccessibleName(name)
        if (inner := self.lineEdit()) is not None:
            inner.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            go_on(self)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        inner = self.lineEdit()
        focused = self.hasFocus() or (inner is not None and inner.hasFocus())
        on = self.isEnabled()
        box(painter, QRectF(self.rect()), fill=PAGE if on else SUNK, border=_edge(on, focused))
        draw_icon(painter, "chevron-down", self.width() - 24, (self.height() - 16) / 2, INK2)
        if not self.isEditable():
            words = lay(self.currentText(), BODY, max(self.width() - 36, 1), 1).lines[0]
            text(painter, 8, (self.height() - BODY.line) / 2, words, BODY, INK if on else INK2)


def _edge(enabled: bool, focused: bool) -> str:
    return (ACCENT if focused else EDGE) if enabled else MUTE_LINE


def fit_height(window: QWidget, width: int) -> None:
    """Give a window of one width the height that its words need at it; where the screen has less it scrolls."""
    content = window.findChild(Ground, _WHOLE) or window
    layout = content.layout()
    assert layout is not None
    wanted, room = layout.heightForWidth(width), window.screen().availableSize().height() - _FRAME
    if wanted > room and content is window:
        whole = Ground(PAGE)
        whole.setObjectName(_WHOLE)
        whole.setLayout(layout)
        window.setLayout(column(scrolling(whole)))
    window.setFixedSize(width, min(wanted, room))


def held(words: WrappedLabel) -> WrappedLabel:
    """Keep a label as wide as its words; others beside it give way."""
    words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return words


def column(*parts: QWidget | QBoxLayout | int, gap: int = 4) -> QVBoxLayout:
    """Put parts below each other; a number is a space, 0 takes what is left."""
    layout = QVBoxLayout()
    return _filled(layout, parts, gap)


def row(*parts: QWidget | QBoxLayout | int, gap: int = 8) -> QHBoxLayout:
    """Put parts beside each other; a number is a space, 0 takes what is left."""
    layout = QHBoxLayout()
    return _filled(layout, parts, gap)


def _filled(layout: LayoutT, parts: Sequence[QWidget | QBoxLayout | int], gap: int) -> LayoutT:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QBoxLayout):
            layout.addLayout(part)
        elif part:
            layout.addSpacing(part)
        else:
            layout.addStretch(1)
    return layout


def with_icon(icon: str, words: WrappedLabel, ink: str = INK2, size: int = 16, gap: int = 8) -> QHBoxLayout:
    """Put an icon beside the first line of words."""
    return with_glyph(Glyph(icon, ink, size, words.minimumSizeHint().height()), words, gap)


def with_glyph(glyph: Glyph, words: WrappedLabel, gap: int = 8) -> QHBoxLayout:
    """Put an icon that changes beside the first line of words."""
    layout = row(gap=gap)
    layout.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(words, 1)
    return layout


def scrolling(content: QWidget) -> QScrollArea:
    """Let a page scroll up and down."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def bring_into_view(part: QWidget) -> None:
    """Scroll to a part, once whatever came up with it has its place."""

    def scroll() -> None:
        parent = part.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(part, 0, 24)

    QTimer.singleShot(0, part, scroll)


def label(words: str) -> WrappedLabel:
    """Make the small label above a field."""
    return WrappedLabel(words, SMALL, INK2, most_lines=1)
