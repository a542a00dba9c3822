"""Words of people as a part of a file's name, on Windows too."""

from __future__ import annotations

import re
from typing import Final

_FORBIDDEN: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def name_part(words: str, most: int, instead: str = " ") -> str:
    """Return words without what no file name may have, ``instead`` in its place, cut to ``most`` characters."""
    return _FORBIDDEN.sub(instead, words).strip()[:most]
