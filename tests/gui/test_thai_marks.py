"""No mark of a Thai word is cut off: what a label shows is as tall and as wide as the same words drawn with room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.design import fonts
from gui.design.fonts import Style
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.painting import smooth
from gui.design.thai import lay

STYLES = {name: style for name, style in vars(fonts).items() if isinstance(style, Style)}
WORDS = ("ชี้วัด", "ปี่ที่รู้", "ไฟล์ล่าสุด", "โรงเรียน", "ใช้", "ผู้ชี้แจง", "ฟื้นฟู", "สู้")
_PAPER, _INK, _ROOM = QColor("white"), 215, 40


def canvas(width: int, height: int, scale: int) -> QImage:
    image = QImage(width * scale, height * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(_PAPER)
    return image


def ink(image: QImage) -> tuple[int, int]:
    """Return the width and height of what was drawn, in pixels."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels, wide = bytes(grey.constBits()), grey.bytesPerLine()
    lines = [pixels[at : at + grey.width()] for at in range(0, len(pixels), wide)]
    down = [number for number, line in enumerate(lines) if min(line) < _INK]
    across = [number for number, line in enumerate(zip(*lines, strict=True)) if min(line) < _INK]
    return across[-1] - across[0] + 1, down[-1] - down[0] + 1


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("kind", [WrappedLabel, ElidedLabel])
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_marks_and_leaning_letters_have_room(qtbot: QtBot, style: Style, kind: type[WrappedLabel], scale: int) -> None:
    for words in WORDS:
        label = kind(words, style)
        qtbot.addWidget(label)
        label.resize(label.sizeHint())
        shown = canvas(label.width(), label.height(), scale)
        label.render(shown, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        free = canvas(label.width() + 2 * _ROOM, label.height() + 2 * _ROOM, scale)
        with QPainter(free) as painter:
            lay(words, style, label.width()).draw(smooth(painter), _ROOM, _ROOM)
        assert ink(shown) == ink(free), words
