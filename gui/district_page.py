"""The plain page for a district's file until its desk exists: what to do on the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.printing.thai_words import breakable

TITLE = "ไฟล์ของเขต"
LEAD = "ไฟล์นี้เป็นของสำนักงานเขตพื้นที่การศึกษา หน้าจอของเขตยังไม่มีในรุ่นนี้ งานของเขตทำได้ครบด้วยคำสั่งต่อไปนี้"
LEAD_ENGLISH = "This file belongs to the office. Its windows are still to come; everything works on the command line:"
COPY, COPIED = "คัดลอก", "คัดลอกแล้ว"
FILE = "ไฟล์: {path}"

SECTIONS = (
    (
        "งานของเขต",
        "The office's work",
        (
            "chiwat district publish FILE --out OUT.xlsx",
            "chiwat district import FILE PATH --dry-run",
            "chiwat district import FILE PATH",
            "chiwat district status FILE --year Y",
            "chiwat district decide FILE accept --all --year Y",
            "chiwat district receipts FILE --out FOLDER",
            "chiwat district report FILE --year Y --xlsx OUT.xlsx --pdf OUT.pdf",
        ),
    ),
    ("ดูคำสั่งทั้งหมด", "All commands", ("chiwat --help",)),
)

_STYLE = """
QWidget#page { background: #FFFFFF; }
QLabel { color: #1A2028; padding: 3px 0; } /* room for the marks above and below Thai letters */
QLabel#title { font-size: 26px; font-weight: 600; padding: 8px 0; }
QLabel[role="heading"] { font-size: 18px; font-weight: 600; padding: 5px 0; }
QLabel[role="english"] { color: #5F6975; font-size: 13px; }
QLineEdit { background: #F7F8FA; color: #1A2028; border: 1px solid #87909B; border-radius: 4px; padding: 4px 8px;
    font-family: "DejaVu Sans Mono", "Consolas", "Courier New", monospace; font-size: 13px; }
QPushButton { background: #FFFFFF; color: #1A2028; border: 1px solid #87909B; border-radius: 4px;
    padding: 4px 12px; min-height: 22px; }
QPushButton:hover { background: #F1F3F5; }
QLineEdit:focus { border: 2px solid #2B4F91; padding: 3px 7px; }
QPushButton:focus { border: 2px solid #2B4F91; padding: 3px 11px; }
"""
_MARGIN, _GAP, _WIDEST, _MOST = 32, 6, 960, 1000


class CommandRow(QWidget):
    """A command in a field that can be selected, and a button that copies it."""

    def __init__(self, command: str) -> None:
        super().__init__()
        self.field = QLineEdit(command)
        self.field.setReadOnly(True)
        self.field.setAccessibleName(f"คำสั่ง {command}")
        self.field.setCursorPosition(0)
        self.button = QPushButton(COPY)
        self.button.setAccessibleName(f"{COPY} {command}")
        self.button.setMinimumWidth(96)
        self.button.clicked.connect(self.copy)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.field, 0, 0)
        layout.addWidget(self.button, 0, 1)

    def copy(self) -> None:
        """Put the command on the clipboard, and say so on the button."""
        QGuiApplication.clipboard().setText(self.field.text())
        self.button.setText(COPIED)


class DistrictPage(QScrollArea):
    """The page in a window of its own; scrolls where the screen is small."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setStyleSheet(_STYLE)
        page, column = QWidget(), QWidget()
        page.setObjectName("page")
        column.setMaximumWidth(_WIDEST)
        centred = QHBoxLayout(page)
        centred.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        centred.addStretch(1)
        centred.addWidget(column, _MOST)
        centred.addStretch(1)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        self.rows: list[CommandRow] = []
        self._fill(layout, file)
        self.setWidget(page)

    def _fill(self, layout: QVBoxLayout, file: Path) -> None:
        title = _label(TITLE, "")
        title.setObjectName("title")
        layout.addWidget(title)
        for text, role in ((LEAD, ""), (LEAD_ENGLISH, "english")):
            layout.addWidget(_label(text, role))
        for heading, english, commands in SECTIONS:
            layout.addSpacing(2 * _GAP)
            layout.addWidget(_label(heading, "heading"))
            layout.addWidget(_label(english, "english"))
            self.rows += (rows := [CommandRow(command) for command in commands])
            for row in rows:
                layout.addWidget(row)
        layout.addSpacing(2 * _GAP)
        layout.addWidget(_label(FILE.format(path=file), "english"))
        layout.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(1100, 700)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(breakable(text))
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setIndent(0)
    return label
