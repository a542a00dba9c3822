"""How the files share out: a bar of the four groups, and below it each with its icon, its word and its number."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.design.fonts import TABLE
from gui.design.icons import draw_icon
from gui.design.painting import smooth, text
from gui.design.thai import text_width
from gui.design.tokens import TRACK, colour
from gui.digits import shown
from gui.district.imports.looks import GROUP_FILLS, GROUP_ICONS, GROUP_INKS, Group

_BAR, _GAP, _LEGEND = 10, 2, 28


class ShareBar(QWidget):
    """Its parts add up to all files."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[Group, int] = {}
        self.setFixedHeight(_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        """Show other numbers."""
        self._counts = counts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        total = sum(self._counts.values())
        if not total:
            painter.fillRect(self.rect(), colour(TRACK))
        parts = [group for group in GROUP_FILLS if self._counts.get(group)]
        room, x = self.width() - _GAP * max(len(parts) - 1, 0), 0.0
        for group in parts:
            width = room * self._counts[group] / total
            painter.fillRect(QRectF(x, 0, width, _BAR), colour(GROUP_FILLS[group]))
            x += width + _GAP


class Legend(QWidget):
    """The groups in words."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[Group, int] = {}
        self._kept = False
        self.setFixedHeight(_LEGEND)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def words(self) -> Mapping[Group, str]:
        """Return what each group is called."""
        return {
            Group.TAKEN: self.tr("นำเข้าแล้ว") if self._kept else self.tr("นำเข้าได้"),
            Group.UNCHANGED: self.tr("ไม่มีอะไรเปลี่ยน"),
            Group.WAITS: self.tr("รอตัดสินใจ"),
            Group.REFUSED: self.tr("รับไม่ได้"),
        }

    def show_counts(self, counts: Mapping[Group, int], *, kept: bool) -> None:
        """Show other numbers; ``kept``: of files that were imported."""
        self._counts, self._kept = counts, kept
        self.setAccessibleName(
            ", ".join(f"{words} {shown(counts.get(group, 0))}" for group, words in self.words().items())
        )
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[Group, str]]:
        return [(group, f"{words} {shown(self._counts.get(group, 0))}") for group, words in self.words().items()]

    def sizeHint(self) -> QSize:
        width = sum(16 + 6 + text_width(words, TABLE) + 20 for _, words in self._parts())
        return QSize(round(width), _LEGEND)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LEGEND)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x = smooth(QPainter(self)), 0.0
        for group, words in self._parts():
            ink = GROUP_INKS[group]
            draw_icon(painter, GROUP_ICONS[group], x, (_LEGEND - 16) / 2, ink, 16)
            text(painter, x + 22, (_LEGEND - TABLE.line) / 2, words, TABLE, ink)
            x += 22 + text_width(words, TABLE) + 20
