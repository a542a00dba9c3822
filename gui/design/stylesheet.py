"""The style sheet of what Qt draws itself (menus, tooltips, scroll bars, boxes to choose from), made from tokens."""

from __future__ import annotations

from string import Template

from gui.design import tokens

_SHEET = Template("""
QToolTip { background: $PAGE; color: $INK; border: 1px solid $EDGE; padding: 4px 8px; }
QMenu { background: $PAGE; color: $INK; border: 1px solid $EDGE; padding: 4px 0; }
QMenu::item { padding: 4px 24px 4px 12px; }
QMenu::item:selected { background: $ACCENT_TINT; color: $ACCENT_DARK; }
QMenu::item:disabled { color: $INK_OFF; }
QMenu::icon { padding-left: 12px; }
QMenu::separator { height: 1px; background: $LINE; margin: 4px 0; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle:vertical { background: #B9C0C9; border-radius: 3px; min-height: 32px; margin: 4px 3px; }
QScrollBar::handle:horizontal { background: #B9C0C9; border-radius: 3px; min-width: 32px; margin: 3px 4px; }
QScrollBar::handle:hover { background: $EDGE; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QComboBox { background: $PAGE; color: $INK; border: 1px solid $EDGE; border-radius: 4px; padding: 0 8px;
    min-height: 30px; }
QComboBox:focus { border-color: $ACCENT; }
QComboBox:disabled { background: $SUNK; color: $INK2; border-color: $MUTE_LINE; }
QComboBox QAbstractItemView { background: $PAGE; color: $INK; border: 1px solid $EDGE; padding: 4px 0;
    outline: none; selection-background-color: $ACCENT_TINT; selection-color: $ACCENT_DARK; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 8px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover { background: $ACCENT_TINT;
    color: $ACCENT_DARK; }
TextField { background: transparent; border: none; }
QDialog, QMessageBox { background: $PAGE; }
""")


def stylesheet() -> str:
    """Return the sheet with the colours of the tokens."""
    names = {name: value for name, value in vars(tokens).items() if name.isupper() and isinstance(value, str)}
    return _SHEET.substitute(names)
