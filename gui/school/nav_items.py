"""What the left panel is made of: an issue, a guideline, and the narrow form of an issue."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_BOLD, SMALL, SMALL_BOLD, SMALL_MEDIUM
from gui.design.icons import draw_icon
from gui.design.painting import box, line, smooth, text, text_centred, text_right
from gui.design.progress import BAR, draw_progress
from gui.design.thai import lay, text_width
from gui.design.tips import plain_tip
from gui.design.tokens import (
    ACCENT,
    ACCENT_DARK,
    ACCENT_TINT,
    BADGE,
    ERROR,
    INK,
    INK2,
    LINE,
    NAV,
    OK,
    RAIL,
    WARNING,
)  # fmt: skip
from gui.school.looks import NOTHING
from gui.school.year_book import Counts
from models.numbers import Digits, in_digits

_ISSUE, _GUIDELINE, _RAIL_ITEM = 61, 26, 70
_RIGHT = 12


class NavItem(QPushButton):
    """A painted line that is pressed by click, Enter or Space."""

    def __init__(self, number: str, title: str) -> None:
        super().__init__(title)
        self.number, self.title = number, title
        self.counts = Counts(filled=0, total=0, errors=0, warnings=0, notes=0)
        self.digits = Digits.ARABIC
        self.on = False
        self.setProperty(RING_GAP, -3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(plain_tip(title))

    def show_counts(self, counts: Counts, digits: Digits) -> None:
        """Show how far it is; the words are told to those who cannot see the icons."""
        if (counts, digits) != (self.counts, self.digits) or not self.accessibleName():
            self.counts, self.digits = counts, digits
            self.setAccessibleName(f"{self.number} {self.title}")
            words = self.tr("กรอกแล้ว {0} จาก {1} ต้องแก้ไข {2} ต้องชี้แจง {3}")
            if not counts.total:
                words = self.tr("ไม่มีข้อที่โรงเรียนต้องกรอก")
            words = words.format(counts.filled, counts.total, counts.errors, counts.warnings)
            self.setAccessibleDescription(in_digits(words, digits))
            self.setToolTip(plain_tip(f"{self.title}\n{self.accessibleDescription()}"))
            self.updateGeometry()
            self.update()

    def show_on(self, on: bool) -> None:
        """Be the one that is open, or not."""
        if on != self.on:
            self.on = on
            self.updateGeometry()
            self.update()

    def done_words(self) -> str:
        """Return "7/9", a dash where nothing is asked."""
        return in_digits(f"{self.counts.filled}/{self.counts.total}", self.digits) if self.counts.total else NOTHING

    def problems(self, painter: QPainter, right: float, y: float) -> float:
        """Draw icons with their numbers, ending at ``right``; return where they begin."""
        for count, icon, ink in (
            (self.counts.warnings, "triangle-alert", WARNING),
            (self.counts.errors, "octagon-alert", ERROR),
        ):
            if count:
                words = in_digits(str(count), self.digits)
                text_right(painter, right, y, words, SMALL_BOLD, ink)
                right -= text_width(words, SMALL_BOLD) + 3 + 14
                draw_icon(painter, icon, right, y + 3, ink, 14)
                right -= 4
        return right

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class IssueItem(NavItem):
    """A strategic issue with its progress."""

    def sizeHint(self) -> QSize:
        return QSize(NAV - 1, _ISSUE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = smooth(QPainter(self)), self.width()
        line(painter, 0, 0, width, 0, LINE)
        draw_icon(painter, "chevron-down" if self.on else "chevron-right", 7, 9, INK2)
        badge = QRectF(26, 6, 22, 22)
        box(painter, badge, fill=BADGE)
        text_centred(painter, badge, self.number, SMALL_BOLD, INK2)
        taken = max(54, text_width(self.done_words(), SMALL) + 24)
        lay(self.title, SMALL_MEDIUM, int(width - _RIGHT - taken - 56), 2).draw(painter, 56, 6, INK)
        done = self.counts.filled == self.counts.total and not self.counts.errors
        text_right(painter, width - _RIGHT, 6, self.done_words(), SMALL, INK2)
        if done:
            draw_icon(painter, "check", width - _RIGHT - text_width(self.done_words(), SMALL) - 18, 9, OK, 14)
        self.problems(painter, width - _RIGHT, 26)
        bar = QRectF(56, 50, width - _RIGHT - 56, BAR)
        draw_progress(painter, bar, self.counts.filled, self.counts.total)


class GuidelineItem(NavItem):
    """A guideline under its issue."""

    def _two_lines(self) -> bool:
        style = SMALL_BOLD if self.on else SMALL
        return self.on and (bool(self.counts.problems) or text_width(self.title, style) > self._title_room())

    def _title_room(self) -> int:
        return int(NAV - 1 - _RIGHT - 62 - text_width(self.done_words(), SMALL) - 6)

    def sizeHint(self) -> QSize:
        return QSize(NAV - 1, _GUIDELINE + (20 if self._two_lines() else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, right = smooth(QPainter(self)), float(self.width() - _RIGHT)
        if self.on:
            painter.fillRect(self.rect(), ACCENT_TINT)
            line(painter, 0, 0, 0, self.height(), ACCENT, 3)
        ink = ACCENT_DARK if self.on else INK2
        text(painter, 40, 3, self.number, SMALL, ink)
        text_right(painter, right, 3, self.done_words(), SMALL, ink)
        room = right - text_width(self.done_words(), SMALL) - 6
        if self._two_lines():
            self.problems(painter, right, 23)
        else:
            room = self.problems(painter, room, 3) - 2
        style = SMALL_BOLD if self.on else SMALL
        lay(self.title, style, max(int(room - 62), 20), 2 if self._two_lines() else 1).draw(painter, 62, 3, ink)


class RailItem(NavItem):
    """An issue in a narrow window."""

    def sizeHint(self) -> QSize:
        return QSize(RAIL - 1, _RAIL_ITEM if self.counts.problems else 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.on:
            painter.fillRect(self.rect(), ACCENT_TINT)
            line(painter, 0, 0, 0, self.height(), ACCENT, 3)
        width = self.width()
        text_centred(painter, QRectF(0, 6, width, 20), self.number, BODY_BOLD, INK)
        text_centred(painter, QRectF(0, 25, width, 20), self.done_words(), SMALL, INK2)
        words = sum(
            text_width(in_digits(str(count), self.digits), SMALL_BOLD) + 21
            for count in (self.counts.errors, self.counts.warnings)
            if count
        )
        self.problems(painter, width / 2 + words / 2, 45)
