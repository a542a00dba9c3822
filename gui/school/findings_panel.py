"""What there is to do and to look at, grouped by how grave it is; a click goes there, F8 to what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_BOLD, MESSAGE, SEMIBOLD, SMALL, SMALL_BOLD, SMALL_MEDIUM
from gui.design.icons import draw_icon
from gui.design.key_hints import draw_key, key_width
from gui.design.painting import ground, line, smooth, text
from gui.design.thai import lay, text_width
from gui.design.tips import plain_tip
from gui.design.tokens import ACCENT, ACCENT_TINT, CHROME, INK, INK2, LINE, NOTE, OK, PAGE, SIDE, TONES
from gui.parts import Ground
from gui.school.context import FormContext
from gui.school.looks import LEVEL_ICONS, LEVEL_TONES, level_words
from gui.school.sentences import at_field, in_panel
from gui.school.trend_chart import TrendChart
from gui.school.year_book import UNFINISHED
from models.finding import Finding
from models.numbers import in_digits
from models.plan import Level

_HEAD, _GROUP, _ITEM = 41, 30, 34
_CODE = 56
_KEY = "F8"


class PanelLine(QPushButton):
    """A painted line that can be pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(RING_GAP, -3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class CodeLine(PanelLine):
    """A line about an indicator, ``on`` while that is worked on."""

    def __init__(self) -> None:
        super().__init__()
        self.on = False

    def draw(self, painter: QPainter, code: str, words: str) -> tuple[float, int]:
        """Paint the ground, a code and words; return where the words begin and their room."""
        ground(painter, self.rect(), ACCENT_TINT if self.on else PAGE)
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)
        if self.on:
            line(painter, 0, 0, 0, self.height(), ACCENT, 3)
        style = MESSAGE.at(SEMIBOLD)
        text(painter, 16, 5, code, style, INK2)
        x = 16 + (max(_CODE, text_width(code, style) + 8) if code else 0)
        room = max(int(self.width() - x - 12), 30)
        lay(words, MESSAGE, room, 1).draw(painter, x, 5, INK)
        return x, room


class FindingLine(CodeLine):
    """One finding: code and a short line."""

    def __init__(self) -> None:
        super().__init__()
        self.finding: Finding | None = None
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_finding(self, finding: Finding, words: str, sentence: str, on: bool) -> None:
        """Show a finding; the whole sentence is its tooltip."""
        self.finding, self.words, self.on = finding, words, on
        self.setToolTip(plain_tip(sentence))
        self.setAccessibleName(f"{finding.indicator} {sentence}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, _ITEM)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.draw(smooth(QPainter(self)), self.finding.indicator if self.finding else "", self.words)


class _GroupHead(QWidget):
    """The name of a level and how many."""

    def __init__(self, context: FormContext, level: Level) -> None:
        super().__init__()
        self._context = context
        self._level, self._words = level, ""
        self.setFixedHeight(_GROUP)

    def show_count(self, count: int) -> None:
        """Show how many."""
        words = f"{level_words(self._level)} {in_digits(str(count), self._context.digits)}"
        self.setVisible(count > 0)
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = smooth(QPainter(self)), TONES[LEVEL_TONES[self._level]][0]
        draw_icon(painter, LEVEL_ICONS[self._level], 16, 8, ink, 14)
        text(painter, 36, 5, self._words, SMALL_BOLD, ink if self._level is not Level.NOTE else NOTE)
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)


class FoldLine(PanelLine):
    """A count that opens something."""

    def __init__(self, context: FormContext, icon: str, ink: str) -> None:
        super().__init__()
        self._context = context
        self._icon, self._ink = icon, ink

    def show_words(self, words: str, count: int) -> None:
        """Show words and a count."""
        shown = f"{words} {in_digits(str(count), self._context.digits)}"
        self.setVisible(count > 0)
        if shown != self.text():
            self.setText(shown)
            self.setAccessibleName(shown)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, 25)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        draw_icon(painter, self._icon, 16, 6, self._ink, 14)
        text(painter, 36, 3, self.text(), SMALL_MEDIUM, self._ink)
        draw_icon(painter, "chevron-right", self.width() - 28, 5, self._ink)


class PanelHead(QWidget):
    """Title, how many, and the way to the next."""

    def __init__(self, context: FormContext, title: str) -> None:
        super().__init__()
        self._context = context
        self._title, self._words = title, ""
        self.setFixedHeight(_HEAD)
        self.next_button = Button(self.tr("ถัดไป"), ButtonKind.LINK, parent=self)

    def show_words(self, words: str, *, more: bool) -> None:
        """Show how many, and whether there is a next one."""
        words = in_digits(words, self._context.digits)
        self.next_button.setEnabled(more)
        if words != self._words:
            self._words = words
            self.setAccessibleName(f"{self._title} {words}")
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.next_button.sizeHint()
        self.next_button.setGeometry(int(self.width() - 18 - key_width(_KEY) - size.width()), 6, size.width(), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        text(painter, 16, 8, self._title, BODY_BOLD, INK)
        text(painter, 24 + text_width(self._title, BODY_BOLD), 10, self._words, SMALL, INK2)
        draw_key(painter, self.width() - 12 - key_width(_KEY), 10, _KEY)
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)


