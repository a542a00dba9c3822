"""What a tooltip says: plain text, whatever a school wrote, in lines that fit on the screen."""

from __future__ import annotations

from html import escape

from gui.design.fonts import SMALL
from gui.design.thai import lay

_WIDTH = 420


def plain_tip(words: str) -> str:
    """Return words as a tooltip shows them letter by letter.

    Qt takes words with a bracket or an entity in them for markup, and opens the files that its pictures name.
    """
    text = "\n".join(lay(words, SMALL, _WIDTH).lines)
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if "<" in text or "&" in text else text
