"""Draws chiwat.ico from chiwat.svg, in the sizes that Windows shows; run again when the drawing changes.

usage: python installer/icon.py. The format: a head, an entry for each picture, the pictures as PNG (Windows Vista on).
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
DRAWING = Path(__file__).with_name("chiwat.svg")


def picture(size: int) -> bytes:
    """Return the drawing as PNG, ``size`` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def main() -> None:
    """Write the icon beside the drawing."""
    pictures = [picture(size) for size in SIZES]
    head = struct.pack("<HHH", 0, 1, len(SIZES))
    offset = len(head) + 16 * len(SIZES)
    entries = []
    for size, data in zip(SIZES, pictures, strict=True):
        entries.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset))
        offset += len(data)
    DRAWING.with_suffix(".ico").write_bytes(b"".join([head, *entries, *pictures]))


if __name__ == "__main__":
    main()