class FindingsPanel(Ground):
    """Asks to go to a finding, or to show the blanks."""

    finding_wanted = Signal(object)
    blanks_wanted = Signal()
    profile_wanted = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__(CHROME, ("left",))
        self._context = context
        self._current = ""
        self._explained_open = False
        self.setFixedWidth(SIDE)
        self.head = PanelHead(context, self.tr("ข้อที่ต้องทำ"))
        self.trend = TrendChart(context)
        self._groups = {level: _GroupHead(context, level) for level in Level}
        self._found: dict[Level, list[FindingLine]] = {level: [] for level in Level}
        self._explained: list[FindingLine] = []
        self._boxes: dict[Level, QVBoxLayout] = {}
        self.profile = FoldLine(context, "users", INK2)
        self.blanks = FoldLine(context, "circle-dashed", INK2)
        self.explained = FoldLine(context, "circle-check", OK)
        self.profile.clicked.connect(self.profile_wanted)
        self.blanks.clicked.connect(self.blanks_wanted)
        self.explained.clicked.connect(self._toggle_explained)
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        column = QWidget()
        column.setAutoFillBackground(False)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 8)
        inside.setSpacing(0)
        for level in Level:
            inside.addWidget(self._groups[level])
            self._boxes[level] = _box(inside)
        inside.addSpacing(4)
        for fold in (self.profile, self.blanks, self.explained):
            inside.addWidget(fold)
        self._explained_box = _box(inside)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(column)
        scroll.viewport().setAutoFillBackground(False)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.trend)

    def listed(self) -> list[Finding]:
        """Return what is listed: the gravest first, and notes last."""
        book = self._context.book
        open_ = [f for f in book.findings if f.rule not in UNFINISHED and book.is_open(f)]
        return [f for level in Level for f in open_ if f.level is level]

    def open_findings(self) -> list[Finding]:
        """Return what somebody has to do something about, in the order in which F8 goes through it."""
        return [finding for finding in self.listed() if finding.level is not Level.NOTE]

    def refresh(self) -> None:
        """List anew."""
        book = self._context.book
        listed, count = self.listed(), len(self.open_findings())
        self.head.show_words(self.tr("{0} ข้อ").format(count) if count else self.tr("ไม่มี"), more=bool(count))
        for level in Level:
            mine = [finding for finding in listed if finding.level is level]
            self._groups[level].show_count(len(mine))
            self._show(mine, self._found[level], self._boxes[level])
        whole = self._context.desk.counts()
        missing = sum(finding.rule == "profile_missing" for finding in book.of(""))
        self.profile.show_words(self.tr("ข้อมูลพื้นฐานยังขาด"), missing)
        self.blanks.show_words(self.tr("ยังไม่กรอก"), whole.total - whole.filled)
        answered = [f for f in book.findings if f.level is Level.WARNING and not book.is_open(f)]
        self.explained.show_words(self.tr("ชี้แจงแล้ว"), len(answered))
        self._show(answered if self._explained_open else [], self._explained, self._explained_box)

    def _show(self, findings: Sequence[Finding], lines: list[FindingLine], into: QVBoxLayout) -> None:
        while len(lines) < len(findings):
            added = FindingLine()
            added.clicked.connect(lambda _=False, added=added: self.finding_wanted.emit(added.finding))
            lines.append(added)
            into.addWidget(added)
        book, language, digits = self._context.book, self._context.language, self._context.digits
        for found, shown in zip(findings, lines, strict=False):
            on = bool(found.indicator) and found.indicator == self._current
            words = in_panel(book, found, language, digits)
            if (found, words, on) != (shown.finding, shown.words, shown.on):
                shown.show_finding(found, words, at_field(book, found, language, digits), on)
        for number, shown in enumerate(lines):
            if shown.isHidden() == (number < len(findings)):
                shown.setVisible(number < len(findings))

    def _toggle_explained(self) -> None:
        self._explained_open = not self._explained_open
        self.refresh()

    def show_current(self, indicator: str) -> None:
        """Mark the indicator that is worked on, and draw its years."""
        if indicator != self._current:
            self._current = indicator
            self.trend.show_indicator(indicator)
            for lines in (*self._found.values(), self._explained):
                for shown in lines:
                    if shown.finding is not None:
                        on = bool(indicator) and shown.finding.indicator == indicator
                        shown.show_finding(shown.finding, shown.words, shown.toolTip(), on)


def _box(into: QVBoxLayout) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(0)
    into.addLayout(made)
    return made
