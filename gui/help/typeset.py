"""A page of the manual set in our own type, with Thai broken at words."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from gui.design.fonts import BODY, BODY_BOLD, PAGE_TITLE, SEMIBOLD, Style, font
from gui.design.thai import breakable
from gui.design.tokens import ACCENT_DARK, INK, MUTE_TINT, colour
from gui.help.manual import Block, Form, HelpPage, Look, Span
from models.numbers import Digits, to_thai_digits

_HEADING = Style(16, 26, SEMIBOLD)
_STYLES = {Form.TITLE: PAGE_TITLE, Form.HEADING: _HEADING}
_ABOVE = {Form.TITLE: 0, Form.HEADING: 16, Form.PARAGRAPH: 6, Form.POINT: 4, Form.STEP: 4}
_ITEMS = (Form.POINT, Form.STEP)
_INDENT, _HANG = 24, -24
_NO_BREAK_SPACE = "\u00a0"
# Digits that stand alone; those of keys, codes and names of files stay as they are typed.
_FIGURE = re.compile(r"(?<![A-Za-z0-9./_-])\d+(?:[.,]\d+)*(?![A-Za-z0-9_]|\.[A-Za-z])")


def typeset(document: QTextDocument, page: HelpPage, digits: Digits) -> None:
    """Fill a document with a page."""
    document.clear()
    cursor = QTextCursor(document)
    for number, block in enumerate(page.blocks):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(_block_format(block))
        _insert(cursor, block, digits)


def _block_format(block: Block) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(_ABOVE[block.form])
    made.setLineHeight(_STYLES.get(block.form, BODY).line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setHeadingLevel({Form.TITLE: 1, Form.HEADING: 2}.get(block.form, 0))
    if block.form in _ITEMS:
        made.setLeftMargin(_INDENT)
        made.setTextIndent(_HANG)
        made.setTabPositions([])
    return made


def _insert(cursor: QTextCursor, block: Block, digits: Digits) -> None:
    style = _STYLES.get(block.form, BODY)
    if block.form in _ITEMS:
        mark = f"{block.number}." if block.number else "•"
        cursor.insertText(f"{shown(mark, digits)}\t", _characters(style, Look.PLAIN))
    for span in block.spans:
        cursor.insertText(_words(span, digits), _span_format(style, span))


def _words(span: Span, digits: Digits) -> str:
    if span.look is Look.KEY:
        return f"{_NO_BREAK_SPACE}{span.text.replace(' ', _NO_BREAK_SPACE)}{_NO_BREAK_SPACE}"
    return breakable(shown(span.text, digits))


def shown(text: str, digits: Digits) -> str:
    """Return a text with its figures in the digits that the person chose."""
    return _FIGURE.sub(lambda found: to_thai_digits(found[0]), text) if digits is Digits.THAI else text


def _span_format(style: Style, span: Span) -> QTextCharFormat:
    made = _characters(style, span.look)
    if span.look is Look.LINK:
        made.setAnchor(True)
        made.setAnchorHref(span.topic)
    return made


def _characters(style: Style, look: Look) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font(BODY_BOLD if look is Look.BOLD and style is BODY else style))
    made.setForeground(colour(ACCENT_DARK if look is Look.LINK else INK))
    made.setFontUnderline(look is Look.LINK)
    if look is Look.KEY:
        made.setBackground(colour(MUTE_TINT))
    return made
