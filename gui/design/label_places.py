"""Where the labels of a chart's points stand: beside their points, and never over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.design.fonts import Style
from gui.design.painting import text
from gui.design.thai import text_width
from gui.design.tokens import INK

_NEAR, _STEPS, _DOT = 6, 4, 4


@dataclass(frozen=True, kw_only=True)
class Label:
    """Words at a point, rather above it or below."""

    words: str
    style: Style
    point: QPointF
    above: bool
    ink: str = INK


def label_places(labels: Sequence[Label], room: QRectF) -> list[QRectF]:
    """Return where each label stands, the first with the first choice; points have a dot that stays free."""
    dots = [
        QRectF(label.point.x() - _DOT, label.point.y() - _DOT, 2 * _DOT, 2 * _DOT)
        for label in labels
        if room.contains(label.point)
    ]
    taken: list[QRectF] = []
    for label in labels:
        tries = [place for place in _tries(label, room) if room.contains(place)] or list(_tries(label, room))
        taken.append(min(tries, key=lambda place: _overlap(place, [*taken, *dots])))
    return taken


def draw_labels(painter: QPainter, labels: Sequence[Label], room: QRectF) -> None:
    """Draw labels where none stands over another."""
    for label, place in zip(labels, label_places(labels, room), strict=True):
        text(painter, place.x(), place.y(), label.words, label.style, label.ink)


def _tries(label: Label, room: QRectF) -> Iterator[QRectF]:
    width, height = text_width(label.words, label.style), float(label.style.line)
    middle = label.point.x() - width / 2
    x = min(max(middle, room.left()), max(room.right() - width, room.left()))
    for step in range(_STEPS):
        above = label.point.y() - _NEAR - height * (step + 1)
        below = label.point.y() + _NEAR + height * step
        for y in (above, below) if label.above else (below, above):
            yield QRectF(x, y, width, height)


def _overlap(place: QRectF, taken: Sequence[QRectF]) -> float:
    """Return how much of a place is taken; ``min`` takes the first try where several have none."""
    shared = (place.intersected(other) for other in taken)
    return sum(part.width() * part.height() for part in shared if part.isValid())
