"""What the window can do, declared in one place: words, keys, icons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.design.icons import icon


class ActionSpec(NamedTuple):
    """An action's words, keys and icon."""

    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""


def specs() -> Mapping[str, ActionSpec]:
    """Return all actions of the school's window by name, in the language in force."""
    return {
        "undo": ActionSpec(QCoreApplication.translate("Actions", "เลิกทำ"), ("Ctrl+Z",), "undo-2"),
        "redo": ActionSpec(QCoreApplication.translate("Actions", "ทำซ้ำ"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2"),
        "find": ActionSpec(QCoreApplication.translate("Actions", "ค้นรหัสหรือคำ"), ("Ctrl+F",), "search"),
        "go_to": ActionSpec(QCoreApplication.translate("Actions", "ไปที่รหัส"), ("Ctrl+G",)),
        "next_problem": ActionSpec(QCoreApplication.translate("Actions", "ข้อที่ต้องทำถัดไป"), ("F8",), "octagon-alert"),
        "save": ActionSpec(QCoreApplication.translate("Actions", "บันทึกเดี๋ยวนี้"), ("Ctrl+S",), "save"),
        "settings": ActionSpec(QCoreApplication.translate("Actions", "การตั้งค่า"), ("Ctrl+,",), "settings"),
        "help": ActionSpec(QCoreApplication.translate("Actions", "วิธีใช้"), ("F1",), "circle-help"),
    }


def make_actions(owner: QWidget, slots: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return the actions that ``slots`` names, with their keys alive in the owner's window."""
    made = {}
    for name, spec in specs().items():
        if name in slots:
            action = QAction(spec.words, owner)
            if spec.icon:
                action.setIcon(icon(spec.icon))
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.triggered.connect(lambda _=False, slot=slots[name]: slot())
            owner.addAction(action)
            made[name] = action
    return made
