"""Lucide icons, tinted by the colour of the text that they stand beside."""

from __future__ import annotations

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.design.tokens import INK2


@cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    source = resources.files("resources").joinpath("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode("utf-8")))


@cache
def pixmap(name: str, ink: str = INK2, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Return an icon by its Lucide name, of ``size`` logical pixels on a screen of ``ratio``."""
    image = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _renderer(name, ink).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, ink: str = INK2) -> QIcon:
    """Return an icon for menus and Qt's own buttons."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, ink, 16, ratio))
    return made


def draw_icon(painter: QPainter, name: str, x: float, y: float, ink: str, size: int = 16) -> None:
    """Draw an icon with its upper left corner at a point."""
    ratio = painter.device().devicePixelRatio()
    image = pixmap(name, ink, size, ratio)
    painter.drawPixmap(QRectF(x, y, size, size), image, QRectF(0, 0, image.width(), image.height()))
