"""Shelter from a fault of PySide6 6.12 on Python 3.11: each call that returns nothing takes one reference from None.

After some ten thousand calls Python aborts with "deallocating None", and likewise, where slots take a checked state,
with "deallocating True or False". From Python 3.12 on these are immortal (PEP 683) and the fault harmless; before, they
get more references here than calls can ever take.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def shelter_none() -> None:
    """Make None, True and False last; nothing where they do so by themselves. CPython counts references first."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2:
        return
    for lasting in (None, True, False):
        ctypes.c_ssize_t.from_address(id(lasting)).value += _PLENTY
