"""The chip: an icon and a word in a tinted box, never a colour alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.design.painting import chip, chip_width, smooth
from gui.design.tokens import CHIP, Tone


class ChipLook(NamedTuple):
    """What a chip shows."""

    icon: str
    words: str
    tone: Tone


class Chip(QLabel):
    """A chip; its words are also what a screen reader says."""

    def __init__(self, look: ChipLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: ChipLook) -> None:
        """Show something else."""
        self._look = look
        self.setText(look.words)
        self.setAccessibleName(look.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._look.words)) + 1, CHIP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        chip(smooth(QPainter(self)), 0, 0, *self._look)
