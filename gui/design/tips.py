"""What a tooltip says: plain text, whatever a school wrote, in lines that fit on the screen."""

from __future__ import annotations

from html import escape

from gui.design.fonts import SMALL
from gui.design.thai import lay

_WIDTH = 420


def plain_tip(words: str) -> str:
    """Return words as a tooltip shows them letter by letter: Qt would read "<b>" in them as markup."""
    text = "\n".join(lay(words, SMALL, _WIDTH).lines)
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if "<" in words else text
